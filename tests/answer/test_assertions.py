"""What a question asserts of rows is put to the test as one: yes or no for all of it, first."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings

VERDICTS = ("Yes", "No")


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("another")
    corpus = corpus_of_another_plan(folder / "corpus")
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


def verdicts(assistant: Assistant, question: str, body: str | None = None) -> list[str]:
    """Return the verdicts of an answer, a "" standing for a first sentence without one."""
    claims = assistant.ask(question, body=body).claims
    said = [one.text.split(".")[0] for one in claims]
    return [one if one in VERDICTS else "" for one in said[:1]] + [
        one for one in said[1:] if one in VERDICTS
    ]


SO = [
    ("DGICM is only in support on B.7.2 – correct?", None),
    ("So both SOMTC and SOMSWD stand behind DGICM on B.7.1?", None),
    ("B.1.5 is all ours, no other body on it – is that right?", "SOMSWD"),
    ("A.1.2 is ours alone, am I right?", "ACWC"),
    ("c.4 only has 1 activity yea?", None),
    ("I was told A.2.5 has nobody listed against it. Is that true?", None),
    ("So nobody is named on A.2.5?", None),
    ("My boss says A.1.3 has no coordinating body, only SOMHD in support. Is that so?", None),
    ("SLOM leads A.2.1 and A.2.2, and ACMW backs it on both, right?", None),
    ("Can I write that AICHR leads B.2.1 and SOMTC supports it?", None),
    ("Seven outcomes under pillar D, right?", None),
    ("A.5.1 has no projects, correct?", None),
    ("aslom coordinates d.3.5 n b.6.2 yeah?", None),
    ("DGICM leads A.2.4 and B.7.1 and supports B.7.2: is that everything it does?", None),
    ("SOMHD supports A.1.3 and B.1.1, is that all?", None),
    ("SOMTC and AICHR share B.2.1, right?", None),
    ("TELMIN and AICHR co-lead A.7.3, right?", None),
    ("A.2 and D.3 both have six activities, right?", None),
    ("C.4 and B.5 have only one activity each, correct?", None),
    ("Neither A.1.3 nor A.2.5 has a coordinating body, right?", None),
    ("Neither SLOM nor ACMW leads A.1.1, right?", None),
    ("SOMSWD supports D.3.6 but does not lead it, correct?", None),
    ("SOMSWD leads six activities, four of them in B.1, right?", None),
    ("The plan has 4 pillars and 25 outcomes, right?", None),
    ("A.2.6 has three bodies on it, right?", None),
    ("B.7.2 is SOMSWD with SOMTC and DGICM behind it, yes?", None),
    ("C.4.1: SOMTC, with AICHR helping. correct?", None),
    ("so C.2.1 is SOMTC with SOMSWD as helper?", None),
    ("is A.2.6 ACWC with ACMW and AICHR in support?", None),
    ("ACWC supports nothing but A.1.1, right?", None),
    ("Am I right that pillars A, B and D have equally many outcomes?", None),
]
NOT_SO = [
    ("B.7.2 is SOMTC with SOMSWD and DGICM behind it, yes?", None),
    ("is A.2.6 ACMW with ACWC and AICHR in support?", None),
    ("C.4.1: AICHR, with SOMTC helping. correct?", None),
    ("SOMHD supports A.1.3, supports B.1.1 and leads B.1.2, is that the full picture?", None),
    ("SOMHD supports A.1.3, is that the full picture?", None),
    ("Eighteen activities under pillar B, yes?", None),
    ("A.2.1, A.2.2 and A.2.3: all three with SLOM in the lead, ja?", None),
    ("ACWC coordinates A.1.1 and SOMTC supports it, right?", None),
    ("Can I write that SOM-MLAT leads D.3.4 and D.4.2, with SOMTC supporting it on both?", None),
    ("C.2.1 is ours alone, no other body there, right?", "SOMTC"),
    ("D.3 has six activities and SOMTC coordinates five of them, right?", None),
    ("B.1 has six activities, four of them led by SOMSWD, yes?", None),
    ("SOMSWD leads seven activities, four of them in B.1, right?", None),
    ("SOMHD supports nothing but A.1.3, right?", None),
    ("Neither SLOM nor ACMW leads A.2.3, right?", None),
    ("SLOM and ASLOM work in pillar A only, right?", None),
    ("B.2.2 has one supporting body, right?", None),
    ("A.1.2 has two indicators, right?", None),
    ("Am I right that pillars A, B and C have equally many outcomes?", None),
    ("A.2.3 has nobody in charge. Is that true?", None),
]


@pytest.mark.parametrize(("question", "body"), SO)
def test_what_is_so_is_confirmed_once_and_first(
    assistant: Assistant, question: str, body: str | None
) -> None:
    assert verdicts(assistant, question, body) == ["Yes"]


@pytest.mark.parametrize(("question", "body"), NOT_SO)
def test_what_is_not_so_in_any_part_is_denied_once_and_first(
    assistant: Assistant, question: str, body: str | None
) -> None:
    assert verdicts(assistant, question, body) == ["No"]


def test_what_is_not_so_is_told_before_what_is_so(assistant: Assistant) -> None:
    answer = assistant.ask("SOMHD supports A.1.3, supports B.1.1 and leads B.1.2, right?")
    assert answer.claims[0].text.startswith("No. The plan names SOMSWD, not SOMHD")
    assert "SOMHD supports B.1.1." in [one.text for one in answer.claims]


@pytest.mark.parametrize(
    "question",
    [
        "Is A.2.1 led by SLOM or ACMW?",
        "SOMTC leads A.1.1.",
        "SLOM leads A.2.1, but who supports it?",
        "A.1.1 is about online recruitment, right?",
        "SLOM leads A.2.1 and trains the judges, right?",
        "Which activities in A.2 does SLOM lead, and is ACMW on all of them?",
        "SOMTC leads A.1.1 because it asked for it, right?",
        "C.2.1 in one line?",
        "outcome A.2 has eight activities, which are they?",
        "Why did ACWC not get a role in pillar D?",
        "Why did the plan choose five pillars?",
        "A.2.1, " * 100 + "are led by SLOM, right?",
    ],
)
def test_what_asks_or_says_more_is_no_assertion_of_rows(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).asserted is None


@pytest.mark.parametrize(
    "question", ["SLOM only leads A.2.1, right?", "SOMTC leads half of D.3, correct?"]
)
def test_what_can_be_meant_in_two_ways_is_told_otherwise(
    assistant: Assistant, question: str
) -> None:
    assert "no other role" not in assistant.ask(question).text


def test_several_bodies_of_which_one_has_rows_are_not_confirmed(assistant: Assistant) -> None:
    told = assistant.ask("Do SLOM and AICHR lead anything in pillar B?").text
    assert told.startswith("Not both. ")
    assert assistant.ask("Does SLOM or AICHR lead anything in pillar B?").text.startswith("Yes. ")
    assert assistant.ask("Do SLOM and ACMW lead anything in pillar B?").text.startswith("No. ")


def test_a_body_that_is_said_to_do_something_is_not_introduced(assistant: Assistant) -> None:
    question = "As SOMSWD is coordinating A.1.5 with SOM-ED helping, should SOMSWD report?"
    assert assistant.explain(question).speaks_for is None
    assert verdicts(assistant, question) == ["No"]


def test_what_is_asserted_is_tested_whatever_was_said_before(assistant: Assistant) -> None:
    talk = "asserted in a talk"
    assistant.ask("Who leads A.2.1?", conversation_id=talk)
    told = "I was told A.2.2 is led by ACMW. Is that true?"
    assert assistant.ask(told, conversation_id=talk).text.startswith("No. The plan names SLOM")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("SLOM and ACMW lead A.1.2 and SOMRI supports them, right?", "Yes"),
        ("SLOM leads A.1.2 alone, right?", "No"),
        ("A.1.3 has no coordinating body, correct?", "Yes"),
        ("SOMTC leads B.1.2 and supports E.1.1: is that everything it does?", "Yes"),
        ("SOMTC leads B.1.2, is that everything it does?", "No"),
        ("A.1 has three activities and SOMRI coordinates one of them, right?", "Yes"),
        ("A.1 has three activities and SOMRI coordinates two of them, right?", "No"),
    ],
)
def test_another_plan_is_held_against_its_own_rows(
    another: Assistant, question: str, verdict: str
) -> None:
    assert verdicts(another, question) == [verdict]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("DGICM leads A.2.4 and B.7.1. Is that the complete list?", "Yes"),
        ("DGICM leads A.2.4 and B.7.1. Is that the full picture?", "No"),
        ("ASLOM leads B.6.2 and D.3.5, is that the whole list?", "Yes"),
        ("AICHR leads A.1.4, B.2.1, B.2.2 and B.3.3. Full list?", "No"),
        ("SOMTC supports B.2.1, B.2.2, B.5.1, B.7.1, B.7.2, D.4.2 – is that all?", "Yes"),
        ("SOMTC supports B.2.1 and D.4.2 – is that everything?", "No"),
    ],
)
def test_all_is_judged_over_the_role_that_is_stated(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdicts(assistant, question) == [verdict]


def test_what_is_missing_is_told_of_the_role_that_is_stated(assistant: Assistant) -> None:
    told = assistant.ask("AICHR leads A.1.4, B.2.1, B.2.2 and B.3.3. Is that all?").text
    assert told.startswith("No. AICHR also coordinates A.7.3.")


@pytest.mark.parametrize(
    "question", ["A.1.2 and A.5.1 have no project. Is that all?", "SLOM leads A.2. Is that all?"]
)
def test_whether_that_is_all_gets_no_verdict_where_it_is_open(
    assistant: Assistant, question: str
) -> None:
    assert verdicts(assistant, question) == [""]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("SOMHD supports A.1.3 and B.1.1, and nothing else, correct?", "Yes"),
        ("SLOM leads A.2.1 and nothing else, right?", "No"),
        ("SLOM leads A.2.1 and A.2.2 and no other rows, right?", "No"),
        ("ASLOM leads B.6.2 and D.3.5 and no other rows", "Yes"),
        ("TELMIN has only A.7.3", "Yes"),
        ("SLOM leads A.2.1 and nobody else, right?", "Yes"),
        ("A.2.1 has SLOM and nobody else, right?", "No"),
    ],
)
def test_nothing_else_is_said_of_rows_and_nobody_else_of_bodies(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdicts(assistant, question) == [verdict]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("It's DGICM that runs B.7.1 with SOMTC and SOMSWD behind it", "Yes"),
        ("It's SLOM that runs B.7.1 with SOMTC and SOMSWD behind it", "No"),
        ("SOMSWD runs B.7.2, aided by SOMTC and DGICM", "Yes"),
        ("SOMSWD runs B.7.2, assisted by SLOM and DGICM, right?", "No"),
        ("SOMTC with AICHR and SOMSWD in support does B.6.1", "Yes"),
        ("SOMTC with AICHR and SLOM in support does B.6.1, right?", "No"),
        ("SLOM with ACMW supports A.2.1, right?", "No"),
        ("A.5.1 has neither project nor supporter, right?", "Yes"),
        ("A.2.1 has neither supporter nor project, right?", "No"),
        ("A.1.3 has a supporter but no lead, right?", "Yes"),
        ("A.2.1 has a supporter but no lead, right?", "No"),
        ("A.1.3 has neither project nor supporter, right?", "No"),
    ],
)
def test_helpers_and_what_is_lacking_are_read_with_the_rest(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdicts(assistant, question) == [verdict]


def test_that_a_body_has_no_such_role_is_cited_by_its_other_rows(assistant: Assistant) -> None:
    answer = assistant.ask("som-mlt supports at least one activity, i think?")
    assert answer.text.startswith("No. SOM-MLAT supports none of the 63 activities.")
    assert {one.locator for one in answer.citations} >= {"D.3.4", "D.4.2"}


@pytest.mark.parametrize(
    ("question", "body", "verdict"),
    [
        ("We support only one time, at B.7.2. Is correct?", "DGICM", "Yes"),
        ("We only support once, at B.7.2. Correct?", "DGICM", "Yes"),
        ("DGICM supports once only, in B.7.2. Is that right?", None, "Yes"),
        ("Is DGICM supporting just one row, B.7.2?", None, "Yes"),
        ("We support only one time, at C.4.1. Is correct?", "AICHR", "No"),
        ("SOMHD supports a single row (A.1.3), correct?", None, "No"),
        ("SOMHD just supports once, in A.1.3. Correct?", None, "No"),
        ("SOMHD supports in only two rows, A.1.3 and B.1.1. Is that so?", None, "Yes"),
        ("SOMHD supports three rows: A.1.3 and B.1.1. Is this correct?", None, "No"),
        ("SOMHD supports three rows: A.1.3, B.1.1 and B.1.3, right?", None, "No"),
        ("We lead only 2 rows - A.2.4 and B.7.1 - is it correct?", "DGICM", "Yes"),
        ("We are in just two rows, A.1.4 and A.2.6, correct?", "AICHR", "No"),
        ("DGICM leads in two rows, A.2.4 and B.7.1, and supports in one, B.7.2, no?", None, "Yes"),
        ("DGICM leads in two rows, A.2.4 and B.7.1, and supports in one, B.6.2, no?", None, "No"),
        ("TELMIN appears only once, at A.7.3. Is correct?", None, "Yes"),
        ("AICHR supports at least twice, in A.2.6 and C.4.1. Correct?", None, "Yes"),
        ("SOMHD is supporting in three rows, one of them B.1.3, ya?", None, "No"),
    ],
)
def test_rows_told_with_their_number_are_all_that_there_are(
    assistant: Assistant, question: str, body: str | None, verdict: str
) -> None:
    assert verdicts(assistant, question, body) == [verdict]


def test_a_wrong_number_is_put_right_with_the_rows_that_are_so(assistant: Assistant) -> None:
    text = assistant.ask("SOMHD supports three rows: A.1.3 and B.1.1. Is this correct?").text
    assert text.startswith("No. SOMHD supports 2 of the 63 activities: A.1.3 and B.1.1.")
