"""Behaving: how people are to act is told by the row that speaks of them, if no section does.

"How should journalists write about victims?" is told by a row on the media; a principle on how
victims are treated speaks of no journalists.
"""

import re

from tipassist.answer.language.words import family, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.findings import Findings

HARMED = (
    "victims", "survivors", "persons", "people", "children", "women", "girls", "boys", "men",
    "workers", "migrants", "minors", "refugees", "kids",
)  # fmt: skip
"""Those whom others deal with: they have many names in a plan."""
_SHOULD = (
    r"(?:should|must|shall|ought to|have to|has to|(?:are|is) (?:supposed |expected |meant )?to)"
)
_ACT = (
    r"(?:behave|act|conduct (?:themselves|himself|herself|itself)|proceed|go about|write|report"
    r"|treat|work|deal with|handle|speak|talk|do)"
)
_RULES = (
    r"(?:rules?|codes?|standards?|guidelines?|guidance|lines?|manners) "
    r"(?:of|for|on|about) (?:(?:good|proper|professional) )?(?:behaviou?r|conduct|ethics)"
)
_BEHAVES = re.compile(
    rf"\bhow (?:[\w-]+ ){{1,3}}?{_SHOULD} {_ACT}\b|\bhow {_SHOULD} (?:[\w-]+ ){{1,3}}?{_ACT}\b"
    rf"|\b{_RULES}\b|\brules? (?:is|are) there for\b"
)
_RARE = 0.6
_LIKELY = 0.5


def is_told_in_rows(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked how those should behave of whom one likely row speaks and no section.

    Args:
        meaning: The question.
        found: What was found for it.
    """
    if not _BEHAVES.search(fold(meaning.text)) or meaning.actors or meaning.named:
        return False
    if not found.table or meaning.places:
        return False
    best = max(found.table, key=lambda one: one.share)
    said = {word for one in best.entries for word in one.found}
    there = {word for one in found.placed[:2] for word in one.found.found}
    asked = [one for one in found.asked if one.known and not (one.passing or one.doubtful)]
    rare = [one for one in asked if one.specificity >= _RARE]
    own = [one for one in rare if not any(family(who) in one.exact for who in HARMED)]
    met = len(own) > 1 and all(not said.isdisjoint(one.asked) for one in own)
    return best.share >= _LIKELY and met and all(there.isdisjoint(one.asked) for one in own)
