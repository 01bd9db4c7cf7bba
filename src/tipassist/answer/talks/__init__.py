"""Talks: the turns of a conversation, kept, read again and put in parts."""
