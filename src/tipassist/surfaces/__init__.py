"""Surfaces layer: everything a person or a program meets; each only renders an `Answer`."""
