"""Subjects in the words of the street lead to the rows on them, and never to a false denial."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        ("Phoney travel papers: which row has training against them?", "A.2.4", "counterfeiting"),
        ("Is there something for children who quit school?", "A.1.5", "out of school"),
        ("Where do officers learn about tracing the money?", "C.1.1", "financial transactions"),
        ("Is there an indicator for victims kept in lock-ups?", "B.1.4", "immigration detention"),
        ("Can a witness speak to the court by video? is that in it", "C.2.1", "remote testimony"),
        ("Where is it said that nobody may be shipped back into danger?", "B.7.2", ""),
        ("Who lists people hauled before a court for trafficking in a database?", "C.3.1", ""),
    ],
)
def test_everyday_words_lead_to_the_row(
    with_meaning: Assistant, asked: str, code: str, said: str
) -> None:
    told = ask(with_meaning, asked)
    assert told.status is AnswerStatus.ANSWERED
    assert code in codes(told)
    assert said in told.text


@pytest.mark.parametrize(
    "asked",
    [
        "At home a survivor only gets food if she testifies. Does the plan want support to be given"
        " without conditions?",
        "A victim only gets a bed if he talks. Does the plan want help with no strings attached?",
    ],
)
def test_a_yes_or_no_does_not_begin_with_no_supporting_body(
    with_meaning: Assistant, asked: str
) -> None:
    told = ask(with_meaning, asked)
    assert told.status is AnswerStatus.ANSWERED
    assert "B.1.5" in codes(told)
    assert not told.text.lstrip(" -").startswith("No")


@pytest.mark.parametrize(
    "asked",
    [
        "Names leak. Does a measure keep private details confidential when data is handed over?",
        "Is there any measure that cares about personal details when statistics are passed on?",
    ],
)
def test_the_row_that_is_meant_goes_before_those_that_share_a_word(
    with_meaning: Assistant, asked: str
) -> None:
    told = ask(with_meaning, asked)
    assert codes(told) == "A.7.2"
    assert "privacy" in told.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Which crimes are bracketed as linked to trafficking?", "money laundering"),
        ("Which country was the last to join the treaty?", "Brunei Darussalam"),
        ("Since when has the region's treaty been legally binding?", "8 March 2017"),
        ("By when must the scheme for tracking results be up?", "before the start"),
        ("Figures are split up along which lines?", "nationality"),
    ],
)
def test_everyday_words_lead_to_the_running_text(
    with_meaning: Assistant, asked: str, said: str
) -> None:
    told = ask(with_meaning, asked)
    assert told.status is AnswerStatus.ANSWERED
    assert said in told.text


@pytest.mark.parametrize(
    "asked",
    [
        "Where does the plan say that nobody may be flown back if it is unsafe?",
        "Where does it say that no one should be sent back to danger?",
    ],
)
def test_nobody_who_undergoes_something_is_no_lacking_body(
    assistant: Assistant, asked: str
) -> None:
    assert "supporting body" not in ask(assistant, asked).text
    assert "no body" not in ask(assistant, asked).text


def test_rows_that_nobody_backs_are_still_asked_for(assistant: Assistant) -> None:
    told = ask(assistant, "Which activities in pillar D are backed by nobody?")
    assert "supporting body" in told.text
    assert told.items


@pytest.mark.parametrize(
    "asked",
    [
        "All those reports that come in from the countries - who keeps and merges them?",
        "The accounts that are sent in by the bodies: who keeps and merges them?",
    ],
)
def test_who_does_what_a_section_surely_tells_is_told_by_it(
    with_meaning: Assistant, asked: str
) -> None:
    told = ask(with_meaning, asked)
    assert told.status is AnswerStatus.ANSWERED
    assert not told.items
    assert "Working Group" in told.text
