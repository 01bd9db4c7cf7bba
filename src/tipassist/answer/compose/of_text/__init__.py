"""Answers from the running text and the glossary, in their own words."""
