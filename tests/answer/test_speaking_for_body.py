"""Who says "I" of a role speaks for the own body; who says it of anything else does not."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.naming.own_mentions import speaking_for_body


@pytest.mark.parametrize(
    ("alone", "together", "body"),
    [
        ("Which rows do I support?", "Which rows do we support?", "AICHR"),
        ("What do I lead?", "What do we lead?", "SOMSWD"),
        ("Where am I alone?", "Where are we alone?", "AICHR"),
        ("am i in D.7.1", "are we in D.7.1", "AICHR"),
        ("do i lead B.1.1", "do we lead B.1.1", "SOMSWD"),
        ("how many do i lead", "how many do we lead", "SOMSWD"),
        ("what am i responsible for", "what are we responsible for", "AICHR"),
        ("what have i got in pillar B", "what have we got in pillar B", "AICHR"),
        ("i lead B.5.1, right?", "we lead B.5.1, right?", "SOMSWD"),
        ("who supports me", "who supports us", "AICHR"),
        ("Am I named in B.4.1?", "Are we named in B.4.1?", "SOMSWD"),
        ("with whom do i work", "with whom do we work", "SOMSWD"),
    ],
)
def test_i_in_a_role_is_the_own_body(
    assistant: Assistant, alone: str, together: str, body: str
) -> None:
    answer = assistant.ask(alone, body=body)
    assert body in answer.text
    assert answer.text == assistant.ask(together, body=body).text


@pytest.mark.parametrize(
    "question",
    [
        "what should i report",
        "what can i find on shelters",
        "where can i read about reporting",
        "can i see the indicators of B.1",
        "i lead a team, what is in B.1?",
        "as i coordinate the meeting tomorrow, what is in C.2?",
        "can you help me with B.1.1",
        "tell me about C.3",
        "i'm the only one who understands this",
        "i help trafficked children",
    ],
)
def test_what_is_no_role_stays(question: str) -> None:
    assert speaking_for_body(question) == question


def test_a_role_of_nobody_known_is_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("What do I lead?").text == assistant.ask("What do we lead?").text


@pytest.mark.parametrize(
    "question",
    [
        "How many different bodies do we find in the coordinating column altogether?",
        "how many projects do we see under A.2",
    ],
)
def test_what_we_find_is_what_there_is(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("The plan ")
