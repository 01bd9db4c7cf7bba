"""Answers about places: what stands at an activity, an outcome, a section or in a column."""
