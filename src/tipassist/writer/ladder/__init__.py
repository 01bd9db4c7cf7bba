"""The support ladder: pure checks of one sentence, the cheapest first."""
