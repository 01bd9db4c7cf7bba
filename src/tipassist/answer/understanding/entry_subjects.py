"""Entries asked for by their subject: "which indicators talk about convictions?"."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.units import UNITS, units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning

NOTES = "footnotes"
KINDS = ("projects", "indicators", "examples", NOTES)
_OTHER_FORMS = (Form.MOST, Form.LEAST, Form.WHEN, Form.WHY, Form.HOW, Form.COMPARE)


@dataclass(frozen=True, slots=True)
class EntrySubject:
    """Which entries are asked for.

    Attributes:
        unit: Their column, projects, indicators or examples; or `NOTES`.
        words: The topic words that they are to speak of, in the order asked.
        said: The words in which that subject is told, folded.
    """

    unit: str
    words: tuple[str, ...]
    said: str


def read_entry_subject(meaning: Meaning) -> EntrySubject | None:
    """Return what entries are asked for by their subject; None when none are."""
    if meaning.form in _OTHER_FORMS or meaning.lacking or meaning.negated:
        return None
    if meaning.instruments or meaning.instrument_names or meaning.contest or meaning.ambiguous:
        return None
    text = " ".join(fold(meaning.text).split())
    found = next(filter(None, (one.search(text) for one in _patterns())), None)
    if found is None:
        return None
    subject, unit = found["subject"], units_in(found["unit"])
    told = set(families(subject))
    words = tuple(one for one in meaning.topic if set(families(one)) <= told)
    if any(units_in(one.lower()) for one in words) or not (words and unit):
        return None
    return EntrySubject(unit[0], words, subject)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    packaged = files("tipassist.answer").joinpath("lexicon", "entry_subjects.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    names = ("between", "speaks", "stands", "named")
    between, speaks, stands, named = (
        "|".join(f"(?:{one})" for one in data[name]) for name in names
    )
    unit = "|".join(pattern for name, pattern in UNITS if name in KINDS)
    unit = rf"(?<![\w-])(?P<unit>{unit})(?![\w-])"
    asked = r"(?:any|which|what|an?|one of the|some of the|the)"
    return (
        re.compile(rf"{unit}(?:,? (?:{between}))*,? (?:{speaks})\b(?P<subject>.*)"),
        re.compile(
            rf"\b(?:{named})\s(?P<subject>[^,;?.!]*)\bas (?:an?|its|their|one|the)"
            rf"(?: (?:potential|listed|of (?:its|their)))? {unit}"
        ),
        re.compile(
            rf"\b(?:{named})\s(?P<subject>[^,;?.!]*?)\s(?:in|among|under)"
            rf" (?:an?|any|its|their|one of (?:its|their)) {unit}"
        ),
        re.compile(
            rf"^(?:(?:is|are) there|where(?:'s| is| are))\s(?P<subject>[^,;?.!]*?)"
            rf"\s(?:in|among|under) {asked} {unit}"
        ),
        re.compile(rf"^(?P<subject>.*)\b(?:{stands}) (?:in|by|under|among) {asked} {unit}"),
    )
