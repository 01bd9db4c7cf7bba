"""Conversations in a SQL database: SQLite in the state folder, or PostgreSQL by its address.

The only file that speaks to SQLAlchemy about conversations. A turn is one row with its own part of
the state, so that two writers of one conversation never overwrite each other.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import (
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    event,
    func,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from tipassist.answer.turns import MAX_TURNS, State, Turn
from tipassist.errors import ConfigError, StorageError
from tipassist.types import Answer

_LOG = logging.getLogger(__name__)
_BUSY_SECONDS = 30
_NAME_CHARS = 200
_TURN = TypeAdapter(Turn)

_TABLES = MetaData()
CONVERSATIONS = Table(
    "conversations",
    _TABLES,
    Column("owner", String(_NAME_CHARS), primary_key=True),
    Column("id", String(_NAME_CHARS), primary_key=True),
    Column("created", DateTime(timezone=True), nullable=False),
    Column("updated", DateTime(timezone=True), nullable=False, index=True),
)
TURNS = Table(
    "turns",
    _TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(_NAME_CHARS), nullable=False),
    Column("conversation_id", String(_NAME_CHARS), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("state", Text),
    ForeignKeyConstraint(
        ["owner", "conversation_id"],
        ["conversations.owner", "conversations.id"],
        ondelete="CASCADE",
    ),
    Index("turns_of_conversation", "owner", "conversation_id", "number"),
)


def _now() -> datetime:
    return datetime.now(UTC)


class SqlConversations:
    """Keeps conversations in a database; safe to use from several threads and processes.

    Args:
        url: Address of the database, as SQLAlchemy writes it.
        expire_days: Days after which an unused conversation is forgotten.
        now: The present time, with its zone.

    Raises:
        ConfigError: The address cannot be used.
        StorageError: The database cannot be reached.
    """

    def __init__(
        self, url: str, *, expire_days: int = 30, now: Callable[[], datetime] = _now
    ) -> None:
        self._expiry = timedelta(days=expire_days)
        self._now = now
        self._engine = _engine(url)
        with _faults("open"):
            _TABLES.create_all(self._engine)

    def load(self, conversation_id: str, owner: str) -> State:
        """Return the last turns of a conversation; nothing when it is unknown or expired."""
        with _faults("read"), self._engine.connect() as connection:
            rows = connection.execute(
                select(TURNS.c.state)
                .join(CONVERSATIONS)
                .where(
                    CONVERSATIONS.c.owner == owner,
                    CONVERSATIONS.c.id == conversation_id,
                    CONVERSATIONS.c.updated > self._now() - self._expiry,
                    TURNS.c.state.is_not(None),
                )
                .order_by(TURNS.c.number.desc())
                .limit(MAX_TURNS)
            ).all()
        turns = (_turn(row.state) for row in reversed(rows))
        return State(tuple(turn for turn in turns if turn is not None))

    def save(self, conversation_id: str, owner: str, answer: Answer, turn: Turn | None) -> None:
        """Add an answer at the end of a conversation, and forget the expired ones."""
        with _faults("write"), self._engine.begin() as connection:
            self._forget_expired(connection)
            self._touch(connection, conversation_id, owner)
            connection.execute(
                TURNS.insert().values(
                    owner=owner,
                    conversation_id=conversation_id,
                    question=answer.question,
                    answer=answer.model_dump_json(),
                    state=_TURN.dump_json(turn).decode() if turn else None,
                )
            )

    def count(self) -> int:
        """Return how many conversations are kept."""
        with _faults("read"), self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(CONVERSATIONS)).scalar_one()

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    def _touch(self, connection: Connection, conversation_id: str, owner: str) -> None:
        insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        now = self._now()
        connection.execute(
            insert(CONVERSATIONS)
            .values(owner=owner, id=conversation_id, created=now, updated=now)
            .on_conflict_do_nothing()
        )
        connection.execute(
            update(CONVERSATIONS)
            .where(CONVERSATIONS.c.owner == owner, CONVERSATIONS.c.id == conversation_id)
            .values(updated=now)
        )

    def _forget_expired(self, connection: Connection) -> None:
        connection.execute(
            delete(CONVERSATIONS).where(CONVERSATIONS.c.updated <= self._now() - self._expiry)
        )


def _turn(text: str) -> Turn | None:
    """Read a turn; one that another version of the program wrote is left out."""
    try:
        return _TURN.validate_json(text)
    except ValidationError:
        _LOG.warning("a stored turn cannot be read and is left out")
        return None


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
        lite = address.get_backend_name() == "sqlite"
        if lite and address.database and address.database != ":memory:":
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        wait: dict[str, Any] = {"timeout": _BUSY_SECONDS} if lite else {}
        engine = create_engine(address, connect_args=wait, pool_pre_ping=not lite)
    except (ArgumentError, ModuleNotFoundError) as err:
        raise ConfigError(
            f"database.url: {url.split('@')[-1]!r} cannot be used; correct it."
        ) from err
    except OSError as err:
        raise StorageError(f"The folder of {address.database!r} cannot be made; check it.") from err
    if lite:
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    """Let readers and one writer work at once; a second writer waits."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")


@contextmanager
def _faults(what: str) -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as err:
        text = f"The conversations cannot be {_DONE[what]}; check the database of `database.url`."
        raise StorageError(text) from err


_DONE = {"open": "opened", "read": "read", "write": "written"}
