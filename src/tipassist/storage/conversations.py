"""Conversations in the database.

A turn is one row with its own part of the state, so that two writers of one conversation never
overwrite each other.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import (
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Insert,
    Integer,
    String,
    Table,
    Text,
    delete,
    func,
    select,
    true,
)
from sqlalchemy.engine import Connection

from tipassist.answer.turns import MAX_TURNS, State, Turn
from tipassist.answer.writing import Receipt
from tipassist.storage.database import NAME_CHARS, TABLES, Database, in_utc, insert_into, now_utc
from tipassist.types import Answer

TITLE_CHARS = 120
_LOG = logging.getLogger(__name__)
_TURN = TypeAdapter(Turn)
_UNWRITTEN = '"receipt":null'
_CLEAR_EVERY = timedelta(minutes=1)

CONVERSATIONS = Table(
    "conversations",
    TABLES,
    Column("owner", String(NAME_CHARS), primary_key=True),
    Column("id", String(NAME_CHARS), primary_key=True),
    Column("created", DateTime(timezone=True), nullable=False),
    Column("updated", DateTime(timezone=True), nullable=False, index=True),
)
TITLES = Table(
    "conversation_titles",
    TABLES,
    Column("owner", String(NAME_CHARS), primary_key=True),
    Column("id", String(NAME_CHARS), primary_key=True),
    Column("title", String(TITLE_CHARS), nullable=False),
    ForeignKeyConstraint(
        ["owner", "id"], ["conversations.owner", "conversations.id"], ondelete="CASCADE"
    ),
)
TURNS = Table(
    "turns",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(NAME_CHARS), nullable=False),
    Column("conversation_id", String(NAME_CHARS), nullable=False),
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
_ADD_TURN = TURNS.insert()


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as a list shows it.

    Attributes:
        id: Its id.
        title: The title given to it, else its first question.
        updated: When it was last used, in UTC.
        turns: How many questions it holds.
    """

    id: str
    title: str
    updated: datetime
    turns: int


