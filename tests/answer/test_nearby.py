"""Questions about the passage that was quoted last, answered from it and from what is around it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.ranking.quotations import quotations, quotations_near
from tipassist.register.model import GlossaryTerm, Register
from tipassist.types import Answer, AnswerStatus

OFFICERS = "what is a frontline officer?"
OFFENCES = "what are TIP-Related Offences?"
PRINCIPLE = "what does non-discrimination mean?"
STEWARD = "who has the stewardship of the work plan?"
OTHERS = "may a country do alternative or additional activities?"
CAPACITY = "what is capacity building?"
HARM = "what does do no harm mean?"


def _asked(assistant: Assistant, *questions: str) -> Answer:
    answers = [assistant.ask(one, conversation_id=" > ".join(questions)) for one in questions]
    return answers[-1]


@pytest.mark.parametrize(
    ("questions", "named"),
    [
        ((OFFICERS, "labour inspectors too?"), "labour inspectors"),
        ((OFFICERS, "are social workers in there?"), "social workers"),
        ((OFFENCES, "does it include bribery?"), "bribery"),
        ((PRINCIPLE, "is age one of them?"), "age"),
        ((PRINCIPLE, "is age one of them?", "and religion?"), "religion"),
        ((CAPACITY, "does that cover computer systems?"), "computer systems"),
    ],
)
def test_what_the_passage_names_is_a_yes_with_its_words(
    assistant: Assistant, questions: tuple[str, ...], named: str
) -> None:
    answer = _asked(assistant, *questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("Yes. ")
    assert named in answer.text


@pytest.mark.parametrize(
    "questions",
    [
        (OFFENCES, "is tax fraud in there?"),
        (OFFENCES, "is bribery in there?", "how about tax fraud"),
    ],
)
def test_what_the_passage_does_not_name_is_said_beside_its_words(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    answer = _asked(assistant, *questions)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith('The passage just quoted does not name "tax fraud"')
    assert "not limited to" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "drug smuggling as well?",
        "is wildlife smuggling in there?",
        "does it include cigarette smuggling?",
        "what about drug smuggling",
        "migrant corruption too?",
        "wildlife smuggling too?",
    ],
)
def test_no_yes_for_a_thing_of_which_one_word_only_is_named(
    assistant: Assistant, asked: str
) -> None:
    assert not _asked(assistant, OFFENCES, asked).text.startswith("Yes")


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ((STEWARD, "in what capacity?"), "in its capacity as SOMTC Voluntary Lead Shepherd"),
        ((OTHERS, "under what condition?"), "provided these activities"),
        ((CAPACITY, "where is the definition taken from?"), "OECD"),
        ((OFFENCES, "is the list closed?"), "not limited to"),
    ],
)
def test_a_detail_in_a_few_words_is_asked_of_the_passage(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    answer = _asked(assistant, *questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


def test_what_only_a_footnote_of_the_passage_names_is_told_from_there(
    assistant: Assistant,
) -> None:
    answer = _asked(assistant, HARM, "any mention of trauma?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("**Footnote 2**")


def test_the_rest_of_a_compound_question_does_not_hide_the_detail(assistant: Assistant) -> None:
    answer = _asked(assistant, "when did ACTIP come into force?", "all in by now? who was last")
    assert "following the ratification of Brunei Darussalam" in answer.text


def test_a_whole_question_that_goes_on_is_answered_by_a_neighbour_that_says_it_all(
    assistant: Assistant,
) -> None:
    duty = "what must a coordinating ASB do?"
    answer = _asked(assistant, duty, "and who coordinates the resources for an activity?")
    assert "Section F.3.e" in answer.text


def test_they_are_the_longer_name_that_the_plan_prints(assistant: Assistant) -> None:
    asked = "what are the national ACTIP representatives expected to do?"
    answer = _asked(assistant, asked, "is there an activity to set them up?")
    assert [one.locator for one in answer.items] == ["D.3.1"]


def test_an_abbreviation_picked_by_its_place_is_the_one_spelled_out(assistant: Assistant) -> None:
    answer = _asked(assistant, "who leads A.7.3?", "what is the first of those short for?")
    assert answer.text.startswith("The plan does not define TELMIN.")


def test_a_question_about_something_else_leaves_the_passage(assistant: Assistant) -> None:
    answer = _asked(assistant, OFFICERS, "what does SLOM coordinate?")
    assert answer.items
    assert all("SLOM" in one.coordinating for one in answer.items)


def test_a_footnote_of_the_passage_stands_as_near_as_its_other_sentences(
    register: Register,
) -> None:
    term = next(one for one in register.glossary if one.footnotes)
    near = quotations_near(term.definition.spans, register)
    steps = {str(one.evidence.locator): far for one, far in near}
    assert steps[f"Footnote {term.footnotes[0]}"] == 1
    assert steps[str(term.place)] == 0


def test_nothing_stands_near_what_was_not_quoted(register: Register) -> None:
    assert quotations_near((), register) == ()


def test_every_sentence_is_cited_as_printed(register: Register) -> None:
    for one in quotations(register):
        if not isinstance(one.holder, GlossaryTerm) and len(one.evidence.spans) == 1:
            printed = one.evidence.spans[0].of(register.text)
            assert one.text.split()[0] in printed.replace("*", "")


@pytest.mark.parametrize("said", ["what are the four things it tries to do", "name the 4 steps"])
def test_as_many_things_as_the_passage_numbers_are_asked_of_it(
    assistant: Assistant, said: str
) -> None:
    answer = _asked(assistant, "is trauma informed explained somewhere", said)
    assert answer.status is AnswerStatus.ANSWERED
    assert "**Footnote 2**" in answer.text


def test_another_number_of_things_is_not_asked_of_the_passage(assistant: Assistant) -> None:
    answer = _asked(assistant, "is trauma informed explained", "what are the four pillars?")
    assert "**Footnote 2**" not in answer.text


@pytest.mark.parametrize(
    "said", ["alone? dont others need to agree", "do others have to agree?", "or must others agree"]
)
def test_whether_others_must_agree_is_asked_of_the_passage(assistant: Assistant, said: str) -> None:
    answer = _asked(assistant, STEWARD, said)
    assert "with the concurrence of relevant ASEAN Sectoral Bodies" in answer.text


def test_what_spells_out_the_things_asked_for_is_told_with_them(with_meaning: Assistant) -> None:
    answer = _asked(
        with_meaning,
        "it calls itself a living document right? meaning what",
        "which challenges does it name",
    )
    assert "These include the effects of and recovery from the COVID-19 pandemic" in answer.text


@pytest.mark.parametrize(
    ("questions", "printed"),
    [
        ((OTHERS, "Is there a limit to that freedom?"), "provided these activities"),
        ((OTHERS, "any restrictions to that?"), "provided these activities"),
        (
            ("How often do coordinating bodies have to report?", "directly, or via someone?"),
            "(through the ASEAN Secretariat)",
        ),
        ((HARM, "which source is named in the footnote to it?"), "paragraph 2.1"),
        ((PRINCIPLE, "which documents does its footnote cite?"), "ASEAN Human Rights Declaration"),
    ],
)
def test_limits_go_betweens_and_sources_are_asked_of_the_passage(
    assistant: Assistant, questions: tuple[str, ...], printed: str
) -> None:
    answer = _asked(assistant, *questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed in answer.text


def test_by_whom_in_one_word_is_asked_of_what_was_dated(assistant: Assistant) -> None:
    answer = _asked(assistant, "When was the final review report adopted?", "by whom? in one word")
    assert "by SOMTC" in answer.text


def test_no_limit_is_made_up_where_the_passage_has_none(assistant: Assistant) -> None:
    answer = _asked(assistant, OFFICERS, "is there a limit to that?")
    assert "provided" not in answer.text


@pytest.mark.parametrize(
    "asked", ["once it is approved, then what?", "and after approval, what happens?"]
)
def test_what_comes_after_approval_and_to_whom_it_goes_stand_beside_it(
    assistant: Assistant, asked: str
) -> None:
    approves = "Who approves the annual recommendations?"
    assert "will then be circulated" in _asked(assistant, approves, asked).text
    assert (
        "to all relevant ASEAN Sectoral Bodies"
        in _asked(assistant, approves, "and after approval?", "to whom exactly?").text
    )


def test_whether_it_does_more_than_one_thing_is_told_by_all_its_duties(
    with_meaning: Assistant,
) -> None:
    first = "Who acts as the repository for periodic reports?"
    answer = _asked(with_meaning, first, "does it write anything itself, or just collect?")
    assert "prepare and submit progress reports" in answer.text


def test_back_to_the_name_asks_of_the_name_told_earlier(assistant: Assistant) -> None:
    talk = ("what does SOMSWD stand for?", "which rows does it lead?")
    for between in ((), ("how many of these are in pillar B?",)):
        asked = "back to the full name, does it mention development?"
        answer = _asked(assistant, *talk, *between, asked)
        assert {one.locator for one in answer.citations} == {"Glossary SOMSWD"}
        assert "Social Welfare and Development" in answer.text


def test_who_does_something_else_with_it_is_not_asked_of_the_row(with_meaning: Assistant) -> None:
    first = "who pays victims out of confiscated property?"
    answer = _asked(with_meaning, first, "and who works on freezing or seizing it?")
    assert "C.1.4" in answer.text.split("also mentioned")[0]
