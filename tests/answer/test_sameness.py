"""What named activities have in common."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("do D.3.1 and D.3.2 have the same project?", "Yes. D.3.1 and D.3.2 have 1 project in"),
        ("Do A.7.1 and C.3.1 list the same project?", "Yes. A.7.1 and C.3.1 have 1 project in"),
        ("do C.1.1 and C.1.2 share an indicator?", "No. C.1.1 and C.1.2 have no indicator in"),
        ("c.3.1 same lead as c.3.2?", "Yes. SOMTC coordinates C.3.1 and C.3.2."),
        (
            "is the coordinator of B.7.1 the same as that of B.7.2?",
            "No. B.7.1 and B.7.2 have no coordinating body in common.",
        ),
        (
            "which indicators do C.1.1 and C.1.2 have in common",
            "C.1.1 and C.1.2 have no indicator in common.",
        ),
    ],
)
def test_sameness_is_told_with_what_each_has(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_sameness_is_asked_of_the_rows_of_a_conversation_too(assistant: Assistant) -> None:
    for earlier in ("D.3.1 indicator pls", "and D.3.2?"):
        assistant.ask(earlier, conversation_id="same-rows")
    answer = assistant.ask("same project under both?", conversation_id="same-rows")
    assert answer.text.startswith("Yes. D.3.1 and D.3.2 have 1 project in common")


@pytest.mark.parametrize(
    "question",
    [
        "Bilateral and Multilateral Cooperation Project: listed more in pillar A or pillar D?",
        "which pillar lists the Bilateral and Multilateral Cooperation Project most often?",
    ],
)
def test_a_project_is_counted_by_pillar(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "11 in Pillar D and 2 in Pillar A" in answer.text
    assert not answer.text.startswith("Yes")


def test_a_sentence_before_may_only_tell_of_the_project_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask(
        'The "Legal Assistance Project" keeps recurring in my translation. Under which codes?'
    )
    assert [one.locator for one in answer.items] == ["B.1.4", "B.3.1", "B.4.1", "B.6.1"]


def test_activities_without_a_named_project_are_told(assistant: Assistant) -> None:
    answer = assistant.ask(
        "pillar D activities that do not list the Bilateral and Multilateral Cooperation Project"
    )
    assert [one.locator for one in answer.items] == ["D.2.2", "D.2.3", "D.3.5", "D.3.6"]
