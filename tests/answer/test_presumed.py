"""Numbers and roles that a question takes for granted are corrected before it is answered."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which of the five pillars takes care of witnesses?", "The plan has 4 pillars, not 5."),
        ("B.1.1 has three supporting bodies, which are they?", "1 supporting body, not 3."),
        ("can i have the ten indicators of A.1.3", "A.1.3 has 2 indicators, not 10."),
        ("The 3 outcomes of pillar C - name them", "Pillar C has 4 outcomes, not 3."),
        ("Of the eight principles, which is about gender?", "The plan has 7 principles, not 8."),
        ("Which of the three national projects of A.1.2 is done?", "A.1.2 has no projects, not 3."),
        ("what two supporting bodies does B.3.2 have?", "B.3.2 has no supporting body, not 2."),
        ("which three bodies support A.3.1?", "A.3.1 has 1 supporting body, not 3."),
        ("name the two bodies that support D.3.4", "D.3.4 has no supporting body, not 2."),
        ("what four indicators does A.5.1 list", "A.5.1 has 1 indicator, not 4."),
        ("which six activities are under C.2", "Outcome C.2 has 3 activities, not 6."),
        ("which two outcomes does pillar C have", "Pillar C has 4 outcomes, not 2."),
        ("which five principles does the plan set out", "The plan has 7 principles, not 5."),
        ("Now that there are five pillars, what is the fifth one about?", "4 pillars, not 5."),
        ("There are six pillars, so what is the goal of the sixth pillar?", "4 pillars, not 6."),
        ("Since ACMW leads A.2.1, who helps them?", "not ACMW, as coordinating A.2.1"),
        ("A.2.6 led by AICHR - what are the projects?", "not AICHR, as coordinating A.2.6"),
    ],
)
def test_a_wrong_number_or_role_is_corrected_first(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).claims[0].text


def test_the_role_of_the_askers_own_body_is_corrected_too(assistant: Assistant) -> None:
    answer = assistant.ask("We coordinate B.1.1, so who supports us?", body="SOMHD")
    assert "The plan names SOMSWD, not SOMHD, as coordinating B.1.1" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which of the four pillars takes care of witnesses?",
        "which two bodies lead A.7.3?",
        "which activities have only one indicator in pillar B",
        "which two activities under B.1 are led by SOMTC?",
        "which seven principles does the plan set out",
        "Which of the 63 activities of the plan name no supporting body?",
        "Which of the four pillars does A.1.1 belong to?",
        "Which of the 25 outcomes does B.1.1 stand under?",
        "Name the two pillars that ACWC works in",
        "Which two projects of B.1.3 are about shelters?",
        "Since SOMSWD leads B.7.2, who backs them up?",
        "Does SLOM or ACMW coordinate A.2.1?",
    ],
)
def test_what_is_true_or_only_asked_is_not_corrected(assistant: Assistant, question: str) -> None:
    assert ", not " not in assistant.ask(question).claims[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("footnote 24 cites ACTIP Article 12, correct?", "No. Footnote 24 does not refer to"),
        ("Does footnote 37 refer to ACTIP 14(14)?", "Yes. Footnote 37 refers to"),
        ("Footnote 36 belongs to B.3.1, right?", "No. Footnote 36 belongs to B.4.1, not B.3.1."),
        ("What does footnote 24 say?", "**Footnote 24**"),
    ],
)
def test_what_is_said_of_a_footnote_is_checked(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).claims[0].text.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Why did the plan choose five pillars?",
        "Why are there five pillars?",
        "why is the plan divided into five pillars",
    ],
)
def test_the_reason_for_a_number_that_is_wrong_is_its_correction(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("The plan has 4 pillars, not 5.")


@pytest.mark.parametrize(
    "question",
    [
        "how come QXOM got A.2.4?",
        "why was A.2.4 given to QXOM?",
        "why does QXOM lead A.2.4?",
        "As QXOM leads A.2.4, who supports it?",
        "who helps QXOM in A.2.4?",
        "Why is QXOM responsible for activity A.2.4?",
    ],
)
def test_a_body_that_the_plan_does_not_know_holds_no_row(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("QXOM stands nowhere in the plan.")
    assert "no reason" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "why does DGICM lead A.2.4?",
        "How does A.2.4 fight TIP?",
        "why is A.2.4 about borders?",
        "who supports A.2.4?",
    ],
)
def test_names_of_the_plan_are_not_said_to_be_unknown(assistant: Assistant, question: str) -> None:
    assert "stands nowhere" not in assistant.ask(question).text
