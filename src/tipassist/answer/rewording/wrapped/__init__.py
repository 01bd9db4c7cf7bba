"""What is wrapped around a question: orders of how to answer, slips, the order of its words."""
