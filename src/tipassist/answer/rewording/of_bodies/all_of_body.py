"""Claims of all that a body does, said as where it alone appears, or as its only row.

"Everything ACMW is involved in falls under prevention" says that it appears in no other pillar;
"ASLOM leads a single activity, B.6.2" that it leads nothing else.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_OPENS = r"^(?P<opens>(?:(?:so|and|but|ok|well),? |is it (?:true|right|correct) that )*)"
_EVERYTHING = re.compile(
    _OPENS + r"(?:everything|all|anything) (?:(?:that|which) )?¤ "
    r"(?:does|do|has|have|leads? or supports?|is (?:involved|named|active|engaged)(?: in| for)?"
    r"|appears? in|takes? part in|touche?s?|works? on) "
    r"(?:is|are|falls?|sits?|lies?|stands?|comes?|belongs?) (?:only |all )?"
    r"(?:(?:in|under|within|to|with) )?(?P<place>§)"
)
_PREPOSITION = re.compile(r"^(?:in|under|within|to|with)\s+", re.IGNORECASE)
_SINGLE = re.compile(
    _OPENS + r"¤ (?P<does>leads?|co-?ordinates?|supports?) (?:only |just )?"
    r"(?:a single|one single|one|a lone|exactly one) (?:activity|row|line|code)[,:;–-]* "
    r"(?:namely |that is |i\.e\. |which is |it is )?(?P<row>[a-z]\.\d+\.\d+)(?![\w.]*\d)"
)
_ALL = re.compile(r"\b(?:everything|all|anything)\b|\b(?:single|one)\b.{0,20}\d")


def with_all_of_body(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a claim of all that a body does in the words that are read.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where all of something may be spoken of.
    """
    low = fold(text)
    if len(low) != len(text) or not _ALL.search(low):
        return text
    signs, spans = signed(low, named_in())
    match = _EVERYTHING.search(signs) or _SINGLE.search(signs)
    if match is None:
        return text
    opens, rest = text[: spans[match.end("opens")][0]], text[spans[match.end() - 1][1] :]
    at = match.start() + match[0].index("¤")
    body = text[slice(*spans[at])]
    if match.re is _SINGLE:
        start, end = spans[match.start("row")][0], spans[match.end("row") - 1][1]
        return f"{opens}{body} {match['does']} only {text[start:end]}{rest}"
    place = _PREPOSITION.sub("", text[slice(*spans[match.start("place")])])
    return f"{opens}{body} appears only in {place}{rest}"
