"""The tour for newcomers, a message a step, made from the register as the pages' tour is."""

from collections.abc import Iterable, Iterator

from tipassist.register.model import Register
from tipassist.surfaces.page_links import Link, place_link
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.asking import ASK
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    actions,
    bullets,
    button,
    context,
    escaped,
    header,
    link,
    mrkdwn,
    paragraph,
    rich_text,
    section,
    words,
)
from tipassist.surfaces.views.tour import STEPS, Step, Tour, tour_of

TURN = "tour"
_MAX_ROWS = 10


def tour_message(register: Register, links: Links, number: int) -> Message:
    """Return a step of the tour.

    Args:
        register: The plan.
        links: Makes the links.
        number: Which step, from 1; others are taken for the nearest.
    """
    number = min(max(number, 1), len(STEPS))
    step = STEPS[number - 1]
    title = say("tour", f"{step}_title")
    blocks = [
        header(title),
        *_Tour(tour_of(register), links).step(step),
        context(mrkdwn(say("tour", "of", number=number, total=len(STEPS)))),
        actions(*_turns(number)),
    ]
    return Message(escaped(title), tuple(blocks))


def _turns(number: int) -> Iterator[Element]:
    if number > 1:
        yield button(f"{TURN}_back", say("tour", "back"), value=str(number - 1))
    if number < len(STEPS):
        yield button(f"{TURN}_next", say("tour", "next"), value=str(number + 1), style="primary")


class _Tour:
    """Draws the steps of one tour."""

    def __init__(self, tour: Tour, links: Links) -> None:
        self._tour = tour
        self._links = links

    def step(self, step: Step) -> Iterator[Block]:
        yield from {
            Step.PLAN: self._plan,
            Step.PILLARS: self._pillars,
            Step.CODES: self._codes,
            Step.BODIES: self._bodies,
            Step.CYCLE: self._cycle,
            Step.INSTRUMENTS: self._instruments,
            Step.WORDS: self._words,
            Step.TRY: self._try,
        }[step]()

    def _plan(self) -> Iterator[Block]:
        tour = self._tour
        yield paragraph(f"{tour.title}.", bold=True)
        if tour.purpose:
            yield self._quote(tour.purpose.text, tour.purpose.place)
        yield paragraph(say("tour", "plan", edition=tour.edition, **_counts(tour)))

    def _pillars(self) -> Iterator[Block]:
        yield paragraph(say("tour", "pillars"))
        yield self._listed((one, f"{one.title}. {goal}") for one, goal in self._tour.pillars)

    def _codes(self) -> Iterator[Block]:
        tour, frame = self._tour, self._tour.example.frame
        own = Link(frame.locator, f"/explore/{frame.locator}")
        yield paragraph(say("tour", "codes", code=frame.locator))
        yield self._listed(
            [
                (tour.example_pillar, say("tour", "a_pillar", title=tour.example_pillar.title)),
                (tour.example_outcome, say("tour", "an_outcome", title=tour.example_outcome.title)),
                (own, say("tour", "an_activity", title=tour.example.wording)),
            ]
        )
        typed = frame.locator.lower().replace(".", "")
        yield paragraph(say("tour", "codes_note", typed=typed, code=frame.locator))

    def _bodies(self) -> Iterator[Block]:
        tour = self._tour
        totals = ", ".join(f"{count} × {role}" for role, count in tour.roles_total)
        yield paragraph(say("tour", "bodies", totals=totals))
        if tour.duties:
            yield self._quote(tour.duties.lead_in, place_link(tour.duties.place))
        counts = ", ".join(f"{role} {count}" for role, count in tour.busiest.counts)
        yield self._listed([(tour.busiest.body, say("tour", "busiest", counts=counts))])

    def _cycle(self) -> Iterator[Block]:
        due = (*self._tour.dates, *self._tour.other_dates)[:_MAX_ROWS]
        yield paragraph(say("tour", "cycle" if due else "no_cycle"))
        if due:
            yield self._listed((place_link(one.place), one.text) for one in due)

    def _instruments(self) -> Iterator[Block]:
        tour = self._tour
        yield paragraph(say("tour", "instruments"))
        for one in tour.instruments:
            count = say("tour", "instrument", count=len(one.places))
            name = words(one.name, bold=True)
            yield rich_text(section(name, words(f" {one.title}. {count}")))

    def _words(self) -> Iterator[Block]:
        yield paragraph(say("tour", "words"))
        yield self._listed((one, one.title) for one in self._tour.words[:_MAX_ROWS])

    def _try(self) -> Iterator[Block]:
        tour = self._tour
        names = {"body": tour.busiest.body.label, "code": tour.example.frame.locator}
        questions = [say("tour", f"question_{at}", **names) for at in (1, 2, 3)]
        yield paragraph(say("tour", "try"))
        yield actions(
            *(button(f"{ASK}_{at}", text, value=text) for at, text in enumerate(questions))
        )

    def _quote(self, text: str, place: Link) -> Block:
        where = link(self._links.to(place.url), place.label)
        return rich_text(
            {"type": "rich_text_quote", "elements": [words(f"{text} ("), where, words(")")]}
        )

    def _listed(self, rows: Iterable[tuple[Link, str]]) -> Block:
        return rich_text(bullets(self._row(place, text) for place, text in rows))

    def _row(self, place: Link, text: str) -> Element:
        name = place.label.removeprefix("Glossary ")
        return section(link(self._links.to(place.url), name, bold=True), words(f" {text}"))


def _counts(tour: Tour) -> dict[str, int]:
    counts = tour.counts
    return {
        "pillars": counts.pillars,
        "outcomes": counts.outcomes,
        "activities": counts.activities,
        "bodies": counts.bodies,
        "projects": counts.projects,
        "indicators": counts.indicators,
    }
