"""From stored text to clauses: blocks, printed labels, their order, and a parser for each kind."""
