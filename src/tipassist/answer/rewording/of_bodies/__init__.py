"""What is said of bodies and their roles, in the words that roles are read from."""
