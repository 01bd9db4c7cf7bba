"""What people asked the bot and is not answered yet; it survives a crash.

A request is claimed by its key before it is acknowledged, so that of several deliveries, processes
and events for one message only one is worked on. Who works on it holds a lease and renews it; when
the lease runs out, the work is taken up again from where it stood. What was asked is deleted when
the work ends; the key stays for a while, to know a late delivery by.
"""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    DateTime,
    Integer,
    String,
    Table,
    Text,
    and_,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Row

from tipassist.errors import TipassistError
from tipassist.storage.database import NAME_CHARS, TABLES, Database, insert_into, now_utc

LEASE = timedelta(seconds=20)
KEPT = timedelta(days=2)

INBOX = Table(
    "slack_inbox",
    TABLES,
    Column("key", String(NAME_CHARS), primary_key=True),
    Column("team", String(NAME_CHARS), nullable=False, index=True),
    Column("state", String(12), nullable=False),
    Column("holder", String(16), nullable=False),
    Column("lease", DateTime(timezone=True), nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
    Column("request", Text),
    Column("answer", Text),
    Column("posted", Text, nullable=False),
    Column("taken", DateTime(timezone=True), nullable=False),
)


class WorkState(StrEnum):
    """Where a request stands."""

    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    DROPPED = "dropped"


class LeaseLostError(TipassistError):
    """Somebody else works on the request now."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A request that the caller may work on.

    Attributes:
        key: Its name: workspace, channel and time of the message.
        holder: Who works on it; a new name each time it is taken.
        attempts: How often it was taken, from 1.
        answer: The answer that an earlier attempt came to, as JSON, or None.
        posted: The messages of the answer that are known to be posted, in order.
    """

    key: str
    holder: str
    attempts: int
    answer: str | None = None
    posted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request whose lease ran out: its key, its workspace and what Slack sent."""

    key: str
    team: str
    attempts: int
    request: dict[str, Any]


class SlackInbox:
    """The requests of one database; safe to use from several threads and processes.

    Args:
        database: The database.
        now: The present time, with its zone.
        lease: For how long one may work on a request without renewing.

    Raises:
        StorageError: The database cannot be reached.
    """

    def __init__(
        self,
        database: Database,
        *,
        now: Callable[[], datetime] = now_utc,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._now = now
        self.lease = lease
        database.make_tables()

    def take(self, key: str, team: str, request: dict[str, Any]) -> Taken | None:
        """Claim a request.

        Args:
            key: Its name; the same for every delivery of it.
            team: The workspace.
            request: What Slack sent.

        Returns:
            The claim, or None when somebody works on it or it is finished.
        """
        now, holder = self._now(), secrets.token_hex(8)
        with self._database.writing() as connection:
            made = connection.execute(
                insert_into(connection, INBOX)
                .values(
                    key=key,
                    team=team,
                    state=WorkState.WORKING.value,
                    holder=holder,
                    lease=now + self.lease,
                    attempts=1,
                    request=json.dumps(request),
                    posted="[]",
                    taken=now,
                )
                .on_conflict_do_nothing()
            )
            if made.rowcount:
                return Taken(key, holder, 1)
            again = connection.execute(
                update(INBOX)
                .where(
                    INBOX.c.key == key,
                    INBOX.c.state == WorkState.WORKING.value,
                    INBOX.c.lease <= now,
                )
                .values(holder=holder, lease=now + self.lease, attempts=INBOX.c.attempts + 1)
            )
            if not again.rowcount:
                return None
            row = connection.execute(select(INBOX).where(INBOX.c.key == key)).one()
        return Taken(key, holder, row.attempts, row.answer, tuple(json.loads(row.posted)))

    def renew(self, taken: Taken) -> None:
        """Lengthen the lease.

        Raises:
            LeaseLostError: Somebody else works on it, or it was dropped.
        """
        self._change(taken, lease=self._now() + self.lease)

    def keep_answer(self, taken: Taken, answer: str) -> None:
        """Keep the answer before it is posted; raises as `renew` does."""
        self._change(taken, answer=answer, lease=self._now() + self.lease)

    def add_posted(self, taken: Taken, posted: tuple[str, ...]) -> None:
        """Keep which messages are posted; raises as `renew` does."""
        self._change(taken, posted=json.dumps(posted), lease=self._now() + self.lease)

    def finish(self, taken: Taken, state: WorkState = WorkState.DONE) -> None:
        """End the work and delete what was asked; raises as `renew` does."""
        self._change(taken, state=state.value, request=None, answer=None)

    def drop(self, key: str, *, before: str = "") -> WorkState | None:
        """Give a request and those of its edits up, whoever works on them.

        Args:
            key: Its name; names of its edits begin with it and end with the time of the edit.
            before: An edit that is worked on all the same, as are those after it; "" for none.

        Returns:
            `WORKING` when one was worked on, else how the last of them ended; None when there is
            none.
        """
        with self._database.writing() as connection:
            dropped = connection.execute(
                update(INBOX)
                .where(_of(key, before), INBOX.c.state == WorkState.WORKING.value)
                .values(state=WorkState.DROPPED.value, holder="", request=None, answer=None)
            )
            state = connection.execute(
                select(INBOX.c.state)
                .where(_of(key, before))
                .order_by(INBOX.c.taken.desc(), INBOX.c.key.desc())
            ).scalar()
        if state is None:
            return None
        return WorkState.WORKING if dropped.rowcount else WorkState(state)

    def is_outdated(self, key: str, edit: str) -> bool:
        """Whether an edit of a request that was made after this one is worked on, or was.

        Args:
            key: The name of the request.
            edit: The name of an edit of it; that of the request for what it was at first.
        """
        with self._database.reading() as connection:
            later = select(INBOX.c.key).where(
                _of(key), INBOX.c.key > edit, INBOX.c.state != WorkState.DROPPED.value
            )
            return connection.execute(later).scalar() is not None

    def was_dropped(self, key: str) -> bool:
        """Whether a request was given up."""
        with self._database.reading() as connection:
            state = connection.execute(select(INBOX.c.state).where(INBOX.c.key == key)).scalar()
        return state == WorkState.DROPPED.value

    def knows(self, key: str) -> bool:
        """Whether there is anything of a request; nothing is left of a workspace that is gone."""
        with self._database.reading() as connection:
            found = connection.execute(select(INBOX.c.key).where(INBOX.c.key == key)).scalar()
        return found is not None

    def posted(self, key: str, *, before: str = "") -> tuple[str, ...]:
        """Return the messages that were posted for a request and its edits, in order, each once.

        Args:
            key: Its name.
            before: Leaves out this edit and those after it; "" for none.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                select(INBOX.c.posted).where(_of(key, before)).order_by(INBOX.c.taken, INBOX.c.key)
            ).scalars()
            found = [one for row in rows for one in json.loads(row)]
        return tuple(dict.fromkeys(found))

    def waiting(self, limit: int = 20) -> tuple[Waiting, ...]:
        """Return requests whose lease ran out, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(INBOX)
                .where(INBOX.c.state == WorkState.WORKING.value, INBOX.c.lease <= self._now())
                .order_by(INBOX.c.taken, INBOX.c.key)
                .limit(limit)
            ).all()
        return tuple(_waiting(row) for row in rows)

    def forget(self, key: str) -> None:
        """Delete everything of a request."""
        with self._database.writing() as connection:
            connection.execute(delete(INBOX).where(INBOX.c.key == key))

    def forget_old(self) -> int:
        """Delete the keys of requests that ended two days ago; return how many."""
        with self._database.writing() as connection:
            done = connection.execute(
                delete(INBOX).where(
                    INBOX.c.taken <= self._now() - KEPT, INBOX.c.state != WorkState.WORKING.value
                )
            )
        return int(done.rowcount)

    def forget_team(self, team: str) -> None:
        """Delete everything of a workspace."""
        with self._database.writing() as connection:
            connection.execute(delete(INBOX).where(INBOX.c.team == team))

    def _change(self, taken: Taken, **values: object) -> None:
        with self._database.writing() as connection:
            done = connection.execute(
                update(INBOX)
                .where(
                    INBOX.c.key == taken.key,
                    INBOX.c.holder == taken.holder,
                    INBOX.c.state == WorkState.WORKING.value,
                )
                .values(**values)
            )
        if not done.rowcount:
            raise LeaseLostError(f"{taken.key!r} is worked on elsewhere, or was dropped.")


def _of(key: str, before: str = "") -> ColumnElement[bool]:
    """The request of this name, and those of its edits, or of its edits before one of them."""
    all_of_it = or_(INBOX.c.key == key, INBOX.c.key.startswith(f"{key}/", autoescape=True))
    return and_(all_of_it, INBOX.c.key < before) if before else all_of_it


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(row.key, row.team, row.attempts, json.loads(row.request))
