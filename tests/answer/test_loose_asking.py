"""Lists and counts asked for loosely, and what is told first only to be set against them."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("any row where they forgot to put an indicator?", ["D.3.6"]),
        ("rows where the drafters forgot to name a coordinator", ["A.1.3", "A.2.5"]),
        (
            "A colleague claims that for a couple of activity types the table leaves the "
            "coordinating ASEAN Sectoral Body unnamed. Kindly indicate which.",
            ["A.1.3", "A.2.5"],
        ),
        (
            "Is one row completely orphaned, like zero bodies written next to it at all? which",
            ["A.2.5"],
        ),
        (
            "Which priority outcomes contain at least one activity run by SLOM? outcomes, not rows",
            ["A.2", "A.3", "A.4"],
        ),
        (
            "There is this odd label, Relevant ASB, in place of Supporting ASB. On which row, and "
            "for whom?",
            ["B.4.1"],
        ),
        (
            "Leaving the general note on the pillar aside, APA IV.D(c) is given for one outcome "
            "and one activity. Which are they?",
            ["D.3", "D.3.3"],
        ),
    ],
)
def test_rows_asked_for_loosely(assistant: Assistant, question: str, codes: list[str]) -> None:
    assert [item.locator for item in assistant.ask(question).items] == codes


def test_what_rows_of_an_outcome_say_are_these_rows(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("What do the three activities under outcome C.4 say?")
    assert answer.text.startswith("Outcome C.4 has 1 activity, not 3.")
    assert [item.locator for item in answer.items] == ["C.4.1"]


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        (
            "Who are all the bodies, lead or support, that have a hand in the safe migration "
            "outcome, A.2?",
            ("SLOM", "ACWC", "AICHR", "DGICM", "ACMW"),
            "SOMSWD",
        ),
        (
            "who has a hand in the anti-corruption row, C.2.3?",
            ("C.2.3: SOMTC coordinates",),
            "SLOM",
        ),
        (
            "Leave SOMTC out. Who comes next for number of rows coordinated?",
            ("SOMSWD coordinates activities most often: 6",),
            "SOMTC",
        ),
        (
            "Leave SOMTC aside. Who is then first for activities supported?",
            ("AICHR supports activities most often: 10",),
            "SOMTC",
        ),
        (
            "Which bodies are present in each one of the four pillars?",
            ("SOMTC, AICHR and SOMSWD",),
            "SLOM",
        ),
        (
            "The cooperation pillar: how many distinct bodies lead something in it, and who?",
            ("3 coordinating bodies in Pillar D: SOMTC, SOM-MLAT and ASLOM",),
            "1 pillar",
        ),
        (
            "For protection of victims I count half a dozen different coordinating bodies. "
            "Which are they?",
            ("SOMSWD, SOMTC, AICHR, ACWC, ASLOM and DGICM",),
            ", not ",
        ),
        (
            "In the prevention pillar I count four coordinating bodies. Which are they?",
            ("Pillar A has 8 coordinating bodies, not 4",),
            "Pillar B",
        ),
        (
            "Which four bodies coordinate in pillar B?",
            ("6 coordinating bodies, not 4",),
            "Pillar A",
        ),
        ("Which six bodies coordinate in pillar B?", ("SOMSWD, SOMTC",), ", not "),
    ],
)
def test_bodies_asked_for_loosely(
    assistant: Assistant, question: str, said: tuple[str, ...], unsaid: str
) -> None:
    text = assistant.ask(question).text
    assert all(one in text for one in said)
    assert unsaid not in text


def test_a_project_repeated_down_the_table_is_counted(assistant: Assistant) -> None:
    asked = "How many times is the bilateral and multilateral cooperation project to combat TIP "
    answer = assistant.ask(f"{asked}repeated down the table, and on which rows?")
    assert answer.text.startswith("13 activities")
    assert len(answer.items) == 13


@pytest.mark.parametrize(
    ("question", "body", "codes"),
    [
        (
            "A.2.3 ACMW runs itself, I know that one. The rest, where it only helps?",
            None,
            ["A.2.1", "A.2.2", "A.2.6", "A.3.1", "A.3.2", "A.4.1"],
        ),
        (
            "A.2.3 we lead ourselves, that's clear. The others, where we just support?",
            "ACMW",
            ["A.2.1", "A.2.2", "A.2.6", "A.3.1", "A.3.2", "A.4.1"],
        ),
        (
            "We lead some rows with ACMW behind us. Which one do we carry with nobody else named?",
            "SLOM",
            ["A.4.2"],
        ),
        (
            "SLOM leads some rows with ACMW supporting. Which ones does SLOM lead alone?",
            None,
            ["A.4.2"],
        ),
        (
            "My chair is asking what we are on the hook for as coordinator. Only that, not the "
            "supporting stuff.",
            "ASLOM",
            ["B.6.2", "D.3.5"],
        ),
    ],
)
def test_what_is_told_first_is_set_against_what_is_asked(
    assistant: Assistant, question: str, body: str | None, codes: list[str]
) -> None:
    assert [item.locator for item in assistant.ask(question, body=body).items] == codes


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("where does AICHR support if we leave pillar D out of it?", "A.2.6 A.3.2 A.3.3 B.1.4"),
        ("When I set outcome A.2 aside, what does SLOM lead?", "A.3.2 A.4.1 A.4.2"),
        ("In pillar B, on which rows does SOMTC get backing, and by whom?", "B.1.4 B.3.1 B.6.1"),
        ("where does AICHR get help from another body?", "B.2.1 B.2.2"),
        (
            "which rows has SOMTC got a helper in, under pillar A, and who is it?",
            "A.1.1 A.3.1 A.3.3",
        ),
        ("On which lines is ACMW behind SLOM?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("In what rows does ACMW stand behind SLOM as its helper?", "A.2.1 A.2.2 A.3.2 A.4.1"),
    ],
)
def test_rows_left_aside_and_rows_with_help(
    assistant: Assistant, question: str, codes: str
) -> None:
    listed = " ".join(item.locator for item in assistant.ask(question).items)
    assert listed.startswith(codes)
    assert "D." not in listed


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Is there any body with some kind of role in every single one of the four pillars?",
            "SOMTC, AICHR and SOMSWD",
        ),
        ("which bodies coordinate in all the rows they appear in?", "SLOM, SOM-MLAT and TELMIN"),
        ("any bodies that support on each row where they are listed?", "SOMHD"),
        ("do any bodies lead wherever they are named?", "SLOM, SOM-MLAT and TELMIN"),
        ("Which bodies coordinate activities in pillar B, and how many each?", "SOMSWD (6)"),
        ("Cooperation pillar: bodies that lead with how many rows each", "SOM-MLAT (2)"),
        ("Pillar D: the lead bodies and the count of rows for each", "SOM-MLAT (2)"),
        ("Number of different ASBs in the plan, in any role", "names 12 sectoral bodies"),
        ("smallest pillar by number of outcomes? If there's a draw, name both.", "Pillar C"),
    ],
)
def test_bodies_counted_loosely(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text
