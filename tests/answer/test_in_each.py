"""What is asked of both, or of all, of the rows named or told."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

LEADS = "what do we lead?"


@pytest.mark.parametrize(
    "asked",
    [
        "is extradition mentioned in both D.3.4 and D.4.2?",
        "do D.3.4 and D.4.2 both mention extradition?",
        "does extradition come up in both D.3.4 and D.4.2?",
        "is extradition in both D.3.4 and D.4.2?",
        "do all of D.3.4, D.4.2 and D.4.1 mention extradition?",
    ],
)
def test_one_row_that_speaks_of_it_is_no_yes_for_both(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, asked).text.startswith("No.")


@pytest.mark.parametrize(
    "asked",
    [
        "is extradition in both",
        "do both mention extradition?",
        "is extradition mentioned in both of them?",
        "does extradition come up in both?",
    ],
)
def test_so_it_is_of_rows_told_before(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, LEADS, asked, body="SOM-MLAT").text.startswith("No. 1 of the 2")


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((LEADS, "is mutual legal assistance in both"), "Yes. All of the 2"),
        (("compare D.3.4 and D.4.2", "do both rows speak of requests?"), "Yes. All of the 2"),
    ],
)
def test_what_all_rows_speak_of_is_a_yes(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk, body="SOM-MLAT").text.startswith(told)


def test_rows_spoken_of_one_by_one_count_too(assistant: Assistant) -> None:
    said = ask(assistant, "who leads A.2.1?", "who leads A.2.2?", "is training in both?")
    assert said.text.startswith("No. 1 of the 2 activities named does not speak of")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is ACMW in all of them?", "No. 4 of the 5"),
        ("do all of them have a supporter?", "No. 4 of the 5"),
        ("are there indicators in all of them?", "Yes. 5 of the 5"),
    ],
)
def test_bodies_and_fields_are_no_subjects(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, LEADS, asked, body="SLOM").text.startswith(told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("do we get a supporter on either", "Yes. 1 of the 2"),
        ("does anyone support us on either?", "Yes. 1 of the 2"),
        ("do we get a supporter on both", "No. 1 of the 2"),
    ],
)
@pytest.mark.parametrize("before", [(LEADS,), (LEADS, "difference between the two?")])
def test_a_supporter_got_is_not_what_the_body_supports(
    assistant: Assistant, before: tuple[str, ...], asked: str, told: str
) -> None:
    assert ask(assistant, *before, asked, body="SOM-MLAT").text.startswith(told)


@pytest.mark.parametrize(
    ("asked", "lead"),
    [
        ("but something in pillar B would count it, no?", "of the 32 indicators in Pillar B speak"),
        ("is there an indicator for that?", "of the 97 indicators speak"),
        ("is that measured anywhere?", "of the 97 indicators speak"),
    ],
)
def test_what_counts_a_number_not_told_are_indicators(
    assistant: Assistant, asked: str, lead: str
) -> None:
    number = "how many trafficking victims were identified in the region last year"
    assert lead in ask(assistant, number, asked).text


def test_rows_counted_are_asked_for_their_own_indicators(assistant: Assistant) -> None:
    said = ask(assistant, "how many activities has A.2?", "is there an indicator for them?")
    assert "speak of" not in said.text


BACKED = "what do we support?"


@pytest.mark.parametrize(
    ("body", "talk", "told"),
    [
        ("AICHR", (BACKED, "So it is SOMTC we support every time there, correct?"), "No. 8 of the"),
        (
            "AICHR",
            ("what do we support in B?", "So it is SOMTC we are supporting every time there?"),
            "Yes. 3 of the 3",
        ),
        ("ACMW", (BACKED, "So it is SLOM we support every time?"), "No. 4 of the 6"),
        ("ACMW", (BACKED, "is it always SLOM in the lead?"), "No. 4 of the 6"),
        ("SOM-MLAT", (LEADS, "So SOMTC leads every time?"), "No. None of the 2"),
    ],
)
def test_the_one_supported_every_time_leads_all_rows_told(
    assistant: Assistant, body: str, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk, body=body).text.startswith(told)
