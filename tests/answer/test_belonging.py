"""What belongs to a term of the glossary: yes, no, or its entry alone."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Immigration officers count as Frontline Officers. True?",
        "Does the list of frontline officers include medical professionals?",
        "are police included among frontline officers?",
        "Are money laundering and corruption TIP-Related Offences?",
        "frontline officers are not limited to law enforcement, right?",
        "Labour inspectors: are they Frontline Officers?",
        "Is a social worker a Frontline Officer under the glossary?",
    ],
)
def test_what_the_entry_lists_is_a_yes(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes. **")


@pytest.mark.parametrize(
    "question",
    [
        "Under the plan's definition Frontline Officers means police only?",
        "are frontline officers limited to law enforcement?",
        "Frontline officers are just social workers, correct?",
        "do TIP-related offences include only bribery?",
    ],
)
def test_only_some_of_what_the_entry_lists_is_a_no(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("No. **")


@pytest.mark.parametrize(
    "question",
    [
        "are social workers and judges frontline officers?",
        "Is a statistician a Frontline Officer under the glossary?",
        "A clerk who never meets a victim - a Frontline Officer by the plan's definition?",
        "Volunteers who sit with victims: can they be Frontline Officers, or must one be paid?",
        "Social workers who never meet victims: are they Frontline Officers?",
        "Are officers frontline officers?",
        "Is exploitation a TIP-related offence?",
        "Frontline officers are only people who interact with victims, right?",
        "Is a frontline officer the same as a social worker?",
    ],
)
def test_the_entry_alone_where_it_does_not_tell(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("**")


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("define tip-related offences", "corruption counts then?", "Yes. "),
        ("define frontline officer", "are drs and nurses included?", "Yes. "),
        ("define frontline officer", "just the police then?", "No. "),
        ("define frontline officer", "so judges count?", "The passage just quoted"),
    ],
)
def test_members_are_asked_for_after_the_entry(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assistant.ask(first, conversation_id=then)
    assert assistant.ask(then, conversation_id=then).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Does Frontline Officer include social workers, or just the police?", "Yes. "),
        ("Are labour inspectors Frontline Officers or only police?", "Yes. "),
        ("Does Frontline Officer cover priests, or just police?", "**Frontline"),
        ("Is a Frontline Officer only a police officer, or also a labour inspector?", "**Front"),
    ],
)
def test_the_narrower_of_two_offered_is_not_denied(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert assistant.ask(asked).text.startswith(begins)
