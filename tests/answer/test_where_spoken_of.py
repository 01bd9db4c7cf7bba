"""Which rows speak of something is asked in many ways, and told of all that the rows hold."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.spoken_in_rows import asked_after_it
from tipassist.answer.rewording.of_subjects.where_spoken_of import with_rows_speaking
from tipassist.answer.rewording.told_first.rows_told_first import with_told_rows_asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Every activity in whose row HSU appears", "Every activity that mentions HSU"),
        ("rows whose text or projects speak of judges", "rows that mention judges"),
        ("which outcomes say 'data' in their own wording?", "which outcomes mention data?"),
        (
            "Among the outcomes themselves (not the activities), which cover data?",
            "which outcomes cover data?",
        ),
        (
            "social media: all activities where it's spelled out, projects included",
            "social media: all activities that mention it",
        ),
        ("Which rows of the tables bring those up?", "Which rows mention those?"),
        ("how many rows have a planned or active project?",) * 2,
        (
            "Which activities foresee legal aid or a legal assistance project?",
            "Which activities mention legal aid or legal assistance ?",
        ),
        (
            "which rows have no indicators or projects?",
            "which rows have no indicators or projects?",
        ),
        ("which rows have projects or indicators?", "which rows have projects or indicators?"),
        ("list all rows, projects included", "list all rows, projects included"),
        ("Which rows whose coordinator is SLOM?", "Which rows whose coordinator is SLOM?"),
    ],
)
def test_rows_speaking_are_rows_that_mention(question: str, said: str) -> None:
    assert with_rows_speaking(question) == said


@pytest.mark.parametrize(
    ("question", "own", "listed"),
    [
        ("which priority outcomes say 'civil society' in their own wording", None, "A.5 B.4 D.6"),
        ("Of the outcomes themselves, not their activities, which name the private sector?", None,
         "A.5 B.4 D.5 D.6"),
        ("For the experts' meeting: every activity in whose row HSU appears.", None,
         "B.3.1 C.4.1 D.3.2"),
        ("Witnesses: name each row whose text or project speaks of them", None,
         "B.2.1 C.2.1 D.3.6"),
        ("social media — list all rows where it is mentioned, including in the projects", None,
         "A.1.1 A.7.3 B.1.1"),
        ("Which Pillar B activities foresee legal aid or a legal assistance project?", None,
         "B.1.4 B.3.1 B.4.1 B.6.1"),
        ("My desk works on forced marriages. Which rows bring those up, projects included?", None,
         "A.1.1 C.1.2"),
        ("My team follows shelters. Which of our rows speak of them?", "SOMSWD", "B.1.3 B.4.1"),
        ("We only follow compensation for victims. Of what we lead, which one is about that?",
         "ASLOM", "B.6.2"),
        ("Writing a project proposal here. Which activities talk of a database?", None,
         "A.7.1 A.7.2 C.3.1 D.2.3"),
    ],
)  # fmt: skip
def test_rows_that_speak_of_it_are_listed(
    with_meaning: Assistant, question: str, own: str | None, listed: str
) -> None:
    assert codes(with_meaning.ask(question, body=own)) == listed


@pytest.mark.parametrize(
    ("question", "own", "listed"),
    [
        ("Safe migration outcome A.2 - what do we support there?", "ACMW", "A.2.1 A.2.2 A.2.6"),
        ("Return and reintegration (B.7): which bodies turn up there?", None, "B.7.1 B.7.2"),
        ("Data sharing, A.7.2: who leads?", None, "A.7.2"),
        ("list everything AICHR coordinates incl. anything shared with another body", None,
         "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        ("Which parts of the plan does ACWC lead, including anything it shares with another body?",
         None, "A.1.2 A.2.6 B.2.3"),
        ("what does ACWC coordinate, including jointly?", None, "A.1.2 A.2.6 B.2.3"),
        ("list everything AICHR coordinates that is shared with another body", None, "A.7.3"),
        ("DGICM - every mention in the coordinating column, whatever the role", None,
         "A.2.4 B.7.1 B.7.2"),
        ("where does our name stand in the coordinating column?", "DGICM", "A.2.4 B.7.1"),
        ("not A not B, AICHR supporting", None, "C.4.1 D.3.6 D.5.1 D.7.1"),
        ("Neither pillar C nor D: what does SOMSWD lead?", None,
         "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"),
        ("where is SOMSWD called something other than coordinating or supporting", None, "B.4.1"),
        ("only coordinator no supporters pillar A list", None,
         "A.1.2 A.1.4 A.2.3 A.2.4 A.4.2 A.5.1 A.6.1 A.7.1 A.7.2 A.7.3"),
        ("For a paper on SOMTC-ACMW ties I need the rows coordinated by SOMTC where ACMW supports.",
         None, "A.3.1"),
        ("which outcomes cite APA paragraph IV.A(b)? not only in pillar A maybe", None, "A.5 B.2"),
        ("which outcomes in pillar A cite APA paragraph IV.A(b)?", None, "A.5"),
        ("besides SOMTC, who coordinates in pillar D, and on which rows?", None,
         "D.3.4 D.3.5 D.4.2"),
        ("besides SOMTC, which bodies coordinate in Pillar C, and on which rows?", None, ""),
    ],
)  # fmt: skip
def test_what_stands_around_a_list_adds_no_rows(
    assistant: Assistant, question: str, own: str | None, listed: str
) -> None:
    assert codes(assistant.ask(question, body=own)) == listed


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("pre-departure training is in which row?", "A.2.1"),
        ("compensation is in which row", "B.6.1"),
        ("in which activity is compensation", "B.6.1"),
        ("which row is compensation in?", "B.6.1"),
        ("teacher training is in which", "A.1.1"),
        ("compensation, which row was it again?", "B.6.1"),
        ("pre-departure training - which activity is that?", "A.2.1"),
        ("Does compensation still come up in the activity rows, and if so where?", "B.6.1"),
        ("Do influencers appear anywhere in the activities?", "A.1.1"),
        ("does corona really come up in any of the rows", "A.1.3"),
    ],
)
def test_the_row_of_a_subject_is_asked_for_last(
    with_meaning: Assistant, asked: str, row: str
) -> None:
    assert row in [one.locator for one in with_meaning.ask(asked).items]


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("SLOM is in which rows?", "SLOM has a role in 5"),
        ("A.1.1 is in which pillar?", "A.1.1 stands under"),
        ("SLOM, which rows are they?", "SLOM has a role in 5"),
        ("footnote 14 is in which row?", "**Footnote 14**"),
        ("Does SLOM appear in the activities?", "SLOM has a role in 5"),
    ],
)
def test_where_a_body_or_a_place_stands_is_no_subject(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert begins in assistant.ask(asked).text


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("the row that is all about the best interests of the child, who has that one?", "B.2.3"),
        ("who has the row on the best interests of the child", "B.2.3"),
        ("The activity about putting the child's interests first: which body runs it?", "B.2.3"),
    ],
)
def test_who_has_the_row_of_a_subject_is_who_coordinates_it(
    with_meaning: Assistant, asked: str, row: str
) -> None:
    answer = with_meaning.ask(asked)
    assert row in answer.text
    assert "coordinate" in answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("a rest for victims, does that exist in this document?", "Is there a rest for victims?"),
        ("night schools - is there such a thing in the plan", "Is there night schools?"),
        ("the row on shelters, who supports it?", "Who supports the activity about shelters?"),
        ("it is late, does that exist?", "it is late, does that exist?"),
        ("the row with two projects, who has it", "the row with two projects, who has it"),
    ],
)
def test_what_is_named_first_takes_its_place(asked: str, said: str) -> None:
    assert asked_after_it(asked, lambda: ()) == said


@pytest.mark.parametrize(
    ("question", "body", "listed"),
    [
        ("AICHR is a supporter in several rows; in which of those does the HSU come up?", None,
         "B.3.1 C.4.1"),
        ("AICHR supports ten rows. Which of them mention the HSU?", None, "B.3.1 C.4.1"),
        ("In which of the rows AICHR supports does the HSU come up?", None, "B.3.1 C.4.1"),
        ("SOMTC coordinates many rows; in which of them does INTERPOL come up?", None, "D.4.1"),
        ("We lead some rows. In which of them do children come up?", "SOMSWD", "B.1.5"),
        ("SOMSWD leads several rows; which of those also name SOMTC?", None, "B.5.1 B.7.2"),
        ("AICHR leads a few things; which one deals with climate change?", None, "A.1.4"),
        ("Of what SOMSWD coordinates, which one is about shelters?", None, "B.1.3"),
        ("Of the rows we lead, which one would let survivors shape policy?", "SOMSWD", "B.1.5"),
        ("Of what AICHR leads, which ones have no supporter?", None, "A.1.4 A.7.3 B.3.3"),
        ("Which SOMSWD activity lets survivors shape policy?", None, "B.1.5"),
        ("Which of SLOM's rows protects seafarers?", None, ""),
    ],
)  # fmt: skip
def test_rows_told_first_bound_those_that_speak_of_something(
    assistant: Assistant, question: str, body: str | None, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


@pytest.mark.parametrize(
    "text",
    [
        "Who leads many rows? Which of them mention data?",
        "SLOM supports some rows. Which of them are in pillar B?",
        "SLOM leads A.2.1. Which rows mention data?",
        "Of what SLOM leads, which one would help people who were cheated?",
        "Of what SLOM leads, which one would be supported by ACMW?",
        "Of what SLOM leads, which one has two supporters?",
    ],
)
def test_what_is_not_asked_of_rows_told_first_stays(text: str) -> None:
    assert with_told_rows_asked(text) == text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Where does the MERL framework turn up among the activities?", "D.2.1"),
        ("In which of the activities does the MERL framework turn up?", "D.2.1"),
        ("Where do consular officials turn up among the rows?", "A.2.4 D.3.5"),
        ("which rows mention consular officers?", "A.2.4 D.3.5"),
        ("which rows do the consular officers lead?", "A.2.4 B.7.1"),
    ],
)
def test_where_among_the_rows_something_comes_up_is_which_mention_it(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed
