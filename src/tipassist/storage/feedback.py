"""What people say of answers, in the database."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Column, DateTime, Integer, String, Table, Text, delete, func, select

from tipassist.storage.database import NAME_CHARS, TABLES, Database, now_utc
from tipassist.storage.ratings import Rating, Reason

COMMENT_CHARS = 2000


FEEDBACK = Table(
    "feedback",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("given", DateTime(timezone=True), nullable=False),
    Column("owner", String(NAME_CHARS), nullable=False),
    Column("answer_id", String(NAME_CHARS), nullable=False, index=True),
    Column("rating", String(8), nullable=False),
    Column("reason", String(32)),
    Column("comment", Text),
)


class FeedbackBook:
    """Keeps what people say of answers.

    Args:
        database: The database.
        now: The present time, with its zone.

    Raises:
        StorageError: The database cannot be reached.
    """

    def __init__(self, database: Database, *, now: Callable[[], datetime] = now_utc) -> None:
        self._database = database
        self._now = now
        database.make_tables()

    def add(
        self,
        answer_id: str,
        owner: str,
        rating: Rating,
        reason: Reason | None = None,
        comment: str = "",
    ) -> None:
        """Keep one piece of feedback; the comment is cut after 2,000 characters."""
        with self._database.writing() as connection:
            connection.execute(
                FEEDBACK.insert().values(
                    given=self._now(),
                    owner=owner,
                    answer_id=answer_id,
                    rating=rating.value,
                    reason=reason.value if reason else None,
                    comment=comment[:COMMENT_CHARS] or None,
                )
            )

    def forget_owner(self, owner: str) -> None:
        """Delete all feedback of an owner."""
        with self._database.writing() as connection:
            connection.execute(delete(FEEDBACK).where(FEEDBACK.c.owner == owner))

    def counts(self) -> dict[Rating, int]:
        """Return how often each rating was given."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(FEEDBACK.c.rating, func.count()).group_by(FEEDBACK.c.rating)
            ).all()
        found = {str(rating): int(count) for rating, count in rows}
        return {rating: found.get(rating.value, 0) for rating in Rating}
