"""What is taken away of a body's page: a title and flat tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.register.model import Register
from tipassist.register.tables import NAME_SEPARATOR, Cell, Table
from tipassist.surfaces.web.explore.views.bodies import BodyPage
from tipassist.surfaces.web.explore.words import load_words


@dataclass(frozen=True, slots=True)
class Report:
    """A body's page as flat tables.

    Attributes:
        title: Its title.
        subtitle: The plan and its edition.
        lead: What the body's name stands for; may be empty.
        note: What to do before relying on it.
        tables: Activities, partners, indicators, duties and calendar; a table may have no rows.
    """

    title: str
    subtitle: str
    lead: str
    note: str
    tables: tuple[Table, ...]


def report_of(register: Register, page: BodyPage) -> Report:
    """Make the report of a body's page."""
    words = load_words()
    report = words["report"]
    made = {
        "activities": (("role", "code", "outcome", "activity", "body"), _activities(page)),
        "partners": (("body", "name", "shared", "codes"), _partners(page)),
        "indicators": (("code", "indicator"), _indicators(page)),
        "duties": (("place", "duty"), _duties(page)),
        "calendar": (("when", "what", "place"), _calendar(page)),
    }
    return Report(
        report["title"].format(body=page.body),
        report["subtitle"].format(title=register.title.text, edition=register.edition),
        page.definition,
        report["note"],
        tuple(
            Table(
                words["sheets"][name],
                tuple(words["columns"][column] for column in columns),
                tuple(rows),
            )
            for name, (columns, rows) in made.items()
        ),
    )


def _activities(page: BodyPage) -> Iterator[tuple[Cell, ...]]:
    roles = load_words()["roles"]
    columns = load_words()["role_columns"]
    for held in page.roles:
        for outcome in held.outcomes:
            for one in outcome.activities:
                others = NAME_SEPARATOR.join(
                    f"{columns[role.value]}: {', '.join(bodies)}"
                    for role, bodies in one.with_bodies
                )
                name = roles[held.role.value]
                yield name, one.link.label, outcome.link.label, one.link.title, others


def _partners(page: BodyPage) -> Iterator[tuple[Cell, ...]]:
    for one in page.partners:
        codes = NAME_SEPARATOR.join(link.label for link in one.activities)
        yield one.body.label, one.body.title, len(one.activities), codes


def _indicators(page: BodyPage) -> Iterator[tuple[Cell, ...]]:
    for one in page.indicators:
        for text in one.texts:
            yield one.activity.label, text


def _duties(page: BodyPage) -> Iterator[tuple[Cell, ...]]:
    for duties in page.duties:
        for duty in duties.items:
            yield str(duty.place), duty.text


def _calendar(page: BodyPage) -> Iterator[tuple[Cell, ...]]:
    for due in page.calendar:
        yield NAME_SEPARATOR.join(due.when), due.text, str(due.place)
