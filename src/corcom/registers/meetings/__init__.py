"""Meetings: agenda, attendance, statements, decisions, documents."""
