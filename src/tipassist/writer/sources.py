"""Sources: the numbered pieces of evidence that a language model is given."""

from dataclasses import dataclass

from tipassist.answer.draft import Evidence


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered piece of evidence.

    Attributes:
        id: Its number: `e1`, `e2`, …
        evidence: The place, as a citation of it is made.
        text: What stands there, verbatim, in one line.
        fields: A row of the register as names and values, such as ("coordinating", "ACWC, SOMTC").
        record: The record its values belong to: the code of an activity, else the place itself.
        vital: Whether the main claim of the draft rests on it.
    """

    id: str
    evidence: Evidence
    text: str
    fields: tuple[tuple[str, str], ...] = ()
    record: str = ""
    vital: bool = False

    @property
    def said(self) -> str:
        """Everything that the source says, its place and label included."""
        place = str(self.evidence.locator)
        rows = (f"{name}: {value}" for name, value in self.fields)
        return "\n".join((place, self.evidence.label, self.text, *rows))


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence as the model gave it, not yet checked.

    Attributes:
        text: Its words.
        evidence: The ids it cites, as given; they may name nothing.
    """

    text: str
    evidence: tuple[str, ...]
