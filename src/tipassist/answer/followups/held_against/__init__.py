"""Held against: what is said or doubted of what was just told, and the answers compared."""
