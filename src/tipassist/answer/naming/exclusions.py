"""Names that a question leaves out: "except SOMTC", "outside pillars A and B"."""

import re
from itertools import pairwise

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.set_aside import LEFT_OUT
from tipassist.answer.language.words import SMALL_WORDS
from tipassist.answer.naming.masking import Mask
from tipassist.locator_reading import find

_NEAR = 3
_BEFORE_EXCLUDED = SMALL_WORDS | frozenset(
    ("those", "these", "ones", "what", "that", "under", "from", "by", "or", "nor", "not", "any",
     "all", "both", "anything", "everything", "code", "codes", "item", "items", "activity",
     "activities", "outcome", "outcomes", "pillar", "pillars", "body", "role", "article",
     "paragraph", "led", "coordinated", "supported")
)  # fmt: skip
_JOINS = re.compile(r"[\s,/&]*(?:(?:and|or|nor)\b\s*)*(?:the\s*)?")


_BRACKETED = re.compile(r"\s+(?:the|that|this|those)\s+(?:[\w'-]+\s+){1,8}\(\s*")


def excluded_words(mask: Mask, start: int, lexicons: Lexicons) -> int | None:
    """Return where words begin that are left out and told by a code after them in brackets.

    "All of ours, bar the one on victim support funds (B.5.1)" leaves out B.5.1.
    """
    before = mask.text[:start]
    cues = lexicons.cues.spans("exclusion", "words", before)
    if not cues or not _BRACKETED.fullmatch(before, cues[-1][1]):
        return None
    return cues[-1][1]


def excluded_after(mask: Mask, end: int) -> int:
    """Return where words end that leave out the name before them, or where the name ends."""
    match = LEFT_OUT.match(mask.text, end)
    return match.end() if match else end


_PARTS_WITH = re.compile(
    r"(?<![\w-])(?:(?:if|when|once) (?:you|we|i|one) )?"
    r"(?:leav|tak|put|set|sett|putt|keep|cut|cutt|strip|stripp|subtract)(?:e|es|s|ing)?\s+$"
)
_PARTICLE = re.compile(
    r"\s*(?:out of (?:it|the (?:way|picture|equation|count|sum))|away(?: from)?|aside|"
    r"to (?:one|the) side|(?:out|off|apart)(?!\s+(?:of|from|to|with|by|in)\b))(?![\w-])"
)


_BUT = re.compile(r"\s+but(?: for| not)?\s+", re.IGNORECASE)
_EVERY = re.compile(
    r"\W*(?:(?:so|and|ok|okay|is it true that|are|is|do|does|did|were|was|have|has)\W+)*"
    r"(?:all|every\w*|each)\b",
    re.IGNORECASE,
)


_DOES = (
    r"(?:is|are|was|were|has|have|had|do|does|did|lead|leads|led|name|names|cites?|rests?|refers?|"
    r"supports?|supported|co-?ordinate[sd]?|which|that|who|where|when|if|but|than)"
)
_ALL_BUT = re.compile(
    r"^\W*(?:(?:so|ok|please|kindly|(?:i|we) (?:want|need)|list|show|name|give|tell|send|find|print"
    r"|get|me|us|what are|which are|now)\b,? )*(?:all|every(?:thing)?|each)\b"
    rf"(?: (?!{_DOES}\b)[\w.-]+){{0,8}}(?P<but>,? but(?: for| not)?) "
    r"(?=(?:the|those|these|what|whatever|our|ours|my|mine|(?-i:[A-Z]{3,})[\w'-]*)\b)",
    re.IGNORECASE,
)


def with_but_as_except(text: str) -> str:
    """Return a text that says "all rows in B.1 but B.1.4" with "except".

    So does "all but the rows that we lead"; "all but one" counts, and is no such text.

    Args:
        text: The question, typos mended; it is returned as it is when it does not begin with all.
    """
    but = _ALL_BUT.match(text)
    if but is not None:
        return f"{text[: but.start('but')]} except{text[but.end('but') :]}"
    if _EVERY.match(text) is None:
        return text
    for whole, part in pairwise(find(text)):
        if whole.locator.contains(part.locator) and whole.locator != part.locator:
            between = slice(whole.end, part.start)
            if _BUT.fullmatch(text[between]):
                return f"{text[: whole.end]} except {text[part.start :]}"
    return text


