"""Conversations kept in a database."""
