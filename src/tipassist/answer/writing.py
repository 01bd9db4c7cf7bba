"""The seam between answering and a writer: what is to be written, and what was written.

Answering knows a writer only by this protocol; without one nothing changes.
"""

import re
import tomllib
from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.meaning import Meaning
from tipassist.types import Answer, AnswerStatus, Citation, Claim, Route

_GIVEN = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
_TABLE_KINDS = frozenset(
    ("pillar", "outcome", "activity", "examples", "project", "indicator", "bodies", "table_row")
)


class Ending(StrEnum):
    """How a writing, or the reading of a question, ended.

    Every ending but `WRITTEN` and `UNDERSTOOD` leaves the draft as it was.
    """

    WRITTEN = "written"
    UNDERSTOOD = "understood"
    NOT_UNDERSTOOD = "not_understood"
    NOTHING_KEPT = "nothing_kept"
    VITAL_LOST = "vital_lost"
    LIST_DIFFERS = "list_differs"
    TIMEOUT = "timeout"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    UNREACHABLE = "unreachable"
    UNAUTHORIZED = "unauthorized"
    MODEL_NOT_FOUND = "model_not_found"
    CONTEXT_OVERFLOW = "context_overflow"
    REFUSED = "refused"
    CUT = "cut"
    MALFORMED = "malformed"
    UNSUPPORTED = "unsupported"
    RESTING = "resting"


class Rung(StrEnum):
    """The rungs of the support ladder: why a sentence was deleted."""

    SCHEMA = "schema"
    MARKUP = "markup"
    QUOTES = "quotes"
    VALUES = "values"
    RECORDS = "records"
    POLARITY = "polarity"
    WORDS = "words"
    LIST = "list"
    ENTAILMENT = "entailment"


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be written.

    Attributes:
        meaning: The question as understood; `meaning.question` is what was typed.
        draft: The answer without a writer, which is shown when the writing fails.
        foreign: Whether the question is in another language than the documents.
    """

    meaning: Meaning
    draft: Draft
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one writing took and how it ended.

    Attributes:
        provider: Kind of server.
        model: Name of the model as it was asked for.
        prompt: Version of the prompts: the start of their SHA-256.
        ending: How it ended.
        tokens_in: Tokens of the prompt.
        tokens_out: Tokens written.
        counted: Whether the server counted the tokens; else they are estimated.
        cost: What they cost at the prices set, in the currency of the prices; None without prices.
        first_sentence_ms: Time to the first sentence that was kept, in milliseconds, or None.
        took_ms: Time of the whole writing, in milliseconds.
        kept: How many sentences were kept.
        deleted: The rung that each deleted sentence failed, in order.
        cached: Whether the sentences came from the cache.
        language: Language that was written in, as its BCP 47 tag.
    """

    provider: str
    model: str
    prompt: str
    ending: Ending
    tokens_in: int = 0
    tokens_out: int = 0
    counted: bool = False
    cost: float | None = None
    first_sentence_ms: float | None = None
    took_ms: float = 0.0
    kept: int = 0
    deleted: tuple[Rung, ...] = ()
    cached: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Written:
    """The end of a writing.

    Attributes:
        draft: The written answer; None when the answer without a writer stands.
        receipt: What it took.
    """

    draft: Draft | None
    receipt: Receipt


class Writer(Protocol):
    """Writes answers to open questions out of their evidence."""

    def write(self, task: Task) -> Generator[DraftClaim, None, Written]:
        """Yield the claims that are sure as they come, and return the end; never raises a fault.

        The claims yielded are the first of the written draft, in its order, when there is one.
        """


@dataclass(frozen=True, slots=True)
class Rereading:
    """A step: the rules do not understand the question, and a language model reads it."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A step: the answer without a writer, shown while one writes. It is not kept."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Sentence:
    """A step: a claim that stands, and the citations that it is the first to use."""

    claim: Claim
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The last step: the answer as it is kept, and the receipts of what a language model did.

    Attributes:
        answer: The answer.
        receipt: What the writing took, when a writer was asked.
        reading: What it took to read the question, when a guide was asked.
    """

    answer: Answer
    receipt: Receipt | None = None
    reading: Receipt | None = None


Step = Rereading | Drafted | Sentence | Finished
"""What `Assistant.steps` yields: a `Rereading` with a guide, a `Drafted` and `Sentence`s with a
writer, always a `Finished`."""


def is_open(task: Task) -> bool:
    """Whether a draft is of the kind that a writer may write: prose, never rows of the register.

    Prose that was asked for by its place is left as it stands, unless it is of several documents,
    asked for in plain words, or asked for in another language.
    """
    draft = task.draft
    if draft.status not in _GIVEN or draft.items or draft.complete:
        return False
    if draft.route is Route.PASSAGES:
        return True
    evidence = [one for claim in draft.claims for one in claim.evidence]
    prose = bool(evidence) and all(one.kind not in _TABLE_KINDS for one in evidence)
    several = len({(one.document, one.edition) for one in evidence}) > 1
    return prose and (several or task.foreign or asks_plainly(task.meaning.question))


def asks_plainly(question: str) -> bool:
    """Whether a newcomer asks: "in plain words", "explain simply"."""
    return bool(_plain_words().search(question))


@lru_cache(maxsize=1)
def _plain_words() -> re.Pattern[str]:
    text = files("tipassist.answer").joinpath("lexicon", "writing.toml").read_text("utf-8")
    return re.compile("|".join(tomllib.loads(text)["plain_words"]), re.IGNORECASE)
