"""The widths in which pictures leave as PNG, in pixels, known without loading what draws them."""

# For a page, for a slide or a sharp screen, and for the long side of A4 at 300 dots an inch.
SIZES = {"screen": 1200, "double": 2400, "print": 3508}
