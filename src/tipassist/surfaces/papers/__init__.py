"""Papers: documents made from the plan or an answer, and what writes them as files."""
