"""Whether bodies just told have a subject too: a yes names the one body, or there is none."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who coordinates A.1.5?", "do they deal with compensation too?"), "No. None of"),
        (("Who coordinates A.1.5?", "is repatriation also theirs?"), "No. None of"),
        (("Who coordinates B.7.2?", "and compensation, is that them too?"), "Yes. 1 activity"),
        (("What does SOMSWD coordinate?", "does it handle compensation too?"), "Yes. 1 activity"),
        (("What does B.7.2 say?", "does it deal with compensation?"), "No. B.6.1, B.6.2"),
        (("What does SOMSWD coordinate?", "is B.7.2 theirs?"), "Yes. SOMSWD coordinates B.7.2"),
    ],
)
def test_it_is_asked_of_the_one_body_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "do they deal with compensation too?",
        "is repatriation also theirs?",
        "and compensation, is that them too?",
        "is compensation their job as well?",
    ],
)
@pytest.mark.parametrize("first", ["Who deals with shelters?", "Who supports B.7.1?"])
def test_no_verdict_is_said_of_several_bodies(assistant: Assistant, first: str, asked: str) -> None:
    assert not ask(assistant, first, asked).text.startswith(("Yes", "No"))


def test_they_are_not_the_body_of_the_asker(assistant: Assistant) -> None:
    asked = ("what do we lead?", "do they deal with compensation too?")
    assert "names SOMSWD" not in ask(assistant, *asked, body="SOMSWD").text


@pytest.mark.parametrize("asked", ["Is bribery among them?", "and corruption, is it among these?"])
def test_what_is_among_them_is_no_subject_of_bodies(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, 'Which crimes fall under "TIP-Related Offences"?', asked)
    assert said.text.startswith("Yes. **TIP-Related Offences**")
