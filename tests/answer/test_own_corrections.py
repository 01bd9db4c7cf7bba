"""What a question takes back as it goes on: only what is meant in the end is asked."""

import pytest

from tipassist.answer.rewording.wrapped.own_corrections import without_own_corrections


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "art 12, no, 14 of ACTIP, which outcomes cite it",
            "art 14 of ACTIP, which outcomes cite it",
        ),
        ("wait, 3 May, no, 4 May 2021: what was signed?", "4 May 2021: what was signed?"),
        ("the three, no five principles, name them", "the five principles, name them"),
        ("pillar C, no, A, who leads there", "pillar A, who leads there"),
        ("B and C, no, B and D: same number?", "B and D: same number?"),
        ("section D, no wait, section G: what is it on", "section G: what is it on"),
        ("it rests on APA IV.B, no, IV.C(a), right?", "it rests on APA IV.C(a), right?"),
        ("ACMW, no, SLOM: which rows are theirs", "SLOM: which rows are theirs"),
        ("Cambodia, no, Laos, are they on track?", "Laos, are they on track?"),
        ("which rows do we support, no, lead", "which rows do we lead"),
        ("the largest outcomes, no, pillars", "the largest pillars"),
        ("what do we supp.. no, coordinate", "what do we coordinate"),
        ("the indica.. no, the examples of B.2.1", "the examples of B.2.1"),
        ("the social, no, the labour officials: their rows?", "the labour officials: their rows?"),
        ("drug gangs... no: stolen visas, are they named?", "stolen visas, are they named?"),
        ("the meeting in, um, July 2022", "the meeting in July 2022"),
        ("the group, its, er, chair, who is it", "the group, its chair, who is it"),
    ],
)
def test_what_is_taken_back_is_left_out(question: str, meant: str) -> None:
    assert without_own_corrections(question) == meant


@pytest.mark.parametrize(
    "question",
    [
        "rows with no project, no indicator and no lead",
        "has A.1.1 an example, no project?",
        "yes or no, no more: does SLOM lead A.2.1?",
        "no, SLOM leads it",
        "I was after indicators.. no, count the activities",
        "which rows, no wait: how many rows are there",
        "does it end in 2028, no later?",
        "the women's shelters, no, the other way round",
        "pillar A, no projects, who leads",
    ],
)
def test_what_is_only_denied_stays(question: str) -> None:
    assert without_own_corrections(question) == question
