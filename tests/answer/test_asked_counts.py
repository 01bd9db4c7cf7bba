"""A number that a question asks to have confirmed is answered with yes or no."""

import pytest

from tipassist.answer.compose.counted.asked_counts import compose_asked_count, confirmed_count
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Are there seven principles?", "Yes. The plan has 7 principles."),
        ("are there more than five guiding principles", "Yes. The plan has 7 principles."),
        ("does the plan have at most 6 principles?", "No. The plan has 7 principles."),
        ("Does it list exactly eight core principles", "No. The plan has 7 principles."),
    ],
)
def test_the_items_that_a_section_lists_are_counted_and_told(
    understander: Understander, register: Register, question: str, said: str
) -> None:
    draft = compose_asked_count(understander.understand(question), register)
    assert draft is not None
    assert draft.claims[0].text == said
    assert str(draft.claims[-1].evidence[0].locator) == "Section C.7"


def test_an_item_is_confirmed_by_its_heading(
    understander: Understander, register: Register
) -> None:
    draft = compose_asked_count(
        understander.understand("is there a principle about gender?"), register
    )
    assert draft is not None
    assert draft.claims[0].text == "Yes. 1 principle of the plan names it:"
    assert [str(one.evidence[0].locator) for one in draft.claims] == ["Section C.6"] * 2


@pytest.mark.parametrize(
    "question",
    [
        "is there a principle about money",
        "what are the seven principles",
        "are there two principles about children",
        "are there principles in A.1.1",
    ],
)
def test_other_questions_are_left_to_others(
    understander: Understander, register: Register, question: str
) -> None:
    assert compose_asked_count(understander.understand(question), register) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [("are there more than four pillars", "No."), ("are there at least 4 pillars?", "Yes.")],
)
def test_what_is_counted_anyway_is_led_by_yes_or_no(
    understander: Understander, question: str, said: str
) -> None:
    draft = Draft(AnswerStatus.ANSWERED, (DraftClaim("The plan has 4 pillars."),))
    confirmed = confirmed_count(understander.understand(question), draft)
    assert confirmed.claims[0].text == f"{said} The plan has 4 pillars."
