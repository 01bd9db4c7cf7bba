"""Talks over the register: what the last question asks of the rows spoken of before."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import Answer

WHOLES = [
    (("does SOMSWD lead everything in B.1?",), "No. 4 of the 5"),
    (("is all of C.1 with SOMTC?",), "Yes. 4 of the 4"),
    (("does AICHR run the whole outcome B.2?",), "No. 2 of the 3"),
    (("SOMTC leads everything in pillar D, right?",), "No. 12 of the 15"),
    (("who leads B.1.3", "do they lead everything in B.1?"), "No. 4 of the 5"),
    (("who leads A.2.1", "is everything in A.2 theirs?"), "No. 2 of the 6"),
    (("who leads B.2.1?", "do they lead all of that outcome?"), "No. 2 of the 3"),
]
LISTS = [
    (("who leads A.2.3?", "any other activity in that pillar without projects?"), "A.1.2 A.5.1"),
    (("who leads A.2.3?", "any other one in that pillar with no project?"), "A.1.2 A.5.1"),
    (("who leads D.1.1?", "which in that pillar are led by somebody else?"), "D.3.4 D.3.5 D.4.2"),
    (("who leads B.2.1?", "what in that outcome is led by someone else?"), "B.2.3"),
    (("what does SLOM lead?", "and in A.2, what do others lead?"), "A.2.3 A.2.4 A.2.6"),
]


def _last(assistant: Assistant, questions: tuple[str, ...]) -> Answer:
    *before, last = questions
    talk = " > ".join(questions)
    for one in before:
        assistant.ask(one, conversation_id=talk)
    return assistant.ask(last, conversation_id=talk)


@pytest.mark.parametrize(("questions", "said"), WHOLES)
def test_a_claim_of_everything_in_a_place_is_checked_row_by_row(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert _last(assistant, questions).text.startswith(said)


@pytest.mark.parametrize(("questions", "codes"), LISTS, ids=[" > ".join(one) for one, _ in LISTS])
def test_a_talk_ends_with_the_rows_asked_for(
    assistant: Assistant, questions: tuple[str, ...], codes: str
) -> None:
    answer = _last(assistant, questions)
    assert [one.locator for one in answer.items] == codes.split(), answer.text
