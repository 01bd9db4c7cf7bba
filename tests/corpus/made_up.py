"""A small plan that was never issued, printed as an editor or a converter of documents would."""

from collections.abc import Iterable

from tests.corpus.plan import parse
from tipassist.register.model import Activity, Register

TITLES = {
    "outcome": "Priority Outcomes",
    "type": "Activity / Programme Types",
    "bodies": "Coordinating ASB",
    "projects": "Activities / Projects",
    "indicators": "Potential Indicators",
}
ROW = {
    "outcome": "A.1 Ports watch the cargo that passes through them",
    "type": "A.1.1 Activities/programmes to inspect cargo",
    "bodies": "HARBOUR Supporting ASBs: CUSTOMS",
    "projects": "Inspect every tenth container",
    "indicators": "Number of containers inspected",
}
SECOND = {
    "type": "A.1.2 Activities/programmes to train inspectors",
    "bodies": "CUSTOMS",
    "projects": "Train forty inspectors a year",
    "indicators": "Share of inspectors who pass",
}
GLOSSARY = (
    "List of Abbreviations / Definitions\t\t\t\nHARBOUR\tMeeting of Harbour Masters\t"
    "CUSTOMS\tMeeting of Customs Heads\n"
)


def table(
    *rows: dict[str, str],
    titles: dict[str, str] = TITLES,
    order: Iterable[str] = tuple(TITLES),
) -> str:
    """Return a Markdown table of a plan's rows."""
    columns = tuple(order)
    printed = [titles, dict.fromkeys(columns, "---"), *rows]
    return "\n".join(f"| {' | '.join(row.get(one, '') for one in columns)} |" for row in printed)


def plan(
    tables: str = table(ROW, SECOND),
    *,
    sections: str = "A. Background\n\nShips come and go.\n",
    glossary: str = GLOSSARY,
    goal: str = "No cargo is left unwatched.",
    notes: str = "",
) -> str:
    """Return the text of a plan with one pillar."""
    pillar = f"Pillar A: Watching cargo\n\n{goal}\n"
    return "\n".join(
        ("Plan for Safe Harbours 2031-2035\n", sections, glossary, pillar, tables, notes)
    )


def read(text: str) -> Register:
    """Parse the plan."""
    return parse(text)


def activity(text: str, code: str = "A.1.1") -> Activity:
    """Return an activity of a plan that must have it."""
    found = read(text).activity(code)
    assert found is not None, f"{code} is not read"
    return found


def found_kinds(text: str) -> set[str]:
    """Return the kinds of the findings about a plan."""
    return {one.kind for one in read(text).findings}


def unassigned(text: str) -> list[str]:
    """Return what of a plan belongs nowhere."""
    return [one.span.of(text) for one in read(text).findings if one.kind == "unassigned"]
