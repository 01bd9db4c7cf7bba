"""Whether one place, or one footnote, refers to what is named and to nothing else."""

import re

from tipassist.answer.compose.cited.place_references import footnote_claims, reference_claims
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    footnote_evidence,
    place_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity, Footnote, Outcome, Register
from tipassist.register.queries import find_place, matches_target

_CITES = re.compile(
    r"\b(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|refer(?:s|red|ring|ences?)?|rests?|points?"
    r"|rel(?:y|ies)"
    r"|based|bases|draws?|goes|go|leads?|names?|mentions?|comes?|builds?|stands?)\b"
)
_MORE = (
    r"(?:places?|articles?|paragraphs?|references?|documents?|instruments?|texts?|sources?|plans?"
    r"|treat(?:y|ies)|footnotes?|points?|ones?|things?|provisions?)"
)
_ALONE = re.compile(
    rf"\b(?:nothing (?:else|more|besides|further)|no other(?: {_MORE})?\b|(?:to |on )?nowhere else"
    rf"|no (?:further|more|additional) {_MORE}|not(?:hing| to anything) (?:but|other than|except"
    r"|besides|apart from|beyond)|only|solely|exclusively|alone|purely|just)\b"
)
_OTHERS = re.compile(
    rf"\b(?:any ?thing|any other {_MORE}|any {_MORE}|something) "
    r"(?:but|other than|else(?: than| besides)?"
    r"|besides|except|apart from|beyond|than)\b"
)
_OF_WHO_CITES = re.compile(
    r"\b(?:cited|quoted|mentioned|named|used|referred to|relied (?:up)?on) (?:\w+ )?"
    r"(?:by|in|at|under)\b"
    r"|\b(?:only|solely|exclusively|just|alone) (?:by|in|under|at)\b"
)
_NOTE = re.compile(r"\b(?:foot-? ?notes?|fn)\b")
_INNER = re.compile(r"\((\w{1,3})\)")


def compose_cited_alone(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether a place refers to what is named alone: "B.4.1 cites X and nothing else, right?".

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None where no such thing is asked, of several places or of one that prints no reference.
    """
    text = fold(meaning.text)
    others = _OTHERS.search(text) is not None
    if not (meaning.form is Form.YESNO or puts_to_test(text)) or not _CITES.search(text):
        return None
    bounds = others or _bounds_what_is_cited(text, meaning.text)
    if _OF_WHO_CITES.search(text) or not bounds:
        return None
    named = (*meaning.instruments, *(one for one in meaning.outside if _is_cited(one)))
    place = _place_of(meaning, register)
    if place is None or not (named or meaning.instrument_names):
        return None
    printed = [one for one in place.references if one.via or not _NOTE.search(text)]
    if not printed:
        return None
    every = [one.target for one in printed]
    absent = [str(o) for o in named if not any(matches_target(o, each) for each in every)]
    names = meaning.instrument_names
    absent += [one for one in names if not any(is_of(one, each) for each in every)]
    beside = [one for one in every if not _is_named(one, named, meaning)]
    return _told(place, every, absent, beside, register, asks_others=others)


def _bounds_what_is_cited(text: str, printed: str) -> bool:
    """Whether what bounds stands behind the place: "only B.4.1 cites it" bounds the places."""
    codes = find(printed)
    return bool(codes) and _ALONE.search(text, codes[0].end) is not None


def _is_cited(place: Locator) -> bool:
    kinds = (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL)
    return place.kind in kinds


def _place_of(meaning: Meaning, register: Register) -> Activity | Outcome | Footnote | None:
    """Return the one row, outcome or footnote that is spoken of; a footnote named with its row."""
    found = [find_place(register, one) for one in meaning.places]
    notes = [one for one in found if isinstance(one, Footnote)]
    rows = [one for one in found if isinstance(one, Activity | Outcome)]
    if len(notes) + len(rows) != len(found) or len(notes) > 1 or len(rows) > 1:
        return None
    return next(iter((*notes, *rows)), None)


def _is_named(target: Locator, named: tuple[Locator, ...], meaning: Meaning) -> bool:
    """Whether a reference is to what is named, or to a part told behind it: "IV.D(b) and (i)"."""
    told = any(matches_target(place, target) for place in named)
    inner = target.parts[-1] in _INNER.findall(meaning.text)
    told = told or (inner and any(place.parts[:-1] == target.parts[:-1] for place in named))
    return told or any(is_of(name, target) for name in meaning.instrument_names)


def _told(
    place: Activity | Outcome | Footnote,
    every: list[Locator],
    absent: list[str],
    beside: list[Locator],
    register: Register,
    *,
    asks_others: bool,
) -> Draft:
    """Tell the verdict, what else there is, and what the place refers to in full."""
    whole, also = (listing(dict.fromkeys(map(str, targets))) for targets in (every, beside))
    if isinstance(place, Footnote):
        name = f"Footnote {place.number}"
        base: tuple[Evidence, ...] = (footnote_evidence(place),)
        rest = footnote_claims(place, register)
    else:
        name = place_name(code(place.code))
        base = tuple(filter(None, (place_evidence(place, register),)))
        rest = reference_claims(name, place.references, place, register)
    if absent:
        told = f"{name} does not refer to {listing(absent, 'or')}; it refers to {whole}."
    elif beside:
        told = f"{name} refers to {also} too."
    else:
        told = f"{name} refers to {whole} and to nothing else."
    so = bool(beside) if asks_others else not (absent or beside)
    return answered([DraftClaim(f"{'Yes' if so else 'No'}. {told}", base), *rest])
