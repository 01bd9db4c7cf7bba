"""The question before, asked of the row of the list that lies in another place."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

_LISTED = "do we support anything outside pillar B"


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("what is the pillar C item for?", "same question for the D item", "**D.3.6**"),
        ("who leads the one in A?", "and the one in D?", "SOMTC coordinates D.3.6"),
        ("who leads the one in A?", "same question for the one in pillar C", "SOMTC coordinates C"),
        ("who leads the one in A?", "the same for the pillar D row", "SOMTC coordinates D.3.6"),
        ("what is the project of the A one", "and of the C one", "C.2.1 has 3 projects"),
    ],
)
def test_the_question_before_is_asked_of_the_row_in_another_place(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    answer = ask(assistant, _LISTED, before, question, body="SOMSWD")
    assert answer.text.startswith(begins)


def test_a_place_with_no_row_of_the_list_is_no_row(assistant: Assistant) -> None:
    answer = ask(assistant, _LISTED, "who leads the one in A?", "and the B one?", body="SOMSWD")
    assert not answer.text.startswith("SOM")
