"""What a search in a document finds: clauses, and how well they answer."""

from dataclasses import dataclass

from tipassist.answer.ranking import together


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

    @property
    def whole(self) -> str:
        """Its words with the list that it leads in."""
        return f"{self.text} {self.items}".rstrip()

    @property
    def total(self) -> float:
        """All together, bigger is better."""
        return together(self.told * (self.words + self.own) / 2, self.cosine)
