"""What is said of none, any, both or all of a body's rows is told of them alone."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("body", "question", "verdict", "told"),
    [
        ("SOM-MLAT", "neither of our two activities has a supporting body, right?", "No", "D.4.2"),
        (None, "neither of SOM-MLAT's two activities has a supporter, right?", "No", "1 of the 2"),
        ("SOM-MLAT", "neither row of ours has a supporter, right?", "No", "1 of the 2"),
        ("SOM-MLAT", "neither of the two activities we lead has a helper, right?", "No", "D.4.2"),
        ("SOMHD", "neither of our two rows has a coordinator, right?", "No", "B.1.1"),
        ("SOMHD", "none of our two activities is supported by SOMTC, right?", "Yes", "of the 2"),
        ("SOM-MLAT", "both our activities have a supporting body, right?", "No", "Not so: D.3.4"),
        ("SOM-MLAT", "both activities of ours have a supporter, right?", "No", "Not so: D.3.4"),
        ("SOM-MLAT", "Does either of our two rows have a supporter?", "Yes", "D.4.2"),
        ("SOMHD", "Does any of our two rows lack a coordinator?", "Yes", "A.1.3"),
        ("ACWC", "Does one of our rows lack projects?", "Yes", "A.1.2"),
        ("SLOM", "Is one of our rows without an example?", "No", "None of the 63"),
        ("ACWC", "Is one of the rows we lead supported by SOMTC?", "No", "None of the 63"),
        (None, "SOMTC supports neither of SOMHD's two rows, right?", "Yes", "None of the 2"),
        (None, "SOMSWD leads none of SOMHD's rows, right?", "No", "B.1.1"),
        (None, "Does SOMSWD lead none of SOMHD's rows?", "No", "B.1.1"),
        (None, "SOMSWD leads both of SOMHD's rows, right?", "No", "Not so: A.1.3"),
        (None, "SLOM appears in none of SOMHD's rows, right?", "Yes", "None of the 2"),
        (None, "neither SLOM nor ACMW leads a row in pillar C, right?", "Yes", "10 of the 10"),
    ],
)
def test_what_is_said_of_the_rows_of_a_body_is_told_of_them(
    assistant: Assistant, body: str | None, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question, body=body).text
    assert verdict_of(text) == verdict
    assert told in text


@pytest.mark.parametrize(
    ("told", "asked", "rows"),
    [
        (
            ("ASLOM coordinates what?", "supports?"),
            "of the two it leads, which has no projects",
            "D.3.5",
        ),
        (
            ("ASLOM coordinates what?", "supports?"),
            "of those it leads, which have no projects?",
            "D.3.5",
        ),
        (
            ("what does ACWC lead", "supports?"),
            "which of the three it leads has a supporter",
            "A.2.6",
        ),
        (
            ("what does SLOM lead?", "supports?"),
            "which of those it leads does ACMW not support",
            "A.4.2",
        ),
    ],
)
def test_the_rows_a_body_leads_are_not_those_told_last(
    assistant: Assistant, told: tuple[str, ...], asked: str, rows: str
) -> None:
    assert codes(ask(assistant, *told, asked)) == rows


def test_our_two_rows_are_asked_who_supports_them(assistant: Assistant) -> None:
    told = ("what do we lead", "and support?", "of the two we lead, who supports?")
    assert "B.6.2 and D.3.5" in ask(assistant, *told, body="ASLOM").text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("coordinating and supporting rows of SOMTC", 41),
        ("lead and support rows of ACWC", 4),
        ("which are the coordinating and relevant activities of SOMSWD in pillar B?", 7),
    ],
)
def test_rows_of_a_body_in_two_roles(assistant: Assistant, question: str, count: int) -> None:
    assert len(assistant.ask(question).items) == count
