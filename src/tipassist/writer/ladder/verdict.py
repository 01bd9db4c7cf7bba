"""What a rung works with, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from tipassist.answer.language.languages import ENGLISH
from tipassist.answer.writing import Rung
from tipassist.writer.ladder.reading import NOTHING_KNOWN, Held, Known
from tipassist.writer.sources import RawSentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the ladder says of one sentence.

    Attributes:
        sentence: The sentence.
        failed: The first rung that it failed; None when it stands.
        because: What the rung missed, for those who watch the model; never shown in an answer.
    """

    sentence: RawSentence
    failed: Rung | None = None
    because: str = ""

    @property
    def stands(self) -> bool:
        """Whether the sentence may be shown."""
        return self.failed is None


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence with the sources that it cites, as a rung gets it.

    Attributes:
        text: Its words.
        cited: What each source that it cites holds; at least one.
        known: Names that stand for one another.
        language: Language that is written in, as its BCP 47 tag.
    """

    text: str
    cited: tuple[Held, ...]
    known: Known = NOTHING_KNOWN
    language: str = ENGLISH

    @property
    def is_english(self) -> bool:
        """Whether words can be compared with those of the evidence."""
        return self.language == ENGLISH


Check = Callable[[Checked], str]
"""A rung: returns what is missing, "" when the sentence passes."""
