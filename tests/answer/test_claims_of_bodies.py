"""What is said of all bodies of a kind, and of one body alone."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins", "not_so"),
    [
        ("Is every supporting body also a coordinating body?", "No. 8 of the 9", "SOMHD."),
        ("Does every body that supports also coordinate?", "No. 8 of the 9", "SOMHD."),
        ("every supporter is also a coordinator, right?", "No. 8 of the 9", "SOMHD."),
        ("Do all supporting bodies lead something?", "No. 8 of the 9", "SOMHD."),
        (
            "do all bodies that coordinate also support?",
            "No. 8 of the 11",
            "SLOM, TELMIN and SOM-MLAT.",
        ),
        (
            "does every coordinator lead more than one row",
            "No. 8 of the 11",
            "SOM-ED, ACMW and TELMIN.",
        ),
        ("do all bodies coordinate and support something?", "No. 8 of the 12", "SOM-MLAT."),
        ("does every body support something?", "No. 9 of the 12", "SOM-MLAT."),
    ],
)
def test_only_bodies_of_the_kind_are_looked_at(
    assistant: Assistant, question: str, begins: str, not_so: str
) -> None:
    lead = assistant.ask(question).claims[0].text
    assert lead.startswith(begins)
    assert lead.endswith(not_so)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is TELMIN the only body with one row?", "Yes. 1 of the 12 bodies"),
        ("is TELMIN the only one with one activity", "Yes. 1 of the 12 bodies"),
        ("Is TELMIN the only body that supports nothing?", "No. 3 of the 12 bodies"),
        ("is SOMHD the only body that coordinates nothing", "Yes. 1 of the 12 bodies"),
        ("is SOMHD the only body without a coordinating role", "Yes. 1 of the 12 bodies"),
        ("Is SOMTC the only body that supports SLOM?", "No. 2 of the 12 bodies"),
        ("TELMIN is the only body that leads one activity, right?", "No. 3 of the 12 bodies"),
        ("is SOMTC the only body with more than 20 rows", "Yes. 1 of the 12 bodies"),
        ("Is SLOM the only body that leads in A.4?", "Yes. 2 of the 2 activities"),
        ("is SOMTC the only one that leads in pillar C?", "Yes. 10 of the 10 activities"),
    ],
)
def test_one_body_alone_does_it_or_others_do_too(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_the_own_body_may_be_the_only_one(assistant: Assistant) -> None:
    asked = "are we the only body with more than 20 rows?"
    assert assistant.ask(asked, body="SOMTC").text.startswith("Yes. 1 of the 12 bodies")
    assert assistant.ask(asked, body="SLOM").text.startswith("No. 1 of the 12 bodies")
