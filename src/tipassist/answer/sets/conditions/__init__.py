"""From the segments of a set question to conditions on bodies and rows."""
