"""A section named by its heading is asked of by its letter."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.headed_sections import with_section_named
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Does the background section speak of floods?", "does Section A speak of floods?"),
        ("Do the principles ever mention age?", "does Section C mention age?"),
        ("is a review referred to in the time frame", "is a review mentioned in Section E"),
        ("What is the purpose?", "What is the purpose?"),
        ("Does the purpose change?", "Does the purpose change?"),
        ("is it mentioned in the background of the plan?",
         "is it mentioned in the background of the plan?"),
    ],
)  # fmt: skip
def test_a_heading_is_read_as_its_section(register: Register, question: str, said: str) -> None:
    assert with_section_named(question, register) == said


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does the background mention the pandemic?", "No. Section A"),
        ("Is climate change listed in the purpose?", "Yes. Section B"),
        ("Does the time frame mention the final evaluation?", "Yes. Section E"),
    ],
)
def test_what_another_section_says_is_no_yes(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_other_words_of_a_section_are_no_plain_yes(assistant: Assistant) -> None:
    answer = assistant.ask("Do the principles mention money?")
    assert answer.text.startswith('Section C may speak of it in other words than "money"')


def test_what_is_set_aside_is_funding(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("Is there a budget earmarked for the activities?")
    assert "external partners" in answer.text
    assert not answer.text.startswith("Yes")


def test_data_protection_is_no_protection_of_victims(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("Where does it talk about protection of personal data?")
    assert "A.7.2" in answer.text
    assert '"protection' not in answer.text.replace('"protection of personal data"', "")
