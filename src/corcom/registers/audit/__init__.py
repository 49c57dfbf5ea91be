"""What was done, by whom, when, why and on what source: one row an act, never changed."""