_SEVERAL_ASIDE = re.compile(
    r"(?:(?<=^)|(?<=[,;.] ))(?P<with>with )?(?:(?:(?:if|when|once) (?:you|we|i|one) )?"
    r"(?:leav|tak|put|putt|set|sett|keep)(?:e|ing)? )?"
    r"(?P<names>(?!which|what|who|where)[^,.;?!:]{2,60}?(?:, | and | or | & )[^,.;?!:]{2,60}?) "
    r"(?:(?P<left>left|put|set|kept|taken) )?"
    r"(?:aside|out of (?:it|the (?:way|picture|equation|count)))(?=\s*(?:[,;:]|$))",
    re.IGNORECASE,
)


_ASIDE_FIRST = re.compile(
    r"^(?P<aside>\W*(?:(?:so|and|but|ok),? )*(?:apart from|aside from|besides|other than"
    r"|except(?: for)?|not counting|leaving out|excluding) [^,.;?!:]{2,80}?) "
    r"(?=(?:(?:is|are) there|does|do|is|are|has|have) (?:any|some|no|an?other|other|there)"
    r"|(?:who|which|what|how many)\b)",
    re.IGNORECASE,
)
"""What is left aside before a question begins, with no comma between."""


def with_names_set_aside(text: str) -> str:
    """Return a text that says "leaving SOMTC and SOMSWD aside" with "apart from" before both.

    What is left aside at the beginning is parted from what is asked.

    Args:
        text: The question, typos mended.
    """

    def said(match: re.Match[str]) -> str:
        verb = match[0][: match.start("names") - match.start()].strip()
        told = verb and (match["with"] is None or match["left"])
        return f"apart from {match['names']}" if told else match[0]

    return _ASIDE_FIRST.sub(r"\g<aside>, ", _SEVERAL_ASIDE.sub(said, text, count=1))


def parted_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where words begin and end that leave out the name between them: "leaving SOMTC out".

    Args:
        text: The question, folded.
        start: Where the name begins.
        end: Where it ends.
    """
    verb = _PARTS_WITH.search(text[:start])
    particle = _PARTICLE.match(text, end) if verb else None
    return (verb.start(), particle.end()) if verb and particle else None


_DENIES = re.compile(
    r"(?:\b(?:is|are|was|were|am|do|does|did|has|have)(?:n.?t| not)|'(?:s|re) not)\b[^,;]*$"
)
_ASKS = re.compile(
    r"\b(?:which|what|where|who|whose|how|that|those|these|them|any|some|all|every\w*|each|ones?|"
    r"none|list|show|name|give|rows?|activit(?:y|ies)|outcomes?|programmes?)\b"
)
_ABSENT = re.compile(
    r"\b(?:who|bod(?:y|ies)|asbs?)(?: that| which)? (?:is|are)(?:n't| not)"
    r"(?: (?:named|involved|listed|mentioned|active|present))? (?:in|under) (?:the )?$"
    r"|\b(?:who|bod(?:y|ies)|asbs?)(?: that| which)? (?:do|does|did)(?:n't| not)"
    r" (?:fall|belong|lie|sit|stand|come) (?:in|under|within|to) (?:the )?$"
    r"|\b(?:who|bod(?:y|ies)|asbs?)(?: that| which)? (?:is|are|was|were|stays?|remains?)"
    r" (?:left out|missing|absent|excluded) (?:of|from|in) (?:the )?$"
)
_PLACED = re.compile(r"(?:in|under|within|inside)\b")


def is_excluded(mask: Mask, start: int, lexicons: Lexicons) -> bool:
    """Whether the name at an offset stands right after words that exclude it."""
    taken = [mark.kind for mark in mask.found if mark.start < start < mark.end]
    if taken:
        return taken[0] == "outside"
    before = mask.text[:start]
    cues = lexicons.cues.spans("exclusion", "words", before)
    if not cues:
        return False
    after = cues[-1][1]
    between = before[after:]
    if _ABSENT.search(before) or _denies_place(before, *cues[-1]):
        return False
    told = [mark.end for mark in mask.found if after < mark.end <= start]
    joint = before[max(told) :] if told else ","
    placed = not joint.strip() and _PLACED.match(mask.text, start)
    if placed or not _JOINS.fullmatch(joint):
        return False
    words = re.findall(r"[^\W_][\w'-]*|[;?.!]", between)
    return len(words) <= _NEAR and all(word in _BEFORE_EXCLUDED for word in words)


def _denies_place(before: str, start: int, end: int) -> bool:
    """Whether words deny something its place, and ask for nothing: "AICHR isn't in pillar C"."""
    return bool(_DENIES.search(before, 0, end)) and _ASKS.search(before, 0, start) is None
