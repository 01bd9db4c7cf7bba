"""The bot of a folder, served."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.answer.conftest import CORPUS
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.running import running
from tipassist.answer.assistant import Dependencies
from tipassist.bootstrap import open_database
from tipassist.settings import DatabaseSettings, Settings, SlackSettings, WebSettings
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.opening import slack_desk_of
from tipassist.surfaces.web.app import build_app


@dataclass(frozen=True)
class Bot:
    """A served bot.

    Attributes:
        address: Address of the server.
        desk: Its parts.
    """

    address: str
    desk: Desk


@contextmanager
def opened_bot(
    parts: Dependencies, folder: Path, slack: SlackSettings, pages: str | None
) -> Iterator[Bot]:
    """Serve a bot whose database lies in a folder."""
    settings = Settings(
        corpus_dir=CORPUS,
        state_dir=folder,
        database=DatabaseSettings(),
        web=WebSettings(public_url=pages, asks_per_minute=10_000),
        slack=slack,
    )
    with opened_site(parts, folder) as site:
        database = open_database(settings)
        app = build_app(replace(site, settings=settings.web), slack_desk_of(settings, database))
        with running(app) as address:
            yield Bot(address, app.state.slack)
        database.close()
