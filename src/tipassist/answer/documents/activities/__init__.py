"""Activities in the tables of earlier plans and reports, asked for by body, status and subject."""
