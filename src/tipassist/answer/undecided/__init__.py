"""Questions that no slot decides: the table, the sections or nothing answers them."""
