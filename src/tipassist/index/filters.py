"""Which passages a search may return."""

from dataclasses import dataclass

from tipassist.index.passages import Passage, PassageKind


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
    """

    pillar: str = ""
    outcome: str = ""
    kinds: tuple[PassageKind, ...] = ()
    body: str = ""
    document: str = ""
    edition: str = ""

    def admit(self, passage: Passage) -> bool:
        """Whether `passage` meets every condition."""
        fields = ("pillar", "outcome", "document", "edition")
        wanted = ((getattr(self, name), getattr(passage, name)) for name in fields)
        return (
            all(value in ("", found) for value, found in wanted)
            and (not self.kinds or passage.kind in self.kinds)
            and (not self.body or any(body == self.body for body, _ in passage.bodies))
        )


EVERYWHERE = Filters()
"""Admits every passage."""
