"""From the stored text of a document beside the plan to its clauses: the door to all parsers."""

from pathlib import Path

from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.blocks import Block, read_blocks
from tipassist.corpus.structure.contents import contents_of
from tipassist.corpus.structure.drafting import Draft, Identity
from tipassist.corpus.structure.treaty import TreatyReader
from tipassist.errors import IngestError
from tipassist.register.instruments import Instrument

_NO_PARSER = "documents of kind {kind!r} are read otherwise; give another --kind"
_NO_ARTICLES = "no article is found in it; check that it is a treaty, or give another --kind"


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
    if kind is not DocumentKind.TREATY:
        raise IngestError(Path(document), None, _NO_PARSER.format(kind=kind.value))
    draft = Draft(text, Identity(document, edition, name, title))
    reader = TreatyReader(draft, _body(draft))
    reader.read()
    if not reader.articles:
        raise IngestError(Path(document), None, _NO_ARTICLES)
    return draft.instrument()


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
