"""What the Slack bot keeps: open requests, choices, threads and installations."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tipassist.errors import ConfigError
from tipassist.storage.database import Database
from tipassist.storage.slack.choices import ChannelChoices, SlackChoices
from tipassist.storage.slack.inbox import LEASE, LeaseLostError, SlackInbox, WorkState
from tipassist.storage.slack.installs import SlackInstalls
from tipassist.storage.slack.threads import SlackThreads

EVENT = {"event": {"text": "a question"}}


class Calendar:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'slack.sqlite3'}")
    yield database
    database.close()


@pytest.fixture
def inbox(database: Database, calendar: Calendar) -> SlackInbox:
    return SlackInbox(database, now=calendar)


def test_a_request_is_taken_once_however_many_try(inbox: SlackInbox) -> None:
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: inbox.take("k", "T1", EVENT), range(40)))
    assert sum(one is not None for one in taken) == 1


def test_a_request_is_taken_again_where_it_stood(inbox: SlackInbox, calendar: Calendar) -> None:
    first = inbox.take("k", "T1", EVENT)
    assert first is not None
    inbox.keep_answer(first, "the answer")
    inbox.add_posted(first, ("1.1",))
    assert inbox.take("k", "T1", EVENT) is None
    calendar.now += LEASE
    (waiting,) = inbox.waiting()
    again = inbox.take("k", "T1", EVENT)
    assert waiting.request == EVENT
    assert again is not None
    assert (again.attempts, again.answer, again.posted) == (2, "the answer", ("1.1",))
    with pytest.raises(LeaseLostError):
        inbox.renew(first)


def test_a_renewed_lease_holds(inbox: SlackInbox, calendar: Calendar) -> None:
    taken = inbox.take("k", "T1", EVENT)
    assert taken is not None
    calendar.now += LEASE / 2
    inbox.renew(taken)
    calendar.now += LEASE / 2
    assert inbox.waiting() == ()


def test_a_finished_request_is_deleted_but_known(inbox: SlackInbox, calendar: Calendar) -> None:
    taken = inbox.take("k", "T1", EVENT)
    assert taken is not None
    inbox.finish(taken)
    calendar.now += LEASE
    assert inbox.take("k", "T1", EVENT) is None
    assert inbox.waiting() == ()
    assert inbox.drop("k") is WorkState.DONE
    calendar.now += timedelta(days=2)
    assert inbox.forget_old() == 1
    assert inbox.drop("k") is None


def test_a_dropped_request_ends_the_work_on_it(inbox: SlackInbox) -> None:
    taken = inbox.take("k", "T1", EVENT)
    assert taken is not None
    assert inbox.drop("k") is WorkState.WORKING
    with pytest.raises(LeaseLostError):
        inbox.keep_answer(taken, "the answer")


def test_choices_are_kept_by_workspace(database: Database) -> None:
    choices = SlackChoices(database)
    choices.choose_body("T1", "U1", "SOMSWD")
    choices.set_channel("T1", "C1", ChannelChoices(follow_ups=False, private=True, body="ACWC"))
    choices.set_group("T1", "ACWC", "S1")
    assert choices.body_of("T1", "U1") == "SOMSWD"
    assert choices.body_of("T2", "U1") is None
    assert choices.channel("T1", "C1") == ChannelChoices(False, True, "ACWC")
    assert choices.channel("T1", "C2") == ChannelChoices()
    assert choices.groups("T1") == {"ACWC": "S1"}
    choices.choose_body("T1", "U1", None)
    assert choices.body_of("T1", "U1") is None
    choices.forget_team("T1")
    assert choices.groups("T1") == {}


def test_threads_expire(database: Database, calendar: Calendar) -> None:
    threads = SlackThreads(database, expire_days=1, now=calendar)
    threads.keep("T1", "C1", "1.1", "a conversation")
    assert threads.conversation("T1", "C1", "1.1") == "a conversation"
    assert threads.conversation("T1", "C2", "1.1") is None
    calendar.now += timedelta(days=1)
    assert threads.conversation("T1", "C1", "1.1") is None


def test_tokens_are_encrypted_where_they_lie(database: Database, tmp_path: Path) -> None:
    installs = SlackInstalls(database, Fernet.generate_key().decode())
    installs.keep("T1", '{"bot_token": "xoxb-secret"}')
    assert installs.find("T1") == '{"bot_token": "xoxb-secret"}'
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"xoxb-secret" not in stored
    with pytest.raises(ConfigError, match="encryption_key"):
        SlackInstalls(database, Fernet.generate_key().decode()).find("T1")
    with pytest.raises(ConfigError, match="slack key"):
        SlackInstalls(database, "no key")
    installs.forget("T1")
    assert installs.teams() == ()


def test_an_installation_begun_elsewhere_is_not_finished(
    database: Database, calendar: Calendar
) -> None:
    installs = SlackInstalls(database, Fernet.generate_key().decode(), now=calendar)
    installs.add_state("ours")
    assert not installs.take_state("theirs")
    assert installs.take_state("ours")
    assert not installs.take_state("ours")
    installs.add_state("late")
    calendar.now += timedelta(minutes=10)
    assert not installs.take_state("late")
