"""Numbering: the evidence of a draft, and a little more that was found near, as sources."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tipassist.answer.assembling import Assembler
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.language.words import fold
from tipassist.answer.ranking.semantics import Semantics
from tipassist.corpus.cleaning import clean
from tipassist.errors import TipassistError
from tipassist.index.filters import Filters
from tipassist.index.passages import STRETCHES, PassageKind
from tipassist.register.model import Activity
from tipassist.register.queries import find_place
from tipassist.types import Role, Span
from tipassist.writer.sources import Source

if TYPE_CHECKING:
    from tipassist.index.passages import Passage

MAX_SOURCES = 20
_MAX_NEAR = 4
_CANDIDATES = 12
_LEAST_VERBATIM = 0.9
_MARKUP = re.compile(r"^\*\*[^*]+\*\* |\*+")
_WORD = re.compile(r"\w+")
_ROWS = (PassageKind.ACTIVITY, PassageKind.BODIES)
_FILTERS = Filters(kinds=tuple(kind for kind in STRETCHES if kind is not PassageKind.HEADING))


@dataclass(frozen=True, slots=True)
class Numbered:
    """The sources of a draft, and what of it stays as it is.

    Attributes:
        sources: Numbered from `e1`: those of the draft in its order, then those found near.
        quoted: The claims of the draft that the first of them are made of.
        before: Claims that say what no place says ("The list has 7 items."), before the first that
            quotes one.
        after: Such claims after it, headings left out.
    """

    sources: tuple[Source, ...]
    quoted: tuple[DraftClaim, ...] = ()
    before: tuple[DraftClaim, ...] = ()
    after: tuple[DraftClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """Makes sources.

    Attributes:
        assembler: Knows the stored texts.
        semantics: Finds passages near a question.
    """

    assembler: Assembler
    semantics: Semantics

    def number(self, draft: Draft, question: str) -> Numbered:
        """Number the evidence of a draft and of passages near its question."""
        quoting = [self._quotes(claim) for claim in draft.claims]
        first = quoting.index(True) if True in quoting else len(quoting)
        quoted = [claim for claim, quotes in zip(draft.claims, quoting, strict=True) if quotes]
        beside = [
            (at, claim)
            for at, claim in enumerate(draft.claims)
            if not quoting[at] and (at < first or not claim.text.rstrip().endswith(":"))
        ]
        main = _main(draft.claims[first:])
        sources = [
            Source("", claim.evidence, _bare(claim.text), vital=claim in main) for claim in quoted
        ]
        taken = {span for claim in quoted for one in claim.evidence for span in _spans(one)}
        sources += self._near(question, taken) if sources else []
        return Numbered(
            sources=tuple(replace(one, id=f"e{at}") for at, one in enumerate(sources, 1)),
            quoted=tuple(quoted),
            before=tuple(claim for at, claim in beside if at < first),
            after=tuple(claim for at, claim in beside if at > first),
        )

    def _quotes(self, claim: DraftClaim) -> bool:
        """Whether a claim says what its places say, not something about them."""
        book = self.assembler.book()
        held = set(_words(" ".join(_told(one, book.said(one)) for one in claim.evidence)))
        said = _words(_bare(claim.text))
        return bool(said) and sum(word in held for word in said) >= _LEAST_VERBATIM * len(said)

    def _near(self, question: str, taken: set[tuple[str, Span]]) -> Iterator[Source]:
        """Yield sources of the passages near a question that no claim quotes, best first."""
        found = 0
        for passage in self._passages(question):
            evidence = self._evidence(passage)
            if found == _MAX_NEAR or evidence is None or _overlap(_spans(evidence), taken):
                continue
            found += 1
            taken |= set(_spans(evidence))
            yield Source("", (evidence,), _bare(passage.text), _fields(passage))

    def _passages(self, question: str) -> "tuple[Passage, ...]":
        try:
            hits = self.semantics.search(question, candidate_k=_CANDIDATES, filters=_FILTERS)
        except TipassistError:
            return ()
        return tuple(one.passage for one in hits)

    def _evidence(self, passage: "Passage") -> Evidence | None:
        """Cite a passage.

        None when another edition is the current one, or when it tells bodies whose cell it has not.
        """
        register, corpus = self.assembler.register, self.assembler.corpus
        is_plan = passage.document == register.document
        shown = corpus.find(passage.document)
        current = register.edition if is_plan else shown and shown.document.edition
        if not passage.spans or passage.edition != current or not self._shows_bodies(passage):
            return None
        return Evidence(
            locator=passage.locator,
            kind=passage.kind.value,
            label=f"{passage.locator} · {passage.breadcrumb.split(' › ')[-1]}",
            spans=passage.spans,
            document="" if is_plan else passage.document,
        )

    def _shows_bodies(self, passage: "Passage") -> bool:
        """Whether a row that tells bodies has the cell that names them."""
        if passage.kind not in _ROWS or not passage.bodies:
            return True
        place = find_place(self.assembler.register, passage.locator)
        cell = place.asb_cell if isinstance(place, Activity) else ()
        return bool(cell) and set(cell) <= set(passage.spans)


def _main(claims: Iterable[DraftClaim]) -> list[DraftClaim]:
    """Return the first claim and the rows under it."""
    found: list[DraftClaim] = []
    for claim in claims:
        if found and claim.level == 0:
            break
        found.append(claim)
    return found


def _bare(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())


def _told(evidence: Evidence, said: str) -> str:
    whole = clean(said, (Span(0, len(said)),)).text
    return f"{evidence.locator} {evidence.label} {whole} {said}"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _spans(evidence: Evidence) -> list[tuple[str, Span]]:
    return [(evidence.document, span) for span in evidence.spans]


def _overlap(spans: Iterable[tuple[str, Span]], taken: set[tuple[str, Span]]) -> bool:
    return any(
        document == other and span.start < held.end and held.start < span.end
        for document, span in spans
        for other, held in taken
    )


def _fields(passage: "Passage") -> tuple[tuple[str, str], ...]:
    """Return a row's bodies by role."""
    if passage.kind not in _ROWS:
        return ()
    by_role = {role: [body for body, own in passage.bodies if own is role] for role in Role}
    return tuple((role.value, ", ".join(found)) for role, found in by_role.items() if found)
