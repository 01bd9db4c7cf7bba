"""Talks over the register: what the last question asks of the rows spoken of before."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import Answer

WHOLES = [
    (("is ACWC the coordinator of everything it appears in?",), "No. 3 of the 4"),
    (("does ACMW lead all its activities?",), "No. 1 of the 7"),
    (("does ACMW lead all its activities?", "what about SLOM?"), "Yes. 5 of the 5"),
    (("does SOMSWD lead everything in B.1?",), "No. 4 of the 5"),
    (("is all of C.1 with SOMTC?",), "Yes. 4 of the 4"),
    (("does AICHR run the whole outcome B.2?",), "No. 2 of the 3"),
    (("SOMTC leads everything in pillar D, right?",), "No. 12 of the 15"),
    (("who leads B.1.3", "do they lead everything in B.1?"), "No. 4 of the 5"),
    (("who leads A.2.1", "is everything in A.2 theirs?"), "No. 2 of the 6"),
    (("who leads B.2.1?", "do they lead all of that outcome?"), "No. 2 of the 3"),
]
COUNTED = "how many activities does AICHR lead"
IN_C = "Is it SOMTC that leads every single activity under law enforcement?"
SAYINGS = [
    (("A.5.1?", "why no projects"), "The plan gives no reason for it."),
    (("who leads A.2.5?", "why is there no coordinator"), "The plan gives no reason for it."),
    (
        ("B.3.1", "its footnote?", "what does that footnote refer to"),
        "**Footnote 34**: BWP, A.b.3.3",
    ),
    (("what does ACMW support?", "and of the ones they lead, any without projects?"), "No. None"),
    (
        ("what does ACMW support?", "of the ones they lead, which lack a supporter"),
        "The one activity",
    ),
    (("where does SOMTC support?", "of the ones it leads in D, which lack indicators?"), "1 of"),
    (("what does SLOM lead", "anything without projects?"), "None of the 5 activities"),
    (("what does SLOM lead", "and no supporter?"), "1 of the 5 activities"),
    (("who coordinates victim shelters?", "supporting?"), "support"),
    (("does SLOM lead a migrant one",), 'Yes. 2 activities speak of "migrant"'),
    ((COUNTED, "is that the most?"), "No. SOMTC coordinates the most activities: 35."),
    ((COUNTED, "is that the most?", "is that more than half?"), "No. 5 of the 63"),
    ((COUNTED, "does anyone else lead fewer?"), "of the 12 bodies coordinate fewer"),
    ((COUNTED, "only that many?"), "this is everything"),
    (("how many activities in pillar A", "is that the most?"), "Yes. Pillar A has the most"),
    (("activities in C?", "and D?", "which of the four has the most"), "Pillar A has the most"),
    (("which outcomes cite APA", "do they all cite ACTIP as well?"), "No. 9 of the 17 outcomes"),
    (("what does C.1 list", "who supports them?"), "None of the 4 activities names a supporting"),
    (("who leads A.7.2?", "is the whole of A.7 in their hands?"), "Not so: A.7.3."),
    (("how many activities does SOMSWD lead?", "more than AICHR?"), "Yes. SOMSWD coordinates 6"),
    (("how many activities has pillar B?", "is that more than A?"), "No. Pillar A has 21"),
    (
        ("outcomes in D?", "which pillar has the smallest number"),
        "Pillar C has the fewest outcomes",
    ),
    (("which activities name nobody as lead?", "is there a helper for each?"), "No. 1 of the 2"),
    (("what does SLOM lead", "projects, do they all have some"), "Yes. 5 of the 5"),
    (
        ("what does SLOM lead", "do any of them share a project?"),
        "Yes. 1 project stands in several",
    ),
    (("who leads A.1.1", "A.1.5?", "do the two share an indicator?"), "have 1 indicator in common"),
    (("is SOMTC the lead of all of D.4?", "what about D.3"), "No. 4 of the 6"),
    (("which activities have two supporters", "none of them in pillar C?"), "Yes. None of the 9"),
    (("show B.7", "does every row of it have a supporter?"), "Yes. 2 of the 2"),
    (("how many projects in C?", "is it the pillar with the fewest?"), "Yes. Pillar C has the"),
    (("what does ACMW lead?", "does it lead everything it's in?"), "No. 1 of the 7"),
    (("what does SLOM lead in A.2?", "a shared supporter?"), "ACMW supports A.2.1 and A.2.2"),
    (("who leads B.6.2", "is B.6.1 theirs too?"), "No. The plan names SOMTC, not ASLOM"),
    (("AICHR and SOMSWD together?", "any of it led by either of them?"), "No. None of the 2"),
    (("activities in C with two indicators", "is that half of the pillar?"), "That is 30 %"),
    (("outcomes of A?", "does the first of those cite ACTIP?"), "A.1 rests on Footnote 11"),
    (("show pillar C", "who helps out there?"), "names no supporting body for C.1.1, C.1.2,"),
    (("who leads C.1.3", "which APA paragraph goes with it?"), "C.1 rests on Footnote 40"),
    (("who leads C.1.4", "which article goes with it?"), "C.1.4 rests on Footnote 42"),
    (("what's footnote 42?", "who leads there?"), "SOMTC coordinates C.1.4"),
    (("footnote 46?", "which outcome is it attached to"), "**Outcome D.1**"),
    (("outcomes citing ACTIP 12(e)?", "12(a)?", "who leads under that last one?"), "Outcome A.3"),
    (("who leads A.1.1?", "not A.1.1, A.1.2"), "ACWC coordinates A.1.2"),
    (("projects of A.1.4?", "not the projects, the indicators"), "A.1.4 has 1 indicator"),
    (("how many activities in B?", "sorry not B, C"), "10 coded activities in Pillar C"),
    (("how many outcomes in D?", "activities, not outcomes"), "15 coded activities in Pillar D"),
    (("what does B.5 say", "based on which article"), "B.5 rests on Footnote 37"),
    (("who leads D.2.1", "under which treaty?"), "D.2 rests on Footnote 47"),
    (("outcome C.2?", "what's the legal basis", "who leads there"), "Outcome C.2"),
    (("what is in pillar C", "are any of those in pillar D?"), "None of the 10 entries"),
    (
        ("which pillar has most activities", "and the fewest", "the gap between those two?"),
        "11 more",
    ),
    (("how many activities are in B.1", "and B.2?", "by how many"), "2 more"),
    (("how many activities does SLOM lead", "and ACMW?", "difference?"), "4 more"),
    (("anything on climate change?", "is that all? nothing in the intro sections"), "[Section B]"),
    (("which pillars are there", "which of those is about corruption"), "[C.2.3]"),
    (
        ("which outcome in A has the most activities", "and the fewest"),
        "Outcome A.5 and Outcome A.6",
    ),
    (("which outcome in A has the most activities", "and the fewest", "the gap?"), "5 more"),
    (
        ("who coordinates the most in pillar B", "and the fewest?", "what's the gap"),
        "6 activities in P",
    ),
]
ACROSS = ("where in B is the Myanmar 2022 TIP WP referred to", "and in A?")
ACWC_LEADS = "what does ACWC coordinate"
SWD = ("What is SOMSWD listed as supporting ASB for?", "sorry not supporting, coordinating")
MOST_OUTCOMES = "Which outcome has the most activities?"
IN_HALVES = ("where does SOMTC support?", "which of them does AICHR lead?", "and SOMSWD?")
LISTS = [
    (("who leads B.2.1?", "wasn't there one where SOMSWD is relevant"), "B.4.1"),
    (("who leads B.2.1?", "was there also one that ACWC supports"), "A.1.1"),
    (("does SLOM lead all of A.2?", "which are theirs then"), "A.2.1 A.2.2"),
    (
        ("does SLOM lead all of A.2?", "which are theirs", "who has the rest"),
        "A.2.3 A.2.4 A.2.5 A.2.6",
    ),
    (("is all of D.3 with SOMTC?", "who has the rest"), "D.3.4 D.3.5"),
    (
        ("activities in pillar c?", "any not coordinated by somtc?", "and in D? which ones"),
        "D.3.4 D.3.5 D.4.2",
    ),
    (("what does ACWC support in pillar B", "and in pillar A? which ones"), "A.1.1"),
    (SWD, "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"),
    (("what does AICHR lead?", "support, not lead", "only prevention"), "A.2.6 A.3.2 A.3.3"),
    (("what does SOMTC support in A", "i meant pillar D not A"), "D.4.2"),
    (("where does ACWC appear?", "just protection please"), "B.2.3"),
    ((IN_C, "with anyone helping"), "C.2.1 C.4.1"),
    (("do all in B.1 have a helper?", "only those that do"), "B.1.1 B.1.4"),
    (("what does SOMTC lead in A", "alone in how many?"), "A.5.1 A.6.1 A.7.1 A.7.2"),
    (("who supports B.2.2", "are they together anywhere else?"), "B.1.4"),
    (("which in A.7 have no supporting body?", "led by SOMTC only"), "A.7.1 A.7.2"),
    (("which outcomes in B cite APA?", "of the others, which cite ACTIP"), "B.5 B.6"),
    (("what does AICHR lead", "which of those has nothing planned"), ""),
    (("what does SOMSWD lead", "drop the ones nobody helps with"), "B.1.1 B.5.1 B.7.2"),
    (("what does ASLOM lead in B", "anything of theirs outside that pillar?"), "D.3.5"),
    ((MOST_OUTCOMES, "how many of the first one's lack a helper"), "A.2.3 A.2.4 A.2.5"),
    ((*IN_HALVES, "so who leads the two that are left?"), "B.7.1 D.4.2"),
    (("D.3?", "which have two projects", "i meant indicators, not projects"), "D.3.4 D.3.5"),
    (("which in D have no supporting body", "and C's with one?"), "C.2.1 C.4.1"),
    (("which outcomes have one activity", "of those, the ones citing ACTIP?"), "B.4 B.5"),
    (("which outcomes have one activity", "which of them don't cite APA?"), "B.5 C.4 D.6 D.7"),
    (("what does AICHR support", "of the ten which have three projects?"), "B.1.4 D.7.1"),
    ((ACWC_LEADS, "with nobody helping?"), "A.1.2 B.2.3"),
    ((*ACROSS, "for C just the activities that do NOT refer to it"), "C.2.3 C.4.1"),
    (("which activities in A have projects", "and for D the ones that don't"), "D.3.5"),
    (("what does ACMW lead", "where do they only help?"), "A.2.1 A.2.2 A.2.6 A.3.1 A.3.2 A.4.1"),
    (("who leads A.2.3?", "any other activity in that pillar without projects?"), "A.1.2 A.5.1"),
    (("who leads A.2.3?", "any other one in that pillar with no project?"), "A.1.2 A.5.1"),
    (("who leads D.1.1?", "which in that pillar are led by somebody else?"), "D.3.4 D.3.5 D.4.2"),
    (("who leads B.2.1?", "what in that outcome is led by someone else?"), "B.2.3"),
    (("what does SLOM lead?", "and in A.2, what do others lead?"), "A.2.3 A.2.4 A.2.6"),
]


def _last(assistant: Assistant, questions: tuple[str, ...]) -> Answer:
    *before, last = questions
    talk = " > ".join(questions)
    for one in before:
        assistant.ask(one, conversation_id=talk)
    return assistant.ask(last, conversation_id=talk)


@pytest.mark.parametrize(("questions", "said"), WHOLES)
def test_a_claim_of_everything_in_a_place_is_checked_row_by_row(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert _last(assistant, questions).text.startswith(said)


@pytest.mark.parametrize(("questions", "said"), SAYINGS)
def test_a_talk_ends_with_what_was_asked_of_the_rows(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert said in _last(assistant, questions).text


@pytest.mark.parametrize(("questions", "codes"), LISTS, ids=[" > ".join(one) for one, _ in LISTS])
def test_a_talk_ends_with_the_rows_asked_for(
    assistant: Assistant, questions: tuple[str, ...], codes: str
) -> None:
    answer = _last(assistant, questions)
    assert [one.locator for one in answer.items] == codes.split(), answer.text
