"""The bot of a folder, served."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from fastapi import FastAPI

from tests.answer.conftest import CORPUS
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.running import running
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import open_database
from tipassist.settings import DatabaseSettings, Settings, SlackSettings, WebSettings
from tipassist.storage.slack.inbox import LEASE, SlackInbox
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.site import Site
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
def slack_app(
    parts: Dependencies,
    folder: Path,
    slack: SlackSettings,
    pages: str | None,
    lease: timedelta = LEASE,
) -> Iterator[FastAPI]:
    """Open the web server with a bot whose database lies in a folder.

    Args:
        parts: What answers.
        folder: Where the database lies.
        slack: The bot's settings.
        pages: Where the pages are, or None.
        lease: For how long it may work on a request before another may take it up.
    """
    settings = Settings(
        corpus_dir=CORPUS,
        state_dir=folder,
        database=DatabaseSettings(),
        web=WebSettings(public_url=pages, asks_per_minute=10_000),
        slack=slack,
    )
    with opened_site(parts, folder) as site:
        database = open_database(settings)
        open_desk = slack_desk_of(settings, database)
        assert open_desk is not None

        def opened(site: Site, answering: Answering) -> Desk:
            return replace(open_desk(site, answering), inbox=SlackInbox(database, lease=lease))

        yield build_app(replace(site, settings=settings.web), opened)
        database.close()


@contextmanager
def opened_bot(
    parts: Dependencies,
    folder: Path,
    slack: SlackSettings,
    pages: str | None,
    lease: timedelta = LEASE,
) -> Iterator[Bot]:
    """Serve a bot; the arguments are those of `slack_app`."""
    with slack_app(parts, folder, slack, pages, lease) as app, running(app) as address:
        yield Bot(address, app.state.slack)
