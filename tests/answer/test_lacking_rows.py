"""Rows of a body that lack something: what is missing is not the body."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (None, "which activities without a project does SOMTC lead?", "A.5.1"),
        (None, "which activities lacking a project does SOMTC coordinate?", "A.5.1"),
        (None, "how many activities without a project does SOMTC lead in A?", "A.5.1"),
        (None, "which activities without indicators are led by SOMTC?", "D.3.6"),
        (None, "which rows with no supporting body does SLOM lead?", "A.4.2"),
        ("ACWC", "which rows without a project do we lead?", "A.1.2"),
    ],
)
def test_rows_of_a_body_without_something_are_its_own(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


def test_none_of_a_body_lacks_what_all_have(assistant: Assistant) -> None:
    answer = assistant.ask("which activities without a project does SLOM lead?")
    assert answer.text.startswith("None of the 63 activities is coordinated by SLOM and has no")


def test_rows_that_a_body_does_not_lead_are_the_others(assistant: Assistant) -> None:
    answer = assistant.ask("which activities without a project does SOMTC not lead?")
    assert codes(answer) == "A.1.2 D.3.5"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which pillar has the most blank project cells?", "Pillar A has the most activities"),
        ("Which pillar has the most gaps in the project column?", "Pillar A has the most activ"),
        ("In which pillar are the most project cells empty?", "Pillar A has the most activities"),
        ("In which pillar is the number of blank project cells highest?", "Pillar A has the most"),
        ("Which outcome has most blank indicators?", "Outcome D.3 has the most activities that"),
        ("Which pillar has the most open coordinating cells?", "Pillar A has the most activities"),
        ("Which pillar has the fewest activities without a project?", "Pillars B and C have the"),
        ("Which body has the most activities without a project?", "SOMTC, ACWC and ASLOM have"),
        ("Which body has the most blanks in the project column?", "SOMTC, ACWC and ASLOM have"),
        ("Which body supports the most rows without an indicator?", "AICHR and SOMSWD support"),
        ("Which bodies lead activities without a project?", "3 of the 12 bodies coordinate act"),
    ],
)
def test_what_has_the_most_blanks_is_told_by_its_blanks(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is the coordinating body left blank in any of the rows?", "Yes. 2 of the 63"),
        ("is the projects cell left empty in any activity?", "Yes. 3 of the 63"),
        ("Is the supporting ASB column empty in some row in pillar C?", "Yes. 8 of the 10"),
        ("is the indicator missing in any row of pillar B?", "No. None of the 17"),
        ("do rows exist for which no coordinating body has been entered?", "Yes. 2 of the 63"),
        ("do any activities exist that have no project?", "Yes. 3 of the 63"),
    ],
)
def test_whether_a_cell_is_left_blank_is_told_of_all_rows(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).text.startswith(told)


def test_only_rows_without_something_is_no_row_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("Which bodies have only activities without a project?")
    assert answer.text.startswith("None of the 12 bodies")


def test_what_has_most_of_something_has_no_blanks(assistant: Assistant) -> None:
    assert assistant.ask("Which pillar has the most projects?").text.startswith("Pillar B has")


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("For which rows did no one get appointed as lead?", "A.1.3 A.2.5"),
        ("Which rows have nobody assigned as coordinator?", "A.1.3 A.2.5"),
        ("Where did they enter nobody as coordinating body?", "A.1.3 A.2.5"),
        ("For which rows did two bodies get named as coordinators?", "A.7.3 B.2.3"),
        ("Where were two bodies put down as leads?", "A.7.3 B.2.3"),
        ("Which rows list two bodies as coordinators?", "A.7.3 B.2.3"),
        ("Shared lead: where has the plan put more than one body as coordinator?", "A.7.3 B.2.3"),
        ("In which rows were three bodies named as supporters?", ""),
        ("Which row has an unfilled indicator cell?", "D.3.6"),
        ("Which outcomes have no ACTIP or APA provision attached?", "B.7 C.3 C.4 D.6 D.7"),
        ("Which outcomes are without ACTIP or APA provisions?", "B.7 C.3 C.4 D.6 D.7"),
        ("Which outcomes have no footnote, i.e. no APA provision?", "B.7 C.3 C.4 D.6 D.7"),
        ("Where does AICHR lend support to a lead that is not SOMTC?", "A.2.6 A.3.2"),
    ],
)
def test_rows_where_so_many_are_put_in_a_role(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "Where does it say 'relevant' and not 'supporting'?",
        "In which rows is somebody 'relevant' instead of 'supporting'?",
        "In which row is a body relevant rather than coordinating?",
    ],
)
def test_one_role_in_place_of_another_is_the_one(assistant: Assistant, question: str) -> None:
    assert codes(assistant.ask(question)) == "B.4.1"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is the sole coordinator of something in pillar B?", "5 of the 12 bodies"),
        ("Which bodies are the only supporters of rows in pillar D?", "2 of the 12 bodies"),
        ("Leaving SOMTC and SOMSWD aside, who leads rows in pillar B?", "AICHR, ACWC, DGICM"),
        ("With SOMTC and SOMSWD left aside, who coordinates in pillar B?", "AICHR, ACWC, DGICM"),
        ("If we leave SOMTC and AICHR aside, who coordinates in pillar D?", "SOM-MLAT and ASLOM"),
    ],
)
def test_bodies_that_are_alone_in_a_role_or_left(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).text


def test_row_and_body_are_both_listed(assistant: Assistant) -> None:
    answer = assistant.ask("Who is sole supporter of anything in pillar C? Give body and row.")
    assert codes(answer) == "C.2.1 C.4.1"


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("is there an activity that nobody put an indicator against?", "D.3.6"),
        ("which activities has nobody put an indicator against?", "D.3.6"),
        ("list rows nobody wrote a project for", "A.1.2 A.5.1 D.3.5"),
        ("any activity of SOMTC that no one gave a project?", "A.5.1"),
    ],
)
def test_what_nobody_put_against_a_row_is_missing_there(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "which rows use the label Supporting ASB?",
        'rows where the label "Supporting ASBs" is used',
        "which activities carry the heading Supporting ASB?",
    ],
)
def test_rows_with_the_label_of_a_role_have_such_a_body(
    assistant: Assistant, question: str
) -> None:
    expected = codes(assistant.ask("which rows have a supporting body?"))
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("And the cooperation pillar, no gaps in the indicator column there?", "No. 14 of the 15"),
        ("Are there no gaps in the indicator column of pillar D?", "No. 14 of the 15"),
        ("Pillar C has no gaps in the indicator column, right?", "Yes. 10 of the 10"),
        ("In pillar B there are no empty project cells, correct?", "Yes. 17 of the 17"),
        ("Is there no blank indicator cell in the plan?", "No. 62 of the 63"),
        ("Are there any gaps in the indicator column of pillar D?", "Yes. 1 of the 15"),
        ("Does pillar C have any gaps in the indicator column?", "No. None of the 10"),
        ("Are there any empty project cells?", "Yes. 3 of the 63"),
    ],
)
def test_gaps_in_a_column_are_rows_with_nothing_there(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("which rows have no budget?", "budget"),
        ("how many activities have no zebra?", "zebra"),
        ("does any row have no sponsor?", "sponsor"),
        ("which activities lack funding?", "funding"),
        ("which activities are without a focal point?", "focal point"),
        ("which rows in pillar A have no deadline?", "deadline"),
        ("which outcomes have no timeline?", "timeline"),
    ],
)
def test_no_row_lacks_what_the_table_has_no_column_for(
    assistant: Assistant, question: str, thing: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.items
    assert f'its table has no column for "{thing}"' in answer.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which rows have no legal footing?", "25 of the 63 activities have no reference"),
        ("which activities lack treaty backing?", "25 of the 63 activities have no reference"),
        ("how many rows have no treaty basis?", "25 of the 63 activities have no reference"),
        ("which rows have a treaty basis?", "38 of the 63 activities have at least one ref"),
        ("which activities have no backing?", "38 of the 63 activities have no supporting"),
        ("which rows have no boss?", "2 of the 63 activities have no coordinating body"),
        ("which activities have no entry under projects?", "3 of the 63 activities have no proj"),
        ("which activities have no mention of children?", "54 of the 63 activities do not men"),
        ("which activities are for migrants without papers?", "1 activity speaks of"),
    ],
)
def test_a_column_that_is_lacked_in_other_words_is_looked_at(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (None, "Give me the rows where nobody has put a project yet.", "A.1.2 A.5.1 D.3.5"),
        (None, "Where has nobody written a project?", "A.1.2 A.5.1 D.3.5"),
        (None, "Is the indicators column empty for anything SOMSWD is part of?", "D.3.6"),
        (None, "is the project column blank on anything ASLOM leads?", "D.3.5"),
        (None, "Are any of ACWC's rows still awaiting a project?", "A.1.2"),
        ("ASLOM", "is the projects column empty for any of our rows?", "D.3.5"),
        ("SOMTC", "which one of ours has no project against it yet??", "A.5.1"),
        ("SOMSWD", "Before the review: is the indicators cell blank in any of ours?", "D.3.6"),
    ],
)
def test_blank_cells_are_of_the_rows_spoken_of(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "Is 'Relevant ASB' used as a label on any activity? For whom?",
        'Is "Relevant ASB" used anywhere?',
        'On which activity is "Relevant ASB" used as a label?',
    ],
)
def test_a_role_printed_as_a_label_is_one_that_a_row_gives(
    assistant: Assistant, question: str
) -> None:
    assert codes(assistant.ask(question)) == "B.4.1"
