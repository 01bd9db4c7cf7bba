"""What one section says of a subject, and whether it does: never all of it."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What does section F say about funding?", {"Section F.5"}),
        ("what does Section G say about the mid-term evaluation?", {"Section G"}),
        ("Show me what section G has on endorsement", {"Section G"}),
        ("what does F.3 say about resources", {"Section F.3", "Section F.3.e"}),
    ],
)
def test_only_what_speaks_of_the_subject_is_told(
    assistant: Assistant, question: str, places: set[str]
) -> None:
    found = assistant.ask(question)
    assert {str(one.locator) for one in found.citations} == places
    assert len(found.claims) <= 3


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is funding mentioned in Section F?", "Yes."),
        ("Does Section G mention civil society?", "No."),
        ("Does section A speak of Brunei Darussalam?", "Yes."),
        ("Does Section E talk about victims?", "No."),
    ],
)
def test_whether_a_section_speaks_of_a_subject_has_a_verdict(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(verdict)


def test_a_section_asked_for_whole_is_whole(assistant: Assistant) -> None:
    assert len(assistant.ask("What does Section G say?").claims) > 5
