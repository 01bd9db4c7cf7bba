"""A running local Slack with one workspace, somebody in it, a channel and a client."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack_tests.receiver import Receiver

TOKEN = "xoxb-one"


@pytest.fixture
def slack() -> Iterator[LocalSlack]:
    with LocalSlack() as running:
        yield running


@pytest.fixture
def team(slack: LocalSlack) -> Team:
    return slack.add_workspace("T1", "ASEAN Secretariat", TOKEN)


@pytest.fixture
def ana(team: Team) -> Person:
    return team.add_user("ana")


@pytest.fixture
def general(team: Team, ana: Person) -> Channel:
    return team.add_channel("general", members=[ana])


@pytest.fixture
def client(slack: LocalSlack, team: Team) -> WebClient:  # noqa: ARG001
    return WebClient(TOKEN, base_url=slack.api_url)


@pytest.fixture
def app(slack: LocalSlack) -> Iterator[Receiver]:
    """An app that gets what people do, without events of its own messages in between."""
    with Receiver(slack.app.signing_secret) as running:
        slack.deliver_to(running.url)
        slack.courier.echo = False
        yield running
