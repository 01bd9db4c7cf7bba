"""Names unpacked, letters explained, two names held apart; and whether a row has a lead."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("can you unpack HSU for me? I never dared to ask", "**HSU** stands for"),
        ("please decipher MERL", "**MERL** stands for"),
        ("People keep saying MERL. What do the letters mean?", "**MERL** stands for"),
        ("everyone says 'slom'. What do the letters stand for?", "**SLOM** stands for"),
        ("In the coordinating column I find SOMSWD. What meeting is it?", "**SOMSWD** stands for"),
        ("I see SLOM among the supporters. Which body is that?", "**SLOM** stands for"),
        ("DGICM coordinates two rows. Is it written out in full?", "**DGICM** stands for"),
        ("Does the plan write SOMSWD out anywhere?", "**SOMSWD** stands for"),
        ("which committee is ACWC?", "**ACWC** stands for"),
        (
            "TELMIN is named as a lead but I miss it in the list. Does the plan write it out?",
            "The plan does not define TELMIN.",
        ),
        ("SLOM and ASLOM look alike. Are they two bodies?", "Yes. **SLOM** stands for"),
        ("ACMW and ACWC sound the same. Are they the same body?", "No. **ACMW** stands for"),
        ("Are ACMW and ACWC two bodies?", "Yes. **ACMW** stands for"),
    ],
)
def test_names_are_told_apart(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "how do I decode a code like A.1.1?",
        "SLOM and ASLOM both lead rows. Are they the same rows?",
        "can you break down pillar A for me?",
        "A.2.1 is coordinated by one body. Which body is it?",
        "Which activity has a body listed as a Relevant ASB, and which body is it?",
        "ACWC supports A.1.1. What body coordinates it?",
        "Beside SOMTC, another body supports B.3.1. Which body is it?",
    ],
)
def test_what_names_nothing_is_not_spelled_out(assistant: Assistant, question: str) -> None:
    assert "stands for" not in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "is there a lead for the COVID-19 row?",
        "does the COVID-19 row have a lead, or only a supporter?",
    ],
)
def test_who_leads_a_row_told_by_its_subject(with_meaning: Assistant, question: str) -> None:
    text = with_meaning.ask(question).text
    assert "no coordinating body is named" in text
    assert "A.1.3" in text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is there a lead for each activity?", "No. 61 of the 63"),
        ("does any row have a lead?", "Yes. 61 of the 63"),
    ],
)
def test_of_every_row_a_lead_is_checked(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "are we obliged to do every activity?",
        "are we bound to carry out every activity?",
    ],
)
def test_what_must_be_done_is_told_by_the_sections(with_meaning: Assistant, question: str) -> None:
    for body in (None, "SOMSWD"):
        assert "suggestive" in with_meaning.ask(question, body=body).text


@pytest.mark.parametrize(
    "question", ["slom = what again", "what = SLOM?", "SLOM = ?", "ok, SLOM means what exactly?"]
)
def test_what_a_name_equals_is_what_it_stands_for(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text == assistant.ask("What does SLOM stand for?").text
