"""How often a body is named is in how many activities it has a role."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_rows.said_of_rows import said_of_rows
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which body is named just once?", "which body has a role in exactly one activity?"),
        ("Which organisation has a single role?", "Which organisation has a role in exactly one"),
        ("Which bodies are named more than four times?", "role in more than four activities?"),
        ("Does any body appear only twice?", "does any body have a role in exactly two"),
        ("who shows up a single time in pillar B?", "who has a role in exactly one activity in"),
        ("which body supports others but never leads?", "which body supports activities but"),
    ],
)
def test_so_often_named_is_in_so_many_activities(question: str, said: str) -> None:
    assert said in said_of_rows(question, lambda: ())


@pytest.mark.parametrize(
    "question",
    [
        "Which body is named once in the glossary?",
        "Which project appears only once?",
        "Which body has only one role in A.2.1?",
        "Which body supports others?",
        "Which body has a role in pillar A?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert said_of_rows(question, lambda: ()) == question


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Is there a body that supports others but never coordinates anything itself?", "SOMHD"),
        ("which body supports others but never coordinates anything?", "SOMHD"),
        ("Which organisation has just one single role in the entire table?", "TELMIN"),
        ("Which bodies are named exactly twice?", "SOM-ED, SOMHD and SOM-MLAT"),
    ],
)
def test_bodies_are_told_by_their_roles(assistant: Assistant, question: str, names: str) -> None:
    first = ask(assistant, question).text.split("\n")[0]
    assert f": {names}." in first


@pytest.mark.parametrize(
    ("body", "question", "verdict"),
    [
        (None, "Is SLOM named only once?", "No"),
        (None, "TELMIN has only one role, right?", "Yes"),
        ("SLOM", "we are named five times, right?", "Yes"),
        ("SLOM", "are we named just twice?", "No"),
    ],
)
def test_how_often_a_body_is_named_is_checked(
    assistant: Assistant, body: str | None, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question, body=body).text) == verdict


@pytest.mark.parametrize(
    ("body", "question", "verdict"),
    [
        (None, "isn't TELMIN there just once, next to AICHR?", "Yes"),
        (None, "Is AICHR in just one row, together with TELMIN?", "No"),
        (None, "Is AICHR's only row one with TELMIN?", "No"),
        (None, "Is TELMIN's only row the one with AICHR?", "Yes"),
        (None, "Does SOM-ED appear only once, with SOMSWD?", "No"),
        (None, "is SOM-ED named just once, beside ACWC?", "No"),
        ("TELMIN", "Are we named only once, together with AICHR?", "Yes"),
        ("SOMHD", "Are we named only once, together with SOMSWD?", "No"),
    ],
)
def test_a_row_beside_another_is_the_only_one_or_not(
    assistant: Assistant, body: str | None, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question, body=body).text) == verdict
