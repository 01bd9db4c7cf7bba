"""Whether what is spoken of refers to what is named: several places, or a row told by its subject.

"Do B.1 and B.2 both cite Article 3?" is so only where each of them does, and "is the shelter
activity tied to Article 3?" only where that row does: that anything else refers to it says nothing.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.cited.reference_lists import trace_claims
from tipassist.answer.compose.cited.reference_rows import item_of, reference_row
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.cited.references import compose_references
from tipassist.answer.draft import Draft, DraftClaim, answered, checked_evidence, place_evidence
from tipassist.answer.language.phrasing import as_typed, listing, place_name
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.matching import Match, Matcher
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import Citing, citing, find_place, matches_target

_SEVERAL = 2
_MOST_ROWS = 4
_ANY_OF_THEM = re.compile(
    r"\b(?:or|either|neither|nor|not|no|never|any|one|which|what|who|only|else|between|than|same"
    r"|how|besides?|beyond)\b|n't\b"
)
_DENIES = re.compile(r"\b(?:neither|nor|not|no|never|only|else|which|what|who|how)\b|n't\b")
_UNIT = r"(?P<{}>activity(?: type)?|row|line|outcome)"
_BEHIND = (
    r"(?= (?:that|which|is|are|ha(?:s|ve)|rests?|re(?:st|ly|lies|fers?)|cit(?:es?|ing)|points?"
    r"|carr(?:y|ies)|bears?|quotes?|goes|go|draws?|stands?|stems?|tied|linked|based|built|anchored"
    r"|footnoted|grounded|rooted|connected|related|referenced|sourced|refer(?:s|ring)?|mentions?"
    r"|names?|footnotes?)\b|\s*(?:[?.!,;:]|$))"
)
_TOLD = re.compile(
    rf"\b(?:the|that|this|our|an?|any) (?:{_UNIT.format('behind')} (?:on|about|for|of|to|with"
    r"|concerning|regarding|covering|dealing with) (?P<on>[^?.!,;:]{3,80}?)"
    rf"{_BEHIND}|(?P<of>(?:[\w'-]+ ){{1,4}}?){_UNIT.format('before')}\b)"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of places.

    Attributes:
        name: What they may refer to.
        found: The places that refer to it.
        places: The places asked of.
        each: Whether all of them are said to do so, not one of them.
        said: The subject that they were told by, or "".
    """

    name: str
    found: tuple[Citing, ...]
    places: tuple[Locator, ...]
    each: bool
    said: str = ""


