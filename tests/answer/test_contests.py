"""Counts set against each other, and the places of a ranking, read and answered."""

import re

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.contests.contests import Asks, Side
from tipassist.answer.sets.ranks import Rank, load_rank_words, read_rank
from tipassist.answer.sets.words.tokens import Mark
from tipassist.answer.understanding.understand import Understander
from tipassist.locators import code
from tipassist.types import Role

LEADS, BACKS = (Role.COORDINATING,), (Role.SUPPORTING,)
A, B, C = code("A"), code("B"), code("C")


@pytest.mark.parametrize(
    ("question", "sides", "asks"),
    [
        (
            "does ACMW lead more than it supports?",
            (Side("ACMW", LEADS), Side("ACMW", BACKS)),
            Asks.WHETHER,
        ),
        (
            "how many more activities does SOMTC lead than ACWC?",
            (Side("SOMTC", LEADS, "activities"), Side("ACWC", LEADS, "activities")),
            Asks.DIFFERENCE,
        ),
        (
            "which pillar has more activities, A or C?",
            (Side("", (), "activities", (A,)), Side("", (), "activities", (C,))),
            Asks.WHICH,
        ),
        (
            "does SOMTC lead more in pillar A or in pillar C?",
            (Side("SOMTC", LEADS, "", (A,)), Side("SOMTC", LEADS, "", (C,))),
            Asks.WHICH,
        ),
        (
            "does ASLOM lead or support more?",
            (Side("ASLOM", LEADS), Side("ASLOM", BACKS)),
            Asks.WHICH,
        ),
        (
            "does pillar B have more projects than indicators?",
            (Side("", (), "projects", (B,)), Side("", (), "indicators", (B,))),
            Asks.WHETHER,
        ),
    ],
)
def test_each_side_takes_what_it_leaves_unsaid_from_the_other(
    understander: Understander, question: str, sides: tuple[Side, ...], asks: Asks
) -> None:
    contest = understander.understand(question).contest

    assert contest is not None
    assert [(s.body, s.unit, s.places) for s in contest.sides] == [
        (s.body, s.unit, s.places) for s in sides
    ]
    assert [s.roles for s in contest.sides if s.body] == [s.roles for s in sides if s.body]
    assert contest.asks is asks


