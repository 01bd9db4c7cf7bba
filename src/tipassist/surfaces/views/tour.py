"""The tour for newcomers: eight short steps made from the register."""

from dataclasses import dataclass
from enum import StrEnum

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Activity, Register, SectionPart
from tipassist.surfaces.duties import Due, Duties, calendar_of, duties_of
from tipassist.surfaces.layout_rules import load_rules
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.surfaces.views.plan_places import ActivityPage, activity_page
from tipassist.surfaces.views.references import Instrument, instruments
from tipassist.surfaces.views.tree import Counts, counts_of, words_of
from tipassist.types import Role

_INSTRUMENTS_SHOWN = 2
_LONGEST_CHARS = 600


class Step(StrEnum):
    """The steps of the tour, in their order."""

    PLAN = "plan"
    PILLARS = "pillars"
    CODES = "codes"
    BODIES = "bodies"
    CYCLE = "cycle"
    INSTRUMENTS = "instruments"
    WORDS = "words"
    TRY = "try"


STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the plan and where they stand."""

    text: str
    place: Link


@dataclass(frozen=True, slots=True)
class BusyBody:
    """A body and how many activities it has by role."""

    body: Link
    counts: tuple[tuple[Role, int], ...]


@dataclass(frozen=True, slots=True)
class Tour:
    """What the steps show.

    Attributes:
        title: Title of the plan.
        edition: Its edition.
        counts: How much there is of everything.
        purpose: What the plan says it is for; None when no section says so.
        pillars: Title and goal of each.
        example: An activity that has everything, taken apart.
        example_outcome: Its outcome.
        example_pillar: Its pillar.
        busiest: The body with most activities.
        roles_total: Entries of the table by role.
        duties: What coordinating bodies are asked to do.
        dates: What is due, by sentences that name a year or bodies by their role.
        other_dates: What is due, by the other sentences.
        instruments: The instruments most referred to, most places first.
        reference_example: The first place of them that an outcome refers to.
        words: Words of the list that are no bodies, with their definitions.
    """

    title: str
    edition: str
    counts: Counts
    purpose: Quoted | None
    pillars: tuple[tuple[Link, str], ...]
    example: ActivityPage
    example_outcome: Link
    example_pillar: Link
    busiest: BusyBody
    roles_total: tuple[tuple[Role, int], ...]
    duties: Duties | None
    dates: tuple[Due, ...]
    other_dates: tuple[Due, ...]
    instruments: tuple[Instrument, ...]
    reference_example: Link | None
    words: tuple[Link, ...]


def tour_of(register: Register) -> Tour:
    """Make the tour of a register that has at least one activity with a body."""
    example = example_of(register)
    pillar, outcome = register.pillar(example.pillar), register.outcome(example.outcome)
    calendar = calendar_of(register)
    shown = tuple(one for one in instruments(register) if queries.find_term(register, one.name))[
        :_INSTRUMENTS_SHOWN
    ]
    return Tour(
        title=register.title.text,
        edition=register.edition,
        counts=counts_of(register),
        purpose=_purpose(register),
        pillars=tuple(
            (place_link(code(one.letter), one.title.text), one.goal.text)
            for one in register.pillars
        ),
        example=activity_page(register, example),
        example_outcome=place_link(code(example.outcome), outcome.wording.text if outcome else ""),
        example_pillar=place_link(code(example.pillar), pillar.title.text if pillar else ""),
        busiest=_busiest(register),
        roles_total=tuple(
            (role, sum(len(one.named(role)) for one in register.activities)) for role in Role
        ),
        duties=duties_of(register, Role.COORDINATING),
        dates=tuple(due for due in calendar if due.years or due.roles),
        other_dates=tuple(due for due in calendar if not due.years and not due.roles),
        instruments=shown,
        reference_example=_reference(register, {one.name for one in shown}),
        words=_plain_words(register),
    )


def example_of(register: Register) -> Activity:
    """Return the first activity that has most of everything: roles, projects, indicators."""

    def fullness(activity: Activity) -> int:
        fields = (activity.projects, activity.indicators, activity.examples, activity.footnotes)
        roles = {entry.role for entry in activity.bodies}
        return sum(bool(one) for one in fields) + 2 * len(roles)

    return max(register.activities, key=fullness)


def _purpose(register: Register) -> Quoted | None:
    """Return the first paragraph of the section whose title says that it tells the purpose."""
    named = load_rules().purpose
    sections = [
        one for one in register.sections if any(word in one.title.text.casefold() for word in named)
    ]
    for section in (*sections, *register.sections):
        part = next(iter(section.parts), None)
        if part is not None and len(part.wording.text) <= _LONGEST_CHARS:
            return _quoted(part, section.title.text)
    return None


def _quoted(part: SectionPart, title: str) -> Quoted:
    return Quoted(part.wording.text, place_link(part.locator, title))


def _busiest(register: Register) -> BusyBody:
    held = {body: len(queries.holdings(register, body)) for body in register.bodies}
    body = max(held, key=lambda name: held[name])
    counts = ((role, len(queries.holdings(register, body, (role,)))) for role in Role)
    return BusyBody(body_link(body), tuple(counts))


def _reference(register: Register, names: set[str]) -> Link | None:
    printed = (one.target for outcome in register.outcomes for one in outcome.references)
    return next((place_link(target) for target in printed if target.parts[0] in names), None)


def _plain_words(register: Register) -> tuple[Link, ...]:
    """Return the words a reader needs: neither bodies nor instruments, which have their steps."""
    cited = {one.name for one in instruments(register)}
    taken = {*register.bodies, *cited}
    terms = (*register.glossary, *register.expansions)
    return words_of(one for one in terms if one.term not in taken)
