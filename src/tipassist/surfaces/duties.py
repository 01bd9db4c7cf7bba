"""What the plan's text asks of bodies with a role, and when: duties and the calendar.

Both are found by the form of the text, so that they follow a new edition.
"""

import re
from dataclasses import dataclass

from tipassist.locators import Locator
from tipassist.register.model import Register, Section, SectionPart
from tipassist.surfaces.layout_rules import Rules, load_rules
from tipassist.types import Role

_YEAR = re.compile(r"(?:19|20)\d{2}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing the plan asks of a body with a role."""

    place: Locator
    text: str


@dataclass(frozen=True, slots=True)
class Duties:
    """What the plan asks of bodies with a role.

    Attributes:
        role: The role.
        place: The item that introduces the duties.
        heading: Its heading, or that of its section.
        lead_in: Its words.
        items: The duties, in printed order.
    """

    role: Role
    place: Locator
    heading: str
    lead_in: str
    items: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A sentence that says when something is to be done.

    Attributes:
        when: The words that say when, in reading order.
        text: The sentence.
        place: Where it stands.
        heading: The title of that section.
        years: Years it names.
        roles: Roles that it or the heading over it speaks of.
    """

    when: tuple[str, ...]
    text: str
    place: Locator
    heading: str
    years: tuple[int, ...]
    roles: tuple[Role, ...]


def duties_of(register: Register, role: Role) -> Duties | None:
    """Return the duties of bodies with a role: the items under one that begins with its name.

    A name goes on with a capital ("Coordinating ASB …"), a task does not ("Coordinating the …").
    """
    before, name = load_rules().before_role, role.value.capitalize()
    starts = re.compile(rf"(?i:{before}){name} (?=[A-Z])")
    for section in register.sections:
        for at, part in enumerate(section.parts):
            inside = section.items_under(at)
            if inside and starts.match(part.heading or part.wording.text):
                return Duties(
                    role,
                    part.locator,
                    part.heading or section.title.text,
                    part.wording.text,
                    tuple(Duty(one.locator, one.wording.text) for one in inside),
                )
    return None


def indicator_duty(duties: Duties | None) -> Duty | None:
    """Return the duty that speaks of indicators."""
    word = load_rules().indicators
    items = duties.items if duties else ()
    return next((one for one in items if word in one.text.casefold()), None)


def calendar_of(register: Register) -> tuple[Due, ...]:
    """Return the sentences of the sections that say when something is to be done.

    Those that name no year come first, in printed order; then those that do, by their last year.
    """
    found = [
        due
        for section in register.sections
        for part in section.parts
        for due in _dues(section, part)
    ]
    return tuple(sorted(found, key=lambda due: max(due.years, default=0)))


def _dues(section: Section, part: SectionPart) -> list[Due]:
    rules = load_rules()
    above = None if part.lead_in is None else section.parts[part.lead_in]
    lead = above.wording.text if above else ""
    heading = (above.heading or "") if above else ""
    found = []
    for text in _SENTENCE_END.split(part.wording.text):
        when = _when(text, rules)
        if when and rules.due.search(f"{lead} {text}" if part.is_item else text):
            years = tuple(int(year) for year in _YEAR.findall(" ".join(when)))
            roles = tuple(role for role in Role if _speaks_of(role, f"{heading} {text}"))
            found.append(Due(when, text, part.locator, section.title.text, years, roles))
    return found


def _when(text: str, rules: Rules) -> tuple[str, ...]:
    found = (match.group().strip() for match in rules.when.finditer(text))
    return tuple(dict.fromkeys(word[0].lower() + word[1:] for word in found if word))


def _speaks_of(role: Role, text: str) -> bool:
    """Whether a text names bodies by a role: "Coordinating ASB", not "Coordinating the work"."""
    return re.search(rf"\b{role.value.capitalize()} [A-Z]", text) is not None
