"""Steps, names and offices asked of what was told, and going back to it after something else."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

FINAL_SAY = "every year the plan is revised, right? who has the final say on that revision"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who looks at it right before them?", "to the SOMTC for endorsement and thereafter"),
        ("who comes just before them?", "to the SOMTC for endorsement and thereafter"),
        ("which body sees it before them", "to the SOMTC for endorsement and thereafter"),
        ("and once they have said yes, what happens with the text?", "will then be circulated"),
        ("and after they've given their blessing, what becomes of it?", "will then be circulated"),
        ("and when they agree, where does it go next?", "will then be circulated"),
    ],
)
@pytest.mark.parametrize("first", [FINAL_SAY, "Who approves the revised Work Plan?"])
def test_the_step_before_or_after_the_one_told(
    with_meaning: Assistant, first: str, asked: str, told: str
) -> None:
    assert told in ask(with_meaning, first, asked).text


FUNDING = "How will the plan be funded?"


@pytest.mark.parametrize(
    "asked",
    [
        "like who? can u name these partners",
        "like who?",
        "who are these external partners?",
        "please name the partners",
    ],
)
def test_those_of_whom_a_sentence_speaks_are_not_named(with_meaning: Assistant, asked: str) -> None:
    answer = ask(with_meaning, FUNDING, asked)

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "Section F.5" in {one.locator for one in answer.citations}


def test_a_noun_that_was_not_told_is_of_others(with_meaning: Assistant) -> None:
    answer = ask(with_meaning, FUNDING, "who are these coordinators?")

    assert "gives no names of them" not in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "who is the representative for Viet Nam at the moment?",
        "Who is the focal point of Brunei Darussalam at present?",
        "who is the representative of Thailand now?",
    ],
)
def test_an_office_of_one_country_is_not_beside_the_plan(
    with_meaning: Assistant, asked: str
) -> None:
    answer = ask(with_meaning, asked)

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "single country" in answer.text


def test_an_office_of_which_the_plan_does_not_speak_is_beside_it(with_meaning: Assistant) -> None:
    answer = ask(with_meaning, "Who is the delegate for Singapore at the Olympics?")

    assert answer.status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("first", "asked", "told"),
    [
        ("when does the mid term evaluation take place", "is the final one internal?", "No"),
        (
            "Could you tell me when the mid term evaluation takes place",
            "And the final one, is that an internal exercise too?",
            "No",
        ),
        ("When is the mid-term evaluation?", "and the final one: will that be external?", "Yes"),
    ],
)
def test_the_final_one_is_told_before_it_is_asked_of(
    with_meaning: Assistant, first: str, asked: str, told: str
) -> None:
    answer = ask(with_meaning, first, asked)

    assert answer.text.startswith(told)
    assert "final external evaluation" in answer.text


def test_a_deed_named_by_its_noun_is_dated(with_meaning: Assistant) -> None:
    answer = ask(
        with_meaning, "Who drafted this work plan?", "and the endorsement, what date and by whom?"
    )

    assert "4 August 2023" in answer.text


SCAMS = "Does the plan say anything about online scams?"


@pytest.mark.parametrize(
    "asked",
    [
        "ok back to work: of those scam rows, which one has a supporting body?",
        "anyway, of these scam rows, which has a supporting body?",
        "let's get back to business: which of those has a supporting body?",
    ],
)
def test_going_back_to_work_goes_back_to_the_list(with_meaning: Assistant, asked: str) -> None:
    aside = "haha great. btw any tip for a good laksa near the secretariat?"

    assert codes(ask(with_meaning, SCAMS, aside, asked)) == "C.2.1"


@pytest.mark.parametrize(
    "asked",
    [
        "Within one activity type, whose job is it to coordinate the resources?",
        "Which bodies coordinate the different resources within each activity type?",
    ],
)
def test_what_is_coordinated_within_an_activity_type_is_a_duty(
    with_meaning: Assistant, asked: str
) -> None:
    assert "Section F.3" in {one.locator for one in ask(with_meaning, asked).citations}
