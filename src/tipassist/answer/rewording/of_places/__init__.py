"""Codes, pillars, articles and footnotes, told in other ways than by their names."""
