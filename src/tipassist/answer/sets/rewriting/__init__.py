"""Words of a set question put where they are read: roles, passives, ellipses, counts."""
