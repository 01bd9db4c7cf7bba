"""A number said of the place or the body spoken of gets yes only where it is that number."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

IN_B = "What does SOMSWD coordinate in pillar B?"


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (
            ("How many projects does A.1.1 have?", "it has five indicators, right?"),
            "No. A.1.1 has 3",
        ),
        (
            ("How many projects does A.1.1 have?", "does it have three indicators?"),
            "Yes. A.1.1 has 3",
        ),
        (("Tell me about A.1.1", "that one has two indicators, correct?"), "No. A.1.1 has 3"),
        (("Tell me about A.1.1", "so it has four projects"), "No. A.1.1 has 5 projects"),
        (("Who supports A.1.1?", "it has three supporters?"), "No. A.1.1 has 2 supporting"),
        (("Tell me about pillar C", "that pillar has nine activities"), "No. The plan has 10"),
        (("Who coordinates C.1.1?", "that pillar has four outcomes"), "Yes. The plan has 4"),
        (
            ("Who leads C.1.1?", "does that outcome have at least four activities"),
            "Yes. The plan has 4",
        ),
    ],
)
def test_a_number_is_said_of_the_place_spoken_of(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *questions).text.startswith(said)


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("What does SLOM coordinate?", "it coordinates 4, right?"), "No. SLOM coordinates 5"),
        (("What does SLOM coordinate?", "does it lead five activities?"), "Yes. 5 of the 63"),
        ((IN_B, "it coordinates 4 there, right?"), "No. SOMSWD coordinates 6 of the 17"),
        ((IN_B, "they support three, right?"), "No. SOMSWD supports 2 of the 17"),
        ((IN_B, "does it coordinate six?"), "Yes. SOMSWD coordinates 6 of the 17"),
        ((IN_B, "it supports two in pillar C, right?"), "No. SOMSWD supports 1 of the 10"),
        ((IN_B, "they support four outside it, right?"), "No. 3 of the 46"),
        (("Who leads A.1.1?", "it leads 30 activities, doesn't it?"), "No. 35 of the 63"),
    ],
)
def test_a_number_of_rows_is_said_of_the_body_spoken_of(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *questions).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SOMSWD supports four outside Pillar B, right?", "No. 3 of the 46"),
        ("does SOMSWD support at least three except in Pillar B?", "Yes. 3 of the 46"),
    ],
)
def test_a_number_outside_a_place_counts_rows(
    assistant: Assistant, question: str, said: str
) -> None:
    assert assistant.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("Tell me about A.1.1", "which of its five projects is about schools?"), ""),
        (("What does SLOM coordinate?", "does it coordinate any in pillar A?"), "Yes. SLOM"),
        (("Tell me about A.1.1", "how many indicators does it have?"), "A.1.1 has 3"),
        (("Tell me about A.1.1", "it has been running two years, right?"), ""),
    ],
)
def test_what_states_no_number_is_read_as_before(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    answer = ask(assistant, *questions)
    assert answer.text.startswith(said)
    assert not answer.text.startswith("No.")
