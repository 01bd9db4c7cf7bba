"""View builders: from the register to what a page shows, without any markup."""
