"""What does not mention a subject: "which indicators do not mention children?"."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose.rows import activity_row
from tipassist.answer.compose.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    checked_evidence,
)
from tipassist.answer.matching import Entry, Matcher
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.phrasing import bodies_words, listing, plural
from tipassist.answer.terms import Term
from tipassist.answer.units import UNITS, units_in
from tipassist.answer.words import fold, word_list
from tipassist.register.model import Register

_PLACED = re.compile(r"\bpillars?\b|\b[a-z]\.?\d")
_FORMS = (Form.LIST, Form.WHAT, Form.COUNT, Form.YESNO)
_KINDS = {"projects": "project", "indicators": "indicator", "examples": "example"}
_OTHER_NUMBER = {
    **{"children": "child", "women": "woman", "men": "man", "people": "person"},
    **{"child": "children", "woman": "women", "man": "men", "person": "people"},
}
_ROWS = "activities"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for, and the words that it must not have."""

    unit: str
    words: tuple[str, ...]


def compose_unmentioned(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """List the rows or entries that have not all words of a subject; None when none are asked for.

    Only the subject's own words count: what has none of them may still be about it.
    """
    asked = _read(meaning)
    meaning = meaning if _PLACED.search(fold(meaning.text)) else replace(meaning, places=())
    terms = matcher.terms(asked.words) if asked else ()
    if asked is None or not terms:
        return None
    if asked.unit == _ROWS:
        return _rows(meaning, register, _speaking(matcher, terms), terms)
    codes = {one.code for one in scoped(meaning, register)}
    kind = _KINDS[asked.unit]
    inside = [one for one in matcher.entries if one.kind == kind and one.name in codes]
    speaking = {id(one) for one in _speaking(matcher, terms)}
    left = [one for one in inside if id(one) not in speaking]
    total = f"the {plural(len(inside), kind)}{where_words(meaning)}"
    claims = [_lead(len(left), total, terms, register), *map(_entry_row, left)]
    return answered(claims, [])


def _read(meaning: Meaning) -> _Asked | None:
    """Read what is to be listed, and what it does not mention."""
    if meaning.form not in _FORMS or meaning.instruments or meaning.instrument_names:
        return None
    found = _pattern().search(" ".join(fold(meaning.text).split()))
    if found is None:
        return None
    unit = units_in(found["unit"])[0]
    if meaning.bodies and unit == _ROWS:
        return None
    stop = frozenset(word_list("stopwords"))
    words = tuple(one for one in re.findall(r"[a-z][\w'-]*", found["subject"]) if one not in stop)
    return _Asked(unit, words) if words and not any(map(units_in, words)) else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    packaged = files("tipassist.answer").joinpath("lexicon", "entry_subjects.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    units = "|".join(pattern for name, pattern in UNITS if name in (_ROWS, *_KINDS))
    denied = "|".join(data["denied"])
    idle = "|".join(data["idle"])
    return re.compile(
        rf"(?<![\w-])(?P<unit>{units})(?![\w-])(?: (?:{idle}))*,?(?: (?:that|which))? "
        rf"(?:{denied})\b(?P<subject>[^?.!,;]*)"
    )


def _speaking(matcher: Matcher, terms: tuple[Term, ...]) -> list[Entry]:
    """Return the entries with every term in its own words, in either number."""
    found: dict[int, Entry] = {}
    others = matcher.terms(" ".join(_OTHER_NUMBER.get(w, w) for w in _words(terms)).split())
    for told in (terms, others):
        asked = {one.words for one in told}
        for one in matcher.match(told):
            if asked <= set(one.words) and all(exact for _, _, exact in one.worths):
                found[id(one.entry)] = one.entry
    return list(found.values())


def _words(terms: tuple[Term, ...]) -> list[str]:
    return [word for one in terms for word in one.words.split()]


def _rows(
    meaning: Meaning, register: Register, speaking: Sequence[Entry], terms: tuple[Term, ...]
) -> Draft:
    codes = {one.activity.code for one in speaking if one.activity is not None}
    inside = scoped(meaning, register)
    left = [one for one in inside if one.code not in codes]
    total = f"the {plural(len(inside), 'activity')}{where_words(meaning)}"
    claims = [
        _lead(len(left), total, terms, register),
        *(activity_row(one, bodies_words(one)) for one in left),
    ]
    return answered(claims, [activity_item(one) for one in left])


def _lead(count: int, total: str, terms: tuple[Term, ...], register: Register) -> DraftClaim:
    what = listing(f'"{one.words}"' for one in terms)
    verb = "does" if count == 1 else "do"
    said = f"{count} of {total} {verb} not mention {what}"
    said = said if count else f"Each of {total} mentions {what}"
    return DraftClaim(f"{said}{':' if count else '.'}", checked_evidence(register))


def _entry_row(entry: Entry) -> DraftClaim:
    return DraftClaim(f"**{entry.name}** {entry.wording.text}", (entry.evidence,), level=1)
