"""A strict Slack on loopback: the bot's tests drive the real app against it."""

from tests.surfaces.slack.local_slack.delivery import Attempt, Delivery
from tests.surfaces.slack.local_slack.mrkdwn import Link, Ping
from tests.surfaces.slack.local_slack.person import Person
from tests.surfaces.slack.local_slack.records import Call, Channel, Message, User, View
from tests.surfaces.slack.local_slack.slack import SCOPES, LocalSlack
from tests.surfaces.slack.local_slack.team import Team
from tests.surfaces.slack.local_slack.world import App

__all__ = [
    "SCOPES",
    "App",
    "Attempt",
    "Call",
    "Channel",
    "Delivery",
    "Link",
    "LocalSlack",
    "Message",
    "Person",
    "Ping",
    "Team",
    "User",
    "View",
]
