"""Conversations in a database: over restarts, owners, time, threads and processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.answer.conftest import CORPUS, NoSemantics
from tipassist.answer.meaning import BodyMention, Column, Form, Intent, Meaning, Relation
from tipassist.answer.talks.memory import ConversationStore, MemoryConversations
from tipassist.answer.turns import MAX_TURNS, State, Turn
from tipassist.bootstrap import build_assistant, open_conversations
from tipassist.errors import ConfigError, StorageError
from tipassist.locators import article, code, section
from tipassist.settings import Settings
from tipassist.storage.conversations import SqlConversations
from tipassist.storage.database import Database
from tipassist.types import Answer, AnswerStatus, CorpusStamp, Route

POSTGRES = "TIPASSIST_TEST_POSTGRES_URL"
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Calendar:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'state' / 'conversations.sqlite3'}"
        return
    address = os.environ.get(POSTGRES)
    if not address:
        pytest.skip(f"{POSTGRES} names no server")
    engine = create_engine(address)
    with engine.begin() as connection:
        names = "turns, conversation_titles, conversations, feedback, api_keys"
        connection.execute(text(f"DROP TABLE IF EXISTS {names}"))
    engine.dispose()
    yield address


@pytest.fixture
def store(url: str, calendar: Calendar) -> Iterator[SqlConversations]:
    opened = SqlConversations(Database(url), expire_days=30, now=calendar)
    yield opened
    opened.close()


def answer_to(question: str) -> Answer:
    return Answer(
        id="a",
        conversation_id="c",
        question=question,
        status=AnswerStatus.ANSWERED,
        route=Route.REGISTER,
        text="Yes.",
        corpus=CorpusStamp(edition="2023-2028", digest="sha256"),
    )


def turn_about(body: str) -> Turn:
    meaning = Meaning(
        question=f"What does {body} coordinate in pillar B? – “naïve”",
        text="what",
        intent=Intent.BODY_ACTIVITIES,
        relation=Relation.COORDINATES,
        column=Column.PROJECTS,
        form=Form.COUNT,
        bodies=(BodyMention(body, body.lower(), 10, 14, own=True),),
        places=(code("B"),),
        outside=(section("F", "1", "a"),),
        instruments=(article("ACTIP", "14", "7"),),
        cues=frozenset({"activities", "resolved"}),
    )
    return Turn(meaning, items=(code("B.1.1"), code("B.1.2")), bodies=("SOMTC",))


def test_what_was_said_survives_a_restart(url: str, calendar: Calendar) -> None:
    first = SqlConversations(Database(url), now=calendar)
    first.save("c", "local", answer_to("one"), turn_about("SLOM"))
    first.save("c", "local", answer_to("two"), turn_about("ACMW"))
    first.close()
    second = SqlConversations(Database(url), now=calendar)
    assert second.load("c", "local") == State((turn_about("SLOM"), turn_about("ACMW")))
    second.close()


def test_a_state_survives_another_process(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'c.sqlite3'}"
    script = f"""
from tests.storage.test_conversations import answer_to, turn_about
from tipassist.storage.conversations import SqlConversations
from tipassist.storage.database import Database
SqlConversations(Database({url!r})).save("c", "local", answer_to("one"), turn_about("SLOM"))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stderr == ""
    store = SqlConversations(Database(url))
    assert store.load("c", "local") == State((turn_about("SLOM"),))
    store.close()


def test_owners_never_see_each_others_turns(store: SqlConversations) -> None:
    store.save("c", "ana", answer_to("one"), turn_about("SLOM"))
    store.save("c", "budi", answer_to("one"), turn_about("ACWC"))
    assert store.load("c", "ana") == State((turn_about("SLOM"),))
    assert store.load("c", "budi") == State((turn_about("ACWC"),))
    assert store.load("c", "local") == State()


def test_only_the_last_turns_are_loaded_oldest_first(store: SqlConversations) -> None:
    for number in range(MAX_TURNS + 3):
        store.save("c", "local", answer_to("q"), turn_about(f"B{number}"))
    bodies = [turn.meaning.named[0] for turn in store.load("c", "local").turns]
    assert bodies == [f"B{number}" for number in range(3, MAX_TURNS + 3)]


def test_an_answer_that_leaves_nothing_is_kept_without_state(store: SqlConversations) -> None:
    store.save("c", "local", answer_to("weather?"), None)
    assert store.load("c", "local") == State()
    assert store.count() == 1


def test_an_unused_conversation_expires(store: SqlConversations, calendar: Calendar) -> None:
    store.save("c", "local", answer_to("one"), turn_about("SLOM"))
    calendar.now = START + timedelta(days=30)
    assert store.load("c", "local") == State()


def test_using_a_conversation_keeps_it(store: SqlConversations, calendar: Calendar) -> None:
    store.save("c", "local", answer_to("one"), turn_about("SLOM"))
    calendar.now = START + timedelta(days=20)
    store.save("c", "local", answer_to("two"), turn_about("ACMW"))
    calendar.now = START + timedelta(days=40)
    assert len(store.load("c", "local").turns) == 2


def test_expired_conversations_are_deleted_with_their_turns(
    store: SqlConversations, calendar: Calendar, url: str
) -> None:
    store.save("old", "local", answer_to("one"), turn_about("SLOM"))
    calendar.now = START + timedelta(days=31)
    store.save("new", "local", answer_to("two"), turn_about("SLOM"))
    engine = create_engine(url)
    with engine.connect() as connection:
        left = connection.execute(text("SELECT conversation_id FROM turns")).scalars().all()
    engine.dispose()
    assert left == ["new"]
    assert store.count() == 1


