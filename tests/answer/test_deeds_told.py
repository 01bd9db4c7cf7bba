"""What somebody does is told by the rows that name them, never by rows in other words alone."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Do employers pay recruitment fees?", {"A.2.2", "A.2.3"}),
        ("Are workers paid compensation?", {"B.6.1", "B.6.2", "C.1.4"}),
        ("Do children testify?", {"C.2.1", "C.2.2"}),
        ("Do students receive anything?", {"A.1.1", "A.1.5"}),
        ("Do tourists get trained?", {"A.3.1"}),
        ("Do doctors identify victims?", {"B.1.1", "B.3.1"}),
        ("Do teachers identify victims?", {"B.1.1", "B.3.1"}),
    ],
)
def test_no_row_that_tells_it_leaves_the_rows_with_the_words(
    with_meaning: Assistant, question: str, rows: set[str]
) -> None:
    answer = with_meaning.ask(question)
    assert {str(one.locator) for one in answer.items} == rows
    assert not answer.text.startswith("Yes")
    assert "in other words" not in answer.text


def test_a_row_is_not_said_to_name_whom_it_does_not(with_meaning: Assistant) -> None:
    assert '"teachers"' not in with_meaning.ask("Do teachers identify victims?").text


@pytest.mark.parametrize(
    "question", ["Do victims get legal aid?", "Are prosecutors trained?", "Are children protected?"]
)
def test_a_row_that_tells_it_is_a_yes(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Do victims have to testify in person?",
        "Must states publish annual reports?",
        "Do migrant workers train anyone?",
        "Do prosecutors train judges?",
        "Do employers train workers?",
        "Are new laws mentioned?",
        "Does the plan mention staff care?",
        "Are heads of state mentioned?",
    ],
)
def test_rows_with_the_words_are_no_yes(with_meaning: Assistant, question: str) -> None:
    answer = with_meaning.ask(question)
    assert answer.items
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Do migrant workers get training?",
        "Do witnesses and victims get protection?",
        "Does the plan mention child labour?",
        "does the plan mention victim liaison officers?",
        "Do victims with disabilities get a mention anywhere in the activities?",
        "Does the plan mention domestic laws?",
        "Are all forms of exploitation mentioned?",
        "Does the plan mention the risk of trafficking?",
    ],
)
def test_rows_that_tell_it_are_a_yes(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("anyone backing up the lead on the climate stuff", "- No supporting body is named; AICHR"),
        ("Who supports the lead on procurement?", "- No supporting body is named; SOMTC"),
        ("Who helps the coordinator with climate change?", "- No supporting body is named; AICHR"),
        ("Who supports the climate work?", "- No supporting body is named; AICHR"),
        ("Who supports the visa work?", "- SOMHD supports; no coordinating body is named"),
        ("Who leads the climate work?", "- AICHR coordinates"),
    ],
)
def test_that_nobody_supports_what_is_asked_about_is_said(
    with_meaning: Assistant, question: str, begins: str
) -> None:
    assert with_meaning.ask(question).text.startswith(begins)
