"""What the sections tell beside the subject is no answer: another's deed, a date that is over."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.asked import Asked, load_asked_kinds
from tipassist.answer.assistant import Assistant
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.rewording.idioms.some_of_all import with_all_asked
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.off_subject import is_beside_it
from tipassist.answer.undecided.own_dates import gives_own
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

NOTHING = Findings((), (), (), (), ())
SIGNED = "The Convention was signed by the Leaders in 2015."
PLAN_SIGNED = "The Work Plan was signed by the Leaders in 2015."


def told(text: str) -> Draft:
    return Draft(AnswerStatus.ANSWERED, (DraftClaim(text),), route=Route.PASSAGES)


@pytest.mark.parametrize(
    "question",
    ["who signed the plan", "who has signed this work plan?", "when was the plan signed"],
)
def test_what_was_done_to_another_thing_is_not_done_to_the_plan(question: str) -> None:
    meaning = Meaning(question, question, form=Form.WHO)

    assert is_beside_it(meaning, NOTHING, told(SIGNED))
    assert not is_beside_it(meaning, NOTHING, told(PLAN_SIGNED))


@pytest.mark.parametrize("question", ["who signed the Convention?", "who endorsed the plan"])
def test_other_deeds_are_told(question: str) -> None:
    assert not is_beside_it(Meaning(question, question, form=Form.WHO), NOTHING, told(SIGNED))


def asked(kind: str, said: str, needs: str = "") -> Asked:
    return Asked(
        next(one for one in load_asked_kinds() if one.name == kind), frozenset(), needs, said
    )


@pytest.mark.parametrize(
    ("said", "text", "gives"),
    [
        ("deadline", "The Review Report was adopted on 5 July 2022.", False),
        ("due date", "The evaluation will take place at the end of 2026.", True),
        ("by when must", "It was signed in 2015.", False),
        ("which date", "It was signed in 2015.", True),
    ],
)
def test_a_date_that_is_over_is_no_deadline(said: str, text: str, *, gives: bool) -> None:
    assert gives_own(asked("deadline", said), text, ()) is gives


def test_the_first_of_several_has_its_own_date() -> None:
    first = asked("date", "when does the first review happen", "first")

    assert not gives_own(first, "The reviews take place in May 2024.", ())
    assert gives_own(first, "The first review takes place in May 2024.", ())


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("name two pillars", "name the pillars"),
        ("tell me three of the pillars", "tell me the pillars"),
        ("give me any 2 pillars of the plan", "give me the pillars of the plan"),
        ("name one pillar", "name the pillars"),
        ("name one principle", "name the principles"),
        ("name twenty principles", "name twenty principles"),
        ("name two pillars with a goal", "name two pillars with a goal"),
        ("are there two pillars?", "are there two pillars?"),
    ],
)
def test_some_of_a_list_are_asked_as_all(register: Register, question: str, asks: str) -> None:
    assert with_all_asked(question, register) == asks


@pytest.mark.parametrize(
    "question",
    [
        "when does the first annual review happen",
        "what is the due date of the successor plan",
        "what happens if two bodies both claim the same activity?",
        "what happens if the funding runs out",
        "what must be in the annual report?",
        "what should a progress report look like",
    ],
)
def test_what_the_plan_leaves_open_is_not_told(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize("noun", ["angle", "side", "aspect", "dimension"])
def test_a_side_of_the_plan_is_no_subject(assistant: Assistant, noun: str) -> None:
    answer = ask(assistant, f"what is the health {noun} of this plan")

    assert noun not in answer.text.split("\n")[0]
    assert "health" in answer.text
