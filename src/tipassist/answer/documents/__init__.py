"""Questions about the documents beside the plan: which is asked, where, and what it says."""
