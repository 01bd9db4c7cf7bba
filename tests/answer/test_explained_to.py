"""What somebody is to tell the meaning of, is asked for its meaning; who tells it is not."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.explained_to import with_meaning_asked


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "The Honourable Member wants to quote what 'due care' means in it. The exact wording.",
            "What does 'due care' mean?",
        ),
        ("Our spokesman must explain what frontline means.", "What does frontline mean?"),
        ("The editor would print what XYZ stands for here", "What does XYZ mean?"),
    ],
)
def test_the_meaning_is_asked_for(typed: str, read: str) -> None:
    assert with_meaning_asked(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "What will the minister say it means?",
        "The chair wants to know what that means.",
        "The chair will tell what SLOM leads.",
        "Do we need to explain what 'due care' means? And who leads it?",
    ],
)
def test_nothing_else_is_read_so(typed: str) -> None:
    assert with_meaning_asked(typed) == typed


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("Her Highness will read out what 'do no harm' means here. Send me the sentence.", "C.2"),
        ("My boss will tell the press what 'social inclusion' means here.", "C.7"),
    ],
)
def test_who_is_to_tell_it_is_not_asked_after(
    assistant: Assistant, question: str, section: str
) -> None:
    assert [one.locator for one in assistant.ask(question).citations] == [f"Section {section}"]
