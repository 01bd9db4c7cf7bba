"""Rewording: what is said in many ways, put step by step into the words that are read."""
