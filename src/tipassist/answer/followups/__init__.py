"""Follow-up questions: what they lack, what they point to, and how earlier turns fill them in."""
