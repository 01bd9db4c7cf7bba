"""Of lists: which part of a list told before a question keeps, drops, counts or looks at."""
