"""What the bot listens to: one module for each kind of thing that people do."""
