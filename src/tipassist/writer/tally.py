"""The tally of one writing: what came, what of it stands, and what it took."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tipassist.answer.writing import Ending, Receipt, Rung
from tipassist.writer.accounts import Prices
from tipassist.writer.ladder.verdict import Verdict
from tipassist.writer.model import LanguageModel, Usage
from tipassist.writer.prompting import load_prompts
from tipassist.writer.sources import RawSentence


@dataclass(slots=True)
class Tally:
    """Counts while a writing goes on; belongs to one writing alone.

    Args:
        clock: Seconds, only differences count.
        language: Language that is written in, as its BCP 47 tag.
    """

    clock: Callable[[], float]
    language: str
    raw: list[RawSentence] = field(default_factory=list)
    kept: list[RawSentence] = field(default_factory=list)
    deleted: list[Rung] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    cached: bool = False
    begun: float = field(init=False)
    _first: float | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.begun = self.clock()

    def take(self, verdict: Verdict) -> bool:
        """Count a verdict; whether its sentence stands and was not said before."""
        if verdict.failed is not None:
            self.deleted.append(verdict.failed)
            return False
        if any(one.text == verdict.sentence.text for one in self.kept):
            return False
        if self._first is None:
            self._first = self.clock()
        self.kept.append(verdict.sentence)
        return True

    def receipt(self, ending: Ending, model: LanguageModel, prices: Prices) -> Receipt:
        """Make the receipt of the writing, which ends now."""
        return Receipt(
            provider=model.provider.value,
            model=model.name,
            prompt=load_prompts().version,
            ending=ending,
            tokens_in=self.usage.tokens_in,
            tokens_out=self.usage.tokens_out,
            counted=self.usage.counted,
            cost=prices.cost(self.usage),
            first_sentence_ms=None if self._first is None else self._ms(self._first),
            took_ms=self._ms(self.clock()),
            kept=len(self.kept),
            deleted=tuple(self.deleted),
            cached=self.cached,
            language=self.language,
        )

    def _ms(self, ended: float) -> float:
        return round((ended - self.begun) * 1000, 3)
