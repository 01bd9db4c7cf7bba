"""Whether Slack shows what the API answers: asking both, reading what was posted, comparing."""
