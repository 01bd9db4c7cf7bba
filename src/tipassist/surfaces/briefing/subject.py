"""What a briefing is about: a body, an outcome, or some activities."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist import locator_reading, locators
from tipassist.errors import UnknownLocatorError
from tipassist.locators import Locator, LocatorKind
from tipassist.register import queries
from tipassist.register.model import Activity, Register
from tipassist.surfaces.briefing.words import word
from tipassist.types import Role

_SUGGESTED = 3
_CODES_IN_TITLE = 6
BodyNamed = Callable[[str], str | None]
"""Returns the one body that a text names, or None."""


@dataclass(frozen=True, slots=True)
class Part:
    """Activities under one heading.

    Attributes:
        title: The heading; "" when there is only one part.
        activities: In plan order.
    """

    title: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a briefing is about.

    Attributes:
        title: Its title.
        name: A short name, for files.
        parts: Its activities, at least one.
        asked: What asks for it, by name: `body`, `outcome` or `activities`.
    """

    title: str
    name: str
    parts: tuple[Part, ...]
    asked: tuple[str, str]

    @property
    def body(self) -> str | None:
        """The body it is about, or None."""
        kind, text = self.asked
        return text if kind == "body" else None

    @property
    def activities(self) -> tuple[Activity, ...]:
        """All its activities, in the order of the parts."""
        return tuple(one for part in self.parts for one in part.activities)


def subject_of(
    register: Register,
    body_named: BodyNamed,
    *,
    body: str = "",
    outcome: str = "",
    activities: str = "",
) -> Subject:
    """Return what one of three texts names; the other two are empty.

    Args:
        register: The plan.
        body_named: Finds bodies.
        body: A body, as typed.
        outcome: A priority outcome, as typed.
        activities: Activities, as typed, with commas between them.

    Raises:
        UnknownLocatorError: It names nothing; the error has suggestions.
    """
    if body:
        return of_body(register, body_of(register, body, body_named))
    if outcome:
        return of_outcome(register, outcome)
    return of_activities(register, [one for one in activities.split(",") if one.strip()] or [""])


def subject_named(register: Register, text: str, body_named: BodyNamed) -> Subject:
    """Return the body, the outcome, or the activities with commas between them, that a text names.

    Raises:
        UnknownLocatorError: It names none; the error has suggestions.
    """
    found = [locator_reading.parse(one) for one in text.split(",")]
    if not any(found):
        return of_body(register, body_of(register, text, body_named))
    if len(found) == 1 and found[0] and found[0].kind is LocatorKind.OUTCOME:
        return of_outcome(register, text)
    return subject_of(register, body_named, activities=text)


def of_body(register: Register, body: str) -> Subject:
    """Return a body, named as printed; each activity stands under its first role."""
    seen: set[str] = set()
    parts = []
    for role in Role:
        held = [one.activity for one in queries.holdings(register, body, (role,))]
        fresh = tuple(one for one in held if one.code not in seen)
        seen |= {one.code for one in fresh}
        if fresh:
            total = len(register.activities)
            title = word("body", role.value, count=len(held), total=total)
            parts.append(Part(title, fresh))
    return Subject(word("paper", "title_body", body=body), body, tuple(parts), ("body", body))


def of_outcome(register: Register, text: str) -> Subject:
    """Return the outcome that a text names.

    Raises:
        UnknownLocatorError: It names none; the error has suggestions.
    """
    code = str(_found(register, text, LocatorKind.OUTCOME))
    inside = queries.activities_of(register, locators.code(code))
    title = word("paper", "title_outcome", code=code)
    return Subject(title, code, (Part("", inside),), ("outcome", code))


def of_activities(register: Register, texts: Iterable[str]) -> Subject:
    """Return the activities that texts name, each once, in plan order.

    Raises:
        UnknownLocatorError: One names none; the error has suggestions.
    """
    asked = {str(_found(register, text, LocatorKind.ACTIVITY)) for text in texts}
    found = tuple(one for one in register.activities if one.code in asked)
    codes = [one.code for one in found]
    if len(codes) > _CODES_IN_TITLE:
        title = word("paper", "title_many", count=len(codes))
        name = f"{codes[0]}-to-{codes[-1]}"
    else:
        title, name = word("paper", "title_activities", codes=", ".join(codes)), "-".join(codes)
    return Subject(title, name, (Part("", found),), ("activities", ",".join(codes)))


def _found(register: Register, text: str, kind: LocatorKind) -> Locator:
    """Return the place of this kind that a text names; it is never read as a neighbour."""
    locator = locator_reading.parse(text)
    if locator is not None and locator.kind is kind and queries.find_place(register, locator):
        return locator
    if locator is None:
        raise UnknownLocatorError(text.strip(), _near_codes(register, text, kind))
    parts = (*locator.parts, "1", "1")[: 2 if kind is LocatorKind.OUTCOME else 3]
    near = queries.nearest_locators(register, Locator(kind, parts))
    usable = (one for one in near if (found := locator_reading.parse(one)) and found.kind is kind)
    raise UnknownLocatorError(str(locator), tuple(usable))


def _near_codes(register: Register, text: str, kind: LocatorKind) -> tuple[str, ...]:
    codes = [str(one) for one in queries.all_locators(register) if one.kind is kind]
    return tuple(difflib.get_close_matches(text.strip().upper(), codes, _SUGGESTED))


def body_of(register: Register, text: str, body_named: BodyNamed) -> str:
    """Return the body of the plan's table that a text names, as printed.

    Raises:
        UnknownLocatorError: It names none; the error has suggestions.
    """
    text = text.strip()
    body = text if text in register.bodies else body_named(text)
    if body in register.bodies:
        return str(body)
    names = {name.casefold(): name for name in register.bodies}
    near = difflib.get_close_matches(text.casefold(), names, _SUGGESTED, 0.5)
    found = tuple(names[one] for one in near) or tuple(sorted(register.bodies))
    raise UnknownLocatorError(text, found)
