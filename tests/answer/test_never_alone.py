"""A body that never or always leads alone, that is not the lead, or that alone supports."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.never_alone import with_roles_alone
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("AICHR never leads alone, right?", "No. 2 of the 63"),
        ("I was told SOMTC never leads alone. Correct?", "No. 22 of the 63"),
        ("TELMIN never leads on its own, correct?", "Yes. None of the 63"),
        ("AICHR always leads alone, right?", "No. 2 of the 5"),
        ("ASLOM always leads alone, right?", "Yes. 2 of the 2"),
    ],
)
def test_a_shared_row_does_not_show_that_it_never_leads_alone(
    assistant: Assistant, claim: str, begins: str
) -> None:
    assert assistant.ask(claim).text.startswith(begins)


def test_rows_that_do_not_name_a_body_are_not_led_by_it(assistant: Assistant) -> None:
    asked = "of the rows we support, in how many is SOMTC not the lead?"
    assert codes(ask(assistant, asked, body="AICHR")) == "A.2.6 A.3.2"
    assert len(assistant.ask("in how many rows is SOMTC not the lead?").items) == 28


@pytest.mark.parametrize(
    "asked",
    [
        "which rows have SOMTC as lead but no other supporter than AICHR?",
        "which rows have SOMTC as lead and no supporter other than AICHR?",
    ],
)
def test_no_other_supporter_than_one(assistant: Assistant, asked: str) -> None:
    assert codes(assistant.ask(asked)) == "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1"


@pytest.mark.parametrize(
    "text", ["which rows does SOMTC lead alone?", "in which rows is SOMTC the lead?"]
)
def test_what_is_said_otherwise_stays(text: str) -> None:
    assert with_roles_alone(text) == text


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Is B.2.2 SOMTC's?", "No. The plan names AICHR, not SOMTC"),
        ("Does B.1.1 belong to SOMHD?", "No. The plan names SOMSWD, not SOMHD"),
        ("is A.7.3 TELMIN's?", "Yes. TELMIN coordinates"),
        ("B.2.2 is AICHR's row, right?", "Yes. AICHR coordinates"),
        ("B.2.2: SOMTC's role?", "SOMTC supports B.2.2."),
    ],
)
def test_a_row_is_a_bodys_own_when_that_leads_it(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert assistant.ask(asked).text.startswith(begins)


def test_a_role_in_the_row_spoken_of_is_no_yes(assistant: Assistant) -> None:
    told = ask(assistant, "who leads B.7.1?", "and SOMSWD's role in it?")
    assert told.text.startswith("SOMSWD supports B.7.1.")


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (
            ("what are the shared rows of SOMSWD and SOMTC", "in which one does SOMSWD lead"),
            "B.5.1 B.7.2",
        ),
        (("which rows does ACMW support?", "and in which does ACWC lead?"), "A.2.6"),
        (("How many rows have exactly one indicator?", "and none?"), "D.3.6"),
        (("How many rows have exactly two coordinators", "and none at all?"), "A.1.3 A.2.5"),
        (("which rows of Pillar C have two examples?", "or none?"), "C.3.2"),
    ],
)
def test_which_of_them_and_none_of_it(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    "question",
    [
        "Which outcomes are led entirely by one body other than {}?",
        "Which outcomes are entirely in the hands of one body that isn't {}?",
        "Which outcomes are solely coordinated by a single body, and not {}?",
    ],
)
def test_what_one_body_holds_whole_is_held_by_no_other(
    assistant: Assistant, register: Register, question: str
) -> None:
    led: dict[str, set[str]] = {}
    for one in register.activities:
        led.setdefault(one.outcome, set()).update(one.named(Role.COORDINATING))
    expected = sorted(code for code, held in led.items() if len(held) == 1 and "SOMTC" not in held)
    assert codes(ask(assistant, question.format("SOMTC"))) == " ".join(expected)
