"""Which list a question is asked of when the last answer kept too little of it."""

import pytest

from tipassist.answer.assistant import Assistant

OURS = ("What does SLOM coordinate?", "do any of them have no supporting body?")
BLANK = ("Which activities have no project?", "who coordinates each of those?")
LEFT = ("What does SOMTC coordinate in pillar C?", "which of them have a supporting body?")

# What was asked in turn, and the codes of the last answer.
LISTS = [
    ((*OURS, "which one does AICHR support?"), "A.3.2"),
    ((*OURS, "which one does AICHR support?", "and ACMW?"), "A.2.1 A.2.2 A.3.2 A.4.1"),
    ((*OURS, "and which ones does ACMW support?"), "A.2.1 A.2.2 A.3.2 A.4.1"),
    ((*OURS, "which of them does AICHR support?"), "A.3.2"),
    ((*BLANK, "and which activity has no indicator?"), "D.3.6"),
    (("What does SOMTC coordinate in A?", "who supports A.1.1?", BLANK[0]), "A.1.2 A.5.1 D.3.5"),
    ((*LEFT, "which one does SOMSWD support?"), "C.2.1"),
    ((*LEFT, "which one does ACWC support?"), ""),
]


@pytest.mark.parametrize(("asked", "codes"), LISTS)
def test_the_nearest_list_that_has_what_is_asked_is_meant(
    assistant: Assistant, asked: tuple[str, ...], codes: str
) -> None:
    for question in asked:
        answer = assistant.ask(question, conversation_id=" > ".join(asked))
    assert [one.locator for one in answer.items] == codes.split()
