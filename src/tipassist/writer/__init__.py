"""Writing answers with a language model, each sentence checked against its evidence."""
