"""Whole conversations: what the last question of each has for an answer."""

import pytest

from tipassist.answer.assistant import Assistant

OURS = ("how many of ours have ACMW as support?", "which one doesnt")
D3_ALONE = "D.3.1 D.3.2 D.3.3 D.3.4 D.3.5"

# What was asked in turn, and the codes of the last answer.
LISTS = [
    (("What does SLOM coordinate?", "which have ACMW as support?", "which one does not?"), "A.4.2"),
    (("I work for the labour officials SLOM, what do we lead?", *OURS), "A.4.2"),
    (("show D.3", "which have a supporting body?", "and the rest?"), D3_ALONE),
    (("show D.3", "which have a supporting body?", "and those without?"), D3_ALONE),
    (("who leads B.5.1", "and what would they count"), "B.5.1"),
    (
        ("outcomes of D?", "the fifth, what activities does it have", "does that have projects?"),
        "D.5.1",
    ),
]


@pytest.mark.parametrize(("questions", "codes"), LISTS, ids=[" > ".join(one) for one, _ in LISTS])
def test_a_talk_ends_with_a_list(
    assistant: Assistant, questions: tuple[str, ...], codes: str
) -> None:
    *before, last = questions
    talk = " > ".join(questions)
    for one in before:
        assistant.ask(one, conversation_id=talk)
    answer = assistant.ask(last, conversation_id=talk)
    assert [one.locator for one in answer.items] == codes.split(), answer.text
