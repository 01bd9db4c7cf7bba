"""Answers about subjects: which rows, entries and bodies speak of something."""
