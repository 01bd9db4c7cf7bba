"""One more thing: "drug smuggling as well?", "not nurses?", asked of what was just quoted."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.statements.enumerated import Standing, standing
from tipassist.types import AnswerStatus

_OFFICER = "Who is a frontline officer?"
_OFFENCES = "What are TIP-related offences?"
_EQUAL = "What is non-discrimination?"
_UNPUNISHED = "What is the non-punishment principle?"
_NOT_NAMED = 'The passage just quoted does not name "'
_LIST = "Officers include, but are not limited to, labour inspectors, courts of law, and midwives."


@pytest.mark.parametrize(
    "talk",
    [
        (_OFFENCES, "migrant smuggling too?"),
        (_OFFENCES, "is corruption?"),
        (_OFFENCES, "forced marriage as well?", "bribery?"),
        (_OFFENCES, "child labour too?", "organised crime and bribery too?"),
        (_OFFENCES, "coruption too?"),
        (_OFFICER, "immigration officers too?"),
        (_OFFICER, "are NGOs included?"),
        (_OFFICER, "i was wondering about labour inspectors, them too?"),
        (_OFFICER, "nurses too, because ours work with victims"),
        (_OFFICER, "how about embassy staff, also in?", "plus midwives?"),
        (_EQUAL, "caste too?", "religion as well?"),
        (_EQUAL, "sexual orientation too?", "is age?"),
        ("What crimes does pillar D mention?", "corruption too?"),
    ],
)
def test_what_is_listed_gets_a_yes(assistant: Assistant, talk: tuple[str, ...]) -> None:
    assert ask(assistant, *talk).text.startswith("Yes. ")


@pytest.mark.parametrize(
    ("talk", "named"),
    [
        ((_OFFENCES, "drug smuggling as well?"), "drug smuggling"),
        ((_OFFENCES, "arms smuggling too?"), "arms smuggling"),
        ((_OFFENCES, "organised sports too?"), "organised sports"),
        ((_OFFENCES, "bribery and theft too?"), "theft"),
        ((_OFFENCES, "labour disputes as well?"), "labour disputes"),
        ((_OFFICER, "medical students too?"), "medical students"),
        ((_OFFICER, "consular officers as well?"), "consular officers"),
        ((_OFFICER, "not teachers?"), "teachers"),
        ((_UNPUNISHED, "criminals too?"), "criminals"),
        ((_UNPUNISHED, "traffickers as well?"), "traffickers"),
        (("What is do no harm?", "harm to traffickers as well?"), "harm to traffickers"),
        (("What is gender equality?", "boys too?"), "boys"),
        (("What is capacity building?", "equipment as well?"), "equipment"),
        (("What is TIP?", "smuggling too?"), "smuggling"),
        (("Who endorses the MERL framework?", "AMMTC too?"), "AMMTC"),
    ],
)
def test_what_is_not_there_is_told_as_that(
    assistant: Assistant, talk: tuple[str, ...], named: str
) -> None:
    answer = ask(assistant, *talk)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith(f'{_NOT_NAMED}{named}"')


@pytest.mark.parametrize(
    "talk",
    [
        (_OFFICER, "victims too?"),
        (_OFFICER, "not nurses?"),
        (_OFFICER, "civil society too?"),
        ("What does section B say?", "media too?"),
        ("What is the rights-based approach?", "rights of traffickers too?"),
        ("What does pillar C aim at?", "victims too?"),
        ("Who approves the revised plan?", "SOMTC too?"),
        ("What does section C say?", "CEDAW too?"),
    ],
)
def test_what_is_only_spoken_of_gets_no_verdict(
    assistant: Assistant, talk: tuple[str, ...]
) -> None:
    answer = ask(assistant, *talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert not answer.text.startswith(("Yes", "No", _NOT_NAMED))


def test_those_whom_officers_meet_are_not_among_them(assistant: Assistant) -> None:
    answer = ask(assistant, _OFFICER, "victims too?")
    told = 'The passage just quoted speaks of "victims":'
    assert answer.text.startswith(told)


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("and forced marriage?", 'Yes. 2 activities speak of "forced marriage"'),
        ("organ removal too?", 'Yes. 1 activity speaks of "organ removal"'),
        ("how about begging?", 'Yes. 1 activity speaks of "begging"'),
    ],
)
def test_of_the_plan_it_is_asked_as_before(assistant: Assistant, then: str, begins: str) -> None:
    assert ask(assistant, "Does the plan cover forced labour?", then).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        ((_OFFICER, "and TIP-related offences too?"), "**TIP-Related Offences**"),
        (("What is section G about?", "section E too?"), "**Section E."),
        (("Who leads B.1.1?", "B.1.2 too?"), "SOMSWD coordinates B.1.2"),
        (("Who leads A.1.1?", "SOM-ED too?"), "The plan names SOMTC, not SOM-ED"),
        (("What is non-punishment?", "and do no harm too?"), "In particular, all actions"),
    ],
)
def test_other_questions_in_few_words_are_not_read_so(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("what", "text", "expected"),
    [
        ("labor inspector", _LIST, Standing.LISTED),
        ("courts", _LIST, Standing.LISTED),
        ("labour", _LIST, Standing.SPOKEN_OF),
        ("tax inspectors", _LIST, Standing.ABSENT),
        ("labour inspectors and judges", _LIST, Standing.ABSENT),
        ("media", "New technologies, such as the use of social media.", Standing.MEANT),
        ("criminals", "They should not be held criminally liable.", Standing.ABSENT),
        ("CRC", "The Convention on the Rights of the Child applies.", Standing.MEANT),
    ],
)
def test_whole_words_count(what: str, text: str, expected: Standing) -> None:
    assert standing(what, text) is expected


def test_what_stands_there_in_another_form_is_not_denied(assistant: Assistant) -> None:
    assert _NOT_NAMED not in ask(assistant, _UNPUNISHED, "criminal liability too?").text
