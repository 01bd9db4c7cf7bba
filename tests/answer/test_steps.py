"""Answering step by step, with a writer whose words are given."""

from collections.abc import Generator
from dataclasses import dataclass, replace

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.meaning import Meaning
from tipassist.answer.writing import (
    Drafted,
    Ending,
    Finished,
    Receipt,
    Sentence,
    Task,
    Written,
    is_open,
)
from tipassist.bootstrap import build_dependencies
from tipassist.locators import code, section
from tipassist.settings import Settings
from tipassist.types import AnswerStatus, Route, Span

from .conftest import CORPUS, NoSemantics

OPEN = "Is gender equality only about women?"
LISTED = "What is ACWC coordinating?"


@dataclass
class GivenWriter:
    """Writes one sentence on the first evidence of a draft, or nothing."""

    keeps: bool = True
    fails: bool = False
    asked: int = 0

    def write(self, task: Task) -> Generator[DraftClaim, None, Written]:
        self.asked += 1
        claim = DraftClaim("It is written.", task.draft.claims[0].evidence)
        yield claim
        if self.fails:
            raise RuntimeError("the writer is broken")
        ending = Ending.WRITTEN if self.keeps else Ending.VITAL_LOST
        draft = replace(task.draft, claims=(claim,), route=Route.WRITER)
        yield from ()
        return Written(draft if self.keeps else None, Receipt("given", "none", "0", ending))


def assistant_with(writer: GivenWriter | None) -> Assistant:
    given = build_dependencies(Settings(corpus_dir=CORPUS), NoSemantics())
    return Assistant(replace(given, writer=writer))


@pytest.fixture(scope="module")
def plain() -> Assistant:
    return assistant_with(None)


def test_without_a_writer_the_answer_is_the_only_step(plain: Assistant) -> None:
    (step,) = plain.steps(OPEN)
    assert isinstance(step, Finished)
    assert step.answer.route is Route.PASSAGES
    assert step.receipt is None


def test_a_writer_writes_after_the_answer_without_it(plain: Assistant) -> None:
    drafted, sentence, finished = assistant_with(GivenWriter()).steps(OPEN)
    assert isinstance(drafted, Drafted)
    assert isinstance(sentence, Sentence)
    assert isinstance(finished, Finished)
    assert drafted.answer.claims == plain.ask(OPEN).claims
    assert finished.answer.route is Route.WRITER
    assert finished.answer.claims == (sentence.claim,)
    assert finished.answer.citations == sentence.citations
    assert finished.answer.id == drafted.answer.id
    assert finished.receipt is not None


@pytest.mark.parametrize("writer", [GivenWriter(keeps=False), GivenWriter(fails=True)])
def test_the_answer_without_a_writer_stands_when_writing_fails(
    writer: GivenWriter, plain: Assistant
) -> None:
    answer = assistant_with(writer).ask(OPEN)
    expected = plain.ask(OPEN)
    assert (answer.text, answer.route) == (expected.text, Route.PASSAGES)


def test_a_register_answer_is_never_written() -> None:
    writer = GivenWriter()
    answer = assistant_with(writer).ask(LISTED)
    assert (answer.route, writer.asked) == (Route.REGISTER, 0)


WHOLE = Span(0, 1)
CLAUSE = DraftClaim("It says so.", (Evidence(section("A"), "section", "Section A", (WHOLE,)),))
OTHER = DraftClaim("So too.", (Evidence(section("B"), "section", "B", (WHOLE,), "", "other"),))
ROW = DraftClaim("ACWC.", (Evidence(code("A.1.1"), "bodies", "A.1.1", (WHOLE,)),))


@pytest.mark.parametrize(
    ("question", "status", "route", "claims", "opens"),
    [
        ("Why?", AnswerStatus.ANSWERED, Route.PASSAGES, (CLAUSE,), True),
        ("Why?", AnswerStatus.NOT_IN_PLAN, Route.PASSAGES, (CLAUSE,), False),
        ("What is in Section A?", AnswerStatus.ANSWERED, Route.REGISTER, (CLAUSE,), False),
        ("Section A in plain words?", AnswerStatus.ANSWERED, Route.REGISTER, (CLAUSE,), True),
        ("Both on A?", AnswerStatus.PARTIAL, Route.REGISTER, (CLAUSE, OTHER), True),
        ("A.1.1 in plain words?", AnswerStatus.ANSWERED, Route.REGISTER, (ROW,), False),
        ("Explain both simply.", AnswerStatus.ANSWERED, Route.REGISTER, (ROW, OTHER), False),
    ],
)
def test_only_prose_is_open_to_a_writer(
    question: str,
    status: AnswerStatus,
    route: Route,
    claims: tuple[DraftClaim, ...],
    *,
    opens: bool,
) -> None:
    assert is_open(Task(Meaning(question, question), Draft(status, claims, route))) is opens
