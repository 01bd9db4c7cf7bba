"""What a question asks of documents, and the places and names that they have for it."""
