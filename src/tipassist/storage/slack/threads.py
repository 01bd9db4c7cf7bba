"""The threads in which the bot answered, and the conversation that each continues."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Column, DateTime, String, Table, delete, select

from tipassist.storage.database import NAME_CHARS, TABLES, Database, insert_into, now_utc

THREADS = Table(
    "slack_threads",
    TABLES,
    Column("team", String(NAME_CHARS), primary_key=True),
    Column("channel", String(NAME_CHARS), primary_key=True),
    Column("thread", String(NAME_CHARS), primary_key=True),
    Column("conversation", String(NAME_CHARS), nullable=False),
    Column("used", DateTime(timezone=True), nullable=False, index=True),
)


class SlackThreads:
    """The threads of one database.

    Args:
        database: The database.
        expire_days: Days after which an unused thread is forgotten.
        now: The present time, with its zone.

    Raises:
        StorageError: The database cannot be reached.
    """

    def __init__(
        self, database: Database, *, expire_days: int = 30, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._database = database
        self._expiry = timedelta(days=expire_days)
        self._now = now
        database.make_tables()

    def conversation(self, team: str, channel: str, thread: str) -> str | None:
        """Return the conversation of a thread in which the bot answered, or None."""
        with self._database.reading() as connection:
            return connection.execute(
                select(THREADS.c.conversation).where(
                    THREADS.c.team == team,
                    THREADS.c.channel == channel,
                    THREADS.c.thread == thread,
                    THREADS.c.used > self._now() - self._expiry,
                )
            ).scalar()

    def keep(self, team: str, channel: str, thread: str, conversation: str) -> None:
        """Keep that the bot answers in a thread, and forget the expired ones."""
        now = self._now()
        values = {"conversation": conversation, "used": now}
        key = {"team": team, "channel": channel, "thread": thread}
        with self._database.writing() as connection:
            connection.execute(delete(THREADS).where(THREADS.c.used <= now - self._expiry))
            connection.execute(
                insert_into(connection, THREADS)
                .values(**key, **values)
                .on_conflict_do_update(index_elements=list(key), set_=values)
            )

    def forget_team(self, team: str) -> None:
        """Delete everything of a workspace."""
        with self._database.writing() as connection:
            connection.execute(delete(THREADS).where(THREADS.c.team == team))