@pytest.mark.parametrize(
    "question",
    [
        "does SOMTC lead more training activities than ACWC?",
        "what is the difference between B.7.1 and B.7.2?",
        "tell me more about SLOM",
        "which activities have more than 3 projects?",
    ],
)
def test_a_contest_is_read_word_by_word_or_not_at_all(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).contest is None


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "in how many activities is ACMW supporting vs AICHR",
            "AICHR supports 10 activities and ACMW supports 6 activities: 4 more.",
        ),
        (
            "DGICM or SOM-MLAT, which one coordinates more?",
            "DGICM coordinates 2 activities and SOM-MLAT coordinates 2 activities: equally many.",
        ),
        (
            "Do pillars A, B and D have the same number of outcomes? How many each?",
            "Yes. Pillar A has 7 outcomes, Pillar B has 7 outcomes and Pillar D has 7 outcomes",
        ),
        (
            "how many indicators does pillar C have vs pillar D and B",
            "Pillar B has 32 indicators, Pillar C has 17 indicators and Pillar D has 17",
        ),
        (
            "does ACMW lead more than it supports?",
            "No. ACMW supports 6 activities and coordinates 1 activity: 5 more.",
        ),
        (
            "does SOMTC coordinate more activities than it supports?",
            "Yes. SOMTC coordinates 35 activities and supports 6 activities: 29 more.",
        ),
        (
            "who leads more, AICHR or SLOM?",
            "AICHR coordinates 5 activities and SLOM coordinates 5 activities: equally many.",
        ),
        (
            "how many more projects are there in pillar A than in pillar B?",
            "Pillar B has 40 projects and Pillar A has 31 projects: 9 more.",
        ),
        (
            "which bodies lead more activities than ACWC?",
            "4 of the 12 bodies coordinate more activities than ACWC: SOMTC (35), SOMSWD (6), "
            "AICHR (5) and SLOM (5).",
        ),
        (
            "which bodies support more than they lead?",
            "3 of the 12 bodies support more activities than they coordinate: AICHR (10), "
            "ACMW (6) and SOMHD (2).",
        ),
    ],
)
def test_a_contest_is_told_with_its_counts(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "rank"),
    [
        ("who coordinates the second most activities?", Rank(2)),
        ("which body comes third in number of activities?", Rank(3)),
        ("which pillar has the second fewest activities?", Rank(2, least=True)),
        ("top three bodies by activities", Rank(several=3)),
        ("bottom two pillars by activities", Rank(several=2, least=True)),
        ("which two pillars have the most projects?", Rank(several=2)),
        ("who comes after somtc in number of activities led?", Rank(after="SOMTC")),
        ("who leads the most?", None),
        ("bodies that support at least 2 activities", None),
        ("the first activity with most projects", None),
    ],
)
def test_places_of_a_ranking_are_read(question: str, rank: Rank | None) -> None:
    at = question.find("somtc")
    marks = [Mark(at, at + 5, "body", "SOMTC")] if at >= 0 else []

    assert read_rank(question, marks, load_rank_words()) == rank


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("who coordinates the second most activities?", "SOMSWD coordinates the second most"),
        (
            "top three bodies by number of activities they coordinate",
            "The most activities that a body coordinates: SOMTC (35), SOMSWD (6), AICHR (5) and "
            "SLOM (5).",
        ),
        ("which pillar has the second fewest activities?", "Pillar D has the second fewest"),
        ("who comes after SOMTC in number of activities led?", "After SOMTC, SOMSWD coordinates"),
        ("which body is the runner-up as coordinator?", "SOMSWD coordinates the second most"),
    ],
)
def test_lower_places_of_a_ranking_name_all_that_tie(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_sides_set_against_each_other_twice_are_so_only_in_both(assistant: Assistant) -> None:
    both = assistant.ask("Does pillar B have fewer activities than pillar A but more projects?")
    one = assistant.ask("Does pillar C have fewer projects than D and more indicators?")
    roles = assistant.ask("Does SLOM coordinate more than ACWC but support fewer activities?")

    assert both.text.startswith("Yes.")
    assert "40 projects" in both.text
    assert one.text.startswith("No.")
    assert roles.text.startswith("Yes.")
    assert "SLOM supports 0 activities" in roles.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Does pillar A have more activities than pillars B and C combined?",
            "No. Pillar A has 21",
        ),
        ("Has A.2 got more rows than all of outcome B.1 and B.2 together?", "No. Outcome A.2"),
        ("Does pillar A have more activities than C and D put together?", "No. Pillar A has 21"),
        ("Does pillar B have more projects than C and D added up?", "No. Pillar B has 40"),
        ("Does SOMTC lead more rows than SLOM, ACWC and AICHR taken together?", "Yes. SOMTC"),
        ("Does SLOM lead fewer activities than ACWC and AICHR combined?", "Yes. SLOM"),
    ],
)
def test_sides_told_together_are_counted_as_one(
    assistant: Assistant, question: str, begins: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(begins)
    assert " together: " in text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("C and D together have more activities than A and B, right?", "No. .* 25 .* 38 .* fewer"),
        ("C and D together have fewer activities than A and B, right?", "Yes. .* 25 .* 38 "),
        ("B and D have more outcomes together than A and C, right?", "Yes. .* 14 .* 11 "),
        ("D and C have together more activities than B and A, correct?", "No. .* 25 .* 38 "),
        ("A, B and C together have more projects than D. True?", "Yes. .* 95 .* 30 "),
        ("Do B and D together have more activities than A and C together?", "Yes. .* 32 .* 31 "),
        ("Pillars C and D together have more activities than Pillar A - correct?", "Yes. .*: 4 "),
        ("Do A and B together have more outcomes than C and D?", "Yes. .* 14 .* 11 "),
        ("A.1 and A.2 together have more activities than D.3 and D.4, right?", "Yes. .* 11 .* 8 "),
        ("Outcome B.1 plus B.2 together have more activities than A.2, right?", "Yes. .* 8 .* 6 "),
        ("How many more activities do A and B have together than C and D?", "Pillar A .*: 13 more"),
        ("Do AICHR and SLOM together coordinate more than SOMSWD?", "Yes. .* 10 .* 6 "),
        ("Do SOMSWD and AICHR together support more than ACMW and SOMTC together?", "Yes. .* 13 "),
        ("ACMW and SOMTC together support more than AICHR, right?", "Yes. .* 12 .* 10 "),
        ("AICHR supports more than SOMTC and SOMSWD together, correct?", r"No. .* B\.7\.1 is coun"),
    ],
)
def test_several_first_are_counted_as_one(assistant: Assistant, question: str, begins: str) -> None:
    assert re.match(begins, assistant.ask(question).text)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do B and C have more activities than A?", "Pillar B and Pillar C have 27"),
        ("Do A and B have more activities than D?", "Yes. Pillar A and Pillar B have 38"),
        ("Do the activities in A and B have more projects than those in C?", "Yes. .* 71 projects"),
        (
            "Does SOMTC coordinate more activities in pillar C and D together than in pillar B?",
            "Yes. SOMTC coordinates 22 activities in Pillar C and Pillar D",
        ),
        ("Do SLOM and ACMW work together more than AICHR and SOMTC?", "SOMTC has a role in 41"),
        ("Is it true that A and B together hold more rows than C and a half of D?", "(?!Yes|No)"),
        ("Does Pillar A have more projects than B and C?", "No. Pillar B has 40"),
    ],
)
def test_several_first_are_not_counted_as_one_where_each_may_be_meant(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert re.match(begins, assistant.ask(question).text)


@pytest.mark.parametrize(
    "question",
    [
        "Does pillar A have more activities than pillar B?",
        "Does pillar A have more activities than pillars B and C?",
        "Do SLOM and ACMW support more activities together than AICHR?",
        "How many activities do pillars B and C have together?",
    ],
)
def test_other_sides_are_counted_one_by_one(assistant: Assistant, question: str) -> None:
    assert " together: " not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (
            ("Does pillar A have more activities than C?", "And than B and D together?"),
            "No. Pillar A has 21 activities; Pillar B and Pillar D have 32",
        ),
        (
            ("Does pillar A have more activities than C?", "And than B and C?"),
            "No. Pillar A has 21 activities; Pillar B and Pillar C have 27",
        ),
        (("Is pillar A bigger than C?", "or than B and D combined?"), "No. Pillar A has 21"),
        (
            ("Does pillar A have more activities than C?", "And than D?"),
            "Yes. Pillar A has 21 activities and Pillar D has 15",
        ),
        (
            ("Does SOMTC lead more activities than AICHR?", "And than SLOM and ACMW together?"),
            "Yes. SOMTC coordinates 35 activities; SLOM and ACMW coordinate 6",
        ),
        (
            ("Does SOMTC lead more activities than AICHR?", "and than ACWC?"),
            "Yes. SOMTC coordinates 35 activities and ACWC coordinates 3",
        ),
    ],
)
def test_the_first_side_stands_when_the_other_is_changed(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize("then", ["And in D?", "Who has more than B and D together?"])
def test_no_side_is_put_in_place_where_none_is_told(assistant: Assistant, then: str) -> None:
    first = "Does pillar A have more activities than C?"
    assert not ask(assistant, first, then).text.startswith(("Yes. Pillar B", "No. Pillar B"))


MORE = "Who coordinates more rows, SOMSWD or AICHR?"
IN_B = "Who coordinates more rows in pillar B, SOMSWD or AICHR?"


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (MORE, "Does that still hold once supporting roles are thrown in?", "No. AICHR coordin"),
        (MORE, "Is that still so if supporting roles count too?", "No. AICHR coordinates or"),
        (MORE, "And with supporting roles included?", "AICHR coordinates or supports 15 act"),
        (MORE, "Would that change with supporting roles included?", "AICHR coordinates or sup"),
        (IN_B, "Does this hold with supporting roles included too?", "Yes. SOMSWD coordinates"),
    ],
)
def test_one_more_role_is_counted_for_the_same_sides(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    answer = ask(assistant, before, asked).text
    assert answer.startswith(told)
    assert ("15 activities and SOMSWD coordinates or supports 11" in answer) is (before == MORE)


def test_a_role_that_was_counted_is_not_added(assistant: Assistant) -> None:
    told = ask(assistant, MORE, "Does that still hold with coordinating roles included?").text
    assert "coordinates or supports" not in told
