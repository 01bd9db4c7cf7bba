"""What a search in a document finds: clauses, and how well they answer."""

from dataclasses import dataclass

from tipassist.answer.ranking import together
from tipassist.answer.relevance import LEAST

_ANSWERING = 0.05
_ANSWERS = -2.5
_MAY_ANSWER = -5.0
_FAR_LESS = 6.0


@dataclass(frozen=True, slots=True)
class Found:
    """A clause and how well it answers.

    Attributes:
        index: The clause.
        words: Share of the asked weight that it covers, 0 to 1.
        own: The same by its own words alone, without the titles around it.
        cosine: Cosine similarity to the question, -1 to 1; 0 when it is not near.
        text: Its reading form.
        told: How much the words asked tell about a subject, 0 to 1.
        is_row: Whether it is a row of a table.
        around: The titles around it, and those of the columns of a row.
        items: The words of the list that it leads in.
        relevance: The log-odds that it answers the question; None where nothing tells.
    """

    index: int
    words: float
    own: float
    cosine: float
    text: str
    told: float = 1.0
    is_row: bool = False
    around: str = ""
    items: str = ""
    relevance: float | None = None

    @property
    def whole(self) -> str:
        """Its words with the list that it leads in."""
        return f"{self.text} {self.items}".rstrip()

    @property
    def answers(self) -> bool:
        """Whether it surely answers, read together with the question."""
        return self.relevance is not None and self.relevance >= _ANSWERS

    @property
    def may_answer(self) -> bool:
        """Whether it may well answer, read together with the question."""
        return self.relevance is not None and self.relevance >= _MAY_ANSWER

    def rivals(self, best: "Found") -> bool:
        """Whether it answers about as likely as the best clause."""
        if self.relevance is None or best.relevance is None:
            return True
        return self.relevance >= best.relevance - _FAR_LESS

    @property
    def worth(self) -> float:
        """All together with how well it answers, bigger is better."""
        return self.total + _ANSWERING * (LEAST if self.relevance is None else self.relevance)

    @property
    def total(self) -> float:
        """All together, bigger is better."""
        return together(self.told * (self.words + self.own) / 2, self.cosine)
