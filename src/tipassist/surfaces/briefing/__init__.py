"""Briefings: what the plan says of a body, an outcome or some activities, to take to a meeting."""
