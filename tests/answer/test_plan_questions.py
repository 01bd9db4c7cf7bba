"""Questions about the plan as a whole are answered by the section of that title."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.explaining.plan_questions import compose_plan_question
from tipassist.answer.understanding.understand import Understander
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
        "In two sentences for a newcomer: what is this work plan there to achieve?",
        "What is the plan designed to do?",
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


@pytest.mark.parametrize(
    "question",
    [
        "give me the gist of the plan",
        "where should a newcomer begin",
        "Where do I start reading?",
        "what should an intern read first",
        "which parts matter most for a beginner?",
        "what's the main thing to know about this plan",
        "what must I know about this plan",
        "what should I read first if I only have 5 minutes",
        "please summarise the plan",
        "just the essentials please",
        "sum up the plan for me",
        "tl;dr",
    ],
)
def test_a_newcomer_is_given_an_introduction(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("This is the ")


@pytest.mark.parametrize(
    "question",
    [
        "where do I begin with C.1.1",
        "where do the workers start their journey",
        "since every activity is compulsory for us, where should we start?",
        "when does the plan begin",
        "what should I have for lunch first",
    ],
)
def test_who_asks_of_something_else_gets_no_introduction(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith("This is the ")


def test_an_answer_is_summed_up_in_a_talk(assistant: Assistant) -> None:
    first = assistant.ask("who coordinates C.1.1?", conversation_id="sum")
    again = assistant.ask("sum it up for me", conversation_id="sum")
    assert again.text.split("\n")[0] == first.text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "how do we get money for an activity",
        "where can we get funding for our project?",
        "our project needs money, what do we do",
        "who do we ask for funds",
    ],
)
def test_where_money_comes_from_is_the_item_on_funding(
    understander: Understander, register: Register, question: str
) -> None:
    assert _places(understander, register, question) == ["Section F.5"]


@pytest.mark.parametrize(
    "question",
    [
        "who are the partners outside asean",
        "which partners outside the region are there?",
        "does ASEAN work with anybody outside on this",
    ],
)
def test_partners_outside_are_told_wherever_they_stand(
    understander: Understander, register: Register, question: str
) -> None:
    found = _places(understander, register, question)
    assert {"Section F.5", "D"} <= set(found)
    assert "D.4.2" in found


@pytest.mark.parametrize(
    "question",
    [
        "which external partners have promised funding so far?",
        "how can a small NGO apply for funding from the plan?",
        "how do victims get money for what they suffered",
        "which states work with the police",
    ],
)
def test_other_questions_of_money_and_partners_are_not_these(
    understander: Understander, register: Register, question: str
) -> None:
    assert not _places(understander, register, question)


@pytest.mark.parametrize(
    "question",
    [
        "what is this plan for? explain it to someone on her first day",
        "What is this plan for? Explain it to somebody new.",
    ],
)
def test_whom_it_is_explained_to_is_no_body_asked_for(
    with_meaning: Assistant, question: str
) -> None:
    assert "seeks to align and coordinate" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Has the plan got a nickname?",
        "Does this plan have another name?",
        "What is the work plan also known as?",
        "What is printed in brackets in its title?",
        "what is the other name of the plan?",
    ],
)
def test_a_second_name_stands_in_the_title(assistant: Assistant, question: str) -> None:
    assert "The plan is called" in assistant.ask(question).text


@pytest.mark.parametrize(
    "question", ["Does the pillar have another name?", "is another name for shelters used?"]
)
def test_other_second_names_do_not(assistant: Assistant, question: str) -> None:
    assert "The plan is called" not in assistant.ask(question).text
