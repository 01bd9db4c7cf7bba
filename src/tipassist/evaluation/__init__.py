"""Evaluation layer: gold questions, metrics and reports."""
