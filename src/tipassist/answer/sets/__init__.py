"""Questions about sets of rows: conditions on bodies, roles, fields and references, combined."""
