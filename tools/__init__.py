"""Tools of the development: the README's tables and the packaging check."""
