"""What is said of all rows or bodies of a kind, to be held against the register."""
