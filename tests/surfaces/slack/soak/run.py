"""A soak from its seed to its verdict."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.answer.conftest import CORPUS
from tests.surfaces.slack.local_slack import App, LocalSlack
from tests.surfaces.slack.soak.judging import Verdict, judge
from tests.surfaces.slack.soak.playing import LONGEST_SECONDS, Stage, until
from tests.surfaces.slack.soak.process import BOT_TOKEN, PAGES, SIGNING_SECRET
from tests.surfaces.slack.soak.processes import LEASE_SECONDS, running_fleet
from tests.surfaces.slack.soak.script import scenes
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import open_database
from tipassist.settings import Settings
from tipassist.storage.database import now_utc
from tipassist.storage.slack.inbox import KEPT, SlackInbox
from tipassist.surfaces.slack.links import links_of
from tipassist.surfaces.slack.views.answers import Offer, answer_messages

_LIST_BODIES = 6
_QUIET_SECONDS = 1.0


def soak(parts: Dependencies, seed: int, events: int) -> Verdict:
    """Play events drawn from a seed against two processes, and judge what people see in the end.

    Args:
        parts: What answers, to know how many messages an answer has.
        seed: The same seed draws the same events.
        events: How many.
    """
    codes = [str(activity.code) for activity in parts.register.activities]
    bodies = sorted(parts.register.bodies)[:_LIST_BODIES]
    app = App(signing_secret=SIGNING_SECRET)
    with LocalSlack(app) as slack, tempfile.TemporaryDirectory() as folder:
        team = slack.add_workspace("T1", "Secretariat", BOT_TOKEN)
        with running_fleet(slack, Path(folder)) as fleet:
            stage = Stage(slack, team, fleet, _counted(parts))
            stage.play(scenes(seed, events, codes, bodies))
            _settle(slack, Path(folder))
            return judge(stage)


def _counted(parts: Dependencies) -> Callable[[str], int]:
    """Return what tells how many messages the answer to a question has."""
    assistant, links = Assistant(parts), links_of(PAGES)

    @cache
    def count(question: str) -> int:
        return len(answer_messages(assistant.ask(question), links, Offer(asked=question)))

    return count


def _settle(slack: LocalSlack, folder: Path) -> None:
    """Wait until nothing is worked on or waits to be taken up."""
    database = open_database(Settings(corpus_dir=CORPUS, state_dir=folder))
    inbox = SlackInbox(database, now=lambda: now_utc() + KEPT)
    until(lambda: not inbox.waiting(), LONGEST_SECONDS)
    database.close()
    slack.settle(LEASE_SECONDS + LONGEST_SECONDS, _QUIET_SECONDS)
