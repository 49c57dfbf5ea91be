"""Reading lists that others made: bytes to numbered lines of cells, days in any usual form, headings under any usual name."""
