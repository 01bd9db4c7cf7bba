"""Rewording: what is said in many ways, put step by step into the words that are read.

`steps` tells the order of the steps; `as_typed`, `plain_text` and `plainly` do the first of them.
The packages hold the steps by what they look at: the words `wrapped` around a question, what is
told of the `asker` or `told_first`, `idioms`, and what is said `of_bodies`, `of_rows`, `of_places`
and `of_subjects`.
"""
