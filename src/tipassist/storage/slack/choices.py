"""What people and administrators chose: own bodies, how channels are answered, groups of bodies."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Boolean, Column, String, Table, delete, select

from tipassist.storage.database import NAME_CHARS, TABLES, Database, insert_into

PEOPLE = Table(
    "slack_people",
    TABLES,
    Column("team", String(NAME_CHARS), primary_key=True),
    Column("person", String(NAME_CHARS), primary_key=True),
    Column("body", String(NAME_CHARS), nullable=False),
)
CHANNELS = Table(
    "slack_channels",
    TABLES,
    Column("team", String(NAME_CHARS), primary_key=True),
    Column("channel", String(NAME_CHARS), primary_key=True),
    Column("follow_ups", Boolean, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("body", String(NAME_CHARS)),
)
GROUPS = Table(
    "slack_groups",
    TABLES,
    Column("team", String(NAME_CHARS), primary_key=True),
    Column("body", String(NAME_CHARS), primary_key=True),
    Column("group_id", String(NAME_CHARS), nullable=False),
)


@dataclass(frozen=True, slots=True)
class ChannelChoices:
    """How the bot behaves in a channel.

    Attributes:
        follow_ups: In threads where it answered, it answers without being mentioned again;
            otherwise only when mentioned.
        private: Only the asker sees its answers there, until they share them.
        body: The body of those who have chosen none.
    """

    follow_ups: bool = True
    private: bool = False
    body: str | None = None


class SlackChoices:
    """The choices of one database, by workspace.

    Args:
        database: The database.

    Raises:
        StorageError: The database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        database.make_tables()

    def body_of(self, team: str, person: str) -> str | None:
        """Return the body that a person chose as their own."""
        with self._database.reading() as connection:
            return connection.execute(
                select(PEOPLE.c.body).where(PEOPLE.c.team == team, PEOPLE.c.person == person)
            ).scalar()

    def body_in(self, team: str, channel: str, person: str) -> str | None:
        """Return whose body "we" means in a channel: the person's own, else the channel's."""
        return self.body_of(team, person) or self.channel(team, channel).body

    def choose_body(self, team: str, person: str, body: str | None) -> None:
        """Keep a person's own body; None forgets it."""
        self._replace(PEOPLE, {"team": team, "person": person}, {"body": body} if body else None)

    def channel(self, team: str, channel: str) -> ChannelChoices:
        """Return how a channel is answered."""
        with self._database.reading() as connection:
            row = connection.execute(
                select(CHANNELS).where(CHANNELS.c.team == team, CHANNELS.c.channel == channel)
            ).first()
        return ChannelChoices(row.follow_ups, row.private, row.body) if row else ChannelChoices()

    def set_channel(self, team: str, channel: str, choices: ChannelChoices) -> None:
        """Keep how a channel is answered."""
        values = {
            "follow_ups": choices.follow_ups,
            "private": choices.private,
            "body": choices.body,
        }
        self._replace(CHANNELS, {"team": team, "channel": channel}, values)

    def groups(self, team: str) -> dict[str, str]:
        """Return the user group of each body that has one."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(GROUPS.c.body, GROUPS.c.group_id)
                .where(GROUPS.c.team == team)
                .order_by(GROUPS.c.body)
            ).all()
        return {str(row.body): str(row.group_id) for row in rows}

    def set_group(self, team: str, body: str, group: str | None) -> None:
        """Keep the user group of a body; None takes it away."""
        self._replace(GROUPS, {"team": team, "body": body}, {"group_id": group} if group else None)

    def forget_person(self, team: str, person: str) -> None:
        """Delete what a person chose."""
        self.choose_body(team, person, None)

    def forget_team(self, team: str) -> None:
        """Delete everything of a workspace."""
        with self._database.writing() as connection:
            for table in (PEOPLE, CHANNELS, GROUPS):
                connection.execute(delete(table).where(table.c.team == team))

    def _replace(
        self, table: Table, key: dict[str, str], values: Mapping[str, object] | None
    ) -> None:
        with self._database.writing() as connection:
            if values is None:
                connection.execute(delete(table).filter_by(**key))
                return
            connection.execute(
                insert_into(connection, table)
                .values(**key, **values)
                .on_conflict_do_update(index_elements=list(key), set_=values)
            )
