"""What is asked of a list just told: in which of it one stands alone, the odd one out, the rest."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

LEGAL = "activities with a 'Legal Assistance Project' against them"
WITH_LEGAL = "B.1.4 B.3.1 B.4.1 B.6.1"
LED_IN_B = "what does somtc coordinate in pillar b"
DATABASE = "give me the activities with the central database system as a project"
CHILDREN = "which activities mention children?"
WITHOUT_CLIMATE = "A.7.3 B.2.1 B.2.2 B.3.3"
SCAMS = "where do online scams show up"
MYANMAR = "pillar d activities pointing to myanmars own work plan"


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        ("SLOM", ("which rows carry us as lead", "in which of those do we stand alone"), "A.4.2"),
        (
            None,
            ("what does aichr coordinate?", "on which of these does it stand alone"),
            "A.1.4 B.3.3",
        ),
        (None, ("what does acwc coordinate", "and in which is nobody else named"), "A.1.2"),
        (None, ("what does dgicm coordinate", "any where it acts alone?"), "A.2.4"),
        (
            "SOMSWD",
            ("list what we lead", "in which of them are we by ourselves"),
            "B.1.2 B.1.3 B.1.5",
        ),
        (
            None,
            ("what does somtc support", "in which of those is it the only supporter"),
            "B.2.1 B.5.1 D.4.2",
        ),
        (None, ("activities of AICHR", "in which does it stand alone"), "A.1.4 B.3.3"),
        (None, (LED_IN_B, "in which of these does aichr help"), "B.1.4 B.3.1 B.6.1"),
        (None, (LED_IN_B, "where among those is aichr supporting"), "B.1.4 B.3.1 B.6.1"),
        (
            None,
            ("which activities mention children?", "where amongst these does acwc lead"),
            "B.2.3",
        ),
        (None, (LEGAL, "where among them is aichr helping"), "B.1.4 B.3.1 B.6.1"),
    ],
)
def test_rows_of_a_list_are_told_apart(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body=body)) == expected


def test_cooperation_among_others_is_a_subject(assistant: Assistant) -> None:
    questions = "what does somtc support", "is there anything on sharing data among member states"
    assert "speak of" in ask(assistant, *questions).text


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        (("odd one out, who's mentioned next to somtc?",), "SOMTC coordinates B.4.1."),
        (("the odd one out, what is it about?",), "**B.4.1** Activities/programmes to promote"),
        (("who leads the odd one out",), "SOMTC coordinates B.4.1"),
        (("and who is on the exception",), "B.4.1: SOMTC coordinates; SOMSWD"),
        (("does aichr support the odd one out?",), "No. The plan names no supporting body for B.4"),
    ],
)
def test_the_one_left_over_is_the_odd_one_out(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    last = questions[0] if "the " in questions[0] else f"the {questions[0]}"
    answer = ask(assistant, LEGAL, "where among them is aichr helping", last)
    assert answer.text.startswith(start)


def test_there_is_no_odd_one_where_nothing_was_left(assistant: Assistant) -> None:
    answer = ask(assistant, "which activities does DGICM coordinate?", "who leads the odd one out")
    assert codes(answer) == "A.2.4 B.7.1"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((MYANMAR, "ditto pillar b"), "B.6.1 B.6.2 B.7.2"),
        ((MYANMAR, "ditto pillar b", "a?"), ""),
        (
            ("what does somtc coordinate in pillar c", "ditto b"),
            "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1",
        ),
        (("what does aichr support", "ditto acwc"), "A.1.1"),
        (("who coordinates A.3.2", "ditto A.2.3"), "A.2.3"),
        (("which activities in pillar a have no project", "likewise in d"), "D.3.5"),
        (("which activities in pillar a have no project", "same again in pillar d"), "D.3.5"),
        (("which activities in pillar a have no project", "idem for D"), "D.3.5"),
    ],
)
def test_the_same_is_asked_again_elsewhere(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_ditto_alone_asks_nothing(assistant: Assistant) -> None:
    assert assistant.ask("what is ditto?").status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (LEGAL, WITH_LEGAL),
        (LEGAL.replace("'", '"'), WITH_LEGAL),
        ("which activities have the 'Legal Assistance Project' next to them", WITH_LEGAL),
        ("activities with the legal assistance project listed against them", WITH_LEGAL),
        ("list activities with a ‘Legal Assistance Project’ beside them", WITH_LEGAL),
        ("rows that carry 'Provide Legal Assistance Project' as a project", WITH_LEGAL),
        ("which have the project 'Central Database System' attached to them", "A.7.1 A.7.2 C.3.1"),
        ("activities with 'mutual legal assistance' in them", "D.3.4 D.4.2"),
        ("which activities have a project against online scams", "C.1.2 C.2.1 C.3.2"),
    ],
)
def test_a_project_is_named_in_quotes(assistant: Assistant, question: str, expected: str) -> None:
    assert codes(assistant.ask(question)) == expected


def test_a_project_against_a_row_is_in_its_cell(assistant: Assistant) -> None:
    answer = assistant.ask("is there a 'Legal Assistance Project' against B.6.1?")
    assert answer.text.startswith("Yes. 1 of the 4 projects of B.6.1")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("throw the two together and leave out anything in pillar b", "A.1.2 A.2.3 A.2.6"),
        ("lump both together but without pillar a", "B.2.3"),
        ("merge the two lists, only pillar b please", "B.2.3"),
        ("pool them together and keep only those in pillar A", "A.1.2 A.2.3 A.2.6"),
        ("combine the two and drop outcome A.2", "A.1.2 B.2.3"),
        ("put the two lists together, minus protection", "A.1.2 A.2.3 A.2.6"),
        ("put both together and drop the prevention ones", "B.2.3"),
        ("bring them together and leave out pillar b and c", "A.1.2 A.2.3 A.2.6"),
        ("put both together", "A.1.2 A.2.3 A.2.6 B.2.3"),
        ("Put the two lists together, what's the total?", "A.1.2 A.2.3 A.2.6 B.2.3"),
        ("merge both lists, how many rows are there?", "A.1.2 A.2.3 A.2.6 B.2.3"),
    ],
)
def test_two_lists_become_one_but_for_a_place(
    assistant: Assistant, asked: str, expected: str
) -> None:
    assert codes(ask(assistant, "acwc coordinates...?", "and acmw", asked)) == expected


@pytest.mark.parametrize(
    "asked", ["where do the two work together outside pillar b", "leave out pillar b"]
)
def test_no_lists_are_joined_without_being_asked(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "what does acwc coordinate", "and acmw", asked)
    assert "A.1.2" not in codes(answer)


def test_what_was_joined_is_spoken_of_next(assistant: Assistant) -> None:
    asked = "throw the two together and leave out pillar b", "which of these has no project?"
    assert codes(ask(assistant, "acwc coordinates...?", "and acmw", *asked)) == "A.1.2"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((DATABASE, "leave out the prevention ones"), "C.3.1"),
        ((DATABASE, "leave out the law enforcement ones"), "A.7.1 A.7.2"),
        ((CHILDREN, "drop the protection ones"), "A.1.1 A.1.5 A.3.1 C.1.3"),
        ((CHILDREN, "minus protection"), "A.1.1 A.1.5 A.3.1 C.1.3"),
        ((CHILDREN, "only the prevention ones"), "A.1.1 A.1.5 A.3.1"),
        (("what does aichr lead", "everything but prevention"), "B.2.1 B.2.2 B.3.3"),
        (("what does aichr lead", "but not the protection ones"), "A.1.4 A.7.3"),
        (("what does aichr lead", "leave out the last one"), "A.1.4 A.7.3 B.2.1 B.2.2"),
        (("what does aichr lead", "skip the last two"), "A.1.4 A.7.3 B.2.1"),
        (("what does aichr lead", "leave out those dealing with climate change"), WITHOUT_CLIMATE),
        (("what does slom lead", "without the recruitment ones"), "A.2.1 A.3.2"),
        (("what does slom lead", "remove anything about migrant workers"), "A.2.2 A.3.2 A.4.1"),
        (("what does acwc lead", "leave out the one about children"), "A.1.2 A.2.6"),
        (("which activities mention social media?", "drop the online ones"), "A.7.3 B.1.1"),
        (("what does aichr lead", "drop the ones with a supporter"), "A.1.4 A.7.3 B.3.3"),
    ],
)
def test_some_of_a_list_is_left_out(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_nothing_is_left_where_all_lie_there(assistant: Assistant) -> None:
    asked = "which activities in pillar a have no project", "leave out the prevention ones"
    assert ask(assistant, *asked).text.startswith("None of the")


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("how many outcomes in pillar d", "those with more than one activity"), "D.2 D.3 D.4"),
        (("how many outcomes in pillar d", "those having fewer than 2"), "D.1 D.5 D.6 D.7"),
        (("outcomes in pillar b", "only the ones with at least 3 activities"), "B.1 B.2 B.3"),
        (("outcomes in pillar a", "the ones with a single activity"), "A.5 A.6"),
        (("outcomes in pillar d", "with two or more activities"), "D.2 D.3 D.4"),
        ((LED_IN_B, "those with more than one project"), "B.1.4 B.3.1 B.4.1 B.6.1"),
        ((LED_IN_B, "those with one project each"), "B.2.3 B.3.2"),
        ((LED_IN_B, "how many have more than one project"), "B.1.4 B.3.1 B.4.1 B.6.1"),
        ((LED_IN_B, "only those with more than one supporting body"), "B.1.4 B.6.1"),
        ((LED_IN_B, "just the ones with one supporter"), "B.3.1"),
        ((LED_IN_B, "the ones with at least two indicators"), "B.1.4 B.3.1 B.3.2 B.6.1"),
    ],
)
def test_rows_are_told_by_how_many_they_have(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    first, asked = questions
    asked = f"{asked} activities" if asked.endswith("than 2") else asked
    assert codes(ask(assistant, first, asked)) == expected


@pytest.mark.parametrize(
    "asked", ["which outcomes have more than three activities", "outcomes with over 3 activities"]
)
def test_rows_named_by_their_kind_are_all_of_the_plan(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "outcomes in pillar b", asked)) == "A.1 A.2 B.1 C.1 D.3"


def test_a_number_of_what_no_row_has_is_no_condition(assistant: Assistant) -> None:
    answer = ask(assistant, LED_IN_B, "those with more than one idea")
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        ((SCAMS, "and the one about investigating jointly, what gets counted"), "C.3.2 has 3"),
        ((SCAMS, "the one on data exchange: what is measured there"), "C.3.2 has 3"),
        (
            ("what does slom coordinate", "the one about due diligence, how do we know it worked?"),
            "A.3.2 has 2",
        ),
        (("what does aichr lead", "the climate change one, what's being counted?"), "A.1.4 has 1"),
        (("what does aichr lead", "what do they track for the climate change one?"), "A.1.4 has 1"),
        (
            ("what does aichr lead", "for the climate change one, how is success measured"),
            "A.1.4 has 1",
        ),
        ((SCAMS, "what gets counted"), "C.1.2 has 1 indicator"),
        (("what does aichr lead", "what does the one about climate change say"), "**A.1.4** "),
    ],
)
def test_one_told_by_its_subject_is_asked_for_a_field(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    assert ask(assistant, *questions).text.startswith(start)


@pytest.mark.parametrize(
    "asked",
    [
        "which body, and its indicators",
        "which body and which indicators?",
        "which bodies, indicators",
        "who leads it, and its indicators",
        "body? indicators?",
    ],
)
def test_two_fields_of_the_row_spoken_of(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "anything on survivors' councils", asked)
    assert codes(answer) == "B.1.5"
    assert "SOMSWD coordinates" in answer.text
    assert "Number of engagement sessions" in answer.text


@pytest.mark.parametrize(
    "asked", ["which body has the most indicators", "which bodies have activities with indicators"]
)
def test_a_body_with_something_is_sought_in_the_whole_plan(
    assistant: Assistant, asked: str
) -> None:
    assert "SOMTC" in ask(assistant, "anything on survivors' councils", asked).text


REPORTS = "who is responsible for publication of annual reports"


@pytest.mark.parametrize(
    "asked",
    [
        "in which language",
        "in what language?",
        "into which language?",
        "what language are they in",
        "and in what language will it be published",
    ],
)
def test_what_sort_of_a_thing_is_given_by_the_row(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, REPORTS, asked)
    assert codes(answer) == "D.2.2"
    assert "translated in English" in answer.text


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("who coordinates A.7.1", "in which language"),
        ("what does aslom lead", "in which language"),
        ("what are the principles", "in which language"),
        ("who coordinates D.2.2", "in which year"),
    ],
)
def test_what_the_row_does_not_give_is_not_told(
    assistant: Assistant, first: str, asked: str
) -> None:
    assert ask(assistant, first, asked).status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "asked",
    [
        "which one isn't SOMTC's",
        "which one is not SOMTC's",
        "which ones aren't SOMTC's?",
        "which ones are not SOMTC's?",
        "which one isn't led by SOMTC",
        "which one doesn't SOMTC lead",
    ],
)
def test_what_is_not_of_a_body_is_looked_for_in_the_list(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "how many activities under A.7", asked)) == "A.7.3"


def test_what_a_body_does_not_lead_there_is_no_part_of_what_it_leads(assistant: Assistant) -> None:
    talk = ("how many does SOMTC lead in D?", "which ones dont they lead there")
    assert codes(ask(assistant, *talk)) == "D.3.4 D.3.5 D.4.2"


@pytest.mark.parametrize(
    "asked",
    ["Which of them cite no ACTIP article?", "which of these refer to none of ACTIP's articles?"],
)
def test_rows_of_a_list_that_cite_nothing_of_an_instrument(
    assistant: Assistant, asked: str
) -> None:
    told = ask(assistant, "Which outcomes refer to APA IV.A(j)?", asked)
    assert codes(told) == "A.5"
