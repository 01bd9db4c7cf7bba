"""What tokens cost at the prices that were set."""

from dataclasses import dataclass

from tipassist.writer.model import Usage

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of a million tokens; None where none is set.

    Attributes:
        tokens_in: Of the prompt.
        tokens_out: Written.
    """

    tokens_in: float | None = None
    tokens_out: float | None = None

    def cost(self, usage: Usage) -> float | None:
        """Return what a call cost, None when no price is set."""
        if self.tokens_in is None and self.tokens_out is None:
            return None
        paid = usage.tokens_in * (self.tokens_in or 0) + usage.tokens_out * (self.tokens_out or 0)
        return round(paid / _MILLION, 8)
