"""What shows how to ask is taken from the edition at hand."""

import re
from pathlib import Path

import pytest

from tests.another_plan import another_plan
from tests.corpus.plan import parse
from tipassist.answer.compose.endings import about, empty_question
from tipassist.surfaces.slack.views.guides import help_message

PACKAGE = Path(__file__).parents[2] / "src" / "tipassist"
TEXTS = ("surfaces/answers/words.toml", "surfaces/slack/texts.toml", "surfaces/briefing/words.toml")


def test_an_empty_question_is_told_a_code_of_the_edition() -> None:
    register = parse(another_plan().replace("A.1.1 ", "A.1.7 "))

    assert "such as A.1.7." in empty_question(register).claims[0].text
    assert "A.1.7" in about(register).claims[1].text


def test_the_help_of_the_bot_names_a_code_and_a_body_of_the_edition() -> None:
    register = parse(another_plan().replace("A.1.", "A.8."))
    text = help_message("/tip", register).text

    shown = re.search(r"/tip ([A-Z]\.\d+\.\d+)", text)
    assert shown is not None
    assert shown[1] in {one.code for one in register.activities}
    assert any(f"body {name}" in text for name in register.bodies)


@pytest.mark.parametrize("name", TEXTS)
def test_texts_that_are_shown_name_no_code_and_no_body(name: str) -> None:
    words = (PACKAGE / name).read_text("utf-8")

    assert not [code for code in ("A.2.6", "A.1.1", "SOMTC", "SOMSWD", "SLOM") if code in words]
