"""A question with its names replaced, and the words it is matched by."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind

_NAME = re.compile(r"%(\w+)%")
_BEFORE_NAME = re.compile(r"(?:in|under|within|inside|outside(?: of)?|from|of)\b(?: the)? ")
_KINDS = {"body": "BODY", "place": "PLACE", "outside": "PLACE", "instrument": "CITED"}


@lru_cache(maxsize=1)
def _load_words() -> dict[str, str]:
    """Read the packaged words: patterns by their names."""
    text = files("tipassist.answer").joinpath("lexicon", "expressions.toml").read_text("utf-8")
    return {name: words.replace("\n", "") for name, words in tomllib.loads(text).items()}


@lru_cache(maxsize=300)
def bare(source: str) -> re.Pattern[str]:
    """Return a pattern with the words whose names stand in it: "%row%"."""
    while _NAME.search(source):
        source = _NAME.sub(lambda match: _load_words()[match[1]], source)
    return re.compile(source)


@lru_cache(maxsize=300)
def _whole(source: str) -> re.Pattern[str]:
    """Return a pattern that ends where a word does, with the blank behind it."""
    return re.compile(rf"(?:{bare(source).pattern})(?=[ ,]|$) ?")


@dataclass(frozen=True, slots=True)
class Said:
    """A question with its names replaced: BODY0, PLACE1, CITED2.

    Attributes:
        text: Its words, folded.
        values: What the names stand for, by their numbers.
        states: Whether it puts to the test what it says: "…, right?".
    """

    text: str
    values: tuple[object, ...]
    states: bool = False

    def match(self, source: str, at: int) -> re.Match[str] | None:
        """Match words at an offset."""
        return _whole(source).match(self.text, at)

    def skip(self, source: str, at: int) -> int | None:
        """Return where words end that stand at an offset; None when they do not."""
        match = self.match(source, at)
        return match.end() if match else None

    def maybe(self, source: str, at: int) -> int:
        """Return where words end that may stand at an offset."""
        match = self.match(source, at)
        return match.end() if match else at

    def ends(self, at: int) -> bool:
        """Whether nothing is left behind an offset."""
        return not self.text[at:].strip(" ,")


def after(said: Said, source: str, at: int) -> int:
    """Return where words end that may stand at an offset, be it within a word."""
    match = bare(source).match(said.text, at)
    return match.end() if match else at


def said_with_names(text: str, marks: tuple[Mark, ...], roleless: frozenset[str]) -> Said | None:
    """Replace the names of a question; None where one is named that no expression has."""
    parts: list[str] = []
    values: list[object] = []
    at = 0
    for one in sorted(marks, key=lambda mark: mark.start):
        if one.start < at or one.kind in ("except", "filler"):
            continue
        words = text[one.start : one.end]
        kind = _KINDS.get(one.kind)
        if kind is None:
            return None
        if kind == "PLACE" and not _is_code(one.value):
            return None
        if one.kind == "body" and one.value in roleless:
            continue
        owns = words.endswith(("'s", "’s", "s'")) or words in ("our", "my", "ours", "mine")
        before = _BEFORE_NAME.match(words) if kind == "PLACE" else None
        name = f"{before[0] if before else ''}{kind}{len(values)}{' OWNS' if owns else ''}"
        parts += [text[at : one.start], f" {name} "]
        values.append(one.value)
        at = one.end
    whole = "".join((*parts, text[at:])).replace("’", "'")
    whole = re.sub(r"(\b(?:BODY)\d+ )'s?(?= |$)", r"\1OWNS ", whole)
    whole = re.sub(r"[?.!;:]+\s*$", "", whole.strip())
    if re.search(r"[?!;:]|\.\s", whole):
        return None
    whole = " ".join(re.sub(r"[\"“”()]", " ", whole).replace(",", " , ").split())
    whole = re.sub(r" ?, ", " , ", whole)
    whole = " ".join(bare("%fillers%").sub("", whole).split())
    states = bare("%stated%").search(whole) is not None
    whole = bare("%stated%").sub("", whole)
    while (cut := bare("%tail%").sub("", whole)) != whole:
        whole = cut
    return Said(whole.replace(" ,", ",").replace(",", ""), tuple(values), states)


def _is_code(value: object) -> bool:
    kinds = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
    return isinstance(value, Locator) and value.kind in kinds
