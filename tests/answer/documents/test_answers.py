"""Answers from the documents beside the plan."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.reading.question import DocumentQuestion, numbers_in
from tipassist.corpus.manifest import Corpus
from tipassist.types import Answer, AnswerStatus


def ask(assistant: Assistant, *questions: str) -> Answer:
    """Ask questions of one conversation; return the last answer."""
    conversation = " | ".join(questions)
    return [assistant.ask(one, conversation_id=conversation) for one in questions][-1]


def places(answer: Answer) -> list[str]:
    return list(dict.fromkeys(one.locator for one in answer.citations))


def test_a_clause_is_quoted_with_what_introduces_it_and_what_is_under_it(
    reading: Assistant, beside: Corpus
) -> None:
    answer = ask(reading, "What does ACTIP Article 14(7) say?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [one.text for one in answer.claims[:5]] == [
        "In the ASEAN Convention against Trafficking in Persons, Especially Women and Children"
        " (ACTIP):",
        "**ACTIP Art. 14(7)** Victims are not held liable for unlawful acts that they were made to"
        " commit:",
        "**ACTIP Art. 14(7)(a)** offences of migration;",
        "**ACTIP Art. 14(7)(b)** work without a permit; and",
        "**ACTIP Art. 14(7)(c)** other acts that follow from being trafficked.",
    ]
    first = answer.citations[0]
    assert (first.document, first.edition) == ("actip", "2015")
    assert first.url == "/documents/actip#ACTIP-Art.-14(7)"
    text = beside.text_of("actip", "2015")
    for one in answer.citations:
        if one.document == "actip":
            assert text[one.start : one.end] == one.quote


def test_what_of_the_plan_rests_on_a_clause_stands_beside_it(reading: Assistant) -> None:
    answer = ask(reading, "What does ACTIP Article 14(7) say?")
    assert "Section C.3" in places(answer)


def test_an_item_is_quoted_without_its_neighbours(reading: Assistant) -> None:
    text = ask(reading, "HARP art. 3(2)(b)?").text
    assert "No manning agent keeps back:" in text
    assert "passports" in text
    assert "wages;" not in text


@pytest.mark.parametrize(
    ("question", "has"),
    [
        ("What does ACTIP Article 45 say?", "22 articles, from ACTIP Art. 1 to ACTIP Art. 22"),
        ("article 15 paragraph 9 of actip", "ACTIP Art. 15(1) and ACTIP Art. 15(2)"),
        ("Recommendation 9 of the review report", "BWP-Review Recommendation 5"),
    ],
)
def test_a_place_that_is_not_there_is_unknown_and_what_there_is_is_told(
    reading: Assistant, question: str, has: str
) -> None:
    answer = ask(reading, question)
    assert answer.status is AnswerStatus.UNKNOWN_CODE
    assert has in answer.text
    for one in answer.suggestions:
        assert ask(reading, one).status is AnswerStatus.ANSWERED


def test_the_text_of_an_article_stands_beside_what_rests_on_it(reading: Assistant) -> None:
    answer = ask(reading, "What in the plan rests on ACTIP Article 11?")
    assert answer.text.startswith("1 pillar in the plan refers to ACTIP Art. 11")
    assert "Each Party runs a campaign every year" in answer.text


def test_a_place_the_document_lacks_but_the_plan_cites_is_told_as_both(reading: Assistant) -> None:
    answer = ask(reading, "What does ACTIP Article 24(1) say?")
    assert answer.status is AnswerStatus.PARTIAL
    assert "has no article 24(1)" in answer.text
    assert "refers to ACTIP Art. 24(1)" in answer.text or "refer to ACTIP Art. 24(1)" in answer.text


def test_a_list_is_complete_and_counted(reading: Assistant) -> None:
    answer = ask(reading, "Which recommendations does the review report make?")
    assert "has 5 recommendations" in answer.claims[0].text
    assert places(answer) == [f"BWP-Review Recommendation {at}" for at in range(1, 6)]


def test_rows_are_listed_by_state_and_body(reading: Assistant) -> None:
    answer = ask(reading, "Which activities of the earlier plan that name SOMTC were completed?")
    assert places(answer) == ["BWP A.a.1.1", "BWP D.e.2.3"]


def test_terms_are_defined_by_the_document_that_is_asked(reading: Assistant) -> None:
    assert "sixteen" in ask(reading, "How does the Harbour Protocol define a child?").text
    assert "fourteen" in ask(reading, "How does HARP 2004 define a child?").text
    assert ask(reading, "How does HARP define slavery?").status is AnswerStatus.NOT_IN_PLAN


def test_what_a_document_does_not_say_is_told_of_that_document(reading: Assistant) -> None:
    answer = ask(reading, "What does the convention say about organ removal?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert answer.text.startswith("The ASEAN Convention against Trafficking in Persons")


def test_a_number_taken_for_granted_is_corrected(reading: Assistant) -> None:
    answer = ask(reading, "Does the Harbour Protocol let licences lapse after ten years?")
    assert answer.claims[0].text.startswith("Not ten years by the text of")
    assert "after four years" in answer.text


def test_two_documents_stand_side_by_side(reading: Assistant) -> None:
    answer = ask(reading, "Compare how ACTIP and HARP define a child")
    leads = [one.text for one in answer.claims if one.text.startswith("In the ")]
    assert len(leads) == 2
    assert {one.document for one in answer.citations} == {"actip", "harp"}


def test_it_is_asked_which_of_two_documents_is_meant(reading: Assistant) -> None:
    answer = ask(reading, "What does the treaty say about children?")
    assert answer.status is AnswerStatus.CLARIFY
    assert "ACTIP" in answer.text
    assert "HARP" in answer.text


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("What does ACTIP Article 14(7) say?", "and paragraph 8?", "housed apart from adults"),
        ("What does ACTIP Article 14(7) say?", "and (b)?", "work without a permit"),
        ("Show me article 11 of ACTIP", "what does the next article say?", "a contact point"),
        ("What does article 3 of HARP say?", "article 4?", "needs a licence"),
        ("How does the convention define a child?", "and in the Harbour Protocol?", "sixteen"),
        ("What is recommendation 3 of the review report?", "And the one before?", "men and boys"),
        ("What does article 3 of HARP say?", "what does it say about licences?", "four years"),
        (
            "What does ACTIP Article 14(7) say?",
            "and what in the plan rests on it?",
            "refers to ACTIP Art. 14(7)",
        ),
    ],
)
def test_questions_lean_on_what_was_said_of_a_document(
    reading: Assistant, first: str, then: str, said: str
) -> None:
    assert said in ask(reading, first, then).text


def test_a_question_for_the_plan_goes_back_to_the_plan(reading: Assistant) -> None:
    answer = ask(reading, "What does ACTIP Article 14(7) say?", "What is SLOM coordinating?")
    assert {one.document for one in answer.citations} == {"work-plan"}


@pytest.mark.parametrize(
    "question",
    [
        "Which outcomes rest on ACTIP?",
        "What does BWP stand for?",
        "What do the National ACTIP Representatives do?",
        "Which activity mentions Article 19 of ACTIP in its own wording?",
    ],
)
def test_questions_about_the_plan_that_name_a_document_are_the_plans(
    reading: Assistant, question: str
) -> None:
    answer = ask(reading, question)
    assert answer.citations[0].document == "work-plan"


def test_the_command_that_adds_a_missing_document_is_told(assistant: Assistant) -> None:
    answer = ask(assistant, "What does ACTIP Article 14(7) say?")
    assert answer.status is AnswerStatus.PARTIAL
    assert "tipassist corpus add FILE --id actip" in answer.text
    assert "Section C.3" in places(answer)


def test_a_number_that_the_plan_has_not_leads_to_the_clause_that_has_it() -> None:
    assert numbers_in("19 activities of A.2.11, §4.12 and 3 more in 2,500 cases") == {"19"}


def test_a_state_with_a_capital_is_what_is_asked_about() -> None:
    printed = "How soon does it state that the flag State answers"
    asked = DocumentQuestion(printed.lower(), printed, ())
    assert "State" in asked.topic(frozenset())
    assert "state" not in map(str.lower, asked.topic(frozenset(), of_plan=True))


def test_a_title_that_is_all_that_is_asked_for_is_quoted_with_what_stands_under_it(
    reading: Assistant,
) -> None:
    assert "BWP-Review §1.2" in places(ask(reading, "What does the Method of the review say?"))


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which activities of BWP were never begun?", ["A.a.1.4", "C.c.1.2"]),
        (
            "Which of SOMTC's activities in BWP are not yet completed?",
            ["B.a.1.2", "B.b.1.2", "C.c.1.2"],
        ),
        ("Which activities of BWP are under way?", ["A.a.1.2", "B.b.1.2"]),
        ("Which activities on protection in BWP were finished?", ["B.a.1.1"]),
    ],
)
def test_states_of_rows_may_be_asked_for_in_other_words(
    reading: Assistant, question: str, listed: list[str]
) -> None:
    assert places(ask(reading, question)) == [f"BWP {one}" for one in listed]


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which articles of ACTIP deal with prevention?", ["11", "12", "13"]),
        ("Which articles of ACTIP mention banks?", ["7"]),
    ],
)
def test_articles_are_listed_by_their_chapter_or_by_their_words(
    reading: Assistant, question: str, listed: list[str]
) -> None:
    assert places(ask(reading, question)) == [f"ACTIP Art. {one}" for one in listed]


def test_what_the_title_page_says_is_found(reading: Assistant) -> None:
    assert "March 2021" in ask(reading, "When was the review prepared?").text


def test_a_state_that_law_names_by_what_it_does_is_not_in_the_plan(assistant: Assistant) -> None:
    answer = ask(assistant, "What must a flag State do?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "flag state" in answer.text


def test_what_the_recommendations_are_is_no_question_of_meaning(reading: Assistant) -> None:
    first = ask(reading, "What are the recommendations of the review report?").citations[0]

    assert first.locator == "BWP-Review Recommendation 1"


def test_who_is_bound_may_be_called_a_country(reading: Assistant) -> None:
    answer = ask(reading, "How may a country propose an amendment of ACTIP?")

    assert "ACTIP Art. 22" in places(answer)
