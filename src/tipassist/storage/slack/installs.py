"""Installations of the bot, one a workspace, with their tokens encrypted; and pending ones."""

from collections.abc import Callable
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Column, DateTime, String, Table, Text, delete, select, true

from tipassist.errors import ConfigError
from tipassist.storage.database import NAME_CHARS, TABLES, Database, insert_into, now_utc

PENDING = timedelta(minutes=10)

INSTALLS = Table(
    "slack_installs",
    TABLES,
    Column("team", String(NAME_CHARS), primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("installed", DateTime(timezone=True), nullable=False),
)
STATES = Table(
    "slack_install_states",
    TABLES,
    Column("state", String(NAME_CHARS), primary_key=True),
    Column("expires", DateTime(timezone=True), nullable=False),
)


class SlackInstalls:
    """The installations of one database.

    Args:
        database: The database.
        secret: The key that tokens are encrypted with, as `tipassist slack key` makes it.
        now: The present time, with its zone.

    Raises:
        ConfigError: The key is not one.
        StorageError: The database cannot be reached.
    """

    def __init__(
        self, database: Database, secret: str, *, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._database = database
        self._now = now
        try:
            self._cipher = Fernet(secret)
        except ValueError as err:
            raise ConfigError(
                "slack.encryption_key is no key; make one with `tipassist slack key`."
            ) from err
        database.make_tables()

    def keep(self, team: str, installation: str) -> None:
        """Keep an installation, as JSON, in place of an earlier one of the workspace."""
        values = {
            "sealed": self._cipher.encrypt(installation.encode()).decode(),
            "installed": self._now(),
        }
        with self._database.writing() as connection:
            connection.execute(
                insert_into(connection, INSTALLS)
                .values(team=team, **values)
                .on_conflict_do_update(index_elements=["team"], set_=values)
            )

    def find(self, team: str) -> str | None:
        """Return the installation of a workspace as it was kept, or None.

        Raises:
            ConfigError: It was encrypted with another key.
        """
        with self._database.reading() as connection:
            sealed = connection.execute(
                select(INSTALLS.c.sealed).where(INSTALLS.c.team == team)
            ).scalar()
        if sealed is None:
            return None
        try:
            return self._cipher.decrypt(sealed.encode()).decode()
        except InvalidToken as err:
            raise ConfigError(
                "slack.encryption_key is not the key that installations were kept with;"
                " set the earlier one, or install the app again."
            ) from err

    def teams(self) -> tuple[str, ...]:
        """Return the workspaces, in the order they were installed."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(INSTALLS.c.team).order_by(INSTALLS.c.installed, INSTALLS.c.team)
            ).all()
        return tuple(str(row.team) for row in rows)

    def forget(self, team: str, ended: datetime | None = None) -> None:
        """Delete the installation of a workspace.

        Args:
            team: The workspace.
            ended: The second in which it ended; a newer installation stays. None for any.
        """
        old = true() if ended is None else INSTALLS.c.installed < ended + timedelta(seconds=1)
        with self._database.writing() as connection:
            connection.execute(delete(INSTALLS).where(INSTALLS.c.team == team, old))

    def add_state(self, state: str) -> None:
        """Keep that somebody began to install, for ten minutes."""
        now = self._now()
        with self._database.writing() as connection:
            connection.execute(delete(STATES).where(STATES.c.expires <= now))
            connection.execute(STATES.insert().values(state=state, expires=now + PENDING))

    def take_state(self, state: str) -> bool:
        """Return whether that installation was begun here and is not finished; ends it."""
        with self._database.writing() as connection:
            done = connection.execute(
                delete(STATES).where(STATES.c.state == state, STATES.c.expires > self._now())
            )
        return bool(done.rowcount)
