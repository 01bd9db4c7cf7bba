"""What the sections ask of bodies by their role, asked by one of them."""

import pytest

from tipassist.answer.assistant import Assistant

REPORTS = "Periodic reports will be submitted at least annually"
BY_ROLE = "The plan says this of bodies by their role, not of {} by name"


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("does SOM-ED have to report annually?", "SOM-ED"),
        ("does TELMIN have to report", "TELMIN"),
        ("must the labour officials report?", "SLOM"),
    ],
)
def test_what_all_that_coordinate_must_do_is_asked_of_each(
    assistant: Assistant, question: str, body: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(f"Yes. {BY_ROLE.format(body)}")
    assert REPORTS in answer.text
    assert not answer.items


def test_the_own_body_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("do we have to report?", body="SOM-ED")
    assert "SOM-ED coordinates A.1.5 and supports A.1.1" in answer.text
    assert REPORTS in answer.text


def test_a_body_that_only_supports_is_not_told_yes(assistant: Assistant) -> None:
    answer = assistant.ask("does SOMHD have to report annually?")
    assert not answer.text.startswith("Yes")
    assert "SOMHD supports A.1.3 and B.1.1" in answer.text


def test_a_report_of_one_that_coordinates_is_not_denied(assistant: Assistant) -> None:
    answer = assistant.ask("when does ACWC submit its periodic report?")
    assert not answer.text.startswith("Not ACWC")
    assert REPORTS in answer.text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("what must SOM-MLAT coordinate?", {"D.3.4", "D.4.2"}),
        ("SOM-MLAT tasks?", {"D.3.4", "D.4.2"}),
        ("what should SOM-ED lead?", {"A.1.5"}),
    ],
)
def test_rows_are_listed_still(assistant: Assistant, question: str, codes: set[str]) -> None:
    answer = assistant.ask(question, body="SOM-ED")
    assert {one.locator for one in answer.items} == codes


@pytest.mark.parametrize(
    "question", ["Must SLOM pay for its activities?", "do we have to pay for our activities?"]
)
def test_who_pays_is_told_by_where_the_money_comes_from(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question, body="SLOM")
    assert [one.locator for one in answer.citations] == ["Section F.5"]


def test_what_is_asked_of_all_in_a_role_is_not_denied_of_one(assistant: Assistant) -> None:
    text = assistant.ask("Does TELMIN have to submit reports?").text
    assert text.startswith("Yes. The plan says this of bodies by their role")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("does the non-discrimination principle mention religion?", "Section C.4"),
        ("Non-punishment covers administrative liability, right?", "Section C.3"),
        ("Social inclusion includes access to labour markets, yes?", "Section C.7"),
    ],
)
def test_what_a_principle_says_is_told_where_its_words_are_asked_for(
    assistant: Assistant, question: str, place: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith((f"**{place}**", "Yes."))
    assert f"**{place}**" in text


def test_what_no_principle_says_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("Does the non-discrimination principle cover unicorns?")
    assert answer.text.startswith('Section C.4 does not name "unicorns"')
