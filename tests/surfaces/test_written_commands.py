"""What the command line shows of an answer that a language model writes."""

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.surfaces.writers import BY_MODEL, LISTED, OPEN, SENTENCES, GivenWriter
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Drafted, Ending, Finished, Sentence
from tipassist.surfaces.answers.render import answer_rows
from tipassist.surfaces.cli.asking import Asking
from tipassist.surfaces.cli.chat import Talk
from tipassist.surfaces.cli.session import Session
from tipassist.surfaces.cli.terminal import Terminal
from tipassist.surfaces.cli.watching import Watched
from tipassist.surfaces.rows import Row, plain


class Screen(io.StringIO):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def writer() -> GivenWriter:
    return GivenWriter()


@pytest.fixture
def asking(parts: Dependencies, writer: GivenWriter, tmp_path: Path) -> Asking:
    terminal = Terminal(Screen(), io.StringIO())
    made = Asking(Session(terminal, state=tmp_path))
    vars(made)["_parts"] = replace(parts, writer=writer)
    return made


def test_a_written_answer_says_who_wrote_it_above_its_words(asking: Asking) -> None:
    ended, fault = asking.ask(OPEN)
    assert fault is None
    text = plain(answer_rows(ended.answer, ended.receipt))
    assert text.index(BY_MODEL) < text.index(SENTENCES[0]) < text.index("Sources (")


def test_while_one_writes_the_sentences_stand_above_the_evidence(asking: Asking) -> None:
    shown: list[str] = []

    def show(rows: Iterable[Row]) -> None:
        shown.append(plain(rows))

    watched = Watched(show)
    drafted = ""
    for step in asking.assistant.steps(OPEN):
        match step:
            case Drafted(answer):
                drafted = plain(answer_rows(answer))
                watched.take(step)
            case Sentence():
                watched.take(step)
            case Finished():
                break
    assert [one.count(drafted) for one in shown] == [1, 1, 1]
    assert shown[-1].index(SENTENCES[0]) < shown[-1].index(SENTENCES[1])
    assert shown[-1].index(SENTENCES[1]) < shown[-1].index(drafted)


def test_a_terminal_shows_the_writing_and_takes_it_away(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    Talk(asking, None).take(OPEN)
    screen = asking.session.terminal.out
    assert isinstance(screen, Screen)
    assert "Writing an answer" in screen.getvalue()
    assert "scripted-1" in screen.getvalue().rpartition("\x1b[2K")[2]


def test_without_styles_only_the_answer_is_shown(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    asking.ask(OPEN, watched=True)
    screen = asking.session.terminal.out
    assert isinstance(screen, Screen)
    assert screen.getvalue() == ""


def test_explain_tells_what_writing_took(asking: Asking, writer: GivenWriter) -> None:
    writer.ending = Ending.MALFORMED
    told = asking.explained(OPEN)["writing"]
    assert (told["model"], told["ending"], told["tokens_in"]) == ("scripted-1", "malformed", 900)


def test_explain_tells_that_nothing_was_written(asking: Asking) -> None:
    assert asking.explained(LISTED)["writing"] is None
