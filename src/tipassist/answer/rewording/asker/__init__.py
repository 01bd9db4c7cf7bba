"""What is told of the asker, and of claims that the asker makes, reports or wants checked."""
