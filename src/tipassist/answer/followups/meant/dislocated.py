"""What is named first and asked about after it: "PA 4.3.4, where is that one cited?"."""

import re

from tipassist.answer.language.words import fold

_LEAD = r"(?:(?:and|but|ok|okay|now|so|then|also|what about|how about|hm+)\b[,:;]? ?)*"
_NAMED = (
    r"(?P<named>(?:(?:the |that )?(?!(?:and|or|is|are|give|list|show|tell|name|find|get|do|does"
    r"|can|could|which|what|who|how|all|every|each|any|in|on|of|for)\b)[\w'-]+"
    r"(?: (?!(?:how|where|who|when|what|which|is|are|and|or)\b)[\w'-]+){0,5}"
    r" (?:one|1|row|activity|project)"
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
