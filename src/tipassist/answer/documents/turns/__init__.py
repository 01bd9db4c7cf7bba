"""Questions that lean on an earlier answer from a document."""
