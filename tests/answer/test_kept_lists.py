"""Talks that keep a part of a list: by who stands in the rows, or does not, and in which role."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LED_IN_A = "What does SOMTC lead in pillar A?"
_OF_SLOM = "A.2.1 A.2.2 A.3.2 A.4.1"
_HELPED, _UNHELPED = "A.1.1 A.3.1 A.3.3", "A.5.1 A.6.1 A.7.1 A.7.2"


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        ("only where there is a supporting body", _HELPED),
        ("where someone supports", _HELPED),
        ("only where somebody backs them", _HELPED),
        ("backed by anyone?", _HELPED),
        ("the ones anyone backs", _HELPED),
        ("narrow that to rows with a partner", _HELPED),
        ("with a partner", _HELPED),
        ("but with support", _HELPED),
        ("if somebody else is involved", _HELPED),
        ("drop the ones without a supporter", _HELPED),
        ("i need a second pair of hands, so only those with a supporting body please", _HELPED),
        ("where nobody supports", _UNHELPED),
        ("those nobody helps with", _UNHELPED),
        ("keep only the unsupported ones", _UNHELPED),
        ("the ones which are not supported by anyone", _UNHELPED),
        ("without a partner", _UNHELPED),
    ],
)
def test_a_list_is_narrowed_to_rows_with_somebody(
    assistant: Assistant, then: str, rows: str
) -> None:
    assert codes(ask(assistant, LED_IN_A, then)) == rows


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("What does ACWC coordinate?", "only where there is a supporting body"), "A.2.6"),
        (("What does ACWC coordinate?", "with a partner"), "A.2.6 B.2.3"),
        (("Which activities of pillar A have no coordinator?", "where someone supports"), "A.1.3"),
        (
            ("What does AICHR support?", "together with another supporter"),
            "A.2.6 A.3.2 B.1.4 B.6.1 D.3.6",
        ),
        (("What does SLOM lead?", "boss wants only rows where another body is named"), _OF_SLOM),
        (("What does SLOM lead?", "how many have a supporter?"), _OF_SLOM),
        (("What does SLOM lead?", "is there one without support?"), "A.4.2"),
        (("Which activities have no indicators?", "and no lead?"), "A.1.3 A.2.5"),
        (("What does ACWC lead?", "with a partner", "which partner?"), "A.2.6 B.2.3"),
        (("Who left projects blank?", "for which activities?", "only pillar A"), "A.1.2 A.5.1"),
        (("Which does ACWC support?", "and what does it lead with someone?"), "A.2.6 B.2.3"),
        (("Does anyone support C.2.1?", "which ones in C are supported?"), "C.2.1 C.4.1"),
        (
            ("Which activities does SOMTC support?", "which does it lead in A?"),
            "A.1.1 A.3.1 A.3.3 A.5.1 A.6.1 A.7.1 A.7.2",
        ),
    ],
)
def test_a_condition_is_kept_beside_the_list(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        (LED_IN_A, "who supports them?", "ACWC and SOM-ED support A.1.1"),
        (LED_IN_A, "does anyone support them?", "Yes. 3 of the 7"),
        ("What does SLOM lead?", "what are the other bodies involved?", "SLOM has a role in 5"),
        (LED_IN_A, "supported by?", "ACWC and SOM-ED support A.1.1"),
        (LED_IN_A, "with which supporters", "ACWC and SOM-ED support A.1.1"),
        ("Who leads A.1.1?", "supported by anyone?", "ACWC and SOM-ED support A.1.1"),
        ("What does SLOM lead?", "which activities have no supporter?", "38 of the 63"),
    ],
)
def test_who_stands_there_is_asked_and_not_which_rows(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("What does SOMSWD support?", "but not AICHR"), "A.1.5 B.7.1 C.2.1"),
        (
            ("What does SOMTC lead in pillar A?", "not supported by AICHR"),
            "A.1.1 A.3.1 A.5.1 A.6.1 A.7.1 A.7.2",
        ),
        (("What does SOMTC coordinate in pillar B?", "where AICHR supports"), "B.1.4 B.3.1 B.6.1"),
        (
            ("What does SOMTC coordinate in pillar B?", "where AICHR supports", "but not SOMSWD"),
            "B.1.4 B.3.1",
        ),
        (
            ("What does SOMTC lead in pillar B?", "which of these is shared with another lead"),
            "B.2.3",
        ),
        (("no indicators: which activity?", "and without a coordinating body"), "A.1.3 A.2.5"),
    ],
)
def test_a_body_is_left_out_of_a_list_or_kept_in_it(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


def test_a_list_gone_back_to_is_told_again(assistant: Assistant) -> None:
    told = ask(assistant, "List pillar C.", "List pillar D.", "back to the first list")
    assert codes(told) == codes(assistant.ask("List pillar C."))


def test_a_check_of_a_body_leaves_nothing_out(assistant: Assistant) -> None:
    assert codes(ask(assistant, "What does ACWC lead?", "not SLOM?")) != "A.1.2 A.2.6 B.2.3"


IN_B = "List pillar B"
OF_SOMTC = "What does SOMTC lead in pillar B?"
_WITHOUT_SOMTC = "B.1.1 B.1.2 B.1.3 B.1.5 B.3.3 B.6.2"
_LED_BY_SOMTC = "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1"
_OF_ONE_BODY = "B.1.2 B.1.3 B.1.5 B.3.2 B.3.3 B.6.2"
_OF_CHILDREN = "Which activities mention children?"


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        ("without SOMTC", _WITHOUT_SOMTC),
        ("now just the ones without SOMTC please", _WITHOUT_SOMTC),
        ("how many of them are without SOMTC?", _WITHOUT_SOMTC),
        ("minus SOMTC", _WITHOUT_SOMTC),
        ("leave out SOMTC", _WITHOUT_SOMTC),
        ("that SOMTC leads", _LED_BY_SOMTC),
        ("SOMTC leads, AICHR supports", "B.1.4 B.3.1 B.6.1"),
        ("where SOMTC leads with AICHR supporting", "B.1.4 B.3.1 B.6.1"),
        ("supported by AICHR but not by SOMSWD", "B.1.4 B.3.1"),
        ("where SOMTC leads and nobody supports", "B.2.3 B.3.2 B.4.1"),
        ("led by SOMTC, no supporter", "B.2.3 B.3.2 B.4.1"),
        ("led only by SOMTC", "B.1.4 B.3.1 B.3.2 B.4.1 B.6.1"),
        ("where only AICHR supports", "B.3.1"),
        (
            "where AICHR has no role",
            "B.1.1 B.1.2 B.1.3 B.1.5 B.2.3 B.3.2 B.4.1 B.5.1 B.6.2 B.7.1 B.7.2",
        ),
        ("without SOMTC or AICHR", "B.1.1 B.1.2 B.1.3 B.1.5 B.6.2"),
        ("with AICHR and ASLOM", "B.1.4 B.2.2"),
        ("where it is alone", _OF_ONE_BODY),
        ("not shared", _OF_ONE_BODY),
        ("on their own", _OF_ONE_BODY),
        ("the shared ones", "B.1.1 B.1.4 B.2.1 B.2.2 B.2.3 B.3.1 B.4.1 B.5.1 B.6.1 B.7.1 B.7.2"),
        ("co-led", "B.2.3"),
        ("just AICHR", "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1"),
    ],
)
def test_a_pillar_is_narrowed_by_bodies_and_roles(
    assistant: Assistant, then: str, rows: str
) -> None:
    assert codes(ask(assistant, IN_B, then)) == rows


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("What does AICHR do?", "not as supporter"), "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        (("What does AICHR do?", "not supporting"), "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        (
            ("What does SOMSWD do?", "but not as a supporting body"),
            "B.1.1 B.1.2 B.1.3 B.1.5 B.4.1 B.5.1 B.7.2",
        ),
        (("What does SOMTC do?", "not as lead"), "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2 D.4.2"),
        (("What does AICHR do?", "only where it leads with SOMTC"), "B.2.1 B.2.2"),
        (
            ("What does AICHR do?", "where another body supports"),
            "A.2.6 A.3.2 B.1.4 B.2.1 B.2.2 B.6.1 D.3.6",
        ),
        (("What does SOMTC support?", "where it is the only supporter"), "B.2.1 B.5.1 D.4.2"),
        (("What does SOMSWD do?", "with a partner", "where it leads"), "B.1.1 B.5.1 B.7.2"),
        (
            ("What do SOMTC and AICHR do together?", "in pillar B", "where AICHR leads"),
            "B.2.1 B.2.2",
        ),
        (("What does AICHR support?", "with ACMW"), "A.2.6 A.3.2"),
        (("What does SLOM lead?", "where AICHR is a supporter"), "A.3.2"),
        (("What does TELMIN lead?", "with a partner"), "A.7.3"),
        (
            ("where is dgicm either lead or supporter", "which one are they not in charge of"),
            "B.7.2",
        ),
        ((OF_SOMTC, "not shared"), "B.3.2"),
        ((OF_SOMTC, "shared with another body"), "B.1.4 B.2.3 B.3.1 B.4.1 B.6.1"),
        (("Activities on migrant workers", "led by SLOM", "with ACMW"), "A.2.1"),
        (("List pillar D", "supported by AICHR", "not by SOMSWD"), "D.5.1 D.7.1"),
        (("List pillar D.", "where SOMTC does not lead"), "D.3.4 D.3.5 D.4.2"),
        ((_OF_CHILDREN, "neither led nor supported by SOMTC"), "A.1.5 B.1.5"),
        ((_OF_CHILDREN, "where SOMTC neither leads nor supports"), "A.1.5 B.1.5"),
        (
            (
                "Which activities does SOMTC lead with no projects filled in?",
                "and with no supporter?",
            ),
            "A.5.1",
        ),
        (("Which activities have no lead?", "and no supporter?"), "A.2.5"),
    ],
)
def test_a_list_is_narrowed_by_bodies_and_roles(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (
            (LED_IN_A, "where someone supports", "now where nobody supports"),
            _UNHELPED,
        ),
        ((OF_SOMTC, "with AICHR", "now without it"), "B.2.3 B.3.2 B.4.1"),
        (
            ("Which rows does SOMTC lead alone?", "in pillar B", "and with a partner?"),
            "B.1.4 B.2.3 B.3.1 B.4.1 B.6.1",
        ),
    ],
)
def test_the_opposite_is_asked_of_the_list_before(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("questions", "count"),
    [
        # Near: whole questions, and a body asked for instead of another.
        ((IN_B, "where is AICHR alone?"), 2),
        ((IN_B, "which activities does SLOM lead?"), 5),
        (("What does SOMTC lead?", "and SLOM only"), 5),
        (("What does ACMW support?", "now the ones SLOM coordinates"), 5),
    ],
)
def test_a_question_of_its_own_is_asked_of_the_plan(
    assistant: Assistant, questions: tuple[str, ...], count: int
) -> None:
    assert len(ask(assistant, *questions).items) == count


NOT_HELPED = "Which activities have no supporter?"


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((NOT_HELPED, "in pillar C", "led by whom?"), "SOMTC coordinates C.1.1"),
        ((NOT_HELPED, "in pillar C", "who coordinates?"), "SOMTC coordinates C.1.1"),
        (("List pillar C", "without a supporter", "led by whom?"), "SOMTC coordinates C.1.1"),
        (("What does SLOM lead?", "who leads nothing?"), "1 of the 12 bodies coordinates no"),
        (("What does SLOM lead?", "and who supports nothing?"), "3 of the 12 bodies support no"),
        (("What does SLOM lead?", "who only leads?"), "3 of the 12 bodies coordinate"),
        (("What does SLOM lead?", "how many outcomes?"), "They lie in 3 outcomes"),
        (("What does SLOM lead?", "in how many outcomes?"), "They lie in 3 outcomes"),
        # Near: who stands in the rows, and a count of the plan or of a pillar.
        (("What does SLOM lead?", "who supports?"), "ACMW supports A.2.1"),
        (("What does SLOM lead?", "how many outcomes are there?"), "The plan has 25"),
        (("List pillar C", "how many outcomes?"), "Pillar C"),
    ],
)
def test_what_is_asked_of_the_rows_and_what_of_the_plan(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        (
            "leave out what SOMTC leads",
            "B.1.1 B.1.2 B.1.3 B.1.5 B.2.1 B.2.2 B.3.3 B.5.1 B.6.2 B.7.1 B.7.2",
        ),
        ("not those with a supporter", "B.1.2 B.1.3 B.1.5 B.2.3 B.3.2 B.3.3 B.4.1 B.6.2"),
        ("remove those which are shared", _OF_ONE_BODY),
        (
            "drop the ones led by SOMTC with AICHR",
            "B.1.1 B.1.2 B.1.3 B.1.5 B.2.1 B.2.2 B.2.3 B.3.2 B.3.3 B.4.1 B.5.1 B.6.2 B.7.1 B.7.2",
        ),
        (
            "leave out the ones SOMTC supports and those AICHR leads",
            "B.1.1 B.1.2 B.1.3 B.1.4 B.1.5 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1 B.6.2",
        ),
    ],
)
def test_what_is_dropped_leaves_the_rest(assistant: Assistant, then: str, rows: str) -> None:
    assert codes(ask(assistant, IN_B, then)) == rows


OF_B = "List the outcomes of pillar B"
LED_IN_C = "What does SOMTC lead in pillar C?"


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        ((OF_B, "where AICHR supports"), "3 of the 7 outcomes just listed are supported by AICHR"),
        (
            (OF_B, "with no supporter"),
            "1 of the 7 outcomes just listed has no supporting body: B.4",
        ),
        (("Which outcomes have one activity?", "with a partner"), "B.4, B.5, C.4, D.5 and D.7"),
        ((LED_IN_C, "AICHR supporting"), "AICHR supports 1 of the 10"),
        ((LED_IN_C, "AICHR as supporter"), "AICHR supports 1 of the 10"),
        ((LED_IN_C, "with AICHR as well as SOMSWD"), "None of the 10"),
        ((LED_IN_C, "with both AICHR and SOMSWD"), "None of the 10"),
        ((LED_IN_C, "single-handedly"), "8 of the 10"),
    ],
)
def test_outcomes_and_rows_are_kept_alike(
    assistant: Assistant, questions: tuple[str, ...], found: str
) -> None:
    assert found in ask(assistant, *questions).text


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        ((IN_B, "without SOMTC", "indicators?"), _WITHOUT_SOMTC),
        (
            (IN_B, "without SOMTC", "and with it?"),
            "B.1.4 B.2.1 B.2.2 B.2.3 B.3.1 B.3.2 B.4.1 B.5.1 B.6.1 B.7.1 B.7.2",
        ),
        ((IN_B, "without SOMTC", "only B.1"), "B.1.1 B.1.2 B.1.3 B.1.5"),
        ((IN_B, "where AICHR supports but not SOMSWD", "projects?"), "B.1.4 B.3.1"),
        ((IN_B, "where SOMTC leads and AICHR supports", "projects?"), "B.1.4 B.3.1 B.6.1"),
        ((IN_B, "not led by SOMTC", "where it supports"), "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2"),
    ],
)
def test_a_part_that_was_kept_is_asked_on(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (
            ("Which rows does AICHR support?", "as the only supporter"),
            "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1",
        ),
        (
            ("Which rows does AICHR support?", "not as the only supporter"),
            "A.2.6 A.3.2 B.1.4 B.6.1 D.3.6",
        ),
        (("Which rows name AICHR?", "but not as the sole lead"), "A.7.3"),
        (("What does SOMTC do?", "as its only supporter"), "B.2.1 B.5.1 D.4.2"),
        (
            ("Which rows does SOMTC lead?", "except those with AICHR or SOMSWD", "in pillar B"),
            "B.2.3 B.3.2",
        ),
        (("Which rows name ASLOM?", "not those it leads"), "B.1.4 B.2.2"),
        (("Which rows name SOMSWD?", "where nobody else is"), "B.1.2 B.1.3 B.1.5"),
        (("Which rows name ACWC?", "but not A.1.1"), "A.1.2 A.2.6 B.2.3"),
        (("Which rows name ACWC?", "without A.1.1 and A.1.2"), "A.2.6 B.2.3"),
        # The part that was left out.
        (("Which rows does SOMSWD lead?", "unsupported", "supported"), "B.1.1 B.5.1 B.7.2"),
        (
            ("Which rows does SOMSWD lead?", "with no supporter", "and with one?"),
            "B.1.1 B.5.1 B.7.2",
        ),
        (("Which rows does SOMSWD lead?", "with a supporter", "the opposite"), "B.1.2 B.1.3 B.1.5"),
        (("Which rows does SLOM lead?", "without AICHR", "the opposite"), "A.3.2"),
        # Near: a list of bodies is kept as one, and a list of no part has no opposite.
        (("Who supports SOMTC?", "without AICHR", "in pillar B"), "B.1.4 B.6.1"),
        (("Who supports the rows SOMSWD leads?", "without SOMTC"), "B.1.1 B.7.2"),
        (
            ("List pillar C", "without a supporter", "led by whom?"),
            "C.1.1 C.1.2 C.1.3 C.1.4 C.2.2 C.2.3 C.3.1 C.3.2",
        ),
    ],
)
def test_parts_are_kept_whole_and_turned(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    "asked", ["and only where it supports", "only where it supports", "and where it supports"]
)
def test_another_role_is_asked_of_the_list_before(assistant: Assistant, asked: str) -> None:
    talk = ("everything that names SOMTC", "only where it leads", asked)
    assert codes(ask(assistant, *talk)) == "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2 D.4.2"


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("just the protection pillar please", "SOMTC supports 5 of the 17 activities in Pillar B"),
        ("the protection pillar only", "SOMTC supports 5 of the 17 activities in Pillar B"),
        ("only the law enforcement pillar", "None of the 10 activities in Pillar C"),
        ("the protection pillar", "**Pillar B"),
        ("just the goal of the protection pillar", "**Pillar B"),
    ],
)
def test_a_pillar_named_by_its_field_bounds_the_list_where_only_it_is_kept(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, "what does SOMTC support?", asked).text.startswith(begins)


def test_a_field_after_the_count_of_a_list_is_the_pillar_to_look_in(assistant: Assistant) -> None:
    told = ("what does AICHR lead?", "just the protection pillar", "how many is that")
    assert ask(assistant, *told, "and law enforcement?").text.startswith(
        "None of the 10 activities"
    )


@pytest.mark.parametrize(
    "asked", ["and nobody supporting there either?", "no supporter there either?"]
)
def test_either_after_a_denial_points_to_no_two(assistant: Assistant, asked: str) -> None:
    told = ("who leads A.1.3 and B.1.1", "any other row with no coordinator?")
    assert "A.2.5" in ask(assistant, *told, asked).text


TWO = "Which activities have two supporting bodies?"


@pytest.mark.parametrize(
    ("talk", "rows"),
    [
        ((TWO, "only those where one of the two is AICHR"), "A.2.6 A.3.2 B.1.4 B.6.1 D.3.6"),
        ((TWO, "the ones with one of them being SOMSWD"), "B.6.1 B.7.1 D.3.6"),
        (
            (TWO, "only where one of the two is AICHR", "and SOMSWD in place of AICHR?"),
            "B.6.1 B.7.1 D.3.6",
        ),
        (("Which activities have two leads?", "only those where one of the two is ACWC"), "B.2.3"),
    ],
)
def test_one_of_those_counted_has_their_role(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(
    ("body", "talk", "rows"),
    [
        (
            "SOMTC",
            ("Is there any of our rows without a project?", "and without indicator?"),
            "D.3.6",
        ),
        (None, ("Which of SOMTC's rows have no project?", "and no indicator?"), "D.3.6"),
        (None, ("Which of SOMTC's rows have no indicator?", "and without a project?"), "A.5.1"),
        (None, ("Which rows that ACWC leads have no project?", "and no indicator?"), ""),
        (None, ("Which rows that AICHR leads have no supporter?", "and no example?"), "A.7.3"),
    ],
)
def test_another_blank_is_looked_for_in_all_rows_of_the_body(
    assistant: Assistant, body: str | None, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk, body=body)) == rows


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        ("leave out the one we share with another body", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("drop the shared row", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("drop the shared ones", "A.1.4 B.3.3"),
        ("drop the ones we share with another body", "A.1.4 B.3.3"),
    ],
)
def test_the_one_row_shared_is_the_one_with_another_lead(
    assistant: Assistant, then: str, rows: str
) -> None:
    assert codes(ask(assistant, "Which rows do we lead?", then, body="AICHR")) == rows
