"""What the Slack bot keeps: work to finish, people's choices, threads and installations."""
