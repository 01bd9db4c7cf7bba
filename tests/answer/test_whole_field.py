"""What the whole plan is about tells nothing of what is asked, and people are not bodies."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.whole_field import narrowed
from tipassist.types import AnswerStatus

TITLE = "Work Plan Against Trafficking in Persons"


@pytest.mark.parametrize(
    ("topic", "text", "left"),
    [
        (("trafficking", "children"), "is trafficking of children covered", ("children",)),
        (("trafficking", "boats"), "trafficking in persons of boats", ("boats",)),
        (("trafficking", "children"), "children and trafficking", ("trafficking", "children")),
        (("awareness", "children"), "awareness of children", ("awareness", "children")),
        (("trafficking",), "what is trafficking", ("trafficking",)),
        (("child", "trafficking"), "best for a child in a trafficking case", ("child",)),
        (("shelters", "trafficking"), "shelters in human trafficking cases", ("shelters",)),
        (("trafficking", "cases"), "rows on trafficking cases", ("trafficking", "cases")),
        (("trafficking", "case"), "what is done in a trafficking case", ("trafficking", "case")),
        (("child", "trafficking"), "child and trafficking cases", ("child", "trafficking")),
        (("pooling", "against", "trafficking"), "pooling against trafficking", ("pooling",)),
        (
            ("against", "trafficking"),
            "what is done against trafficking",
            ("against", "trafficking"),
        ),
        (("visas", "against", "fees"), "visas against fees", ("visas", "against", "fees")),
    ],
)
def test_a_word_of_the_title_gives_way_to_what_narrows_it(
    topic: tuple[str, ...], text: str, left: tuple[str, ...]
) -> None:
    assert narrowed(topic, text, TITLE) == left


def test_not_every_row_is_listed_for_trafficking_of_somebody(assistant: Assistant) -> None:
    some = assistant.ask("is trafficking of children covered anywhere")
    assert '"children"' in some.claims[0].text


def test_people_told_by_what_was_done_to_them_are_no_body(assistant: Assistant) -> None:
    answer = assistant.ask("What is there on trafficked people held in immigration detention?")
    assert answer.status is not AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "does the labour officials meeting lead more than the social welfare one?",
        "who leads more, SLOM or the social welfare one?",
    ],
)
def test_one_stands_for_another_body_of_a_field(assistant: Assistant, question: str) -> None:
    assert "SOMSWD coordinates 6 activities" in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("b63 sorry i mean B.3.3, who has it", "B.3.3"),
        ("who leads A.2.7, sorry, A.2.3?", "A.2.3"),
        ("A.1.2, no wait, A.1.4 - who coordinates", "A.1.4"),
    ],
)
def test_a_code_that_is_taken_back_is_not_asked_for(
    assistant: Assistant, question: str, code: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status.value == "answered"
    assert {one.locator.split(" ")[0] for one in answer.citations} == {code}


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Is there a row about shelters in a trafficking case?", "B.1.3 B.1.4 B.4.1"),
        ("Is there a row about the best interests of the child?", "B.2.1 B.2.3 B.7.2"),
        ("is there a row on remote testimony in trafficking cases", "C.2.1"),
    ],
)
def test_whether_there_is_a_row_on_something_is_asked_of_the_rows(
    assistant: Assistant, asked: str, rows: str
) -> None:
    said = assistant.ask(asked)
    assert said.text.startswith("Yes. ")
    assert " ".join(str(one.locator) for one in said.items) == rows


def test_what_no_row_decides_is_not_denied_for_that_word(assistant: Assistant) -> None:
    said = assistant.ask("Is there a row about deciding what is best for a child?")
    assert "B.2.3" in said.text
    assert not said.text.startswith("No")
