"""Reading PDF: from glyphs and ruling lines to blocks in reading order."""
