"""What is asked of rows just told: how they are measured, counted, chosen and what they mention."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

SUPPORTED = "which activities does AICHR support in pillar B?"
DATABASE = "in which rows is the Central Database System mentioned"
COMPENSATION = "victim compensation (the B.6 stuff), who handles it"
SEIZED = "which one pays it out of seized assets"
MEDIA = "which activities mention social media?"
PRACTICES = "which activities mention good practices?"
WORKING_GROUP = "what are the tasks of the SOMTC working group on tip"
HSU = ("hsu?", "which activity strengthens it")


@pytest.mark.parametrize(
    "question",
    [
        "how do they measure success there?",
        "how do we know it worked?",
        "and how would one tell it is effective",
        "what's the yardstick for success there?",
    ],
)
def test_success_is_measured_by_the_indicators(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, "who leads A.7.2", question)
    assert answer.text.startswith("A.7.2 has 1 indicator")


def test_success_is_measured_in_each_row_told(assistant: Assistant) -> None:
    answer = ask(
        assistant, "which activities does ASLOM coordinate?", "how will they know it works"
    )
    assert codes(answer) == "B.6.2 D.3.5"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((DATABASE, "only the prevention ones"), "A.7.1 A.7.2"),
        ((PRACTICES, "just the law enforcement ones"), "C.1.3 C.3.2 C.4.1"),
        (
            ("in which rows is HSU mentioned?", "who leads those?", "only the prosecution ones"),
            "C.4.1",
        ),
        (("what's DGICM's role in the plan?", "just the ones they coordinate"), "A.2.4 B.7.1"),
        (("list activities of ASLOM in any role", "only the coordinating ones"), "B.6.2 D.3.5"),
        (("which activities mention children?", "only the online ones"), "A.1.1 B.2.1 C.1.3"),
    ],
)
def test_what_lies_in_a_pillar_is_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        ((SUPPORTED, "so SOMTC leads all three?"), "Yes. 3 of the 3"),
        (("what does ACMW support?", "so SLOM leads all of them?"), "No. 4 of the 6"),
        (("who leads B.7.1 and B.7.2", "so DGICM leads both?"), "No. 1 of the 2"),
        (("who leads B.7.1 and B.7.2", "does DGICM lead both?"), "No. 1 of the 2"),
    ],
)
def test_what_is_stated_of_all_is_checked_of_each(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    assert ask(assistant, *questions).text.startswith(start)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((COMPENSATION, SEIZED), "B.6.2"),
        ((COMPENSATION, SEIZED, "who supports that", "and on the other one?"), "B.6.1"),
        (("which activities does SOM-MLAT lead", "which one is about extradition"), "D.3.4"),
    ],
)
def test_one_of_a_list_is_chosen_by_its_words(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_what_brings_a_body_into_a_row_is_quoted(assistant: Assistant) -> None:
    answer = ask(assistant, *HSU, "why does DGICM come into that")
    assert codes(answer) == "D.3.2"
    assert "formal linkages" in answer.text
    assert "DGICM has no role of its own in D.3.2" in answer.text


def test_a_body_with_a_role_comes_in_by_it(assistant: Assistant) -> None:
    answer = ask(assistant, "who leads B.7.1", "why is SOMSWD in there")
    assert answer.text.startswith("SOMSWD supports B.7.1")


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((MEDIA, "who leads that in pillar A"), "A.1.1 A.7.3"),
        ((MEDIA, "who leads that in pillar A", "and in B?"), "B.1.1"),
        ((MEDIA, "who leads that in pillar A", "and in C?"), ""),
        (
            ("which pillar has most activities led by SLOM", "list them"),
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (("who leads pillar D?", "which of these has AICHR in it"), "D.3.6 D.5.1 D.7.1"),
    ],
)
def test_rows_are_those_just_told(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_what_a_condition_left_is_counted(assistant: Assistant) -> None:
    talk = (
        "which activities does SOMSWD coordinate",
        "minus the ones with a supporter",
        "how many",
    )
    assert codes(ask(assistant, *talk)) == "B.1.2 B.1.3 B.1.5"


def test_rows_told_are_counted_by_what_they_have(assistant: Assistant) -> None:
    talk = ("how many activities are in pillar C", "how many of those have two indicators")
    assert codes(ask(assistant, *talk)) == "C.1.3 C.2.2 C.3.1"


def test_a_point_of_a_told_list_is_given_by_its_place(assistant: Assistant) -> None:
    assert "Section F.2.b" in ask(assistant, WORKING_GROUP, "and the second point?").text


def test_a_point_beyond_a_told_list_is_said_to_be_none(assistant: Assistant) -> None:
    answer = ask(assistant, WORKING_GROUP, "and the fifth point?")
    assert answer.status is AnswerStatus.CLARIFY
    assert answer.text.startswith("The list just told has only 3 entries.")


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("do they have to report to someone?", True),
        ("do they gather data?", True),
        ("do they only gather data?", False),
        ("do they report to each other?", False),
        ("do they receive reports?", False),
        ("do they report monthly?", False),
    ],
)
def test_a_duty_that_was_quoted_is_said_to_be_one(
    assistant: Assistant, question: str, holds: bool
) -> None:
    answer = ask(assistant, "what does a coordinating ASB do?", question)
    assert answer.text.startswith("Yes") is holds


def test_a_noun_made_from_a_verb_is_no_duty(assistant: Assistant) -> None:
    first = "what does the SOMTC Working Group on TIP do?"
    assert not ask(assistant, first, "do they endorse reports?").text.startswith("Yes")


@pytest.mark.parametrize(
    ("questions", "body"),
    [
        (("who coordinates C.2.1?", "who else is helpng out"), "SOMSWD"),
        (("who coordinates A.3.2?", "who is assisiting"), "ACMW and AICHR"),
    ],
)
def test_typos_in_the_verbs_of_roles_are_mended(
    assistant: Assistant, questions: tuple[str, ...], body: str
) -> None:
    assert ask(assistant, *questions).text.startswith(body)


def test_a_list_stays_spoken_of_when_it_was_asked_back(assistant: Assistant) -> None:
    talk = ("which activities does DGICM coordinate?", "the fourth one", "the second one then")
    assert codes(ask(assistant, *talk)) == "B.7.1"


def test_an_unclear_other_one_is_asked_back_for(assistant: Assistant) -> None:
    talk = (
        "who supports A.2.1?",
        "who supports A.2.2?",
        "who leads B.7.1",
        "and on the other one?",
    )
    assert ask(assistant, *talk).status is AnswerStatus.CLARIFY


def test_entries_are_told_apart_by_the_body_they_name(assistant: Assistant) -> None:
    answer = ask(assistant, "what projects does B.6.1 have", "which one is AICHR's")
    assert answer.text.startswith("2 of the 4 projects of B.6.1")


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("what's in A.2.2", "its supporters?"), "ACMW supports A.2.2"),
        (("what's in A.2.2", "and its coordinator?"), "SLOM coordinates A.2.2"),
        (("what's in A.2.2", "list its supporting bodies"), "ACMW supports A.2.2"),
        (("whats in B.8.1", "hm, B.7.1 then", "its supporters?"), "SOMTC and SOMSWD support B.7.1"),
        (("whats in B.8.1", "ok then B.7.1", "its coordinator?"), "DGICM coordinates B.7.1"),
        (
            ("whats in B.8.1", "hm, B.7.1 then", "its supporters?", "so nobody else?"),
            "Nobody else supports B.7.1",
        ),
    ],
)
def test_the_bodies_of_a_row_just_told_are_its_own(
    assistant: Assistant, questions: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *questions).text.startswith(told)


def test_the_supporters_of_a_body_are_those_of_its_rows(assistant: Assistant) -> None:
    answer = ask(assistant, "what does SLOM lead?", "its supporters?")
    assert answer.text.startswith("2 of the 12 bodies support activities that are coordinated by")


@pytest.mark.parametrize(
    "asked",
    [
        "what will be counted to see if it works",
        "what do they count to know if it's a success?",
        "what would we count to know whether it succeeded",
        "what's counted to tell whether it's going well",
        "what will they look at to judge it",
        "what number tells us it went well",
        "what shows that it is working?",
        "how is its progress checked",
        "what are we counting there",
        "what figures will be collected for it",
        "which figures get tracked there?",
        "what numbers do they record",
        "how will it be evaluated",
        "by what will it be judged",
        "what do you count for this one",
    ],
)
def test_what_is_counted_to_see_that_it_works_is_its_indicators(
    assistant: Assistant, asked: str
) -> None:
    assert ask(assistant, "tell me about A.2.1", asked).text.startswith("A.2.1 has 1 indicator:")


@pytest.mark.parametrize(
    "asked",
    [
        "what do I need to do to see if it applies to me",
        "who decides if it works",
        "what shows that women are at risk",
        "what is done to find out who works there",
        "what counts as trafficking",
    ],
)
def test_other_ways_to_find_something_out_ask_for_no_indicators(
    assistant: Assistant, asked: str
) -> None:
    said = ask(assistant, "tell me about A.2.1", asked).text
    assert not said.startswith("A.2.1 has 1 indicator:")


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("what does SOM-MLAT lead", "whos helping on the second", "first one?"), "no supporting"),
        (("what does SOM-MLAT lead", "whos helping on the second", "the first?"), "no supporting"),
        (("what does SOM-MLAT lead", "whos helping on the second", "the other one?"), "no supp"),
        (
            ("what does SOM-MLAT lead", "who supports the first", "second one?"),
            "SOMTC supports D.4",
        ),
        (("what does SLOM lead?", "who supports the second?", "third?"), "support A.3.2"),
        (("what does SLOM lead?", "who supports the second?", "the last?"), "no supporting"),
        (("what does SLOM lead?", "indicators of the first?", "second one?"), "A.2.2 has 1 indica"),
    ],
)
def test_another_one_of_the_list_is_asked_what_the_last_one_was(
    assistant: Assistant, questions: tuple[str, ...], told: str
) -> None:
    assert told in ask(assistant, *questions).text.partition("\n")[0]


@pytest.mark.parametrize(
    "questions",
    [
        ("what does SOM-MLAT lead", "first one?"),
        ("what does SLOM lead?", "the second one", "the third one?"),
        ("what does SLOM lead?", "who supports the second?", "the first one, what's it about?"),
    ],
)
def test_a_row_picked_is_told_where_nothing_was_asked_of_another(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert ask(assistant, *questions).text.startswith("**")


@pytest.mark.parametrize(
    ("talk", "codes"),
    [
        (["Which rows does ACWC lead?", "on gender", "on children"], ["B.2.3"]),
        (["Which rows are in B.1?", "about funding", "on shelters"], ["B.1.3", "B.1.4"]),
        (["Which rows have no project?", "on gender"], ["A.1.2"]),
        (["Which rows are in B.1?", "that speak of COVID-19"], ["B.1.1"]),
        (
            ["Which rows does SOMTC lead in pillar B?", "without Myanmar"],
            ["B.1.4", "B.2.3", "B.3.1", "B.3.2", "B.4.1"],
        ),
        (["Which rows does SOMTC lead in B?", "with Myanmar's plan"], ["B.6.1"]),
    ],
)
def test_a_list_is_kept_for_another_subject_and_for_a_plan_named(
    assistant: Assistant, talk: list[str], codes: list[str]
) -> None:
    answer = ask(assistant, *talk)
    assert [one.locator for one in answer.items or ()] == codes


def test_what_is_not_on_a_subject_is_of_the_list_before(assistant: Assistant) -> None:
    talk = ["Which rows are in pillar D?", "on the private sector", "not on the private sector"]
    assert (ask(assistant, *talk).items_total) == 14


def test_a_subject_after_a_subject_is_asked_of_the_whole_plan(assistant: Assistant) -> None:
    answer = ask(assistant, "Which rows mention children?", "on gender")
    assert answer.text.startswith("5 activities speak of")
