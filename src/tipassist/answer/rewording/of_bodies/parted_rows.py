"""Rows of a body that are told by place: "DGICM leads two, one under A and the other under B".

Each number is read as that of rows there: "DGICM leads 2 activities, 1 of them in A and 1 in B".
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark
from tipassist.corpus.structure.ordinals import WORDS, word

_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_ROWS = r"(?:rows?|activit(?:y|ies)|lines?|ones?|things?|programmes?)"
_OTHERS = r"(?:(?:the )?(?:others?|rest|remaining|last)(?: (?:one|two|three|four))?)"
_PART = (
    rf"(?:the )?(?P<part{{n}}>{_NUMBER}|{_OTHERS})(?: {_ROWS})?(?: of (?:them|these|those|which))?"
    r"(?: (?:is|are|lies?|stands?|sits?|being))? (?:in|under|within|for|from) (?:the )?§"
)
_JOIN = r"(?:,? and|,|;| plus)(?: then)? "
_PARTS = (
    _PART.replace("{n}", "0")
    + _JOIN
    + _PART.replace("{n}", "1")
    + f"(?:{_JOIN}{_PART.replace('{n}', '2')})?(?:{_JOIN}{_PART.replace('{n}', '3')})?"
)
_PARTED = re.compile(
    r"¤ (?P<verb>(?:leads?|co-?ordinates?|supports?|heads?|runs?|backs?|helps?)) "
    rf"(?:just |only |exactly )?(?P<total>{_NUMBER}) {_ROWS}(?: (?:in total|altogether|in all))?"
    rf"(?:[,;:–-]+| -+) ?{_PARTS}(?=\s*(?:$|[,.;:?!]))"
)
_ONE = re.compile(rf"\b{_NUMBER}\b|\bothers?\b|\brest\b")


def with_parts_counted(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a claim of how many rows a body has, and how many of them where, with each counted.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where rows may be told by place.
    """
    low = fold(text)
    if len(low) != len(text) or not _ONE.search(low):
        return text
    signs, spans = signed(low, named_in())
    match = _PARTED.search(signs)
    if match is None:
        return text
    found = [at for at in range(match.start(), match.end()) if signs[at] == "§"]
    places = [text[slice(*spans[at])] for at in found]
    total = _value(match["total"])
    parts: list[str] = []
    left = total
    for at, place in enumerate(places):
        said = match[f"part{at}"]
        number = _value(said) if re.fullmatch(_NUMBER, said) else left
        left -= number
        parts.append(f"{number} of them in {place}")
    told = f"{', '.join(parts[:-1])} and {parts[-1]}"
    body = text[slice(*spans[match.start()])]
    said = f"{body} {match['verb']} {total} activities, {told}"
    return f"{text[: spans[match.start()][0]]}{said}{text[spans[match.end() - 1][1] :]}"


def _value(number: str) -> int:
    return int(number) if number.isdigit() else word(number)
