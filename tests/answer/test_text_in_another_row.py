"""Whether what is named, or a project spoken of, stands in another row."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Does an engagement session with victims turn up in somebody else's row as well?",
        "does an engagement session with victims appear in another row too",
        "is an engagement session with victims mentioned anywhere else?",
        "is an engagement session with victims listed in any other activity?",
    ],
)
def test_what_is_named_is_looked_for_in_other_rows(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What does B.1.5 want?", asked, body="SOMSWD")
    assert codes(said) == "B.1.4"
    assert not said.text.startswith("No")


@pytest.mark.parametrize(
    "asked",
    [
        "Does its project appear in another row?",
        "Which other row has nearly the same project?",
        "I thought I saw nearly the same wording in some labour row. Which one?",
        "is that project listed in any other activity",
    ],
)
def test_rows_that_share_a_project_are_set_beside_each_other(
    assistant: Assistant, asked: str
) -> None:
    said = ask(assistant, "Who leads A.2.4?", asked)
    assert codes(said) == "A.2.4 A.4.1"
    assert not said.text.startswith(("Yes", "No"))


def test_a_body_elsewhere_is_no_words_elsewhere(assistant: Assistant) -> None:
    said = ask(assistant, "What does C.3.1 say?", "Does SOMTC appear in another row?")
    assert "SOMTC has a role in 40 of the 62 activities outside C.3.1" in said.text


def test_it_elsewhere_is_asked_as_before(assistant: Assistant) -> None:
    said = ask(assistant, "Who leads A.1.2?", "Does its project appear in another row?")
    assert said.text.startswith("No. The plan lists no projects for A.1.2")
