"""What is left of rows when others are taken away."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.naming.exclusions import with_but_as_except
from tipassist.answer.rewording.told_first.taken_away import with_rows_taken_away

_NOT_OF_SOMTC = "B.1.1 B.1.2 B.1.3 B.1.5 B.3.3 B.6.2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Take pillar B and strike out every row SLOM leads. What is left?",
            "which activities of pillar B are left leaving out every row SLOM leads?",
        ),
        (
            "Start from A.2, drop what SLOM leads: how many rows remain?",
            "how many activities of A.2 are left leaving out what SLOM leads?",
        ),
        (
            "Take SOMTC's rows. Remove those in pillar A. What remains?",
            "which of SOMTC's rows are left leaving out those in pillar A?",
        ),
        (
            "If you cross out all rows of SLOM in A.2, what's left?",
            "which activities are left leaving out all rows of SLOM in A.2?",
        ),
        (
            "So here's what I'm after: take every activity that X leads and where Y is down as a "
            "supporting body, then throw out the ones that sit in pillar A. What's left?",
            "which activities that X leads and where Y is down as a supporting body are left "
            "leaving out those in pillar A?",
        ),
        (
            "Which rows of B remain once those with SOMTC are struck out?",
            "Which rows of B remain leaving out those with SOMTC?",
        ),
    ],
)
def test_it_is_asked_in_one_sentence(text: str, said: str) -> None:
    assert with_rows_taken_away(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Take pillar B. Which rows does SOMTC support?",
        "What is left out of pillar B?",
        "Which rows remain without a coordinator?",
        "What happens if a body is removed from the plan?",
    ],
)
def test_where_nothing_is_taken_away_it_stays(text: str) -> None:
    assert with_rows_taken_away(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "All but one activity of B.3 are led by SOMTC, right?",
        "Which activities in B.3 are all but SOMTC-led?",
        "All rows have footnotes but the ones in D do not.",
        "Every row that SLOM leads but the one on data",
    ],
)
def test_all_but_that_leaves_no_rows_out_stays(text: str) -> None:
    assert with_but_as_except(text) == text


@pytest.mark.parametrize(
    "question",
    [
        "Take the protection pillar and strike out every row in which SOMTC has any role, be it as "
        "coordinator or as supporter. What is left?",
        "Which rows of pillar B are left when those with SOMTC are taken out?",
        "All but the SOMTC rows of pillar B.",
    ],
)
def test_what_is_left_is_listed(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == _NOT_OF_SOMTC


@pytest.mark.parametrize(
    "question",
    [
        "All but the SOMTC-led activities of outcome B.3 - what's that leave?",
        "List all activities of outcome B.3 but the ones SOMTC leads.",
        "Everything in B.3 but what SOMTC leads, please.",
    ],
)
def test_all_but_some_are_the_others(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == "B.3.3"


def test_rows_but_the_own_are_those_of_others(assistant: Assistant) -> None:
    said = ask(assistant, "All but our activities in outcome B.3.", body="SOMTC")
    assert codes(said) == "B.3.3"


@pytest.mark.parametrize(
    "question",
    [
        "What does SOMSWD coordinate or support in Pillar B? The one where it's merely a 'relevant'"
        " body doesn't count.",
        "List SOMSWD's activities in Pillar B. Ones where it's only relevant don't count.",
        "SOMSWD rows in Pillar B; where it is only relevant does not count.",
        "What of Pillar B does SOMSWD have? It doesn't count where it is only relevant.",
        "List SOMSWD's activities in Pillar B. That does not count where it's merely relevant.",
        "List the rows of SOMSWD in B - those where SOMSWD is just named as relevant are out.",
    ],
)
def test_rows_that_do_not_count_are_left_out(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.6.1 B.7.1 B.7.2"


def test_rows_supported_may_be_those_that_do_not_count(assistant: Assistant) -> None:
    asked = "What does SOMSWD have in Pillar B? Rows where it's just supporting don't count."
    assert codes(ask(assistant, asked)) == "B.1.1 B.1.2 B.1.3 B.1.5 B.4.1 B.5.1 B.7.2"
