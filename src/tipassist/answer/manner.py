"""What is last said only of how to answer: "…, names only", "… Codes are enough."."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.words import TOKEN

_CLAUSE_END = re.compile(r"[,.;:?!]+\s+|\s+[-–—]\s+")


@dataclass(frozen=True, slots=True)
class MannerWords:
    """Words by which such a clause is known.

    Attributes:
        told: One of them must stand in it.
        around: Words that may stand beside.
        whole: Whole clauses that say nothing else, as one pattern.
    """

    told: frozenset[str]
    around: frozenset[str]
    whole: re.Pattern[str]


@lru_cache(maxsize=1)
def load_manner_words() -> MannerWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "manner.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    whole = re.compile("|".join(f"(?:{one})" for one in data["whole"]))
    return MannerWords(frozenset(data["told"]), frozenset(data["around"]), whole)


def without_manner(text: str) -> str:
    """Return a question without the clauses at its end that only say how to answer it.

    Args:
        text: The question, typos mended.
    """
    while (ends := list(_CLAUSE_END.finditer(text))) and _is_manner(text[ends[-1].end() :]):
        text = text[: ends[-1].end()].rstrip()
        text = text if text.endswith("?") else text.rstrip(".,;:!-–— ")
    return text


def _is_manner(clause: str) -> bool:
    words, low = load_manner_words(), clause.lower()
    if words.whole.fullmatch(low.strip(" .,;:!?")):
        return True
    found = TOKEN.findall(low)
    told = any(one in words.told for one in found)
    return told and all(one in words.told or one in words.around for one in found)
