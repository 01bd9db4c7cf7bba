"""Answers over the whole register: rows and bodies that meet every condition of a set query."""
