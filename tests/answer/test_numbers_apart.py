"""A number of another document apart from its name, and the kind of place asked later."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "Myanmar's 2022 TIP work plan has an activity 3.6. Where is that picked up here?",
            ["C.2.1", "C.2.2"],
        ),
        ("The AICHR five year work plan: where is 2.5.4 used?", ["A.3.3"]),
        (
            "Which AICHR FYWP priority areas other than 3.4.3 are mentioned, and at which rows?",
            ["A.3.3", "B.3.1", "B.6.1"],
        ),
        ("Where does the plan use 9.9.9 of the AICHR FYWP?", []),
    ],
)
def test_the_number_bounds_what_refers_to_the_document(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [item.locator for item in assistant.ask(question).items] == codes


def test_a_number_that_nothing_refers_to_is_told_as_such(assistant: Assistant) -> None:
    text = assistant.ask("Where does the plan use 9.9.9 of the AICHR FYWP?").text
    assert "refers to AICHR FYWP 2021-2025 PA 9.9.9" in text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("A.1 has ACTIP 12(c) in its footnote. What other outcome has it too?", ["A.7"]),
        (
            "I'm tracing paragraph IV.A(j) of the APA. Tell me the outcomes it's attached to.",
            ["A.1", "A.3", "A.5"],
        ),
        ("I look at APA IV.A(j). Which pillar cites it?", ["A"]),
        (
            "APA IV.B(h) is referenced at the level of the outcomes twice, once outside of "
            "pillar B. Where?",
            ["B.3", "D.5"],
        ),
        ("ACTIP 12(c) is cited in two outcomes, one of them in pillar A. Which?", ["A.1", "A.7"]),
        (
            "which rows refer to the Myanmar 2022 TIP WP in piler D",
            ["D.1.1", "D.4.1", "D.4.2", "D.5.1", "D.7.1"],
        ),
    ],
)
def test_only_the_places_asked_for_are_told(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [item.locator for item in assistant.ask(question).items] == codes
