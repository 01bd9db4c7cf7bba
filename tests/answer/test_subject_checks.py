"""A subject taken to stand at a code, and what is said of a headed item, is checked."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is climate change dealt with in A.1.4?", 'Yes. A.1.4 speaks of "climate change"'),
        ("The bit about consular officials is D.3.4, no?", "No. D.3.5 speaks of"),
        ("asset forfeiture is C.1.3, right?", "No. C.1.4 speaks of"),
        ("A.7.3 is about social media, isn't it?", "Yes. A.7.3 speaks of"),
        ("Is the Bali Process named in D.4.1?", 'Yes. D.4.1 speaks of "bali process"'),
        ("Does D.4.1 mention the Bali Process?", 'Yes. D.4.1 speaks of "bali process"'),
        ("Is COMMIT listed in D.4.1?", 'Yes. D.4.1 speaks of "COMMIT"'),
        ("Are tourists mentioned in A.3.1?", 'Yes. A.3.1 speaks of "tourists"'),
        ("Is the Bali Process named in D.4.2?", 'No. D.4.1 speaks of "bali process", not D.4.2'),
        ("Is SLOM named in D.3.2?", "No. The plan names SOMTC, not SLOM"),
    ],
)
def test_the_subject_of_an_activity(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_the_row_that_is_meant_is_told_instead(assistant: Assistant) -> None:
    answer = assistant.ask("The bit about consular officials is D.3.4, no?")
    assert [one.locator for one in answer.items] == ["D.3.5"]


def test_what_is_asked_of_an_activity_without_a_test_gets_no_word(assistant: Assistant) -> None:
    assert not assistant.ask("what is A.1.4 about?").text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Best interests of the child is principle 6, am I right?", "No. Best Interests of the"),
        ("is gender equality the sixth principle?", "Yes. Gender Equality is Section C.6"),
        ("principle 2 is do no harm, right?", "Yes. Do No Harm is Section C.2"),
        (
            "non punishment principle comes from article 12 of actip, true?",
            "No. The plan refers for Non-Punishment to ACTIP Art. 14(7), not to ACTIP Art. 12",
        ),
        (
            "the non-punishment principle is based on ACTIP article 14, right?",
            "Yes. The plan refers for Non-Punishment to ACTIP Art. 14(7)",
        ),
    ],
)
def test_the_number_and_the_sources_of_a_headed_item(
    assistant: Assistant, question: str, begins: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(begins)
    assert all(claim.citations for claim in answer.claims)


@pytest.mark.parametrize(
    "question",
    [
        "Does C.2.3 mention police corruption?",
        "Does C.1.1 mention bank transactions?",
        "Does A.1.1 mention child marriage?",
        "Does C.1.4 mention victim assets?",
        "Does D.4.1 mention police and INTERPOL?",
        "child marriage is A.1.1, isn't it?",
    ],
)
def test_words_that_stand_apart_in_a_row_are_no_mention(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith("Yes")