def test_threads_lose_no_turn(store: SqlConversations) -> None:
    def write(number: int) -> None:
        store.save(f"c{number % 3}", "local", answer_to("q"), turn_about(f"B{number}"))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(18)))
    found = {
        turn.meaning.named[0]
        for number in range(3)
        for turn in store.load(f"c{number}", "local").turns
    }
    assert found == {f"B{number}" for number in range(18)}


def test_processes_lose_no_turn(url: str, store: SqlConversations) -> None:
    script = f"""
import sys
from datetime import UTC, datetime
from tests.storage.test_conversations import START, answer_to, turn_about
from tipassist.storage.conversations import SqlConversations
from tipassist.storage.database import Database
store = SqlConversations(Database({url!r}), now=lambda: START)
for number in range(4):
    store.save("c", "local", answer_to("q"), turn_about(f"B{{sys.argv[1]}}{{number}}"))
store.close()
"""
    root = Path(__file__).parents[2]
    running = [
        subprocess.Popen([sys.executable, "-c", script, name], cwd=root) for name in ("x", "y")
    ]
    assert [one.wait() for one in running] == [0, 0]
    assert len({turn.meaning.named for turn in store.load("c", "local").turns}) == 8


def test_a_turn_of_another_version_is_left_out(store: SqlConversations, url: str) -> None:
    store.save("c", "local", answer_to("one"), turn_about("SLOM"))
    store.save("c", "local", answer_to("two"), turn_about("ACMW"))
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE turns SET state = '{}' WHERE question = 'one'"))
    engine.dispose()
    assert store.load("c", "local") == State((turn_about("ACMW"),))


@pytest.mark.parametrize("address", ["nonsense", "nosuch://host/name", "sqlite+nosuch:///x"])
def test_an_address_that_cannot_be_used_is_named(address: str) -> None:
    with pytest.raises(ConfigError, match=r"database\.url"):
        SqlConversations(Database(address))


def test_a_password_is_never_shown() -> None:
    with pytest.raises(ConfigError) as caught:
        Database("nosuch://me:secret@host/name")
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    path.write_text("not a database, but long enough to look like a file with some content")
    with pytest.raises(StorageError, match="check the address"):
        SqlConversations(Database(f"sqlite:///{path}"))


def test_conversations_are_listed_with_their_first_question_or_title(
    store: SqlConversations, calendar: Calendar
) -> None:
    store.save("c", "me", answer_to("first?"), None)
    store.save("c", "me", answer_to("second?"), None)
    calendar.now += timedelta(hours=1)
    store.save("d", "me", answer_to("third?"), None)
    store.save("e", "another", answer_to("not mine"), None)
    assert [(one.id, one.title, one.turns) for one in store.talks("me")] == [
        ("d", "third?", 1),
        ("c", "first?", 2),
    ]
    assert store.rename("c", "me", "Meeting of May")
    assert not store.rename("c", "another", "Mine now")
    assert [one.title for one in store.talks("me")] == ["third?", "Meeting of May"]
    assert [one.question for one in store.answers("c", "me")] == ["first?", "second?"]
    assert store.answers("c", "another") == ()


def test_a_forgotten_conversation_is_gone_with_its_title(store: SqlConversations) -> None:
    store.save("c", "me", answer_to("first?"), turn_about("SLOM"))
    store.rename("c", "me", "Title")
    assert not store.forget("c", "another")
    assert store.forget("c", "me")
    assert store.talks("me") == ()
    assert store.load("c", "me") == State()
    assert not store.forget("c", "me")


def test_memory_forgets_the_conversation_unused_longest() -> None:
    store: ConversationStore = MemoryConversations(limit=2)
    for name in ("a", "b", "a", "c"):
        store.save(name, "local", answer_to("q"), turn_about(name))
    assert [len(store.load(name, "local").turns) for name in "abc"] == [2, 0, 1]


def test_a_question_without_a_conversation_needs_no_database_library(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from tests.answer.conftest import CORPUS, NoSemantics
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
settings = Settings(corpus_dir=CORPUS, state_dir=Path({str(tmp_path)!r}))
build_assistant(settings, NoSemantics()).ask("What does SLOM coordinate?")
sys.exit("sqlalchemy" in sys.modules)
"""
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", script], check=False, cwd=root).returncode == 0


def test_conversations_of_the_settings_outlive_the_process(tmp_path: Path) -> None:
    settings = Settings(corpus_dir=CORPUS, state_dir=tmp_path)
    for question, expected in (("What does SLOM coordinate?", 5), ("and ACMW?", 1)):
        store = open_conversations(settings)
        assistant = build_assistant(settings, NoSemantics(), conversations=store)
        assert assistant.ask(question, conversation_id="c").items_total == expected
        assert isinstance(store, SqlConversations)
        store.close()


def test_a_database_that_fails_does_not_keep_an_answer_away(tmp_path: Path) -> None:
    settings = Settings(corpus_dir=CORPUS, state_dir=tmp_path)
    store = open_conversations(settings)
    assistant = build_assistant(settings, NoSemantics(), conversations=store)
    engine = create_engine(f"sqlite:///{tmp_path / 'conversations.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE turns"))
    engine.dispose()
    assert assistant.ask("What does SLOM coordinate?", conversation_id="c").items_total == 5
    assert isinstance(store, SqlConversations)
    store.close()
