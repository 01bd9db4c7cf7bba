"""The yes or no of a clause, where its grammar does not give it and a classifier does."""

from dataclasses import dataclass, field

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.judged import CERTAIN, is_closed, without_document
from tipassist.index.encoders import Settling

MILLS = Beside(
    id="mills",
    name="MILLS",
    title="Convention on Water Mills",
    text=(
        "# Convention on Water Mills\n\n"
        "## Article 1 – Wheels\n\n"
        "1. Every miller grants passage to eels at any hour.\n\n"
        "2. A wheel of oak is greased with tallow.\n\n"
        "3. Paragraph 2 does not apply to wheels of the monks.\n\n"
        "## Article 2 – The Guild\n\n"
        "1. The Guild may:\n\n"
        "(a) tax the flour of strangers; and\n\n(b) close a mill that has flooded a meadow.\n\n"
        "2. Barges shall not be moored at night.\n"
    ),
)


@dataclass
class Told:
    """Tells what it is set to, and remembers what it was given."""

    settling: Settling = field(default_factory=lambda: Settling(0.0, 0.0))
    given: list[tuple[str, str]] = field(default_factory=list)

    def settles(self, question: str, text: str) -> Settling:
        self.given.append((question, text))
        return self.settling


@pytest.fixture(scope="module")
def judge() -> Told:
    return Told()


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, judge: Told) -> Assistant:
    return assistant_over(tmp_path_factory, MILLS, judge=judge)


@pytest.mark.parametrize(
    ("settling", "begins"),
    [
        (Settling(CERTAIN, 0.0), "Yes. "),
        (Settling(0.0, CERTAIN), "No. "),
        (Settling(CERTAIN - 0.01, 0.0), "In the "),
        (Settling(0.5, 0.5), "In the "),
    ],
)
def test_a_verdict_is_told_where_the_classifier_is_certain(
    asked: Assistant, judge: Told, settling: Settling, begins: str
) -> None:
    judge.settling = settling
    text = talk(asked, "In MILLS, can the miller keep the eels from their passage?")
    assert text.startswith(begins)
    assert "passage to eels at any hour" in text


def test_a_clause_is_judged_after_the_words_that_lead_it_in(asked: Assistant, judge: Told) -> None:
    judge.settling = Settling(1.0, 0.0)
    talk(asked, "In MILLS, is the flour of strangers taxed?")
    assert "The Guild may: tax the flour of strangers; and" in {text for _, text in judge.given}


@pytest.mark.parametrize(
    "question",
    [
        "In MILLS, what wheel is greased with tallow?",
        "In MILLS, is a wheel of oak greased with tallow?",
    ],
)
def test_open_questions_and_clauses_with_an_exception_beside_have_no_verdict(
    asked: Assistant, judge: Told, question: str
) -> None:
    judge.settling = Settling(1.0, 0.0)
    assert not talk(asked, question).startswith(("Yes", "No"))


def test_where_the_grammar_says_the_opposite_nothing_is_told(asked: Assistant, judge: Told) -> None:
    judge.settling = Settling(0.0, 0.0)
    question = "May barges be moored at night under the mills convention?"
    assert talk(asked, question).startswith("No. ")
    judge.settling = Settling(1.0, 0.0)
    assert not talk(asked, question).startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("printed", "question"),
    [
        ("In , can they hold it?", "can they hold it?"),
        (": can they hold it", "can they hold it"),
        ("may a member be re-elected under ?", "may a member be re-elected?"),
        ("Does let witnesses speak from abroad?", "Does let witnesses speak from abroad?"),
        ("is the fund in order", "is the fund in order"),
    ],
)
def test_a_question_is_judged_without_what_led_to_its_document(printed: str, question: str) -> None:
    assert without_document(printed) == question


@pytest.mark.parametrize(
    ("question", "closed"),
    [
        ("Can they hold her passport?", True),
        ("so the board can publish it, right?", True),
        ("Who may hold a passport?", False),
        ("how long may it last", False),
    ],
)
def test_what_asks_for_a_yes_or_no(question: str, closed: bool) -> None:
    assert is_closed(question) is closed
