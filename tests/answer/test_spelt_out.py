"""What the plan only spells out is not passed off as defined."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_text.spelt_out import compose_spelt_out
from tipassist.answer.understanding.understand import Understander
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


@pytest.mark.parametrize("question", ["what are NSOPs", "what does NSOP mean?", "What is an NSOP?"])
def test_an_abbreviation_in_brackets_is_spelt_out_in_either_number(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "National Standard Operating Procedures" in answer.text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("what is the MoU", "D.4.2"),
        ("what are MoUs?", "D.4.2"),
        ("what is an MoU", "D.4.2"),
        ("what is the OECD", "Footnote 8"),
    ],
)
def test_a_name_that_is_only_used_is_told_as_that(
    assistant: Assistant, question: str, place: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "but does not define it" in answer.text
    assert [str(one.locator) for one in answer.citations] == [place]


@pytest.mark.parametrize(
    "question", ["what is gender equality", "what is forced labour", "what is non-punishment?"]
)
def test_what_a_heading_or_an_entry_tells_is_not_called_undefined(
    assistant: Assistant, question: str
) -> None:
    assert "does not define" not in assistant.ask(question).text
