"""What is said of rows by the bodies in them, in the words that conditions are read from."""
