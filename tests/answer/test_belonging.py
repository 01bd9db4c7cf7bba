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
        "is a midwife a frontline officer in this document",
        "NGO outreach workers, do they count as Frontline Officers or only civil servants?",
        "money laundering is a TIP-related offence here? and corruption?",
        "Is taking bribes a TIP-related offence?",
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
    ("question", "says"),
    [
        ("Is a statistician a Frontline Officer under the glossary?", 'not name "statistician"; '),
        ("are social workers and judges frontline officers?", 'covers "social workers" and does'),
        ("Are customs officers Frontline Officers?", 'not name "customs officers"; its list is'),
        ("is arson a TIP-related offence?", 'on TIP-Related Offences does not name "arson"; its'),
        ("Is car theft a TIP-related offence? and arson?", 'name "car theft" or "arson"; its list'),
    ],
)
def test_what_an_open_list_does_not_name(assistant: Assistant, question: str, says: str) -> None:
    told = assistant.ask(question).text
    assert told.startswith("The plan's entry on ")
    assert says in told


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
        ("Does Frontline Officer cover priests, or just police?", "The plan's entry"),
        ("Is a Frontline Officer only a police officer, or also a labour inspector?", "**Front"),
    ],
)
def test_the_narrower_of_two_offered_is_not_denied(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert assistant.ask(asked).text.startswith(begins)
