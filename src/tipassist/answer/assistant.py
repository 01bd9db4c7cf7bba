"""The assistant: from a question to an answer in the public contract."""

import logging
import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.meaning import Meaning
from tipassist.answer.routing import Router
from tipassist.answer.suggestions import suggest
from tipassist.answer.understand import Understander
from tipassist.register.model import Register
from tipassist.types import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    CorpusStamp,
    Route,
)

_LOG = logging.getLogger(__name__)
_MAX_INLINE = 4
_MAX_QUESTION_CHARS = 4000
_SORRY = "Something went wrong while answering. Nothing was lost; please ask again."
_EMPTY = "Ask a question, such as “What is my body coordinating?”, or give a code such as A.2.6."


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What an assistant works with.

    Attributes:
        register: The plan's current edition.
        understander: Reads questions.
        router: Composes answers.
        stamp: Which corpus answers are made from.
        clock: Seconds, only differences count.
        new_id: Makes a unique id.
    """

    register: Register
    understander: Understander
    router: Router
    stamp: CorpusStamp
    clock: Callable[[], float] = time.perf_counter
    new_id: Callable[[], str] = lambda: uuid.uuid4().hex


class Assistant:
    """Answers questions over one corpus.

    Args:
        dependencies: What it works with.
    """

    def __init__(self, dependencies: Dependencies) -> None:
        self._with = dependencies

    def ask(
        self, question: str, *, body: str | None = None, conversation_id: str | None = None
    ) -> Answer:
        """Answer a question.

        Args:
            question: What the person typed; cut after 4,000 characters.
            body: The asker's own body, by any of its names; resolves "my body", "we", "us".
            conversation_id: The conversation it belongs to; None starts a new one.

        Returns:
            The answer; every ending is a status, nothing is raised for a bad question.
        """
        start = self._with.clock()
        conversation = conversation_id or self._with.new_id()
        try:
            draft = self._draft(question[:_MAX_QUESTION_CHARS], body)
        except Exception:
            _LOG.exception("answering failed")
            draft = Draft(AnswerStatus.ERROR, (DraftClaim(_SORRY),))
        took_ms = round((self._with.clock() - start) * 1000, 3)
        return self._answer(question, conversation, draft, took_ms)

    def explain(self, question: str, *, body: str | None = None) -> Meaning:
        """Return what the assistant understands by a question."""
        return self._with.understander.interpret(question, self._own(body))

    def _draft(self, question: str, body: str | None) -> Draft:
        if not question.strip():
            return Draft(AnswerStatus.CLARIFY, (DraftClaim(_EMPTY),))
        meaning = self.explain(question, body=body)
        draft = self._with.router.draft(meaning)
        return suggest(draft, meaning, self._with.register)

    def _own(self, body: str | None) -> str | None:
        return self._with.understander.body_named(body) if body else None

    def _answer(self, question: str, conversation: str, draft: Draft, took_ms: float) -> Answer:
        book = _CitationBook(self._with.register)
        claims = tuple(
            Claim(text=claim.text, citations=book.cite(claim.evidence)) for claim in draft.claims
        )
        return Answer(
            id=self._with.new_id(),
            conversation_id=conversation,
            question=question,
            status=draft.status,
            route=draft.route if draft.status is not AnswerStatus.ERROR else Route.REGISTER,
            text=_markdown(draft.claims),
            claims=claims,
            citations=tuple(book.citations),
            items=draft.items,
            items_total=draft.items_total,
            complete=draft.complete,
            suggestions=draft.suggestions,
            corpus=self._with.stamp,
            took_ms=took_ms,
        )


class _CitationBook:
    """Numbers citations in order of first use; the same stretch of text is cited once."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._ids: dict[tuple[str, str, int, int], str] = {}
        self.citations: list[Citation] = []

    def cite(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        ids = [self._id(one, start, end) for one in evidence for start, end in _stretches(one)]
        return tuple(dict.fromkeys(ids))

    def _id(self, evidence: Evidence, start: int, end: int) -> str:
        key = (str(evidence.locator), evidence.kind, start, end)
        if key not in self._ids:
            self._ids[key] = f"c{len(self._ids) + 1}"
            self.citations.append(self._citation(self._ids[key], evidence, start, end))
        return self._ids[key]

    def _citation(self, number: str, evidence: Evidence, start: int, end: int) -> Citation:
        register = self._register
        locator = str(evidence.locator)
        return Citation(
            id=number,
            locator=locator,
            kind=evidence.kind,
            document=register.document,
            edition=register.edition,
            label=evidence.label,
            quote=register.text[start:end],
            start=start,
            end=end,
            url=f"/documents/{register.document}#{locator.replace(' ', '-')}",
        )


def _stretches(evidence: Evidence) -> Iterable[tuple[int, int]]:
    return ((span.start, span.end) for span in evidence.spans)


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
    locators = list(dict.fromkeys(str(one.locator) for one in claim.evidence))
    if not locators or len(locators) > _MAX_INLINE:
        return ""
    return " " + " ".join(f"[{locator}]" for locator in locators)
