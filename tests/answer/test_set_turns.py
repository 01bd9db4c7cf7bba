"""Whole questions for rows and bodies in other turns of phrase are answered like the plain ones."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "Does every pillar have SOMHD somewhere in it, or is it missing from one or more?",
            "Does every pillar name SOMHD?",
        ),
        (
            "Is SOMSWD present in all four pillars, or is it absent from some?",
            "Does every pillar name SOMSWD?",
        ),
        ("AICHR = only pillar B, right?", "Is AICHR only in pillar B?"),
        ("slom rows in pillar A (coordinating)", "Which activities in pillar A does SLOM lead?"),
        (
            "Of what SOMTC leads, where does ACMW also lend its support?",
            "Which activities led by SOMTC does ACMW support?",
        ),
        (
            "Where ACWC leads, in which rows does it have some other body in support?",
            "Which activities led by ACWC have some supporting body?",
        ),
        (
            "Name the coordinators of the activities in which AICHR is a supporter.",
            "Who coordinates activities that are supported by AICHR?",
        ),
        (
            "List the activities AICHR coordinates, and for each of them the supporting bodies.",
            "Which activities does AICHR coordinate?",
        ),
        ("slom leads what, and who supports it there?", "Which activities does SLOM coordinate?"),
        (
            "acwc without any other body - is there such an activity",
            "Is there a row with ACWC and no other body?",
        ),
        (
            "Is it true that over a third of all activities are supported by AICHR?",
            "Does AICHR support more than a third of all activities?",
        ),
        (
            "Is it true that AICHR supports ten rows and that all of these belong to pillar B?",
            "Is it true that AICHR supports ten rows, all of them in pillar B?",
        ),
        ("Looking at AICHR only, what does it coordinate?", "What does AICHR coordinate?"),
        ("SOMTC and AICHR in the same row: how often?", "How many rows name both SOMTC and AICHR?"),
        (
            "Prevention: what's in there that SLOM doesn't lead and isn't a supporting body for?",
            "Which activities in prevention does SLOM neither lead nor support?",
        ),
        (
            "Pillar B rows where somebody is named but SOMTC and SOMSWD aren't in it?",
            "Which activities in pillar B name some body but none of SOMTC or SOMSWD?",
        ),
        ("where is ACWC not the boss but the helper", "Where is ACWC the helper, not the boss?"),
        ("where is AICHR not the supporter but the lead", "Where is AICHR the coordinator?"),
        (
            "Which rows in pillar A have a coordinator that is a different body from SOMTC?",
            "Which rows in pillar A have a coordinating body other than SOMTC?",
        ),
        (
            "Does it ever happen that an activity has two coordinators, and which ones?",
            "Which activities have two coordinators?",
        ),
        (
            "2+ supporters on one row - does that exist",
            "Is there a row with two supporters or more?",
        ),
        (
            "Name the bodies that have coordinating roles but no supporting role.",
            "Which bodies lead but never support?",
        ),
        ("In which rows does ACWC have a joint coordinator?", "Where does ACWC co-lead?"),
        (
            "Where is AICHR named without being the coordinator?",
            "Where is AICHR named but not as the coordinator?",
        ),
        (
            "Name the rows in which AICHR has the role of supporting body.",
            "What does AICHR support?",
        ),
        ("Are there rows where they forgot the coordinator?", "Do any rows have no coordinator?"),
        (
            "State the activities for which a supporting body has not been named.",
            "Which activities have no supporting body?",
        ),
        ("For which rows did nobody fill in the projects column?", "Which rows have no project?"),
        (
            "Is the projects column filled in for every activity in Pillar A?",
            "Does every activity in pillar A have a project?",
        ),
        ("List SOMTC's rows in pillar A, without A.1.1.", "SOMTC's rows in pillar A except A.1.1"),
        (
            "Apart from A.2.1, the training row, what does SLOM coordinate?",
            "Apart from A.2.1, what does SLOM coordinate?",
        ),
        ("Don't count prevention. How many does SOMTC lead then?", "SOMTC leads outside pillar A"),
        (
            "From the 63 activities, how many remain when those of Pillar C are left out?",
            "How many activities are outside pillar C?",
        ),
        (
            "Going by number of indicators, what is the top pillar?",
            "Which pillar has the most indicators?",
        ),
        (
            "Count the projects: which pillar is the largest and which is the smallest?",
            "Rank the pillars by number of projects.",
        ),
        (
            "Which pillar has the most projects, which comes next, and so on?",
            "Rank the pillars by number of projects.",
        ),
        (
            "Where do we find the fewest projects, pillar by pillar?",
            "Which pillar has the fewest projects?",
        ),
        (
            "List the bodies whose number of supporting roles equals that of their lead roles.",
            "Which bodies support as many activities as they coordinate?",
        ),
        (
            "Which of the outcomes A.1 to A.4 name AICHR?",
            "Which outcomes among A.1 to A.4 name AICHR?",
        ),
        (
            "Is there an ASB that appears only twice in the entire plan? Which?",
            "Is there an ASB that has a role in exactly two activities? Which?",
        ),
        (
            "I was told ACWC and AICHR work together. Is there a row that names ACWC and AICHR?",
            "Is there a row that names ACWC and AICHR?",
        ),
    ],
)
def test_it_is_answered_like_the_plain_question(
    assistant: Assistant, said: str, plain: str
) -> None:
    told, expected = assistant.ask(said), assistant.ask(plain)
    assert [one.locator for one in told.items] == [one.locator for one in expected.items]
    assert told.items or told.text.split(".")[0] == expected.text.split(".")[0]


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("List the activities under our coordination.", "Which activities do we coordinate?"),
        ("what are the activities we have to support?", "Which activities do we support?"),
        ("In which rows do we act merely as a supporter?", "Which activities do we support?"),
        ("What is ours to lead, and who helps us there?", "Which activities do we coordinate?"),
        (
            "For each activity under our coordination, state which body supports it, if any.",
            "Which activities do we coordinate?",
        ),
    ],
)
def test_what_is_the_askers_is_its_bodys(assistant: Assistant, said: str, plain: str) -> None:
    told, expected = ask(assistant, said, body="AICHR"), ask(assistant, plain, body="AICHR")
    assert [one.locator for one in told.items] == [one.locator for one in expected.items]


def test_who_supports_another_body_is_asked_of_that_body(assistant: Assistant) -> None:
    told = assistant.ask("acwc leads what, and who supports SOMTC there?")
    plain = assistant.ask("Which activities does ACWC coordinate?")
    assert told.text != plain.text


def test_a_share_of_all_rows_is_told_of_all_rows(assistant: Assistant) -> None:
    text = assistant.ask("Is it true that over half of all rows are coordinated by SOMTC?").text
    assert "35 of the 63" in text
