"""What is kept in the database: conversations, feedback, API keys."""
