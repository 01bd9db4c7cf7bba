"""Expressions over sets of rows, of which what the rows speak of is one condition among others."""
