"""Action points: owners, due dates, status history, evidence."""
