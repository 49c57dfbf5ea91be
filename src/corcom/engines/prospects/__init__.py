"""Where a State stands on its way to the deposit, from what was said of it. Pure: claims in, a stage with its steps out."""
