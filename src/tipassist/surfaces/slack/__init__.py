"""The Slack bot: what people type in channels, messages and commands, answered where they type."""
