"""The words of a set question: tokens, segments, and what is set apart from them."""
