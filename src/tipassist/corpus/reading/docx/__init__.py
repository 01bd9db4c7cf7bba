"""Reading Word documents: styles become headings, numbering is written out as printed."""
