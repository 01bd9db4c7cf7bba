"""API keys: created once, shown once, kept as a hash, revoked by their id.

A key reads `tip_<id>_<secret>`. The id is no secret and finds the row; of the secret only its
SHA-256 is kept, and compared in constant time. The secret has 256 random bits, so a slow hash would
add nothing.
"""

import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Column, DateTime, String, Table, select, update

from tipassist.storage.database import NAME_CHARS, TABLES, Database, in_utc, now_utc

_FORM = re.compile(r"tip_(?P<id>[0-9a-f]{12})_(?P<secret>[A-Za-z0-9_-]{43})")

API_KEYS = Table(
    "api_keys",
    TABLES,
    Column("id", String(12), primary_key=True),
    Column("name", String(NAME_CHARS), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("created", DateTime(timezone=True), nullable=False),
    Column("revoked", DateTime(timezone=True)),
)


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as it is listed, without its secret.

    Attributes:
        id: Its id, the middle part of the key.
        name: What it is for.
        created: When it was made.
        revoked: When it was revoked, or None.
    """

    id: str
    name: str
    created: datetime
    revoked: datetime | None


class KeyRing:
    """The API keys of one database.

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

    def create(self, name: str) -> str:
        """Make a key and return it; it cannot be shown again."""
        key_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        with self._database.writing() as connection:
            connection.execute(
                API_KEYS.insert().values(
                    id=key_id,
                    name=name[:NAME_CHARS],
                    hash=_hash(secret),
                    created=self._now(),
                )
            )
        return f"tip_{key_id}_{secret}"

    def keys(self) -> tuple[ApiKey, ...]:
        """Return all keys, the revoked ones too, in the order they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(API_KEYS).order_by(API_KEYS.c.created, API_KEYS.c.id)
            ).all()
        return tuple(
            ApiKey(row.id, row.name, in_utc(row.created), row.revoked and in_utc(row.revoked))
            for row in rows
        )

    def revoke(self, key_id: str) -> bool:
        """Revoke a key; return whether there was one to revoke."""
        with self._database.writing() as connection:
            done = connection.execute(
                update(API_KEYS)
                .where(API_KEYS.c.id == key_id, API_KEYS.c.revoked.is_(None))
                .values(revoked=self._now())
            )
        return bool(done.rowcount)

    def holder(self, key: str) -> str | None:
        """Return the id of a valid key, or None for a malformed, unknown or revoked one."""
        form = _FORM.fullmatch(key)
        if form is None:
            return None
        with self._database.reading() as connection:
            row = connection.execute(
                select(API_KEYS.c.hash).where(
                    API_KEYS.c.id == form["id"], API_KEYS.c.revoked.is_(None)
                )
            ).first()
        kept = row.hash if row else _hash("")
        same = hmac.compare_digest(kept, _hash(form["secret"]))
        return form["id"] if row and same else None


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
