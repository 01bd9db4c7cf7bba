"""Draws typical exchanges with the bot in Slack as one HTML page, for human eyes.

The real bot answers over the real plan and index; Slack is the strict local one of the tests.
Run it by `make transcript`, or `python -m tools.slack_transcript [FILE]`.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr
from tests.surfaces.slack.local_slack import App, LocalSlack, Message, Person, Team
from tests.surfaces.slack.local_slack.records import Channel
from tests.surfaces.slack.local_slack.showing import page, screen, talk
from tests.surfaces.slack.running import Bot, opened_bot

from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings, SlackSettings

_TARGET = Path("dist") / "slack.html"
_SECRET = "a signing secret"
_TOKEN = "xoxb-transcript"
_PAGES = "https://tip.example.org"
_LONGEST_SECONDS = 60.0
_SAID = (
    "what does SOMSWD coordinate?",
    "A.2.6",
    "is money laundering mentioned?",
    "how often is the plan reviewed?",
    "what is the budget of the plan?",
    "tell me about A.9.9",
    "what is my body coordinating?",
    "hello",
    "",
    "what does SOMTC coordinate?",
)
_TYPED = ("/tip", "/tip body SOMSWD", "/tip mine", "/tip who leads B.1.1?", "/tip tour")


@dataclass(frozen=True)
class Stage:
    """Where the exchanges take place."""

    slack: LocalSlack
    team: Team
    ana: Person
    ben: Person
    general: Channel
    bot: Bot

    def quiet(self) -> None:
        """Wait until nothing is worked on."""
        ends = time.monotonic() + _LONGEST_SECONDS
        time.sleep(0.1)
        while self.bot.desk.running.busy and time.monotonic() < ends:
            time.sleep(0.05)
        self.slack.settle(_LONGEST_SECONDS)

    def asks(self, text: str, thread: str | None = None) -> Message:
        """Let somebody mention the bot, or go on in a thread."""
        call = "" if thread else f"{self.team.bot.mention} "
        message = self.ana.says(self.general, f"{call}{text}", thread_ts=thread)
        self.quiet()
        return message


def main() -> None:
    """Write the page."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else _TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    with _stage() as stage:
        target.write_text(_exchanges(stage), "utf-8")
    sys.stderr.write(f"{target}: typical exchanges, drawn.\n")


@contextmanager
def _stage() -> Iterator[Stage]:
    parts = build_dependencies(Settings(), conversations=MemoryConversations())
    parts.understander.interpret("Where is training of judges?")
    with LocalSlack(App(signing_secret=_SECRET)) as slack, tempfile.TemporaryDirectory() as folder:
        slack.app.unfurl_domains.add("tip.example.org")
        settings = SlackSettings(
            bot_token=SecretStr(_TOKEN), signing_secret=SecretStr(_SECRET), api_url=slack.api_url
        )
        team = slack.add_workspace("T1", "Secretariat", _TOKEN)
        ana, ben = team.add_user("ana"), team.add_user("ben", admin=True)
        general = team.add_channel("general", "public")
        group = team.add_usergroup("acwc-desk", [ben])
        with opened_bot(parts, Path(folder), settings, _PAGES) as bot:
            bot.desk.choices.set_group("T1", "ACWC", group.id)
            slack.deliver_to(f"{bot.address}/slack/events")
            yield Stage(slack, team, ana, ben, general, bot)


def _exchanges(stage: Stage) -> str:
    _in_channel(stage)
    _alone(stage)
    slack, ana, ben = stage.slack, stage.ana, stage.ben
    stage.ana.says(ana.direct, "what are we supporting?")
    stage.quiet()
    ana.shares_link(f"{_PAGES}/explore/A.2.6", stage.general)
    message = ben.says(stage.general, "Consular staff should be trained, see C.1.3")
    ben.uses_shortcut("find_in_plan", message)
    for person in (ana, ben):
        person.opens_home()
    stage.quiet()
    homes = [(name, slack.home(one)) for name, one in (("Home", ana), ("Home of an admin", ben))]
    return page(
        "The work plan in Slack",
        [
            talk(slack, "In a channel", stage.general, ana),
            talk(slack, "A direct message", ana.direct, ana),
            *(screen(slack, name, view) for name, view in homes if view),
            *(screen(slack, "The shortcut", view) for view in slack.modals(ben)),
        ],
    )


def _in_channel(stage: Stage) -> None:
    for text in _SAID:
        stage.asks(text)
    question = stage.asks("who leads A.2.6?")
    stage.asks("and who supports it?", question.ts)
    stage.asks("thanks a lot!", question.ts)
    answer = stage.slack.answers(stage.general, question.ts)[0]
    for action in ("ask_0", "ask_body_0"):
        stage.ana.clicks(answer, action)
        stage.quiet()


def _alone(stage: Stage) -> None:
    for line in _TYPED:
        stage.ana.types(line, stage.general)
        stage.quiet()


if __name__ == "__main__":
    main()
