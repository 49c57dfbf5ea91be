"""Registers hold what is on record: one Django app each, lower ones never import higher ones."""
