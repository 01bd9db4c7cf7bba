"""Answer layer: from a question to a cited answer."""
