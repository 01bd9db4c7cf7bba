"""Rows that are told by their code and described beside it: "the projects of D.3.5, which we lead".

What is asked is asked of the row, and who leads it, or what it is about, is only said beside: where
the plan has it so, the description goes, lest it be taken for what is asked. Where it has it
otherwise, it stays.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import activities_of, find_place
from tipassist.types import Role

_LEADS = (
    r"(?:co-?ordinate|lead|head|run|own|handle|are (?:leading|co-?ordinating|heading|running))s?"
)
_LED = r"(?:co-?ordinated|led|headed|run|handled|owned)"
_HELPS = r"(?:support|help with|assist with|back|are supporting)s?"
_HELPED = r"(?:supported|backed)"
_SAID = re.compile(
    r"(?<=\d)(?P<clause>(?:,| -| –) "
    r"(?:which|that|(?:the|an?|this) (?:one|row|activity)(?: (?:that|which))?) "
    r"(?:(?:¤|we) (?:both |also |now |already |do |happen to )*"
    rf"(?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS}))"
    rf"|(?:is|are) (?:also )?(?:(?P<led>{_LED})|(?P<helped>{_HELPED})) by (?:¤|us)))"
    r"(?: ourselves| itself)?,?(?=\s*(?:$|[?.!;:])|(?<=,) )"
)
_MAY_SAY = re.compile(r"\d(?:,| -| –) (?:which|that|the|an?|this)\b")
_HEADED = re.compile(
    r"^(?P<title>[a-z][^.?!:;()\d]{3,80}?),? (?P<bracket>\()?"
    r"(?P<unit>(?:(?:outcome|pillar|activity|row) )?)(?P<code>[a-z](?:\.\d+){1,2})(?(bracket)\))"
    r"(?=\s*(?::|,|\s[-–—])\s)"
)
_BRACKETED = re.compile(
    r"(?<=[a-z]) \((?P<unit>(?:(?:outcome|pillar|activity|row) )?)(?P<code>[a-z](?:\.\d+){1,2})\)"
)
_UNIT_ON = re.compile(
    r"(?:\b(?:the|this|that|our|its) )?\b(?P<unit>outcome|activity|row|line|item)"
    r"(?: (?:that|which))?(?: is)? (?:on|about|for|concerning|regarding|covering|covers|deals with"
    r"|dealing with|titled|called) (?P<words>[^.?!;:()]{3,120})$"
)
_HEDGED = (
    r"(?:,? (?:(?:if|as far as) (?:i|we) (?:remember|recall|understand|know)"
    r"|(?:i|we) (?:believe|think|guess|suppose)|if (?:i'm|i am) (?:right|not (?:wrong|mistaken)))"
    r"(?: (?:well|right|rightly|correctly|it|that))*)?"
)
_BEHIND = re.compile(
    r"\b(?P<code>[a-z]\.\d+(?:\.\d+)?|(?<=pillar )[a-z])(?P<clause>(?:,| -| –| \() ?(?:that'?s "
    r"|that is |which is |i mean )?(?:the|that) (?:one|outcome|pillar|row|activity|part|bit|line) "
    r"(?:on|about|for|with|covering|concerning|regarding|dealing with) "
    r"(?P<words>[^,.;:?!()]{3,70}?)"
    rf"{_HEDGED}\)?(?:,| -| –|(?<=\)))(?= ))"
)
"""What says of a place, between its code and what is asked of it, what it is about."""
_LAST_WORD = re.compile(r"(?P<word>[a-z][a-z'-]*)\s*$")
_WITHIN_TITLE = frozenset(("of", "and", "for", "in", "to", "on", "with", "from", "the", "or"))
_LEADS_IN = frozenset((*_WITHIN_TITLE, "behind", "under", "about", "at", "by", "does", "is", "has"))
_ARTICLE = re.compile(r"(?<![\w-])(?:the|an?) $")
_ONE_ON = re.compile(
    r"(?:the |that )(?:one|row|activity|outcome|item|line)s? (?:on|about|for|regarding|concerning)"
    r" (?:the )?$"
)
_DOES = re.compile(r"(?:co-?ordinat|lead|head|run|support|help|assist|back|cit|refer|own|has|have)")
_TITLE_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5
_SHORTEST = 3
_ASKS = re.compile(
    r"\b(?:who|what|which|when|where|why|how|is|are|was|were|does|do|did|has|have|can|could|will|"
    r"would|should|must|list|show|give|tell|any)\b"
)


def without_descriptions(
    text: str, named_in: Callable[[], Iterable[Mark]], register: Register
) -> str:
    """Return a question without what is said of its one row beside what it asks of it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a row may be described.
        register: Tells whether a row is as it is described.
    """
    low = fold(text)
    if len(low) != len(text) or not _MAY_SAY.search(low):
        return text
    marks = tuple(named_in())
    codes = {at for one in marks if (at := _row_of(one)) is not None}
    row = find_place(register, codes.pop()) if len(codes) == 1 else None
    signs, spans = signed(low, marks)
    said = _SAID.search(signs)
    if said is None or not isinstance(row, Activity) or not _ASKS.match(signs.lstrip(" ,.;-")):
        return text
    start, end = spans[said.start("clause")][0], spans[said.end() - 1][1]
    bodies = {str(one.value) for one in marks if one.kind == "body" and start <= one.start < end}
    role = Role.COORDINATING if said["leads"] or said["led"] else Role.SUPPORTING
    if not bodies <= set(row.named(role)):
        return text
    return text[:start] + text[end:]


def without_title_before(text: str, register: Register) -> str:
    """Return a question headed by words of a place and its code with the code alone.

    "Return of victims (B.7): which bodies turn up there?" asks of B.7.

    Args:
        text: The question, typos mended.
        register: Tells whether the words are those of the place.
    """
    low = fold(text)
    headed = _HEADED.match(low) if len(low) == len(text) else None
    words = _TITLE_WORD.findall(headed["title"]) if headed is not None else []
    if headed is None or not words or _ASKS.search(headed["title"]):
        return text
    place = find_place(register, code(headed["code"].upper()))
    said = _title_of(place)
    if not said or not all(one[:_STEM] in said for one in words):
        return text
    return f"{headed['unit']}{headed['code'].upper()}{text[headed.end() :]}"


def without_title_beside(text: str, register: Register) -> str:
    """Return a question with a code alone for words of its place with the code in brackets.

    "What stands behind the return of victims (B.7)?" asks of B.7; its words say nothing more.

    Args:
        text: The question, typos mended.
        register: Tells whether the words are those of the place.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    for one in reversed(list(_BRACKETED.finditer(low))):
        at = code(one["code"].upper())
        said = _title_of(find_place(register, at))
        unit = _unit_on(low[: one.start()], at, register)
        if unit is not None:
            named = f"{unit['unit']} {one['code'].upper()}"
            text = f"{text[: unit.start()]}{named}{text[one.end() :]}"
            continue
        start = _begin_of_title(low[: one.start()], said) if said else None
        if start is not None:
            article = _ARTICLE.search(low, 0, start)
            start = article.start() if article else start
            text = f"{text[:start]}{one['unit']}{one['code'].upper()}{text[one.end() :]}"
    return text


