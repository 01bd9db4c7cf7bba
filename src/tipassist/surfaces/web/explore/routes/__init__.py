"""The handlers of the explorer: from a request to a view and its template."""
