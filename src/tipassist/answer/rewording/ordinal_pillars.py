"""Pillars told by their number where two are held against each other, by their letters.

"In which of the last two pillars does it lead more, the third or the fourth?" asks of two pillars.
"""

import re
from collections.abc import Sequence

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.words import fold

_ORDINAL = "|".join(ORDINALS)
_SEVERAL = re.compile(
    rf"\b(?P<of>(?:which|what|either|any|one|both|each) of )(?:the )?(?P<end>first|last)"
    rf" (?P<count>\d|{'|'.join(NUMBERS)}) pillars\b"
)
_PAIR = re.compile(
    rf"\b(?:in )?(?:the )?(?P<one>{_ORDINAL})(?: pillar| one)?,? (?P<join>or|than|versus|vs\.?)"
    rf" (?:in )?(?:the )?(?P<other>{_ORDINAL})(?: pillars?| one)?(?=\s*(?:$|[.?!,;]))"
)
_PILLAR = re.compile(r"\bpillars?\b")
_SENTENCE = re.compile(r"[^?.!]*[?.!]*")


def with_pillars_lettered(text: str, letters: Sequence[str]) -> str:
    """Return a question whose "last two pillars" and "the third or the fourth" have letters.

    Args:
        text: The question, typos mended.
        letters: The letters of the plan's pillars, in order.
    """
    low = fold(text)
    if len(low) != len(text) or not _PILLAR.search(low):
        return text
    for pair in reversed(list(_PAIR.finditer(low))):
        sentence = next(one for one in _SENTENCE.finditer(low) if one.end() > pair.start())
        places = [ORDINALS[pair[one]] for one in ("one", "other")]
        if _PILLAR.search(sentence[0]) and max(places) <= len(letters):
            one, other = (letters[at - 1 if at > 0 else at] for at in places)
            lead = "in " if pair[0].startswith("in ") else ""
            said = f"{lead}Pillar {one} {pair['join']} {lead}Pillar {other}"
            text = f"{text[: pair.start()]}{said}{text[pair.end() :]}"
    several = _SEVERAL.search(fold(text))
    count = _count(several["count"]) if several else 0
    if several is None or not 1 < count <= len(letters):
        return text
    named = letters[:count] if several["end"] == "first" else letters[-count:]
    listed = f"{', '.join(named[:-1])} and {named[-1]}"
    return f"{text[: several.end('of')]}Pillars {listed}{text[several.end() :]}"


def _count(said: str) -> int:
    return int(said) if said.isdigit() else NUMBERS[said]
