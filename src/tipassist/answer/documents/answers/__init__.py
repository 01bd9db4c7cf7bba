"""Answers from one document: places, lists, comparisons, yes or no, open questions."""
