"""Which passages a search may return."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tipassist.index.passages import Passage, PassageKind

if TYPE_CHECKING:
    from tipassist.register.model import Register


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions on passages, all of which must hold; an empty one always holds.

    Attributes:
        pillar: Letter of the pillar.
        outcome: Code of the outcome.
        kinds: Any of these kinds.
        body: A body with any role on the passage's activity.
        document: Document id of the manifest.
        edition: Edition of the document.
        among: Any of these editions of documents, as (document, edition); empty for all.
    """

    pillar: str = ""
    outcome: str = ""
    kinds: tuple[PassageKind, ...] = ()
    body: str = ""
    document: str = ""
    edition: str = ""
    among: frozenset[tuple[str, str]] = frozenset()

    def admit(self, passage: Passage) -> bool:
        """Whether `passage` meets every condition."""
        if not self.admit_edition(passage.document, passage.edition):
            return False
        return (
            self.pillar in ("", passage.pillar)
            and self.outcome in ("", passage.outcome)
            and (not self.kinds or passage.kind in self.kinds)
            and (not self.body or any(body == self.body for body, _ in passage.bodies))
        )

    @property
    def scope(self) -> "Filters":
        """The conditions on document and edition alone."""
        return Filters(document=self.document, edition=self.edition, among=self.among)

    def admit_edition(self, document: str, edition: str) -> bool:
        """Whether passages of an edition of a document may meet the conditions."""
        return (
            self.document in ("", document)
            and self.edition in ("", edition)
            and (not self.among or (document, edition) in self.among)
        )


EVERYWHERE = Filters()
"""Admits every passage."""


def plan_only(register: "Register") -> Filters:
    """Return the filters that admit the passages of one edition of the plan."""
    return Filters(document=register.document, edition=register.edition)
