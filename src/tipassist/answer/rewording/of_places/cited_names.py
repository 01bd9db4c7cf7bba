"""What bounds the instruments that are referred to, in the words that conditions are read from.

"Which outcomes rest on X alone, without any paragraph of Y?" asks for those that refer to X only
and to no paragraph of Y; and so does "for two outcomes the footnote gives X alone, nothing from Y".
"""

import re

from tipassist.answer.language.words import fold
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import targets_of

_CITES = (
    r"\b(?:footnoted to|(?:refer(?:s|red|ring)?|point(?:s|ed|ing)?|linked|tied|traced?) to"
    r"|(?:rest(?:s|ing)?|lean(?:s|ing)?|rel(?:y|ies|ying)|based|built|builds?|draws?|found(?:ed|s)?)"
    r" (?:up)?on"
    r"|cit(?:e|es|ing)|quot(?:e|es|ing)|invok(?:e|es|ing))"
)
_NAME = r"[\w-]+"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_PARTS = r"(?:articles?|paragraphs?|provisions?|clauses?|references?|mentions?|citations?|parts?)"
_ALONE = re.compile(
    rf"{_CITES} (?:the )?{_NAME}(?: {_PARTS})?"
    r" (?P<alone>alone|only|by itself|on its own|and nothing else)\b"
    rf"(?P<not>,? (?:and|but)? ?(?:not|never)(?: also)?(?: (?:to|on))? "
    rf"(?P<other>(?!(?:in|on|any|by)\b)(?:the )?{_NAME})(?=\s*(?:[.?!,;]|$)))?"
)
_NO_SINGLE = re.compile(
    rf"\bwithout (?:even )?(?:so much as )?(?:a|one)(?: single)? (?={_NAME} {_PARTS}\b)"
    rf"|, (?=no {_NAME} {_PARTS}\b)",
    re.IGNORECASE,
)
"""What says of no part of another instrument that it is cited: "without a single X paragraph"."""
_CITED = r"(?:cited|quoted|invoked|mentioned|referenced|named|referred to|footnoted|given|added)"
_THERE = (
    r"(?: (?:there|too|as well|alongside|besides?(?: it)?|with it"
    r"|(?:in|by|under) (?:its|their|the|an?|any)(?: own)? (?:footnotes?|notes?|references?)))*"
)
_COLUMNS = (
    r"(?:projects?|indicators?|examples?|activit(?:y|ies)|bod(?:y|ies)|outcomes?|pillars?"
    r"|(?:co-?ordinat|support)\w+|any|the|an?|its|their)"
)
_WITHOUT = re.compile(
    rf"{_CITES} {_NAME}\b[^.?!;:]{{0,20}}?(?P<without>,? (?:but )?(?:without|with no|lacking)"
    rf"(?: (?:any|an?|one|even|single))*) (?:{_PARTS} (?:of|to|from)\b"
    rf"|(?P<name>(?!{_COLUMNS}\b){_NAME})(?: {_PARTS})? (?:being|to be|having been) "
    rf"{_CITED}{_THERE})"
)

_UNIT = (
    r"(?P<unit>(?:priority )?outcomes?|activit(?:y|ies)|rows?|lines?|pillars?)"
    r"(?P<where>(?: (?:in|of|under|within) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w'])?)?)"
)
_NOTE = (
    r"(?:(?:the|its|their|an?) )?(?:own |printed )?(?:source |foot-? ?|reference |legal )?"
    r"(?:notes?|references?|sources?|citations?|bas[ie]s)"
)
_GIVES = (
    r"(?:gives?|names?|quotes?|cites?|mentions?|lists?|shows?|says?|is|are|be|consists? of"
    r"|contains?|holds?|(?:points?|refers?|goes|go|leads?) to)"
)
_BY_NOTE = re.compile(
    rf"^\W*(?:(?:for|in|with|at|there are|we have) )?(?P<head>how many |which |what |{_NUMBER} "
    rf"|some |several |a few |the |all |those |)(?:of the )?{_UNIT},?"
    r"(?: (?:where|in which|for which|do|does|(?:have|has|with|carry|bear)(?= an? )|whose"
    r"|in whose))?"
    rf" {_NOTE},?(?: that| which)? {_GIVES} (?P<only>(?:only|just|solely|nothing but) )?"
    rf"(?P<name>{_NAME})(?P<alone> (?:alone|only|by itself|on its own|and nothing else))?"
    r"(?:,? (?:and|but|with|yet)?\s?(?:nothing (?:from|of|to|out of)|no|not|leaves?(?: out)?|omits?"
    rf"|leaving(?: out)?|without|never|skips?) (?P<other>{_NAME})(?: out| at all)?)?"
    r"\W*(?:(?:please |pls |can you |so )?(?:which|what|name|list|give|tell|show)\b"
    r"[^.?!]{0,30})?\W*$"
)
_AS_SOURCE = re.compile(
    r"\b(?:name|give|have|cite|list|quote|show)s? (?P<name>[\w-]+) as (?:its|their|the) "
    r"(?:only|sole|one) (?:source|reference|instrument|footnote|legal basis|basis)\b"
)
_NUMBERS = r"(?:an)?other (?:numbers?|paragraphs?|articles?|codes?|points?|parts?|actions?)"
_OTHER_NUMBERS = re.compile(
    r"^\W*(?:the )?[^?.!]{3,60}? (?:is|are) (?:quoted|cited|referred to|mentioned|named|given)"
    rf" (?:with|under|by) {_NUMBERS} (?:than|but not) (?P<number>[^?!,;]{{2,30}}?)"
    rf"(?: (?:in|by|on) (?:a few|some|several|certain|{_NUMBER}) (?:rows|activities|lines))?"
    r"[.?!;:,]+\s*(?:which|what|name|list)"
    r"(?: (?:the|those|them|rows|activities|ones|are|they))*\W*$",
    re.IGNORECASE,
)
_OTHER_NUMBERS_OF = re.compile(
    r"^\W*(?:which|what|list|show)(?: (?:the|all|me|us))* (?:rows|activities|lines) (?:that )?"
    rf"(?:cite|quote|refer to|mention|give|name) {_NUMBERS}(?: (?:of|from|in) [^?!,;]{{3,50}}?)? "
    r"(?:than|but not) (?P<number>[^?!,;]{2,30}?)\W*$",
    re.IGNORECASE,
)
"""Rows that cite something by other numbers than the one told."""
_ONE_OF_TWO = re.compile(
    r"(?P<told>\b(?:twice|(?:two|both|several|three) (?:times|places|outcomes|pillars|rows"
    r"|activities|footnotes))\b[^.?!;]{0,60}?),? (?:and )?(?:once|one of (?:them|these|those|which)"
    r"|the (?:second|other|first)(?: one| time)?)(?: (?:is|being|lies|stands|falls))? "
    r"(?:outside(?: of)?|in|under|within|below) (?:the )?(?:pillar |outcome )?[a-z](?:\.\d+)?"
    r"(?=\s*[.?!:;]\s+\w)",
    re.IGNORECASE,
)
"""Where one of several is, told of them all: "twice, once outside pillar B. Where?"."""
_FILLED_CITING = re.compile(
    r"(?P<rows>\b(?:which|what|how many)(?: of the)?(?: (?:coded|other))? "
    r"(?:activit(?:y types|y|ies)|rows?|lines?))"
    r"(?: (?:in|of|under|within) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']))?"
    r" (?P<has>with|having|without|lacking|(?:that|which) (?:have|has|lacks?))"
    r"(?P<none> no| not an?)?(?: (?:any|an?|some|at least one|one))? "
    r"(?P<what>supporters?|(?:supporting|coordinating|lead) (?:bod(?:y|ies)|asbs?)|coordinators?"
    r"|projects?|indicators?|examples?)"
    rf"(?: (?:named|listed|also|still))* (?P<cites>(?:do )?{_CITES}\b)",
)
"""What rows have beside what they cite, before that: "which rows with a supporter cite it?"."""


