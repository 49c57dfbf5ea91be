"""Engines compute: values in, values out; no Django, no clock, no network, independent of each other."""
