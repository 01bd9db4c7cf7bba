"""The methods of the Web API that the local Slack knows."""
