"""Sources: the numbered pieces of evidence that a language model is given."""

from dataclasses import dataclass

from tipassist.answer.draft import Evidence
from tipassist.locators import Locator


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered piece of evidence.

    Attributes:
        id: Its number: `e1`, `e2`, …
        evidence: The places it was found at, the main one first, as citations are made of them.
        text: What stands there, in one line without markup.
        fields: A row of the register as names and values, such as ("coordinating", "ACWC, SOMTC").
        vital: Whether the main claim of the draft rests on it.
    """

    id: str
    evidence: tuple[Evidence, ...]
    text: str
    fields: tuple[tuple[str, str], ...] = ()
    vital: bool = False

    @property
    def said(self) -> str:
        """Everything that the source says, its place and label included."""
        rows = (f"{name}: {value}" for name, value in self.fields)
        return "\n".join((self.label, self.text, *rows))

    @property
    def label(self) -> str:
        """What the places are called."""
        named = (f"{one.locator} {one.label}" for one in self.evidence)
        return "\n".join(dict.fromkeys(named))

    @property
    def place(self) -> Locator:
        """The main place."""
        return self.evidence[0].locator


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence as the model gave it, not yet checked.

    Attributes:
        text: Its words.
        evidence: The ids it cites, as given; they may name nothing.
    """

    text: str
    evidence: tuple[str, ...]
