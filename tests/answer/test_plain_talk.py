"""Plain talk of what the plan's text tells is read in the words of papers."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.plain_talk import with_plain_talk
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Why should we even bother with a focal point?", "What is the purpose of a focal point?"),
        ("And why have an annual review at all?", "And What is the purpose of an annual review?"),
        ("What good is the template?", "What is the purpose of the template?"),
        ("Someone took stock of how the first plan fared. Who paid for that stock-take?",
         "Someone reviewed the first plan. Who paid for that review?"),
        ("Did the experts have to travel abroad for the closing workshop?",
         "Was the closing workshop held in person?"),
        ("We plan to hold a fair that is not listed. Is that OK?",
         "are we allowed to hold additional activities that are not listed?"),
        ("Can I run some projects on visas which aren't in the plan?",
         "are we allowed to run additional activities that are not listed?"),
        ("And what if the office runs out of paper?",
         "And what happens if the office runs out of paper?"),
        ("Why does it rest on six pillars?", "Why does it have six pillars?"),
        ("the roof stands on 3 pillars", "the roof has 3 pillars"),
        ("Why are there five principles while the Charter has more of them?",
         "Why are there five principles?"),
        ("women who are forced to beg: where", " who are forced to beg: where"),
        ("How do leading bodies hand in results, and who sits on the receiving end?",
         "How do coordinating bodies hand in results, and who receives them?"),
        ("How many ratifications did it take for the treaty to take effect?",
         "how many states had to ratify before the treaty entered into force?"),
        ("street children, is it in their?", "street children, is it in there?"),
        ("Visas: who leads? I only see one supporter.", "Visas: who leads?"),
    ],
)  # fmt: skip
def test_plain_talk_is_said_as_papers_say_it(question: str, said: str) -> None:
    assert with_plain_talk(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "Why do the bodies report?",
        "Did the delegates agree to the text?",
        "How many ratifications are there?",
        "Why does the plan run when the money has gone?",
        "is it in their work plan?",
        "women in high-risk jobs",
    ],
)
def test_other_talk_stays(question: str) -> None:
    assert with_plain_talk(question) == question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did participants come to the validation meeting in person?", "via videoconference"),
        ("How many ratifications were required until ACTIP took effect?", "after the sixth"),
        ("What's the use of the MERL framework?", "measure and monitor"),
        ("In the ideal end state for survivors, is money included?", "financial compensation"),
        ("I want to organise a training that isn't in the table. Allowed?",
         "demonstrably contribute"),
    ],
)  # fmt: skip
def test_what_is_asked_plainly_is_answered(
    with_meaning: Assistant, question: str, told: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Rising waters drive people away. Where is that in the plan?", "A.1.4"),
        ("Survivors in wheelchairs need somewhere to stay. What does the plan foresee?", "B.1.3"),
        ("Young women sold into marriage or forced to marry: which rows?", "A.1.1 C.1.2"),
        ("The aftermath of the covid years - who has the lead there?", "A.1.3"),
    ],
)
def test_plain_words_of_people_lead_to_rows(
    with_meaning: Assistant, question: str, places: str
) -> None:
    assert codes(with_meaning.ask(question)) == places


def test_journalists_are_told_of_by_the_row_that_names_the_media(with_meaning: Assistant) -> None:
    for question in (
        "How should journalists behave when writing about victims?",
        "Any rules of behaviour for the media?",
    ):
        answer = with_meaning.ask(question)
        assert codes(answer) == "D.5.1", question
        assert "Yes" not in answer.text, question


def test_how_victims_are_treated_is_told_by_the_sections(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("How should states treat victims?")
    assert "Section C.1" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "The Secretariat writes the yearly recommendations, doesn't it?",
        "The chair tells the bodies, right?",
    ],
)
def test_what_somebody_writes_is_no_report_of_a_claim(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


def test_a_doer_that_is_another_is_denied_with_nothing_beside(assistant: Assistant) -> None:
    answer = assistant.ask("It is the Secretariat which draws up the uniform template, isn't it?")
    assert answer.text.startswith("No, not Secretariat by the plan's text:")
    assert "stands nowhere" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Whose desks does it pass until the next version reaches everybody?",
        "Who looks at the recommendations before the revised text goes out?",
    ],
)
def test_how_a_version_is_made_asks_for_no_other_edition(
    with_meaning: Assistant, question: str
) -> None:
    answer = with_meaning.ask(question)
    assert "only one edition" not in answer.text
    assert "endorsement" in answer.text


def test_what_a_version_changed_still_asks_for_another_edition(assistant: Assistant) -> None:
    answer = assistant.ask("What changed once the new version was out?")
    assert "only one edition" in answer.text


def test_a_stressed_typo_is_mended_beside_the_words_of_the_plan(assistant: Assistant) -> None:
    assert codes(assistant.ask("is forced BEGING in the plan?")) == "C.1.2"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("A victim has no money for a lawyer. What then?", "B.4.1 B.6.1"),
        ("What happens if a survivor can't pay for an attorney?", "B.4.1 B.6.1"),
    ],
)
def test_who_cannot_pay_is_asked_of_as_help(
    with_meaning: Assistant, question: str, said: str
) -> None:
    assert set(said.split()) & set(codes(with_meaning.ask(question)).split())


@pytest.mark.parametrize(
    ("question", "wrong", "told"),
    [
        ("Why do we have to send a report every month?", "every month", "at least annually"),
        ("Why was the review made biennial?", "biennial", "annual review"),
        ("Why were the ASEAN leaders in Cebu in 2014 to sign ACTIP?", "2014", "21 November 2015"),
        ("Why did they choose Bohol in 2019 to commission the review?", "2019", "in 2021"),
    ],
)
def test_what_a_question_for_reasons_takes_for_granted_is_corrected(
    with_meaning: Assistant, question: str, wrong: str, told: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.text.startswith(f"Not {wrong} by the plan's text:")
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    ["Why is the plan reviewed once a year?", "Why are there annual reports and not more?"],
)
def test_a_rhythm_that_the_plan_has_is_not_corrected(
    with_meaning: Assistant, question: str
) -> None:
    assert not with_meaning.ask(question).text.startswith("Not ")


@pytest.mark.parametrize(
    "question",
    [
        "My boss says the Lao side has the voluntary lead on trafficking within SOMTC. Is that so?",
        "Viet Nam holds the voluntary lead on trafficking under SOMTC, right?",
    ],
)
def test_a_country_that_the_plan_has_not_is_no_lead(with_meaning: Assistant, question: str) -> None:
    answer = with_meaning.ask(question)
    assert "Yes" not in answer.text
    assert "Philippines" in answer.text


def test_leaders_are_no_lead(assistant: Assistant) -> None:
    answer = assistant.ask("SOMTC-Laos leads on trafficking, right?")
    assert "Summit" not in answer.text.split("\n")[0]
    assert not answer.text.startswith("No, not")


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("At which class do the lessons on online safety start?", None),
        ("SLOM and ACMW argue about a row. Which mechanism resolves it?", "procedure"),
    ],
)
def test_grades_and_quarrels_are_in_no_row(
    with_meaning: Assistant, question: str, lacks: str | None
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert lacks is None or lacks in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "If we run an activity that isn't in the table, can it still count?",
        "If a project is not listed, does it still count towards the plan?",
        "May our ministry run something that the table doesn't name?",
        "Suppose we hold a workshop the plan does not list, would that be counted?",
    ],
)
def test_what_is_not_listed_may_be_done(with_meaning: Assistant, question: str) -> None:
    assert "alternative or additional activities" in with_meaning.ask(question).text
