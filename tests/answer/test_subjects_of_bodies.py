"""Subjects that are said to be a body's: what is asked is whether its rows speak of them."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.bootstrap.assistant import build_understander
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Is ACMW in charge of shelters?", "Is ACMW responsible for shelters?"),
        ("are we in charge of compensation?", "Are we responsible for compensation?"),
        ("is compensation SOMSWD's job?", "Is SOMSWD responsible for compensation?"),
        ("is child protection also SOMSWD's?", "Does SOMSWD deal with child protection?"),
        ("and is extradition SOM-MLAT too?", "Does SOM-MLAT deal with extradition?"),
        ("is compensation ours as well?", "Do we deal with compensation?"),
        ("is compensation our responsibility?", "Are we responsible for compensation?"),
        ("is the coordinator SOMTC?", "is the coordinator SOMTC?"),
        ("is A.2.1 SLOM's?", "Does SLOM lead A.2.1?"),
        ("is the one on shelters SOMSWD's?", "is the one on shelters SOMSWD's?"),
        ("is it ours?", "is it ours?"),
        ("is child care led by SLOM?", "is child care led by SLOM?"),
        ("is child care run for SLOM?", "is child care run for SLOM?"),
        ("is SOMTC in charge of pillar B?", "is SOMTC in charge of pillar B?"),
        ("is SOMTC in charge of most activities?", "is SOMTC in charge of most activities?"),
    ],
)
def test_it_is_asked_whether_the_body_has_the_subject(
    register: Register, typed: str, asked: str
) -> None:
    assert build_understander(register).understand(typed).text == asked


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        (None, "Is ACMW in charge of shelters?", "No. None of"),
        (None, "is compensation SOMSWD's job?", "No. None of"),
        (None, "extradition, is that SOM-MLAT?", "Yes. 1 activity speaks"),
        ("ACMW", "are shelters ours?", "No. None of"),
    ],
)
def test_no_yes_is_said_of_rows_on_other_subjects(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)
