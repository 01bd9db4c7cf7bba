"""The seam between an evaluation and what it evaluates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tipassist.evaluation.gold import Gold
from tipassist.evaluation.retrieval import Ranking
from tipassist.locators import document_address
from tipassist.types import Answer, AnswerStatus, Citation, Claim, CorpusStamp, Item, Route


class System(Protocol):
    """Something that answers questions."""

    def ask(
        self, question: str, *, body: str | None = None, conversation_id: str | None = None
    ) -> Answer:
        """Answer a question, in the conversation with this id."""


Retriever = Callable[[str], Ranking]
"""From a question to places, best first, at most ten of them."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A system under evaluation.

    Attributes:
        name: Short name in tables, such as `B1`.
        title: What it is.
        system: Answers.
        remembers: Whether it is told the earlier questions of a conversation.
    """

    name: str
    title: str
    system: System
    remembers: bool = True


def replay(contender: Contender, gold: Gold, run: str) -> Answer:
    """Ask a gold question after the earlier ones of its conversation.

    Args:
        contender: Who is asked.
        gold: The question.
        run: Tells conversations of one run from those of another.
    """
    conversation = f"{run}-{contender.name}-{gold.id}"
    if contender.remembers:
        ask_earlier(contender.system, gold, conversation)
    return contender.system.ask(gold.question, body=gold.body, conversation_id=conversation)


def ask_earlier(system: System, gold: Gold, conversation: str) -> None:
    """Ask the earlier questions of a gold question's conversation."""
    for earlier in gold.history:
        system.ask(earlier, body=gold.body, conversation_id=conversation)


@dataclass(frozen=True, slots=True)
class Found:
    """A retrieved text that a plain retrieval system gives as its answer.

    Attributes:
        text: What is shown.
        codes: Codes of activities it names.
        places: Locators it covers.
        start: Offset in the stored document.
        end: Offset after it.
        quote: `text[start:end]` of the document.
    """

    text: str
    codes: tuple[str, ...]
    places: tuple[str, ...]
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class PlainAnswers:
    """Answers with whatever a search finds: the retrieval baselines.

    It has no way to abstain but finding nothing. The codes found are its list, which favours it: a
    writer would still have to pick the right ones.

    Attributes:
        search: Finds texts, best first.
        stamp: Corpus.
        document: Id of the document searched.
    """

    search: Callable[[str], Sequence[Found]]
    stamp: CorpusStamp
    document: str

    def ask(
        self, question: str, *, body: str | None = None, conversation_id: str | None = None
    ) -> Answer:
        """Answer with the texts found, each a claim that cites itself."""
        asked = question if body is None else f"{question} ({body})"
        found = self.search(asked)
        codes = tuple(dict.fromkeys(code for one in found for code in one.codes))
        return Answer(
            id="",
            conversation_id=conversation_id or "",
            question=question,
            status=AnswerStatus.ANSWERED if found else AnswerStatus.NOT_IN_PLAN,
            route=Route.PASSAGES,
            text="\n\n".join(one.text for one in found),
            claims=tuple(
                Claim(text=one.text, citations=tuple(self._ids(at, one)))
                for at, one in enumerate(found)
            ),
            citations=tuple(
                citation for at, one in enumerate(found) for citation in self._citations(at, one)
            ),
            items=tuple(Item(locator=code, title="") for code in codes),
            items_total=len(codes),
            corpus=self.stamp,
        )

    def _ids(self, at: int, found: Found) -> list[str]:
        return [f"c{at}-{number}" for number in range(len(found.places))]

    def _citations(self, at: int, found: Found) -> list[Citation]:
        return [
            Citation(
                id=name,
                locator=place,
                kind="passage",
                document=self.document,
                edition=self.stamp.edition,
                label=place,
                quote=found.quote,
                start=found.start,
                end=found.end,
                url=document_address(self.document, place),
            )
            for name, place in zip(self._ids(at, found), found.places, strict=True)
        ]
