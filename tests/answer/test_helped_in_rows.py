"""Who helps a body in rows told before, and who supports the one row told."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role


def helpers(one: Activity, body: str) -> set[str]:
    return set(one.named(Role.SUPPORTING)) - {body}


@pytest.mark.parametrize(
    "asked",
    [
        "Does another body help {} in any of those?",
        "Does any other body support {} in one of these?",
        "Does {} get help in any of those?",
    ],
)
@pytest.mark.parametrize(
    ("outcome", "body"), [("C.2", "SOMTC"), ("B.6", "SOMTC"), ("C.3", "SOMTC"), ("B.1", "SOMSWD")]
)
def test_who_is_helped_in_the_rows_told_is_not_who_helps(
    assistant: Assistant, register: Register, asked: str, outcome: str, body: str
) -> None:
    rows = [one for one in register.activities if one.code.startswith(f"{outcome}.")]
    led = [one for one in rows if body in one.named(Role.COORDINATING)]
    held = [one.code for one in led if helpers(one, body)]
    talk = f"helped-{asked}-{outcome}"
    assistant.ask(f"Which rows sit under {outcome}?", conversation_id=talk)
    answer = assistant.ask(asked.format(body), conversation_id=talk)
    assert answer.text.startswith("Yes" if held else "No")
    if held:
        assert [one.locator for one in answer.items] == held


@pytest.mark.parametrize(
    ("first", "row"),
    [
        ("Which B.1 activity is not coordinated by SOMSWD?", "B.1.4"),
        ("Which rows in B.6 does SOMTC lead?", "B.6.1"),
        ("What does SOMSWD coordinate in B.5?", "B.5.1"),
    ],
)
@pytest.mark.parametrize("asked", ["Its supporters?", "And its helpers?"])
def test_its_supporters_are_those_of_the_one_row_told(
    assistant: Assistant, register: Register, first: str, row: str, asked: str
) -> None:
    talk = f"its-{first}-{asked}"
    assistant.ask(first, conversation_id=talk)
    answer = assistant.ask(asked, conversation_id=talk)
    told = register.activity(row)
    assert told is not None
    assert all(one in answer.text for one in told.named(Role.SUPPORTING))
    assert row in answer.text


def test_what_is_counted_in_a_row_are_its_indicators(
    assistant: Assistant, register: Register
) -> None:
    for one in register.activities[:3]:
        answer = assistant.ask(f"And what's counted in {one.code}?")
        assert all(entry.text in answer.text for entry in one.indicators)
