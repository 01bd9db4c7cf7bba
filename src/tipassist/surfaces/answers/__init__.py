"""What every surface that draws an answer shows of it: claims, tables, sources and words."""
