"""Numbers that a question takes for granted: "the five pillars", "B.1.1 has three projects".

The list that is asked for is told anyway; that it has another length would pass in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.compose.counted.rows import value_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    asb_evidence,
    outcome_evidence,
    pillar_evidence,
    section_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import place_name, plural
from tipassist.answer.language.units import UNITS, standing_alone
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.sets.query import EVERY, ROLE_UNITS, Counts
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Activity, Register, Section
from tipassist.register.queries import activities_of

NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
_ADJECTIVES = r"(?:(?:main|core|different|separate|named|listed|potential|planned|priority)\s+)*"
_DEFINITE = re.compile(rf"\b(?:the|its|these|those|all|all the)\s+{NUMBER}\s+{_ADJECTIVES}$")
_ASKED = re.compile(
    rf"\b(?:what|which|name|list|give(?: me)?)\s+(?:the\s+)?{NUMBER}\s+{_ADJECTIVES}$"
)
_THERE = (
    r"(?:(?:(?:the|outcome|activity|row)\s+)*(?:pillar\s+[a-z]|[a-z]\.?\d[\d.]*)"
    r"|(?:the|this)\s+(?:\w+\s+)?plan)"
)
_ASKED_OF = re.compile(
    rf"\s+(?:(?:does|do|of|in|under|for)|(?:are|is)(?: \w+)? (?:in|under|for|of))\s+{_THERE}"
    r"(?:\s+(?:have|has|lists?|names?|contains?|includes?|sets?(?: out)?|mentions?|gives?))?"
    r"\s*[?.!]*\s*$"
)
_IN_ROLE = re.compile(
    r"\s+(?:(?:that|which|who)\s+)?(?:(?P<supporters>support\w*|back\w*|help\w*)|"
    rf"(?P<coordinators>co-?ordinat\w*|leads?|run))\s+(?:(?:(?:activities|rows|something)\s+)?(?:in|of|under|within|on|for)\s+)?"
    rf"{_THERE}\s*[?.!]*\s*$"
)
_LOOSELY = re.compile(rf"\b(?:the|its|these|those)\s+{NUMBER}\s+[\w-]+\s+$")
_SAID = re.compile(
    r"(?:(?:has|have|lists?|names?|contains?|comprises?|includes?|is built (?:on|around)|"
    r"cho(?:oses?|ose|se|sen)|pick(?:s|ed)?|uses?|used|needs?|needed|(?:are|were) there|"
    r"there (?:are|were)|(?:settle|decide|agree)d? (?:on|upon)|"
    r"(?:divided|split|organi[sz]ed|grouped|structured|arranged) (?:into|in|around|under))"
    rf"(?:\s+(?:the|exactly|only))?|'s|s')\s+{NUMBER}\s+{_ADJECTIVES}$"
)
_NARROWED = re.compile(
    r"\s+(?:that|which|who|whom|whose|where|with|without|on|about|to|by|not|having|it|they|we|i"
    r"|most|least|@|\w+ed|\w+ing|led|run)\b"
)
_BODIES = re.compile(r"(?:sectoral )?bod(?:y|ies)|asbs?")
_WHOLE = re.compile(r"\s+(?:of|in|under)\s+(?:the|this|our)\s+(?:\w+\s+)?plan\b")
_LETTERED = re.compile(
    r"\s+[a-z](?:\s+(?:rows?|activit|ones?|items?|lines?|codes?|outcomes?)|\W*$)"
)
"""What follows the word in "the 3 pillar D rows", which tells no number of pillars."""
_PLACED = re.compile(r"\s+(?:on|about)\s+(?:the\s+)?(?:activity\s+|outcome\s+)?[a-z]\.?\d")
_WORDS = {
    "coordinators": "coordinating body",
    "supporters": "supporting body",
    "relevants": "relevant body",
    "bodies": "body in any role",
    "activities": "activity",
}
_ROWS = "activities"
_PLACES = ("outcomes", "pillars")
_CELLS = ("projects", "indicators", "examples", *ROLE_UNITS)
_COUNTED = ("outcomes", "activities", *_CELLS)
_UNDER = {
    LocatorKind.PILLAR: _COUNTED,
    LocatorKind.OUTCOME: ("activities", *_CELLS),
    LocatorKind.ACTIVITY: _CELLS,
}


@dataclass(frozen=True, slots=True)
class _Claimed:
    """How many of a thing a question says there to be, and where.

    Attributes:
        number: How many.
        unit: What is counted.
        place: The pillar, outcome or activity it is said of; None for the whole plan.
        section: The section whose items they are, or None.
        some: Whether it is said of some of a kind only, which are none where there is none at all.
    """

    number: int
    unit: str
    place: Locator | None = None
    section: Section | None = None
    some: bool = False


def wrong_counts(meaning: Meaning, register: Register, draft: Draft) -> tuple[DraftClaim, ...]:
    """Return corrections of the numbers that a question states and the plan does not have.

    Args:
        meaning: The question.
        register: The plan.
        draft: What is answered; nothing is added to one that says no.
    """
    if draft.claims[0].text.startswith("No"):
        return ()
    claimed = (one for one in _claimed(meaning, register) if not _is_condition(one, meaning))
    corrected = (_corrected(one, register) for one in claimed)
    return tuple(dict.fromkeys(one for one in corrected if one is not None))


def _is_condition(claimed: _Claimed, meaning: Meaning) -> bool:
    """Whether a number is asked of each row: "do all of B.1 have exactly two indicators?".

    Or of each place: "which outcomes in Pillar B have only one activity?".
    """
    query = meaning.query
    if claimed.unit == _ROWS and query is None and meaning.column is Column.OUTCOMES:
        return meaning.form is Form.LIST
    if query is not None and query.target in _PLACES and claimed.unit == _ROWS:
        return query.share.value == claimed.number
    each = query is not None and EVERY in (query.share, query.claimed)
    asked = (*query.conditions, *query.inner) if query is not None else ()
    wide = claimed.place is not None and claimed.place.kind is not LocatorKind.ACTIVITY
    of_rows = query is not None and query.target in (_ROWS, *_PLACES) and wide
    asked = asked if each or of_rows else ()
    counts = (one for one in asked if isinstance(one, Counts))
    return any((one.unit, one.number.value) == (claimed.unit, claimed.number) for one in counts)


def _claimed(meaning: Meaning, register: Register) -> Iterator[_Claimed]:
    text = fold(meaning.text)
    if not meaning.places:
        for noun, section in listing_sections(register):
            named = _items_named(meaning, section)
            said = (one for one in _stated(noun, text) if not one.some and one.number != named)
            yield from (_Claimed(one.number, noun, section=section) for one in said)
    place = next((one for one in meaning.places if one.kind in CODE_KINDS), None)
    for unit, pattern in UNITS:
        for one in _stated(pattern, text):
            if unit == "pillars" and _LETTERED.match(one.after):
                continue
            if unit == "pillars" and not one.some:
                yield _Claimed(one.number, unit)
            elif not meaning.places and unit in _COUNTED and _WHOLE.match(one.after):
                yield _Claimed(one.number, unit, some=one.some)
            elif place and unit in _UNDER[place.kind] and not (meaning.named or meaning.places[1:]):
                yield _Claimed(one.number, one.role or unit, place, some=one.some)


def _items_named(meaning: Meaning, section: Section) -> int:
    """Return how many items of a section are named by their headings: "the two principles …"."""
    headed = {one.heading for one in section.items if one.heading is not None}
    return len(headed.intersection(meaning.actors))


@dataclass(frozen=True, slots=True)
class _Stated:
    """A number before a unit, and what stands around the two.

    Attributes:
        number: The number.
        after: The words after the unit.
        some: Whether another word stands between them.
        role: The unit of the bodies that are told by their role: "which two bodies support A.3.1".
    """

    number: int
    after: str
    some: bool
    role: str = ""


def _stated(pattern: str, text: str) -> Iterator[_Stated]:
    """Yield the numbers that are said of a unit."""
    for match in standing_alone(pattern).finditer(text):
        ahead, after = text[: match.start()], text[match.end() :]
        exact = _DEFINITE.search(ahead) or _SAID.search(ahead)
        said = exact or _LOOSELY.search(ahead)
        asked = _ASKED.search(ahead)
        told = exact or asked
        in_role = _IN_ROLE.match(after) if _BODIES.fullmatch(match.group(0)) else None
        if told and in_role:
            yield _Stated(number_of(told["number"]), after, False, _role_in(in_role))
        elif asked and _ASKED_OF.match(after):
            yield _Stated(number_of(asked["number"]), after, False)
        elif said and (_PLACED.match(after) or not _NARROWED.match(after)):
            yield _Stated(number_of(said["number"]), after, exact is None)


def _role_in(told: re.Match[str]) -> str:
    """Return the unit of the bodies that a verb tells the role of."""
    return next(unit for unit, words in told.groupdict().items() if words)


def number_of(said: str) -> int:
    """Return the number that digits or a number word up to twenty say."""
    return int(said) if said.isdigit() else NUMBER_WORDS.index(said) + 1


def is_narrowed(after: str) -> bool:
    """Whether the words after a unit say of which of its things a number is told."""
    return bool(_NARROWED.match(after))


def listing_sections(register: Register) -> Iterator[tuple[str, Section]]:
    """Yield the sections that list what their title names, such as "Principles", with the noun."""
    units = {pattern for _, pattern in UNITS}
    for one in register.sections:
        noun = fold(one.title.text).split()[-1]
        known = any(re.fullmatch(pattern, noun) for pattern in units)
        if noun.endswith("s") and not known and one.items:
            yield noun, one


def _corrected(claimed: _Claimed, register: Register) -> DraftClaim | None:
    if claimed.section is not None:
        counted = len(claimed.section.items)
        if counted == claimed.number:
            return None
        text = f"The plan has {plural(counted, claimed.unit[:-1])}, not {claimed.number}."
        return DraftClaim(text, (section_evidence(claimed.section),))
    inside = activities_of(register, claimed.place) if claimed.place else register.activities
    counted = value_of(inside, claimed.unit)
    uncoded = sum(len(one.uncoded) for one in inside) if claimed.unit == "activities" else 0
    if claimed.number in (counted, counted + uncoded) or (claimed.some and counted):
        return None
    name = place_name(claimed.place) if claimed.place else "The plan"
    word = _WORDS.get(claimed.unit, claimed.unit[:-1])
    told = plural(counted, word, word.replace("body", "bodies")) if "body" in word else ""
    told = told or plural(counted, word)
    none = f"no {word}" if "body" in word else f"no {claimed.unit}"
    text = f"{name} has {told if counted else none}, not {claimed.number}."
    return DraftClaim(text, _evidence(claimed, inside, register))


def _evidence(
    claimed: _Claimed, inside: tuple[Activity, ...], register: Register
) -> tuple[Evidence, ...]:
    if claimed.unit == "pillars":
        return tuple(pillar_evidence(one) for one in register.pillars)
    if claimed.unit == "outcomes":
        codes = {one.outcome for one in inside}
        return tuple(outcome_evidence(one) for one in register.outcomes if one.code in codes)
    cite = asb_evidence if claimed.unit in ROLE_UNITS else wording_evidence
    return tuple(cite(one) for one in inside)
