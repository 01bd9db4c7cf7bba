"""Naming: the bodies, places and instruments that a question names, however it names them."""
