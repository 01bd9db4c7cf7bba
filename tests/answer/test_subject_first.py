"""A subject put first, with the row of a place asked after it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        (
            "Confiscating what traffickers own – which activity of the prosecution pillar is that?",
            "C.1.4",
        ),
        ("Asset forfeiture - which activity of pillar C is it?", "C.1.4"),
        ("Climate change: which row in the prevention pillar covers it?", "A.1.4"),
        ("Victim funds – which outcome of pillar B would that be?", "B.5"),
    ],
)
def test_the_row_of_the_place_is_about_it(assistant: Assistant, asked: str, row: str) -> None:
    assert codes(assistant.ask(asked)) == row


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("Led by SOMSWD and helped by SOMHD – which activity of pillar B is that?", "B.1.1"),
        ("No coordinating body – which activity of outcome A.2 is that?", "A.2.5"),
    ],
)
def test_what_tells_the_bodies_of_a_row_is_no_subject(
    assistant: Assistant, asked: str, row: str
) -> None:
    assert codes(assistant.ask(asked)) == row


def test_its_article_is_asked_of_that_row(assistant: Assistant) -> None:
    first = "Confiscating what traffickers own – which activity of the prosecution pillar is that?"
    assert "Article 17" in ask(assistant, first, "What convention article does it lean on?").text


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("compensation, which rows", "B.6.1 B.6.2 C.1.4"),
        ("which rows? compensation", "B.6.1 B.6.2 C.1.4"),
        ("and corruption, which row?", "C.2.3"),
        ("ACWC, which rows?", "A.1.1 A.1.2 A.2.6 B.2.3"),
        ("no projects, which rows?", "A.1.2 A.5.1 D.3.5"),
    ],
)
def test_a_bare_subject_is_looked_for_in_the_rows(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(assistant.ask(asked)) == rows


def test_a_word_of_few_letters_is_no_question_for_all_rows(assistant: Assistant) -> None:
    assert 0 < len(assistant.ask("training, which rows").items) < 20
