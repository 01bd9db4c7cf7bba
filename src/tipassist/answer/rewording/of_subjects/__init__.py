"""What rows speak of, in the words that subjects are read from."""
