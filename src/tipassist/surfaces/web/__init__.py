"""The web surface: an HTTP API, pages, and the protocols that other programs speak."""
