"""Tests of answers from the documents beside the plan."""
