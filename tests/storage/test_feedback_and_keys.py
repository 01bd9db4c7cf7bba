"""Feedback and API keys in the database."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tipassist.storage.database import Database
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.keys import KeyRing
from tipassist.storage.ratings import Rating, Reason


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'state.sqlite3'}"


def test_feedback_is_counted_by_rating(url: str) -> None:
    book = FeedbackBook(Database(url))
    book.add("a1", "me", Rating.UP)
    book.add("a2", "me", Rating.DOWN, Reason.WRONG, "x" * 5000)
    assert book.counts() == {Rating.UP: 1, Rating.DOWN: 1}


def test_feedback_of_one_owner_is_forgotten(url: str) -> None:
    book = FeedbackBook(Database(url))
    book.add("a1", "slack:T1", Rating.UP)
    book.add("a2", "slack:T11", Rating.DOWN)
    book.forget_owner("slack:T1")
    assert book.counts() == {Rating.UP: 0, Rating.DOWN: 1}


def test_a_key_is_known_until_it_is_revoked(url: str) -> None:
    ring = KeyRing(Database(url))
    key = ring.create("the secretariat's dashboard")
    (listed,) = ring.keys()
    assert ring.holder(key) == listed.id
    assert listed.name == "the secretariat's dashboard"
    assert listed.revoked is None
    assert ring.revoke(listed.id)
    assert ring.holder(key) is None
    assert not ring.revoke(listed.id)
    assert ring.keys()[0].revoked is not None


def test_a_wrong_or_malformed_key_is_nobodys(url: str) -> None:
    ring = KeyRing(Database(url))
    key = ring.create("one")
    other = f"{key[:-4]}AAAA" if not key.endswith("AAAA") else f"{key[:-4]}BBBB"
    for wrong in (other, "", "tip_", key.upper(), f"{key} ", f"tip_{'0' * 12}_{'a' * 43}"):
        assert ring.holder(wrong) is None


def test_only_a_hash_of_the_secret_is_stored(url: str) -> None:
    key = KeyRing(Database(url)).create("one")
    secret = key.split("_", 2)[2]
    with create_engine(url).connect() as connection:
        stored = str(connection.execute(text("SELECT * FROM api_keys")).all())
    assert secret not in stored
