"""What the Slack bot keeps in the database."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, text

from tipassist.errors import ConfigError
from tipassist.storage.database import Database
from tipassist.storage.slack.choices import ChannelChoices, SlackChoices
from tipassist.storage.slack.inbox import (
    KEPT,
    LEASE,
    LeaseLostError,
    SlackInbox,
    Taken,
    Waiting,
    WorkState,
)
from tipassist.storage.slack.installs import PENDING, SlackInstalls
from tipassist.storage.slack.threads import SlackThreads

KEY = "T1/C1/1.000001"
REQUEST = {"team_id": "T1", "event": {"text": "who leads A.2.6?"}}
SECRET = Fernet.generate_key().decode()


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, time: timedelta) -> None:
        self.now += time


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'state.sqlite3'}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(url: str, clock: Clock) -> SlackInbox:
    return SlackInbox(Database(url), now=clock)


def take(inbox: SlackInbox, key: str = KEY) -> Taken:
    taken = inbox.take(key, "T1", REQUEST)
    assert taken is not None
    return taken


def claims(url: str, count: int) -> int:
    """Claim the same requests as others do at the same time; return how many claims were won."""
    inbox = SlackInbox(Database(url))
    return sum(inbox.take(f"T1/C1/{number}", "T1", REQUEST) is not None for number in range(count))


def test_a_request_is_claimed_by_one_of_two_threads(url: str) -> None:
    SlackInbox(Database(url))
    with ThreadPoolExecutor(2) as pool:
        won = list(pool.map(claims, [url, url], [50, 50]))
    assert sum(won) == 50


def test_a_request_is_claimed_by_one_of_two_processes(url: str) -> None:
    SlackInbox(Database(url))
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        won = pool.starmap(claims, [(url, 50), (url, 50)])
    assert sum(won) == 50


def test_a_request_that_is_worked_on_waits_for_nobody(inbox: SlackInbox, clock: Clock) -> None:
    take(inbox)
    clock.passes(LEASE - timedelta(seconds=1))
    assert inbox.waiting() == ()
    assert inbox.take(KEY, "T1", REQUEST) is None


def test_a_renewed_lease_lasts_longer(inbox: SlackInbox, clock: Clock) -> None:
    taken = take(inbox)
    clock.passes(LEASE / 2)
    inbox.renew(taken)
    clock.passes(LEASE / 2 + timedelta(seconds=1))
    assert inbox.take(KEY, "T1", REQUEST) is None


def test_a_request_whose_lease_ran_out_goes_on_where_it_stood(
    inbox: SlackInbox, clock: Clock
) -> None:
    first = take(inbox)
    inbox.keep_answer(first, '{"id": "a1"}')
    inbox.add_posted(first, ("2.0",))
    clock.passes(LEASE)
    assert inbox.waiting() == (Waiting(KEY, "T1", 1, REQUEST),)
    second = take(inbox)
    assert (second.attempts, second.answer, second.posted) == (2, '{"id": "a1"}', ("2.0",))
    assert second.holder != first.holder


@pytest.mark.parametrize(
    "change",
    [
        lambda inbox, taken: inbox.renew(taken),
        lambda inbox, taken: inbox.keep_answer(taken, "{}"),
        lambda inbox, taken: inbox.add_posted(taken, ("9.9",)),
        lambda inbox, taken: inbox.finish(taken),
    ],
    ids=["renew", "keep_answer", "add_posted", "finish"],
)
def test_who_lost_the_lease_changes_nothing_any_more(
    inbox: SlackInbox, clock: Clock, change: Callable[[SlackInbox, Taken], None]
) -> None:
    first = take(inbox)
    clock.passes(LEASE)
    take(inbox)
    with pytest.raises(LeaseLostError):
        change(inbox, first)
    clock.passes(LEASE)
    third = take(inbox)
    assert (third.answer, third.posted) == (None, ())


def test_a_finished_request_is_not_taken_again(inbox: SlackInbox, clock: Clock) -> None:
    inbox.finish(take(inbox))
    clock.passes(LEASE)
    assert inbox.waiting() == ()
    assert inbox.take(KEY, "T1", REQUEST) is None


def test_of_a_finished_request_neither_question_nor_answer_is_kept(
    url: str, inbox: SlackInbox
) -> None:
    taken = take(inbox)
    inbox.keep_answer(taken, "ACWC leads it")
    inbox.finish(taken)
    with create_engine(url).connect() as connection:
        stored = str(connection.execute(text("SELECT * FROM slack_inbox")).all())
    assert "A.2.6" not in stored
    assert "ACWC" not in stored


def test_a_dropped_request_is_lost_to_who_worked_on_it(inbox: SlackInbox, clock: Clock) -> None:
    taken = take(inbox)
    inbox.add_posted(taken, ("2.0", "2.1"))
    assert inbox.drop(KEY) is WorkState.WORKING
    with pytest.raises(LeaseLostError):
        inbox.renew(taken)
    clock.passes(LEASE)
    assert inbox.take(KEY, "T1", REQUEST) is None
    assert inbox.posted(KEY) == ("2.0", "2.1")


def test_dropping_tells_where_a_request_stood(inbox: SlackInbox) -> None:
    assert inbox.drop(KEY) is None
    inbox.finish(take(inbox), WorkState.FAILED)
    assert inbox.drop(KEY) is WorkState.FAILED
    assert inbox.posted("unknown") == ()


def test_a_request_is_dropped_with_its_edits(inbox: SlackInbox, clock: Clock) -> None:
    first = take(inbox)
    inbox.add_posted(first, ("1", "2"))
    clock.passes(timedelta(seconds=1))
    edit = take(inbox, f"{KEY}/5.0")
    inbox.add_posted(edit, ("2", "3"))
    other = take(inbox, f"{KEY}1")
    assert inbox.posted(KEY) == ("1", "2", "3")
    assert inbox.drop(KEY, before=edit.key) is WorkState.WORKING
    assert inbox.posted(KEY, before=edit.key) == ("1", "2")
    inbox.renew(edit)
    assert inbox.drop(KEY) is WorkState.WORKING
    assert inbox.was_dropped(edit.key)
    inbox.renew(other)


def test_edits_taken_up_side_by_side_end_those_before_them(inbox: SlackInbox) -> None:
    take(inbox)
    later, earlier = take(inbox, f"{KEY}/6.0"), take(inbox, f"{KEY}/5.0")
    inbox.drop(KEY, before=earlier.key)
    inbox.renew(later)
    assert inbox.is_outdated(KEY, earlier.key)
    assert not inbox.is_outdated(KEY, later.key)
    inbox.drop(KEY, before=later.key)
    with pytest.raises(LeaseLostError):
        inbox.renew(earlier)


def test_waiting_requests_come_oldest_first_and_not_too_many(
    inbox: SlackInbox, clock: Clock
) -> None:
    for key in ("c", "a", "b"):
        take(inbox, key)
        clock.passes(timedelta(seconds=1))
    clock.passes(LEASE)
    assert [one.key for one in inbox.waiting()] == ["c", "a", "b"]
    assert [one.key for one in inbox.waiting(limit=2)] == ["c", "a"]


def test_only_ended_requests_are_forgotten(inbox: SlackInbox, clock: Clock) -> None:
    inbox.finish(take(inbox, "ended"))
    take(inbox, "working")
    assert inbox.forget_old() == 0
    clock.passes(KEPT)
    assert inbox.forget_old() == 1
    assert [one.key for one in inbox.waiting()] == ["working"]


def test_nothing_is_known_of_a_forgotten_request(inbox: SlackInbox) -> None:
    taken = take(inbox)
    assert inbox.knows(KEY)
    inbox.forget(KEY)
    assert not inbox.knows(KEY)
    with pytest.raises(LeaseLostError):
        inbox.finish(taken)


def test_an_uninstalled_workspace_leaves_no_requests(inbox: SlackInbox, clock: Clock) -> None:
    take(inbox, "gone")
    other = inbox.take("stays", "T2", REQUEST)
    inbox.forget_team("T1")
    clock.passes(LEASE)
    assert other is not None
    assert [one.key for one in inbox.waiting()] == ["stays"]


def test_a_body_is_chosen_changed_and_forgotten(url: str) -> None:
    choices = SlackChoices(Database(url))
    choices.choose_body("T1", "U1", "ACWC")
    choices.choose_body("T1", "U1", "SOMTC")
    assert choices.body_of("T1", "U1") == "SOMTC"
    assert choices.body_of("T2", "U1") is None
    choices.forget_person("T1", "U1")
    assert choices.body_of("T1", "U1") is None


def test_a_channel_is_answered_as_chosen_else_as_usual(url: str) -> None:
    choices = SlackChoices(Database(url))
    quiet = ChannelChoices(follow_ups=False, private=True, body="ACWC")
    choices.set_channel("T1", "C1", quiet)
    assert choices.channel("T1", "C1") == quiet
    assert choices.channel("T1", "C2") == ChannelChoices(follow_ups=True, private=False, body=None)


def test_a_group_is_set_and_taken_away(url: str) -> None:
    choices = SlackChoices(Database(url))
    choices.set_group("T1", "SOMTC", "S2")
    choices.set_group("T1", "ACWC", "S1")
    assert choices.groups("T1") == {"ACWC": "S1", "SOMTC": "S2"}
    choices.set_group("T1", "ACWC", None)
    assert choices.groups("T1") == {"SOMTC": "S2"}


def test_an_uninstalled_workspace_leaves_no_choices(url: str) -> None:
    choices = SlackChoices(Database(url))
    for team in ("T1", "T2"):
        choices.choose_body(team, "U1", "ACWC")
        choices.set_channel(team, "C1", ChannelChoices(private=True))
        choices.set_group(team, "ACWC", "S1")
    choices.forget_team("T1")
    assert choices.body_of("T1", "U1") is None
    assert choices.channel("T1", "C1") == ChannelChoices()
    assert choices.groups("T1") == {}
    assert choices.groups("T2") == {"ACWC": "S1"}


def test_a_thread_continues_its_conversation_until_it_expires(url: str, clock: Clock) -> None:
    threads = SlackThreads(Database(url), expire_days=30, now=clock)
    threads.keep("T1", "C1", "1.0", "talk")
    clock.passes(timedelta(days=29))
    assert threads.conversation("T1", "C1", "1.0") == "talk"
    threads.keep("T1", "C1", "1.0", "talk")
    clock.passes(timedelta(days=29))
    assert threads.conversation("T1", "C1", "1.0") == "talk"
    clock.passes(timedelta(days=1))
    assert threads.conversation("T1", "C1", "1.0") is None


def test_a_thread_belongs_to_its_channel_and_workspace(url: str) -> None:
    threads = SlackThreads(Database(url))
    threads.keep("T1", "C1", "1.0", "talk")
    threads.keep("T2", "C1", "1.0", "other talk")
    assert threads.conversation("T1", "C2", "1.0") is None
    assert threads.conversation("T2", "C1", "1.0") == "other talk"
    threads.forget_team("T1")
    assert threads.conversation("T1", "C1", "1.0") is None
    assert threads.conversation("T2", "C1", "1.0") == "other talk"


def test_an_installation_is_kept_encrypted(url: str) -> None:
    installs = SlackInstalls(Database(url), SECRET)
    installs.keep("T1", '{"bot_token": "xoxb-secret"}')
    assert installs.find("T1") == '{"bot_token": "xoxb-secret"}'
    assert installs.find("T2") is None
    with create_engine(url).connect() as connection:
        stored = str(connection.execute(text("SELECT * FROM slack_installs")).all())
    assert "xoxb" not in stored


def test_an_installation_is_replaced_and_forgotten(url: str, clock: Clock) -> None:
    installs = SlackInstalls(Database(url), SECRET, now=clock)
    installs.keep("T2", "two")
    clock.passes(timedelta(seconds=1))
    installs.keep("T1", "one")
    assert installs.teams() == ("T2", "T1")
    clock.passes(timedelta(seconds=1))
    installs.keep("T2", "two again")
    assert installs.teams() == ("T1", "T2")
    assert installs.find("T2") == "two again"
    installs.forget("T1")
    assert (installs.find("T1"), installs.teams()) == (None, ("T2",))


def test_an_installation_that_is_newer_than_an_end_stays(url: str, clock: Clock) -> None:
    installs = SlackInstalls(Database(url), SECRET, now=clock)
    ended = clock().replace(microsecond=0)
    clock.passes(timedelta(seconds=1))
    installs.keep("T1", "one")
    installs.forget("T1", ended)
    assert installs.find("T1") == "one"


def test_an_installation_that_ended_in_its_own_second_is_forgotten(url: str, clock: Clock) -> None:
    installs = SlackInstalls(Database(url), SECRET, now=clock)
    installs.keep("T1", "one")
    installs.forget("T1", clock().replace(microsecond=0))
    assert installs.find("T1") is None


def test_another_key_opens_no_installation_and_says_what_to_do(url: str) -> None:
    SlackInstalls(Database(url), SECRET).keep("T1", "one")
    other = SlackInstalls(Database(url), Fernet.generate_key().decode())
    with pytest.raises(ConfigError, match="set the earlier one, or install the app again"):
        other.find("T1")


@pytest.mark.parametrize("wrong", ["", "short", "ä" * 44])
def test_what_is_no_key_is_refused_without_being_shown(url: str, wrong: str) -> None:
    with pytest.raises(ConfigError, match="tipassist slack key"):
        SlackInstalls(Database(url), wrong)


def test_an_installation_is_finished_once_and_in_time(url: str, clock: Clock) -> None:
    installs = SlackInstalls(Database(url), SECRET, now=clock)
    installs.add_state("begun")
    assert installs.take_state("begun")
    assert not installs.take_state("begun")
    assert not installs.take_state("never begun")
    installs.add_state("late")
    clock.passes(PENDING)
    assert not installs.take_state("late")
