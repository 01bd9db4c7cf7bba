"""Statements put to the test: yes and no only where one sentence of the plan tells."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.statement_words import load_statement_words
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.sentences import Sentences
from tipassist.answer.statements.checker import StatementChecker
from tipassist.answer.statements.clauses import ClauseReader
from tipassist.answer.statements.cutting import Cutter
from tipassist.answer.statements.tokens import Tokenizer, TokenKind
from tipassist.register.model import Register


@pytest.fixture(scope="module")
def checker(register: Register) -> StatementChecker:
    return StatementChecker(Sentences(register, Matcher(register, Synonyms())))


@pytest.fixture(scope="module")
def tokenizer(register: Register) -> Tokenizer:
    return Tokenizer(register, load_statement_words())


@pytest.mark.parametrize(
    "question",
    [
        "am i right that the mid-term evaluation is at the end of 2026?",
        "mid-term evaluation = end of 2026, right?",
        "is the mid-term evaluation at the very end of 2026?",
        "the final evaluation will be an external one, yes or no",
        "ACTIP is in force in all member states by now, is that correct?",
        "Was ACTIP signed in November 2015?",
        "Does this plan run for five years?",
        "Periodic reports are submitted at least once a year, aren't they?",
        "Will SOMTC-Philippines lead the development of the MERL framework?",
        "the review report was adopted by SOMTC on 5 july 2022, right?",
        "do the reports go to AMMTC for approval?",
        "Is 'do no harm' one of the core principles?",
        "Are Coordinating ASBs responsible for gathering data?",
        "is the merl framework established before the first annual review cycle starts?",
        "the reporting template is made by the SOMTC working group, right",
        "It's a rolling plan, updated every year after the annual review - did I get that right?",
        "The MERL framework's development is led by SOMTC-Philippines, is it so?",
        "so the Philippines runs the annual review?",
        "is gender equality among the core principles?",
    ],
)
def test_yes_where_one_sentence_says_all_of_it(checker: StatementChecker, question: str) -> None:
    assert checker.says(question) == "yes"


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("is the mid term evaluation in 2025?", "2025"),
        ("is the final evaluation at the end of 2026?", "2026"),
        ("the review report was adopted by SOMTC on 5 july 2021, right?", "5 july 2021"),
        ("Periodic reports are submitted every six months, correct?", "every six months"),
        ("The MERL framework is led by AICHR, right?", "aichr"),
        ("do the reports go to AICHR for approval?", "aichr"),
        ("do recommendations go to SOMTC for approval?", "somtc"),
        ("is somtc-philippines responsible for monitoring the implementation?", "somtc-philippin"),
        ("the plan lasts six years, right?", "six"),
        ("is the second pillar the cross-cutting one?", "second"),
        ("are the activity types binding?", "binding"),
        ("is the reporting template made by SOMTC-Philippines?", "somtc-philippines"),
        ("the plan remains static over the period, correct?", ""),
        ("MERL framework development is led by the ASEAN Secretariat, is it so?", "secretariat"),
        ("do coordinating bodies send their reports straight to the AMMTC?", "ammtc"),
        ("do periodic reports go straight to the SOMTC working group on TIP?", ""),
        ("Will the MERL framework be established after the first review cycle?", "after"),
        ("are activity types mandatory?", "mandatory"),
        ("SOMTC-Thailand has stewardship of the plan, is that so?", "somtc-thailand"),
    ],
)
def test_no_where_one_thing_is_otherwise(
    checker: StatementChecker, question: str, wrong: str
) -> None:
    said = checker.says(question)
    assert said.startswith("no")
    assert wrong in said


@pytest.mark.parametrize(
    "question",
    [
        "who leads the mid-term evaluation?",
        "SOMTC-Philippines will lead the final external evaluation, right?",
        "ACTIP is only in force in all member states, correct?",
        "all pillars are cross-cutting, right?",
        "Was the plan endorsed by SOMTC on 4 August 2023?",
        "Was the Bohol plan adopted by SOMTC?",
        "is APA in force in all member states?",
        "did somtc endorse it?",
        "is the final evaluation internal or external?",
        "Was the plan developed in November 2016?",
        "Does SOMTC lead the mid-term evaluation?",
        "Periodic reports are submitted by all Sectoral Bodies, right?",
        "is prevention one of the core principles?",
        "Is justice among the principles?",
        "The MERL framework is led by SOMTC-Philippines, yes?",
        "do periodic reports go straight to the AMMTC?",
    ],
)
def test_no_word_where_the_plan_does_not_say_just_that(
    checker: StatementChecker, question: str
) -> None:
    assert checker.says(question) == ""


def test_an_answer_from_prose_begins_with_yes_and_cites_the_sentence(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("the final evaluation will be an external one, yes or no")
    assert answer.text.startswith("Yes")
    assert all(claim.citations for claim in answer.claims)
    assert "final external evaluation" in answer.claims[1].text


def test_what_is_otherwise_is_named(assistant: Assistant) -> None:
    answer = assistant.ask(
        "is it true the ASEAN Secretariat leads development of the MERL framework"
    )
    assert answer.text.startswith("No, not")
    assert "SOMTC-Philippines" in answer.text


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("what is the philippines doing in this plan", "so they run the annual review?", "Yes"),
        ("what must coordinating bodies do", "so they report to the AMMTC?", "No"),
        ("what period does the plan cover", "is it fixed for that whole time?", "No"),
    ],
)
def test_what_is_stated_of_what_was_told_is_held_against_the_text(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assistant.ask(first, conversation_id=then)
    assert assistant.ask(then, conversation_id=then).text.startswith(begins)


def test_names_are_known_however_they_are_written(tokenizer: Tokenizer) -> None:
    written = ("Coordinating ASBs", "the Coordinating ASEAN Sectoral Bodies")
    keys = {
        one.key for text in written for one in tokenizer.read(text) if one.kind is TokenKind.NAME
    }
    assert len(keys) == 1


def test_what_comes_again_is_told_in_months(tokenizer: Tokenizer) -> None:
    for said in ("annually", "each year", "once a year", "every 12 months"):
        assert tokenizer.read(said)[0].key == tokenizer.read("yearly")[0].key
    assert tokenizer.read("twice a year")[0].key == tokenizer.read("every six months")[0].key


def test_who_does_and_who_undergoes_are_told_apart(tokenizer: Tokenizer) -> None:
    words = load_statement_words()
    reader = ClauseReader(words, Cutter(words))
    active = reader.read(tokenizer.read("SOMTC endorsed the Review Report"))[0]
    passive = reader.read(tokenizer.read("the Review Report was endorsed by SOMTC"))[0]
    assert active.roles == passive.roles


@pytest.mark.parametrize(
    "question",
    [
        "does the plan end in 2026?",
        "does the work plan end at the end of 2026?",
        "does the plan end in December 2028?",
        "is the mid-term evaluation in November 2026?",
        "does the plan start at the end of 2026?",
    ],
)
def test_what_is_at_the_end_of_a_year_does_not_end_then(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No,"))


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("SOMTC is responsible for monitoring the implementation, right?", "SOMTC Working Group"),
        ("Does SOMTC lead the mid-term evaluation?", "SOMTC-Philippines"),
    ],
)
def test_what_a_part_of_a_body_does_is_not_told_of_the_body(
    assistant: Assistant, question: str, part: str
) -> None:
    told = assistant.ask(question).text
    assert told.startswith(f"The plan's text says this of {part}")


@pytest.mark.parametrize(
    "question",
    [
        "Kindly confirm that the final evaluation is scheduled for the end of 2028.",
        "final evaluation = end 2028, yes?",
    ],
)
def test_a_confirmation_is_asked_for_in_many_ways(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes, by the plan's text:")


def test_rows_whose_own_wording_is_meant_come_first(with_meaning: Assistant) -> None:
    told = with_meaning.ask("SOMTC leads on victim support funds and SOMSWD supports, right?").text
    assert told.startswith("The plan names SOMSWD, not SOMTC, as coordinating B.5.1")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Is coordinating revisions to the plan the job of SOMTC-Philippines?", "yes"),
        ("Does the task of leading the annual review fall to AICHR?", ""),
        (
            "The task of leading the mid-term evaluation lies with the ASEAN Secretariat, right?",
            "no",
        ),
        ("Leading the mid-term evaluation is SOMTC-Philippines' job, right?", "yes"),
        ("It's SOMTC-Philippines' job to lead the mid-term evaluation, right?", "yes"),
        ("Is the SOMTC Working Group on TIP tasked with monitoring the implementation?", "yes"),
        ("Is it the WG on TIP's job to develop the reporting template?", "yes"),
        ("Is developing the reporting template the responsibility of AICHR?", "no"),
        ("Is it true that monitoring how the plan is implemented is up to the WG on TIP?", "yes"),
        ("stewardship lies with SOMTC-Indonesia, right?", "no"),
        ("Is SOMTC-Philippines the steward of the plan?", "yes"),
        ("oversight lies with SOMTC-Philippines, right?", ""),
        ("AICHR is the leader of the MERL framework, right?", "no"),
        ("periodic reports = minimum one per year, yes?", "yes"),
        ("periodic reports are due no less than once a month, right?", "no"),
        ("periodic reports are submitted at most once per year, right?", ""),
        ("Are the reports of the coordinating bodies sent directly to the AMMTC?", "no"),
        ("Coordinating bodies send periodic reports to AMMTC with no step in between?", ""),
        ("so at the close of 2028 they do the last evaluation, right?", "yes"),
        ("at the end of 2027 they hold the final evaluation, right?", "no"),
        ("Did the AMMTC order the review of the first Bohol plan?", "no"),
    ],
)
def test_statements_in_other_words(checker: StatementChecker, question: str, says: str) -> None:
    assert checker.says(question).partition(":")[0] == says


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("The midterm evaluation in 2025, does SOMTC-Philippines do that as well?", "No, not 2025"),
        ("The midterm evaluation in 2026, does SOMTC-Philippines lead that one too?", "Yes, by"),
    ],
)
def test_what_is_told_first_is_what_is_done(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)
