"""Reading minutes: bytes in, a `Reading` out. Pure; knows no register and no page."""
