"""What is said only of how to answer: "sum up …", "…, names only", "… Codes are enough."."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import TOKEN

_CLAUSE_END = re.compile(r"[,.;:?!]+\s+|\s+[-–—]\s+")
_SOMEBODY = r"(?:my|our|the|a|an) (?:[\w-]+ ){0,2}?[\w-]+"
_MAY = r"(?:can|could|do|should|would|shall|will|might|must) (?:i|we)"
_TOLD_ON = re.compile(
    rf"(?:what|how much) {_MAY} (?:then |best |actually |really )?(?:"
    rf"(?:tell|answer) {_SOMEBODY} (?:about|on|regarding|concerning)"
    rf"|(?:say|answer|reply|tell (?:him|her|them)),? (?:if|when) (?:{_SOMEBODY}|he|she|they"
    r"|somebody|someone|anyone) asks?(?: (?:me|us))? (?:about|for|on))"
    r"(?= (?!(?:that|this|it|them|our|my|us)\b)\w)",
    re.IGNORECASE,
)
"""What one would tell somebody else of a subject, which is what the plan says of it."""
_TOLD_WHOM = re.compile(
    rf"what {_MAY} (?:then |best |actually |really )?"
    r"(?:tell|advise|offer(?: to)?|say to|recommend to|suggest to) "
    rf"(?P<whom>{_SOMEBODY} (?:that|which|who) (?:wants?|needs?|wish(?:es)?|hopes?|plans?|intends?|"
    r"tries|is trying|are trying|would like) to )",
    re.IGNORECASE,
)
"""What one would tell those who want to do something, which is what there is for them."""
_SENTENCE_END = re.compile(r"[.?!]+\s+")
_NO_MATTER = re.compile(
    r"(?<=[\w'.)])(?<!\. ) (?:no matter|regardless of|irrespective of)"
    r" (?:(?:in|under|with|by|as|through) )?(?:if|whether|which|what|how|who|where)\b"
    r"(?:[^.?!;,]|\.(?=\w))*(?=\s*(?:$|[.?!;]))"
    r"|,? (?:no matter|regardless of|irrespective of|whatever) (?:the|its|their)"
    r" (?:roles?|capacit\w+)"
    r"(?: (?:(?:is |are )?(?:assigned|given|attributed|allotted) to|of|held by|played by)"
    r" (?:either|each|both|any)(?: (?:of (?:them|the two)|one|body|asb))?)(?=\s*(?:$|[.?!;]))",
    re.IGNORECASE,
)
"""What a list does not depend on: "… name SLOM no matter in which role"."""
_ROLE = r"(?:role|capacity|function|way|form|shape)"
_WHATEVER_ROLE = re.compile(
    rf"(?:, ?| ?\(|(?<=\w) )(?:(?:in |by )?(?:one|some) (?:{_ROLE} )?or (?:an|the )?other"
    rf"(?: {_ROLE})?|in (?:one|some) {_ROLE} or (?:an|the )?other(?: {_ROLE})?"
    r"|in (?:whatever|whichever) (?:role|capacity|function)(?: (?:it may be|whatsoever))?)"
    r"(?:\)|,(?! (?:and|but|or)\b))?(?!\w)",
    re.IGNORECASE,
)
"""Any role will do: "… is named, in one capacity or another, in every pillar"."""

_LEADS_IT = (
    r"(?:(?:it|they|we|i|the body) )?(?:(?:is|are|am|as|in|has|have|takes?|the|an?) )*"
    r"(?:leads?|leading|leader|lead body|in charge|co-?ordinat(?:es?|ing|or))"
)
_EITHER = (
    rf"(?:whether or not {_LEADS_IT}(?: (?:it|them|there))?"
    rf"|(?:whether )?{_LEADS_IT}(?: (?:it|them|there))?"
    rf" or,? (?:not|no|otherwise|(?:non?|not)[ -]?{_LEADS_IT}"
    r"|(?:it|they|we) do(?:es)?(?: not|n't)))"
)
_UNTOLD = "".join(
    rf"(?<!\b{one})" for one in ("say", "tell", "me", "us", "state", "show", "row", "rows", "and")
)
_LEADING_OR_NOT = re.compile(
    r"(?P<asked>\b(?:activit(?:y|ies)|rows?|lines?|everything|all|every|any|what|where|list|show"
    r"|naming|appears?|named|mentioned|listed|comes? up|occurs?|figures?)\b"
    rf"(?:[^?.!;]|\.(?=\w))*?)(?:\s*[,(–-]+ ?|{_UNTOLD} (?=whether)){_EITHER}(?:\)|,)?"
    r"(?=(?: (?:please|pls|plz|thanks|thank you))*\s*[.?!]*$)",
    re.IGNORECASE,
)
"""It leads or it does not: "all activities that name SLOM, lead or not"."""

_ROW_AND_BODY = re.compile(
    r"(?P<asked>\b(?:who|which (?:bod(?:y|ies)|asbs?))\b[^.?!]*?)\s*[.?!;,–-]+ *(?:please )?"
    r"(?:name|give|list|state|tell|show)(?: me| us)? (?:the |both |each )?"
    r"(?:(?:rows?|activit(?:y|ies)|codes?) and (?:the )?(?:bod(?:y|ies)|asbs?)"
    r"|(?:bod(?:y|ies)|asbs?) and (?:the )?(?:rows?|activit(?:y|ies)|codes?))\W*$",
    re.IGNORECASE,
)

_HOW_MUCH_MOST = re.compile(
    r"(?P<most>\b(?:which|what|who)\b(?=[^.?!]*\b(?:pillars?|outcomes?|activit(?:y|ies)|rows?|bod(?:y|ies)"
    r"|asbs?|projects|indicators|footnotes|references)\b)[^.?!]*\b(?:most|fewest|least|largest|biggest"
    r"|highest|greatest|smallest|lowest|longest|shortest)\b[^.?!]*?),? (?:and|[-–]) "
    r"(?:how (?:large|big|small|high|low|great|much|long|few)(?: (?:is|are|was)"
    r" (?:it|they|that|this|(?:the|that|this|its) (?:number|figure|count|total|amount)))?"
    r"|what(?:'s| is) (?:the|that|this|its) (?:number|figure|count|total))(?: then| exactly)*"
    r"\s*[?.!]*$",
    re.IGNORECASE,
)
"""How large the largest is, which is asked of its number: "…, and how large is it?"."""
_SO_THAT = re.compile(
    r"(?P<asked>\b(?:which|what|who|where|how many|list|show|name|give)\b[^?.!]*?), so (?:that )?"
    r"(?:i|we|they|he|she|you|people|every(?:one|body)|(?:my|our|the) [\w-]+) "
    r"(?:can|could|may|might) (?!(?:be|co-?ordinat\w*|lead|support)\b)"
    r"(?:(?!\b(?:which|what|who|whom|where|how|if|whether)\b)[^?.!;])*(?=[?.!]*\s*$)",
    re.IGNORECASE,
)
"""What an answer is wanted for: "which have no lead, so we can propose some?"."""
_BEFORE_CONFIRMING = re.compile(
    r"(?P<before>[^?]{3,150}?(?:[:;,.!]|\s[-–—]| and| then| but)) "
    r"(?:(?:so|and|then|just|please|pls|kindly|only|simply|now|you (?:must|should|are to)) )*"
    r"(?=(?:confirm|verify|(?:double-?)?check)(?: (?:to|for) (?:me|us))? that"
    r" (?!(?:please|pls|for|in|to|on|with|by|before|now|too|again)\b)\w)",
    re.IGNORECASE,
)
"""What is said before a claim that is to be confirmed: "leave out the sources and confirm that"."""
_MEETING = (
    r"(?:[a-z][\w-]* ){0,2}?(?:retreat|meeting|briefing|presentation|workshop|talk|speech|slides?"
    r"|deck|call|session|conference|visit|seminar|training|interview|hearing|memo|handout)"
)
_WHEN = (
    r"(?: (?:(?:next|this|coming|the coming) (?:week|month|year|\w+day)|today|tomorrow|tonight"
    r"|on \w+day|later(?: today)?|in (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|in (?:an?|two|three|a few) (?:hours?|days|weeks)))"
)
_FOR_OCCASION = re.compile(
    r"(?P<asked>\W*(?:(?:please|pls|kindly|just|quickly|could|can|would|will|you|i|we|need|want|to"
    r"|'d|like)\b[, ]*)*(?:(?:pull|dig|look|bring) up|dig out|pull|list|show|send|give|get|fetch"
    r"|find|name|print|compile|prepare|collect|gather|what|which|who)\b[^?.!;]*?"
    r"\b(?:activit(?:y|ies)|rows?|assignments?|duties|tasks|roles?|projects|indicators|outcomes"
    r"|leads?|led|co-?ordinat\w+|support\w*)\b(?:[^?.!;]|\.(?=\w))*?)"
    r",? (?:in time for|ahead of|for|before)"
    rf" (?:(?:our|my|(?:today|tomorrow|tonight|(?:this|next) week|\w+day)'s) {_MEETING}{_WHEN}*"
    rf"|(?:the|an?) {_MEETING}{_WHEN}+)(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
"""Rows that are asked for, and what the asker wants them for: "… for our retreat next week?"."""
_BY_NAME = re.compile(
    r"(?<=\w), (?:(?:mentioned|listed|given) )?by (?:their )?(?:full )?names?,(?= \w)",
    re.IGNORECASE,
)
"""Says that names are wanted, which they are anyway: "which companies, by name, are invited"."""
_POINTS_BACK = re.compile(r"\b(?:it|its|they|their|them|there|these|those|same)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MannerWords:
    """Words by which such a clause is known.

    Attributes:
        told: One of them must stand in it.
        around: Words that may stand beside.
        whole: Whole clauses that say nothing else, as one pattern.
        after_question: Statements after a question that only say what the asker thinks of it.
        opening: What asks for a short form of what follows it.
    """

    told: frozenset[str]
    around: frozenset[str]
    whole: re.Pattern[str]
    after_question: re.Pattern[str]
    opening: re.Pattern[str]


@lru_cache(maxsize=1)
def load_manner_words() -> MannerWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "manner.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    whole, after, opening = (
        re.compile("|".join(f"(?:{one})" for one in data[name]), re.IGNORECASE)
        for name in ("whole", "after_question", "opening")
    )
    return MannerWords(frozenset(data["told"]), frozenset(data["around"]), whole, after, opening)


def told_to_others(text: str) -> str:
    """Return "what do i tell my minister on money?" as "what does the plan say about money?"."""
    text = _TOLD_WHOM.sub(r"what is there for \g<whom>", text, count=1)
    return _TOLD_ON.sub("what does the plan say about", text, count=1)


def with_number_of_most(text: str) -> str:
    """Return "which has the most rows, and how large is it?" as asked for how many they are."""
    return _HOW_MUCH_MOST.sub(r"\g<most>, and how many?", text)


def without_words_before_claim(
    text: str, names: Callable[[str], bool], place: re.Pattern[str]
) -> str:
    """Return a claim that is to be confirmed without what is said before, if it stands by itself.

    What is denied there is not denied in the claim.

    Args:
        text: The question as typed.
        names: Whether words name a body or a place.
        place: What a place is named by.
    """
    before = _BEFORE_CONFIRMING.match(text)
    if before is None:
        return text
    claim = text[before.end() :]
    whole = place.search(claim) and not _POINTS_BACK.search(claim)
    return claim if whole or not names(before[0]) else text


def without_manner(text: str) -> str:
    """Return a question without what at its ends only says how to answer it.

    "Who …? Name row and body." asks for both.

    Args:
        text: The question, typos mended.
    """
    text = _LEADING_OR_NOT.sub(r"\g<asked> in any role", _BY_NAME.sub("", text))
    text = _ROW_AND_BODY.sub(r"\g<asked>, and which rows?", text)
    text = _FOR_OCCASION.sub(r"\g<asked>", _SO_THAT.sub(r"\g<asked>", text))
    opening = load_manner_words().opening.match(text)
    text = text[opening.end() :] if opening else text
    text = _NO_MATTER.sub("", _WHATEVER_ROLE.sub("", with_number_of_most(text)))
    while (start := _start_of_manner(text)) > 0:
        text = text[:start].rstrip()
        text = text if text.endswith("?") else text.rstrip(".,;:!-–— ")
    return text


def _start_of_manner(text: str) -> int:
    """Return where the last clause or sentence begins that says only how to answer, or 0."""
    for pattern in (_CLAUSE_END, _SENTENCE_END):
        ends = list(pattern.finditer(text))
        if ends and _is_beside(text, ends[-1].end()):
            return ends[-1].end()
    return 0


def _is_beside(text: str, start: int) -> bool:
    clause, words = text[start:], load_manner_words()
    if text[:start].rstrip().endswith("?") and not clause.rstrip().endswith("?"):
        return _is_manner(clause) or bool(words.after_question.fullmatch(clause.lower().strip()))
    return _is_manner(clause)


def _is_manner(clause: str) -> bool:
    words, low = load_manner_words(), clause.lower()
    if words.whole.fullmatch(low.strip(" .,;:!?")):
        return True
    found = TOKEN.findall(low)
    told = any(one in words.told for one in found)
    return told and all(one in words.told or one in words.around for one in found)
