"""The words by which something is asked of the passage quoted last (`nearby.toml`)."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.ranking.quotations import Quotation
from tipassist.register.model import Footnote


@dataclass(frozen=True, slots=True)
class Detail:
    """A kind of detail that a few words ask for: the condition, the occasion, the purpose.

    Attributes:
        asks: Stands at the head of a folded question that asks for it.
        shows: Occurs in sentences that give it, as printed.
        notes: Whether only footnotes give it.
        quoted: Whether it is looked for in what was quoted, not around it.
        again: Whether it is only asked of a passage that was itself found by such a question.
    """

    asks: re.Pattern[str]
    shows: re.Pattern[str]
    notes: bool = False
    quoted: bool = False
    again: bool = False

    def gives(self, said: Quotation, far: int) -> bool:
        """Whether a sentence so far from what was quoted gives it."""
        if self.quoted and far:
            return False
        in_note = isinstance(said.holder, Footnote)
        return (in_note or not self.notes) and bool(self.shows.search(said.text))


@dataclass(frozen=True, slots=True)
class NearbyWords:
    """The patterns of `nearby.toml`.

    Attributes:
        named: Matches questions whether something is named in a passage; `what` is the thing.
        also: Matches questions whether one more thing belongs: "nurses too?", "not nurses?".
        bare: Matches "is corruption?", which needs such a question or a list before it.
        only: Matches questions whether a passage is about one thing only; `what` is the thing.
        details: The kinds of details.
        empty: Words by which no sentence is known.
    """

    named: tuple[re.Pattern[str], ...]
    also: tuple[re.Pattern[str], ...]
    bare: tuple[re.Pattern[str], ...]
    only: tuple[re.Pattern[str], ...]
    details: tuple[Detail, ...]
    empty: frozenset[str]


@lru_cache(maxsize=1)
def load_nearby_words() -> NearbyWords:
    """Read the packaged patterns."""
    raw = files("tipassist.answer").joinpath("lexicon", "nearby.toml").read_text("utf-8")
    read = tomllib.loads(raw)
    members = read["members"]
    details = tuple(
        Detail(
            re.compile(rf"(?:{'|'.join(one['asks'])})\b"),
            re.compile("|".join(one["shows"])),
            bool(one.get("notes", False)),
            bool(one.get("quoted", False)),
            bool(one.get("again", False)),
        )
        for one in read["details"].values()
    )
    return NearbyWords(
        tuple(re.compile(one) for one in members["named"]),
        tuple(_asking(one, members) for one in members["also"]),
        tuple(_asking(one, members) for one in members["bare"]),
        tuple(re.compile(one) for one in members["only"]),
        details,
        frozenset(read["empty"]["words"]),
    )


def _asking(pattern: str, members: dict[str, str]) -> re.Pattern[str]:
    named = pattern.replace("@", members["thing"])
    return re.compile(f"{members['before']}{named}{members['after']}")
