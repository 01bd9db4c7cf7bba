"""Counts and comparisons asked in words that the table does not have."""

import pytest

from tipassist.answer.assistant import Assistant


def _codes(assistant: Assistant, question: str) -> list[str]:
    return [item.locator for item in assistant.ask(question).items]


@pytest.mark.parametrize(
    "question",
    [
        "Leaving SOMTC out, which body coordinates the most?",
        "If we take SOMTC out of the picture, who leads the most activities?",
        "Putting SOMTC to one side, who coordinates most?",
    ],
)
def test_a_body_between_the_words_that_leave_it_out_is_left_out(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("SOMSWD")


def test_a_pillar_between_such_words_is_left_out(assistant: Assistant) -> None:
    codes = _codes(assistant, "Leaving pillar C out, how many activities does SOMTC lead?")

    assert len(codes) == 25
    assert not any(one.startswith("C.") for one in codes)


def test_others_beside_a_body_may_be_supported_by_it(assistant: Assistant) -> None:
    codes = _codes(assistant, "Leaving SOMTC aside, how many activities are led by others?")

    assert len(codes) == 27
    assert "B.5.1" in codes


def test_what_is_counted_at_the_end_is_counted_on_both_sides(assistant: Assistant) -> None:
    answer = assistant.ask("Is pillar D heavier than pillar C if you go by projects?")

    assert answer.text.startswith("Yes. Pillar D has 30 projects and Pillar C has 24 projects")


@pytest.mark.parametrize(
    "question",
    [
        "Would it be fair to say that AICHR supports more than it coordinates?",
        "Can I tell the minister that AICHR supports more than it coordinates?",
        "Am I right in thinking that AICHR supports more than it coordinates?",
    ],
)
def test_a_comparison_that_is_to_be_confirmed_gives_both_counts(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text

    assert text.startswith("Yes. AICHR supports 10 activities and coordinates 5 activities")


def test_a_participle_before_counted_entries_only_says_that_they_are_there(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("How many activities are measured by two indicators?")

    assert answer.text.startswith("18 of the 63 activities have exactly 2 indicators")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("which pillar has less indicators?", "Pillar C and Pillar D tie for the fewest"),
        ("which pillar is poorest in indicators?", "Pillar C and Pillar D tie for the fewest"),
        ("what is the outcome with more activities in pillar C", "Outcome C.1 has the most"),
    ],
)
def test_more_of_a_unit_with_nothing_to_compare_is_the_most(
    assistant: Assistant, question: str, start: str
) -> None:
    assert assistant.ask(question).text.startswith(start)


def test_two_instruments_at_the_same_time_are_both_asked_of_a_row(assistant: Assistant) -> None:
    question = "Which activities refer to the AICHR FYWP and to Myanmar's plan at the same time?"

    assert _codes(assistant, question) == ["B.6.1", "D.7.1"]


@pytest.mark.parametrize(("body", "start"), [("AICHR", "Yes."), ("SLOM", "No.")])
def test_to_be_in_each_pillar_a_body_must_be_in_all_of_them(
    assistant: Assistant, body: str, start: str
) -> None:
    assert assistant.ask(f"Is {body} present in each of the four pillars?").text.startswith(start)


def test_who_leads_rows_is_told_with_how_many_each(assistant: Assistant) -> None:
    answer = assistant.ask("Where ACMW is helping, who is in the lead, and on how many each?")

    assert "By coordinating body: SLOM 4, ACWC 1 and SOMTC 1." in answer.text


def test_which_ones_are_the_rows_that_the_sentence_before_speaks_of(assistant: Assistant) -> None:
    question = "Twenty-five outcomes is a lot. Which ones consist of one single activity?"

    assert len(_codes(assistant, question)) == 9


def test_a_body_behind_the_leader_supports(assistant: Assistant) -> None:
    question = "Which activities have two bodies standing behind the leader?"

    assert len(_codes(assistant, question)) == 9
