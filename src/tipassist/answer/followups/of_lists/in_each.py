"""In each of the rows told: "is extradition in both?", "do we get a supporter on either?"."""

import re

from tipassist.answer.followups.meant.singles import rows_together
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.rewording.spoken_in_rows import speaking_of, subject_of_told
from tipassist.answer.turns import State

_PAIR = re.compile(r"\b(?:both|the two|(?:n?either))\b")
_NUMBER = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b(?!-)")
_HELP = r"(?:supporters?|helpers?|backers?|supporting bod(?:y|ies)|support|help|backing|assistance)"
_HELPED = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|then|now)\b,? )*(?:"
    rf"(?:do|does|have|has|did|will) (?:we|i|it|they)(?: (?:get|have|got|receive|enjoy))? "
    rf"(?:(?:an?|any|some) )?{_HELP}(?: (?:at all|there|from (?:any|some)(?:one|body)(?: else)?))?"
    r"|(?:is|are|does|do) (?:there )?(?:any|some)(?:one|body)(?: else)? "
    r"(?:support|help|back|assist)(?:ing|s)? (?:us|me|it|them)(?: (?:out|up))?"
    r") (?:in|on|for|with|at|under) (?P<rows>(?:n?either|any|one|both|all|each|every one)"
    r"(?: (?:of )?(?:them|those|these|the (?:two|three|four|five|six)))?(?: (?:one|rows?|cases?))?)"
    r"(?:,? (?:then|too|at all|though))*[\s?.!]*"
)
_ALL = re.compile(r"\b(?:both|all|each|every)\b")
_FEW, _MOST = 2, 12


def with_subject_in_all(meaning: Meaning, typed: str, state: State) -> str | None:
    """Return "is extradition in both?" as whether the rows told all speak of it.

    Args:
        meaning: The question as understood by itself.
        typed: The question without its typos.
        state: The turns before it.
    """
    text = fold(typed)
    if state.last is None or meaning.named or meaning.places or len(text) != len(typed):
        return None
    found = subject_of_told(text)
    rows = _rows(found["rows"], state) if found is not None else ""
    return speaking_of(typed[slice(*found.span("what"))], rows) if found and rows else None


def with_helped_in_each(typed: str, state: State) -> str | None:
    """Return "do we get a supporter on either?" as whether any of the rows told has one.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found = _HELPED.fullmatch(fold(typed))
    rows = _rows(found["rows"], state) if found is not None else ""
    if found is None or not rows:
        return None
    asked = "all" if _ALL.search(found["rows"]) else "any"
    return f"Do {asked} of {rows} have a supporting body?"


def _rows(said: str, state: State) -> str:
    """Return the codes of the rows that "both" or "all five" of those told are; or ""."""
    number = _NUMBER.search(said.removesuffix(" one")) if said != "one" else None
    size = _FEW if _PAIR.search(said) else NUMBERS[number[0]] if number else 0
    rows = rows_together(state, size)
    return listing(map(str, rows)) if _FEW <= len(rows) <= _MOST else ""
