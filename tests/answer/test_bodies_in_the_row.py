"""Whether a body stands alone in the rows just told, and what the other body there does."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OURS = "What is expected of us?"
ELSEWHERE = ("what does telmin lead", "is telmin named anywhere else")


@pytest.mark.parametrize(
    "asked",
    [
        "Are we on our own there?",
        "so we're on our own with it, right?",
        "are we by ourselves in that?",
        "are we all alone in it?",
        "is TELMIN on its own there?",
    ],
)
def test_another_body_stands_in_our_row(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, OURS, asked, body="TELMIN")
    assert answer.text.startswith("No")
    assert "AICHR" in answer.text or "has exactly 1 body" in answer.text


@pytest.mark.parametrize("asked", ["is it on its own there?", "so it's by itself in that?"])
def test_the_body_spoken_of_is_alone_or_not(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "what does TELMIN lead", asked).text.startswith("No. TELMIN coordinates")
    assert ask(assistant, "who leads A.1.4?", asked).text.startswith("Yes. AICHR coordinates")
    assert codes(ask(assistant, "what does AICHR lead", asked)) == "A.1.4 B.3.3"


def test_of_several_rows_or_bodies_no_yes_is_told(assistant: Assistant) -> None:
    answer = ask(assistant, "What do we coordinate?", "are we on our own there?", body="ACWC")
    assert codes(answer) == "A.1.2"
    answer = ask(assistant, "who leads A.7.3?", "are they alone there?")
    assert answer.text.startswith("A.7.3: TELMIN and AICHR coordinate.")


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("What else does that partner of ours lead?", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("what does our partner there coordinate", "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        ("and what else does our co-lead head?", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("does our co-lead lead anything in pillar B?", "B.2.1 B.2.2 B.3.3"),
    ],
)
def test_the_partner_is_the_other_body_of_the_row(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, OURS, asked, body="TELMIN")) == rows


def test_its_partner_is_that_of_the_body_spoken_of(assistant: Assistant) -> None:
    talk = ("what does TELMIN lead", "what else does its partner coordinate?")
    assert codes(ask(assistant, *talk)) == "A.1.4 B.2.1 B.2.2 B.3.3"


def test_one_partner_of_several_is_not_guessed(assistant: Assistant) -> None:
    answer = ask(assistant, "who leads A.2.6?", "what does our partner there lead?", body="ACWC")
    assert not codes(answer).startswith("A.2.3")


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("and aichr in that pillar? as lead", "A.1.4 A.7.3"),
        ("what does slom lead in that pillar", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ("and aichr as lead then", "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
    ],
)
def test_another_body_is_asked_of_after_a_row_was_left_out(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, *ELSEWHERE, asked)) == rows


@pytest.mark.parametrize(
    "asked",
    [
        "do we have company there?",
        "do we have a partner there?",
        "is anyone with us on it?",
        "do we share it with anyone?",
        "so is there anybody else with us in that?",
    ],
)
def test_who_stands_with_us_is_read_from_the_row(assistant: Assistant, asked: str) -> None:
    alone = ask(assistant, "who leads A.1.2?", asked, body="ACWC")
    assert alone.text.startswith("No")
    shared = ask(assistant, OURS, asked, body="TELMIN")
    assert shared.text.startswith("Yes")
    assert codes(shared) == "A.7.3"


@pytest.mark.parametrize(
    ("talk", "body", "rows"),
    [
        (("who is with us on A.7.3?", "what else do they lead?"), "TELMIN", "A.1.4 B.2.1 B.2.2"),
        ((OURS, "who is with us there?", "what else does that body lead?"), "TELMIN", "A.1.4 B.2"),
        (("who supports us in A.2.1?", "what else do they support?"), "SLOM", "A.2.2 A.2.6 A.3.1"),
    ],
)
def test_they_are_the_others_after_who_is_with_us(
    assistant: Assistant, talk: tuple[str, ...], body: str, rows: str
) -> None:
    assert codes(ask(assistant, *talk, body=body)).startswith(rows)


@pytest.mark.parametrize(
    ("question", "body", "begins"),
    [
        ("does AICHR support us anywhere?", "TELMIN", "No. None of the 63 activities is supported"),
        ("where does ACMW support us?", "SLOM", "4 of the 63 activities are supported by ACMW and"),
        ("does ACMW back us in A.2.1?", "SLOM", "Yes. ACMW supports A.2.1"),
        ("which rows does AICHR support?", "TELMIN", "AICHR supports 10 of the 63"),
    ],
)
def test_whom_a_body_supports_may_be_us(
    assistant: Assistant, question: str, body: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)
