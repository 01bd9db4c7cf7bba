"""To refer to a subject is to mention it; to refer to an article is to cite it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.mentioning import with_recurring_counted


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("is money laundering referred to?", "is money laundering mentioned?"),
        ("which activities refer to HSU", "which activities mention HSU"),
        ("is the private sector talked about?", "is the private sector mentioned?"),
        ("does the plan allude to forced marriage?", "does the plan mention forced marriage?"),
    ],
)
def test_a_subject_referred_to_is_mentioned(assistant: Assistant, said: str, plain: str) -> None:
    assert ask(assistant, said).text == ask(assistant, plain).text


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "How often does the legal assistance project recur, counted by activity?",
            "How many activities list the legal assistance project?",
        ),
        (
            "how many times is the legal assistance project listed in the plan",
            "How many activities list the legal assistance project?",
        ),
        ("How often does the project recur?", None),
        ("How often does each regional project recur?", None),
        ("How often are the activities and projects revisited?", None),
        ("How often do the regional training projects take place?", None),
    ],
)
def test_how_often_an_entry_recurs_is_asked_of_activities(question: str, plain: str | None) -> None:
    assert with_recurring_counted(question) == (plain or question)


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        ("which outcomes refer to APA IV.A(b)?", "Footnote 19"),
        ("what does A.4.2 refer to?", "A.4"),
        ("iv.b(h) of the plan of action: name the outcomes that refer to it", "Footnote 33"),
    ],
)
def test_a_citation_stays_one(assistant: Assistant, cited: str, told: str) -> None:
    assert told in ask(assistant, cited).text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which outcomes name civil society in their own title?", "A.5 B.4 D.6"),
        ("which outcomes have civil society in their wording", "A.5 B.4 D.6"),
        ("List the outcomes that mention the private sector in their titles.", "A.5 B.4 D.5 D.6"),
    ],
)
def test_what_outcomes_have_in_their_titles_they_speak_of(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
