"""Answers about references: what the plan cites, where, and by which footnotes."""
