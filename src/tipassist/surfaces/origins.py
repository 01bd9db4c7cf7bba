"""From which documents an answer is made, in words: "the plan", "ACTIP", "HARP (2004)"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tipassist.locator_reading import parse
from tipassist.locators import INSTRUMENT_KINDS
from tipassist.types import Answer, Citation

MAX_NAMED = 3
_DIVISIONS = (
    "Annexe?|Appendix|Schedule|Attachment|Table|Figure|Box|Finding|Recommendation|Footnote|Chapter"
    "|Part|Section|Title|Preamble"
)
_PLACE = re.compile(rf" (?:Art\.|§|(?:{_DIVISIONS})\b|[A-Z]+(?:\.|\(|$)|[A-Z]?\d|\().*")
"""What stands after the name of a document: "Art. 14(7)", "§4.2", "IV.A(e)", "A.a.1.1"."""


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    texts = files("tipassist.surfaces").joinpath("status.toml").read_text("utf-8")
    return dict(tomllib.loads(texts)["origin"])


def is_of_plan(citation: Citation) -> bool:
    """Whether a place is one of the plan, which has passages; other documents have pages."""
    place = parse(citation.locator)
    return place is not None and place.kind not in INSTRUMENT_KINDS


def origin_of(answer: Answer) -> str:
    """Return the documents that an answer cites, in order of first use; with none, the plan.

    Another edition than the current one is named; more than three documents are counted.
    """
    named = tuple(dict.fromkeys(_names(answer.citations))) or (_plan(),)
    if len(named) > MAX_NAMED:
        return str(_words()["many"]).format(count=len(named))
    *before, last = named
    return f"{', '.join(before)} {_words()['and']} {last}" if before else last


def _plan() -> str:
    return str(_words()["plan"])


def _names(citations: Sequence[Citation]) -> Iterator[str]:
    for citation in citations:
        name = _plan() if is_of_plan(citation) else _PLACE.sub("", citation.locator)
        edition = citation.other_edition
        yield str(_words()["edition"]).format(name=name, edition=edition) if edition else name
