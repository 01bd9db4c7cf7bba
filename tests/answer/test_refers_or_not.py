"""Whether each of several places, or the row on a subject, refers to what is named."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Do outcomes B.5 and B.7 each carry a footnote to ACTIP Article 14?", "No. Outcome B.5"),
        (
            "Do both A.1 and A.4 rest on ACTIP article 12?",
            "No. Outcome A.1 refers to ACTIP Art. 12",
        ),
        ("Are C.2.1 and C.1.4 both tied to Article 17 of ACTIP?", "No. C.1.4 refers to ACTIP"),
        ("Do A.1, A.2 and A.3 all refer to ACTIP Article 12?", "Yes. Outcome A.1, Outcome A.2 and"),
        ("Do C.1.3 and C.1.4 both cite the Myanmar plan?", "Yes. C.1.3 and C.1.4 refer to"),
        (
            "C.3 and C.4 cite ACTIP, right?",
            "No. Outcome C.3 and Outcome C.4 do not refer to ACTIP.",
        ),
        ("Does B.5 or B.7 refer to ACTIP Article 14?", "Yes. 1 outcome in the plan refers to"),
    ],
)
def test_several_places_refer_to_it_only_where_each_does(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            "Is the asset forfeiture activity tied to Article 19 of ACTIP?",
            "No. C.1.4, which speaks",
        ),
        ("Is the asset forfeiture activity tied to Article 17 of ACTIP?", "Yes. C.1.4 refers to"),
        ("Does Article 19 of ACTIP stand behind the extradition activity?", "Yes. D.3.4 refers to"),
        ("Is the activity on compensation linked to ACTIP art 17?", "No. B.6.1 and B.6.2, which"),
        ("Is there an activity on asset forfeiture tied to Article 19?", "No. C.1.4, which speaks"),
        ("Does the social media activity refer to ACTIP Article 12?", "No. A.7.3, which speaks of"),
    ],
)
def test_a_row_told_by_its_subject_is_what_is_asked_of(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_what_refers_to_it_instead_is_told(assistant: Assistant) -> None:
    text = assistant.ask("Is the asset forfeiture activity tied to Article 19 of ACTIP?").text
    assert "Art. 17" in text
    assert "1 place in the plan" in text or "D.3.4" in text


def test_no_yes_is_said_of_a_row_that_is_not_found(assistant: Assistant) -> None:
    answer = assistant.ask("Is Article 17 of ACTIP cited by the submarine row?")
    assert not answer.text.startswith(("Yes", "No"))
    assert codes(answer) == "C.1.4"
