"""Composers: from a meaning to a draft answer, one module for each kind of question."""
