"""The own body beside a code: its part in the row, or no more than a manner of speaking."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "asked", "told"),
    [
        ("SOMSWD", "Remind me what B.1.5 wants from us.", "**B.1.5**"),
        ("DGICM", "What should our border people be trained in under A.2.4?", "**A.2.4**"),
        ("SOM-MLAT", "D.3.4: what gets counted for us to show?", "D.3.4 has 2 indicators"),
        ("SOMSWD", "how will we be measured on B.5.1?", "B.5.1 has 1 indicator"),
        ("AICHR", "footnote 10 makes us split figures by religion, yes?", "**Footnote 10**"),
        ("SLOM", "what are we responsible for under F.3?", "**Section F.3**"),
    ],
)
def test_what_a_place_says_is_asked(assistant: Assistant, body: str, asked: str, told: str) -> None:
    assert told in ask(assistant, asked, body=body).text


@pytest.mark.parametrize(
    ("body", "asked", "told"),
    [
        ("SLOM", "do we lead A.2.2?", "Yes. SLOM coordinates A.2.2"),
        ("SLOM", "are we on A.3.1?", "No. The plan names SOMTC, not SLOM"),
        ("SLOM", "what is our role in A.2.3", "SLOM has no role there"),
        ("SLOM", "who supports us on A.4.1?", "ACMW supports A.4.1"),
        ("SOMSWD", "does B.4.1 put us down as supporter?", "No. The plan names no supporting"),
        ("SOMHD", "is A.1.3 ours to lead?", "No. The plan names no coordinating body for A.1.3"),
    ],
)
def test_the_part_of_the_own_body_is_asked(
    assistant: Assistant, body: str, asked: str, told: str
) -> None:
    assert told in ask(assistant, asked, body=body).text


@pytest.mark.parametrize(
    "asked",
    [
        "Of the activities we merely support, which are coordinated by SOMSWD?",
        "which of the rows that we simply back does SOMSWD lead",
        "rows we purely support under SOMSWD",
    ],
)
def test_the_own_body_beside_another_has_its_part(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked, body="SOMTC")
    assert [one.locator for one in said.items] == ["B.5.1", "B.7.2"]
