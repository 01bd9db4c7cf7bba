"""What is asked by a noun is asked by its question word: "the number of", "the city in which"."""

import pytest

from tipassist.answer.rewording.wrapped.noun_questions import with_question_words


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Please indicate the number of experts of whom the drafting panel is composed.",
            "how many experts are there in the drafting panel?",
        ),
        ("the three pillars please, one by one", "what are the three pillars?"),
        ("List the pillars in order.", "what are the pillars?"),
        ("the pillars that rest on it", "the pillars that rest on it"),
        ("Kindly state the number of judges trained.", "how many judges trained."),
        ("What is the length of time allowed for the stay?", "how long is the stay?"),
        ("Specify the duration foreseen for a pilot", "how long is a pilot"),
        ("What was the hall in which the forum was held?", "in which hall the forum was held?"),
        ("Which is the pillar under which shelters fall?", "under which pillar shelters fall?"),
        (
            "State the definition this plan gives of the term 'survivor'.",
            "what does the plan mean by 'survivor'?",
        ),
        ("Who holds the presidency of the panel?", "who chairs the panel?"),
        ("State the reason for which it was shortened", "why it was shortened"),
        ("Someone must have objected to the draft. Who was it?", "who objected to the draft?"),
        (
            "One cell is empty: the fee of the trainer. What is it?",
            "What is the fee of the trainer?",
        ),
        ("Kindly clarify whether we lead B.1.1.", "tell me whether we lead B.1.1."),
        ("How long time must we wait?", "How long must we wait?"),
        ("What number of judges has to be trained?", "how many judges has to be trained?"),
        ("What's the plan's definition of a 'safe house'?", "how is safe house defined?"),
        ("State the legal definition of “debt” that the plan gives.", "how is debt defined?"),
        (
            "State the contribution that the Forum makes to it.",
            "what does the Forum contribute to it.",
        ),
        (
            "What are the consequences if we are late?",
            "what consequences are there if we are late?",
        ),
    ],
)
def test_nouns_that_ask_become_question_words(question: str, asked: str) -> None:
    assert with_question_words(question).lower() == asked.lower()


@pytest.mark.parametrize(
    "question",
    [
        "State the number of activities that SLOM leads.",
        "What is the number of outcomes in Pillar A?",
        "Is the number of rows the same in A and B?",
        "The letter needs the name of the chair. Who is it?",
        "What is the pillar that covers shelters?",
        "What are the consequences of debt for families?",
        "Somebody from the press asked about A.2.1. Who leads it?",
    ],
)
def test_other_nouns_stay(question: str) -> None:
    assert with_question_words(question) == question
