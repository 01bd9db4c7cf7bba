"""Several pillars told by their numbers: "the first and the second pillar", "pillars 1 and 3".

They are put as they are printed, each by its letter; one alone is found as it stands.
"""

import re
from collections.abc import Sequence

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.rewording.of_places.code_ranges import sets_beside

_ORDINAL = rf"(?:{'|'.join(ORDINALS)})"
_NUMBER = rf"(?:\d|{'|'.join(NUMBERS)})"
_IN = r"(?:in|under|of|within|for|from)"
_JOINS = rf"(?:, ?|,? ?(?:and|or|nor|&|\+|vs\.?|versus|than|as well as)(?: {_IN})? )"
_ENDS = (
    r"(?=\s*(?:[?.!,;:)]|$|(?:have|has|had|do|does|is|are|was|were|which|that|where|who|whose|with|"
    r"without|by|but|too|as well|together|combined|share|cite|name|contain|hold)\b))"
)
_BEFORE_WORD = re.compile(
    rf"(?P<told>(?:\bthe )?\b{_ORDINAL}(?: pillar)?(?:{_JOINS}(?:the )?{_ORDINAL}(?: pillar)?)+)"
    r" pillars?\b",
    re.IGNORECASE,
)
_BEHIND_WORD = re.compile(
    rf"\bpillars? (?P<told>(?:no\.? |number |numbers )?{_NUMBER}"
    rf"(?:{_JOINS}(?:pillars? )?(?:no\.? |number )?{_NUMBER})+)"
    r"(?![\w-]|\.\d| [a-z-]*s\b)",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    rf"(?P<told>(?:\bthe )?\b{_ORDINAL} pillar(?:{_JOINS}(?:the )?{_ORDINAL}(?: one)?)+){_ENDS}",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"(?P<told>(?:\bthe )?\b{_ORDINAL} pillar)(?P<between>(?:(?!\b(?:{_ORDINAL}|outcomes?"
    r"\b(?= (?:in|of|under))|[a-z]\.\d)\b)[^?.!;])*?"
    rf" (?:than|against|versus|vs\.?|compared (?:with|to))(?: {_IN})? )"
    rf"(?P<other>(?:the )?{_ORDINAL}(?: one)?){_ENDS}",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"(?P<told>)(?P<between>\b(?:which|what) (?:of the )?pillars?\b[^?.!;]*?[,:] )"
    rf"(?P<other>(?:the )?{_ORDINAL}(?:, (?:the )?{_ORDINAL})* or (?:the )?{_ORDINAL}(?: one)?)"
    r"(?=\W*$)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\bpillars (?P<first>{_NUMBER}|[a-z])(?: (?:up )?to | through | ?[-–] ?)"
    rf"(?P<last>{_NUMBER}|[a-z])(?![\w-]|\.\d)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?P<of>(?:which|what|either|any|one|both|each) of )(?:the )?(?P<end>first|last)"
    rf" (?P<count>{_NUMBER}) pillars\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    rf"(?:the )?\b(?P<ordinal>{_ORDINAL})(?: (?:pillar|one)\b)?"
    rf"|(?:pillars? )?(?:no\.? |numbers? )?\b(?P<number>{_NUMBER})\b",
    re.IGNORECASE,
)


def with_numbered_pillars(text: str, letters: Sequence[str]) -> str:
    """Return "in the first and the fourth pillar" as "in Pillar A and Pillar D".

    Args:
        text: The question, typos mended.
        letters: The letters of the pillars in order.
    """
    if "pillar" not in text.lower():
        return text
    for shape in (_BEFORE_WORD, _FURTHER, _AGAINST, _CHOICE):
        text = shape.sub(lambda match: _by_letter(match, letters), text)
    text = _RANGE.sub(lambda match: _each_of(match, letters), text)
    text = _SEVERAL.sub(lambda match: _of_end(match, letters), text)
    return _BEHIND_WORD.sub(lambda match: f"pillars {_lettered(match['told'], letters, '')}", text)


def _by_letter(match: re.Match[str], letters: Sequence[str]) -> str:
    told = match.groupdict()
    said = (told["told"], told.get("between") or "", told.get("other") or "")
    return "".join(
        one if at == 1 else _lettered(one, letters, "Pillar ") for at, one in enumerate(said)
    )


def _each_of(match: re.Match[str], letters: Sequence[str]) -> str:
    """Return "pillars 1 to 3" as "pillars A, B and C"; what is no such range stays."""
    ends = [_lettered(match[at], letters, "").upper() for at in ("first", "last")]
    beside = sets_beside(match.string[: match.start()])
    if beside or not set(ends) <= set(letters) or ends[0] >= ends[1]:
        return match[0]
    *before, last = letters[letters.index(ends[0]) : letters.index(ends[1]) + 1]
    return f"pillars {', '.join(before)} and {last}"


def _of_end(match: re.Match[str], letters: Sequence[str]) -> str:
    """Return "which of the last two pillars" with their letters; what is no several stays."""
    said = match["count"].lower()
    count = int(said) if said.isdigit() else NUMBERS[said]
    if not 1 < count <= len(letters):
        return match[0]
    *before, last = letters[:count] if match["end"].lower() == "first" else letters[-count:]
    return f"{match['of']}pillars {', '.join(before)} and {last}"


def _lettered(told: str, letters: Sequence[str], word: str) -> str:
    """Put each number of a stretch by its letter; beyond the last, the one it would have."""

    def letter(match: re.Match[str]) -> str:
        said = (match["ordinal"] or match["number"]).lower()
        number = int(said) if said.isdigit() else (ORDINALS | NUMBERS)[said]
        number = len(letters) if number < 0 else number
        known = 0 < number <= len(letters)
        return word + (letters[number - 1] if known else chr(ord("A") + number - 1))

    return _OF_ONE.sub(letter, told)