def with_cited_bounded(text: str) -> str:
    """Return a question for what refers to something alone, or without something else, plainly.

    Where one of several is bounds nothing: all of them are asked for.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    text = _asked_of_notes(_ONE_OF_TWO.sub(r"\g<told>", text))
    text = _with_both_conditions(text)
    if re.search(_CITES, fold(text)):
        text = _NO_SINGLE.sub(lambda one: " but " if one[0] == ", " else "without any ", text)
    without = _WITHOUT.search(fold(text))
    if without is not None:
        other = f" {text[slice(*without.span('name'))]}" if without["name"] else ""
        text = f"{text[: without.start('without')]} but no{other}{text[without.end() :]}"
    alone = _ALONE.search(fold(text))
    if alone is not None:
        other = f" and not to {text[slice(*alone.span('other'))]}" if alone["other"] else ""
        text = f"{text[: alone.start('alone')]}only{other}{text[alone.end() :]}"
    return text


def with_other_numbers(text: str, register: Register) -> str:
    """Return "the plan of X is quoted with other numbers than PA 1.1" as asked for those numbers.

    A row that gives the one and another is one of them.

    Args:
        text: The question, typos mended.
        register: The plan, whose rows give the numbers.
    """
    asked = _OTHER_NUMBERS.match(text) or _OTHER_NUMBERS_OF.search(text)
    if asked is None:
        return text
    number = fold(asked["number"].strip())
    parts = [one.parts for one in targets_of(register) if one.kind is LocatorKind.EXTERNAL]
    told = next((one for one in parts if len(one) > 1 and fold(one[-1]) == number), ())
    others = sorted(one[-1] for one in parts if one[:-1] == told[:-1] and one != told and told)
    return f"Which activities refer to {' or '.join(others)}?" if others else text


def _with_both_conditions(text: str) -> str:
    """Return "which rows with a supporter cite it?" as asked for those that have both."""
    found = _FILLED_CITING.search(fold(text))
    if found is None:
        return text
    lacks = bool(found["none"]) or found["has"].startswith(("without", "lack"))
    lacks = lacks or " lack" in found["has"]
    rows = text[found.start() : found.start("has")].rstrip()
    held = f"have {'no' if lacks else 'at least one'} {found['what'].removesuffix('s')}"
    return f"{text[: found.start()]}{rows} {held} and {text[found.start('cites') :]}"


def _asked_of_notes(text: str) -> str:
    """Ask for the rows whose footnotes give one instrument alone, or one and not another."""
    low = fold(text)
    alone = _AS_SOURCE.search(low)
    if alone is not None:
        name = text[slice(*alone.span("name"))]
        return f"{text[: alone.start()]}refer only to {name}{text[alone.end() :]}"
    told = _BY_NOTE.match(low)
    if told is None or not (told["only"] or told["alone"] or told["other"]):
        return text
    said = {key: text[slice(*told.span(key))] for key in ("unit", "where", "name", "other")}
    many = "How many" if told["head"].startswith("how") else "Which"
    only = " only" if told["only"] or told["alone"] else ""
    other = f" and refer to no {said['other']}" if told["other"] else ""
    return f"{many} {said['unit']}{said['where']} refer{only} to {said['name']}{other}?"
