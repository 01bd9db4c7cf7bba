"""Questions that take something for granted by a "not": "isn't SOM-ED in pillar C too?"."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.question_order import asked_of_first
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("doubted", "asked"),
    [
        ("isn't SLOM in pillar B?", "is SLOM in pillar B?"),
        ("isnt slom in pillar b too", "is slom in pillar b too"),
        ("So aren't we in pillar D?", "So are we in pillar D?"),
        ("Doesn't ACWC lead anything?", "Does ACWC lead anything?"),
        ("don't we support C.1.1?", "do we support C.1.1?"),
        ("is SOMHD not also in pillar D?", "is SOMHD also in pillar D?"),
        ("aren't there two rows on loans?", "are there two rows on loans?"),
    ],
)
def test_what_is_taken_for_granted_is_asked_plainly(doubted: str, asked: str) -> None:
    assert asked_of_first(doubted) == asked


@pytest.mark.parametrize(
    "text",
    [
        "don't list the rows of SLOM",
        "isn't that ACWC?",
        "which rows isn't SLOM in?",
        "SLOM leads it, doesn't it?",
    ],
)
def test_other_denials_are_left(text: str) -> None:
    assert asked_of_first(text) == text


@pytest.mark.parametrize(
    "question", ["isn't SOM-ED also in pillar C somewhere?", "isn't SOMHD in pillar D anywhere?"]
)
def test_body_that_has_no_role_there(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question).text

    assert told.startswith("No. None of the")


def test_body_that_has_a_role_there(assistant: Assistant) -> None:
    assert assistant.ask("isn't AICHR listed under C.4?").text.startswith("Yes. AICHR")


@pytest.mark.parametrize("question", ["do we appear in pillar D?", "aren't we in pillar D too?"])
def test_own_body_that_is_not_known_is_asked_for(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.CLARIFY
    assert assistant.ask(question, body="SOMHD").text.startswith("No. None of the")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("does AICHR lead the social media row alone?", "No. "),
        ("does TELMIN lead the work on social media all by itself?", "No. "),
        ("does SOMTC handle public procurement by itself?", "Yes. "),
        ("does SLOM handle recruitment by itself?", "3 activities"),
    ],
)
def test_lead_said_to_be_alone_on_a_subject(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(verdict)


@pytest.mark.parametrize("same", ["any of the same activities", "some of the same rows"])
def test_bodies_in_any_of_the_same_rows(assistant: Assistant, same: str) -> None:
    answer = assistant.ask(f"do we and SLOM work on {same}?", body="ACMW")

    assert [one.locator for one in answer.items] == ["A.2.1", "A.2.2", "A.3.2", "A.4.1"]


def test_field_that_goes_on_is_no_body(assistant: Assistant) -> None:
    told = assistant.ask("is TELMIN the only body on social media?").text

    assert "SOMSWD" not in told
    assert "AICHR" in told


@pytest.mark.parametrize(
    "question",
    [
        "do any indicators ask for a number of convictions?",
        "are there indicators that ask for the number of convictions?",
    ],
)
def test_number_that_an_indicator_asks_for_is_not_counted(
    assistant: Assistant, question: str
) -> None:
    told = assistant.ask(question).text

    assert "97 indicators" not in told
    assert "C.3.2" in told


@pytest.mark.parametrize("question", ["does TELMIN appear anywhere else?", "TELMIN elsewhere?"])
def test_anywhere_else_is_no_other_body(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question).text

    assert told.startswith("TELMIN has a role in 1 of the 63 activities")


def test_parts_that_talk_of_a_subject_are_no_words_of_it(assistant: Assistant) -> None:
    told = assistant.ask("which parts of the plan talk about children?").text

    assert told.startswith('8 activities speak of "children"')


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("there's no row on climate, right?", 'No. 1 of the 63 activities speaks of "climate"'),
        ("is there no activity about climate change?", "No. 1 of the 63 activities speaks of"),
        ("there is no row that SOMHD leads, right?", "Yes. None of the 63 activities"),
        ("are there more bodies in A than in B?", "Yes. Pillar A has 10 bodies"),
        ("do more bodies coordinate in pillar A than in B?", "Yes. Pillar A has 8 coordinating"),
        ("does pillar A have more activities than any other pillar?", "Yes. Pillar A has the most"),
        ("B.2.1 has more projects than any other row, right?", "B.2.1, B.3.1 and D.5.1 tie"),
    ],
)
def test_nothing_there_and_more_than_others(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_meeting_by_its_name_is_no_meeting_of_bodies(assistant: Assistant) -> None:
    answer = assistant.ask("rows with the health officials meeting in them")

    assert [one.locator for one in answer.items] == ["A.1.3", "B.1.1"]


def test_who_counts_as_something_is_no_count_of_people(with_meaning: Assistant) -> None:
    told = with_meaning.ask("which personnel counts as a Frontline Officer?").text

    assert "Any person who directly engages" in told
