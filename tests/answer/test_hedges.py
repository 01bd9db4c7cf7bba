"""What only excuses the asker's words or memory changes nothing of what is asked."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.hedges import without_hedges


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("I may be wrong, but how many pillars are there?", "how many pillars are there?"),
        ("There is a fund for victims, we might have misread it. Is that so?",
         "There is a fund for victims. Is that so?"),
        ("Who leads, if I may call it that, A.1.4?", "Who leads, A.1.4?"),
        ("I'm not sure that's the right word, but is there a glossary?", "is there a glossary?"),
        ("We don't know the correct term, but who leads A.1.4?", "who leads A.1.4?"),
        ("The big blocks, I believe the word is pillars, how many are there?",
         "the pillars, how many are there?"),
        ("How are the parts, I think they are called pillars, named?",
         "How are the pillars, named?"),
        ("For a note I want to put side by side how many rows SLOM leads and how many ACMW does; "
         "would that be possible?", "how many rows SLOM leads and how many ACMW does?"),
        ("Take A.2.1, for example.", "what is A.2.1."),
        ("I joined the team last week and who leads A.1.4?", "who leads A.1.4?"),
        ("I'm new here. Who leads A.1.4?", "Who leads A.1.4?"),
        ("Our chair won't believe us: the plan has a row on fish. True?",
         "the plan has a row on fish. True?"),
        ("SLOM is the law officials, correct? as in Senior Law...",
         "SLOM is the law officials, correct?"),
        ("SLOM leads, leads, leads. That's what my boss says. True?", "SLOM leads. True?"),
        ("ACMW supports – never leads", "ACMW supports, never leads"),
        ("Is the table binding on us?", "Is the table binding?"),
        ("Who's picking up the tab?", "Who pays for it?"),
        ("who will foot the whole bill?", "who will pay for it?"),
        ("I started to read the plan. Who leads A.1.4?",
         "I started to read the plan. Who leads A.1.4?"),
        ("While drafting a table I noticed that some rows have none. Which?",
         "some rows have none. Which?"),
        ("a register of people who have been convicted", "a register of convicted persons"),
        ("someone mentioned a kind of fund", "someone mentioned a fund"),
        ("I have to make a slide on pillar B, and my boss wants its goal on top.",
         "About pillar B: my boss wants its goal."),
    ],
)  # fmt: skip
def test_a_hedge_is_left_out(said: str, left: str) -> None:
    assert without_hedges(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "I may be wrong",
        "I am not sure that is the right outcome, is it A.2?",
        "what kind of projects are there?",
        "I have been asked to write a speech on pillar A. Please write it there.",
        "two bodies lead it. Is that possible?",
        "compare how many rows SLOM leads and how many rows ACMW leads",
        "take part in A.2.1, for example",
        "the list of people who were asked to attend",
        "the bodies we might have left out",
        "While helping SLOM, ACMW found that it had no row. Is that so?",
    ],
)
def test_what_says_something_stays(said: str) -> None:
    assert without_hedges(said) == said


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        ("I am not sure it is the right term, but how many entries has the glossary?",
         "how many entries has the glossary?"),
        ("I was asked to prepare a note on pillar B, and my director wants its goal on top. Could "
         "you tell me what the plan says there?", "what is the goal of pillar B?"),
        ("And the big parts, I think the word is pillars, what are they called?",
         "what are the pillars called?"),
    ],
)  # fmt: skip
def test_the_question_beside_a_hedge_is_answered(
    assistant: Assistant, hedged: str, plain: str
) -> None:
    assert assistant.ask(hedged).text == assistant.ask(plain).text


def test_two_counts_side_by_side_are_both_told(assistant: Assistant) -> None:
    said = "I would like to set side by side how many rows SLOM leads and how many ACMW leads"
    text = assistant.ask(said).text
    assert "SLOM coordinates" in text
    assert "ACMW coordinates" in text


def test_the_pillar_that_runs_across_is_told(assistant: Assistant) -> None:
    talk = (
        "what are the pillars called?",
        "Is one of them more of an underlying thing that runs across the others?",
    )
    assert "cross-cutting" in ask(assistant, *talk).text


@pytest.mark.parametrize(
    "told",
    [
        "My boss left a note I cannot read - ",
        "colleague sent voice message i not hear well - ",
        "I did not catch that, sorry: ",
        "they said something but I couldn't follow: ",
    ],
)
def test_what_was_not_heard_denies_nothing(assistant: Assistant, told: str) -> None:
    asked = "all rows of ACMW, lead also support"
    assert codes(assistant.ask(f"{told}{asked}")) == codes(assistant.ask(asked))
