"""Talks as in a meeting: several people ask, in few words, of what was said before."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

# The asker's own body, what was asked in turn, and how the last answer begins.
NTH_OF_A_NAMED_SET = [
    (
        "ACMW",
        ("which one do we coordinate?", "and the third one we support, what's it about?"),
        "**A.2.6**",
    ),
    ("SOMSWD", ("what do we coordinate", "and the second one we support, who leads it?"), "SOMTC"),
    (None, ("what does DGICM coordinate", "the first one they support, who leads it?"), "SOMSWD"),
    ("ASLOM", ("do we coordinate anything", "who leads the last one we support?"), "AICHR coordin"),
    (None, ("What is the third activity that AICHR supports?",), "**A.3.3**"),
    (None, ("what indicators has the last activity led by SLOM",), "A.4.2 has 2 indicators"),
    (None, ("who supports the second activity led by the welfare officials",), "The plan names no"),
    (None, ("who leads the third one that AICHR supports in pillar B",), "SOMTC coordinates B.6.1"),
    (None, ("the fourth one SOM-MLAT leads?",), "SOM-MLAT coordinates 2 of the 63"),
    (None, ("Who is the second body that supports B.2.2?",), "ASLOM and SOMTC support"),
]
ELSEWHERE = [
    (
        "SLOM",
        ("what do we coordinate in A?", "anything in the other pillars?"),
        "No. None of the 42",
    ),
    ("ACWC", ("what do we support in pillar B", "anything in the others?"), "Yes. ACWC supports 1"),
    (None, ("what does SOM-ED do in A", "nothing in the remaining pillars?"), "No. None of the 42"),
    (
        None,
        ("what does SLOM lead in A", "and in the rest of the pillars?"),
        "None of the 42 activit",
    ),
    (
        "DGICM",
        ("what do we lead in B", "do we have any in the other three?"),
        "Yes. DGICM has a ro",
    ),
    (
        "ASLOM",
        ("who supports B.2.2", "are we with AICHR on any other one"),
        "Yes. 1 of the 62 activi",
    ),
    (
        "ASLOM",
        ("who supports B.1.4", "do we sit with AICHR on any others"),
        "Yes. 1 of the 62 activi",
    ),
    (None, ("who leads A.7.3", "does TELMIN have any other one"), "No. None of the 62 activities"),
    (None, ("who coordinates D.4.2", "any others with SOM-MLAT?"), "Yes. SOM-MLAT has a role in 1"),
    (None, ("who leads B.6.2", "does ASLOM lead another activity?"), "Yes. ASLOM coordinates 1 of"),
    (
        None,
        ("who supports A.2.6", "are AICHR and ACMW together anywhere else?"),
        "Yes. 1 of the 62",
    ),
]
WITH_AN_OPENING = [
    ("ACMW", ("what does SLOM lead", "sorry jumping in - in how many of those do we help"), "ACMW"),
    (
        None,
        ("what does SLOM lead", "quick one - in how many of those does ACMW support"),
        "ACMW supp",
    ),
]
DOUBTED = [
    (
        None,
        ("how many activities per pillar", "are you sure about B, i count 16"),
        "No. The plan h",
    ),
    (None, ("how many outcomes per pillar", "hm is D really 7?"), "Yes. The plan has 7 priority"),
    (None, ("how many outcomes per pillar", "A has 8, no?"), "No. The plan has 7 priority outco"),
    (None, ("how many does each body coordinate", "sure about SLOM? i count 6"), "No. 5 of the 63"),
    (
        None,
        ("how many activities does SOMTC support", "i count 12, are you sure?"),
        "No. SOMTC sup",
    ),
    (None, ("how many activities has each pillar", "check C again"), "The plan has 10 coded activ"),
    (None, ("how many outcomes in pillar C", "really? i thought 5"), "No. The plan has 4 priority"),
    (
        None,
        ("how many activities does AICHR support", "is it 10 in A"),
        "No. 3 of the 21 activities",
    ),
    (
        None,
        ("how many outcomes are there", "certain? I counted 24", "per pillar"),
        "25 outcomes in",
    ),
    (None, ("how many pillars are there", "not five?"), "No. The plan has 4 pillars."),
    (None, ("how many does SLOM coordinate", "and 3?"), "The plan names ACMW"),
    (None, ("how many activities does ACWC coordinate", "only 3?"), "To “how many activities does"),
]
PLACES_OF_ITEMS = [
    (None, ("what do they mean by do no harm", "which number is it in the principles"), "It is n"),
    (
        None,
        ("what does non-punishment mean", "what number principle is that?"),
        "It is number 3 of",
    ),
    (
        None,
        ("explain gender equality", "where is it in the list of principles"),
        "It is number 6 of",
    ),
    (
        None,
        ("explain social inclusion", "is that the last of the principles?"),
        "Yes. It is number 7",
    ),
    (
        None,
        ("explain social inclusion", "is it the first one?"),
        "No. It is number 7 of the 7 items",
    ),
    (
        None,
        ("what is the purpose of the work plan", "which section is that"),
        "It stands in Section B",
    ),
]
UNNAMED = [
    (
        None,
        ("where does the funding come from", "does it name any of them"),
        "The plan does not settle",
    ),
    (
        None,
        ("where does the funding come from", "does it say who those partners are"),
        "The plan d",
    ),
]
BACK_TO_A_PLACE = [
    (
        None,
        ("what does AICHR support", "back to C, which ones have AICHR"),
        "AICHR has a role in 1 of",
    ),
    (
        None,
        ("who is ASLOM", "ok back to B.2, which ones name ASLOM"),
        "ASLOM has a role in 1 of the 3",
    ),
    (
        None,
        ("what does DGICM do", "back to D, what does AICHR support there"),
        "AICHR supports 3 of",
    ),
    (
        None,
        ("how many in B?", "going back to A: how many indicators"),
        "The plan lists 31 indicators",
    ),
]
RECURRING = [
    (None, ("projects of D.4.1", "which ones recur elsewhere"), "1 of the 3 projects in D.4.1 is"),
    (None, ("indicators of B.1.3", "which of those come up in other activities"), "None of the 2"),
    (None, ("projects of C.2.2", "are any of them repeated elsewhere"), "Yes. 2 of the 3 projects"),
    (
        None,
        ("projects of B.4.1", "any of them shared with other rows?"),
        "No. None of the 2 projects",
    ),
    (None, ("Which projects of A.7.1 recur in other activities?",), "2 of the 2 projects in A.7.1"),
]
OF_THOSE_THEY_HAVE = [
    (
        None,
        ("what does AICHR lead?", "of the ones they lead, which have SOMTC"),
        "2 of the 5 activit",
    ),
    (
        None,
        ("what does ACWC support?", "of those they support, which have AICHR"),
        "The one activity",
    ),
]
CITING = [
    (
        None,
        ("which ACTIP article is behind B.5", "which APA paragraph goes with it?"),
        "B.5 refers to",
    ),
    (None, ("footnote of A.6", "and which ACTIP article?"), "A.6 refers to no place of ACTIP."),
    (None, ("outcomes in pillar A", "which of them cite neither"), "None of the 7 outcomes"),
    (None, ("outcomes in pillar B", "which cite both"), "3 of the 7 outcomes just listed"),
]
OF_TERMS = [
    (None, ("what's HSU", "what's planned for it"), '3 activities speak of "HSU"'),
    (None, ("what is COMMIT", "anything planned on it"), '2 activities speak of "COMMIT"'),
]
ENTRIES = [
    (None, ("indicators for B.3.2", "read me the second"), "Indicator 2 of the 3 of B.3.2:"),
    (None, ("indicators for B.3.2", "what's the last one?"), "Indicator 3 of the 3 of B.3.2:"),
    (
        None,
        ("projects under D.5.1", "which of them mention the media"),
        "1 of the 6 projects of D.5",
    ),
    (
        None,
        ("projects under D.5.1", "which of them come from myanmar"),
        "2 of the 6 projects of D.5",
    ),
    (None, ("what is the second indicator of B.3.2",), "Indicator 2 of the 3 of B.3.2:"),
]
IN_FEW_WORDS = [
    (
        "SOMTC",
        ("where do we only support", "who leads the last one?", "and the first two?"),
        "AICHR",
    ),
    (
        "AICHR",
        ("our activities in D", "who coordinates them", "same one for all three?"),
        "Yes. SOMT",
    ),
    (
        None,
        ("what does SOMSWD support", "leave out B", "how many does that leave"),
        "SOMSWD supports 3",
    ),
    (
        None,
        ("how many outcomes does D have", "that's more than B right?"),
        "No. Pillar D has 7 outcom",
    ),
    (
        None,
        ("which has no coordinator", "do both have indicators at least?"),
        "Yes. 2 of the 2 activ",
    ),
    (None, ("who runs A.1.5", "what else have they got"), "**SOM-ED** stands for"),
    (None, ("outcomes in pillar B", "the one about coming home safely"), "**Outcome B.7**"),
]
BARE_CHECKS = [
    (None, ("who supports A.3.2", "does SLOM?"), "No. The plan names ACMW and AICHR, not SLOM"),
    (None, ("who leads B.2.3", "and does ACWC too?"), "Yes. ACWC coordinates B.2.3."),
    (None, ("which bodies coordinate in C", "do the human rights people?"), "No. None of the 10"),
    (None, ("what does SOMTC coordinate in B", "does AICHR?"), "Yes. 3 of the 17 activities"),
    (None, ("supporters of B.7.2", "is it the same two at B.7.1"), "No. SOMTC supports B.7.2 and"),
    (None, ("who is on A.2.1", "the same ones at A.2.2?"), "Yes. A.2.1 and A.2.2 name the same"),
    (
        None,
        ("what does SOMTC coordinate in B", "which of these is shared with another lead"),
        "1 of",
    ),
    (
        None,
        ("compare pillars A and B by number of activities", "by how many is A ahead"),
        "Pillar A",
    ),
    (None, ("what does ACWC lead", "the one with SOMTC, what's it about?"), "**B.2.3**"),
    (
        None,
        ("who leads B.6.1", "and for the other one in that outcome?"),
        "ASLOM coordinates B.6.2",
    ),
    (None, ("how many footnotes are there", "what's in the last one"), "**Footnote 55**"),
]
TOLD_IN_PART = [
    (
        None,
        ("activities in D.2", "which one is about data"),
        "Of the 3 entries just listed, 1 activ",
    ),
    (None, ("how many in pillar C have a supporting body", "name them"), "The list has 2"),
    (None, ("B.5.1 pls", "what would success look like"), "B.5.1 has 1 indicator"),
    (None, ("A.3.2 who", "whats after it", "and before it"), "**A.3.2**"),
    (
        None,
        ("who are the supporters of B.2.2", "what else does the first one do"),
        "ASLOM has a role",
    ),
]
OTHERS_THERE = [
    (
        None,
        ("who coordinates in pillar C", "is anybody else in there"),
        "Yes. 2 of the 10 activities",
    ),
    (None, ("show B.7.1", "where are they only helping out?"), "DGICM supports 1 of the 63"),
]


@pytest.mark.parametrize(
    ("body", "turns", "begins"),
    [
        *NTH_OF_A_NAMED_SET,
        *ELSEWHERE,
        *WITH_AN_OPENING,
        *DOUBTED,
        *PLACES_OF_ITEMS,
        *UNNAMED,
        *BACK_TO_A_PLACE,
        *RECURRING,
        *OF_THOSE_THEY_HAVE,
        *CITING,
        *OF_TERMS,
        *OTHERS_THERE,
        *ENTRIES,
        *IN_FEW_WORDS,
        *BARE_CHECKS,
        *TOLD_IN_PART,
    ],
)
def test_the_last_question_of_a_talk_is_answered(
    assistant: Assistant, body: str | None, turns: tuple[str, ...], begins: str
) -> None:
    for turn in turns:
        answer = assistant.ask(turn, body=body, conversation_id=f"{body} {turns}")
    assert answer.text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    ["how often do they come together?", "and when do they meet?", "where do they sit together"],
)
def test_those_who_meet_are_asked_for_no_rows(assistant: Assistant, asked: str) -> None:
    before = "Which two bodies lead the most activities?"

    assert not ask(assistant, before, asked).items
