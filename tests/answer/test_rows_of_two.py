"""Which two bodies, or how many, have a role in rows, however it is said."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("In which activities does SOMTC have a supporting role?", "What does SOMTC support?"),
        (
            "In how many activity types does AICHR play a supporting part?",
            "How many activities does AICHR support?",
        ),
        ("Where does DGICM hold the support role?", "Which activities does DGICM support?"),
        (
            "In which rows coordinated by SOMSWD is SOMTC the supporting body?",
            "Which activities led by SOMSWD does SOMTC support?",
        ),
        (
            "Where SLOM is the coordinator, which activities does ACMW support?",
            "Which activities coordinated by SLOM does ACMW support?",
        ),
        (
            "How many activities are coordinated by SLOM and ACMW in total?",
            "How many activities do SLOM and ACMW coordinate between them?",
        ),
        (
            "For which activities does the coordinating column name two bodies?",
            "Which activities have two coordinating bodies?",
        ),
        (
            "Which activity is coordinated by ACWC jointly with another body?",
            "Which activities are coordinated by ACWC and another body?",
        ),
        ("Which rows involve SOMTC as well as SLOM?", "Which rows name both SOMTC and SLOM?"),
        (
            "Which activities in pillar D have a coordinator that is not SOMTC?",
            "Which activities in pillar D have a coordinating body other than SOMTC?",
        ),
        (
            "In which rows is the coordinator missing in pillar A?",
            "Which rows in pillar A have no coordinator?",
        ),
        (
            "Including the one it shares with ACWC, how many activities does SOMTC coordinate?",
            "How many activities does SOMTC coordinate?",
        ),
        (
            "the rows SOM-MLAT coordinates, any other ASB on them?",
            "In the activities led by SOM-MLAT, does any other body appear?",
        ),
        (
            "In the prevention and the protection pillars, which rows does SOMTC coordinate?",
            "Which rows does SOMTC coordinate in pillars A and B?",
        ),
        (
            "I am looking at victim protection: which rows have no supporter?",
            "Which rows in pillar B have no supporter?",
        ),
        ("How large is the number of rows led by SLOM?", "How many rows are led by SLOM?"),
        (
            "ACTIP art. 16 - footnoted at which outcomes?",
            "Which outcomes cite Article 16 of ACTIP?",
        ),
        (
            "Where is paragraph 7 of article 14 of ACTIP cited?",
            "Where is ACTIP Art. 14(7) cited?",
        ),
    ],
)
def test_it_is_answered_like_the_plain_question(
    assistant: Assistant, question: str, plain: str
) -> None:
    told, expected = assistant.ask(question), assistant.ask(plain)
    assert [one.locator for one in told.items] == [one.locator for one in expected.items]
    assert told.items or told.claims[0].text == expected.claims[0].text


def test_pillars_left_out_together_are_both_left_out(assistant: Assistant) -> None:
    rows = assistant.ask("Outside the prevention and protection pillars, what does AICHR support?")
    assert {str(one.locator)[0] for one in rows.items} == {"C", "D"}
