"""From the stored text of a document beside the plan to its clauses: the door to all parsers."""

from pathlib import Path
from typing import assert_never

from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.blocks import Block, read_blocks
from tipassist.corpus.structure.contents import contents_of
from tipassist.corpus.structure.drafting import Draft, Identity
from tipassist.corpus.structure.earlier_plan import CodedRows
from tipassist.corpus.structure.guessing import KindGuess, kind_of
from tipassist.corpus.structure.schemes import plan_place, report_place
from tipassist.corpus.structure.sections import SectionReader
from tipassist.corpus.structure.treaty import read_treaty
from tipassist.errors import IngestError
from tipassist.register.instruments import ClauseKind, Instrument

_OTHERWISE = "check that it is {kind}, or give another --kind"
_MISSING = {
    DocumentKind.TREATY: f"no article is found in it; {_OTHERWISE.format(kind='a treaty')}",
    DocumentKind.PLAN_OF_ACTION: "no numbered part, section or paragraph is found in it; "
    + _OTHERWISE.format(kind="a plan of action"),
    DocumentKind.REPORT: f"no heading is found in it; {_OTHERWISE.format(kind='a report')}",
    DocumentKind.EARLIER_PLAN: "no table with codes of activities is found in it; "
    + _OTHERWISE.format(kind="an earlier work plan"),
    DocumentKind.WORK_PLAN: "a work plan of the current layout is read as a whole, not clause by "
    "clause; give another --kind",
}


def parse_instrument(
    text: str, kind: DocumentKind, document: str, edition: str, name: str, title: str
) -> Instrument:
    """Read the stored text of one edition of a document into clauses.

    Args:
        text: The stored text, as a reader gives it.
        kind: Which kind of document it is.
        document: Document id of the manifest.
        edition: Edition of the manifest.
        name: Short name that its places begin with.
        title: What readers see.

    Returns:
        The document clause by clause, with everything irregular among its findings. Every non-blank
        character of `text` is in a span of a clause, in a label, or in a finding of kind
        `unassigned`.

    Raises:
        IngestError: Nothing in it has the structure of its kind.
    """
    draft = Draft(text, Identity(document, edition, name, title))
    blocks = _body(draft)
    match kind:
        case DocumentKind.TREATY:
            found = read_treaty(draft, blocks)
        case DocumentKind.PLAN_OF_ACTION:
            found = SectionReader(draft, blocks, plan_place).read()
        case DocumentKind.REPORT:
            found = SectionReader(draft, blocks, report_place).read()
        case DocumentKind.EARLIER_PLAN:
            SectionReader(draft, blocks, report_place, CodedRows()).read()
            found = sum(
                1 for one in draft.clauses if one.kind is ClauseKind.TABLE_ROW and one.label
            )
        case DocumentKind.WORK_PLAN:
            found = 0
        case _:
            assert_never(kind)
    if not found:
        raise IngestError(Path(document), None, _MISSING[kind])
    return draft.instrument()


def guess_kind(text: str) -> KindGuess:
    """Return the kind of document that a text looks like, or None, and why.

    It is told from the structure; the title only decides between plans of action and reports.
    """
    draft = Draft(text, Identity("", "", "", ""))
    return kind_of(draft, _body(draft))


def _body(draft: Draft) -> tuple[Block, ...]:
    """Return the blocks of a document without its footnotes, which are read, and its contents."""
    blocks = []
    for block in read_blocks(draft.source):
        if block.note:
            draft.footnote(block)
        else:
            blocks.append(block)
    contents = contents_of(blocks)
    draft.claim(*(blocks[at].span for at in contents))
    return tuple(block for at, block in enumerate(blocks) if at not in contents)
