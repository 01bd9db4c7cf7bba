"""What is told in sentences before a question, put in the place of what points to it."""
