"""A place that is told to be somebody's, before the others in it are asked for.

"Pillar D looks like a SOMTC show. Which of its activities does someone else coordinate?" asks which
activities in pillar D a body other than SOMTC coordinates, not which of SOMTC's own.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.of_bodies.sole_roles import signed

_OPENS = (
    r"\W*(?:(?:so|ok|okay|well|hm+|now|honestly|frankly|to me|i (?:think|feel|see)(?: that)?),? )*"
)
_HOW = (
    r"(?: (?:a|an|the|all|almost|nearly|mostly|mainly|largely|practically|basically|purely|pure"
    r"|really|entirely|wholly|very much|pretty much|more or less|one big|just|heavily|clearly"
    r"|obviously|simply|only))*"
)
_IS = (
    r"(?:(?:looks?|feels?|sounds?)(?: to me)? (?:like|as (?:if|though) (?:it (?:is|were|was)))"
    r"|(?:seems?|appears?|looks?)(?: to be)?|is|'s|reads? like|smells? of)"
)
_HELD = r"(?:dominated|run|owned|held|ruled|led|filled|covered|co-?ordinated|carried|driven)"
_OWNED = (
    rf"§,?{_HOW} {_IS}{_HOW}(?: {_HELD}(?: (?:mostly|mainly|largely|almost entirely))? by)?{_HOW}"
    r" ¤(?:'s?)?(?: (?!(?:and|or|with|in|where|which|but|except)\b)[a-z-]+){0,2}"
    rf"|¤{_HOW} (?:dominates|owns|runs|rules|fills|is all over|has|leads|carries){_HOW} §"
    rf"|§{_HOW} belongs{_HOW} to{_HOW} ¤"
)
_ASKED = re.compile(
    rf"^{_OPENS}(?:the )?(?:{_OWNED})\s*(?:[.;!:,]|\s[-–—])\s+(?:(?:so|but|and|yet|still|then),? )*"
    r"(?P<asks>(?:(?:in )?(?:which|what|where|who|how many|list|name|show)|is there|are there"
    r"|(?:does|do) any)\b[^?.!;]*)[?.!\s]*$"
)
_OTHER = re.compile(
    r"\b(?:(?:some|any)(?:one|body) else|an ?other (?:body|asb)|others|other (?:bodies|asbs)"
    r"|(?:a|some) different (?:body|asb)|(?:some|any)(?:one|body) (?:but|other than|except) ¤)"
    r"(?!')"
)
_ITS = re.compile(
    r"\b(?:of )?(?:its|their|those|these|the) (?P<rows>activit(?:y|ies)|rows?|lines?|outcomes?)\b"
    r"|\b(?P<bare>activit(?:y|ies)|rows?|lines?|outcomes?)(?: (?:in it|there|in there))?\b"
)


def of_others_there(text: str, finder: SlotFinder) -> str:
    """Return a question for the rows of a place that are others', without whose place it is.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    if len(low) != len(text) or not _OTHER.search(low):
        return text
    signs, spans = signed(low, finder.find(text, None).marks)
    asked = _ASKED.match(signs)
    told = signs[: asked.start("asks")] if asked else ""
    if asked is None or told.count("¤") != 1 or "§" in asked["asks"]:
        return text
    body, place = (text[slice(*spans[told.index(sign)])] for sign in "¤§")
    asks, changed = _OTHER.subn(f"a body other than {body}", asked["asks"].replace("¤", body))
    asks, there = _ITS.subn(lambda one: f"{one['rows'] or one['bare']} in {place}", asks, count=1)
    return f"{asks[0].upper()}{asks[1:]}?" if changed and there else text
