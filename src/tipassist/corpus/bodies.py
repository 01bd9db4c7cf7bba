"""The ASB column: which bodies coordinate, support or are relevant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.body_names import BodyNames, is_between, run_together
from tipassist.corpus.cleaning import without_markup
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.raw_table import RawActivity
from tipassist.corpus.role_parts import role_parts, role_suffix
from tipassist.register.model import BodyRole
from tipassist.types import Role, Span


@dataclass(frozen=True, slots=True)
class AsbCell:
    """The parsed ASB cell.

    Attributes:
        bodies: The bodies and their roles, in printed order, each once for a role.
        leftover: Stretches that are no body and no label.
        repeated: Bodies printed twice with the same role.
        unknown: Labels that name no known role.
        misspelt: Labels that name one but for their typos, and that role.
        by_title: Whether the title of the column told the roles.
    """

    bodies: tuple[BodyRole, ...]
    leftover: tuple[Span, ...]
    repeated: tuple[BodyRole, ...] = ()
    unknown: tuple[Span, ...] = ()
    misspelt: tuple[tuple[Span, Role], ...] = ()
    by_title: bool = False


def read_asb_cell(
    cell: Aligned,
    source: str,
    layout: Layout,
    names: BodyNames,
    role: Role = Role.COORDINATING,
    titled: tuple[Role, ...] = (),
) -> AsbCell:
    """Read a whole ASB cell, its rows joined first.

    A label changes the role of what follows; a role in brackets is that of the body before it. A
    part that is prose holds no body.

    Args:
        cell: The cleaned cell.
        source: The stored text.
        layout: The layout's labels.
        names: The names that are known. A body whose name is spelled out, or followed by its
            abbreviation in brackets, is the glossary's term.
        role: Role of the bodies before the first label.
        titled: The roles that the title of the column names when there are several.
    """
    bodies: dict[tuple[str, Role], BodyRole] = {}
    leftover: list[Span] = []
    repeated: list[BodyRole] = []
    suffix = role_suffix(layout)
    unknown: list[Span] = []
    misspelt: list[tuple[Span, Role]] = []
    by_title = False
    for found in role_parts(cell, source, layout, role, titled):
        part, by_title = found.words, found.by_title
        unknown += found.unknown.spans(source)
        misspelt += ((span, found.role) for span in found.misspelt.spans(source))
        folded = fold_lookalikes(part.text)
        if layout.says_nothing(part.text) or names.is_prose(folded):
            leftover += _stray(part, source)
            continue
        last = 0
        for match in names.find(folded):
            if match.start() < last:
                continue
            leftover += _stray(part.cut(last, match.start()), source)
            own = suffix.match(folded, match.end())
            last = own.end() if own else match.end()
            spans = part.cut(*match.span()).spans(source)
            if layout.says_nothing(match.group(0)):
                leftover += spans
                continue
            its_role = layout.role_of(own[1]) if own else found.role
            unnamed = match["group"] is not None
            entry = BodyRole(names.name_of(match), its_role, spans, unnamed)
            if bodies.setdefault((entry.body, its_role), entry) is not entry:
                repeated.append(entry)
        leftover += _stray(part.cut(last), source)
    read = (tuple(bodies.values()), tuple(leftover), tuple(repeated))
    return AsbCell(*read, tuple(unknown), tuple(misspelt), by_title)


def merged(cells: Iterable[AsbCell]) -> AsbCell:
    """Return several parsed cells of one activity as one."""
    kept = tuple(cells)
    return AsbCell(
        tuple({(one.body, one.role): one for cell in kept for one in cell.bodies}.values()),
        tuple(span for cell in kept for span in cell.leftover),
        tuple(one for cell in kept for one in cell.repeated),
        tuple(span for cell in kept for span in cell.unknown),
        tuple(one for cell in kept for one in cell.misspelt),
        any(cell.by_title for cell in kept),
    )


def _stray(part: Aligned, source: str) -> tuple[Span, ...]:
    return () if is_between(part.text) else part.spans(source)


def report_asb_cell(
    raw: RawActivity,
    cell: Aligned,
    parsed: AsbCell,
    ledger: Ledger,
    layout: Layout,
    names: BodyNames,
) -> None:
    """Report what is irregular about an ASB cell; of a blank one the row's words are the place."""
    code = raw.code
    place = next(iter((*raw.asb, *raw.words)), Span(0, 0))
    for kind, message in _irregularities(cell, parsed, raw.asb, layout):
        ledger.report(kind, code, message, place)
    for entry in parsed.bodies:
        printed = " ".join(span.of(ledger.source) for span in entry.spans)
        if fold_lookalikes(printed) != printed:
            told = f"{printed!r} is printed with letters of other alphabets"
            ledger.report("lookalike_letters", code, told, entry.spans[0])
        if entry.unnamed:
            told = f"{printed!r} stands for bodies that are not named"
            ledger.report("bodies_unnamed", code, told, entry.spans[0])
        elif entry.body not in names:
            told = f"{entry.body} is not in the glossary"
            ledger.report("body_not_in_glossary", code, told, entry.spans[0])
        elif _parted_otherwise(without_markup(printed), entry.body):
            told = f"{printed!r} is read as {entry.body}"
            ledger.report("body_spelling", code, told, entry.spans[0])
    for entry in parsed.repeated:
        told = f"{entry.body} is named twice as {entry.role.value}"
        ledger.report("body_twice", code, told, entry.spans[0])
    _report_labels(code, parsed, ledger)
    for span in parsed.leftover:
        ledger.claim([span])
        ledger.report(
            "asb_cell_text", code, f"not read as a body: {span.of(ledger.source)!r}", span
        )


