"""Numbers held against a count just told: "are you sure? i had two", "a colleague has it at 30".

The count is told once more, from the question that it answered, and first of all whether the number
said is the same. `retelling.toml` holds the words.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose.counted.presumed_counts import NUMBER_WORDS
from tipassist.answer.draft import Draft
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.talks.retelling import filled
from tipassist.answer.verdicts import without_verdict
from tipassist.types import AnswerStatus, Route

_CLAUSE = re.compile(r"\s*(?:[,;:.!?]+(?:\s+|$)|\s-+\s|\u2026+|\u2013)\s*|\s+(?=but\b)")
_NUMBERS = {
    **{word: at for at, word in enumerate(NUMBER_WORDS, 1)},
    **{"thirty": 30, "forty": 40, "fifty": 50},
}
_LISTED = re.compile(r"(?:The list|Section \S+) has (?P<number>\d{1,3}) items?\.")
_TOLD = re.compile(
    r"(?<![\w.,:/-])(?P<number>\d{1,3})(?: of the \d+)? (?P<words>[a-z-]+(?: [a-z-]+){0,2})"
)
_HAS_NUMBER = re.compile(r"\d|\b(?:" + "|".join(_NUMBERS) + r")\b")
_MAX_CHARS = 300
_ROW_UNITS = ("activities", "outcomes")


@dataclass(frozen=True, slots=True)
class Said:
    """A number that somebody holds against a count.

    Attributes:
        number: The number.
        units: What it is said to be of, as units of the plan; none when that is not said.
    """

    number: int
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The patterns of clauses that hold a number against a count; each takes in a whole clause.

    Attributes:
        claims: A number with who says it, or with how it is doubted.
        bare: A number alone.
        around: Words of doubt and of talk without a number.
        things: Things of the plan that are said to have a number; they are nobody who counts.
    """

    claims: tuple[re.Pattern[str], ...]
    bare: tuple[re.Pattern[str], ...]
    around: re.Pattern[str]
    things: re.Pattern[str]

    def said(self, question: str) -> Said | None:
        """Return the number that a question holds against the last answer.

        None when it says no number, two different ones, anything else beside, or what a thing of
        the plan has.

        Args:
            question: As typed, shorthand and typos mended.
        """
        if len(question) > _MAX_CHARS or not _HAS_NUMBER.search(fold(question)):
            return None
        if self.things.search(fold(question)):
            return None
        clauses = [one for one in _CLAUSE.split(fold(question)) if one]
        claims = [_whole(self.claims, one) for one in clauses]
        alone = [_whole(self.bare, one) for one in clauses]
        talk = [self.around.fullmatch(one) is not None for one in clauses]
        if not all(map(any, zip(claims, alone, talk, strict=True))) or not any((*claims, *talk)):
            return None
        found = [one for one in claims if one] or [one for one in alone if one]
        numbers = {_number_of(one["number"]) for one in found}
        units = (unit for one in found for unit in units_in(one["unit"] or ""))
        return Said(numbers.pop(), tuple(dict.fromkeys(units))) if len(numbers) == 1 else None


@lru_cache(maxsize=1)
def load_number_words() -> NumberWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "retelling.toml")
    words = tomllib.loads(packaged.read_text("utf-8"))["numbered"]
    parts = {"number": f"(?P<number>{words['number']})", "of": words["of"], "lead": words["lead"]}

    def compiled(name: str) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(filled(one, parts)) for one in words[name])

    around, things = re.compile(words["around"]), re.compile(words["things"])
    return NumberWords(compiled("claims"), compiled("bare"), around, things)


def verdict(draft: Draft, said: Said) -> Draft | None:
    """Return an answer told again with whether its count is the number said.

    None when it tells no count, more than one of a kind, or a count of something else.

    Args:
        draft: The answer doubted.
        said: The number held against it.
    """
    if draft.status is not AnswerStatus.ANSWERED or draft.route is not Route.REGISTER:
        return None
    first, *rest = draft.claims
    bare = without_verdict(first.text)
    told = next(_counts_in(bare), None)
    if told is None or not _is_of(said, told.unit):
        return None
    rows = len(draft.items) if told.unit in _ROW_UNITS else 0
    further = any(one.unit == told.unit for claim in rest for one in _counts_in(claim.text))
    if further or (rows > 1 and rows != told.number):
        return None
    return _told(draft, bare, so=told.number == said.number)


def verdict_on_list(draft: Draft, said: Said) -> Draft | None:
    """Return an answer that says how many items a list has, told again with yes or no.

    Args:
        draft: The answer doubted.
        said: The number held against it.
    """
    listed = _LISTED.fullmatch(draft.claims[0].text) if draft.claims else None
    if listed is None or draft.status is not AnswerStatus.ANSWERED or said.units:
        return None
    return _told(draft, draft.claims[0].text, so=int(listed["number"]) == said.number)


def _is_of(said: Said, unit: str) -> bool:
    """Whether a number is said of a unit: of nothing named, or of it and at most its activities."""
    return not said.units or (unit in said.units and not {*said.units} - {unit, "activities"})


def _told(draft: Draft, bare: str, *, so: bool) -> Draft:
    """Return an answer told again with yes or no before its first sentence."""
    first, *rest = draft.claims
    lead = replace(first, text=f"{'Yes' if so else 'No'}. {bare}")
    return replace(draft, claims=(lead, *rest), suggestions=())


@dataclass(frozen=True, slots=True)
class _Count:
    number: int
    unit: str


def _counts_in(text: str) -> Iterator[_Count]:
    """Yield the counts of things of the plan that a text tells, in reading order."""
    for match in _TOLD.finditer(text):
        units = units_in(match["words"])
        if units:
            yield _Count(int(match["number"]), units[0])


def _whole(patterns: tuple[re.Pattern[str], ...], clause: str) -> re.Match[str] | None:
    """Return how a clause is one of several patterns, if it is."""
    matches = (one.fullmatch(clause) for one in patterns)
    return next((one for one in matches if one), None)


def _number_of(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
