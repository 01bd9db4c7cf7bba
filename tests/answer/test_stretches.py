"""So many of a list, one of a list of bodies or pillars, and all of what was counted."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.meant.referents import section_listed
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Role

LED = "Which rows does SOMTC lead?"
HELPERS = "How many supporting bodies are there?"
LEADS = "Which bodies coordinate?"
PILLARS = "How many pillars are there?"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (("list the first 10",), 0, 10),
        (("the first ten", "the next ten"), 10, 20),
        (("first five", "next five"), 5, 10),
        (("show me the first 10 please", "and the following 10", "next 10"), 20, 30),
        (("the last 5",), -5, None),
        (("give me five of them",), 0, 5),
    ],
)
def test_so_many_of_a_list_are_told_and_read_on_from(
    assistant: Assistant, register: Register, asked: tuple[str, ...], first: int, last: int | None
) -> None:
    led = [one.code for one in register.activities if "SOMTC" in one.named(Role.COORDINATING)]
    assert codes(ask(assistant, LED, *asked)).split() == led[first:last]


def test_more_than_the_list_has_is_said(assistant: Assistant) -> None:
    answer = ask(assistant, "Which rows does AICHR lead?", "the first 10")
    assert answer.status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((HELPERS, "list the 9"), "The plan names 9 supporting bodies"),
        ((HELPERS, "list them", "first one?"), "AICHR supports 10"),
        ((LEADS, "list the 11"), "The plan names 11 coordinating bodies"),
        ((LEADS, "the third one?"), "AICHR coordinates 5"),
        ((LEADS, "who is the second?"), "SOMSWD coordinates 6"),
        (("How many bodies are there?", "name them", "the last one?"), "TELMIN has a role in 1"),
        (("Which bodies lead in pillar D?", "the second one?"), "SOM-MLAT coordinates 2"),
        ((PILLARS, "list them"), "The plan has 4 pillars"),
        ((PILLARS, "list them", "first one?"), "**Pillar A"),
        (("How many outcomes are there?", "list them"), "The list has 25 priority outcomes"),
        (
            ("Which outcomes are in pillar B?", "first one?", "list the 7"),
            "The list has 7 priority outcomes",
        ),
        (
            ("Who leads A.7.3?", "the first one, what does it stand for?"),
            "The plan does not define TELMIN",
        ),
    ],
)
def test_what_was_told_is_gone_on_from(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("Which rows does AICHR lead?", "the first one?"), "A.1.4"),
        (("Which rows does AICHR lead?", "the first two?"), "A.1.4 A.7.3"),
        ((LED, "list the 35", "the third?"), "A.3.3"),
    ],
)
def test_one_of_a_list_of_rows_is_a_row(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("What principles does the plan have?", 7), ("What does the plan rest on?", 0)],
)
def test_the_items_of_the_section_asked_for_are_its_list(
    register: Register, text: str, expected: int
) -> None:
    meaning = Meaning(question=text, text=text, intent=Intent.PROSE)
    cited = tuple(Locator(LocatorKind.SECTION, (letter,)) for letter in "CB")
    turn = Turn(meaning, cited=cited)
    assert len(section_listed(turn, register)) == expected
