"""What is asked to be named as a form of something is looked for where it is named."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.named_as import asked_where_named


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "Is forced marriage named as a form of exploitation?",
            "Where is forced marriage mentioned?",
        ),
        (
            "are organ trade and slavery counted as forms of TIP",
            "Where is organ trade and slavery mentioned?",
        ),
        (
            "Does the plan recognise begging as one of the types of trafficking?",
            "Where is begging mentioned?",
        ),
        (
            "is debt bondage also listed as a separate kind of abuse in this plan?",
            "Where is debt bondage mentioned?",
        ),
        (
            "beggars forced to work the streets, is that form of exploitation named",
            "Where is beggars forced to work the streets mentioned?",
        ),
        (
            "Working on scam farms - is it treated as a form of trafficking?",
            "Where is Working on scam farms mentioned?",
        ),
        ("But is slavery considered a crime?", "But is slavery considered a crime?"),
        ("Is SLOM named as a coordinator?", "Is SLOM named as a coordinator?"),
        ("Which forms of exploitation are named?", "Which forms of exploitation are named?"),
        ("Is the report form named in the plan?", "Is the report form named in the plan?"),
    ],
)
def test_as_what_it_is_named_is_no_subject(question: str, read: str) -> None:
    assert asked_where_named(question) == read


@pytest.mark.parametrize(
    "question",
    [
        "Is forced begging named as a form of exploitation?",
        "Does the plan list forced begging as one of the forms of trafficking?",
        "people forced to beg, is that form of exploitation named",
    ],
)
def test_rows_that_name_it_are_told_without_a_yes(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert "C.1.2" in {item.locator for item in answer.items}
    assert "forced begging" in answer.text
    assert not answer.text.startswith("Yes")
