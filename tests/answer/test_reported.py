"""Claims that somebody made or is asked to agree with, and bodies that never do something."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.reported import with_plain_tag
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SLOM leads A.2.1. Do you agree?", "SLOM leads A.2.1, right?"),
        ("SOMHD never leads, agree?", "SOMHD never leads, right?"),
        ("Pillar A has 21 rows – can you confirm that?", "Pillar A has 21 rows, right?"),
        ("What was agreed, and by whom - agreed?", "What was agreed, and by whom - agreed?"),
        ("Did the states agree?", "Did the states agree?"),
        (
            "I told him SLOM leads all of A.2. That holds, doesn't it?",
            "SLOM leads all of A.2, right?",
        ),
        ("SLOM leads A.2.1. That's true, isn't it?", "SLOM leads A.2.1, right?"),
        ("My boss said, in public, that SLOM leads it. Is it so?", "SLOM leads it, right?"),
        (
            "Our team would like to state, on the record, that SLOM leads it. Is that right?",
            "SLOM leads it, right?",
        ),
        (
            "He says SLOM leads more than ACWC does. Is he right?",
            "SLOM leads more than ACWC, right?",
        ),
        ("In today's call it was put to us that SLOM leads it. Is it so?", "SLOM leads it, right?"),
        (
            "At the workshop I was told, and nobody objected, that SLOM leads it. Is that so?",
            "SLOM leads it, right?",
        ),
        ("Our chair put it to us that SLOM leads it. Fair reading?", "SLOM leads it, right?"),
        ("SLOM leads it. Is that an accurate reading?", "SLOM leads it, right?"),
        ("In B, they say SLOM leads it. Is it so?", "In B, they say SLOM leads it, right?"),
        ("Agree?", "Agree?"),
        ("I was told a lot. Is there a row with projects?", "Is there a row with projects?"),
        ("Our chair believes SLOM leads A.2.1. Can you confirm that?", "SLOM leads A.2.1, right?"),
        ("I told the minister SLOM leads it. I was right, wasn't I?", "SLOM leads it, right?"),
        ("We said to the chair that SLOM leads it. Were we right?", "SLOM leads it, right?"),
        ("I wrote that SLOM leads only A.2.1. Right?", "SLOM leads only A.2.1, right?"),
        ("She told our director that SLOM leads it. Correct?", "SLOM leads it, right?"),
        ("My notes say that SLOM leads A.2.1. Correct or not?", "SLOM leads A.2.1, right?"),
        ("the boss just said pillar B = 15 rows. true?", "pillar B has 15 rows, right?"),
        ("We were told in a meeting that SLOM leads it. Is that so?", "SLOM leads it, right?"),
        ("It is said that SLOM leads A.2.1. Does that hold?", "SLOM leads A.2.1, right?"),
        ("A colleague told us that no row is empty. Is he right?", "no row is empty, right?"),
        ("SLOM leads A.2.1, my predecessor noted. Is his note right?", "SLOM leads A.2.1, right?"),
        ("SLOM leads A.2.1, I was informed. Please verify this.", "SLOM leads A.2.1, right?"),
        ("According to my boss, SLOM leads A.2.1, right?", "SLOM leads A.2.1, right?"),
        ("The intern says 24 outcomes. Is she right?", "there are 24 outcomes, right?"),
        ("Our chair thinks SLOM leads A.2.1?", "SLOM leads A.2.1, right?"),
        ("so SLOM never leads correct?", "so SLOM never leads, right?"),
        ("SLOM leads A.2.1 yes?", "SLOM leads A.2.1, right?"),
        ("I will say that SLOM leads A.2.1. Am I on safe ground?", "SLOM leads A.2.1, right?"),
        ("My boss wants to write that SLOM leads it. Is she safe?", "SLOM leads it, right?"),
        ("Our brief says SLOM leads A.2.1. Are we right in saying so?", "SLOM leads A.2.1, right?"),
        (
            "I'm told X endorses it and Y approves it; have they swapped it?",
            "X endorses it and Y approves it",
        ),
        (
            "We have no part in pillar C, as far as I remember.",
            "We have no part in pillar C, right?",
        ),
        ("As far as I know, ACMW leads A.2.1.", "ACMW leads A.2.1, right?"),
        ("If I remember correctly the plan has 60 rows", "the plan has 60 rows, right?"),
        ("Pillar A has 20 rows (unless I'm mistaken).", "Pillar A has 20 rows, right?"),
        ("I believe ACMW leads A.2.1.", "ACMW leads A.2.1, right?"),
        ("ACMW leads A.2.1, I think.", "ACMW leads A.2.1, right?"),
        (
            "It is my understanding that every row has a lead. Would you kindly confirm?",
            "every row has a lead, right?",
        ),
        ("My understanding is that SLOM leads A.2.1.", "SLOM leads A.2.1, right?"),
        (
            "We support just A.1.1. Can I put that in the talking points?",
            "We support just A.1.1, right?",
        ),
        ("SLOM leads A.2.1 - OK to say that to the minister?", "SLOM leads A.2.1, right?"),
        ("pillar C = 12 rows, yeah? putting it in the deck", "pillar C has 12 rows, right?"),
        ("SLOM leads five rows. I'm putting it in the brief.", "SLOM leads five rows, right?"),
        ("Which rows does SLOM lead? I will use them in a table.", "Which rows does SLOM lead?"),
        ("Which rows does SLOM lead, if I remember correctly?", None),
        ("List the rows of SLOM. I will put them in a table.", None),
        ("I think SLOM leads A.2.1. Who supports it?", None),
        ("I think I need the list of activities of ACMW.", None),
        ("Do we lead it as far as you know?", None),
        ("Who endorses it and who approves it; did they mix it up?", None),
        ("which body has the right?", None),
        ("Our chair wants to know who leads it. Please check.", None),
        ("My boss asked how many rows SLOM leads. Can you verify?", None),
        ("List the rows of SLOM, please check.", None),
        ("Does SLOM lead A.2.1? Please confirm.", None),
        ("Our work plan says so?", None),
        ("Our chair believes SLOM leads A.2.1.", None),
        ("Is that true?", None),
        ("Who told my chair that SLOM leads it, is that right?", None),
    ],
)
def test_a_claim_to_be_checked_asks_if_it_is_right(question: str, said: str | None) -> None:
    assert with_plain_tag(question) == (said or question)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("SOMHD never leads, agree?", "Yes", "None of the 63 activities is coordinated by SOMHD"),
        ("ACMW never leads, right?", "No", "1 of the 63 activities is coordinated by ACMW: A.2.3"),
        ("SLOM never supports. Agree?", "Yes", "None of the 63 activities is supported by SLOM"),
        ("SLOM leads but never supports, right?", "Yes", "A.2.1"),
        ("SLOM leads A.2.1 and A.2.2, and supports nothing, right?", "Yes", "supports none of"),
        ("SOMTC leads C.1.1 and supports nothing, right?", "No", "SOMTC supports 6 of the 63"),
        ("SOMTC leads in pillar C but supports nothing there, right?", "Yes", "Pillar C"),
        ("AICHR supports A.2.6 and leads nothing in pillar A, right?", "No", "A.1.4 and A.7.3"),
        ("SLOM leads A.2.1 and does not support it, right?", "Yes", "A.2.1"),
        ("in pillar B nothing is led by SLOM, right?", "Yes", "not coordinated by SLOM"),
        ("in pillar A nothing is led by SLOM, right?", "No", "Not so: A.2.1"),
    ],
)
def test_what_a_body_never_does_is_told_by_what_it_does(
    assistant: Assistant, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == verdict
    assert told in text
    assert "agree" not in text


def test_who_makes_a_claim_is_not_the_asker(assistant: Assistant) -> None:
    question = "Someone on my team said that every activity has a coordinating body. Is that true?"
    text = ask(assistant, question).text
    assert verdict_of(text) == "No"
    assert "Not so: A.1.3 and A.2.5" in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("My notes say that SOMTC leads B.3.3. Is this so?", "No"),
        ("Colleagues say that AICHR leads B.3.3. Is this so?", "Yes"),
        ("Say that SLOM leads everything. Is B.3.3 led by SLOM?", "No"),
    ],
)
def test_what_others_say_is_no_order(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("All activities that SOMSWD coordinates sit in pillar B, right?", "Yes"),
        ("Every row SOMSWD leads falls under pillar B, right?", "Yes"),
        ("All rows ASLOM has are in pillar B, right?", "No"),
    ],
)
def test_where_all_rows_of_a_body_lie_is_asked_of_them(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("We heard at the health ministry that ASLOM leads just two rows; which?", "2 of the 63"),
        ("My contact in the labour ministry says DGICM leads two rows. Which ones?", "DGICM coord"),
        ("At the justice ministry they say SOMSWD leads six rows, which are they?", "SOMSWD coord"),
        ("A colleague from SOMHD wants to know which rows ACMW leads.", "ACMW coordinates 1 of"),
        ("We were told by SOMHD that ACMW leads two rows. Is that so?", "No. 1 of the 63"),
        ("Which rows does SLOM lead and ACMW support?", "4 of the 63 activities are coordinated"),
        ("What does the labour ministry do in A.2.3?", "The plan names ACMW, not SLOM"),
    ],
)
def test_the_body_at_which_something_was_told_is_no_part_of_it(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("ACMW just supports and never coordinates, is how I read it. Right?", "No"),
        ("SOMHD only supports, that's how we understood it. Correct?", "Yes"),
    ],
)
def test_how_it_was_read_is_no_part_of_a_claim(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is it true that SLOM leads A.2.1?", "SLOM leads A.2.1, right?"),
        ("So, is it right to say that only B has it?", "only B has it, right?"),
        ("Am I right in thinking that AICHR leads B.3.3?", "AICHR leads B.3.3, right?"),
        ("Is it true that we may not add any?", None),
        ("Is it true that SLOM leads A.2.1, and does it lead more?", None),
        ("Is it true that this is how it is done?", None),
    ],
)
def test_what_asks_before_a_claim_asks_behind_it(question: str, said: str | None) -> None:
    assert with_plain_tag(question) == (said or question)
