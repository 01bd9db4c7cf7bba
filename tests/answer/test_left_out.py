"""Talks that go on with the body before after a part of a list was kept without another one."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

OF_AICHR = ("Which rows name AICHR?", "without SOMTC")
OF_SOMSWD = ("Which rows name SOMSWD?", "without SOMTC")
OF_CHILDREN = "Which rows mention children?"


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("Which rows name ACMW?", "without SLOM", "that it leads"), "A.2.3"),
        (("Which rows name ACMW?", "without SLOM", "that it supports"), "A.2.6 A.3.1"),
        ((*OF_AICHR, "which does it lead?"), "A.1.4 A.7.3 B.3.3"),
        ((*OF_AICHR, "which of them does it not lead?"), "A.2.6 A.3.2"),
        ((*OF_AICHR, "where does it support?"), "A.2.6 A.3.2"),
        ((*OF_AICHR, "which ones does it back?"), "A.2.6 A.3.2"),
        ((*OF_AICHR, "how many of those does it coordinate?"), "A.1.4 A.7.3 B.3.3"),
        ((*OF_AICHR, "where is it alone?"), "A.1.4 B.3.3"),
        (("Which rows name AICHR?", "without SOMTC or SLOM", "what does it support?"), "A.2.6"),
        (("Which rows name ASLOM?", "without AICHR", "what does it lead?"), "B.6.2 D.3.5"),
        (("Which rows name SOMSWD?", "but not as supporter", "alone"), "B.1.2 B.1.3 B.1.5"),
        (("How many rows has SOMTC in B?", "without AICHR", "as supporter"), "B.5.1 B.7.1 B.7.2"),
        (
            ("How many rows has SOMTC in B?", "without AICHR", "not as supporter"),
            "B.2.3 B.3.2 B.4.1",
        ),
        ((*OF_SOMSWD, "does it lead any?"), "B.1.1 B.1.2 B.1.3 B.1.5"),
        ((*OF_SOMSWD, "how many does it support?"), "A.1.5"),
        ((*OF_SOMSWD, "is it alone in any of them?"), "B.1.2 B.1.3 B.1.5"),
    ],
)
def test_it_is_the_body_before_the_one_left_out(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("Which rows name ASLOM?", "without SOMTC", "what are their indicators?"), "B.6.2 D.3.5"),
        (("Which rows name ASLOM?", "without SOMTC", "list their projects"), "B.6.2 D.3.5"),
        ((*OF_AICHR, "its projects?"), "A.1.4 A.2.6 A.3.2 A.7.3 B.3.3"),
        ((OF_CHILDREN, "without SOMTC", "their projects?"), "A.1.5 B.1.5"),
        ((OF_CHILDREN, "that SOMTC does not lead", "their indicators?"), "A.1.5 B.1.5 B.2.1"),
        (
            ("Which rows name AICHR?", "only where it leads", "without SOMTC", "its projects?"),
            "A.1.4 A.7.3 B.3.3",
        ),
    ],
)
def test_entries_are_those_of_the_rows_kept(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((*OF_SOMSWD, "does it lead them all?"), "No. 4 of the 5 activities"),
        ((*OF_SOMSWD, "what is its role?"), "SOMSWD has a role in 5 of the 5 activities"),
        (("Which rows name ASLOM?", "without SOMTC", "its supporters?"), "None of the 2 activ"),
        (("Which rows does SLOM lead?", "without AICHR", "the supporters?"), "ACMW supports A.2.1"),
        (("What does SOMTC lead in pillar A?", "but not alone", "their supporters?"), "ACWC"),
        ((*OF_AICHR, "who are their coordinators?"), "AICHR coordinates A.1.4"),
        (("Which rows does ACWC lead?", "on its own", "led by whom?"), "ACWC coordinates A.1.2"),
        (("Which rows name ACWC?", "shared", "led by whom?"), "SOMTC coordinates A.1.1"),
        (("What does SOM-MLAT coordinate?", "the only one without support?"), "1 of the 2"),
        ((OF_SOMSWD[0], "where SOMTC is not"), "5 of the 12 activities"),
        # Near: another body named, the body left out brought back, nobody spoken of before.
        ((*OF_AICHR, "which does SLOM lead?"), "SLOM coordinates 1 of the 5"),
        ((*OF_AICHR, "and with it?"), "SOMTC has a role in 10 of the 15"),
        (("List pillar B", "not led by SOMTC", "where it supports"), "SOMTC supports 5"),
        ((*OF_AICHR, "who leads them?"), "AICHR coordinates A.1.4"),
    ],
)
def test_what_is_told_of_the_rows_kept(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


_OURS = "show what we coordinate"
_ALL = "what does AICHR do?"


@pytest.mark.parametrize(
    "verb",
    [
        "drop", "remove", "take out", "strike", "skip", "minus", "cut", "forget", "leave out",
        "exclude", "cross out", "ditch", "scrap", "except", "without", "but not", "don't show",
        "please get rid of", "can you weed out",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("the ones that have no project", "A.2.6 B.2.3"),
        ("those without a project", "A.2.6 B.2.3"),
        ("the ones with a supporter", "A.1.2 B.2.3"),
        ("those that name AICHR", "A.1.2 B.2.3"),
    ],
)
def test_every_verb_leaves_out(assistant: Assistant, verb: str, said: str, left: str) -> None:
    assert codes(ask(assistant, _OURS, f"{verb} {said}", body="ACWC")) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("drop the ones that have a project", "A.1.2"),
        ("exclude rows without a project", "A.2.6 B.2.3"),
        ("take those without a project out", "A.2.6 B.2.3"),
        ("strike those with no project from the list", "A.2.6 B.2.3"),
        ("strike the ones in pillar B", "A.1.2 A.2.6"),
        ("take the pillar B ones out", "A.1.2 A.2.6"),
        ("forget pillar B", "A.1.2 A.2.6"),
        ("strike A.1.2", "A.2.6 B.2.3"),
        ("keep the ones with a project", "A.2.6 B.2.3"),
        ("the ones that have no project", "A.1.2"),
    ],
)
def test_what_is_left_out_may_be_said_in_many_ways(
    assistant: Assistant, said: str, left: str
) -> None:
    assert codes(ask(assistant, _OURS, said, body="ACWC")) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "drop the ones with at most three projects",
            "B.2.1 B.3.1 B.6.1 D.5.1",
        ),
        ("drop the ones with only one project", "A.3.3 B.1.4 B.2.1 B.3.1 B.6.1 C.4.1 D.5.1 D.7.1"),
        ("cut those we coordinate", "A.2.6 A.3.2 A.3.3 B.1.4 B.3.1 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1"),
        ("strike the ones we only support", "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        ("strike those led by SOMTC", "A.1.4 A.2.6 A.3.2 A.7.3 B.2.1 B.2.2 B.3.3"),
        (
            "drop the ones in pillar B that SOMTC leads",
            "A.1.4 A.2.6 A.3.2 A.3.3 A.7.3 B.2.1 B.2.2 B.3.3 C.4.1 D.3.6 D.5.1 D.7.1",
        ),
        (
            "drop everything but the ones SOMTC leads",
            "A.3.3 B.1.4 B.3.1 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1",
        ),
        ("drop everything but the ones in B", "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1"),
        ("drop all except those in pillar B", "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1"),
    ],
)
def test_any_condition_leaves_out(assistant: Assistant, said: str, left: str) -> None:
    assert codes(ask(assistant, _ALL, said, body="AICHR")) == left


@pytest.mark.parametrize("said", ["drop the ones that are interesting", "strike the boring ones"])
def test_what_to_leave_out_is_asked_where_it_is_not_read(assistant: Assistant, said: str) -> None:
    answer = ask(assistant, _ALL, said)
    assert answer.status is not AnswerStatus.ANSWERED
