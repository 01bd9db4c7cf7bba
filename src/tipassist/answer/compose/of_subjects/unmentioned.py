"""What does not mention a subject: "which indicators do not mention children?"."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.terms import Term
from tipassist.answer.language.units import UNITS, units_in, without_places
from tipassist.answer.language.words import fold, other_number, word_list
from tipassist.answer.meaning import OF_LIST, Form, Meaning
from tipassist.answer.ranking.matching import Entry, Matcher
from tipassist.register.model import Register

_PLACED = re.compile(r"\bpillars?\b|\b[a-z]\.?\d")
_FORMS = (Form.LIST, Form.WHAT, Form.COUNT, Form.YESNO)
_KINDS = {"projects": "project", "indicators": "indicator", "examples": "example"}
_ROWS = "activities"
_ROLES = re.compile(
    r"\b(?:leads?|leaders?|coordinators?|supporters?|helpers?|backers?|"
    r"(?:lead(?:ing)?|co-?ordinating|supporting|relevant)(?: \w+)? "
    r"(?:bod(?:y|ies)|asbs?|agenc(?:y|ies)))\b"
)
_EITHER = re.compile(r",? n?or |, ")
_IN_PLACE = re.compile(
    r" (?:in|under|within|of) (?:the )?(?:pillar [a-z]|outcome [a-z]\.?\d|[a-z]\.\d|[b-z]"
    r"|(?:[a-z]+ ){1,3}pillar)\s*$"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for, and the words that it must not have.

    Attributes:
        unit: Rows, or the entries of a column.
        choices: The subjects told apart by "or", each in its words; one alone without "or".
    """

    unit: str
    choices: tuple[tuple[str, ...], ...]


def compose_unmentioned(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """List the rows or entries that have not all words of a subject; None when none are asked for.

    Only the subject's own words count: what has none of them may still be about it.
    """
    asked = _read(meaning)
    placed = OF_LIST in meaning.cues or _PLACED.search(fold(meaning.text))
    meaning = meaning if placed else replace(meaning, places=())
    subjects = [matcher.terms(words) for words in asked.choices] if asked else []
    if asked is None or not subjects or not all(subjects):
        return None
    what = _quoted(subjects)
    told = [one for terms in subjects for one in speaking(matcher, terms)]
    if asked.unit == _ROWS:
        return _rows(meaning, register, told, what)
    codes = {one.code for one in scoped(meaning, register)}
    kind = _KINDS[asked.unit]
    inside = [one for one in matcher.entries if one.kind == kind and one.name in codes]
    spoken = {id(one) for one in told}
    left = [one for one in inside if id(one) not in spoken]
    total = f"the {plural(len(inside), kind)}{where_words(meaning)}"
    claims = [_lead(len(left), total, what, register), *map(_entry_row, left)]
    return answered(claims, [])


def _read(meaning: Meaning) -> _Asked | None:
    """Read what is to be listed, and what it does not mention."""
    if meaning.form not in _FORMS or meaning.instruments or meaning.instrument_names:
        return None
    text = " ".join(fold(meaning.text).split())
    found = _pattern().search(text)
    if found is None or _ROLES.search(found["subject"]):
        return None
    unit = units_in(found["unit"])[0]
    others = set(units_in(without_places(text[: found.start()]))) - {unit}
    if others or (meaning.bodies and unit == _ROWS):
        return None
    stop = frozenset(word_list("stopwords"))
    subject = _IN_PLACE.sub("", found["subject"])
    told = (re.findall(r"[a-z][\w'-]*", one) for one in _EITHER.split(subject))
    choices = tuple(tuple(word for word in words if word not in stop) for words in told)
    named = any(units_in(word) for words in choices for word in words)
    return _Asked(unit, choices) if all(choices) and not named else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    packaged = files("tipassist.answer").joinpath("lexicon", "entry_subjects.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    units = "|".join(pattern for name, pattern in UNITS if name in (_ROWS, *_KINDS))
    denied = "|".join(data["denied"])
    idle = "|".join(data["idle"])
    return re.compile(
        rf"(?<![\w-])(?P<unit>{units})(?![\w-])(?: (?:{idle}))*,?(?: (?:that|which))? "
        rf"(?:{denied})\b"
        r"(?P<subject>[^?.!,;]*(?:(?:, [\w'-]+(?: [\w'-]+)?)*,? or [^?.!,;]*)?)"
    )


def speaking(matcher: Matcher, terms: tuple[Term, ...]) -> list[Entry]:
    """Return the entries with every term in its own words, in either number."""
    found: dict[int, Entry] = {}
    others = matcher.terms(" ".join(other_number(w) for w in _words(terms)).split())
    for told in (terms, others):
        asked = {one.words for one in told}
        for one in matcher.match(told):
            if asked <= set(one.words) and all(exact for _, _, exact in one.worths):
                found[id(one.entry)] = one.entry
    return list(found.values())


def _words(terms: tuple[Term, ...]) -> list[str]:
    return [word for one in terms for word in one.words.split()]


def _rows(meaning: Meaning, register: Register, speaking: Sequence[Entry], what: str) -> Draft:
    codes = {one.activity.code for one in speaking if one.activity is not None}
    inside = scoped(meaning, register)
    left = [one for one in inside if one.code not in codes]
    total = f"the {plural(len(inside), 'activity')}{where_words(meaning)}"
    claims = [
        _lead(len(left), total, what, register),
        *(activity_row(one, bodies_words(one)) for one in left),
    ]
    return answered(claims, [activity_item(one) for one in left])


def _quoted(subjects: Sequence[tuple[Term, ...]]) -> str:
    told = [listing(f'"{one.words}"' for one in terms) for terms in subjects]
    return listing(told, "or")


def _lead(count: int, total: str, what: str, register: Register) -> DraftClaim:
    verb = "does" if count == 1 else "do"
    said = f"{count} of {total} {verb} not mention {what}"
    said = said if count else f"Each of {total} mentions {what}"
    return DraftClaim(f"{said}{':' if count else '.'}", checked_evidence(register))


def _entry_row(entry: Entry) -> DraftClaim:
    return DraftClaim(f"**{entry.name}** {entry.wording.text}", (entry.evidence,), level=1)
