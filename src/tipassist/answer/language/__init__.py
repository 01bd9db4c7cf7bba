"""Language: words, their families and lexicons, the units and terms that questions are read by."""
