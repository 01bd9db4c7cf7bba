"""Meant: what of the turns before pronouns, nouns and descriptions point to."""
