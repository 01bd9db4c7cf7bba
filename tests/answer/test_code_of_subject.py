"""Whether a row has the code told with its subject asks what the row is about."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.code_of_subject import with_subject_of_code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("D.3.4 is the one with the consular officials, isn't it?", "the consular officials"),
        ("D.3.4 has to do with consular officials, right?", "consular officials"),
        ("The activity on consular officials has the code D.3.4, right?", "consular officials"),
        ("The row about ports is numbered D.3.4, right?", "ports"),
    ],
)
def test_the_code_of_a_subject_is_what_its_row_is_about(text: str, said: str) -> None:
    assert with_subject_of_code(text) == f"D.3.4 is about {said}, right?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Is C.4.1 the one with two supporters?", "does C.4.1 have two supporters?"),
        ("A.7.3 is the row with three projects, right?", "A.7.3 has three projects, right?"),
        ("D.3.4 is the row with SOMTC, right?", None),
        ("B.4.1 is the row with the relevant body, right?", None),
        ("A.7.3 is the row about three projects, right?", None),
    ],
)
def test_what_stands_in_the_columns_is_no_subject(text: str, said: str | None) -> None:
    assert with_subject_of_code(text) == (said or text)


def test_people_in_a_subject_are_no_body(assistant: Assistant) -> None:
    told = assistant.ask("D.3.5 has to do with consular officials, doesn't it?").text
    assert told.startswith("Yes. D.3.5 speaks of")
