"""Clauses as they stand: what introduces them, their words, and what is under them."""

from collections.abc import Iterator

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.shelf import clause_evidence, title_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import DraftClaim
from tipassist.register.instruments import Clause, ClauseKind

_MAX_CLAUSES = 60


def quote(places: Places, index: int, *, alone: bool = False) -> list[DraftClaim]:
    """Quote a clause with the words that introduce it and everything under it, verbatim.

    Args:
        places: The document.
        index: The clause.
        alone: Whether others that stand at the same place are left out.
    """
    claims = [*section_claim(places, index), *_introduction(places, index)]
    base = 1 if claims else 0
    shown: set[int] = set()
    pieces = (index,) if alone else _pieces(places, index)
    for start in pieces:
        for at, depth in places.tree(start):
            if at not in shown and len(shown) < _MAX_CLAUSES:
                shown.add(at)
                claims += own_claim(places, at, base + depth)
    left = len({at for start in pieces for at, _ in places.tree(start)}) - len(shown)
    if left > 0:
        more = load_document_words().tell("more", count=left)
        claims.append(DraftClaim(more, claims[-1].evidence))
    return claims


def section_claim(places: Places, index: int) -> Iterator[DraftClaim]:
    """Yield the title of the section that a row of a table stands in, as articles show theirs."""
    at = places.section(index)
    if at is not None:
        clause = places.clause(at)
        text = f"**{clause.locator}** *{clause.heading}*"
        yield DraftClaim(text, (title_evidence(places, clause),))


def _pieces(places: Places, index: int) -> tuple[int, ...]:
    """Return the clauses at a place that are not under one another, such as a closing line."""
    same = places.same(index) if places.key(places.clause(index).locator) else (index,)
    if places.clause(index).kind is ClauseKind.HEADING:
        return (index,)
    return tuple(at for at in same if not set(places.above(at)) & set(same) or at == index)


def _introduction(places: Places, index: int) -> Iterator[DraftClaim]:
    """Yield the titles and the words that a clause hangs on: "Each Party shall:"."""
    above = [at for at in places.above(index) if _introduces(places.clause(at))]
    for at in reversed(above):
        yield from own_claim(places, at, 0)


def _introduces(clause: Clause) -> bool:
    return clause.wording.text.rstrip().endswith((":", "—", "-", "to", "shall"))


def own_claim(places: Places, index: int, level: int = 0) -> Iterator[DraftClaim]:
    """Yield the claim of a clause by itself: its number, title and words; none when it is empty."""
    clause = places.clause(index)
    numbered = bool(places.key(clause.locator))
    name = f"**{clause.locator}** " if numbered else ""
    title = _title(clause)
    if clause.cells:
        cells = "; ".join(f"{head}: {cell.text}" for head, cell in clause.cells if cell.text)
        yield DraftClaim(f"{name}{cells}", (clause_evidence(places, clause),), level)
    elif clause.wording.text:
        evidence = [clause_evidence(places, clause)]
        if title and clause.heading_spans:
            evidence.insert(0, title_evidence(places, clause))
        words = f"{name}*{title}* {clause.wording.text}" if title else name + clause.wording.text
        yield DraftClaim(words, tuple(evidence), level)
    elif title:
        yield DraftClaim(f"{name}*{title}*", (title_evidence(places, clause),), level)


def _title(clause: Clause) -> str:
    """Return the title of a clause unless its words begin with it, as a definition's do."""
    told = clause.wording.text[: len(clause.heading) + 3].casefold()
    return "" if clause.heading.casefold() in told and clause.wording.text else clause.heading
