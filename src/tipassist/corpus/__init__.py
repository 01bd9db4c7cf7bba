"""Corpus layer: the manifest, the readers and the parsers that turn documents into records."""
