"""Searching one document: the clauses found, which goes first, and how they are quoted."""
