"""Whether one row or outcome lies where it is said to lie: "C.1.4 falls under Pillar B, right?"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.compose.of_places.places import compose_places
from tipassist.answer.draft import Draft, DraftClaim, Evidence, place_evidence
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.statement_words import without_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.register.model import Pillar, Register
from tipassist.register.queries import find_place

_ADVERBS = r"(?: (?:also|really|actually|still|indeed|not|already))*"
_PLACED = (
    rf"{_ADVERBS}(?: (?:placed|filed|listed|put|found|counted|grouped|located|set|printed|housed))?"
    r" (?:in|inside|under|within)"
    rf"|{_ADVERBS}(?: (?:an?|one))? (?:part|piece|row|activity|outcome|one|item)"
    r" (?:of|in|under|from)"
)
_LIES = (
    rf"(?: (?:is|are|was|isn't)(?:{_PLACED})"
    rf"|{_ADVERBS} (?:falls?|comes?|goes|go|sits?|stands?|lies?|lives?|counts?)"
    r" (?:in|into|under|inside|within|towards)"
    rf"|{_ADVERBS} belongs? (?:to|in|under|with)"
    r"| ?=| is| equals)"
)
_OPENS = r"(?:(?:so|and|but|ok|then|well),? )*"
_KIND = r"(?:the )?(?:(?:row|activity|activity type|outcome|code) )?"
_ABOUT = r"(?:,? ?(?:\([^()]{2,60}\)|(?:on|about|with|for) [^.,;:?!=]{3,60}?,?))?"
_WHERE = r"(?: (?:the|your|our|this))? (?P<where>[^,;:?!=]{1,70})"
_SAID = (
    re.compile(rf"{_OPENS}(?:(?:does|doesn't|do) )?{_KIND}¤{_ABOUT}{_LIES}{_WHERE}"),
    re.compile(rf"{_OPENS}(?:is|isn't|was) {_KIND}¤{_ABOUT}(?:{_PLACED}){_WHERE}"),
)
_DENIED = re.compile(r"\bnot\b|n't\b|\bnever\b")
_MORE = re.compile(
    r"\b(?:or|but|who|whom|whose|which|what|where|how|why|when|led|leads?|co-?ordinat\w*|support\w*"
    r"|only|alone|other|others|all|any|rows?|activities|outcomes|if|because|than|same|first|last)\b"
)
_PAIR = 2


def compose_lies_in(meaning: Meaning, register: Register) -> Draft | None:
    """Say in which pillar or outcome one row or outcome lies, where it is said to lie in one.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None where that is not all that is said of the row.
    """
    pair = _pair(meaning)
    if pair is None or not _is_all(fold(meaning.text).strip(), pair[0]):
        return None
    inner, outer = pair
    place, above = find_place(register, inner), find_place(register, outer)
    if place is None or above is None:
        return None
    own = code(".".join(inner.parts[: len(outer.parts)]))
    inside = own == outer
    denied = _DENIED.search(fold(meaning.text)) is not None
    verdict = "" if denied else "Yes. " if inside else "No. "
    text = f"{verdict}{inner} is in {_titled(own, register)}"
    text += "." if inside else f", not in {_titled(outer, register)}."
    evidence = _evidence((inner, own, outer), register)
    alone = replace(meaning, places=(inner,), form=Form.WHAT)
    told = compose_places(alone, register)
    return Draft(told.status, (DraftClaim(text, evidence), *told.claims), items=told.items)


def _pair(meaning: Meaning) -> tuple[Locator, Locator] | None:
    """Return the lower and the upper of two places, where nothing else is named."""
    named = meaning.bodies or meaning.instruments or meaning.instrument_names or meaning.outside
    codes = [one for one in meaning.places if one.kind in CODE_KINDS]
    if named or meaning.relation.role is not None or len(codes) != len(meaning.places):
        return None
    if len(codes) != _PAIR:
        return None
    outer, inner = sorted(codes, key=lambda one: len(one.parts))
    return None if len(outer.parts) == len(inner.parts) else (inner, outer)


def _is_all(text: str, inner: Locator) -> bool:
    """Whether a folded question says of a place only where it lies."""
    said = without_test(text)[0]
    spans = [one for one in find(said) if one.locator == inner]
    if len(spans) != 1:
        return False
    bare = f"{said[: spans[0].start]}¤{said[spans[0].end :]}"
    told = next((match for one in _SAID if (match := one.fullmatch(bare))), None)
    return told is not None and _MORE.search(told["where"]) is None


def _titled(place: Locator, register: Register) -> str:
    """Return the name of a place, that of a pillar with its title."""
    found = find_place(register, place)
    title = f" ({found.title.text})" if isinstance(found, Pillar) else ""
    return f"{place_name(place)}{title}"


def _evidence(places: Iterable[Locator], register: Register) -> tuple[Evidence, ...]:
    found = (place_evidence(find_place(register, one), register) for one in dict.fromkeys(places))
    return tuple(one for one in found if one is not None)
