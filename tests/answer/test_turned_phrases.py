"""What is said in two steps and asked in one."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.turned_phrases import with_turned_phrases
from tipassist.answer.rewording.wrapped.asides import without_asides


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sorry if this is obvious, but which rows are ours?", "which rows are ours?"),
        ("which rows are ours, sorry if that sounds silly?", "which rows are ours?"),
        ("rows SLOM supports, not the lead ones", "rows SLOM supports, not the leading ones"),
        (
            "How often do SOMHD and the women's body (ACWC) sit together in the same row?",
            None,
        ),
        (
            "How often do SOMHD and ACWC sit together in the same row?",
            "how many times are SOMHD and ACWC together in a row?",
        ),
        ("Fwd: RE: point 4 (rev) - Dear all, which row is it?", "Dear all, which row is it?"),
        ("Not counting the uncoded ones, how many rows?", "how many rows?"),
        ("SLOM, what body is that?", "what does SLOM stand for?"),
        ("what duties does a 'Supporting ASB' have?", "what are the duties of a Supporting ASB?"),
        (
            "My aunt says the plan has no dates at all. Prove her wrong!",
            "Is it true that the plan has no dates?",
        ),
        ("graft – is it in there, and where?", "is graft mentioned, and where?"),
        ("XYZ=? and does it lead A.1.1", "what does XYZ stand for? and does it lead A.1.1"),
        (
            "SLOM and SOMHD: which is labour and which is health?",
            "what do SLOM and SOMHD stand for?",
        ),
        ("I train nurses. What does the plan say?", "What does the plan say?"),
        ("I train nurses. What is in it for us?", None),
        ("which rows are ours to lead?", "which rows do we lead?"),
        ("of our rows, which ones aren't ours to run?", "which of our rows do we not run?"),
        (
            "On two rows SLOM is named but never leads. Which?",
            "rows where SLOM is named but never leads?",
        ),
        ("Is X in the support chair anywhere?", "Is X supporting anywhere?"),
        ("rows with X in the driving seat", "rows with X in the lead"),
        (
            "Which bodies whose supporting rows are only in pillar B?",
            "Which bodies support only in pillar B?",
        ),
        (
            "Which pillar is biggest, counting rows and counting outcomes?",
            "which pillar has the most rows and which pillar has the most outcomes?",
        ),
        ("those pillars with 7 outcomes each, which are they?", None),
        ("A.1.1: everything, including the projects", "what is in A.1.1 in full?"),
        (
            "How often does the 'Safe Project' appear as a project?",
            "how many activities list the project 'Safe Project'?",
        ),
        (
            "which rows does X lead, not counting the ones on shelters?",
            "which rows does X lead that do not speak of shelters?",
        ),
        ("which rows does X lead, leaving out the ones with one supporter?", None),
        ("which rows does X lead, leaving out the ones with projects?", None),
        ("SLOM only leads, it doesn't support others, right?", "SLOM only leads, right?"),
        ("SLOM only leads and never leads another body, right?", None),
        (
            "SLOM is a co-lead with ACMW for training, A.2.1, correct?",
            "SLOM and ACMW jointly coordinate A.2.1, correct?",
        ),
    ],
)
def test_two_steps_are_said_in_one(text: str, said: str | None) -> None:
    assert with_turned_phrases(without_asides(text)) == (said or text)


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("SOMHD", "Of our rows, which are not ours to lead?", "A.1.3 B.1.1"),
        ("SOMSWD", "In one row we're named but neither lead nor support. Which one?", "B.4.1"),
        (None, "Is there a row SOMSWD leads with SOMTC in the support slot?", "B.5.1 B.7.2"),
        (None, "those outcomes with six activities apiece, which are they?", "A.2 D.3"),
        (
            None,
            "Pillar C: is there any body besides SOMTC on any row there? Only the ones where that's"
            " the case.",
            "C.2.1 C.4.1",
        ),
    ],
)
def test_what_is_told_first_bounds_the_rows(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("SOMTC co-leads B.3.1 with AICHR, right?", "No."),
        ("ACWC co-leads B.2.3 with SOMTC, right?", "Yes."),
        ("Does SOM-ED support any row at all, or does it only lead?", "Yes."),
        ("Does SOMHD lead anything or do they just support others?", "No."),
        ("DGICM only leads, it never supports anybody, right?", "No."),
        ("SOM-MLAT only leads and doesn't support anything, correct?", "Yes."),
    ],
)
def test_claims_in_two_steps_are_checked(assistant: Assistant, claim: str, begins: str) -> None:
    assert ask(assistant, claim).text.startswith(begins)


def test_bodies_of_one_pillar_are_named(assistant: Assistant) -> None:
    told = ask(assistant, "List the bodies whose leading rows are all in pillar D").text
    assert "SOM-MLAT" in told
    assert "SOMTC" not in told


def test_a_pillar_ranked_by_two_counts_is_told_by_both(assistant: Assistant) -> None:
    told = ask(assistant, "Which pillar is the biggest, by outcomes and by activities?").text
    assert "the most outcomes" in told
    assert "Pillar A has the most activities: 21" in told
