"""Idioms and other words for rows, bodies, parts, counts and texts, each with its plain words."""
