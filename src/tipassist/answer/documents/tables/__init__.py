"""Tables of documents: their rows and columns, and questions that reckon with their figures."""
