"""Years told by the day that one asks: "is the evaluation this year or next?" asks when it is.

The plan tells years by their numbers, and an answer must say the same tomorrow.
"""

import re

_YEAR = r"(?:this|next|last|the coming|the next|the past) (?:calendar )?year"
_OTHER = r"(?: or (?:(?:the )?(?:next|last|following|coming)(?: (?:one|year))?|later|not|already))?"
_ASKED = re.compile(
    r"(?P<lead>\W*(?:(?:and|so|but|ok|okay|then|wait|hm+|remind me|right)\b[,:]? ?)*)"
    r"(?P<is>is|are|will|does|do|was) (?P<rest>(?![^?.!,;]*\b(?:what|which|who|how|when)\b)"
    r"(?:[^?.!,;\s]+ ){1,8}?)"
    rf"(?:already |still |only |due |on )?(?:in |by |for )?{_YEAR}{_OTHER}(?P<end>\s*[?.!]*)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\b(?:budget|money|funds?|funding|we|i|us|our)\b", re.IGNORECASE)


def without_relative_year(text: str) -> str:
    """Return a question whether something is "next year" as the question when it is.

    Args:
        text: The question, typos mended.
    """
    said = _ASKED.fullmatch(text)
    if said is None or _MONEY.search(said["rest"]):
        return text
    return f"{said['lead']}when {said['is']} {said['rest'].strip()}{said['end'] or '?'}"
