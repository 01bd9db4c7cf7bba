"""Register layer: the typed plan of one edition, its queries and its exports."""
