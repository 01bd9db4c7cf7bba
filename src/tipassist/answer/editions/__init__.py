"""Questions about what differs between editions of the plan."""
