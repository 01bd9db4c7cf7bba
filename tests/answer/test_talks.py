"""Whole conversations: what the last question of each has for an answer."""

from dataclasses import replace

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.draft import Draft, DraftClaim, checked_evidence
from tipassist.answer.meaning import Intent
from tipassist.answer.turns import turn_of
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

OURS = ("how many of ours have ACMW as support?", "which one doesnt")
D3_ALONE = "D.3.1 D.3.2 D.3.3 D.3.4 D.3.5"
AICHR_LEADS = "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"
AICHR_SUPPORTS = "A.2.6 A.3.2 A.3.3 B.1.4 B.3.1 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1"
MYANMAR = ("how many is that?", "and in pillar B?")

TIED = ("who coordinates more activities, ASLOM or SOM-MLAT?", "which are the ones of the first?")
LEFT = ("how many activities in D?", "how many of those does SOMTC coordinate?")
CONSULAR = ("who coordinates D.3.5?", "anybody supporting?")
WOMEN = "what does ACWC lead?"
MORE = ("compare SLOM and ACMW: who coordinates more?", "list the ones of the winner")
BLANK = ("which activities name no body at all?", "which outcome does it sit under")
TELECOM = ("what does TELMIN coordinate?", "alone?")
FIVE = ("which activities in pillar B does SOMTC support?", "leave out those led by AICHR")
OUTCOMES = ("how many outcomes does pillar B have?", "which one has the most activities?")
RIGHTS_B = ("list activities AICHR supports in pillar B", "and as coordinator?")
NO_LEAD = ("how many activities have no coordinating body?", "are both in pillar A?")
ALONE = ("what does AICHR coordinate?", "which of those have no supporter")
WELFARE = ("where does SOMSWD support?", "leads of these?", "only the SOMTC ones")
PER_PILLAR = ("how many activities has each pillar?", "which has the fewest?", "who leads there?")
BOTH = ("which activities name both AICHR and ACMW?", "same lead?")
HSU = ("what does HSU stand for", "does it coordinate any activity?")
SWD = ("how many activities does SOMSWD coordinate?", "are they all in pillar B?")

SUPPORTED = ("how many activities does AICHR support?", "and SOMSWD?")
OUTCOMES_OF = ("how many outcomes in pillar A?", "and B?", "C?")

SLOM_ROLES = ("what does SLOM coordinate?", "and supporting?")
EVALUATED = ("who conducts the mid-term evaluation?", "and when is it due?")

PROJECTS = ("how many projects are in pillar A and pillar D?",)
NO_LEAD_BODY = ("who supports A.1.3?", "what else is that body down for?")

