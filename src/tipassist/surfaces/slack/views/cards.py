"""Cards: what a link to the pages, or a code in a message, stands for."""

from collections.abc import Iterator

from tipassist.surfaces import places
from tipassist.surfaces.body_reading import BodyForm
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    context,
    escaped,
    link,
    mrkdwn,
    rich_text,
    section,
    shortened,
    words,
)
from tipassist.types import Role

_TITLE_CHARS = 600


def place_card(place: places.AnyPlace, links: Links) -> tuple[Block, ...]:
    """Return the card of a place: its code, its words, where it stands and who does it."""
    code = link(links.place(place.locator), place.locator, bold=True)
    title = shortened(_title(place), _TITLE_CHARS)
    about = [section(code, *([words(f" {title}")] if title else []))]
    about += [section(words("\n"), *parts) for parts in _roles(place)]
    return (rich_text(*about), _where(place))


def body_card(body: BodyForm, links: Links) -> tuple[Block, ...]:
    """Return the card of a body: its name and how much it does."""
    name = link(links.body(body.id), body.id, bold=True)
    counts = [
        say("home", f"role_{role}", count=len(getattr(body, role.value)), total=total)
        for total in [body.activities_total]
        for role in Role
    ]
    full = [words(f" {body.name}")] if body.name else []
    return (rich_text(section(name, *full), section(words("\n" + " · ".join(counts)))),)


def _title(place: places.AnyPlace) -> str:
    if isinstance(place, places.InstrumentForm):
        return say("card", "cited", count=len(place.cited_in))
    if isinstance(place, places.TermForm):
        return f"{place.term}: {place.title.text}"
    return place.title.text


def _roles(place: places.AnyPlace) -> Iterator[list[Element]]:
    if not isinstance(place, places.ActivityForm):
        return
    for role in Role:
        named: tuple[str, ...] = getattr(place, role.value)
        if named:
            yield [words(f"{say('answer', role)}: ", bold=True), words(", ".join(named))]


def _where(place: places.AnyPlace) -> Block:
    above = [f"{crumb.locator} {shortened(crumb.title, 80)}" for crumb in place.breadcrumb]
    edition = say("answer", "edition", edition=place.edition)
    return context(mrkdwn(escaped(" › ".join((edition, *above)))))
