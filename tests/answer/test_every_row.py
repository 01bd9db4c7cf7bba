"""What rows of bodies do not speak of, and what is claimed of every row of a kind, or of none."""

import pytest

from tests.answer.talking import ask
from tests.answer.talking import codes as listed
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Which SLOM rows don't mention migrant workers?", "A.2.2 A.3.2 A.4.1"),
        (
            "Which rows supported by ACMW do not speak of migrant workers?",
            "A.2.2 A.3.1 A.3.2 A.4.1",
        ),
        ("Which rows AICHR leads do not mention human rights?", "A.7.3 B.2.2 B.3.3"),
        ("Which rows that SOMSWD leads do not mention shelters?", "B.1.1 B.1.2 B.1.5 B.5.1 B.7.2"),
        ("Which of ASLOM's rows do not speak of compensation?", "B.1.4 B.2.2 D.3.5"),
        ("Which SOM-MLAT rows do not mention extradition?", "D.4.2"),
        ("Which rows of SOMSWD are not about victims?", "A.1.5"),
        ("ACWC rows that never mention women", "A.2.6 B.2.3"),
        ("Which rows not about victims does SOMSWD lead?", ""),
        ("Which DGICM rows don't mention victims?", ""),
    ],
)
def test_the_rows_of_a_body_that_do_not_speak_of_a_subject(
    assistant: Assistant, question: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert [item.locator for item in reply.items] == codes.split()
    assert codes or "speak of" in reply.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "own", "codes"),
    [
        ("Which of our rows are not about women?", "ACWC", "A.2.6 B.2.3"),
        ("Which rows of ours do not mention migrant workers?", "SLOM", "A.2.2 A.3.2 A.4.1"),
    ],
)
def test_own_rows_that_do_not_speak_of_a_subject(
    assistant: Assistant, question: str, own: str, codes: str
) -> None:
    reply = assistant.ask(question, body=own)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "verdict", "codes"),
    [
        ("Does every row on children involve ACWC?", "No.", "A.1.5 A.3.1 B.1.5 B.2.1 B.3.1 C.1.3"),
        ("Are all of ACWC's rows about women?", "No.", "A.2.6 B.2.3"),
        ("Do all SLOM rows mention migrant workers?", "No.", "A.2.2 A.3.2 A.4.1"),
        ("Does every row that mentions shelters name SOMSWD?", "No.", "B.1.4"),
        ("Does every row of SOMSWD mention victims?", "No.", "A.1.5"),
        ("Is no row about children led by AICHR?", "No.", "B.2.1"),
        (
            "Are all rows on the HSU coordinated by SOMTC?",
            "Yes. All of the 3 activities",
            "B.3.1 C.4.1 D.3.2",
        ),
        (
            "Are all rows on scams led by SOMTC?",
            "Yes. All of the 3 activities",
            "C.1.2 C.2.1 C.3.2",
        ),
        ("Do all DGICM rows mention victims?", "Yes. All of the 3 activities", "A.2.4 B.7.1 B.7.2"),
    ],
)
def test_a_claim_of_every_row_of_a_kind(
    assistant: Assistant, question: str, verdict: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert reply.text.startswith(verdict)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is it true that A.1.1 does not mention teachers?", 'No. A.1.1 speaks of "teachers"'),
        ("Is COVID-19 not mentioned in B.1.1?", 'B.1.1 speaks of "covid-19":'),
        ("Is COVID-19 mentioned in B.1.1?", 'Yes. B.1.1 speaks of "covid-19":'),
    ],
)
def test_a_denied_mention_gets_no_yes(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("aslom leads all of pillar C right?", "SOMTC coordinates all 10."),
        ("Does SLOM lead all of outcome B.1?", ""),
        ("Does SLOM lead everything in Pillar C?", "SOMTC coordinates all 10."),
        ("Does SLOM support everything in Pillar C?", ""),
    ],
)
def test_who_has_all_rows_is_told_where_another_has_none(
    assistant: Assistant, question: str, instead: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith("No. None of the")
    assert ("coordinates all" in text) == bool(instead)
    assert instead in text


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("so somtc has the whole of B.3 yes?", "No", "Not so: B.3.3"),
        ("SOMTC has the entire outcome B.3, right?", "No", "Not so: B.3.3"),
        ("SOMTC leads the lot of B.3, right?", "No", "Not so: B.3.3"),
        ("SOMTC has the lot in B.3, no?", "No", "Not so: B.3.3"),
        ("somtc owns the whole of pillar C, yes?", "Yes", "10 of the 10"),
        ("SOMTC leads the whole lot in pillar C, right?", "Yes", "10 of the 10"),
        ("SOMTC has the whole pillar B, right?", "No", "11 of the 17"),
    ],
)
def test_the_whole_of_a_place_is_every_row_there(
    assistant: Assistant, question: str, verdict: str, told: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(f"{verdict}. ")
    assert told in text


@pytest.mark.parametrize(
    ("before", "asked", "verdict", "codes"),
    [
        ("Which rows name DGICM?", "It leads all, correct?", "No. 2 of the 3", "A.2.4 B.7.1"),
        ("Which rows name DGICM?", "Does it lead all of them?", "No. 2 of the 3", "A.2.4 B.7.1"),
        ("What does SLOM lead?", "SOMTC supports every single one, right?", "No. None", ""),
        ("What does SOMHD support?", "SOMSWD leads both, correct?", "No. 1 of the 2", "B.1.1"),
        ("What does SOMHD support?", "SOMHD supports them both, yes?", "Yes. 2 of", "A.1.3 B.1.1"),
        (
            "How many activities has C.1?",
            "Is SOMTC leading every single one?",
            "Yes. 4 of the 4",
            "",
        ),
    ],
)
def test_whether_a_body_does_something_in_every_row_told(
    assistant: Assistant, before: str, asked: str, verdict: str, codes: str
) -> None:
    reply = ask(assistant, before, asked)
    assert reply.text.startswith(verdict)
    assert not codes or listed(reply) == codes


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does each activity have an indicator?", "at least one indicator. Not so: D.3.6."),
        ("Do all activities have a project?", "one project. Not so: A.1.2, A.5.1 and D.3.5."),
    ],
)
def test_the_few_that_do_not_are_named_alone(
    assistant: Assistant, question: str, told: str
) -> None:
    first = assistant.ask(question).text.split("\n")[0]
    assert first.startswith("No. 6")
    assert first.endswith(told)


def test_where_none_lacks_a_body_all_have_it(assistant: Assistant) -> None:
    said = assistant.ask("which pillars does SOMSWD not appear in?").text
    assert said.startswith("None: all of the 4 pillars name SOMSWD")
    asked = assistant.ask("Is there a pillar that does not name SOMTC?").text
    assert asked.startswith("No.")
