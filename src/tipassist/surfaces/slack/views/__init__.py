"""What is shown in Slack, as Block Kit; nothing here speaks to Slack or to a store."""
