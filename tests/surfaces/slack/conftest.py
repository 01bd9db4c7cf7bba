"""The real bot over the real plan, under a real server, against a strict local Slack."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from tests.surfaces.slack.local_slack import App, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack.records import Channel
from tests.surfaces.slack.running import Bot, opened_bot
from tests.surfaces.slack.slow import Held, ask, slow_answers
from tipassist.answer.dependencies import Dependencies
from tipassist.settings import SlackSettings

SIGNING_SECRET = "a signing secret"
BOT_TOKEN = "xoxb-one"
PAGES = "https://tip.example.org"


@dataclass(frozen=True)
class Office:
    """A workspace with the bot in it.

    Attributes:
        slack: The local Slack.
        team: The workspace.
        ana: Somebody who asks.
        ben: An administrator.
        general: A public channel that the bot is in.
        bot: The bot.
    """

    slack: LocalSlack
    team: Team
    ana: Person
    ben: Person
    general: Channel
    bot: Bot


@pytest.fixture
def slack() -> Iterator[LocalSlack]:
    with LocalSlack(App(signing_secret=SIGNING_SECRET)) as slack:
        slack.app.unfurl_domains.add("tip.example.org")
        yield slack


@pytest.fixture
def slack_settings(slack: LocalSlack) -> SlackSettings:
    return SlackSettings(
        bot_token=SecretStr(BOT_TOKEN),
        signing_secret=SecretStr(SIGNING_SECRET),
        app_token=SecretStr(slack.app.app_token),
        api_url=slack.api_url,
    )


@pytest.fixture
def office(
    slack: LocalSlack, slack_settings: SlackSettings, parts: Dependencies, tmp_path: Path
) -> Iterator[Office]:
    team = slack.add_workspace("T1", "Secretariat", BOT_TOKEN)
    ana, ben = team.add_user("ana"), team.add_user("ben", admin=True)
    general = team.add_channel("general", "public")
    with opened_bot(parts, tmp_path, slack_settings, PAGES) as bot:
        slack.deliver_to(f"{bot.address}/slack/events")
        yield Office(slack, team, ana, ben, general, bot)


@pytest.fixture
def held(
    office: Office,
    parts: Dependencies,
    slack_settings: SlackSettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Held]:
    impatient = slack_settings.model_copy(update={"stream_after_seconds": 0.05})
    with (
        opened_bot(parts, tmp_path, impatient, PAGES) as bot,
        slow_answers(monkeypatch) as go,
    ):
        office.slack.deliver_to(f"{bot.address}/slack/events")
        question = ask(office)
        office.slack.wait_for(lambda: office.slack.status_of(question).status == "processing")
        yield Held(question, go, bot)
