"""Answers about bodies: what each does, with whom, and in which role."""
