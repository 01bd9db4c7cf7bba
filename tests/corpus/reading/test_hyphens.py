"""Words that a line end broke with a hyphen."""

import pytest

from tipassist.corpus.reading.hyphens import LineJoiner

PRINTED = (
    "the traf-",
    "ficking of persons",
    "the labour of the depos-",
    "itary and the depositary",
)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("within forty-", "five days"), "within forty-five days"),
        (("TRAFFICKING IN PER-", "SONS"), "TRAFFICKING IN PERSONS"),
        (("to the depos -", "itary"), "to the depositary"),
        (("forced la-", "bour"), "forced labour"),
        (("a hammer -", "never a saw"), "a hammer - never a saw"),
        (("the FAO-", "ILO desk"), "the FAO-ILO desk"),
    ],
)
def test_a_hyphen_stays_where_it_belongs(lines: tuple[str, ...], joined: str) -> None:
    assert LineJoiner(PRINTED).join(lines) == joined
