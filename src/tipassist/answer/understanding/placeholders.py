"""Questions for cells that only hold a place: "which indicators still say TBC?"."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning

ENTRIES = ("projects", "indicators", "examples")
BODIES = "bodies"
_OF_BODIES = re.compile(r"\b(?:asbs?|bod(?:y|ies)|co-?ordinat\w*|leads?|leading|supporting)\b")
_BLANK = re.compile(r"\b(?:blank|empty|nothing)\b")
_WHOLLY = re.compile(
    r"\b(?:entirely|completely|totally|wholly|absolutely|truly|at all|whatsoever|not even)\b"
)
_NOT_COUNTED = re.compile(
    r"\b(?:not|don't|do not|no|without|except|excluding|ignoring|leaving (?:aside|out)|apart from"
    r"|other than|besides|beyond)\b(?: \w+){0,3}? *$"
)
_NOBODY = re.compile(r"\bno (?:co-?ordinat|lead|body|one)|\bnobody\b|\bempty\b|\bblank\b")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """A question for cells that only hold a place.

    Attributes:
        units: The columns looked at; or `BODIES` alone.
        named: Whether the question says the abbreviation itself, so that "none" answers it.
        blank: Whether cells are asked for in which not even a placeholder stands.
    """

    units: tuple[str, ...] = ENTRIES
    named: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class PlaceholderWords:
    """Patterns for folded text."""

    says: re.Pattern[str]
    named: re.Pattern[str]
    asked: re.Pattern[str]
    cells: re.Pattern[str]


@lru_cache(maxsize=1)
def load_placeholder_words() -> PlaceholderWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "placeholders.toml").read_text("utf-8")
    told = {name: "|".join(words) for name, words in tomllib.loads(text)["words"].items()}

    def words_of(words: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")

    return PlaceholderWords(
        says=re.compile(rf"[\s\[(]*(?:{told['says']})[\s\])]*\.?"),
        named=words_of(told["named"]),
        asked=words_of(told["asked"]),
        cells=words_of(f"{told['cells']}|{told['units']}"),
    )


def read_placeholders(meaning: Meaning) -> Placeholders | None:
    """Return the question for cells that only hold a place, or None."""
    text, words = fold(meaning.text), load_placeholder_words()
    blank = _wholly_blank(text, words)
    if blank is not None:
        return blank
    named = bool(words.named.search(text))
    if not (named or words.asked.search(text)) or not words.cells.search(text):
        return None
    if meaning.form is Form.DEFINE or "form:define" in meaning.cues:
        return None
    if _OF_BODIES.search(text):
        return None if _NOBODY.search(text) else Placeholders((BODIES,), named)
    units = tuple(one for one in ENTRIES if re.search(rf"\b{one[:-1]}s?\b", text))
    return Placeholders(units or ENTRIES, named)


def _wholly_blank(text: str, words: PlaceholderWords) -> Placeholders | None:
    """Return the question for cells of one column with nothing in them: "blank, not just TBC"."""
    if not _BLANK.search(text) or not re.search(r"\bcells?\b", text):
        return None
    placeholder = words.named.search(text) or words.asked.search(text)
    left_out = placeholder is not None and _NOT_COUNTED.search(text[: placeholder.start()])
    if not (left_out or (placeholder is None and _WHOLLY.search(text))):
        return None
    units = [one for one in ENTRIES if re.search(rf"\b{one[:-1]}s?\b", text)]
    if _OF_BODIES.search(text):
        return None if units else Placeholders((BODIES,), blank=True)
    return Placeholders((units[0],), blank=True) if len(units) == 1 else None


def begins_with_placeholder(text: str) -> bool:
    """Whether a cell of bodies holds a place before the labels in it: "TBC Supporting ASB: …"."""
    return load_placeholder_words().says.match(fold(text.strip())) is not None


def is_placeholder(text: str) -> bool:
    """Whether the text of a cell only holds a place: "TBC", "To be confirmed"."""
    return load_placeholder_words().says.fullmatch(fold(text)) is not None
