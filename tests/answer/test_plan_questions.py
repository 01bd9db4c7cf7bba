"""Questions about the plan as a whole are answered by the section of that title."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.explaining.plan_questions import compose_plan_question
from tipassist.answer.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def _places(understander: Understander, register: Register, question: str) -> list[str]:
    draft = compose_plan_question(understander.understand(question), register)
    if draft is None:
        return []
    assert draft.status is AnswerStatus.ANSWERED
    return [str(one.evidence[0].locator) for one in draft.claims]


@pytest.mark.parametrize(
    "question",
    [
        "Why do we have this plan at all?",
        "what is this whole document for?",
        "Could you sum up what this plan is for?",
        "what's this plan for",
        "tell me what the plan is really for, please",
        "what is the point of this plan?",
        "Explain to a newcomer in a line or two what this whole thing is for.",
        "Tell a new colleague in one sentence what the plan is meant to do",
        "what's all this in aid of?",
        "Could you say in two lines what the entire exercise is meant to achieve?",
        "Why did anyone bother to make this plan?",
    ],
)
def test_what_the_plan_is_for_is_its_purpose(
    understander: Understander, register: Register, question: str
) -> None:
    found = _places(understander, register, question)
    assert found[0] == "Section B"
    assert "Section B.5" in found


def test_the_principles_are_listed_whole(understander: Understander, register: Register) -> None:
    found = _places(understander, register, "List the guiding principles")
    assert found == ["Section C", *(f"Section C.{number}" for number in range(1, 8))]


@pytest.mark.parametrize(
    "question",
    [
        "What is the purpose of the MERL framework?",
        "Explain in a line or two what the database is for.",
        "What is this indicator for?",
        "tell me what the plan is meant to do for children",
        "Why do we have B.1.3?",
        "Which guiding principles on business are named?",
    ],
)
def test_other_questions_are_none_about_the_whole_plan(
    understander: Understander, register: Register, question: str
) -> None:
    assert _places(understander, register, question) == []


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is there a list of abbreviations", "Yes. The plan's list"),
        ("where can i find the abbreviations", "The plan's list"),
    ],
)
def test_the_glossary_is_told_of_by_its_entries(
    understander: Understander, register: Register, question: str, begins: str
) -> None:
    draft = compose_plan_question(understander.understand(question), register)
    assert draft is not None
    assert draft.claims[0].text.startswith(begins)
    assert "Frontline Officer" in draft.claims[0].text


def test_a_definition_of_one_thing_is_no_question_for_the_glossary(
    understander: Understander, register: Register
) -> None:
    assert _places(understander, register, "is there a definition of child") == []


@pytest.mark.parametrize("question", ["when does the plan end?", "when will the plan start"])
def test_the_period_is_told_by_the_section_on_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("This Work Plan covers a five-year period from 2023")


def test_what_a_pillar_wants_to_achieve_is_its_goal(assistant: Assistant) -> None:
    answer = assistant.ask("what does pillar C want to achieve?")
    assert answer.text.startswith("**Pillar C")


@pytest.mark.parametrize(
    "question", ["how is progress measured", "how will we track success under this plan?"]
)
def test_how_progress_is_measured_is_told_by_the_section_on_monitoring(
    understander: Understander, register: Register, question: str
) -> None:
    found = _places(understander, register, question)
    assert set(found) == {"Section G"}
    assert len(found) > 1


def test_progress_on_one_subject_is_no_question_about_the_whole_plan(
    understander: Understander, register: Register
) -> None:
    assert _places(understander, register, "how is progress on legal aid measured") == []


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("how should trafficked persons be treated", "Section C.7"),
        ("does it say how trafficked children should be treated", "Section C.5"),
    ],
)
def test_how_victims_are_to_be_treated_is_told_by_the_principles(
    understander: Understander, register: Register, question: str, last: str
) -> None:
    found = _places(understander, register, question)
    assert found[0] == "Section C"
    assert found[-1] == last


@pytest.mark.parametrize(
    "question",
    ["Are there deadlines?", "what are the deadlines", "Does the plan set any deadlines?"],
)
def test_deadlines_are_told_by_the_section_on_the_period(
    understander: Understander, register: Register, question: str
) -> None:
    assert _places(understander, register, question) == ["Section E"]


@pytest.mark.parametrize(
    "question",
    [
        "how will implementation be monitored?",
        "How is progress reported?",
        "how are results reported",
        "How do we report progress?",
        "how are activities monitored",
    ],
)
def test_how_work_is_followed_is_told_by_the_section_on_monitoring(
    understander: Understander, register: Register, question: str
) -> None:
    found = _places(understander, register, question)
    assert found
    assert set(found) == {"Section G"}


@pytest.mark.parametrize(
    "question",
    [
        "Are there deadlines for A.1.1?",
        "are there deadlines for reports",
        "How is progress reported in pillar B?",
        "how is implementation of ACTIP monitored",
        "how are recruitment agencies monitored?",
    ],
)
def test_deadlines_and_reports_of_one_thing_are_none_of_the_plan(
    understander: Understander, register: Register, question: str
) -> None:
    assert not _places(understander, register, question)
