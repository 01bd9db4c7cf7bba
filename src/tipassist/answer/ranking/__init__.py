"""Ranking: which entries, places and sentences of the plan are nearest to a question."""
