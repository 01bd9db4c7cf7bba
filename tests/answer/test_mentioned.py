"""Whether the plan speaks of something is a yes wherever it does: in a row, a section, a note."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

_SO = "Yes, by the plan's text:"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("does the plan mention race?", "Section C.4"),
        ("Is religion mentioned?", "Section C.4"),
        ("does the plan mention gender equality", "Section C.6"),
        ("does the plan mention new technologies", "Section B"),
        ("are natural disasters mentioned?", "Section B"),
        ("does the plan mention the OECD", "Footnote 8"),
        ("Does the plan mention medical professionals?", "Glossary Frontline Officer"),
        ("are social workers mentioned?", "Glossary Frontline Officer"),
        ("does the plan talk about mass displacement?", "Section B"),
        ("is political opinion mentioned", "Section C.4"),
        ("does the plan mention traffickers?", "Section C.1"),
        ("Does the plan mention labour markets?", "Section C.7"),
        ("Does the plan mention welfare institutions?", "Section C.5"),
        ("Does the plan mention courts of law?", "Section C.5"),
        ("Does the plan mention law courts?", "Section C.5"),
        ("does the plan mention technical assistance", "Glossary Capacity Building"),
        ("Does the plan mention external partners?", "Section F.5"),
        ("Does the plan mention financial resources?", "Section F.5"),
    ],
)
def test_what_a_section_or_note_has_is_a_yes(
    assistant: Assistant, question: str, place: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(_SO)
    assert str(answer.citations[0].locator) == place


@pytest.mark.parametrize(
    "question",
    [
        "does the plan mention sexual orientation?",
        "does the plan mention political parties?",
        "does the plan mention Thailand?",
        "are private prisons mentioned?",
        "does the plan mention social housing?",
        "Does the plan mention trauma centres?",
        "Are trauma care centres mentioned?",
        "Is staff trauma mentioned?",
        "Does the plan mention administrative courts?",
        "Does the plan mention welfare courts?",
        "Does the plan mention land markets?",
        "Does the plan mention property markets?",
        "Does the plan mention online corruption?",
        "Does the plan mention climate displacement?",
    ],
)
def test_half_of_it_is_no_yes(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


def test_a_defined_term_is_mentioned(assistant: Assistant) -> None:
    answer = assistant.ask("Does the plan mention frontline officers?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("Yes. **Frontline Officer**")


@pytest.mark.parametrize("what", ["external partners", "financial resources"])
def test_a_yes_is_said_once(assistant: Assistant, what: str) -> None:
    assert assistant.ask(f"Does the plan mention {what}?").text.count(_SO) == 1
