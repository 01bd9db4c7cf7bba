"""Made-up documents as stored text, and what the parsers make of them."""

import re
from pathlib import Path

from tipassist.corpus.instruments import parse_instrument
from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.drafting import spans_of
from tipassist.register.instruments import Clause, Instrument

_MARK = re.compile(r"\[\^[^\]\s]+\]")
_FOLDER = Path(__file__).parent / "stored"


def stored(name: str) -> str:
    """Return the stored text of a made-up document."""
    return (_FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


def parsed(text: str, kind: DocumentKind, name: str = "PACT") -> Instrument:
    """Return what the parser makes of a text."""
    return parse_instrument(text, kind, "pact", "2015", name, "A made-up document")


def treaty(text: str) -> Instrument:
    """Return what the parser makes of the text of a treaty."""
    return parsed(text, DocumentKind.TREATY)


def places(instrument: Instrument) -> list[str]:
    """Return the places of the clauses in reading order."""
    return [str(one.locator) for one in instrument.clauses]


def at(instrument: Instrument, place: str) -> Clause:
    """Return the first clause of a place."""
    return next(one for one in instrument.clauses if str(one.locator) == place)


def findings(instrument: Instrument) -> list[tuple[str, str]]:
    """Return the kinds and places of the findings."""
    return [(one.kind, one.locator) for one in instrument.findings]


def assert_spans_hold_the_words(instrument: Instrument) -> None:
    """Check that every wording is printed in its spans, and that no span is on two pages."""
    for clause in instrument.clauses:
        for span in spans_of(clause):
            assert span.of(instrument.text).strip() == span.of(instrument.text) != ""
            assert "\f" not in span.of(instrument.text)
        spans = clause.wording.spans
        printed = " ".join(_MARK.sub("", span.of(instrument.text)) for span in spans)
        for word in clause.wording.text.split():
            assert word in printed
