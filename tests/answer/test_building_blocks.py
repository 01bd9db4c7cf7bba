"""What the plan is built of, told from its sections and its table."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.explaining.building_blocks import asked_blocks
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what is an outcome?", ["outcome"]),
        ("Hi, what's a priority outcome", ["outcome"]),
        ("what is an activity or programme type?", ["activity"]),
        ("What does 'coordinating ASB' mean here?", ["coordinating"]),
        (
            "what's the difference between coordinating and supporting ASB",
            ["coordinating", "supporting"],
        ),
        ("how does an activity differ from a project", ["activity", "project"]),
        ("the difference between relevant and supporting ASBs?", ["relevant", "supporting"]),
        ("how does a supporting ASB differ from a relevant one", ["supporting", "relevant"]),
        ("difference between lead and supporter", ["coordinating", "supporting"]),
        ("how does a supporting ASB differ?", ["coordinating", "supporting"]),
        ("is a relevant ASB the same as a supporting one?", ["relevant", "supporting"]),
        ("coordinating vs supporting, what's the difference?", ["coordinating", "supporting"]),
        ("difference between lead and support role", ["coordinating", "supporting"]),
        ("what makes a body 'relevant'?", ["relevant"]),
        ("what makes SLOM a supporting body?", []),
        ("what is relevant", []),
        ("how does SLOM differ from AICHR", []),
        ("what are the pillars", []),
        ("what is the activity of SLOM", []),
        ("what is an outcome of the review", []),
        ("which outcome has the most activities", []),
        ("online scams - what activities", []),
    ],
)
def test_kinds_of_part_are_asked_by_their_names(question: str, names: list[str]) -> None:
    assert [one.name for one in asked_blocks(question)] == names


def test_a_lead_body_is_what_the_sections_say_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("what is a coordinating ASB?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "is assigned to a 'Coordinating ASB'" in answer.claims[0].text


def test_what_the_sections_leave_open_is_shown_in_the_table_and_said(assistant: Assistant) -> None:
    answer = assistant.ask("what is a supporting body?")
    assert answer.status is AnswerStatus.PARTIAL
    assert "The sections do not say what a supporting body is" in answer.text


def test_a_difference_sets_both_side_by_side(assistant: Assistant) -> None:
    text = assistant.ask("difference between an outcome and an activity?").text
    assert "25 priority outcomes" in text
    assert "63 coded activities" in text


@pytest.mark.parametrize(
    "question",
    [
        "what does a supporting ASB do",
        "what's the role of supporting bodies?",
        "What duties does a Supporting ASB take on? I can find the other's only.",
        "which tasks fall to a supporting body?",
        "What are supporting bodies responsible for?",
    ],
)
def test_what_no_section_asks_of_a_role_is_said_with_the_duties_of_those_who_lead(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert "do not say what a supporting body does" in answer.claims[0].text
    assert "Section F.3" in {one.locator for one in answer.citations}


def test_what_those_who_lead_have_to_do_is_told_whole(assistant: Assistant) -> None:
    answer = assistant.ask("we were just made coordinator. what are we now on the hook for")
    places = {one.locator for one in answer.citations}
    assert {"Section F.3", "Section F.3.a", "Section F.3.g"} <= places


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is a relevant ASB responsible for?", "do not say what a relevant body does"),
        ("What is a coordinating body responsible for?", "will be assigned to one or more"),
        ("What duties does SOMHD have as a supporting body?", "SOMHD supports 2"),
        ("What is SLOM responsible for?", "SLOM coordinates 5"),
    ],
)
def test_what_a_role_is_responsible_for(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "What do they mean by a 'Coordinating ASB'?",
        "what does the plan mean by a coordinating ASB?",
        "Can you tell me what a coordinating ASB is?",
        "please explain what a lead body is",
        "what is meant by a lead body here?",
    ],
)
def test_a_role_is_explained_however_it_is_asked(assistant: Assistant, question: str) -> None:
    assert "will coordinate among relevant" in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "What do they mean by coordinating activities across borders?",
        "What is meant by a sectoral body?",
        "what do the indicators of A.1.1 mean by outreach",
        "What is meant by TIP?",
    ],
)
def test_other_meanings_are_no_building_blocks(question: str) -> None:
    assert asked_blocks(question) == ()


def test_roles_read_as_any_role_are_still_told_apart(assistant: Assistant) -> None:
    answer = assistant.ask("what's the difference between coordinating and supporting")

    assert answer.status is AnswerStatus.PARTIAL
    assert "The sections do not say what a supporting body is." in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How is a supporting body chosen?",
        "how are the supporting ASBs selected?",
        "How does one become a supporting body?",
        "Who picks the supporting bodies?",
    ],
)
def test_how_a_supporting_body_is_chosen_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("The sections do not say how a supporting body is chosen.")


def test_how_a_coordinating_body_is_chosen_is(assistant: Assistant) -> None:
    answer = assistant.ask("How is a coordinating body chosen?")
    assert answer.status is AnswerStatus.ANSWERED
