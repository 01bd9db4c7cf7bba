"""The parts of the bot, from those of the web surface and the settings."""

from tipassist.errors import ConfigError
from tipassist.index.filters import plan_only
from tipassist.settings import Settings, SlackSettings
from tipassist.storage.database import Database
from tipassist.storage.slack.choices import SlackChoices
from tipassist.storage.slack.inbox import SlackInbox
from tipassist.storage.slack.installs import SlackInstalls
from tipassist.storage.slack.threads import SlackThreads
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.site import Site
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.links import links_of
from tipassist.surfaces.slack.mounting import OpenDesk

_NO_KEY = (
    "slack.encryption_key is not set, and without it tokens of installations would lie open; make"
    " one with `tipassist slack key`."
)


def open_desk(settings: Settings, site: Site, answering: Answering, database: Database) -> Desk:
    """Open the parts of the bot.

    Args:
        settings: All settings.
        site: The parts of the web surface.
        answering: Asks the assistant off the event loop.
        database: Where the bot keeps its things.

    Raises:
        ConfigError: OAuth is set up without a usable encryption key.
        StorageError: The database cannot be reached.
    """
    plan = plan_only(site.register)
    return Desk(
        answering=answering,
        register=site.register,
        body_named=site.body_named,
        search=lambda query, candidate_k: site.search(query, candidate_k, plan),
        conversations=site.conversations,
        feedback=site.feedback,
        inbox=SlackInbox(database),
        choices=SlackChoices(database),
        threads=SlackThreads(database, expire_days=settings.database.expire_days),
        installs=installs_of(settings.slack, database),
        allowance=Allowance(settings.web.asks_per_minute),
        links=links_of(settings.web.public_url),
        settings=settings.slack,
    )


def slack_desk_of(settings: Settings, database: Database) -> OpenDesk | None:
    """Return what opens the parts of the bot with those of the web server, if that serves it."""
    if not is_served(settings.slack):
        return None

    def opened(site: Site, answering: Answering) -> Desk:
        return open_desk(settings, site, answering, database)

    return opened


def uses_oauth(settings: SlackSettings) -> bool:
    """Whether workspaces install the bot by themselves."""
    return bool(settings.client_id and settings.client_secret)


def is_served(settings: SlackSettings) -> bool:
    """Whether the web server takes Slack's requests."""
    return settings.signing_secret is not None and (
        settings.bot_token is not None or uses_oauth(settings)
    )


def installs_of(settings: SlackSettings, database: Database) -> SlackInstalls | None:
    """Return the installations, or None where the bot has the one workspace of its token.

    Raises:
        ConfigError: OAuth is set up without a usable encryption key.
        StorageError: The database cannot be reached.
    """
    if not uses_oauth(settings):
        return None
    if settings.encryption_key is None:
        raise ConfigError(_NO_KEY)
    return SlackInstalls(database, settings.encryption_key.get_secret_value())
