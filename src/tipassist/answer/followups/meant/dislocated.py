"""What is named first and asked about after it: "PA 4.3.4, where is that one cited?"."""

import re

from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning

_LEAD = r"(?:(?:and|but|ok|okay|now|so|then|also|what about|how about|hm+)\b[,:;]? ?)*"
_NAMED = (
    r"(?P<named>(?:(?:the |that )?(?!(?:and|or|is|are|give|list|show|tell|name|find|get|do|does"
    r"|can|could|which|what|who|how|all|every|each|any|in|on|of|for)\b)[\w'-]+"
    r"(?: (?!(?:how|where|who|when|what|which|is|are|and|or)\b)[\w'-]+){0,5}"
    r" (?:one|1|row|activity|project)(?! (?:where|which|who|when) (?:it|they|we|that)\b)"
    r"|(?:[a-z][\w-]* ){0,3}\d+(?:\.\d+)+))"
)
_ASKED = re.compile(
    rf"(?P<lead>{_LEAD}){_NAMED}[,:;]? (?P<asks>(?:how|where|who|when|what|which)\b[^,;:?]*?)"
    r"(?<![\w'-])(?P<points>it|that one|this one|they|them"
    r"|that(?=[ ?.!]*$| (?:is|was|gets?|measured|cited|counted|named)\b))"
    r"(?P<end>(?: [^,;:?]*)?)[ ?.!]*"
)
_OWNED = re.compile(
    rf"{_LEAD}(?P<of>(?:the|our|your|its) [^,;:?]{{3,50}}), (?P<asks>what (?:is|are|was)) "
    r"(?:his or her|her or his|his/her|his|her|their) (?P<thing>[a-z][a-z -]{2,30}?)[ ?.!]*"
)
_OTHER = r"(?:the|that|this) other (?:one|body|asb|lead|leader|coordinator|supporter|partner)"
_BODY = re.compile(
    rf"{_LEAD}(?:{_OTHER}[,:]? )?(?:the )?@(?:,? {_OTHER})?[,:;?]+ "
    r"(?P<asks>(?=[^,;:?]* (?:else|others?)\b)"
    r"(?:what|which|where|does|do|is|are|has|have)\b[^,;:?]*?)"
    r"(?<![\w'-])(?:it|they|that (?:one|body)|this (?:one|body))(?P<end>(?: [^,;:?]*)?)[ ?.!]*"
)
_AT_ORDINAL = re.compile(
    rf"{_LEAD}(?:the |that )?(?P<ordinal>[a-z0-9]+(?: [a-z]+){{0,3}}?)(?: (?:one|1|row|activity))?"
    r"[,:;]+ (?P<asks>(?:how|where|who|when|what|which|does|do|is|are|has|have|did)\b[^,;:?]*?)"
    r"(?<![\w'-])(?:(?P<owned>its|their) (?P<thing>[a-z][a-z -]{2,40}?)|it|they|that one|this one)"
    r"(?P<end>(?: (?!(?:its|their|it|they)\b)[^,;:? ]+)*)[ ?.!]*"
)
"""The one at a position of a list that is named first: "and the third, what are its projects?"."""
_IDLE_END = re.compile(r"(?: (?:then|too|please|there|now|as well|again))*")
_PLACED = re.compile(r"(?:the |that )?[a-z](?:\.\d+)? (?:one|1|row|activity|project)")
"""The one of a list that lies in a place, "the A one", which is told by the list."""
_CODE = re.compile(r"\b[a-z]\.\d+(?:\.\d+)?\b")


def with_name_inside(typed: str) -> str | None:
    """Return a question that names a thing first and asks about "it" with the name in its place.

    Args:
        typed: The question without its typos.
    """
    text = fold(typed)
    owned = _OWNED.fullmatch(text)
    if owned is not None and len(text) == len(typed) and not _CODE.search(text):
        thing, of = (typed[slice(*owned.span(name))] for name in ("thing", "of"))
        return f"{owned['asks']} the {thing} of {of}?"
    at = None if len(text) != len(typed) or _CODE.search(text) else _with_ordinal_inside(text)
    if at is not None:
        return at
    said = _ASKED.fullmatch(text)
    if said is None or len(text) != len(typed) or _CODE.search(text):
        return None
    named = typed[said.start("named") : said.end("named")]
    if _PLACED.fullmatch(fold(named)):
        return None
    named = f"{named.removesuffix(' 1')} one" if named.endswith(" 1") else named
    asks = typed[said.start("asks") : said.end("asks")]
    end = typed[said.start("end") : said.end("end")]
    return f"{asks}{named}{end}?"


def _with_ordinal_inside(text: str) -> str | None:
    """Return "and the third, what are its indicators?" as "what are the indicators of …?"."""
    said = _AT_ORDINAL.fullmatch(text)
    if said is None or said["ordinal"] not in load_pointing_words().ordinals:
        return None
    named = f"the {said['ordinal']} one"
    if not said["owned"]:
        return f"{said['asks']}{named}{said['end']}?"
    if not _IDLE_END.fullmatch(said["end"]):
        return None
    return f"{said['asks']}the {said['thing']} of {named}?"


def with_body_inside(meaning: Meaning, typed: str) -> str | None:
    """Return "and the other one, AICHR, what else does it lead?" with the body for "it", or None.

    Args:
        meaning: The question as understood by itself.
        typed: The question without its typos.
    """
    text = fold(typed)
    body = meaning.bodies[0] if len(meaning.bodies) == 1 else None
    name = body.words.lower() if body is not None else ""
    if body is None or text.count(name) != 1 or _CODE.search(text):
        return None
    said = _BODY.fullmatch(text.replace(name, "@"))
    return f"{said['asks']}{body.body}{said['end']}?" if said is not None else None
