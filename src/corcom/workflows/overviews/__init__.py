"""Reads that join registers or engines: what a page shows, in a constant number of queries."""
