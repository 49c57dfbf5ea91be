"""Documents as they came: bytes unchanged, versions, texts loaded from them."""
