"""The text that is read with a question: a clause under its title, with what leads it in.

A sentence is read as its clause is, and what leads in a list with the list. Where a clause stands
in numbers, "Article 10(1)", is no word of it: the reader learnt clauses under their titles.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tipassist.answer.documents.reading.places import Places
from tipassist.index.sentences import split_sentences
from tipassist.types import Span

if TYPE_CHECKING:
    from tipassist.index.passages import Passage

Spans = tuple[Span, ...]

_READ_ON = 400  # characters of a list that are read with what leads it in


def as_titled(passage: "Passage") -> str:
    """Return a passage under its own title, with what leads it in."""
    title = passage.breadcrumb.rsplit("›", 1)[-1].strip()
    return f"{title}: {passage.lead_in} {passage.text}".rstrip()


@dataclass(slots=True)
class AsRead:
    """Gives the texts that are read of one document.

    Args:
        places: The document.
    """

    places: Places
    _at: dict[Spans, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._at = {}
        for index, clause in enumerate(self.places.instrument.clauses):
            cells = tuple(span for _, cell in clause.cells for span in cell.spans)
            each = (cell.spans for _, cell in clause.cells)
            for spans in (clause.wording.spans or clause.heading_spans, cells, *each):
                if spans:
                    self._at.setdefault(spans, index)

    def text_of(self, passage: "Passage") -> str:
        """Return the text of a passage as it is read."""
        at = self._at.get(passage.spans)
        if at is None:
            return as_titled(passage)
        items = self.places.items(at)[:_READ_ON]
        return f"{self._title(at)}: {self._lead_in(at)} {passage.text} {items}".rstrip()

    def is_title(self, passage: "Passage") -> bool:
        """Whether a passage is but the title of what stands under it."""
        at = self._at.get(passage.spans)
        return at is not None and passage.text == self.places.clause(at).heading

    def _title(self, index: int) -> str:
        headings = (self.places.clause(at).heading for at in (index, *self.places.above(index)))
        return next((one for one in headings if one), "")

    def _lead_in(self, index: int) -> str:
        """Return the last sentences of what introduces a clause, outermost first."""
        texts = [self.places.clause(at).wording.text.strip() for at in self.places.above(index)]
        return "\n".join(split_sentences(one)[-1] for one in reversed(texts) if one)
