"""Searching passages, as pages and programs do: filtered, ranked, and a page at a time."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from tipassist.answer.language.phrasing import place_name
from tipassist.index.passages import Passage, PassageKind
from tipassist.locators import document_address
from tipassist.register.instruments import page_at
from tipassist.surfaces.places import Stretch, stretches

if TYPE_CHECKING:
    from tipassist.corpus.manifest import Corpus
    from tipassist.index.filters import Filters
    from tipassist.index.hybrid import Hit

CANDIDATES = 1000
NEAR = 40


class Found(BaseModel):
    """A passage found.

    Attributes:
        rank: Its place in the results, from 1.
        score: Bigger is better; scores of different searches cannot be compared.
        locator: Where it stands.
        kind: What it holds.
        breadcrumb: Where it stands in words.
        text: Its reading form.
        spans: Its stretches of the stored document.
        document: Document id.
        edition: Edition of the document.
        page: Page on which it begins, from 1, where the document has pages.
        url: Its place on the pages, without host.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rank: int = Field(ge=1)
    score: float
    locator: str
    kind: PassageKind
    breadcrumb: str
    text: str
    spans: tuple[Stretch, ...]
    document: str
    edition: str
    page: int | None = Field(default=None, ge=1)
    url: str


def worth_showing(hits: "Iterable[Hit]", filters: "Filters") -> "tuple[Hit, ...]":
    """Return the hits that meet the filters and share a word with the query, or are near it.

    A ranking by meaning has no end: of it, only the first 40 that meet the filters are kept.
    """
    admitted = [hit for hit in hits if filters.admit(hit.passage)]
    ranked = [(hit.vector.rank, hit.passage.key) for hit in admitted if hit.vector]
    near = {key for _, key in sorted(ranked)[:NEAR]}
    return tuple(hit for hit in admitted if hit.keyword or hit.passage.key in near)


def where_of(passage: Passage) -> str:
    """Return where a passage stands in words; one of a single sentence has only its place."""
    above = reversed([*passage.locator.lineage()])
    return passage.breadcrumb or " › ".join(place_name(one) for one in above)


def found_at(rank: int, hit: "Hit", corpus: "Corpus") -> Found:
    """Return a hit as programs read it."""
    passage = hit.passage
    stored = corpus.find(passage.document, passage.edition)
    page = page_at(stored.text, passage.spans[0].start) if stored else None
    current = (passage.document, passage.edition) in corpus.current_editions
    older = "" if current else passage.edition
    return Found(
        rank=rank,
        score=round(hit.score, 6),
        locator=str(passage.locator),
        kind=passage.kind,
        breadcrumb=where_of(passage),
        text=passage.text,
        spans=stretches(passage.spans),
        document=passage.document,
        edition=passage.edition,
        page=page,
        url=document_address(passage.document, passage.locator, older),
    )
