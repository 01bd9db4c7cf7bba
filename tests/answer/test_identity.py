"""Who a body is said to be."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    "question",
    [
        "SLOM, those are the law officials, aren't they?",
        "Is SLOM the law officials?",
        "SLOM = law officials, right?",
        "does SLOM stand for the law officials?",
        "SLOM means the legal officials, correct?",
    ],
)
def test_another_body_is_denied_and_both_are_told(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith("No. **SLOM** stands for")
    assert "**ASLOM** stands for" in text


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("SLOM is the labour officials, right?", "SLOM"),
        ("Are ASLOM the law officials?", "ASLOM"),
        ("Is ACWC the women's commission?", "ACWC"),
        ("the health officials, that's SOMHD, isn't it?", "SOMHD"),
    ],
)
def test_the_same_body_is_confirmed(assistant: Assistant, question: str, body: str) -> None:
    assert assistant.ask(question).text.startswith(f"Yes. **{body}** stands for")


@pytest.mark.parametrize(
    "question",
    [
        "DGICM is the meeting of immigration ministers, correct?",
        "Does COMMIT stand for Committee of Mekong Ministers?",
        "Does ACMW stand for ASEAN Commission on Migrant Workers?",
        "AICHR is the ASEAN human rights committee, correct?",
        "Is SOM-ED an education commission?",
        "Is ACWC the ASEAN commission on women?",
        "Is SOMHD the ASEAN health ministers' meeting?",
        "Is SOM-MLAT a treaty?",
        "Is SLOM supported by ACMW?",
        "Is ASLOM the coordinator?",
        "Are SLOM and ACMW in one row?",
        "Which bodies are SLOM and ASLOM?",
    ],
)
def test_other_questions_of_bodies_get_no_verdict_on_names(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert not text.startswith(("Yes. **", "No. **"))
    assert "has a role" not in text or not text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "What does the SOMTC Working Group do?",
        "what does the somtc wg do",
        "what are the tasks of the working group?",
    ],
)
def test_a_group_with_a_body_in_its_name_is_not_that_body(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("**Section F.2**")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("are SLOM and ASLOM the same", "No"),
        ("Are SLOM and ASLOM one and the same body?", "No"),
        ("is SLOM the same as ASLOM?", "No"),
        ("is SLOM identical with ASLOM?", "No"),
        ("is ASLOM another name for SLOM?", "No"),
        ("are SLOM and ASLOM two different bodies?", "Yes"),
    ],
)
def test_two_bodies_are_not_the_same(assistant: Assistant, question: str, verdict: str) -> None:
    text = assistant.ask(question).text
    assert verdict_of(text) == verdict
    assert "[Glossary SLOM]" in text
    assert "[Glossary ASLOM]" in text


def test_that_bodies_have_roles_does_not_tell_that_they_do_the_same(assistant: Assistant) -> None:
    assert verdict_of(assistant.ask("do SLOM and ASLOM do the same?").text) == ""
