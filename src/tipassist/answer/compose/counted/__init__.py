"""Answers that count, rank and spread: how many, the most, on average, in which place."""
