"""An instrument is known by its kind and subject where its history is asked for."""

import pytest

from tipassist.answer.naming.instrument_titles import called, kind_names_of
from tipassist.register.model import Register
from tipassist.register.queries import targets_of


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (
            "When did the trafficking convention enter into force?",
            "When did ACTIP enter into force?",
        ),
        (
            "since when is the ASEAN treaty on human trafficking in force",
            "since when is ACTIP in force",
        ),
        ("when was the convention signed?", "when was ACTIP signed?"),
        ("who signed the convention?", "who signed the convention?"),
        (
            "when did the convention of Vienna take effect",
            "when did the convention of Vienna take effect",
        ),
    ],
)
def test_its_short_name_stands_for_it(register: Register, asked: str, named: str) -> None:
    assert kind_names_of(register, targets_of(register)).named(asked) == named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("which rows cite the convention against trafficking of children?", "ACTIP"),
        ("which rows cite a convention on money transfers?", None),
    ],
)
def test_a_part_of_its_title_stands_for_it(
    register: Register, said: str, named: str | None
) -> None:
    ways = called(register, targets_of(register))
    assert next((name for name, way in ways.items() if way.search(said)), None) == named
