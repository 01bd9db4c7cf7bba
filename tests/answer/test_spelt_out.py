"""What the plan only spells out is not passed off as defined."""

import pytest

from tipassist.answer.compose.spelt_out import compose_spelt_out
from tipassist.answer.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "What is trafficking in persons according to the plan",
        "define trafficking in persons",
        "what is human trafficking?",
    ],
)
def test_a_name_that_is_spelt_out_is_no_definition(
    understander: Understander, register: Register, question: str
) -> None:
    draft = compose_spelt_out(understander.understand(question), register)
    assert draft is not None
    assert draft.status is AnswerStatus.PARTIAL
    assert draft.claims[-1].text == "**TIP** stands for Trafficking in Persons."


@pytest.mark.parametrize(
    "question", ["what is TIP", "what is capacity building", "what is trafficking law"]
)
def test_terms_that_are_explained_are_left_to_the_glossary(
    understander: Understander, register: Register, question: str
) -> None:
    assert compose_spelt_out(understander.understand(question), register) is None
