"""Counts set against each other: as words, as data, and by how much they differ."""
