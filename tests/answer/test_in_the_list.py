"""Whether rows are in the list just told, and whose a role is where only one is asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LED = "Which rows does ASLOM lead?"
IN_B = ("Which rows does SOMTC lead in B?", "without AICHR")


@pytest.mark.parametrize(
    ("questions", "verdict"),
    [
        ((LED, "only B.6.2?"), "No. The list has 2"),
        ((LED, "only B.6.2 and D.3.5?"), "Yes. The list has 2"),
        ((LED, "is B.1.4 one of them?"), "No. The list has 2"),
        ((LED, "and is D.3.5 on the list?"), "Yes. The list has 2"),
        ((*IN_B, "is B.6.1 one of them?"), "No. The list has 3"),
        ((*IN_B, "is B.3.2 one of them?"), "Yes. The list has 3"),
        (("What does TELMIN coordinate?", "only A.7.3?"), "Yes. The list has 1"),
        (("Which rows mention children?", "are A.1.1 and A.1.2 in it?"), "No. The list has 8"),
    ],
)
def test_a_row_is_in_the_list_or_not(
    assistant: Assistant, questions: tuple[str, ...], verdict: str
) -> None:
    assert ask(assistant, *questions).text.startswith(verdict)


@pytest.mark.parametrize(
    "questions",
    [
        ("What does B.6.1 count?", "only B.6.1?"),
        ("Who leads B.2.3?", "is B.2.1 one of them?"),
        (LED, "not B.1.4?"),
    ],
)
def test_what_is_asked_of_no_list_gets_no_verdict(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert not ask(assistant, *questions).text.startswith(("Yes", "No."))


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who supports B.1.4?", "which one leads?"), "SOMTC coordinates B.1.4"),
        (("Who supports B.1.4?", "only ASLOM?", "which of them leads?"), "SOMTC coordinates B.1.4"),
        (("Who coordinates B.7.2?", "only SOMSWD?", "the supporters?"), "SOMTC and DGICM support"),
    ],
)
def test_the_other_role_of_the_row_is_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is AICHR the only body that supports activities in Pillar C?", "No. 1 of the 2"),
        ("Is SOMTC the only body that leads activities in B.6.1, B.6.2 and C.1.4?", "No. 2 of"),
        ("Is SOMTC the only body that leads in Pillar C?", "Yes. 10 of the 10"),
        ("Is SOMTC the only one that leads anything in pillar D?", "No. 12 of the 15"),
        ("Is AICHR the only body that leads A.1.4?", "Yes. AICHR coordinates A.1.4"),
    ],
)
def test_the_only_one_in_a_place_is_in_every_row_with_the_role(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize("asked", ["same question for me", "same for me please", "and me?"])
def test_the_same_is_asked_for_the_own_body(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "What does DGICM coordinate?", asked, body="SOMSWD")
    assert codes(answer) == "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"
