"""The database of the settings and what is kept in it; SQLAlchemy is imported when it is used."""

from typing import TYPE_CHECKING

from tipassist.settings import Settings

if TYPE_CHECKING:
    from tipassist.storage.conversations import SqlConversations
    from tipassist.storage.database import Database


def open_database(settings: Settings) -> "Database":
    """Open the database of the settings; SQLAlchemy is imported here, not before.

    Raises:
        ConfigError: The address of the database cannot be used.
        StorageError: The folder of the database file cannot be made.
    """
    from tipassist.storage.database import Database

    given = settings.database.url
    file = settings.state_dir / "conversations.sqlite3"
    return Database(given.get_secret_value() if given else f"sqlite:///{file.absolute()}")


def open_conversations(
    settings: Settings, database: "Database | None" = None
) -> "SqlConversations":
    """Open the conversations that outlive the process.

    Args:
        settings: All settings.
        database: Where they are kept; None for the database of the settings.

    Raises:
        ConfigError: The address of the database cannot be used.
        StorageError: The database cannot be reached.
    """
    from tipassist.storage.conversations import SqlConversations

    return SqlConversations(
        database or open_database(settings), expire_days=settings.database.expire_days
    )
