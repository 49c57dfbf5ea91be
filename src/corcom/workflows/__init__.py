"""Workflows are the acts of the office: one function, one transaction, one audit row."""
