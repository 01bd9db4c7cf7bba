"""Whether the rows of a list all lie in a place, or in one and the same, is told by yes or no."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.types import Role

SWD = "how many activities does SOMSWD coordinate?"
RIGHTS = "what does AICHR support?"

# What was asked in turn, how the last answer begins, and the codes of it.
ASKED = [
    ((SWD, "are all of them in pillar B?"), "Yes. All 6", "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"),
    ((SWD, "all of them on victims (pillar B)?"), "Yes. All 6 lie in Pillar B", None),
    ((SWD, "are they all in the same pillar?"), "Yes. All 6 lie in Pillar B", None),
    (("What does SLOM coordinate?", "do they all fall under prevention?"), "Yes. All 5", None),
    ((RIGHTS, "are they all in pillar B?"), "No. 3 of the 10 lie", "B.1.4 B.3.1 B.6.1"),
    (
        (RIGHTS, "are all of them in pillar D?", "and the others?"),
        "The list has 7",
        "A.2.6 A.3.2 A.3.3 B.1.4 B.3.1 B.6.1 C.4.1",
    ),
    (("show A.3.2", "and A.4.1", "both in one outcome?"), "No. They lie in 2 outcomes", None),
    (("which activities does DGICM coordinate?", "same pillar?"), "No. They lie in 2", None),
    (("What does SOMHD support?", "Both of them prevention?"), "No. 1 of the 2 lies", "A.1.3"),
    (("What does SOMHD support?", "are they both protection rows?"), "No. 1 of the 2", "B.1.1"),
    (("What does SLOM coordinate?", "so all prevention?"), "Yes. All 5 lie", None),
    (("What does SLOM coordinate?", "are they all training?"), "Of the 5 entries", "A.2.1"),
    ((RIGHTS, "none of them in pillar B?"), "No. 3 of the 10 lie", "B.1.4 B.3.1 B.6.1"),
    (("what does SOM-MLAT do?", "Nothing in C?"), "Yes. None of the 2 lies in Pillar C", ""),
    (
        ("what is A.4.1?", "what is A.4.2?", "any other activity in the same outcome?"),
        "No. A.4.1 and A.4.2 are all there are in Outcome A.4.",
        "",
    ),
    (("are D.3.4 and D.4.2 in the same pillar?",), "Yes. Both lie in Pillar D", "D.3.4 D.4.2"),
    (("are B.1.1, B.1.2 and A.5.1 all in pillar B?",), "No. 2 of the 3", "B.1.1 B.1.2"),
]


@pytest.mark.parametrize(("asked", "begins", "codes"), ASKED)
def test_whether_all_of_a_list_lies_there_is_told(
    assistant: Assistant, asked: tuple[str, ...], begins: str, codes: str | None
) -> None:
    for question in asked:
        answer = assistant.ask(question, conversation_id=" > ".join(asked))
    assert answer.text.startswith(begins)
    assert codes is None or [one.locator for one in answer.items] == codes.split()
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("in which pillars?", "pillar"),
        ("and in how many pillars are they", "pillar"),
        ("which outcomes are they under?", "outcome"),
    ],
)
def test_the_places_of_a_list_are_told(
    assistant: Assistant, register: Register, question: str, level: str
) -> None:
    talk = assistant.ask("what does SOMTC support").conversation_id
    answer = assistant.ask(question, conversation_id=talk)
    held = queries.holdings(register, "SOMTC", (Role.SUPPORTING,))
    places = list(dict.fromkeys(getattr(one.activity, level) for one in held))
    assert [item.locator for item in answer.items] == places
    assert all(one.activity.code in answer.text for one in held)