class SqlConversations:
    """Keeps conversations in a database; safe to use from several threads and processes.

    Args:
        database: The database.
        expire_days: Days after which an unused conversation is forgotten.
        now: The present time, with its zone.

    Raises:
        StorageError: The database cannot be reached.
    """

    def __init__(
        self, database: Database, *, expire_days: int = 30, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._expiry = timedelta(days=expire_days)
        self._now = now
        self._database = database
        self._cleared = datetime.min.replace(tzinfo=UTC)
        self._used: Insert | None = None
        database.make_tables()

    def load(self, conversation_id: str, owner: str) -> State:
        """Return the last turns of a conversation; nothing when it is unknown or expired."""
        with self._database.reading() as connection:
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
        with self._database.writing() as connection:
            self._forget_expired(connection)
            self._touch(connection, conversation_id, owner)
            said = {
                "owner": owner,
                "conversation_id": conversation_id,
                "question": answer.question,
                "answer": answer.model_dump_json(),
                "state": _TURN.dump_json(turn).decode() if turn else None,
            }
            connection.execute(_ADD_TURN, said)

    def talks(self, owner: str, *, limit: int = 100, only: str | None = None) -> tuple[Talk, ...]:
        """Return the conversations of an owner that are not expired, the last used first.

        Args:
            owner: Whose.
            limit: At most so many.
            only: Only the conversation with this id.
        """
        held = (
            select(
                TURNS.c.conversation_id,
                func.min(TURNS.c.number).label("first"),
                func.count().label("turns"),
            )
            .where(TURNS.c.owner == owner)
            .group_by(TURNS.c.conversation_id)
            .subquery()
        )
        columns = (CONVERSATIONS.c.id, CONVERSATIONS.c.updated, TITLES.c.title)
        with self._database.reading() as connection:
            rows = connection.execute(
                select(*columns, TURNS.c.question, held.c.turns)
                .join(held, held.c.conversation_id == CONVERSATIONS.c.id)
                .join(TURNS, TURNS.c.number == held.c.first)
                .outerjoin(
                    TITLES,
                    (TITLES.c.owner == CONVERSATIONS.c.owner) & (TITLES.c.id == CONVERSATIONS.c.id),
                )
                .where(
                    CONVERSATIONS.c.owner == owner,
                    CONVERSATIONS.c.updated > self._now() - self._expiry,
                    true() if only is None else CONVERSATIONS.c.id == only,
                )
                .order_by(CONVERSATIONS.c.updated.desc(), CONVERSATIONS.c.id)
                .limit(limit)
            ).all()
        return tuple(
            Talk(row.id, row.title or row.question[:TITLE_CHARS], in_utc(row.updated), row.turns)
            for row in rows
        )

    def answers(self, conversation_id: str, owner: str) -> tuple[Answer, ...]:
        """Return all answers of a conversation in order; none when it is unknown or expired."""
        return tuple(answer for answer, _ in self.receipted(conversation_id, owner))

    def receipted(
        self, conversation_id: str, owner: str
    ) -> tuple[tuple[Answer, Receipt | None], ...]:
        """Return the answers of a conversation as `answers` does, each with its receipt."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(TURNS.c.answer, TURNS.c.state)
                .join(CONVERSATIONS)
                .where(
                    CONVERSATIONS.c.owner == owner,
                    CONVERSATIONS.c.id == conversation_id,
                    CONVERSATIONS.c.updated > self._now() - self._expiry,
                )
                .order_by(TURNS.c.number)
            ).all()
        found = ((_answer(row.answer), _receipt(row.state)) for row in rows)
        return tuple((answer, receipt) for answer, receipt in found if answer is not None)

    def rename(self, conversation_id: str, owner: str, title: str) -> bool:
        """Give a conversation a title, cut after 120 characters; return whether it exists."""
        with self._database.writing() as connection:
            if not self._exists(connection, conversation_id, owner):
                return False
            key = {"owner": owner, "id": conversation_id}
            connection.execute(delete(TITLES).filter_by(**key))
            connection.execute(TITLES.insert().values(title=title[:TITLE_CHARS], **key))
        return True

    def forget(self, conversation_id: str, owner: str) -> bool:
        """Delete a conversation with all its turns; return whether it existed."""
        with self._database.writing() as connection:
            found = self._exists(connection, conversation_id, owner)
            connection.execute(delete(CONVERSATIONS).filter_by(owner=owner, id=conversation_id))
        return found

    def forget_owners(self, start: str) -> int:
        """Delete all conversations of owners whose names start so; return how many there were."""
        owner = CONVERSATIONS.c.owner
        with self._database.writing() as connection:
            done = connection.execute(
                delete(CONVERSATIONS).where(owner.startswith(start, autoescape=True))
            )
        return int(done.rowcount)

    def count(self) -> int:
        """Return how many conversations are kept."""
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).select_from(CONVERSATIONS)).scalar_one()

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _exists(self, connection: Connection, conversation_id: str, owner: str) -> bool:
        query = select(CONVERSATIONS.c.id).filter_by(owner=owner, id=conversation_id)
        return connection.execute(query).first() is not None

    def _touch(self, connection: Connection, conversation_id: str, owner: str) -> None:
        """Note that a conversation is used now; a new one begins."""
        now = self._now()
        used = {"owner": owner, "id": conversation_id, "created": now, "updated": now}
        connection.execute(self._use(connection), used)

    def _use(self, connection: Connection) -> Insert:
        """Return the statement of `_touch`; making it takes longer than carrying it out."""
        if self._used is None:
            used = insert_into(connection, CONVERSATIONS)
            key = (CONVERSATIONS.c.owner, CONVERSATIONS.c.id)
            self._used = used.on_conflict_do_update(
                index_elements=key, set_={"updated": used.excluded.updated}
            )
        return self._used

    def _forget_expired(self, connection: Connection) -> None:
        """Forget, at most once a minute, what nobody may read any more."""
        now = self._now()
        if now - self._cleared < _CLEAR_EVERY:
            return
        self._cleared = now
        expired = CONVERSATIONS.c.updated <= now - self._expiry
        connection.execute(delete(CONVERSATIONS).where(expired))


def _turn(text: str) -> Turn | None:
    """Read a turn; one that another version of the program wrote is left out."""
    try:
        return _TURN.validate_json(text)
    except ValidationError:
        _LOG.warning("a stored turn cannot be read and is left out")
        return None


def _receipt(text: str | None) -> Receipt | None:
    """Read the receipt of a turn; few turns have one."""
    kept = _turn(text) if text and _UNWRITTEN not in text else None
    return kept.receipt if kept else None


def _answer(text: str) -> Answer | None:
    """Read an answer; one that another version of the program wrote is left out."""
    try:
        return Answer.model_validate_json(text)
    except ValidationError:
        _LOG.warning("a stored answer cannot be read and is left out")
        return None
