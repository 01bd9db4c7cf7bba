"""Assertions over the plan's rows that a question puts to the test: read whole or not at all."""
