"""Assembling: a draft becomes an answer of the public contract, with citations and Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.answer.citing import CitationBook
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.corpus.manifest import Corpus
from tipassist.register.model import Register
from tipassist.types import Answer, AnswerStatus, Claim, CorpusStamp, Route

_MAX_INLINE = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """What an answer says of itself beside what it says.

    Attributes:
        id: Unique name of the answer.
        conversation_id: The conversation it belongs to.
        question: What was asked, as typed.
        took_ms: Time since the question, in milliseconds.
    """

    id: str
    conversation_id: str
    question: str
    took_ms: float


@dataclass(frozen=True, slots=True)
class Assembler:
    """Makes answers of drafts.

    Attributes:
        register: The plan.
        corpus: The documents that are cited.
        stamp: Which corpus the answers are made from.
    """

    register: Register
    corpus: Corpus
    stamp: CorpusStamp

    def book(self) -> CitationBook:
        """Open the citations of one answer."""
        return CitationBook(self.register, self.corpus)

    def answer(self, draft: Draft, heading: Heading) -> Answer:
        """Make the answer of a draft."""
        book = self.book()
        return Answer(
            id=heading.id,
            conversation_id=heading.conversation_id,
            question=heading.question,
            status=draft.status,
            route=draft.route if draft.status is not AnswerStatus.ERROR else Route.REGISTER,
            text=_markdown(draft.claims),
            claims=tuple(claim_of(one, book) for one in draft.claims),
            citations=tuple(book.citations),
            items=draft.items,
            items_total=draft.items_total,
            complete=draft.complete,
            suggestions=draft.suggestions,
            corpus=self.stamp,
            took_ms=heading.took_ms,
        )


def claim_of(drafted: DraftClaim, book: CitationBook) -> Claim:
    """Make the contract's claim, its evidence entered into the book."""
    return Claim(text=drafted.text, citations=book.cite(drafted.evidence))


def _markdown(claims: Iterable[DraftClaim]) -> str:
    lines: list[str] = []
    before = None
    for claim in claims:
        if before is not None and (claim.level == 0 or before == 0):
            lines.append("")
        bullet = f"{'  ' * (claim.level - 1)}- " if claim.level else ""
        lines.append(f"{bullet}{claim.text}{_inline(claim)}")
        before = claim.level
    return "\n".join(lines)


def _inline(claim: DraftClaim) -> str:
    return codes_after(_name(one) for one in claim.evidence)


def codes_after(names: Iterable[str]) -> str:
    """Return the names of the places that a claim rests on, as they stand after it in a text.

    Of many places none stands there.
    """
    unique = list(dict.fromkeys(names))
    if not unique or len(unique) > _MAX_INLINE:
        return ""
    return " " + " ".join(f"[{name}]" for name in unique)


def _name(evidence: Evidence) -> str:
    """Return what a place is called beside others, as `Citation.name` has it."""
    suffix = f" ({evidence.edition})" if evidence.edition else ""
    return f"{evidence.locator}{suffix}"
