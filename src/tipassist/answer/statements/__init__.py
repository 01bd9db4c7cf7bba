"""Statements that a question puts to the test, held against the sentences of the plan."""
