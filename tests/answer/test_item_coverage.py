"""Whether an item that a title heads reaches something, and on what condition."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "Does non-discrimination extend to religion?",
        "My chair asked whether the non-discrimination principle also reaches a victim's gender."
        " Does it?",
        "Is age covered by the principle of non-discrimination?",
        "does the non discrimination rule protect against discrimination based on language?",
    ],
)
def test_what_an_item_lists_is_a_yes(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("Yes. ")
    assert "Section C.4" in answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Does non-discrimination cover hair colour?", 'not name "hair colour"; its list is open'),
        ("Does the social inclusion principle mention pets?", 'C.7 does not name "pets"'),
    ],
)
def test_what_an_item_does_not_name(assistant: Assistant, question: str, says: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert says in answer.text


def test_what_shares_a_word_is_neither(assistant: Assistant) -> None:
    told = assistant.ask("Does non-punishment cover criminal liability?").text
    assert not told.startswith(("Yes", "No"))
    assert "does not name" not in told


@pytest.mark.parametrize(
    "question",
    [
        "does non-punishment cover whatever a victim does, or are there any limits?",
        "Are there conditions on the non-punishment principle?",
    ],
)
def test_the_condition_that_an_item_sets(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question).text
    assert told.startswith('Yes, there is a limit in Section C.3: "if such acts are directly')


def test_no_limit_is_told_where_none_is_set(assistant: Assistant) -> None:
    told = assistant.ask("Are there any limits to the gender equality principle?").text
    assert "there is a limit" not in told