def compose_refers_or_not(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Say whether each of several places, or the row on a subject, refers to what is named.

    Args:
        meaning: The question.
        register: The plan.
        matcher: Finds entries by words.

    Returns:
        None where no such thing is asked, or of more than one thing referred to.
    """
    text = fold(meaning.text)
    named = _named(meaning)
    bounded = meaning.bodies or meaning.outside or meaning.lacking or meaning.negated
    tests = meaning.form is Form.YESNO or puts_to_test(text)
    if not tests or named is None or bounded or meaning.only:
        return None
    name, refers = named
    found = citing(register, refers)
    places = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
    if places:
        several = len(places) >= _SEVERAL and not _contain_others(places)
        if not several or _ANY_OF_THEM.search(text):
            return None
        return _told(_Asked(name, found, places, each=True), meaning, register)
    subject = _subject_in(meaning, text)
    if subject is None or _DENIES.search(text):
        return None
    said, kind = subject
    rows = _rows_on(said, kind, meaning, matcher)
    if not 0 < len(rows) <= _MOST_ROWS:
        return compose_references(replace(meaning, cues=meaning.cues - {"yesno"}), register)
    return _told(_Asked(name, found, rows, each=False, said=said), meaning, register)


def _named(meaning: Meaning) -> tuple[str, Callable[[Locator], bool]] | None:
    """Return the one thing that places may refer to, with the test for it."""
    match meaning.instruments, meaning.instrument_names:
        case (place,), ():
            return str(place), lambda target: matches_target(place, target)
        case (), (name,):
            return name, lambda target: is_of(name, target)
        case _:
            return None


def _contain_others(places: Sequence[Locator]) -> bool:
    return any(one != other and one.contains(other) for one in places for other in places)


def _subject_in(meaning: Meaning, text: str) -> tuple[str, LocatorKind] | None:
    """Return the subject that a row is told by, and what kind of row it is."""
    topic = {fold(one) for one in meaning.topic}
    for match in _TOLD.finditer(text):
        said = (match["on"] or match["of"]).strip()
        words = [one for one in re.findall(r"[a-z][\w'-]*", said) if one in topic]
        unit = match["behind"] or match["before"]
        kind = LocatorKind.OUTCOME if unit == "outcome" else LocatorKind.ACTIVITY
        if words:
            return said, kind
    return None


def _rows_on(
    said: str, kind: LocatorKind, meaning: Meaning, matcher: Matcher
) -> tuple[Locator, ...]:
    """Return the rows that speak of a subject: in their wording, else in one of their cells."""
    terms = matcher.terms(tuple(one for one in meaning.topic if fold(one) in said), said)
    asked = {one.words for one in terms if not one.passing}
    matches = [one for one in matcher.match(terms) if asked and asked <= set(one.words)]
    if kind is LocatorKind.OUTCOME:
        return _codes(one for one in matches if one.entry.kind == "outcome")
    of_rows = [one for one in matches if one.entry.activity is not None]
    return _codes(one for one in of_rows if one.entry.kind == "activity") or _codes(of_rows)


def _codes(matches: Iterable[Match]) -> tuple[Locator, ...]:
    names = (one.entry.activity.code if one.entry.activity else one.entry.name for one in matches)
    return tuple(code(one) for one in dict.fromkeys(names))


def _told(asked: _Asked, meaning: Meaning, register: Register) -> Draft:
    """Tell the verdict, the references that bear it out, and where else there are some."""
    citing_there = [one for one in asked.found if any(p.contains(one.place) for p in asked.places)]
    holds = [p for p in asked.places if any(p.contains(one.place) for one in citing_there)]
    lacks = [one for one in asked.places if one not in holds]
    so = not lacks if asked.each else bool(holds)
    typed = as_typed(asked.said, meaning.text)
    speaks = _verb("speaks", "speak", asked.places)
    spoken = f', which {speaks} of "{typed}",' if typed and not so else ""
    parts = []
    if holds:
        parts.append(f"{_names(holds)} {_verb('refers', 'refer', holds)} to {asked.name}")
    if lacks and not so:
        verb = _verb("does not", "do not", lacks)
        whole = "" if holds else f" refer to {asked.name}"
        parts.append(f"{_names(lacks)}{spoken} {verb}{whole}")
    own = citing(register, lambda _: True)
    shown = citing_there if holds else [one for one in own if one.place in asked.places]
    rows = [reference_row(one, register) for one in shown]
    evidence = tuple(item for row in rows for item in row.evidence)
    evidence += tuple(
        filter(None, (place_evidence(find_place(register, p), register) for p in lacks))
    )
    text = f"{'Yes' if so else 'No'}. {'; '.join(parts)}."
    claims = [DraftClaim(text, evidence or checked_evidence(register)), *rows]
    if not holds:
        plain = replace(meaning, places=(), cues=frozenset(meaning.cues - {"yesno"}))
        claims += trace_claims(asked.name, asked.found, plain, register)
    items = (item_of(one.place, register) for one in citing_there)
    return answered(claims, [one for one in items if one is not None])


def _names(places: Sequence[Locator]) -> str:
    return listing(map(place_name, places))


def _verb(one: str, several: str, places: Sequence[Locator]) -> str:
    return one if len(places) == 1 else several
