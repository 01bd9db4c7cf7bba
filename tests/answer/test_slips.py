"""Words that the same question takes back: only what is meant in the end is asked."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.addenda import without_nothing_else, without_slips


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("who leads A.2.7, sorry, A.2.3?", "who leads A.2.3?"),
        ("Is there anything on cash, I mean compensation?", "Is there anything on compensation?"),
        ("Which activities does SLOM lead, sorry, ACMW lead?", "Which activities does ACMW lead?"),
        ("what does SLOM support, I mean coordinate?", "what does SLOM coordinate?"),
        ("what does ACWC, I mean AICHR, coordinate?", "what does AICHR, coordinate?"),
        ("what is led by DGICM - sorry, I mean TELMIN?", "what is led by TELMIN?"),
        ("how many are in pillar B, sorry, C?", "how many are in pillar C?"),
        ("how many projects, I mean indicators, has B.3.2?", "how many indicators has B.3.2?"),
        ("who leads A.2.3 - I mean supports?", "who supports A.2.3?"),
        (
            "Which indicators, or rather projects, does B.1.1 have?",
            "Which projects does B.1.1 have?",
        ),
        ("anything on sex work, I mean labour abuse?", "anything on labour abuse?"),
        ("who leads A.2.2? sorry, I meant B.2.2", "who leads B.2.2"),
        ("who supports B.1.4? Wait, B.7.1", "who supports B.7.1"),
        ("I need the ACMW ones. No wait, ACWC", "I need the ACWC ones?"),
        ("what does SLOM lead? sorry, I mean ACMW", "what does ACMW lead?"),
        ("List what DGICM supports... scratch that, ASLOM", "List what ASLOM supports..?"),
        ("rows of SOM-ED - no, SOM-MLAT please", "rows of SOM-MLAT?"),
    ],
)
def test_what_is_corrected_is_left_out(question: str, meant: str) -> None:
    assert " ".join(without_slips(question).split()) == meant


@pytest.mark.parametrize(
    "question",
    [
        "I mean the activities on data, who leads them?",
        "Sorry, what does SLOM lead?",
        "what does it mean, do no harm?",
        "Which rows name neither SLOM nor ACMW, sorry for the long list.",
        "who leads A.2.3? sorry for asking again",
        "Which activities does SOMTC lead, rather than support?",
        "I don't get A.2.3, I mean what is it about?",
    ],
)
def test_what_corrects_nothing_stays(question: str) -> None:
    assert without_slips(question) == question


def test_the_answer_is_to_what_is_meant(assistant: Assistant) -> None:
    answer = assistant.ask("Does it say something on sex tourism, I mean abuse by travellers?")
    assert [one.locator for one in answer.items] == ["A.3.1"]


@pytest.mark.parametrize(
    "question",
    [
        "what are the National ACTIP Representatives expected to do once all is up and running?",
        "what are coordinating bodies supposed to do when the plan is up and running",
    ],
)
def test_a_time_to_come_asks_for_no_progress(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status.value == "answered"
    assert any(one.locator.startswith("Section F") for one in answer.citations)


def test_a_kind_set_aside_is_no_kind_without(assistant: Assistant) -> None:
    answer = assistant.ask("Which activities, rather than projects, does SLOM lead?")
    assert answer.claims[0].text == "SLOM coordinates 5 of the 63 activities."


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "what are we on the hook for as lead, nothing else",
            "what are we on the hook for as lead",
        ),
        ("just the ones we lead please, nothing more", "just the ones we lead please"),
        ("list what we coordinate. nothing else please", "list what we coordinate"),
        ("Which activities do we lead - no more, no less?", "Which activities do we lead ?"),
        ("which rows are ours as lead (nothing else)", "which rows are ours as lead )"),
        ("name the rows where we help, no details", "name the rows where we help"),
    ],
)
def test_what_only_bounds_the_answer_is_left_out(question: str, asked: str) -> None:
    assert " ".join(without_nothing_else(question).split()) == asked


@pytest.mark.parametrize(
    "question",
    [
        "SLOM supports A.3.1, nothing else, right?",
        "which activities have a project and nothing else?",
        "which rows have nothing else but an indicator?",
        "which rows do we lead, nobody else",
    ],
)
def test_nothing_else_that_is_claimed_of_rows_stays(question: str) -> None:
    assert without_nothing_else(question) == question


def test_a_list_of_what_is_led_and_nothing_else_is_no_list_of_the_others(
    assistant: Assistant,
) -> None:
    question = "quick - what are we actually on the hook for as lead, nothing else"
    answer = assistant.ask(question, body="DGICM")
    assert [one.locator for one in answer.items] == ["A.2.4", "B.7.1"]


@pytest.mark.parametrize(
    "question",
    [
        "we support ACMW on A.2.3 right? same as they do for us on A.2.2",
        "We support ACMW on A.2.3, just like they do on A.2.2",
        "do we support A.2.3, same as they do A.2.2?",
    ],
)
def test_what_a_claim_is_likened_to_is_not_tested(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, body="SLOM")
    assert [one.locator for one in answer.items] in ([], ["A.2.3"])
    assert "not" in answer.text or "no supporting body" in answer.text
    assert "None of the 2" not in answer.text


def test_a_clipped_just_is_no_subject(assistant: Assistant) -> None:
    answer = assistant.ask("do we hav anythng to leed or jus suport", body="SOM-ED")
    assert [one.locator for one in answer.items] == ["A.1.1", "A.1.5"]
