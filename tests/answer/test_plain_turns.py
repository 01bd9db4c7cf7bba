"""Stiff and spoken turns of a talk are read as plain ones."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.plain_turns import in_plain_turns

LED_BY_SLOM = "Which activities does SLOM coordinate?"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("and why is that so important?", "why?"),
        ("why does it even matter", "why?"),
        ("and the indic.. no sorry, the projects", "and the projects"),
        ("ok A.. no, pillar C", "and pillar C"),
        ("the second, sorry no, the fourth one, what is it", "and the fourth one, what is it"),
        (
            "And the steering group, what are its tasks?",
            "what are the tasks of the steering group?",
        ),
        ("so that, no, forget rows. shelters, where?", "shelters, where?"),
        ("no, not all of them, those SLOM leads", "those SLOM leads"),
        ("It was the indicators I meant, not the leads: which has two?", "which has two?"),
        ("Where, by contrast, is it supporting?", "Where is it supporting?"),
        ("our deck must show them without pillar A. Which remain?", "show them without pillar A"),
        ("kindly specify in which pillar they lie", "in which pillar they lie"),
        ("please single out those with ACMW", "list those with ACMW"),
        ("could you verify whether this is really so?", "are you sure?"),
        ("set out the indicators", "give the indicators"),
        ("who is it that supports it?", "who supports it?"),
        (
            "then is there any activity at all that it coordinates?",
            "then does it coordinate any activity?",
        ),
        ("is there one that they lead in A?", "do they lead any activity in A?"),
        ("are there any other rows it backs?", "does it back any other activity?"),
        ("is there any row that SOMTC leads?", "is there any row that SOMTC leads?"),
        ("is there any activity that it has?", "is there any activity that it has?"),
        ("in which of these rows is a project to be found?", "which of these rows has a project?"),
        ("a footnote, which of them has one?", "which of them has a footnote?"),
        ("and in pillar C alone?", "and only in pillar C?"),
        ("what about B.2 by itself?", "and only B.2?"),
        ("Is D the same story?", "what about D?"),
        ("so is the picture the same in pillar A then?", "what about pillar A?"),
        ("same case under B.2?", "what about B.2?"),
        ("what do they share, indicator-wise?", "what indicator do they share?"),
        ("the row immediately before, who leads it?", "the row right before, who leads it?"),
        ("may I have the wording please?", "can i have the exact wording?"),
        ("and based on what provision?", "and what provision is it based on?"),
        ("does the matrix hold any entry about that?", "is there any activity on that?"),
        ("how many for all pillars?", "how many is that in the whole plan?"),
        ("By whom shall it be carried out?", "who leads it?"),
        ("by whom is this to be supported?", "who supports this?"),
        ("besides that one, where is ACWC leading?", "what else does ACWC lead?"),
        ("other than it, which rows does SLOM lead?", "what else does SLOM lead?"),
        ("of the foregoing, which lack a project", "of those, which lack a project"),
        ("Of the rows in question, who leads?", "Of those, who leads?"),
        ("from those that are left, drop A", "from the remaining ones, drop A"),
        ("and the last one left, who helps?", "and the remaining one, who helps?"),
        ("who leads the activity at the end of the list?", "who leads the last one?"),
        ("is the row in question in A?", "is that row in A?"),
        ("on which row does this footnote appear?", "which row carries it?"),
        ("any of them with just a single project - which?", "which of them with only one project?"),
        ("coordinator = ?", "coordinated by?"),
        ("hm, I'd have bet on D", "hm, i would have guessed D"),
        ("the one they do all alone?", "which of these has only one body?"),
        ("If not that row, what does SLOM lead?", "then what does SLOM lead?"),
        ("does the same hold for outcome A.4?", "what about outcome A.4?"),
        ("Is that also true of SLOM?", "what about SLOM?"),
        ("which rows of pillar D do so too?", "and in pillar D?"),
        ("are the same supporting ASBs named?", "are the same supporting ASBs named?"),
        ("do both have the same supporting ASBs?", "do both have the same supporting bodies?"),
        ("are border guards mentioned there too?", "are border guards part of it?"),
        ("with what yardstick is its success to be measured?", "how is it measured?"),
        ("how can anyone tell whether it has done any good?", "how is it measured?"),
        ("who lends them a helping hand?", "who supports them?"),
        (
            "drop those where our role is only a supporting one",
            "drop the ones we only support",
        ),
        ("which rows are ACMW's to lead?", "what does ACMW lead?"),
        ("the second one, does it help elsewhere?", "does the second one help elsewhere?"),
        ("in A, where is there someone in support?", "in A, which ones have a supporting body?"),
        ("is the final report also in their hands?", "do they run the final report too?"),
        ("nobody apart from those two?", "nobody else?"),
        ("and its supporting role, how many?", "how many does it support?"),
        ("the leads of those two?", "who leads those two?"),
        ("does it cover only children?", "only children?"),
        ("what were the dates of the consultations?", "when were the consultations?"),
        ("projects there altogether?", "total projects there?"),
        ("who supports it, if anybody?", "who supports it?"),
        (
            "please return to the shelter rows and list only those in pillar B",
            "back to the shelter rows, only pillar B",
        ),
        ("cross off that list those of SLOM", "drop those of SLOM"),
        ("C again: which ones lack a project?", "back to C, which ones lack a project?"),
        ("where else is the indicator column blank?", "any other activities with no indicator?"),
        ("And its structure?", "how is it built up?"),
        ("will the plan remain unchanged during that period?", "will the plan be fixed?"),
        ("Put that aside. What does SLOM lead?", "What does SLOM lead?"),
        ("OK, let's park that for now, who leads A.1.1?", "who leads A.1.1?"),
        ("Setting this to one side: who leads A.1.1?", "who leads A.1.1?"),
        ("Leave those two out. What remains?", "drop those?"),
        ("If I take these away, which ones are left?", "drop those?"),
        ("how many remain without it?", "drop those?"),
        ("Does that happen in another row too?", "are there other rows like that?"),
        (
            "is that so elsewhere, a missing lead I mean?",
            "is there another row with a missing lead?",
        ),
        ("is there a row in pillar D about it?", "which row in pillar D is about it?"),
        ("is there any row on making it stronger?", "which row is about making it stronger?"),
        (
            "And the evaluation at the very end, that's in-house?",
            "is the evaluation at the very end in-house?",
        ),
        ("and who gets trained there?", "what does it say?"),
        ("which officials are to be taught under it?", "what does it say?"),
        ("anything else under that outcome?", "are there any other activities under that outcome?"),
        ("oh no, SLOM is what I meant.", "Sorry, SLOM."),
        ("It was pillar B we were after", "Sorry, pillar B"),
        ("hm, A.3.2 is the one I meant", "Sorry, A.3.2"),
        ("I had the coordinators in mind", "Sorry, the coordinators"),
        ("oops, that should be SLOM", "Sorry, SLOM"),
        ("who leads the one that's missing from that list?", "who leads the other one?"),
        ("who leads the ones not on it?", "who leads the other ones?"),
        ("does it say in general who pays?", "does the plan say who pays?"),
        ("does it mention how it reports, generally?", "does the plan mention how it reports?"),
    ],
)
def test_stiff_and_spoken_words_are_put_plainly(typed: str, plain: str) -> None:
    assert in_plain_turns(typed) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "no lead, no support - which ones?",
        "that's it... no more questions",
        "who leads it, no, who supports it",
        "is it C? no, A.",
        "the first.. or the last? who supports it",
        "what is the one at the end of 2026?",
        "which body is in question?",
        "of the latter?",
        "confirm that SOMTC leads it",
        "who leads the activity on the ground?",
        "which activities are left blank?",
        "is it true that SLOM leads A.2.1?",
        "is SOMTC mentioned there?",
        "is it mentioned there?",
        "how do they know if they should report?",
        "which rows are SLOM's?",
        "who leads the second one?",
        "back to A, how many rows?",
        "nobody besides SOMTC?",
        "if not, who leads it?",
        "put A.1.1 aside. who leads the others?",
        "leave those of SLOM out. what remains?",
        "without those two, who leads most?",
        "does that happen in pillar D?",
        "is there a row in pillar D about data?",
        "the rest, that's SOMTC?",
        "the second one, that's ours?",
        "the shelters, that's SOMSWD?",
        "who gets trained in C.1.1?",
        "who is reached by the hotline?",
        "anything else in that outcome on children?",
        "that is not what I meant",
        "that should be reported by whom?",
        "is that the one I meant?",
        "who leads the one that is missing a project?",
        "does it say anywhere that children matter?",
        "...",
    ],
)
def test_other_words_stay(typed: str) -> None:
    assert in_plain_turns(typed) == typed


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("the same for the fourth pillar", "the same for pillar D"),
        ("and in the last pillar?", "and in pillar D?"),
        ("which activities are in the last pillar?", "which activities are in the last pillar?"),
        ("and the ninth pillar?", "and the ninth pillar?"),
    ],
)
def test_a_pillar_told_by_its_number_has_its_letter(typed: str, plain: str) -> None:
    assert in_plain_turns(typed, "ABCD") == plain
    assert in_plain_turns(typed) == typed


@pytest.mark.parametrize(
    ("before", "asked", "listed"),
    [
        (
            LED_BY_SLOM,
            "Of the foregoing, kindly identify those that have no supporting body.",
            "A.4.2",
        ),
        (LED_BY_SLOM, "of the activities concerned, which does AICHR support?", "A.3.2"),
        (LED_BY_SLOM, "and the one it does all alone?", "A.4.2"),
        ("What does AICHR support?", "ok B.. no, pillar C", "C.4.1"),
        ("What does AICHR support?", "the same for the third pillar, if you please", "C.4.1"),
        ("Who leads B.2.3?", "apart from that one, where is ACWC in the lead?", "A.1.2 A.2.6"),
        ("What does ACMW support?", "where is its role that of a coordinating body?", "A.2.3"),
        (
            "What does AICHR coordinate?",
            "no, SLOM is what I meant",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        ("Which rows of B.1 does SOMSWD lead?", "whose is the one that's not on it?", "B.1.4"),
        (LED_BY_SLOM, "in which of these does SLOM stand without a supporter?", "A.4.2"),
        (LED_BY_SLOM, "Put that aside. What does ACMW coordinate?", "A.2.3"),
        ("Who leads A.1.3?", "Does that happen in another row, a missing lead I mean?", "A.2.5"),
        ("HSU = ?", "Is there a row in pillar D about making that mechanism stronger?", "D.3.2"),
    ],
)
def test_they_lean_on_what_was_told(
    assistant: Assistant, before: str, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, before, asked)) == listed


@pytest.mark.parametrize(
    "asked",
    [
        "Leave those two out. What remains?",
        "Without them, which are left?",
        "What is left if we drop these?",
    ],
)
def test_those_told_are_taken_out_of_the_longer_list(assistant: Assistant, asked: str) -> None:
    pair = "Which two of these are in A.4?"
    assert codes(ask(assistant, LED_BY_SLOM, pair, asked)) == "A.2.1 A.2.2 A.3.2"
    assert not ask(assistant, LED_BY_SLOM, asked).items


def test_a_pillar_of_a_list_that_was_told_keeps_its_number(assistant: Assistant) -> None:
    told = ask(assistant, "list the pillars by their number of projects", "and the first pillar?")
    plain = ask(assistant, "how many rows are in pillar B?", "and in the first pillar?")
    assert "21" in plain.text
    assert told.text != plain.text


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("do we coordinate anywhere?", "Yes. ACMW coordinates 1 of the 63"),
        ("do we lead it?", "No. The plan names SOMTC"),
    ],
)
def test_anywhere_is_not_only_in_the_row_told(
    assistant: Assistant, asked: str, begins: str
) -> None:
    said = ask(assistant, "Who leads A.3.1?", asked, body="ACMW")
    assert said.text.startswith(begins)


def test_any_of_the_rows_is_not_the_one_told(assistant: Assistant) -> None:
    said = ask(
        assistant,
        "is there an activity with no indicator?",
        "who leads it",
        "is the coordinating body left blank in any of the rows?",
    )
    assert "A.1.3" in said.text
    assert "A.2.5" in said.text


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (
            (
                "which bodies coordinate A.7.3?",
                "does the first one do anything else?",
                "and where else is the second one involved?",
            ),
            "AICHR has a role in 1",
        ),
        (
            ("who supports A.1.1?", "the second one, does it lead anything?"),
            "Yes. SOM-ED coordinates 1 of the 63",
        ),
        (
            (
                "who leads A.2.4, A.4.1 and D.3.5?",
                "does the row coordinated by ASLOM have a project?",
            ),
            "No. The plan lists no projects for D.3.5",
        ),
        (
            ("who leads A.2.4, A.4.1 and D.3.5?", "which indicator has the row DGICM leads?"),
            "A.2.4 has 1 indicator",
        ),
        (
            ("who leads A.1.1?", "does the row coordinated by ASLOM have a project?"),
            "Yes. 1 of the 63",
        ),
        (
            ("what does AICHR lead?", "does the second one have a supporter?"),
            "No. The plan names no",
        ),
    ],
)
def test_one_of_those_told_is_meant(
    assistant: Assistant, turns: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *turns).text.startswith(said)


def test_any_of_the_activities_puts_a_principle_to_work(assistant: Assistant) -> None:
    said = ask(assistant, "what does section C.3 say?", "does any of the rows give effect to it?")
    assert "B.1.4" in said.text


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        (
            "How many priority outcomes does the plan have?",
            "and in pillar C alone?",
            "The plan has 4",
        ),
        ("How many activities does the plan have?", "and B.2 on its own?", "The plan has 3"),
        ("Which rows have no projects?", "in pillar A alone?", "2 of the 21 activities"),
        ("How many rows does SOMTC lead alone?", "and in pillar C alone?", "8 of the 10"),
        ("What does SOMTC lead in pillar B?", "and alone?", "1 of the 6 activities"),
    ],
)
def test_a_place_looked_at_alone_is_no_row_of_one_body(
    assistant: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(begins)


@pytest.mark.parametrize("asked", ["Is D the same story?", "Is the picture the same in D?"])
@pytest.mark.parametrize("then", ["Which are the exceptions?", "and which rows are exceptions?"])
def test_another_place_is_held_against_the_claim_and_what_it_leaves_is_told(
    assistant: Assistant, asked: str, then: str
) -> None:
    talk = ("How many rows does SOMTC coordinate in C?", "so all of C is theirs?")
    assert ask(assistant, *talk, asked).text.startswith("No. 12 of the 15 activities in Pillar D")
    assert codes(ask(assistant, *talk, asked, then)) == "D.3.4 D.3.5 D.4.2"


OF_PRINCIPLES = ("How many core principles underpin the plan?", "third one?")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("could you give me the wording",), "criminally or administratively liable"),
        (("give me the wording", "Based on which article?"), "14(7)"),
        (("the wording please", "and which row in the table gives effect to it?"), "B.1.4"),
    ],
)
def test_wording_and_source_are_of_the_principle_told(
    with_meaning: Assistant, asked: tuple[str, ...], told: str
) -> None:
    assert told in ask(with_meaning, *OF_PRINCIPLES, *asked).text


def test_the_row_for_what_was_told_has_a_next_one(with_meaning: Assistant) -> None:
    talk = ("MERL?", "who leads its development?", "Does the table have a row for it too?")
    assert codes(ask(with_meaning, *talk)) == "D.2.1"
    measured = ask(with_meaning, *talk, "What's counted there?")
    assert "annual review cycles" in measured.text
    after = ask(with_meaning, *talk, "What's counted there?", "and the row straight after?")
    assert codes(after) == "D.2.2"


@pytest.mark.parametrize(
    "asked",
    [
        "how many all together in every pillar?",
        "how mny all together evry pillar",
        "how many across all pillars?",
        "so how many is that for all the pillars combined?",
    ],
)
def test_all_pillars_together_are_the_whole_plan(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "which rows does AICHR support in pillar D?", "and in C?", asked)
    assert said.text.startswith("AICHR supports 10 of the 63 activities")


def test_what_two_rows_share_is_told_of_the_column_named(assistant: Assistant) -> None:
    talk = (
        "Projects listed at C.2.1?",
        "and at C.2.2?",
        "what do they have in common, projects-wise?",
    )
    assert ask(assistant, *talk).text.startswith("Yes. C.2.1 and C.2.2 have 2 projects in common")


@pytest.mark.parametrize("asked", ["name them — the bodies", "give me the bodies please"])
def test_the_bodies_are_those_of_the_rows_told(assistant: Assistant, asked: str) -> None:
    first = "In pillar C, on which activities is there a supporting body next to SOMTC?"
    assert codes(ask(assistant, first)) == "C.2.1 C.4.1"
    said = ask(assistant, first, asked)
    assert "SOMSWD" in said.text
    assert "AICHR" in said.text
    assert codes(said) == "C.2.1 C.4.1"


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("There was also something on formal links between us and the HSU, which row?", "D.3.2"),
        ("I recall there was one about compensation, which one was it?", "B.6.1"),
        ("there is something on extradition, which row?", "D.3.4"),
    ],
)
def test_a_row_remembered_is_looked_for_by_its_subject(
    assistant: Assistant, asked: str, row: str
) -> None:
    said = ask(assistant, "Which rows do we coordinate?", asked, body="DGICM")
    assert row in codes(said).split()