def without_title_behind(text: str, register: Register) -> str:
    """Return a question without what says, behind a code, what its place is about.

    "Under A.1 - the one on vulnerability, if I remember well - which rows …?" asks of A.1. Where
    the place is about something else, the words stay.

    Args:
        text: The question, typos mended.
        register: Tells whether the words are those of the place.
    """
    low = fold(text)
    behind = _BEHIND.search(low) if len(low) == len(text) else None
    if behind is None or _ASKS.search(behind["words"]):
        return text
    said = _title_of(find_place(register, code(behind["code"].upper())))
    words = _TITLE_WORD.findall(behind["words"])
    if not words or not all(one[:_STEM] in said for one in words):
        return text
    return f"{text[: behind.start('clause')]},{text[behind.end() :]}"


def _unit_on(before: str, place: Locator, register: Register) -> re.Match[str] | None:
    """Return "the outcome about bringing them home" that ends a text and tells of a place.

    Of an outcome the words of its rows tell too.
    """
    unit = _UNIT_ON.search(before)
    if unit is None or (unit["unit"] == "outcome") != (place.kind is LocatorKind.OUTCOME):
        return None
    rows = activities_of(register, place)
    said = " ".join(map(_title_of, (find_place(register, place), *rows)))
    own = any(one[:_STEM] in said for one in _TITLE_WORD.findall(unit["words"]))
    return unit if own and not _ASKS.search(unit["words"]) else None


def _begin_of_title(before: str, said: str) -> int | None:
    """Return where the words of a title begin that end a text; None where none do."""
    start, taken = None, ""
    end = len(before)
    while word := _LAST_WORD.search(before, 0, end):
        told = word["word"]
        own = len(told) > _SHORTEST and told[:_STEM] in said
        if not own and told not in _WITHIN_TITLE:
            break
        end = word.start()
        if own:
            start, taken = end, told
    if start is None or _ONE_ON.search(before, 0, start):
        return None  # "All but the one on remedies (B.6)" leaves it out.
    if not _DOES.match(taken):
        return start
    lead = _LAST_WORD.search(before, 0, start)
    if lead is not None and lead["word"] in _LEADS_IN:
        return start
    after = re.compile(r"\s*[a-z'-]+\s+").match(before, start)
    return after.end() if after is not None else None


def _title_of(place: object) -> str:
    """Return the folded words of an activity, outcome or pillar; "" for any other place."""
    if isinstance(place, Activity | Outcome):
        return fold(place.wording.text)
    return fold(f"{place.title.text} {place.goal.text}") if isinstance(place, Pillar) else ""


def _row_of(mark: Mark) -> Locator | None:
    """Return the activity that a mark names, if it names one."""
    if mark.kind != "place" or not isinstance(mark.value, Locator):
        return None
    return mark.value if mark.value.kind is LocatorKind.ACTIVITY else None
