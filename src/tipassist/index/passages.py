"""Passages: the citable stretches of the corpus that are indexed and retrieved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tipassist.locators import Locator
from tipassist.types import Role, Span


class PassageKind(StrEnum):
    """What a passage holds; the fields of an activity are passages of their own.

    A clause of a document beside the plan is of the kind that its `ClauseKind` names.
    """

    PILLAR = "pillar"
    OUTCOME = "outcome"
    ACTIVITY = "activity"
    EXAMPLES = "examples"
    PROJECT = "project"
    INDICATOR = "indicator"
    BODIES = "bodies"
    SECTION = "section"
    FOOTNOTE = "footnote"
    GLOSSARY = "glossary"
    PREAMBLE = "preamble"
    HEADING = "heading"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    TABLE_ROW = "table_row"
    ANNEX = "annex"
    SENTENCE = "sentence"


STRETCHES = tuple(kind for kind in PassageKind if kind is not PassageKind.SENTENCE)
"""The kinds that are stretches of the document as it is read, with what stands around them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable stretch of one document.

    Attributes:
        id: Unique and stable inside one document edition, such as `B.3.2/projects/1`.
        document: Document id of the manifest.
        edition: Edition of that document.
        locator: Where it stands.
        kind: What it holds.
        breadcrumb: Where it stands in words: "Pillar B › Outcome B.3 › B.3.2 › Indicators".
        text: Its reading form.
        spans: Its stretches of the stored document, in reading order.
        lead_in: Reading form of the words that introduce it ("… will be responsible for:"), or "".
        pillar: Letter of its pillar, or "".
        outcome: Code of its outcome, or "".
        bodies: The bodies of its activity and their roles.
    """

    id: str
    document: str
    edition: str
    locator: Locator
    kind: PassageKind
    breadcrumb: str
    text: str
    spans: tuple[Span, ...]
    lead_in: str = ""
    pillar: str = ""
    outcome: str = ""
    bodies: tuple[tuple[str, Role], ...] = ()

    @property
    def key(self) -> str:
        """Its name among all documents and editions."""
        return f"{self.document}/{self.edition}/{self.id}"

    @property
    def indexed_text(self) -> str:
        """What is embedded and searched: breadcrumb, lead-in and text."""
        return "\n".join(part for part in (self.breadcrumb, self.lead_in, self.text) if part)


def with_unique_ids(found: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages of one document edition; of those with one id, the later ones get a number."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    for passage in found:
        name = passage.id
        while name in taken:
            seen[passage.id] += 1
            name = f"{passage.id}/{seen[passage.id] + 1}"
        taken.add(name)
        yield passage if name == passage.id else replace(passage, id=name)
