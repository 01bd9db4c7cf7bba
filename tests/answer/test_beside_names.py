"""What stands beside a name, "(not …)" or "this term", is no part of what is asked."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.beside_names import without_words_beside


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Training of Clerks (I don't mean their fees): where?", "Training of Clerks: where?"),
        ("Training (we are not talking about fees) - where?", "Training - where?"),
        ('"Open Courts" (not open schools): which rows?', '"Open Courts": which rows?'),
        ("which rows (not outcomes) are on ports?", "which rows are on ports?"),
        ("which bodies (not ABC) help?", "which bodies other than ABC help?"),
        ('which rows use the term "open court"?', 'which rows use "open court"?'),
        ('"open court": which rows use this expression?', '"open court": which rows use it?'),
    ],
)
def test_what_is_not_meant_goes(text: str, said: str) -> None:
    assert without_words_beside(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "which rows are on training (not workshops)?",
        'what does the term "open court" mean?',
        "which rows use this expression?",
        "rows that we support (not lead)",
    ],
)
def test_what_takes_something_away_stays(text: str) -> None:
    assert without_words_beside(text) == text


@pytest.mark.parametrize(
    "question",
    [
        "Provide Legal Assistance Project (I do not mean mutual legal assistance): which rows?",
        '"Provide Legal Assistance Project" (not mutual legal assistance) - which rows have it?',
    ],
)
def test_the_project_that_is_meant_is_listed(assistant: Assistant, question: str) -> None:
    found = [item.locator for item in assistant.ask(question).items]
    assert found == ["B.1.4", "B.3.1", "B.4.1", "B.6.1"]


def test_quoted_words_are_looked_for_alone(with_meaning: Assistant) -> None:
    said = '"Third Countries": for which activities does an indicator use this term?'
    assert [item.locator for item in with_meaning.ask(said).items] == ["D.3.5", "D.4.2"]


@pytest.mark.parametrize(
    "question",
    [
        "D.3.4 and D.4.2 have the same lead. So what is different?",
        "Since D.3.4 and D.4.2 are run by the same body, what is the difference between them?",
        "D.3.4 and D.4.2 share one coordinator, so where do they differ?",
    ],
)
def test_what_differs_beside_what_is_the_same(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "extradition" in text
    assert "other countries" in text


def test_sameness_that_is_asked_stays(assistant: Assistant) -> None:
    text = assistant.ask("D.3.4 and D.4.2: do they have the same coordinator?").text
    assert text.startswith("Yes. SOM-MLAT coordinates D.3.4 and D.4.2.")


def test_a_cell_that_is_left_empty_is_no_matter_of_law(assistant: Assistant) -> None:
    said = "May I leave the project cell of A.5.1 empty? I mean, is no project entered there?"
    assert assistant.ask(said).text.startswith("The plan lists no projects for A.5.1")


def test_what_was_quoted_is_not_asked_word_for_word(assistant: Assistant) -> None:
    said = "AICHR Five-Year Work Plan PA 2.5.4 was quoted. All activities that refer to it, please."
    assert assistant.ask(said).status.value == "answered"


def test_staff_who_have_something_to_do_are_no_body(with_meaning: Assistant) -> None:
    text = with_meaning.ask("Every place where consular officials have something to do.").text
    assert not text.startswith("DGICM")
    assert "D.3.5" in text


def test_references_are_told_of_the_outcomes_listed(assistant: Assistant) -> None:
    said = "Which provisions are cited at the outcomes of the activities we coordinate?"
    text = assistant.ask(said, body="ASLOM").text
    assert "14(13)" in text
    assert "IV.D" in text


def test_outcomes_alone_are_listed_alone(assistant: Assistant) -> None:
    text = assistant.ask("In which outcomes do we coordinate?", body="ASLOM").text
    assert "rests on Footnote" not in text


def test_the_rows_stay_the_list_where_it_is_asked_who_helps(assistant: Assistant) -> None:
    said = "what are we in charge of, and who is there to help us on each one?"
    found = [item.locator for item in assistant.ask(said, body="ACWC").items]
    assert found == ["A.1.2", "A.2.6", "B.2.3"]


@pytest.mark.parametrize("kind", ["drug", "arms", "wildlife"])
def test_a_kind_that_the_plan_has_not_is_not_told(with_meaning: Assistant, kind: str) -> None:
    told = with_meaning.ask(f"Anything on {kind} smuggling?")
    assert told.status.value == "not_in_plan"
    assert kind in told.text


def test_a_kind_that_the_plan_has_is_told(with_meaning: Assistant) -> None:
    assert with_meaning.ask("Anything on migrant smuggling?").status.value == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Monitoring is with whom, and stewardship with whom?",
        "Who has stewardship and who does the monitoring?",
    ],
)
def test_whoever_has_the_one_and_the_other_is_told(with_meaning: Assistant, question: str) -> None:
    text = with_meaning.ask(question).text
    assert "will have stewardship" in text
    assert "responsible for monitoring" in text


def test_a_situation_before_the_question_is_no_subject(with_meaning: Assistant) -> None:
    said = "We run a small safe house with a ramp. What has the plan got for us on disability?"
    assert '"disability": [B.1.3]' in with_meaning.ask(said).text


@pytest.mark.parametrize("greeting", ["Sir, may I ask ", "Dear all, may I ask ", "May I ask "])
def test_an_address_before_what_asks_changes_nothing(
    with_meaning: Assistant, greeting: str
) -> None:
    said = f"{greeting}which row counts victim liaison officers appointed?"
    assert with_meaning.ask(said).status.value == "answered"


def test_who_wants_advice_is_told_what_there_is(with_meaning: Assistant) -> None:
    told = with_meaning.ask("what can I tell a firm that wants to clean up its supply chain?")
    assert "supply chain" in told.text
    assert told.status.value == "answered"


def test_what_a_review_criticised_is_not_told(with_meaning: Assistant) -> None:
    told = with_meaning.ask("The 2021 review of the earlier plan: what were its criticisms?")
    assert told.status.value == "not_in_plan"
