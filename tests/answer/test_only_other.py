"""Who is the only other body, or the only one at all, in a role; and whom one helps left out."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (
            None,
            "I remember an activity, or maybe several, somewhere in the victim protection part,"
            " which the transnational crime officials coordinate and where the human rights"
            " commission is the only other body listed as supporting. Can you dig out which?",
            "B.3.1",
        ),
        (None, "Which rows does SOMSWD lead where SOMTC is the only other body?", "B.5.1"),
        (None, "Which rows are led by SOMSWD, and the only other body is SOMHD?", "B.1.1"),
        ("SOMSWD", "What do we coordinate with SOMTC as the only other supporter?", "B.5.1"),
        (
            "SOMSWD",
            "Which rows do we support where AICHR is the only other supporter?",
            "B.6.1 D.3.6",
        ),
        (
            "ACWC",
            "Where are we the one and only coordinator, no co-coordinator next to us?",
            "A.1.2 A.2.6",
        ),
        ("ACWC", "Where are we the sole coordinator, with no co-lead?", "A.1.2 A.2.6"),
        ("ACWC", "Where are we a coordinator?", "A.1.2 A.2.6 B.2.3"),
        (
            "SOMTC",
            "Apart from helping AICHR, where else are we a supporting body?",
            "B.5.1 B.7.1 B.7.2 D.4.2",
        ),
        (
            "SOMTC",
            "Where else do we support, apart from helping AICHR?",
            "B.5.1 B.7.1 B.7.2 D.4.2",
        ),
        (
            "AICHR",
            "Give me the full run of activities in Pillar A that have us as a supporting ASB.",
            "A.2.6 A.3.2 A.3.3",
        ),
        (
            None,
            "Is any activity left entirely orphaned, meaning neither a coordinator nor a supporter"
            " is printed for it?",
            "A.2.5",
        ),
        (
            "SOMTC",
            "Which activities on protecting victims (the whole of Pillar B) do without us?",
            "B.1.1 B.1.2 B.1.3 B.1.5 B.3.3 B.6.2",
        ),
    ],
)
def test_what_bounds_the_rows_is_kept(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


def test_an_explanation_stands_for_one_word_alone(assistant: Assistant) -> None:
    asked = "Is there any activity SLOM leads, meaning no supporter is named?"
    assert assistant.explain(asked).text == asked
