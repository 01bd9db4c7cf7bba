"""In each of the rows told: "is extradition in both?", "do we get a supporter on either?"."""

import re

from tipassist.answer.followups.meant.referring import rows_told
from tipassist.answer.followups.meant.singles import rows_together
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.rewording.of_subjects.spoken_in_rows import speaking_of, subject_of_told
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
_SOMEBODY = (
    r"(?:(?:(?:some|any)(?:one|body)|an(?:y|other)? (?:bod(?:y|ies)|asbs?))(?: else)?"
    r"|support(?:ers?)?|an?y? supporters?|any support)"
)
_HAVE_SOMEBODY = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|then|now)\b,? )*(?:do|does|has|have|did|is there|are there) "
    r"(?P<rows>(?:n?either|any|one|both|all|each)(?: (?:one )?of (?:them|those|these|the (?:two"
    r"|three"
    r"|four|five|six)))?(?: (?:ones?|rows?))?) (?:(?:have|has|had|get|gets|got"
    r"|come with) (?:got )?)?"
    rf"(?:{_SOMEBODY} (?:(?:who|that|which|is|are) )*"
    r"(?:support|help|back|assist)(?:ing|s)?(?: (?:it|them|there|out))?"
    rf"|{_SOMEBODY} (?:as (?:an? )?support(?:er|ing body)?|in support|on support)(?: there)?)"
    r"(?:,? (?:then|too|at all|though))*[\s?.!]*"
)
_NAME = r"(?!(?:we|they|it|that|this|who|which|what|one|the|there|anyone|someone|always)\b)[\w-]+"
_CLEFT = r"(?:(?:it|that) is|it's|that's|is (?:it|that)|(?:does|is) )? ?(?:always )?"
_EVERY_TIME = r"(?:(?:every|each)(?: single)? time|in (?:each|every)(?: single)? case|always)"
_SAME_LEAD = re.compile(
    r"(?=.*\b(?:every|each|always)\b)"
    r"\W*(?:(?:and|so|but|then|ok|okay)\b,? )*(?:"
    rf"{_CLEFT}(?P<backed>{_NAME}) (?:that |whom |who |which )?(?:we|they|it)(?: are|'re| is|'s)?"
    r"(?: always)? (?:support|help|back|assist)(?:ing|s)?"
    rf"|{_CLEFT}(?P<lead>{_NAME}) (?:(?:that|who|which|is|always) )*"
    r"(?:co-?ordinat(?:es?|ing)|leads?|leading|runs|in (?:the lead|charge)"
    r"|the (?:lead|co-?ordinator))"
    rf")(?: there)?(?: {_EVERY_TIME})?(?: there)?"
    r"(?:,? (?:then|correct|right|yes|no|true|is (?:it|that) (?:so|right)))?[\s?.!]*"
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

    So is "does either have somebody supporting?".

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text = fold(typed)
    found = _HELPED.fullmatch(text) or _HAVE_SOMEBODY.fullmatch(text)
    rows = _rows(found["rows"], state) if found is not None else ""
    if found is None or not rows:
        return None
    asked = "all" if _ALL.search(found["rows"]) else "any"
    return f"Do {asked} of {rows} have a supporting body?"


def with_same_lead(typed: str, state: State) -> str | None:
    """Return "so it is SOMTC we support every time?" as whether it leads all of the rows told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found, last = _SAME_LEAD.fullmatch(fold(typed)), state.last
    if found is None or last is None or len(rows_told(last)) < _FEW:
        return None
    return f"Does {(found['backed'] or found['lead']).upper()} coordinate all of those?"


def _rows(said: str, state: State) -> str:
    """Return the codes of the rows that "both" or "all five" of those told are; or ""."""
    number = _NUMBER.search(said.removesuffix(" one")) if said != "one" else None
    size = _FEW if _PAIR.search(said) else NUMBERS[number[0]] if number else 0
    rows = rows_together(state, size)
    return listing(map(str, rows)) if _FEW <= len(rows) <= _MOST else ""
