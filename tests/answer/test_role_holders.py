"""What a lead body must do, what the plan before was, and what the plan is called."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.asked import read_asked
from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import Intent
from tipassist.answer.rewording.of_places.earlier_plan import EarlierPlan, earlier_plan_of
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_assistant
from tipassist.register.model import Register
from tipassist.settings import Settings
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "What are the duties of a lead body?",
        "Once we coordinate a row, does our own programme of work have to follow?",
        "what does a coordinator have to do",
        "must a coordinating body report?",
    ],
)
def test_the_duties_of_those_that_hold_a_role_are_asked_of_the_sections(
    understander: Understander, question: str
) -> None:
    meaning = understander.understand(question)

    assert meaning.actors == ("Coordinating ASEAN Sectoral Bodies",)
    assert meaning.intent is Intent.PROSE
    assert not meaning.needs_own_body


@pytest.mark.parametrize(
    "question",
    [
        "which activities must a lead body report on?",
        "how many coordinating bodies are there?",
        "who must lead A.2.1?",
        "what should SLOM do as coordinator?",
        "who is responsible for shelters?",
    ],
)
def test_questions_for_rows_and_for_one_body_ask_no_duties(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).actors == ()


@pytest.mark.parametrize(
    "question",
    [
        "Our body has just agreed to lead an activity. What does that commit us to?",
        "What does leading an activity commit us to?",
        "We will coordinate an activity. What are our obligations?",
        "What does it mean to coordinate an activity?",
        "what does the role of a coordinating body involve",
        "what are we signing up for as coordinating ASB?",
        "If a body takes the lead on an activity, what is it expected to do?",
        "What is expected of us when we coordinate an activity?",
        "We have accepted the lead on one row. What does this involve for us?",
        "What comes with being a lead body?",
        "We are new as coordinator of a row. What's on our plate?",
        "Congratulations to us: we got the lead of an activity. What now?",
    ],
)
def test_what_a_role_entails_is_all_that_is_asked_of_those_that_hold_it(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question, body="ACWC")

    section = register.section("F")
    assert section is not None
    lead = next(at for at, part in enumerate(section.parts) if str(part.locator) == "Section F.3")
    told = {citation.locator for citation in answer.citations}
    assert {str(item.locator) for item in section.items_under(lead)} <= told


@pytest.mark.parametrize(
    "question",
    [
        "We support one activity. What does that oblige us to?",
        "as a supporting body, what must we do?",
        "We only support activities. What are we obliged to do?",
        "What does supporting an activity involve?",
    ],
)
def test_duties_that_no_section_lists_are_not_told_as_rows(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question, body="ACWC")

    assert answer.text.startswith("The sections do not say what a supporting body does.")
    assert not answer.items


@pytest.mark.parametrize(
    "question",
    [
        "What have we committed to lead?",
        "Which activities have we agreed to lead?",
        "We lead three activities. What do they require?",
        "What does A.2.6 commit us to?",
        "What do we lead?",
    ],
)
def test_what_a_body_has_agreed_to_lead_are_its_rows(assistant: Assistant, question: str) -> None:
    assert "A.2.6" in {item.locator for item in assistant.ask(question, body="ACWC").items}


def test_duties_are_told_as_the_list_that_the_plan_has(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("what does a coordinating body have to do? give me the full list")

    section = register.section("F")
    assert section is not None
    lead = next(at for at, part in enumerate(section.parts) if str(part.locator) == "Section F.3")
    told = {citation.locator for citation in answer.citations}
    assert {str(item.locator) for item in section.items_under(lead)} <= told


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("who wrote the previous plan?", "who wrote the old Harbour Plan?"),
        ("was the former work plan reviewed", "was the old Harbour Plan reviewed"),
        ("the plan that came before this one", "the old Harbour Plan"),
        ("the previous plan, Harbour Plan", "the previous plan, Harbour Plan"),
        ("what is new in this plan", "what is new in this plan"),
        ("the first plan of action", "the first plan of action"),
        (
            "before writing this version, was the old one looked at?",
            "before writing this version, was the old Harbour Plan looked at?",
        ),
        (
            "how does this plan differ from the earlier version",
            "how does this plan differ from the old Harbour Plan",
        ),
        ("is the old one led by SLOM?", "is the old one led by SLOM?"),
        ("this plan or the previous one of the two?", "this plan or the previous one of the two?"),
    ],
)
def test_an_earlier_plan_is_read_by_its_name(said: str, read: str) -> None:
    assert EarlierPlan("Harbour Plan").named(said) == read


def test_the_earlier_plan_is_the_one_that_the_text_explains(register: Register) -> None:
    name = earlier_plan_of(register).name

    assert name
    assert name in register.text
    assert EarlierPlan("").named("the previous plan") == "the previous plan"


def test_what_an_earlier_plan_achieved_is_asked_as_such(understander: Understander) -> None:
    asked = read_asked(understander.understand("what did the previous plan achieve?"))

    assert asked is not None
    assert asked.kind.name == "achievement"
    assert not asked.given_by("Member States have resolved to build upon its learnings.")


@pytest.mark.parametrize(
    "question", ["What is the title of the plan?", "how is this document officially called?"]
)
def test_the_title_is_told_as_printed(
    tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    folder = tmp_path_factory.mktemp("titled")
    corpus = corpus_of_another_plan(folder / "corpus")
    settings = Settings(corpus_dir=corpus, state_dir=folder / "state")

    answer = build_assistant(settings, NoSemantics()).ask(question)

    assert "Against Trafficking in Persons 2029-2033" in answer.claims[0].text


def test_the_pillars_are_listed_with_nothing_before(assistant: Assistant) -> None:
    answer = assistant.ask("what are the four pillars?")

    assert answer.claims[0].text.endswith(":")
    assert len(answer.claims) == 1 + 4


def test_a_pillar_that_is_none_is_told_beside_one_that_is(assistant: Assistant) -> None:
    answer = assistant.ask("pillars A and G")

    assert answer.status is AnswerStatus.PARTIAL
    assert answer.claims[0].text.startswith("The plan has no Pillar G")
    assert [item.locator for item in answer.items] == ["A"]


def test_who_handles_a_subject_inside_an_outcome_gives_its_row(assistant: Assistant) -> None:
    answer = assistant.ask("Who handles travel documents under outcome A.2?")

    assert [item.locator for item in answer.items] == ["A.2.4"]


@pytest.mark.parametrize(
    "question",
    [
        "Who names the contact person inside a lead body?",
        "who designates the focal point of a coordinating ASB?",
    ],
)
def test_who_names_somebody_within_those_who_lead_is_told_by_their_item(
    assistant: Assistant, question: str
) -> None:
    assert "**Section F.3.a**" in assistant.ask(question).text
