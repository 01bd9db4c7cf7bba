"""Understanding with a language model: it picks a typed query, and says nothing that is shown."""
