"""Where the plan only says that something was done, it does not say who did it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_bodies.unsaid_doers import with_unsaid_doer
from tipassist.answer.draft import Draft, DraftClaim, checked_evidence
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route


def test_a_doer_that_is_not_said_is_told_as_such(assistant: Assistant) -> None:
    answer = assistant.ask("Who endorsed the plan on 4 August 2023?")
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("The plan does not say who endorsed it.")


@pytest.mark.parametrize(
    "question",
    ["Who commissioned the review?", "Who developed this plan?", "Who signed ACTIP in 2015?"],
)
def test_one_that_is_said_is_told(assistant: Assistant, question: str) -> None:
    assert "does not say who" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        (
            "Which meeting or body actually endorsed the plan in May?",
            "The plan was endorsed in May.",
            "The plan does not say who endorsed it.",
        ),
        (
            "Who has been hired to carry out the evaluation?",
            "The lead will arrange for an external evaluation.",
            "The plan does not say who was hired.",
        ),
        (
            "Who was consulted on the framework?",
            "The framework was made while consulting the coordinating bodies.",
            "The framework was made",
        ),
    ],
)
def test_a_doer_is_told_where_a_sentence_has_one(
    understander: Understander, register: Register, question: str, said: str, told: str
) -> None:
    claim = DraftClaim(said, checked_evidence(register))
    draft = Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    found = with_unsaid_doer(understander.understand(question), draft)
    assert found.claims[0].text.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Should someone who was made to steal be put on trial?",
        "Can a person who was forced to carry drugs be punished?",
        "Should a girl, who was forced to beg, be tried?",
        "Must people who have been paid nothing be held liable?",
        "Should somebody who harmed others be punished?",
    ],
)
def test_one_who_is_only_spoken_of_is_not_asked_for(
    understander: Understander, register: Register, question: str
) -> None:
    claim = DraftClaim("They should not be harmed or held liable.", checked_evidence(register))
    draft = Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    assert with_unsaid_doer(understander.understand(question), draft) == draft


@pytest.mark.parametrize(
    "question",
    [
        "For the evaluation, who was hired?",
        "Does it say who was hired?",
        "Tell me who has been hired",
    ],
)
def test_one_who_is_asked_for_late_is_asked_for(
    understander: Understander, register: Register, question: str
) -> None:
    claim = DraftClaim("There will be an external evaluation.", checked_evidence(register))
    draft = Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    found = with_unsaid_doer(understander.understand(question), draft)
    assert found.claims[0].text == "The plan does not say who was hired."


def test_the_reason_for_a_name_is_none_for_the_thing(assistant: Assistant) -> None:
    answer = assistant.ask("Why is it called the Bohol plan?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "no reason for its name" in answer.text


def test_what_is_truly_missing_is_told_without_a_reason(assistant: Assistant) -> None:
    answer = assistant.ask("Why does A.1.3 not have a coordinating body?")
    assert answer.status is AnswerStatus.PARTIAL
    assert "The plan gives no reason for it." in answer.text


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("by which body or meeting was this plan endorsed?", "The plan does not say who endorsed"),
        ("at which meeting was this plan endorsed?", "The plan does not say at which meeting it"),
    ],
)
def test_who_and_at_which_meeting_is_told_as_unsaid(
    understander: Understander, register: Register, question: str, note: str
) -> None:
    claim = DraftClaim("The plan was endorsed on 4 August 2023.", checked_evidence(register))
    draft = Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    found = with_unsaid_doer(understander.understand(question), draft)
    assert found.status is AnswerStatus.PARTIAL
    assert found.claims[0].text.startswith(note)


def test_a_meeting_that_is_told_is_not_denied(
    understander: Understander, register: Register
) -> None:
    claim = DraftClaim("It was signed at the Summit in Manila.", checked_evidence(register))
    draft = Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    asked = understander.understand("at which summit was the convention signed?")
    assert with_unsaid_doer(asked, draft) == draft
