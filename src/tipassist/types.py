"""The public answer contract and the small value types shared by every layer."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's stored text: `text[start:end]`, in characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of this span in `text`."""
        return text[self.start : self.end]


class Role(StrEnum):
    """What a body does for an activity."""

    COORDINATING = "coordinating"
    SUPPORTING = "supporting"
    RELEVANT = "relevant"


class AnswerStatus(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    NOT_IN_PLAN = "not_in_plan"
    OUT_OF_SCOPE = "out_of_scope"
    UNKNOWN_CODE = "unknown_code"
    ERROR = "error"


class Route(StrEnum):
    """Which part of the assistant wrote the answer."""

    REGISTER = "register"
    PASSAGES = "passages"
    WRITER = "writer"


class _Contract(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AskRequest(_Contract):
    """A question as every surface sends it.

    Attributes:
        question: What the person typed.
        body: The asker's own body, which resolves "my body", "we" and "us".
        conversation_id: Continues a conversation; None starts a new one.
    """

    question: str
    body: str | None = None
    conversation_id: str | None = None


class Citation(_Contract):
    """A pointer to one place in one document.

    Attributes:
        id: Its name inside the answer: `c1`, `c2`, …
        locator: The place, as `tipassist.locators` prints it.
        kind: The kind of passage (activity, outcome, section, …).
        document: Document id of the manifest.
        edition: Edition of that document.
        label: What a reader sees: the place, and which part of it.
        quote: The source's own text: `text[start:end]` of the stored document.
        start: Offset of the first character.
        end: Offset after the last character.
        page: Page number from 1 where the document has pages.
        url: Link to the place on the web surface, without host.
    """

    id: str
    locator: str
    kind: str
    document: str
    edition: str
    label: str
    quote: str
    start: int
    end: int
    page: int | None = None
    url: str

    @property
    def other_edition(self) -> str:
        """The edition when it is not the current one, which its link says; else ""."""
        return self.edition if "?edition=" in self.url else ""

    @property
    def name(self) -> str:
        """What the place is called beside others: `A.1.4`, in another edition `A.1.4 (2021)`."""
        return f"{self.locator} ({self.edition})" if self.other_edition else self.locator


class Claim(_Contract):
    """One sentence or row of an answer and the ids of the citations that support it."""

    text: str
    citations: tuple[str, ...] = ()


class Item(_Contract):
    """A coded thing (activity, outcome, pillar) in an answer that is a list."""

    locator: str
    title: str
    coordinating: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    relevant: tuple[str, ...] = ()

    def named(self, role: Role) -> tuple[str, ...]:
        """Return the bodies with `role`, in printed order."""
        match role:
            case Role.COORDINATING:
                return self.coordinating
            case Role.SUPPORTING:
                return self.supporting
            case Role.RELEVANT:
                return self.relevant


class CorpusStamp(_Contract):
    """Which corpus an answer was made from."""

    edition: str
    digest: str


class Answer(_Contract):
    """What every surface renders.

    Attributes:
        id: Unique name of this answer.
        conversation_id: The conversation it belongs to.
        question: What was asked, as typed.
        status: How the question ended.
        route: Which part wrote it.
        text: Markdown with inline citations: places in square brackets.
        claims: Sentences and rows in reading order.
        citations: The places the claims rest on, in order of first use.
        items: Coded things when the answer is a list of them.
        items_total: How many there are in the whole register.
        complete: True only when `items` was computed over the whole register.
        suggestions: Follow-up questions that have answers.
        corpus: The corpus the answer was made from.
        took_ms: Time from question to answer, in milliseconds.
    """

    id: str
    conversation_id: str
    question: str
    status: AnswerStatus
    route: Route
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    items: tuple[Item, ...] = ()
    items_total: int = Field(default=0, ge=0)
    complete: bool = False
    suggestions: tuple[str, ...] = ()
    corpus: CorpusStamp
    took_ms: float = Field(default=0.0, ge=0)
