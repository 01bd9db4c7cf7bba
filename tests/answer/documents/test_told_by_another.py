"""What another document tells of the one asked, and numbers of articles that name no document."""

import pytest

from tests.answer.documents.small import assistant_over
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

STATUTE = Beside(
    id="ferries",
    name="FERRY",
    title="Statute on the Ferries of the Three Lakes",
    text=(
        "# Statute on the Ferries of the Three Lakes\n\n"
        "## Article 30 – Fares\n\n"
        "1. A ferry shall charge one copper for a goose.\n\n"
        "2. What remains of the fares shall be shared equally by the crews.\n\n"
        "## Article 31 – Duty to ring\n\n"
        "1. A ferry shall ring a bell in fog.\n\n"
        "2. The duty to ring shall apply to any ferry which:\n\n"
        "(a) carries twenty geese or more; or\n\n(b) crosses by night.\n\n"
        "## Article 32 – Entry into force\n\n"
        "1. This Statute shall enter into force on the twelfth day after the deposit of the third "
        "ratification.\n\n"
        "2. An amendment shall enter into force ninety days after its ratification.\n"
    ),
)
REVIEW = Beside(
    id="ferry-review",
    name="FERRY-REVIEW",
    kind="report",
    title="Review of the Statute on the Ferries of the Three Lakes",
    text=(
        "# Review of the Statute on the Ferries of the Three Lakes\n\n"
        "## 1 Method\n\nThe team crossed the lakes nine times.\n\n"
        "## 2 Limitations\n\nThe captains of Orle did not answer, and fog hid two piers.\n\n"
        "## 3 Bells\n\nOnly half of the ferries bought bronze bells.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, STATUTE, REVIEW)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("How many ferries bought bronze bells under the FERRY?", "FERRY-REVIEW §3"),
        ("Did ferries buy bronze bells under FERRY?", "FERRY-REVIEW §3"),
    ],
)
def test_what_a_document_has_not_is_told_by_the_one_that_tells_of_it(
    asked: Assistant, question: str, place: str
) -> None:
    text = asked.ask(question).text
    assert "does not say this, but" in text
    assert place in text


@pytest.mark.parametrize(
    "question", ["How many goats may a ferry tow under FERRY?", "Who paints the oars under FERRY?"]
)
def test_what_none_of_them_has_is_told_by_none(asked: Assistant, question: str) -> None:
    assert "does not say this, but" not in asked.ask(question).text


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("What does a ferry charge for a goose under article 30?", "one copper"),
        ("Under Art. 31, a ferry must ring a bell in fog, right?", "ring a bell in fog"),
        ("What does Article 32 say?", "twelfth day"),
    ],
)
def test_a_number_alone_is_looked_for_in_the_documents(
    asked: Assistant, question: str, fact: str
) -> None:
    assert fact in asked.ask(question).text


def test_what_of_the_plan_rests_on_a_number_alone_stays_a_question_for_the_plan(
    asked: Assistant,
) -> None:
    assert "FERRY" not in asked.ask("Which activities are based on Article 31?").text


def test_the_clause_that_counts_the_thing_asked_for_comes_first(asked: Assistant) -> None:
    text = asked.ask("How many ratifications does FERRY need to enter into force?").text
    assert "FERRY Art. 32(1)" in text.split("**")[1]


def test_who_falls_under_a_duty_is_told_by_whom_it_applies_to(asked: Assistant) -> None:
    text = asked.ask("Which ferries fall under the duty to ring of FERRY?").text
    assert "twenty geese" in text


def test_what_remains_is_told_with_what_it_remains_of(asked: Assistant) -> None:
    text = asked.ask("What does a ferry charge for a goose under FERRY?").text
    assert "shared equally" in text


def test_weaknesses_of_a_review_are_its_limitations(asked: Assistant) -> None:
    text = asked.ask("Which weaknesses of its own work does FERRY-REVIEW admit?").text
    assert "captains of Orle" in text
