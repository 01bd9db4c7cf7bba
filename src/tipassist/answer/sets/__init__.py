"""Questions about sets of rows: conditions on bodies, roles, fields and references, combined.

`query` is such a question as data and `reader` reads it: its `words` are cut, put in order by
`rewriting` and read as `conditions`. Beside it stand `expressions` with a subject among their
conditions, `contests` of counts, and what is `said` of all rows of a kind.
"""
