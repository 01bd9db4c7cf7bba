"""Routing: which composer answers a meaning, one module for each of the stations it passes."""
