"""Surfaces layer: everything a person or a program meets."""
