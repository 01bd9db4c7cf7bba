"""The database: SQLite in the state folder, or PostgreSQL by its address.

Opens the engine that every store shares and turns its faults into ours. The stores of this package
are the only files that speak to SQLAlchemy.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from tipassist.errors import ConfigError, StorageError

TABLES = MetaData()
NAME_CHARS = 200
_BUSY_SECONDS = 30


def now_utc() -> datetime:
    """Return the present time, with its zone."""
    return datetime.now(UTC)


def in_utc(stored: datetime) -> datetime:
    """Return a stored time with its zone, which SQLite leaves out."""
    return stored.replace(tzinfo=UTC) if stored.tzinfo is None else stored.astimezone(UTC)


class Database:
    """One database; safe to use from several threads and processes.

    Args:
        url: Address, as SQLAlchemy writes it.

    Raises:
        ConfigError: The address cannot be used.
        StorageError: The folder of a database file cannot be made.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)

    def make_tables(self) -> None:
        """Make the tables that are missing.

        Raises:
            StorageError: The database cannot be reached.
        """
        with _faults("opened"):
            TABLES.create_all(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a connection to read.

        Raises:
            StorageError: The database cannot be read.
        """
        with _faults("read"), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction, committed at its end.

        Raises:
            StorageError: The database cannot be written.
        """
        with _faults("written"), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()


def insert_into(connection: Connection, table: Any) -> Any:
    """Return an INSERT of the connection's dialect, which knows `on_conflict_do_update`."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table)


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
        cursor.execute("PRAGMA synchronous = NORMAL")
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
        text = f"The database cannot be {what}; check the address of `database.url`."
        raise StorageError(text) from err
