"""Asked again: the question before, of another body, row, place, role or matter."""
