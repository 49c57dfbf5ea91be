"""The words that all rings speak: frozen values without Django, clock or network."""
