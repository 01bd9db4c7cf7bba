"""Rows that name all of several bodies, or none but them; and numbers asked for each body."""

import pytest

from tipassist.answer.assistant import Assistant


def _codes(assistant: Assistant, question: str) -> str:
    return " ".join(str(one.locator) for one in assistant.ask(question).items)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Which activities name all of AICHR, SOMSWD and SOMTC?", "B.6.1 D.3.6"),
        ("Which activities name all three of AICHR, SOMSWD and SOMTC?", "B.6.1 D.3.6"),
        ("Which activities name AICHR, SOMSWD and SOMTC?", "B.6.1 D.3.6"),
        ("Which activities involve all of the bodies AICHR, SOMSWD and SOMTC?", "B.6.1 D.3.6"),
        ("Which activities are coordinated by all of AICHR, SOMSWD and SOMTC?", ""),
        ("Which activities name only AICHR and SOMSWD?", ""),
        ("Which activities name AICHR and SOMSWD and nobody else?", ""),
        ("Which activities have only SLOM and ACMW?", "A.2.1 A.2.2 A.4.1"),
        ("Where are only SLOM and ACMW named?", "A.2.1 A.2.2 A.4.1"),
        ("In which activities are SLOM and ACMW the only names?", "A.2.1 A.2.2 A.4.1"),
        ("Which activities name only AICHR, SOMSWD and SOMTC?", "B.6.1 D.3.6"),
        ("Which activities name both TELMIN and AICHR and no other body?", "A.7.3"),
        ("Which activities name only AICHR or SOMSWD?", "A.1.4 B.1.2 B.1.3 B.1.5 B.3.3"),
        ("In which activities are AICHR and SOMSWD the only supporters?", "B.6.1 D.3.6"),
        ("Which activities are supported by both AICHR and SOMSWD only?", "B.6.1 D.3.6"),
        ("Which activities are coordinated only by AICHR and TELMIN?", "A.7.3"),
        ("Which activities name only AICHR?", "A.1.4 B.3.3"),
        ("In pillar B, where is SOMTC the one and only body named?", "B.3.2"),
        ("Which activities have AICHR as the sole supporter?", "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1"),
        (
            "Among the activities AICHR supports, where is it the sole supporter?",
            "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1",
        ),
        ("Where does AICHR lead without a co-lead?", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("Where is AICHR entirely on its own, no co-lead, no supporter?", "A.1.4 B.3.3"),
        ("Within A.1, show me what is led by a body different from SOMTC.", "A.1.2 A.1.4 A.1.5"),
        ("In Pillar D, what is led by some body other than SOMTC?", "D.3.4 D.3.5 D.4.2"),
        ("There is one SLOM activity where nobody is named to support. Which?", "A.4.2"),
        ("In Pillar B, which activities do name a supporter, but not SOMTC?", "B.1.1"),
        (
            "Which activities in Pillar A name a body, but none of SOMTC, SLOM and ACMW?",
            "A.1.2 A.1.3 A.1.4 A.1.5 A.2.4 A.7.3",
        ),
    ],
)
def test_rows_are_told_by_all_the_bodies_they_name(
    assistant: Assistant, question: str, codes: str
) -> None:
    assert _codes(assistant, question) == codes


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Are SLOM and ACMW the only bodies in A.2?", "No. 3 of the 5 activities"),
        ("Are only SLOM and ACMW named in A.2?", "No. 3 of the 5 activities"),
        ("Does A.2 name only SLOM and ACMW?", "No. 3 of the 6 activities"),
        ("Are SLOM and ACMW the only bodies named in A.4?", "Yes. 2 of the 2"),
        ("Is SOMTC the only body in C.2?", "No. 2 of the 3"),
        ("Does B.6.1 name only SOMTC and AICHR?", "No."),
        ("Does A.4.1 name only SLOM and ACMW?", "Yes."),
    ],
)
def test_bodies_are_the_only_ones_where_no_row_names_another(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("ACMW never leads, it only supports. Right?", "No. 6 of the 7"),
        ("SOMTC never supports, it leads. Right?", "No. 35 of the 41"),
        ("SOMHD never leads, it only ever supports. Agree?", "Yes. 2 of the 2"),
        ("AICHR supports but never leads in Pillar C, right?", "Yes."),
        ("Is there an activity that SOMTC supports but does not lead?", "Yes. 6 of the 63"),
        ("Is it right that DGICM leads two activities, one of them in A, the other in B?", "Yes."),
        (
            "Is it right that DGICM leads two activities, one of them in A and the other in C?",
            "No.",
        ),
    ],
)
def test_what_a_body_never_does_is_told_by_all_its_rows(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


_SUPPORTED = "Activities by body: ACWC (1), SOM-ED (1), SOMHD (2), SOMSWD (5)"


@pytest.mark.parametrize(
    "question",
    [
        "How many activities does each body support?",
        "How many activities are supported by each body?",
        "How many activities does each of the bodies support?",
        "number of activities each body supports",
        "In how many activities is each body named as supporting?",
        "For each body, how many activities does it support?",
        "supporting roles per body, please",
    ],
)
def test_each_body_has_a_number_of_its_own(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith(_SUPPORTED)


@pytest.mark.parametrize(
    "question",
    ["Which activities are supported by all bodies?", "How many activities do all bodies support?"],
)
def test_all_bodies_at_once_are_no_numbers_for_each(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("None of the 63 activities")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which outcome has the most activities in Pillar B?", "Outcome B.1 has the most"),
        ("Which outcome has the fewest activities in Pillar A?", "Outcomes A.5 and A.6 have"),
        ("Which outcomes in Pillar B have only one activity?", "2 of the 7 outcomes in Pillar B"),
        ("For Pillar A, which outcomes do have only one activity?", "2 of the 7 outcomes"),
        ("Which outcome in Pillar D has 6 activities?", "1 of the 7 outcomes in Pillar D"),
        ("How many activities per pillar have a supporting body?", "25 of the 63 activities"),
        ("Per pillar, the number of rows with a supporter - where is it lowest?", "25 of the 63"),
        ("Which body has the most supporting roles? Give the figure.", "AICHR supports"),
    ],
)
def test_places_are_told_by_how_many_rows_they_have(
    assistant: Assistant, question: str, begins: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(begins)
    assert " that :" not in text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Civil society working with law enforcement. SOMSWD leads that, no?", ("No.", "B.4.1")),
        ("Does SOMSWD lead civil society working with law enforcement?", ("No.", "B.4.1")),
        ("Civil society and law enforcement. SOMTC leads that, right?", ("Yes.", "B.4.1")),
        ("Climate change, run by AICHR?", ("Yes.", "A.1.4")),
        ("Working conditions of migrant workers - led by ACMW I suppose?", ("No ", "A.2.6")),
        ("Asset forfeiture: that's led by SOMTC, isn't it?", ("Yes.", "C.1.4")),
        ("Is work with police to help victims led by SOMHD?", ("No",)),
    ],
)
def test_what_is_claimed_of_a_subject_put_first(
    with_meaning: Assistant, question: str, says: tuple[str, ...]
) -> None:
    text = with_meaning.ask(question).text
    begins, *named = says
    assert text.startswith(begins)
    assert all(one in text for one in named)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which pillars refer to APA IV.A(b)?", "No pillar itself refers to APA IV.A(b), but what"),
        ("In which pillars does APA IV.A(b) show up?", "No pillar itself refers to APA IV.A(b)"),
        ("Which pillars cite ACTIP Article 14?", "1 pillar in the plan refers to ACTIP Art. 14"),
        ("Which pillars refer to APA IX.Z(b)?", "No pillar of the plan refers to APA IX.Z(b)"),
    ],
)
def test_what_stands_under_a_pillar_refers_for_it(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_activities_under_two_pillars_are_not_fewer_than_two(assistant: Assistant) -> None:
    text = assistant.ask("Which bodies lead activities under two pillars?").text
    assert text.startswith("4 of the 12 bodies coordinate activities in exactly 2 pillars")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do SLOM and SOMSWD meet in any row?", "No. None of the 63 activities"),
        ("Do SLOM and ACMW meet anywhere?", "Yes. 4 of the 63 activities"),
        ("Do SOMTC and ACWC ever meet in a row?", "Yes. 2 of the 63 activities"),
        ("Do SLOM and SOMSWD cross paths in any activity?", "No. None of the 63"),
        ("Do AICHR and ASLOM overlap anywhere?", "Yes. 2 of the 63 activities"),
    ],
)
def test_bodies_meet_in_the_rows_that_name_both(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_how_often_bodies_meet_is_not_told_by_rows(assistant: Assistant) -> None:
    answer = assistant.ask("Do SOMTC and SOMSWD meet at least once a year?")
    assert not answer.text.startswith(("Yes", "No"))
