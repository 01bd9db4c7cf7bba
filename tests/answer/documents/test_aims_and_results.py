"""What a plan aims at and what its review tells came of it, and the terms of a treaty."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

PLAN = Beside(
    id="oap",
    name="OAP",
    kind="plan-of-action",
    title="Orle Estuary Plan of Action on Lighthouses 2030–2036",
    text=(
        "# Orle Estuary Plan of Action on Lighthouses 2030–2036\n\n"
        "## I. AIMS FOR 2036\n\n"
        "(a) Forty keepers are taught to swim.\n\n"
        "(b) Every haven paints its lantern.\n\n"
        "## II. WORKS\n\n"
        "(a) By 2033 every State has a lighthouse open to travellers.\n\n"
        "(b) The port wardens inspect a fifth of the barges that arrive.\n\n"
        "(c) A boat grant is worth 90 crowns.\n\n"
        "(d) Where this Plan differs from the Convention, the Convention prevails.\n"
    ),
)
REVIEW = Beside(
    id="oar",
    name="OAR",
    kind="report",
    title="Review of the Orle Estuary Plan of Action 2030–2036",
    text=(
        "# Review of the Orle Estuary Plan of Action 2030–2036\n\n"
        "## 1. Lights\n\n"
        "In 2033 a lighthouse open to travellers stood in the State of Vane and in that of Marrow, "
        "and in no other State.\n\n"
        "## 2. Barges\n\n"
        "The port wardens inspect one in nine of the barges that arrive.\n\n"
        "## 3. Trials\n\n"
        "#### Table 1. Wreckers on trial\n\n"
        "Year\tTrials\tVerdicts\n2031\t40\t12\n2032\t55\t31\n2033\t21\t9\n\n"
        "#### Table 2. Lamps by State\n\n"
        "State\tLamps\tKeepers\nVane\t18\t7\nMarrow\t11\t4\nOster\t6\t5\n"
    ),
)
TREATY = Beside(
    id="opc",
    name="OPC",
    title="Convention of the Orle Estuary on Pilots",
    text=(
        "# Convention of the Orle Estuary on Pilots\n\n"
        "## Article 1 – Rest\n\n"
        "1. A pilot shall rest for a period of nine hours after a voyage.\n\n"
        "2. For an apprentice the period shall be twelve hours.\n\n"
        "## Article 2 – Boarding\n\n"
        "1. A warden may ask the captain of a barge for leave to search its hold. The captain "
        "shall reply within an hour.\n\n"
        "2. Silence shall not be taken as consent.\n\n"
        "## Article 3 – Wrecks\n\n"
        "1. Of the value of a wreck that is sold, at least thirty per cent shall be paid into the "
        "Widows' Chest.\n\n"
        "2. The Chest may pay a widow up to 4,000 crowns within two years of a wreck.\n\n"
        "## Article 4 – Office\n\n"
        "It is headed by a Chief Pilot, named by the Assembly for six years.\n\n"
        "## Article 5 – Pay\n\n"
        "An apprentice who shall rest for a period of nine hours after a voyage is paid a crown.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PLAN, REVIEW, TREATY)


@pytest.mark.parametrize(
    "question",
    [
        "Under the OAP every State has a lighthouse open to travellers by 2033. Did that happen?",
        "By 2033 every State has a lighthouse open to travellers under the OAP. Was that achieved?",
        "Every State was to have a lighthouse open to travellers by 2033, says the OAP. "
        "How did it turn out?",
    ],
)
def test_what_came_of_an_aim_is_told_beside_it(asked: Assistant, question: str) -> None:
    text = talk(asked, question)
    assert "OAP II(a)" in text
    assert "OAR §1" in text


def test_what_was_really_done_is_told_by_the_review_alone(asked: Assistant) -> None:
    text = talk(
        asked,
        "Which part of the barges that arrive do the port wardens inspect under the OAP, and what "
        "was really done?",
    )
    assert "one in nine" in text
    assert "Bohol" not in text


@pytest.mark.parametrize(
    "question",
    ["List all the aims for 2036 in the OAP", "Which aims does the OAP have?", "the aims of OAP"],
)
def test_a_title_with_a_year_names_its_list(asked: Assistant, question: str) -> None:
    text = talk(asked, question)
    assert "2 aims" in text
    assert "Forty keepers" in text


def test_a_list_of_other_years_is_not_meant(asked: Assistant) -> None:
    assert "2 aims" not in talk(asked, "List all the aims for 2050 in the OAP")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Compare the verdicts of 2031 with those of 2032 in the OAR", "19 fewer"),
        ("In the OAR, compare the trials of 2032 and 2033", "34 more"),
        ("OAR: a comparison of the lamps of Vane with those of Oster", "12 more"),
    ],
)
def test_rows_are_compared(asked: Assistant, question: str, told: str) -> None:
    assert told in talk(asked, question)


@pytest.mark.parametrize(
    "question",
    [
        "How many trials were there in Marrow in 2032, says the OAR?",
        "OAR: how many verdicts in Vane alone in 2031?",
    ],
)
def test_the_row_of_all_is_not_that_of_one(asked: Assistant, question: str) -> None:
    answer = asked.ask(question)
    assert answer.status.value in ("partial", "not_in_plan")


def test_the_row_of_one_is(asked: Assistant) -> None:
    assert "11" in talk(asked, "How many lamps are there in Marrow, says the OAR?")


@pytest.mark.parametrize("part", ["and for an apprentice?", "what about for apprentices?"])
def test_the_same_of_others_is_told_by_the_paragraph_beside(asked: Assistant, part: str) -> None:
    assert "twelve hours" in talk(asked, "How long shall a pilot rest under the OPC?", part)


def test_which_states_is_told_where_some_are_named(asked: Assistant) -> None:
    before = "Under the OAP, does every State have a lighthouse open to travellers by 2033?"
    assert "Vane" in talk(asked, before, "which States have one?")


def test_how_long_it_lasts_is_asked_of_the_plan_where_nothing_was_said(asked: Assistant) -> None:
    text = talk(asked, "How long does it last?")
    assert not any(name in text for name in ("OAP", "OAR", "OPC"))


def test_the_denial_beside_what_is_taken_for_granted_is_told(asked: Assistant) -> None:
    text = talk(
        asked,
        "Under the OPC a warden may search the hold of a barge if its captain does not reply in "
        "an hour, as that is consent, right?",
    )
    assert "Silence shall not" in text


@pytest.mark.parametrize(
    "question",
    [
        "If the OAP says one thing and the OPC another, which one wins?",
        "If the OPC and the OAP contradict one another, which of them prevails?",
        "Where OPC and OAP contradict one another, which goes first?",
    ],
)
def test_which_of_two_prevails_is_told_by_either(asked: Assistant, question: str) -> None:
    answer = asked.ask(question)
    assert answer.status.value == "answered"
    assert "the Convention prevails" in answer.text


def test_a_share_in_words_is_a_share(asked: Assistant) -> None:
    text = talk(asked, "When a wreck is sold under the OPC, what share goes to the Widows' Chest?")
    assert "thirty per cent" in text.split("**")[2]


def test_an_office_is_no_name(asked: Assistant) -> None:
    answer = asked.ask("Who is the Chief Pilot of the OPC at present, by name?")
    assert answer.status.value in ("partial", "not_in_plan")


@pytest.mark.parametrize("currency", ["dollars", "US dollars", "euros"])
def test_no_document_tells_what_money_is_worth_in_one_it_has_not(
    asked: Assistant, currency: str
) -> None:
    answer = asked.ask(f"What is the boat grant of the OAP worth in {currency}?")
    assert answer.status.value == "not_in_plan"
