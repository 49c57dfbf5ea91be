"""Settings, addresses and wiring: knows everything, nobody imports it."""
