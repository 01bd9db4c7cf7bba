"""Readers: files of any usual kind become the stored text that parsers and citations point into."""
