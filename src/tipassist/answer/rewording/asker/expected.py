"""What the asker expected, or forgets for a moment, beside a question that is whole without it.

"Which pillar has most? I always assumed prevention would be ahead." asks for no more than its first
sentence. "Forget SOMTC for a moment." leaves a body out, "Forget the big players for a moment."
nobody that has a name.
"""

import re

from tipassist.answer.language.words import TOKEN, fold
from tipassist.answer.naming.slots import SlotFinder

_NAMES = re.compile(r"\d|\b(?!I\b)[A-Z]")
_EXPECTED = re.compile(
    r"(?<=\?)\s+(?:(?:and|but|so|though|funny|frankly|honestly|personally),? )?(?:i|we)"
    r"(?:'d|'ve| had| would)?(?: have)?"
    r"(?: (?:always|often|long|just|rather|half|somehow|naively|simply|only|really|sort of))*"
    r" (?:assumed?|expect(?:ed)?|imagined?|supposed|figured|thought|believed|guessed)(?: that)?"
    r" (?!so\b)(?P<what>[^?!.;]*? (?:would|to|might) [^?!.;]+)[.!]*\s*$",
    re.IGNORECASE,
)
_FORGOTTEN = re.compile(
    r"^\W*(?:(?:ok|so|let us|let's|please|now),? )*"
    r"(?:forget|never mind|ignore|leave|set|put)(?: (?:about|aside))? "
    r"(?P<what>[^?!.;:]+?)(?: aside)? for (?:a (?:moment|minute|second)|now|once|the moment)"
    r"\s*[.!;:–-]+\s+(?P<asks>\w)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:it|its|this|that one|these|those|they|them|their|he|she|such)\b", re.I)
_JOINS = frozenset(("and", "or", "the", "both", "all", "of"))


def without_expectations(text: str, finder: SlotFinder) -> str:
    """Return a question without what its asker expected, and apart from what is forgotten.

    What expects something of a name is kept; so is what the question points back to.

    Args:
        text: The question, typos mended.
        finder: Finds what is named in it.
    """
    if len(fold(text)) != len(text):
        return text
    told = _EXPECTED.search(text)
    if told is not None and not _NAMES.search(told["what"]):
        text = text[: told.start()]
    forgotten = _FORGOTTEN.match(text)
    return text if forgotten is None else _apart_from(forgotten, finder)


def _apart_from(forgotten: re.Match[str], finder: SlotFinder) -> str:
    """Return a question apart from the names forgotten before it, or as it stands without them."""
    text, start = forgotten.string, forgotten.start("asks")
    found = finder.find(forgotten["what"], None)
    named = found.bodies or found.places
    if not named and not found.marks:
        return text if _POINTS.search(text, start) else text[start:]
    if not named or set(TOKEN.findall(fold(found.rest))) - _JOINS:
        return text
    return f"Apart from {forgotten['what']}, {text[start].lower()}{text[start + 1 :]}"
