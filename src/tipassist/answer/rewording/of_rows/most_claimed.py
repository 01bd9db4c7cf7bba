"""What is said to have the most, and how many that is asked: "C has the most rows, so how many?".

Before it is counted, it must be so: it is asked whether it has the most.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.locators import LocatorKind

_OPENS = r"\W*(?:(?:so|and|but|ok|okay|well|since|given that|as|if)\b,? ?)*"
_NAME = r"(?P<name>(?!(?:which|what|who|whose|how|that|this|it|there|where)\b)[^,?.!;:]{1,60}?)"
_MOST = r"(?:most|fewest|least|largest|biggest|highest|smallest|lowest|greatest)"
_UNITS = r"(?:activit(?:y|ies)|rows?|projects?|indicators?|outcomes?|bodies|examples?|lines?)"
_ROWS = re.compile(r"rows?|lines?|activity", re.IGNORECASE)
_HAS = (
    r"(?:(?:is|was) (?:by far )?the (?:pillar|outcome|one) (?:with|that has|which has|having)|has"
    r"|holds|contains)"
)
_ENDS_HOW_MANY = (
    r"(?:,|;|\.|\?|\s[-–—])? ?(?:(?:so|and|then|right|correct|now)\b[,?]? ?)*how many(?: "
    r"(?:is|are|was|were|does|do|has|have|would)?(?: ?(?:that|it|this|they|those|these|there))?"
    rf"(?: (?:be|then|exactly|have|hold|contain|in all|in total))*|(?: {_UNITS})?)*"
)
_ENDS_TAG = r",? ?(?:right|correct|true|yes|no|isn'?t it)"
_CLAIMED = re.compile(
    rf"{_OPENS}{_NAME} {_HAS} (?:by far )?the (?P<most>{_MOST}(?: number of)?)"
    rf" (?P<units>{_UNITS})"
    rf"(?:{_ENDS_HOW_MANY}|{_ENDS_TAG})\W*",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"{_OPENS}(?:does|do|has) {_NAME} have (?:by far )?the (?P<most>{_MOST})"
    rf" (?P<units>{_UNITS})\W*",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    rf"(?P<claim>{_OPENS}[\w-]+ (?:co-?ordinates|leads|supports|runs) (?:by far )?the {_MOST}"
    rf" {_UNITS}){_ENDS_HOW_MANY}\W*",
    re.IGNORECASE,
)


def with_most_claimed(text: str, finder: SlotFinder) -> str:
    """Return a question that takes for granted what has the most as whether it has.

    A pillar is called by its letter.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    of_body = _OF_BODY.fullmatch(text)
    if of_body is not None and len(finder.find(of_body["claim"], None).bodies) == 1:
        return f"{of_body['claim']}, right?"
    said = _CLAIMED.fullmatch(text) or _ASKED.fullmatch(text)
    letter = _pillar(said["name"], finder) if said is not None else ""
    if said is None or not letter:
        return text
    units = _ROWS.sub("activities", said["units"])
    return f"does Pillar {letter} have the {said['most']} {units}?"


def _pillar(name: str, finder: SlotFinder) -> str:
    """Return the letter of the one pillar that words name, with or without the word, or ""."""
    for words in (name, f"the {name} pillar"):
        slots = finder.find(fold(words), None)
        places = (*slots.places, *slots.outside)
        if len(places) == 1 and places[0].kind is LocatorKind.PILLAR and not slots.bodies:
            return places[0].parts[0]
    return ""
