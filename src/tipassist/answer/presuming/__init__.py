"""Presuming: what a question takes for granted, held against the plan."""
