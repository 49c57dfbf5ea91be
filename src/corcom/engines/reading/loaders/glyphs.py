"""Characters of symbol fonts (Symbol, Wingdings), which files give as private codes, as the signs that they print."""

from __future__ import annotations

SIGNS = {
    0xF0FE: "☒", 0xF0FD: "☒", 0xF052: "☑", 0xF053: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF0A3: "☐", 0xF0FC: "✓", 0xF0FB: "✗", 0xF050: "✓",
    0xF0B7: "•", 0xF0A7: "▪", 0xF076: "❖", 0xF0E0: "→", 0xF0E8: "→", 0xF0D8: "➢", 0xF02D: "-", 0xF0DE: "⇒",
}  # fmt: skip
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
