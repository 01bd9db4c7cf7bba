"""Rows told by what points back to them: a position, what they are about, "it", one of two."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

LED = "what does SLOM lead?"
PAIR = ("who leads B.3.1?", "and B.3.3?")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("has the first got a supporting body?", "A.2.1"),
        ("are there projects under the third?", "A.3.2"),
        ("how many examples does the fourth have?", "A.4.1"),
        ("number 3 - what is counted there", "A.3.2"),
        ("what would the last of the five be judged by?", "A.4.2"),
        ("how come the last of them has no supporter?", "A.4.2"),
    ],
)
def test_a_position_is_of_the_list_told_last(assistant: Assistant, asked: str, told: str) -> None:
    assert told in ask(assistant, LED, asked).text.split("\n")[0]


def test_a_position_in_an_outcome_is_no_row_of_a_body_named_beside(assistant: Assistant) -> None:
    said = ask(assistant, "what's in outcome B.3?", "is the second led by AICHR?")
    assert said.text.startswith("No. The plan names SOMTC, not AICHR, as coordinating B.3.2")


def test_a_position_after_bodies_is_one_of_the_bodies(assistant: Assistant) -> None:
    said = ask(assistant, "who supports B.6.1?", "does the first lead anything in A?")
    assert codes(said) == "A.1.4 A.7.3"


@pytest.mark.parametrize("asked", ["and the 2nd", "hm and the second?", "same for the second"])
def test_a_bare_position_asks_the_same_of_another_row(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does AICHR coordinate?", "3rd one - any helpers?", asked)
    assert said.text.startswith("The plan names no supporting body for A.7.3")


def test_the_row_in_between_stands_between_the_two_spoken_of(assistant: Assistant) -> None:
    said = ask(assistant, *PAIR, "what about the row in between?")
    assert said.text.startswith("SOMTC coordinates B.3.2")
    said = ask(assistant, *PAIR, "now the row in between: how is that one measured?")
    assert said.text.startswith("B.3.2 has 3 indicators")


def test_one_of_two_is_one_of_the_rows_spoken_of_one_by_one(assistant: Assistant) -> None:
    said = ask(assistant, "c.2.2 says what", "n c.2.1", "which 1 has SOMSWD in support")
    assert codes(said) == "C.2.1"


def test_the_other_is_the_row_of_two_not_spoken_of_last(assistant: Assistant) -> None:
    said = ask(
        assistant,
        "what does DGICM coordinate?",
        "who supports the first?",
        "and what does the other count?",
    )
    assert said.text.startswith("**B.7.1**")


def test_a_row_is_told_by_what_it_is_about(assistant: Assistant) -> None:
    said = ask(assistant, "what does SOMHD support?", "who is at the head of the pandemic one?")
    assert said.text.startswith("The plan names no coordinating body for A.1.3")


@pytest.mark.parametrize(
    "asked", ["what would be measured under it?", "then what would it be judged by?"]
)
def test_it_is_the_row_spoken_of_last(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "who leads A.1.5?", asked).text.startswith("A.1.5 has 2 indicators")


@pytest.mark.parametrize(
    ("asked", "body"),
    [
        ("what do we, SOMHD, support?", "SOMHD"),
        ("which activity do we run as the education officials (SOM-ED)?", "SOM-ED"),
        ("what do we support as SOM-ED?", "SOM-ED"),
    ],
)
def test_who_asks_is_told_in_the_midst_of_a_question(
    assistant: Assistant, asked: str, body: str
) -> None:
    said = ask(assistant, asked, "and what do we coordinate?")
    assert said.status is AnswerStatus.ANSWERED
    assert body in said.text


def test_something_held_jointly_is_led_with_another_body(assistant: Assistant) -> None:
    said = ask(assistant, "does AICHR hold anything jointly with another body?")
    assert codes(said) == "A.7.3"


@pytest.mark.parametrize(
    "asked", ["are the A.2 rows led by SLOM?", "does SLOM lead A.2?", "is outcome A.2 run by SLOM?"]
)
def test_a_whole_place_is_not_led_by_who_leads_a_part_of_it(
    assistant: Assistant, asked: str
) -> None:
    assert ask(assistant, asked).text.startswith("Not all of them. SLOM coordinates 2 of the 6")


def test_anything_in_a_place_is_led_by_who_leads_a_part_of_it(assistant: Assistant) -> None:
    assert ask(assistant, "does SLOM lead anything in A.2?").text.startswith("Yes. ")


@pytest.mark.parametrize(
    ("body", "asked", "told"),
    [
        ("ACMW", "what do we lead ourselves?", "ACMW coordinates 1 of the 63"),
        ("ACMW", "so is there nothing we head ourselves?", "ACMW coordinates 1 of the 63"),
        ("ACMW", "and us, leading?", "ACMW coordinates 1 of the 63"),
        ("ACMW", "what about us as supporters?", "ACMW supports 6 of the 63"),
        ("SLOM", "Show me the ACWC rows, both led and supported.", "ACWC has a role in 4"),
        ("SLOM", "how would we prove A.1.5 worked", "A.1.5 has 2 indicators"),
    ],
)
def test_everyday_words_for_roles_and_measures(
    assistant: Assistant, body: str, asked: str, told: str
) -> None:
    assert ask(assistant, "who leads B.3.3?", asked, body=body).text.startswith(told)


def test_at_their_side_is_in_that_row(assistant: Assistant) -> None:
    said = ask(assistant, "who leads B.3.3?", "any supporting body at their side?")
    assert said.text.startswith("No. The plan names no supporting body for B.3.3")


@pytest.mark.parametrize(
    "asked",
    ["what do we do that ACMW does not support?", "which rows of SLOM lack ACMW's support?"],
)
def test_what_another_does_not_support_is_of_the_own_rows(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, asked, body="SLOM")) == "A.4.2"


@pytest.mark.parametrize(
    "asked", ["how many bodies lead more than us?", "how many bodies lead more rows than SLOM?"]
)
def test_how_many_do_more_than_a_body(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked, body="SLOM")
    assert said.text.startswith("2 of the 12 bodies coordinate more activities than SLOM")


def test_the_examples_of_a_body_are_those_of_its_rows(assistant: Assistant) -> None:
    assert ask(assistant, "our examples", body="SLOM").text.startswith("The plan lists 5 examples")


@pytest.mark.parametrize(
    "asked",
    ["which footnotes are in our rows", "what are the references in SLOM's activities"],
)
def test_the_references_of_a_body_are_those_of_its_rows(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked, body="SLOM").text
    assert "A.2.2 rests on Footnote 14" in said
    assert "The text of A.3.2 refers to AICHR FYWP" in said


@pytest.mark.parametrize(
    "asked",
    ["what's the deadline for our activities", "when are our rows due?"],
)
def test_no_date_is_set_for_the_rows_of_a_body(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked, body="SLOM")
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert "no date for the activities of SLOM" in said.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how many have projects", "5 of the 5 activities"),
        ("and how many have a supporter?", "4 of the 5 activities"),
        ("which have no supporter?", "1 of the 5 activities"),
        ("ok which are supported by AICHR", "AICHR supports 1 of the 5 activities"),
    ],
)
def test_which_and_how_many_are_asked_of_the_list_told(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert ask(assistant, "our rows", asked, body="SLOM").text.startswith(told)


def test_two_pillars_held_together_are_compared(assistant: Assistant) -> None:
    said = ask(assistant, "compare pillars a and d", "which has more indicators")
    assert said.text.startswith("Pillar A has 31 indicators and Pillar D has 17")


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("ok. read me the first one of the supporting list in full", "A.1.5"),
        ("read me the first one of the coordinating list in full", "B.1.1"),
        ("what does the second one of the coordinating list say?", "B.1.2"),
    ],
)
def test_a_row_is_at_its_place_in_the_list_of_the_role_named(
    assistant: Assistant, asked: str, row: str
) -> None:
    before = ("what do we coordinate?", "and support?")
    said = ask(assistant, *before, asked, body="SOMSWD")
    assert said.text.startswith(f"**{row}**")


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        (("who's on A.1.4",), "anyone else alongside them?", "No. A.1.4: AICHR coordinates"),
        (("who leads A.1.4",), "anyone besides them?", "No. A.1.4"),
        (("who leads A.2.6",), "is anybody else in it with them?", "Yes. A.2.6: ACWC coordinates"),
        (("who supports A.2.6?",), "does anybody else have a role there?", "Yes. A.2.6"),
        (("who leads A.1.4",), "anyone else in pillar A?", "Pillar A"),
    ],
)
def test_another_body_of_the_row_is_told_with_yes_or_no(
    assistant: Assistant, before: tuple[str, ...], asked: str, begins: str
) -> None:
    assert ask(assistant, *before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("is AMMTC coordinating some activity?", "whats its job then", "names it in Section F.2.c"),
        ("what does TELMIN stand for?", "where does it turn up then?", "TELMIN has a role in 1"),
        ("what does SLOM stand for?", "where does it come up?", "SLOM has a role in 5"),
    ],
)
def test_its_job_and_its_places_are_those_of_what_was_asked(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    assert told in ask(assistant, before, asked).text


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (
            ("how many activities do we coordinate?",),
            "so we hold everything in C, correct?",
            "Yes. 10 of the 10 activities in Pillar C are coordinated by SOMTC",
        ),
        (
            ("how many activities do we coordinate?", "so we hold everything in C?"),
            "and everything in D too",
            "Not so: D.3.4, D.3.5 and D.4.2.",
        ),
        (("list all our activities",), "so we hold everything in C?", "SOMTC has a role in 10"),
    ],
)
def test_all_that_is_held_is_held_in_the_role_asked_before(
    assistant: Assistant, before: tuple[str, ...], asked: str, told: str
) -> None:
    assert told in ask(assistant, *before, asked, body="SOMTC").text


def test_what_is_asked_for_is_no_subject(assistant: Assistant) -> None:
    asked = "At what intervals must coordinating bodies hand in their reports?"
    assistant.ask(asked, conversation_id="intervals")
    assert "reports" in assistant.explain("to whom do they go", conversation_id="intervals").text


def test_it_is_the_plan_that_is_updated(with_meaning: Assistant) -> None:
    with_meaning.ask("what challenges does the plan meet?", conversation_id="updated")
    meaning = with_meaning.explain("how often is it updated?", conversation_id="updated")
    assert meaning.text == "how often is the plan updated?"


@pytest.mark.parametrize(
    "asked", ["Will it stay as it is for all that time?", "Will it remain fixed?"]
)
def test_it_is_the_plan_of_which_something_was_told(with_meaning: Assistant, asked: str) -> None:
    said = ask(with_meaning, "What period does the plan span?", asked)
    assert said.text.startswith("No, the plan's text says otherwise")


@pytest.mark.parametrize("asked", ["what would be published under it?", "what is built under it?"])
def test_what_is_done_in_a_row_is_asked_of_it(with_meaning: Assistant, asked: str) -> None:
    said = ask(with_meaning, "who leads C.2.1?", asked)
    assert {one.locator for one in said.citations} == {"C.2.1"}


def test_what_was_achieved_to_date_is_no_date(assistant: Assistant) -> None:
    said = ask(assistant, "what has been achieved to date?")
    assert said.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("Who is the coordinator on the second of these?",), "SOMSWD coordinates B.1.1"),
        (("Who is the coordinator on the first of these?",), "The plan names no coordinating body"),
        (("Who is the coordinator on the first of these?", "All right, and on the other?"),
         "SOMSWD coordinates B.1.1"),
    ],
)  # fmt: skip
def test_one_of_these_is_no_each_of_these(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    said = ask(assistant, "where do we turn up?", *talk, body="SOMHD")
    assert said.text.startswith(told)
    assert len(said.items) == 1


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("And does it coordinate any other row?", "No. None of the 62"),
        ("does it coordinate anything else?", "No. None of the 62"),
    ],
)
def test_other_rows_than_those_told_before_what_a_body_is(
    assistant: Assistant, asked: str, told: str
) -> None:
    talk = ("Tell me about A.7.3.", "what is TELMIN short for?")
    assert ask(assistant, *talk, asked).text.startswith(told)


@pytest.mark.parametrize(
    "asked",
    ["Any that we carry entirely on our own?", "any that we run alone?", "Any we run alone?"],
)
def test_any_that_is_of_the_rows_told(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "what do we coordinate?", asked, body="SLOM")) == "A.4.2"


def test_it_after_an_amount_is_what_the_amount_is_of(assistant: Assistant) -> None:
    talk = ("How much money is set aside for the plan?", "where is it supposed to come from?")
    assert "external partners" in ask(assistant, *talk).text


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("What exactly are the terms of ACTIP Article 17? Please reproduce its text.", True),
        ("What obligation is set out in APA paragraph IV.C(k), in its own words?", True),
        ("What does ACTIP Article 24 require?", True),
        ("Which rows refer to ACTIP Article 19?", False),
        ("Which outcome sets out ACTIP Article 14?", False),
    ],
)
def test_what_an_article_demands_is_not_told_by_what_refers_to_it(
    assistant: Assistant, question: str, lacking: bool
) -> None:
    answer = assistant.ask(question)
    assert ("is not in the corpus" in answer.text) is lacking


def test_what_stands_above_the_activities_and_refers_to_it_is_told_beside(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which activities refer to ACTIP Article 14?")
    assert [one.locator for one in answer.items] == ["B.3.1"]
    assert "Above the activities, Pillar B, Outcome B.1" in answer.text
    alone = assistant.ask("Which activities refer to BWP?")
    assert "Above the activities" not in alone.text
