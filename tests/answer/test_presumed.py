"""Numbers and roles that a question takes for granted are corrected before it is answered."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which of the five pillars takes care of witnesses?", "The plan has 4 pillars, not 5."),
        ("B.1.1 has three supporting bodies, which are they?", "1 supporting body, not 3."),
        ("can i have the ten indicators of A.1.3", "A.1.3 has 2 indicators, not 10."),
        ("The 3 outcomes of pillar C - name them", "Pillar C has 4 outcomes, not 3."),
        ("Of the eight principles, which is about gender?", "The plan has 7 principles, not 8."),
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
        "Which of the 63 activities of the plan name no supporting body?",
        "Name the two pillars that ACWC works in",
        "Which two projects of B.1.3 are about shelters?",
        "Since SOMSWD leads B.7.2, who backs them up?",
        "Does SLOM or ACMW coordinate A.2.1?",
    ],
)
def test_what_is_true_or_only_asked_is_not_corrected(assistant: Assistant, question: str) -> None:
    assert ", not " not in assistant.ask(question).claims[0].text
