"""The plan explained: what it is called and for, what it is built of, how a code is read."""
