"""From the documents beside the plan to passages: every clause as it stands, then its sentences.

A clause is found with what stands around it: the headings, and the words that introduce it, since
"(a) to protect victims" says nothing without "Each Party shall".
"""

from collections.abc import Iterator

from tipassist.index.passages import Passage, PassageKind, with_unique_ids
from tipassist.index.sentences import pieces_of, split_sentences
from tipassist.register.instruments import Clause, Instrument
from tipassist.register.model import Wording

LONG_CHARS = 500_000  # some 170 printed pages


def instrument_passages(instrument: Instrument) -> tuple[Passage, ...]:
    """Return the passages of one edition of a document beside the plan.

    Args:
        instrument: The parsed document.

    Returns:
        Passages with unique ids, non-blank text and at least one span: the clauses in reading
        order, then their sentences by themselves. Embedding takes most of the time of adding a
        document, so a clause of several sentences is not embedded bare as a whole, and a document
        of more than `LONG_CHARS` has no sentences by themselves.
    """
    clauses = [
        (clause, passage)
        for clause, passage in zip(instrument.clauses, _clauses(instrument), strict=True)
        if passage.text.strip() and passage.spans
    ]
    named = tuple(with_unique_ids(passage for _, passage in clauses))
    if sum(len(passage.text) for passage in named) > LONG_CHARS:
        return named
    sentences = (
        piece
        for (clause, _), holder in zip(clauses, named, strict=True)
        for name, wording in _texts(clause)
        for piece in pieces_of(holder, name, wording, whole=False)
        if piece.text.strip() and piece.spans
    )
    return (*named, *with_unique_ids(sentences))


def _clauses(instrument: Instrument) -> Iterator[Passage]:
    for clause in instrument.clauses:
        around = tuple(_around(instrument, clause))
        yield Passage(
            id=str(clause.locator),
            document=instrument.document,
            edition=instrument.edition,
            locator=clause.locator,
            kind=PassageKind(clause.kind.value),
            breadcrumb=_trail(clause, around),
            text=_text(clause),
            spans=tuple(span for _, wording in _texts(clause) for span in wording.spans),
            lead_in="\n".join(filter(None, (_last_sentence(one) for one in around))),
        )


def _around(instrument: Instrument, clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that introduce or enclose one, outermost first."""
    if clause.lead_in is not None:
        enclosing = instrument.clauses[clause.lead_in]
        yield from _around(instrument, enclosing)
        yield enclosing


def _trail(clause: Clause, around: tuple[Clause, ...]) -> str:
    titles = (one.heading for one in around if one.heading not in clause.breadcrumb)
    place = f"{clause.locator} {clause.heading}".rstrip()
    return " › ".join(filter(None, (clause.breadcrumb, *titles, place)))


def _last_sentence(clause: Clause) -> str:
    """Return the last sentence of what introduces a clause: the rest says other things."""
    return split_sentences(clause.wording.text.strip())[-1]


def _text(clause: Clause) -> str:
    if not clause.cells:
        return _words(clause).text
    return "\n".join(f"{column}: {cell.text}" for column, cell in clause.cells if cell.text)


def _texts(clause: Clause) -> Iterator[tuple[str, Wording]]:
    """Yield the texts of a clause by name: its words or title, or the cells of a table row."""
    if clause.cells:
        yield from ((f"cell/{at}", cell) for at, (_, cell) in enumerate(clause.cells, 1))
    else:
        yield "text", _words(clause)


def _words(clause: Clause) -> Wording:
    """Return the words of a clause; its title where that is all it has."""
    if clause.wording.text:
        return clause.wording
    return Wording(clause.heading, clause.heading_spans)
