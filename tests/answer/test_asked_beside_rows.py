"""What is asked beside the rows of a body: who leads the others, who is named in each."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (
            "SOMTC",
            "Could you set out those activities where our role is that of support only, naming in "
            "each case the body that coordinates?",
            "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2 D.4.2",
        ),
        (None, "List the rows SOMHD supports, stating the coordinating body", "A.1.3 B.1.1"),
        (
            "SLOM",
            "If our unit budgets solely for what it coordinates, how many activities need a line?",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (None, "is there any row where ACMW and AICHR are both helping the lead?", "A.2.6 A.3.2"),
        (None, "Which rows about migration does the SLOM chair need?", "A.2.1 A.4.1"),
        (
            None,
            "I'm preparing a brief for the SLOM chair. Which rows about migration does he need?",
            "A.2.1 A.4.1",
        ),
        ("ACWC", "Our chair wants to see everything we coordinate.", "A.1.2 A.2.6 B.2.3"),
    ],
)
def test_rows_are_those_of_the_body(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


def test_who_leads_the_others_is_told_with_them(assistant: Assistant) -> None:
    question = "Outcome B.7 has two activities. Which of them do we lead, and who leads the other?"
    answer = assistant.ask(question, body="SOMSWD")
    assert "The other 1: B.7.1 (DGICM coordinates" in answer.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ('Delegate Y: "DGICM is never a supporting body." Check.', "No. 1 of the 63 activities is"),
        ("DGICM never appears as a supporting body, correct?", "No. 1 of the 63 activities is"),
        ("SOMHD is never the coordinator, right?", "Yes. None of the 63 activities is coord"),
        ("SOMTC is nowhere in Outcome A.4, neither coordinating nor supporting. True?", "Yes. 2"),
        ("SOMTC is nowhere in Outcome A.1, neither coordinating nor supporting. True?", "No. 4 of"),
        ("Which body is both coordinating and supporting?", "8 of the 12 bodies coordinate"),
        ("Which bodies have both roles in Pillar B?", "5 of the 12 bodies in Pillar B"),
        ("Does SOMHD back the lead in Pillar B?", "Yes. SOMHD supports 1 of the 17"),
        ("Which outcomes mention 'forced labour'?", 'No outcome speaks of "forced labour" in its'),
        ("Which outcomes speak of migration?", '1 of the 25 outcomes speaks of "migration" in its'),
        ("Which outcomes do not mention victims?", "17 of the 25 outcomes do not speak of"),
        ("For the table by pillar I need the number of activities.", "63 activities in all"),
        ("Does the plan have a Pillar I?", "The plan has no Pillar I."),
        ("Who is the chair of SOMTC?", "The plan does not s"),
    ],
)
def test_claims_and_kinds_are_read_as_what_they_say(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
