"""What a search in a document finds: clauses, and how well they answer."""

from dataclasses import dataclass

from tipassist.answer.ranking.entries import together
from tipassist.answer.ranking.relevance import NOTHING
from tipassist.index.encoders import Reading

_ANSWERING = 0.25
_ANSWERS = 0.6
_SURELY_ANSWERS = 0.9
_MAY_ANSWER = 0.25
_FAR_LESS = 5.0


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
        reading: What is told of it, read together with the question; None where nothing tells.
        beside: What weighs beside that: the other items of its list, that it only defines.
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
    reading: Reading | None = None
    beside: float = 0.0

    @property
    def whole(self) -> str:
        """Its words with the list that it leads in."""
        return f"{self.text} {self.items}".rstrip()

    @property
    def answers(self) -> bool:
        """Whether it surely answers, read together with the question."""
        return self.reading is not None and self.reading.answers >= _ANSWERS

    @property
    def surely_answers(self) -> bool:
        """Whether it does beyond doubt, read together with the question."""
        return self.reading is not None and self.reading.answers >= _SURELY_ANSWERS

    @property
    def may_answer(self) -> bool:
        """Whether it may well answer, read together with the question."""
        return self.reading is not None and self.reading.answers >= _MAY_ANSWER

    def rivals(self, best: "Found") -> bool:
        """Whether it answers about as likely as the best clause."""
        if self.reading is None or best.reading is None:
            return True
        near = self.reading.worth >= best.reading.worth - _FAR_LESS
        as_good = self.answers or not best.answers or self.own >= best.own
        return near and as_good

    @property
    def worth(self) -> float:
        """All together with how well it answers and what weighs beside, bigger is better."""
        return self.total + _ANSWERING * (self.reading or NOTHING).worth + self.beside

    @property
    def total(self) -> float:
        """All together, bigger is better."""
        return together(self.told * (self.words + self.own) / 2, self.cosine)
