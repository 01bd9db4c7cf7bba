"""Which kind of document a text is, told from its structure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tipassist.corpus.headers import is_header_row
from tipassist.corpus.layout import load_layout
from tipassist.corpus.lines import read_lines
from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.prints import usual_print
from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import Division, DivisionKind, division_of
from tipassist.corpus.structure.drafting import Draft
from tipassist.corpus.structure.earlier_plan import coded_rows, has_code
from tipassist.corpus.structure.ordinals import roman
from tipassist.corpus.structure.schemes import report_place
from tipassist.corpus.structure.sections import SectionReader
from tipassist.corpus.structure.tables import row_of
from tipassist.corpus.structure.words import structure_words
from tipassist.register.instruments import ClauseKind

_FEWEST_ARTICLES = 2
_FEWEST_CODES = 2
_FEWEST_HEADINGS = 2
_TITLE_POINTS = 3
_TITLE_BLOCKS = 3
_NUMBERED_POINTS = 2


class KindGuess(NamedTuple):
    """What a text looks like: the kind, or None, and why, as the end of a sentence."""

    kind: DocumentKind | None
    why: str


@dataclass(frozen=True, slots=True)
class _Counts:
    """How much of each form a text has, read as a document in sections."""

    parts: int
    sections: int
    items: int
    dotted: int
    headings: int
    remarks: int


def kind_of(draft: Draft, blocks: Sequence[Block]) -> KindGuess:
    """Return the kind of a text.

    Args:
        draft: An empty draft of the text; it is filled.
        blocks: The blocks, footnotes and table of contents left out.
    """
    why = structure_words().why
    source = usual_print(draft.source)
    if any(is_header_row(line, source, load_layout()) for line in read_lines(source)):
        return KindGuess(DocumentKind.WORK_PLAN, why["work-plan"])
    codes = sum(1 for one in blocks if one.is_row and has_code(source, row_of(source, one)))
    if codes >= _FEWEST_CODES:
        return KindGuess(DocumentKind.EARLIER_PLAN, why["earlier-plan"].format(count=codes))
    rows = (row_of(source, one) for one in blocks if one.is_row)
    if (count := coded_rows(source, rows)) >= _FEWEST_CODES and _is_work_plan(blocks):
        return KindGuess(DocumentKind.EARLIER_PLAN, why["earlier-plan"].format(count=count))
    articles = {found.number for one in blocks if (found := _article(one))}
    if len(articles) >= _FEWEST_ARTICLES:
        return KindGuess(DocumentKind.TREATY, why["treaty"].format(count=len(articles)))
    return _by_sections(draft, blocks, bool(articles))


def _is_work_plan(blocks: Sequence[Block]) -> bool:
    """Whether the first words of a text name a work plan."""
    title = " ".join(one.text for one in blocks[:_TITLE_BLOCKS]).casefold()
    names = structure_words().kinds[DocumentKind.EARLIER_PLAN.value]
    return any(name.casefold() in title for name in names)


def _article(block: Block) -> Division | None:
    found = division_of(block)
    return found if found is not None and found.kind is DivisionKind.ARTICLE else None


def _by_sections(draft: Draft, blocks: Sequence[Block], has_article: bool) -> KindGuess:
    SectionReader(draft, blocks, report_place).read()
    counts = _count(draft)
    told = _told_by_title(draft, blocks)
    scores = {
        DocumentKind.PLAN_OF_ACTION: _NUMBERED_POINTS * (counts.parts >= _FEWEST_HEADINGS)
        + (counts.sections >= _FEWEST_HEADINGS)
        + (counts.items > 0),
        DocumentKind.REPORT: _NUMBERED_POINTS * (counts.dotted >= _FEWEST_HEADINGS)
        + (counts.headings >= _FEWEST_HEADINGS)
        + (counts.remarks > 0),
        DocumentKind.TREATY: int(has_article),
        DocumentKind.EARLIER_PLAN: 0,
    }
    for kind in told:
        scores[kind] += _TITLE_POINTS * (scores[kind] > 0)
    best = max(scores, key=lambda kind: scores[kind])
    why = structure_words().why
    if not scores[best]:
        return KindGuess(None, why["nothing"])
    return KindGuess(best, _why(best, counts, told.get(best, "")))


def _why(kind: DocumentKind, counts: _Counts, words: str) -> str:
    why = structure_words().why
    fields = {name: getattr(counts, name) for name in counts.__slots__}
    reasons = [why[kind.value].format(count=1, **fields)]
    if words:
        reasons.append(why["title"].format(words=words))
    return ", and ".join(reasons)


def _count(draft: Draft) -> _Counts:
    headings = [one for one in draft.clauses if one.kind is ClauseKind.HEADING]
    paths = [one.place.parts[-1].removeprefix("§").split(".") for one in headings if one.label]
    parts = [path for path in paths if len(path) == 1 and path[0].isupper() and roman(path[0])]
    lettered = [path for path in paths if len(path[-1]) == 1 and path[-1].isalpha()]
    remarks = {ClauseKind.FINDING, ClauseKind.RECOMMENDATION}
    return _Counts(
        parts=len(parts),
        sections=sum(1 for path in lettered if path not in parts),
        items=sum(1 for one in draft.clauses if one.label and one.kind is ClauseKind.PARAGRAPH),
        dotted=sum(1 for path in paths if len(path) > 1 and path[0].isdigit()),
        headings=len(headings),
        remarks=sum(1 for one in draft.clauses if one.kind in remarks),
    )


def _told_by_title(draft: Draft, blocks: Sequence[Block]) -> dict[DocumentKind, str]:
    """Return the kinds that the title speaks of, and by which words."""
    titles = [one.heading for one in draft.clauses[:2] if one.heading]
    title = (titles or [one.text for one in blocks[:1]] or [""])[0].casefold()
    found: dict[DocumentKind, str] = {}
    for kind, names in structure_words().kinds.items():
        for name in names:
            if name.casefold() in title:
                found.setdefault(DocumentKind(kind), name)
    return found
