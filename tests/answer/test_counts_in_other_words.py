"""Counts and comparisons asked in words that the table does not have."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


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


@pytest.mark.parametrize(
    "question",
    [
        "SOMSWD and SOMTC together: how many activities of pillar B do they run between them?",
        "How many activities of pillar B do SOMSWD and SOMTC lead between them?",
    ],
)
def test_what_bodies_have_between_them_is_counted_in_sum(
    assistant: Assistant, question: str
) -> None:
    assert len(_codes(assistant, question)) == 12


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("What share of our activities is in the prevention pillar?", "5 of the 15 activities"),
        ("Is more than half of AICHR's activities in pillar B?", "No. 6 of the 15 activities"),
    ],
)
def test_a_share_of_what_a_body_has_is_of_its_own_activities(
    assistant: Assistant, question: str, start: str
) -> None:
    assert assistant.ask(question, body="AICHR").text.startswith(start)


def test_activities_of_several_pillars_are_counted_in_sum(assistant: Assistant) -> None:
    answer = assistant.ask("Sum up for me the activities of pillars C and D.")

    assert answer.text.startswith("Pillar C and Pillar D have 25 activities in sum.")


def test_what_remains_without_a_pillar_is_counted(assistant: Assistant) -> None:
    answer = assistant.ask("What remains if you take pillar A away from the 63 activities?")

    assert "42 coded activities outside Pillar A" in answer.text


def test_it_is_the_body_that_a_statement_before_names(assistant: Assistant) -> None:
    answer = assistant.ask(
        "My minister finds AICHR mentioned on every page. On how many activities is it named, "
        "and how does that spread over the four pillars?"
    )

    assert answer.text.startswith("15 of the 63 activities name AICHR")
    assert "5 in Pillar A, 6 in Pillar B, 1 in Pillar C and 3 in Pillar D" in answer.text


def test_how_many_rows_bodies_have_in_common_lists_those_alone(assistant: Assistant) -> None:
    question = "How many activities do SOMSWD and SOMTC have in common?"

    assert len(_codes(assistant, question)) == 7


def test_a_body_that_meets_another_is_in_the_same_rows(assistant: Assistant) -> None:
    codes = _codes(assistant, "On how many lines does ACMW meet SLOM?")

    assert codes == ["A.2.1", "A.2.2", "A.3.2", "A.4.1"]


def test_a_comparison_by_two_roles_counts_both(assistant: Assistant) -> None:
    text = assistant.ask("Compare SLOM with ACMW: how many led, how many helped?").text

    assert "coordinates 1 (A.2.3), supports 6" in text


def test_what_was_taken_from_another_plan_is_no_change_between_editions(
    assistant: Assistant,
) -> None:
    question = "How much of the law enforcement pillar was taken over from Myanmar's 2022 plan?"

    assert len(_codes(assistant, question)) == 8


def test_a_project_is_found_with_or_without_its_article(assistant: Assistant) -> None:
    question = "Which activities share the project 'Establishment of Central Database System'?"

    assert _codes(assistant, question) == ["A.7.1", "A.7.2", "C.3.1"]


def test_averages_are_told_for_each_of_several_pillars(assistant: Assistant) -> None:
    text = assistant.ask(
        "On average, how many activities per outcome in pillar A and pillar D?"
    ).text

    assert "On average 3 activities for each outcome in Pillar A" in text
    assert "On average 2.14 activities for each outcome in Pillar D" in text


@pytest.mark.parametrize(
    "question",
    [
        "AICHR, SOMSWD, SOMTC: is there any activity where all three of them appear?",
        "Which activities name all three of AICHR, SOMSWD and SOMTC?",
    ],
)
def test_all_three_bodies_must_be_in_a_row(assistant: Assistant, question: str) -> None:
    assert _codes(assistant, question) == ["B.6.1", "D.3.6"]


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "Which bodies help exactly as often as they lead?",
            "2 of the 12 bodies support as many activities as they coordinate",
        ),
        (
            "Which pillars have as many projects as indicators?",
            "1 of the 4 pillars has as many projects as indicators: Pillar A (31)",
        ),
    ],
)
def test_equal_counts_are_no_greater_counts(
    assistant: Assistant, question: str, start: str
) -> None:
    assert assistant.ask(question).text.startswith(start)


def test_numbers_joined_to_an_article_are_articles_too(assistant: Assistant) -> None:
    codes = _codes(assistant, "Which outcomes use articles 12 and 14 of ACTIP?")

    assert set(codes) == {"A.1", "A.2", "A.3", "A.7", "B.2", "B.1", "B.4", "B.5", "B.6"}


def test_rows_that_each_pillar_leaves_out_are_counted_for_each(assistant: Assistant) -> None:
    text = assistant.ask(
        "How many activities does each pillar leave without any supporting body?"
    ).text

    assert "11 in Pillar A, 8 in Pillar B, 8 in Pillar C and 11 in Pillar D" in text


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "What's the ranking of the coordinating bodies in pillar A?",
            "Activities by body in Pillar A",
        ),
        (
            "In pillar A, what's the ranking of the leading bodies? The first two are enough.",
            "The most activities that a body coordinates in Pillar A: SOMTC (7) and SLOM (5).",
        ),
    ],
)
def test_a_ranking_of_bodies_tells_the_count_of_each(
    assistant: Assistant, question: str, start: str
) -> None:
    assert assistant.ask(question).text.startswith(start)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many projects are in pillar three?", "24 projects"),
        ("which pillars have seven outcomes or more?", "3 of the 4 pillars have at least 7"),
        ("which pillars have four outcomes or fewer?", "1 of the 4 pillars has at most 4"),
    ],
)
def test_a_number_is_read_with_what_stands_around_it(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does protection have a greater number of projects than prevention?", "Yes. Pillar B has"),
        ("Has pillar A a smaller number of activities than pillar D?", "No. "),
        ("most activities, which pillar, and how many?", "Pillar A has the most activities: 21"),
        ("fewest outcomes, which pillar, how many?", "Pillar C has the fewest outcomes: 4"),
        ("quick - most supporting bodies, which row?", "A.1.1, A.2.6, A.3.2"),
    ],
)
def test_what_is_greater_or_greatest(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "I need the costs per pillar, biggest first.",
        "Rank the pillars by budget.",
        "Which outcome costs the most?",
        "Staff numbers per body, largest first.",
    ],
)
def test_money_and_staff_are_no_counts_of_the_plan(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
