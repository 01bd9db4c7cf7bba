"""What is said of several bodies or places at once: of each, of a row in common, or in sum."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Both AICHR and SOMSWD support in Pillar C. True?", "Yes. AICHR supports 1 and SOMSWD"),
        ("SOMTC and SOMSWD both coordinate in Pillar B, true?", "Yes. SOMTC coordinates 6 and"),
        ("SOMTC and SLOM both coordinate in Pillar A, correct?", "Yes. SOMTC coordinates 7 and"),
        ("SLOM and TELMIN both coordinate, right?", "Yes. SLOM coordinates 5 and TELMIN"),
        ("Do ACWC and SLOM both coordinate activities in Pillar A?", "Yes. ACWC coordinates 2"),
        ("SLOM and TELMIN both coordinate in Pillar B, right?", "No. None of the 17"),
        ("SOMTC and SLOM jointly coordinate in Pillar A, correct?", "No. None of the 21"),
        ("Are SOMTC and SLOM both coordinating an activity together?", "No. None of the 63"),
        ("Do AICHR and TELMIN both coordinate in Pillar A?", "Yes. 1 of the 21"),
    ],
)
def test_each_of_several_bodies_may_have_rows_of_its_own(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("SOMTC and AICHR together coordinate 40 activities, right?", "Yes. SOMTC and AICHR"),
        ("SOMTC and AICHR together coordinate 41 activities, right?", "No. SOMTC and AICHR"),
        ("ACWC and SOMTC together coordinate one activity, right?", "Yes. 1 of the 63"),
        ("ACWC and AICHR together coordinate 8 activities in Pillar A. Correct?", "No. ACWC and"),
        ("AICHR and SOMSWD together support 15 activities, right?", "AICHR and SOMSWD support 13"),
        ("Pillars C and D combined have 25 activities. Right?", "Yes. Pillar C and Pillar D"),
        ("Pillar B and Pillar C together have 27 activities, correct?", "Yes. Pillar B and"),
        ("Pillars A and B together have 38 activities. True?", "Yes. Pillar A and Pillar B"),
        ("Pillars A and B together have 45 activities. True?", "No. Pillar A and Pillar B have 38"),
        ("A and B together have 38 activities, right?", "Yes. Pillar A and Pillar B have 38"),
        ("Pillars A and B have 14 outcomes in total, right?", "Yes. Pillar A and Pillar B have 14"),
        ("Outcomes B.1 and B.2 together have 8 activities, right?", "Yes. Outcome B.1 and"),
        ("Pillars A and B each have 21 activities, right?", "No. Pillar B has 17"),
    ],
)
def test_a_number_of_several_together_is_tested_in_sum(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do ASLOM and DGICM have any activity in common?", "No. None of the 63"),
        ("Do SOMTC and AICHR have any activities in common?", "Yes. 10 of the 63"),
        ("Do SLOM and ACMW have any rows in common in Pillar A?", "Yes. 4 of the 21"),
    ],
)
def test_rows_in_common_name_all_of_the_bodies(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_number_that_types_without_a_code_could_make_up_is_not_said_to_be_so(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Pillars A and B together have 39 activities. True?")
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does SLOM share a lead with anyone?", "No. None of the 63"),
        ("Does SOMSWD share a lead?", "No. None of the 63"),
        ("Does AICHR share the lead on any activity?", "Yes. 1 of the 63"),
        ("Does ACWC share the lead with another body anywhere?", "Yes. 1 of the 63"),
        ("Does TELMIN share leadership with anybody in Pillar A?", "Yes. 1 of the 21"),
        ("Does SOMTC share the lead with ACWC?", "Yes. SOMTC and ACWC are both named"),
        ("Does SOMTC share the lead on B.2.3?", "Yes. SOMTC coordinates B.2.3"),
        ("I only need to know about ACWC: the row or rows it shares the lead of.", "1 of the 63"),
        ("With which bodies does SOMSWD have no activity in common?", "6 of the 11 other"),
        ("With which bodies does AICHR share no activity?", "4 of the 11 other"),
        ("With which bodies does SOMSWD share an activity?", "5 bodies share"),
        (
            "In which activities do SOMTC and AICHR work together, with SOMTC coordinating?",
            "8 of the 63",
        ),
        ("Where do SLOM and ACMW appear together, with ACMW supporting?", "4 of the 63"),
    ],
)
def test_what_a_body_shares_with_others_is_told(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which two bodies share the most activities?", "The most, 10 activities: SOMTC and AICHR"),
        ("What two bodies have the most activities in common?", "The most, 10 activities: SOMTC"),
        ("Which two bodies share the most activities in Pillar A?", "The most, 4 activities in"),
        ("Which two bodies coordinate the most activities?", "The most activities"),
    ],
)
def test_the_two_bodies_that_share_the_most_are_told(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "before", "asked", "rows"),
    [
        (
            "SOMSWD",
            "Who has more rows to coordinate, we or DGICM?",
            "What rows do both of us sit on?",
            "B.7.1 B.7.2",
        ),
        (
            "SOMSWD",
            "Who has more rows to coordinate, we or DGICM?",
            "Which rows name us both?",
            "B.7.1 B.7.2",
        ),
        (
            "ACWC",
            "Who has more rows to coordinate, we or SOMTC?",
            "What rows do both of us coordinate?",
            "B.2.3",
        ),
        ("ACWC", "What does SOMTC coordinate?", "where are we both named?", "A.1.1 B.2.3"),
        ("ACWC", "What does SOMTC coordinate?", "and both of us?", "B.2.3"),
        ("ACWC", "Who coordinates A.1.1?", "which rows are we both in?", "A.1.1 B.2.3"),
        ("ACWC", "Who coordinates A.1.1?", "what do we both coordinate?", "B.2.3"),
        ("SOMSWD", "Who coordinates B.7.1?", "Where else are we both?", "B.7.2"),
        ("", "Who coordinates A.1.1?", "which rows is it in together with ACWC?", "A.1.1 B.2.3"),
    ],
)
def test_both_of_us_are_the_own_body_and_the_one_spoken_of(
    assistant: Assistant, body: str, before: str, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, before, asked, body=body or None)) == rows


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        (
            "A.7.3",
            "Does the abbreviations list explain the one that isn't AICHR?",
            "No. The plan's",
        ),
        ("A.7.3", "Is the one that is not AICHR coordinating anything else?", "No. None of the 62"),
        ("A.2.2", "What does the one other than SLOM support?", "ACMW supports 6"),
        ("B.2.3", "Is the body besides ACWC also named in A.1.1?", "Yes. SOMTC coordinates A.1.1"),
        ("pillar C", "What does the one that isn't SOMTC coordinate?", "I cannot tell which one"),
        ("A.2.2", "Which rows have a coordinator other than SLOM?", "56 of the 63 activities"),
    ],
)
def test_the_one_that_is_not_named_is_the_other_of_two(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"Who is named in {row}?", asked).text.startswith(begins)