def _report_labels(code: str, parsed: AsbCell, ledger: Ledger) -> None:
    for span in parsed.unknown:
        printed = repr(span.of(ledger.source))
        told = f"{printed} is no role that is known: the bodies behind it are taken as relevant"
        ledger.report("role_unknown", code, told, span)
    for span, role in parsed.misspelt:
        told = f"{span.of(ledger.source)!r} is read as the label of {role.value} bodies"
        ledger.report("role_misspelt", code, told, span)


def _parted_otherwise(printed: str, name: str) -> bool:
    """Whether a name is printed with other hyphens than its own."""
    same = run_together(printed) == run_together(name)
    return same and printed.count("-") != name.count("-")


def _irregularities(
    cell: Aligned, parsed: AsbCell, pieces: list[Span], layout: Layout
) -> Iterator[tuple[str, str]]:
    coordinating = [entry.body for entry in parsed.bodies if entry.role is Role.COORDINATING]
    if not coordinating:
        only = "only other roles are named" if parsed.bodies else "the cell is blank"
        only = "its words name no body" if not parsed.bodies and parsed.leftover else only
        yield "no_coordinating_body", f"no coordinating body: {only}"
    if len(pieces) > 1:
        yield "asb_cell_split", f"the ASB cell is split over {len(pieces)} rows"
    if parsed.by_title:
        yield "roles_by_title", f"the title of its column tells the roles: {cell.text!r}"
    elif "/" in cell.text and len(parsed.bodies) > 1:
        yield "joint_bodies", f"bodies joined by a slash are all taken: {cell.text!r}"
    elif len(coordinating) > 1:
        names = ", ".join(coordinating)
        yield "unlabelled_bodies", f"no label tells {names} apart: all are taken as coordinating"
    if any(entry.role is Role.RELEVANT for entry in parsed.bodies):
        yield "relevant_body", "names a relevant body, a role of its own"
    for role in Role:
        label = rf"(?:{'|'.join(layout.roles[role])})\s+ASB\s*:"
        named = [entry for entry in parsed.bodies if entry.role is role]
        if len(named) > 1 and re.search(label, cell.text, re.IGNORECASE):
            yield "singular_label", "a singular label stands before several bodies"
