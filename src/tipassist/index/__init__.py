"""Index layer: passages, embeddings, the keyword and vector indexes and their fusion."""
