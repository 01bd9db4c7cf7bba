"""Which document answers a question that names none, or that several share a name in."""
