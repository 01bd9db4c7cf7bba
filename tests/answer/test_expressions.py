"""Expressions over sets of rows: what rows speak of beside roles, pillars and what is claimed."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.expression_reading import read_expression
from tipassist.answer.sets.expressions import (
    About,
    BodiesAsked,
    Expression,
    PlacesAsked,
    Quantity,
    RowsAsked,
    RowsClaimed,
)
from tipassist.answer.sets.query import Holds
from tipassist.answer.sets.tokens import Mark
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus, Role, Route


@pytest.mark.parametrize(
    ("question", "said", "codes"),
    [
        ("Are rows about children only in Pillar B?", "No.", "A.1.1 A.1.5 A.3.1 C.1.3"),
        ("Do SLOM's rows all mention migrant workers?", "No.", "A.2.2 A.3.2 A.4.1"),
        ("Does ACWC only work on women and children?", "No.", "A.2.6"),
        ("Does every row in Pillar B mention victims?", "Yes.", ""),
        ("Are all rows on scams in Pillar C?", "Yes.", ""),
        ("Is climate change only mentioned in Pillar A?", "Yes.", ""),
        ("Does SOM-ED only work on schools?", "All of the 2", ""),
        ("Does SOMTC lead every row on data?", "Yes.", ""),
        ("Are all the rows with Myanmar SOMTC's?", "No.", "B.6.2"),
        ("Does SOMTC never work on migrant workers?", "Yes.", ""),
        ("Are there no rows on children in Pillar D?", "Yes.", ""),
        ("Does no row in Pillar D mention victims?", "No.", "D.3.5 D.3.6"),
        ("Do any of SLOM's rows mention children?", "No.", ""),
        ("Does A.1.1 or A.1.5 mention influencers?", "Yes.", "A.1.1"),
        ("Do most rows on victims involve SLOM?", "No.", ""),
        ("Does SOMTC lead most of Pillar B?", "No.", "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1"),
        ("SOMTC does not lead any row on migrant workers, right?", "Yes.", ""),
    ],
)
def test_claims_are_settled_by_the_rows(
    assistant: Assistant, question: str, said: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert reply.text.startswith(said)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("How many rows on children are led by SOMTC?", "A.1.1 A.3.1 B.2.3 B.3.1 C.1.3"),
        (
            "which activities on victims does SOMTC lead in pillar C",
            "C.1.2 C.1.3 C.1.4 C.2.1 C.2.2 C.4.1",
        ),
        ("Which rows on victims involve AICHR but not SOMTC?", "B.3.3"),
        (
            "What does SOMTC lead on victims outside Pillar B?",
            "A.1.1 C.1.2 C.1.3 C.1.4 C.2.1 C.2.2 C.4.1 D.3.6",
        ),
        ("Which rows with no projects are about women?", "A.1.2"),
        ("Which rows mention the media but not social media?", "D.2.2 D.5.1"),
        ("Which rows mention prosecutors but not judicial officers?", "B.1.4 B.2.3 C.2.1"),
        ("Rows on training apart from SOMTC's", "A.2.1 A.2.4 A.2.6"),
        ("How many rows on training are outside Pillar B?", "A.2.1 A.2.4 A.2.6 C.1.1"),
        ("Which rows on data except those of SOMTC are there?", ""),
    ],
)
def test_every_condition_on_rows_is_kept(assistant: Assistant, question: str, codes: str) -> None:
    reply = assistant.ask(question)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is anyone but SOMTC working on data?", "No. Of the 5 activities"),
        ("Is SOMTC the only body working on data?", "Yes. Of the 5 activities"),
        ("Does any body other than SOMTC lead a row on prosecutors?", "Yes. Of the 7 activities"),
        ("Is SOMSWD the only one dealing with shelters?", "No. Of the 3 activities"),
        ("Who other than SOMTC leads rows on victims?", "5 bodies other than SOMTC"),
        ("Which bodies lead no row on victims?", "6 of the 12 bodies do not coordinate"),
        ("Which body leads the most rows on victims?", "SOMTC coordinates the most of the 27"),
        ("Which bodies support rows on children but lead none?", "1 body supports"),
    ],
)
def test_bodies_of_rows_that_speak_of_a_subject(
    assistant: Assistant, question: str, said: str
) -> None:
    assert assistant.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "verdict", "codes"),
    [
        ("Which pillars have no row on children?", "1 of the 4", "D"),
        ("Is there an outcome with no SOMTC row?", "Yes.", "A.2 A.4"),
        ("Is there a pillar where SOMTC leads everything?", "Yes.", "C"),
        ("How many pillars mention climate change?", "1 of the 4", "A"),
        ("Are there pillars without rows on data?", "Yes.", "B"),
        ("Do all pillars have a row on training?", "No.", "A B C"),
    ],
)
def test_places_by_their_rows(
    assistant: Assistant, question: str, verdict: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert reply.text.startswith(verdict)
    assert [item.locator for item in reply.items] == codes.split()


def _read(text: str) -> Expression | None:
    at = text.find("slom")
    marks = (Mark(at, at + 4, "body", "SLOM"),) if at >= 0 else ()
    return read_expression(text, marks, frozenset())


def test_a_denial_belongs_to_the_part_it_stands_with() -> None:
    held = Holds(("SLOM",), tuple(Role))
    assert _read("which slom rows do not mention data?") == RowsAsked(
        (held, About(("data",), negated=True))
    )
    assert _read("which rows on data do not name slom?") == RowsAsked(
        (About(("data",)), Holds(("SLOM",), tuple(Role), negated=True))
    )


def test_what_is_claimed_only_is_claimed_of_every_row() -> None:
    read = _read("does slom only work on fees and wages?")
    assert isinstance(read, RowsClaimed)
    assert (read.quantity, read.only) == (Quantity.EVERY, True)
    assert read.said == (About(("fees", "wages")),)


def test_bodies_and_places_are_read_with_what_is_left_out() -> None:
    bodies = _read("who but slom leads rows on data?")
    assert isinstance(bodies, BodiesAsked)
    assert (bodies.beside, bodies.roles) == (("SLOM",), (Role.COORDINATING,))
    places = _read("which pillars have no row on data?")
    assert isinstance(places, PlacesAsked)
    assert places.rows is Quantity.NONE


@pytest.mark.parametrize(
    "text",
    [
        "who leads on data?",
        "which rows are about data?",
        "anything about teachers or schools?",
        "does any row mention data?",
        "list the three activities of slom",
        "does slom coordinate the data activity?",
        "which rows have an example about data and no supporting body?",
        "do all rows that it leads mention data?",
        "which bodies coordinate exactly two activities?",
        "what would happen if slom stopped working on data?",
    ],
)
def test_what_says_no_more_or_is_not_wholly_understood_is_left(text: str) -> None:
    assert _read(text) is None


@pytest.mark.parametrize(
    "question",
    ["We never lead rows on children, right?", "Do we only work on labour?"],
)
def test_what_the_own_body_does_is_asked_of_a_body(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.CLARIFY
    assert assistant.ask(question, body="SLOM").text.startswith(("Yes.", "No."))


@pytest.mark.parametrize(
    "question", ["Does no row mention dragons?", "Does no pillar mention drones?"]
)
def test_a_subject_that_no_row_speaks_of_gets_no_verdict(
    assistant: Assistant, question: str
) -> None:
    reply = assistant.ask(question)
    assert not reply.text.startswith(("Yes", "No."))


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("another")
    corpus = corpus_of_another_plan(folder / "corpus")
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Are all rows about adverts led by SOMRI?", "Yes."),
        ("Is every row about assets in Pillar A?", "No. The"),
        ("Is anyone but SLOM working on recruiters?", "Yes. Of the"),
        ("Which pillars have no row on judges?", "2 of the 3 pillars"),
        ("Does SLOM never work on judges?", "Yes. None of the"),
    ],
)
def test_expressions_hold_for_another_plan(another: Assistant, question: str, said: str) -> None:
    assert another.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    "question", ["Is gender equality only about women?", "is do no harm only about victims?"]
)
def test_what_only_the_sections_tell_is_told_by_them(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.route is Route.PASSAGES
    assert "Section C." in answer.text