# What was asked in turn, and the codes of the last answer.
LISTS = [
    (("What is HSU?", "which activity type in pillar D is about strengthening it?"), "D.3.2"),
    (("What does SLOM coordinate?", "which have ACMW as support?", "which one does not?"), "A.4.2"),
    (("I work for the labour officials SLOM, what do we lead?", *OURS), "A.4.2"),
    (("show D.3", "which have a supporting body?", "and the rest?"), D3_ALONE),
    (("show D.3", "which have a supporting body?", "and those without?"), D3_ALONE),
    (("who leads B.5.1", "and what would they count"), "B.5.1"),
    (
        ("outcomes of D?", "the fifth, what activities does it have", "does that have projects?"),
        "D.5.1",
    ),
    (("How many activities does AICHR coordinate?", "and ACWC?", "list AICHR's"), AICHR_LEADS),
    (("Which projects in pillar C come from the Myanmar plan?", *MYANMAR), "B.6.1 B.6.2 B.7.2"),
    (("show A.1.4", "what does it mean?"), "A.1.4"),
    (("show A.3.2", "what is HSU?", "back to the due diligence one: its indicators?"), "A.3.2"),
    (("What does SLOM coordinate?", "who supports the due diligence one?"), "A.3.2"),
    (("a one four who is in charge",), "A.1.4"),
    (("projects of D dot 3 dot 6?",), "D.3.6"),
    (("list the outcomes of c",), "C.1 C.2 C.3 C.4"),
    (("slom actvites wich hav no suport",), "A.4.2"),
    (("what does AICHR support in C?", "show it", "ok. all pillars?"), AICHR_SUPPORTS),
    (
        (
            "outcomes of B?",
            "who coordinates the activities under the third?",
            "and under the fifth?",
        ),
        "B.5.1",
    ),
    (("who supports A.1.3?", "what else do they support?"), "B.1.1"),
    (("Which activities have no indicators?", "and no projects?"), "A.1.2 A.5.1 D.3.5"),
    (("Which activities name ACWC?", "just the leading ones"), "A.1.2 A.2.6 B.2.3"),
    (("What is outcome C.2 about?", "activities?"), "C.2.1 C.2.2 C.2.3"),
    (TIED, "B.6.2 D.3.5"),
    ((*TIED, "and of the other?"), "D.3.4 D.4.2"),
    ((*LEFT, "and the remaining ones, which are they and who leads them?"), "D.3.4 D.3.5 D.4.2"),
    ((*SWD, "and where is it just listed as a relevant body, not supporting?"), "B.4.1"),
    (("what does SOMHD coordinate?", "who coordinates those then?"), "A.1.3 B.1.1"),
    (("Does TELMIN support anything?", "what does it say"), "A.7.3"),
    (
        ("how many outcomes in prevention?", "and protection?", "law enforcement?"),
        "C.1 C.2 C.3 C.4",
    ),
    (("How many activities does SLOM coordinate?", "SOM-ED?"), "A.1.5"),
    (("Who supports A.1.1?", "A.2.1?"), "A.2.1"),
    ((WOMEN, "which one do they lead together with someone else?"), "A.2.6 B.2.3"),
    (("what does AICHR lead?", "which of those do they lead alone?"), "A.1.4 B.3.3"),
    (MORE, "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
    ((*MORE, "and the loser's"), "A.2.3"),
    ((*BLANK, "who coordinates the other activities there?"), "A.2.1 A.2.2 A.2.3 A.2.4 A.2.6"),
    (("projects of B.2.1?", "B.3.1?", "who coordinates each?"), "B.2.1 B.3.1"),
    (("show A.1.4", "what would count as success?"), "A.1.4"),
    ((*TELECOM, "what else is that other body leading?"), "A.1.4 B.2.1 B.2.2 B.3.3"),
    (FIVE, "B.5.1 B.7.1 B.7.2"),
    (("show B.3", "which has the most indicators?"), "B.3.1 B.3.2"),
    (("show B.3", "which has the most indicators?", "which one does SOMTC not lead?"), "B.3.3"),
    ((*OUTCOMES, "and which have only one?"), "B.4 B.5"),
    (("show C.2.1", "what other activities are in the same outcome?"), "C.2.2 C.2.3"),
    (("which activities of ACWC have a supporting body?", "and those without?"), "A.1.2 B.2.3"),
    (
        (*RIGHTS_B, "how many is that together?"),
        "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1",
    ),
    (("who leads A.1.4?", "what else does AICHR lead in that pillar?"), "A.7.3"),
    ((*ALONE, "and the ones with a supporter, who supports them?"), "B.2.1 B.2.2"),
    (WELFARE, "B.6.1 C.2.1 D.3.6"),
    (("show D.5", "which activities are there"), "D.5.1"),
    (("which outcome deals with remedies for victims?",), "B.6"),
    (("which outcome deals with remedies?", "list what falls under it"), "B.6.1 B.6.2"),
    (("show B.6", "list what falls under it"), "B.6.1 B.6.2"),
    (("who leads C.3.2?", "how many projects and indicators does it list?"), "C.3.2"),
    (("what does ASLOM support?", "which of the two is led by AICHR?"), "B.2.2"),
    (("Which pillar has most indicators?", "and outcomes?"), "A B D"),
    ((*HSU, "which one is about strengthening it?"), "B.3.1 C.4.1 D.3.2"),
]

# What was asked in turn, and what the last answer says.
SAYINGS = [
    (("who coordinates A.7.3?", "do those two coordinate anything else together?"), "No."),
    (("who coordinates A.7.3?", "does the first one do anything else?"), "No. None of the 62"),
    (("who supports C.4.1?", "does AICHR support anything else in that pillar?"), "No. None of"),
    (("does SOM-ED support anything in pillar A?", "and in the others?"), "No. None of the 42"),
    (("who supports D.3.6 and B.5.1?", "who is it in each case?"), "SOMTC supports B.5.1"),
    ((*FIVE, "how many projects do these have?"), "6 projects: 1 in B.5.1, 1 in B.7.1 and 4 in"),
    ((*NO_LEAD, "same outcome?"), "No. They lie in 2 outcomes"),
    ((*WELFARE, "do these share a pillar?"), "No. They lie in 3 pillars"),
    (
        (*PER_PILLAR, "nobody else?"),
        "C.1.1: SOMTC coordinates.",
    ),
    (BOTH, "No. A.2.6 and A.3.2 have no coordinating body in common"),
    ((*BOTH, "both in pillar A i guess?"), "Yes. Both lie in Pillar A"),
    (("what is B.6 about?", "which article is that based on?"), "Article 14(13)"),
    (("show principle 4", "where is this taken from?"), "Footnote 4"),
    ((WOMEN, "which outcome is each of them under?"), "They lie in 3 outcomes."),
    ((WOMEN, "which pillar is that in?"), "They lie in 2 pillars."),
    (("outcomes of pillar C?", "which pillar are they in?"), "They lie in 1 pillar."),
    (("where does SOMSWD support?", "all of them coordinated by SOMTC?"), "No. 3 of the 5"),
    (("what does SLOM lead?", "do all five have projects?"), "Yes. 5 of the 5"),
    (("what does SLOM lead?", "does ACMW support all of them?"), "Not so: A.4.2."),
    (("how many activities in pillar A?", "and B?", "both together?"), "38 activities in sum"),
    (("how many projects has B.7.1", "and B.7.2", "so together?"), "they have 5 projects"),
    ((*SUPPORTED, "add the two numbers up"), "10 and 5 make 15 together. 2 activities of them"),
    ((*OUTCOMES_OF, "all three together?"), "18 outcomes in sum. Pillar A and Pillar B have more"),
    ((*SLOM_ROLES, "who backs them up on the ones they lead?"), "ACMW and AICHR"),
    (("what does ASLOM support?", "who leads in the ones it supports?"), "SOMTC and AICHR"),
    (("who leads D.3.2?", "spell that out"), "Senior Officials Meeting on Transnational Crime"),
    (("does any activity mention COMMIT?", "what's that short for"), "Coordinated Mekong"),
    (("how many outcomes has pillar D?", "who coordinates there besides SOMTC?"), "SOM-MLAT"),
    (("how many rows does ACWC lead?", "and support?", "in total?"), "3 and 1 make 4 together"),
    (("who leads D.3.5?", "does ASLOM appear anywhere else"), "3 of the 62 activities outside"),
    (("list the core principles", "where does the first come from?", "and the fifth?"), "Child"),
    (("show A.1.4", "how would we know it worked?"), "A.1.4 has 1 indicator"),
    (("how many activities in C?", "and D?", "summed?", "all run by SOMTC?"), "Not so: D.3.4"),
    ((*PROJECTS, "who coordinates most in the bigger of the two?"), "in Pillar A: 7"),
    (("who supports B.1.4?", "any reason it's those two?"), "gives no reason"),
    (("who supports B.1.4?", "do they support something else together?"), "No. There is no"),
    (NO_LEAD_BODY, "1 of the 62 activities outside A.1.3"),
    (("show B.3", "who leads?", "which of the three isn't SOMTC's"), "any role: B.3.3"),
    (("what's the goal of pillar C?", "how many outcomes serve it?"), "has 4 priority outcomes"),
    (("show section F.3", "how many duties does it list?"), "Section F.3 has 7 items."),
    (("show section F.3", "which of them is about resources?"), "[Section F.3.e]"),
    (("read section F.3", "how many duties does it list?", "and the last?"), "[Section F.3.g]"),
    (("show B.6", "do both have a supporter?"), "No. 1 of the 2"),
    (("what's pillar D called?", "how many outcomes?"), "has 7 priority outcomes"),
    (("what does section B say?", "how many points are in there?"), "Section B has 5 items."),
    (("who supports D.3.6?", "do those two back anything else jointly?"), "[B.6.1]"),
    ((OUTCOMES[0], "which of those have more than two activities"), "3 of the 7 outcomes just"),
    (CONSULAR, "names no supporting body for D.3.5"),
    ((*CONSULAR, "and which guidelines does it name?"), "Guidelines for Consular Assistance"),
    (("Who supports A.1.1?", "A.2.1?"), "ACMW supports A.2.1"),
    (("How many activities does AICHR coordinate?", "and ACWC?", "who has more?"), "2 more"),
    (("How many activities in pillar A?", "and B?", "which has more?"), "4 more"),
    (("how many projects has B.7.1", "and B.7.2", "so which has more?"), "3 more"),
    (("Compare SLOM and ACMW", "who leads more?"), "4 more"),
    (("does C.1.1 have a footnote?", "what does it say?"), "Footnote 41"),
    (("who conducts the mid-term evaluation", "and the final one, when?"), "end of 2028"),
    (
        ("mid-term evaluation - when?", "who runs it", "and the final one, when is it"),
        "end of 2028",
    ),
    (("when is the mid-term evaluation?", "and the final one, who arranges it"), "external"),
    (
        ("Has pillar A more activities than C?", "and D?", "which has fewest?"),
        "C has 10",
    ),
    (
        ("Which bodies coordinate one activity?", "and which the most?", "how many is that"),
        "35",
    ),
    (("What are TIP-related offences?", "does it include corruption?", "and bribery?"), "bribery"),
    (("what does section G say", "and what does that mean", "and SOMTC?"), "SOMTC"),
    (("waht dos MERL stand for",), "monitoring, evaluation"),
]


@pytest.mark.parametrize(("questions", "said"), SAYINGS)
def test_a_talk_ends_with_a_saying(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    for one in questions:
        answer = assistant.ask(one, conversation_id=" > ".join(questions))
    assert said in answer.text


def test_when_the_other_evaluation_is(with_meaning: Assistant) -> None:
    for one in (*EVALUATED, "and the final one?"):
        answer = with_meaning.ask(one, conversation_id="the final one")
    assert "end of 2028" in answer.text


@pytest.mark.parametrize(("questions", "codes"), LISTS, ids=[" > ".join(one) for one, _ in LISTS])
def test_a_talk_ends_with_a_list(
    assistant: Assistant, questions: tuple[str, ...], codes: str
) -> None:
    *before, last = questions
    talk = " > ".join(questions)
    for one in before:
        assistant.ask(one, conversation_id=talk)
    answer = assistant.ask(last, conversation_id=talk)
    assert [one.locator for one in answer.items] == codes.split(), answer.text


@pytest.mark.parametrize(
    ("list_of", "further", "first"),
    [
        ("what are the outcomes of pillar D", "who leads most of them", "SOMTC"),
        ("what does SLOM coordinate", "who supports most of them?", "ACMW"),
        ("what does SOMTC coordinate", "which pillar has the most of them", "D"),
    ],
)
def test_the_most_of_a_list_is_of_what_is_asked(
    assistant: Assistant, list_of: str, further: str, first: str
) -> None:
    talk = assistant.ask(list_of).conversation_id
    answer = assistant.ask(further, conversation_id=talk)
    found = [item.locator for item in answer.items] or [answer.claims[0].text.split()[0]]
    assert found == [first]


def test_a_long_list_is_not_said_over_again(assistant: Assistant) -> None:
    talk = assistant.ask("what does SOMTC coordinate").conversation_id
    answer = assistant.ask("which pillar has the most of them", conversation_id=talk)
    assert "among those just listed" in answer.claims[0].text


@pytest.mark.parametrize(
    ("question", "pillars"),
    [("Which pillar underpins the others?", ["D"]), ("What underpins the others?", [])],
)
def test_a_pillar_that_sentences_name_for_an_answer_is_what_it_means(
    understander: Understander, register: Register, question: str, pillars: list[str]
) -> None:
    said = f"The fourth, {register.pillars[-1].title.text}, underpins the others."
    claims = (DraftClaim(said, checked_evidence(register)),)
    draft = Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)
    meaning = replace(understander.understand(question), intent=Intent.PROSE)
    turn = turn_of(meaning, draft, register)
    assert turn is not None
    assert list(map(str, turn.focus)) == pillars


def test_all_of_the_four_pillars_point_to_nothing_said_before(assistant: Assistant) -> None:
    answer = assistant.ask("How many activity types does each of the four pillars have?")
    assert answer.status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    ("asked", "guess", "says"),
    [
        ("who coordinates B.6.1", "is it AICHR?", "No. The plan names SOMTC, not AICHR"),
        ("who coordinates B.6.1", "hm i thought AICHR?", "No. The plan names SOMTC, not AICHR"),
        ("who coordinates B.6.1", "isn't that SOMTC?", "Yes."),
        ("who supports A.2.6", "i thought SLOM did", "No. The plan names ACMW and AICHR"),
        ("who supports A.2.6", "not AICHR?", "AICHR supports A.2.6."),
    ],
)
def test_a_body_guessed_at_is_held_against_the_role_asked_for(
    assistant: Assistant, asked: str, guess: str, says: str
) -> None:
    talk = assistant.ask(asked).conversation_id
    assert assistant.ask(guess, conversation_id=talk).text.startswith(says)


@pytest.mark.parametrize(
    "asked",
    [
        "in which rows is it then",
        "where is it then?",
        "so where is it named",
        "which rows is it in?",
        "where does it turn up then",
        "then which ones is it on?",
    ],
)
@pytest.mark.parametrize(
    "first", ["does SOMHD lead anything?", "what does SOMHD lead in pillar C?"]
)
def test_a_body_found_nowhere_is_asked_for_in_any_role(
    assistant: Assistant, first: str, asked: str
) -> None:
    assert codes(ask(assistant, first, asked)) == "A.1.3 B.1.1"


def test_rows_just_found_are_asked_for_once_more(assistant: Assistant) -> None:
    said = ask(assistant, "does SOMTC lead all of C?", "in which rows is it")
    assert said.text.startswith("The list has 10 activities.")
