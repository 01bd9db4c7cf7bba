"""The ASB column: which bodies coordinate, support or are relevant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.register.model import BodyRole
from tipassist.types import Role, Span

_NAME = re.compile(
    r"[A-Z][A-Z0-9]+(?:[-‑–][A-Z][A-Za-z0-9]*)*|[A-Z][a-z]+(?:[ -](?:of |on |for |the )?[A-Z]\w*)*"
)
_BETWEEN = re.compile(r"[\s/,;&.:()]|\band\b")


@dataclass(frozen=True, slots=True)
class AsbCell:
    """The parsed ASB cell and what was irregular in it."""

    bodies: tuple[BodyRole, ...]
    leftover: tuple[Span, ...]


def read_asb_cell(cell: Aligned, source: str, layout: Layout) -> AsbCell:
    """Read a whole ASB cell, its rows joined first.

    Bodies before the first label are coordinating; a label changes the role of what follows.
    """
    bodies: list[BodyRole] = []
    leftover: list[Span] = []
    for role, part in _by_label(cell, layout):
        last = 0
        for match in _NAME.finditer(part.text):
            leftover += _stray(part.cut(last, match.start()), source)
            spans = part.cut(*match.span()).spans(source)
            bodies.append(BodyRole(match.group(0), role, spans))
            last = match.end()
        leftover += _stray(part.cut(last), source)
    return AsbCell(tuple(bodies), tuple(leftover))


def _label(layout: Layout) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in layout.roles.values())
    return re.compile(rf"({words})\s+(?:ASBs?|Bod(?:y|ies))\s*:?", re.IGNORECASE)


def _by_label(cell: Aligned, layout: Layout) -> Iterator[tuple[Role, Aligned]]:
    roles = {word.lower(): role for role, word in layout.roles.items()}
    role, last = Role.COORDINATING, 0
    for match in _label(layout).finditer(cell.text):
        yield role, cell.cut(last, match.start())
        role, last = roles[match[1].lower()], match.end()
    yield role, cell.cut(last)


def _stray(part: Aligned, source: str) -> tuple[Span, ...]:
    return part.spans(source) if _BETWEEN.sub("", part.text) else ()


def report_asb_cell(
    code: str,
    cell: Aligned,
    parsed: AsbCell,
    pieces: list[Span],
    ledger: Ledger,
    layout: Layout,
    defined: frozenset[str],
) -> None:
    """Report what is irregular about an ASB cell."""
    place = pieces[0] if pieces else Span(0, 0)
    coordinating = [entry for entry in parsed.bodies if entry.role is Role.COORDINATING]
    for kind, message in _irregularities(cell, parsed, coordinating, pieces, layout):
        ledger.report(kind, code, message, place)
    for entry in parsed.bodies:
        if entry.body not in defined:
            ledger.report(
                "body_not_in_glossary", code, f"{entry.body} is not in the glossary", entry.spans[0]
            )
    for span in parsed.leftover:
        ledger.report(
            "asb_cell_text", code, f"not read as a body: {span.of(ledger.source)!r}", span
        )


def _irregularities(
    cell: Aligned, parsed: AsbCell, coordinating: list[BodyRole], pieces: list[Span], layout: Layout
) -> Iterator[tuple[str, str]]:
    if not coordinating:
        only = "only other roles are named" if parsed.bodies else "the cell is blank"
        yield "no_coordinating_body", f"no coordinating body: {only}"
    if len(pieces) > 1:
        yield "asb_cell_split", f"the ASB cell is split over {len(pieces)} rows"
    if "/" in cell.text:
        yield "joint_bodies", f"bodies joined by a slash are all taken: {cell.text!r}"
    elif len(coordinating) > 1:
        names = ", ".join(entry.body for entry in coordinating)
        yield "unlabelled_bodies", f"no label tells {names} apart: all are taken as coordinating"
    if any(entry.role is Role.RELEVANT for entry in parsed.bodies):
        yield "relevant_body", "names a relevant body, a role of its own"
    for role, part in _by_label(cell, layout):
        singular = re.search(rf"{layout.roles[role]}\s+ASB\s*:", cell.text, re.IGNORECASE)
        if role is not Role.COORDINATING and singular and len(_NAME.findall(part.text)) > 1:
            yield "singular_label", "a singular label stands before several bodies"
