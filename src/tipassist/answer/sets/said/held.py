"""Rows of one body of which something is asked: "is ACMW in all of SLOM's activities?".

Such a question has two parts, whose rows are looked at and what is said of them; the answer counts
within the first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tipassist.answer.sets.query import EVERY, NONE, Holds, Number, SetQuery
from tipassist.answer.sets.words.tokens import Mark
from tipassist.types import Role

ReadPart = Callable[[str, tuple[Mark, ...], str], SetQuery | None]
"""Reads a part of a question, given the names found in it and the body that "it" means, or ""."""

_ROWS = r"(?:activit(?:y|ies)|rows?|items?|things?|ones|tasks?|jobs?|stuff|work)"
_OWNED = r"(?:ours|mine|[\w-]+'s)"
_EVERY = re.compile(
    r"\b(?<!half of )(?<!third of )(?<!quarter of )(?<!part of )(?<!most of )(?<!majority of )"
    r"(?:(?:(?:all(?! to \w+sel(?:f|ves)\b)|each|every(?: single)?(?: one)?)(?: of)?|both of)"
    r"(?: the| those)?\s+|"
    r"(?=everything\b))"
)
_OF = re.compile(
    r"^\s*(?:so |and |ok |well |then )*(?:,\s*)?(?:out )?(?:of|among|amongst) "
    r"(?:all |the |those |these )*(?P<rows>[^,;:?]*?)\s*[,;:]\s*"
    r"(?P<asks>(?:and )?(?:(?:in |on |for )?(?:how many|which|what|where)|is|are|do|does)\b)"
)
_MEASURES = re.compile(
    r"\b(?:(?<!at )most|(?<!at )least|fewest|highest|lowest|largest|smallest|more|fewer)\b"
)
_ROWS_ALONE = re.compile(rf"(?:which|the|of|by|own|in|'s|\s|{_ROWS})*")
_PLACED_ROWS = re.compile(
    rf"(?:which\s+)?(?:the\s+)?{_ROWS}(?: (?:in|under|within|of) (?:pillars? |outcomes? )?"
    r"[a-z](?:\.\d+)*)?"
)
_JOINED = re.compile(r"\s*(?:,|\band\b|\bor\b)\s*|\s+")
_ASKS = re.compile(
    r"^\s*(?:(?:so|and|but|hi|hello|ok),? )*"
    r"(?:is|are|do|does|has|have|isn't|aren't|doesn't|don't)\b"
)
_ALL_DO = re.compile(
    rf"(?P<rows>.*?(?:{_ROWS}|{_OWNED}|everything)\b.*?)\s+"
    r"(?P<does>(?:have|has|lack|lie|belong|fall|get|sit|stand|come|name|list|refer|appear|involve)\b"
    r"[^?]*)"
)

_LONGEST = 600
"""Most characters of a question that is cut: the time it takes grows with their square."""
_THEN = r"(?:in|under|within|inside|supported|co-?ordinated|led|backed|named|shared|without|with)"
_BOUND = r"(?: (?:of|by|with|without|that have|which have|having) [\w-]+(?: [\w-]+){0,4}?)?"
_LED = (
    r"(?: (?:led|headed|co-?ordinated|supported|backed) by [\w-]+"
    r"(?: (?:in|under) (?:pillar |outcome )?[a-z][\d.]*\b)?)?"
)
_PLACED = r"(?: (?:in|under|within|of) (?:pillars? |outcomes? )?[a-z](?:\.\d+)*\b)?"
_DONE = (
    r"(?: (?:(?:that|which) )?[\w-]+ (?:leads?|heads?|co-?ordinates?|supports?|backs?"
    r"|(?:has|have)(?= (?:is|are|lies?|belongs?|falls?|sits?|stands?)\b)))?"
)
_ALL_ARE = re.compile(
    rf"(?P<rows>(?:.*?(?:{_ROWS}|{_OWNED}|everything)\b{_BOUND}{_LED})(?:(?! {_THEN} )[^?])*)\s+"
    rf"(?P<does>{_THEN}\b[^?]*)"
)
_ALL_STATED = re.compile(
    rf"^\s*(?:[\w ]{{3,40}}:\s*)?(?:(?:so|and|but|then|that),? )*{_EVERY.pattern}"
    rf"(?P<rows>(?:(?!\b(?:that|which|who|whose|where|with|without)\b)[^?.!,;:])*?\b{_ROWS}\b"
    rf"{_PLACED}{_BOUND}{_LED}{_DONE})\s+"
    r"(?P<does>(?:have|has|is|are|lacks?|lies?|belongs?|falls?|sits?|stands?|comes?|gets?|names?"
    r"|lists?|refers?|involves?)\b[^?.!]*?)"
    r"(?:[,.]?\s*(?:right|correct|true(?: or (?:false|not))?|yes))?\s*[.?]*\s*$"
)
_ROWS_ALL = re.compile(
    r"^\s*(?:(?:so|and|but|then|that),? )*(?:(?:do|does|is|are|have|has) )?"
    rf"(?P<rows>(?:(?!\b(?:that|which|who|whose|where|with|without|not)\b)[^?.!,;:])*?\b{_ROWS}\b"
    rf"{_PLACED}{_LED}{_DONE})\s+"
    r"(?:(?:are|is|do) )?(?:all|each|every one|both)(?: of them)?\s+"
    r"(?!(?:in|under|within|inside)\b[^?]*\band (?!(?:(?:pillar|outcome) )?[a-z](?:\.|\b)))"
    rf"(?P<does>(?:have|has|lacks?|lie|belong|fall|gets?|sit|name|list|refer|involve|{_THEN})\b"
    r"(?:[^?.!,;]|\.(?=\d))*?)"
    r"(?:[,.]?\s*(?:right|correct|true(?: or (?:false|not))?|yes|"
    r"is (?:that|it|this) (?:so|true|right|correct)))?\s*[?.!]*\s*$"
)
_IN_EACH = re.compile(
    rf"^\s*(?:(?:so|and|but|then|that),? )*(?P<rows>[^,;?.!]*?\b{_ROWS})\s*(?:,|and|with|;)+\s*"
    r"(?:it |they )?(?P<does>(?:has|have|gets?|names?|lists?|is|are)\b[^?.!,;]*?)\s+"
    r"(?:in|on|for|under) (?:both|all|each|every one|all (?:two|three|four|five|six|\d+))"
    r"(?: of them)?"
    r"(?:[,.]?\s*(?:right|correct|true|yes))?\s*[?.!]*\s*$"
)
_EACH_DOES = re.compile(
    rf"^\s*(?:(?:so|and|but|then|that),? )*(?P<rows>[^,;?.!]*?\b{_ROWS})\s*(?:,|and|;)+\s*"
    r"(?P<quantity>both|all|each|neither|none|(?:they|these|those) (?:both|all))(?: one)?"
    r"(?: of (?:them|these|those|which))?\s+"
    rf"(?P<does>(?:have|has|lacks?|lie|belong|gets?|sit|name|list|{_THEN})\b[^?.!]*?)"
    r"(?:[,.]?\s*(?:right|correct|true|yes))?\s*[?.!]*\s*$"
)
_NUMBER = re.compile(rf"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?= {_ROWS}\b)")
_NONE_DO = re.compile(
    rf"^\s*(?:so |and |is it (?:true|right|correct) that )*none of (?P<rows>[^,;:?]*?\b{_ROWS}\b"
    r"(?: (?:\w+ )?(?:leads?|co-?ordinates?|supports?|has|have|is named in))?)\s+"
    r"(?P<does>(?:has|have|lacks?|refers?|names?|lists?|is|are|gets?|involves?)\b[^?,;]*)"
)

_SAID_OF_ALL = re.compile(r"(?:have|has|get|lack|name|list|are|is)\b")
_HAS_HELP = re.compile(
    r"^\s*(?:(?:so|and|but),? )*(?:does|do) \S+(?: \S+){0,5}? "
    r"(?P<does>(?:have|get|lack) (?:an? |any |no )?(?:supporters?|helpers?|backers?|supporting \w+|"
    r"projects?|indicators?|examples?|help|support|co-?leads?)) (?:in|on|for|under|with) *$"
)
_IT = re.compile(r"\b(?:it|they)\b")
_ITSELF = re.compile(r"\bit\b(?! (?:not|no))")
_OWN_ROWS = re.compile(
    rf"(?:which )?(?:(?:of )?(?:its|their)(?: own)? {_ROWS}|(?:everything|{_ROWS})?\s*"
    r"(?:(?:that|which|where|in which|for which) )*(?:it|they)(?:'s|'re)?"
    r"(?: (?:is|are|has|have|appears?|figures?|stands?|a|any|named|listed|mentioned|involved|"
    r"role|part|in|on|of))*)"
)
_WHICH = ("which",)
_ROWS_WHICH = ("activities which", "activities", "rows")


@dataclass(frozen=True, slots=True)
class _HeldText:
    """The two parts of such a question, as long as it is so that offsets stay.

    Attributes:
        held: Says whose rows are looked at.
        said: Says what is asked of them.
        said_at: Where the second part begins and ends in the question.
        of_all: Whether it is asked of each of them: "in all of SLOM's activities".
        of_none: Whether it is denied of each of them: "none of SLOM's activities lacks …".
    """

    held: str
    said: str
    said_at: tuple[int, int]
    of_all: bool = False
    of_none: bool = False


def read_held(text: str, marks: tuple[Mark, ...], read: ReadPart) -> SetQuery | None:
    """Read what is asked of the rows of a body: "is ACMW in all of SLOM's activities?".

    Args:
        text: The question, folded.
        marks: The names found in it.
        read: Reads a part of a question, offsets kept.
    """
    cut = _cut(text)
    if cut is None:
        return None
    start, end = cut.said_at
    of_said = tuple(one for one in marks if start <= one.start and one.end <= end)
    of_held = tuple(one for one in marks if one not in of_said)
    itself = _of_itself(cut, marks) if cut.of_all else None
    outside = (one for one in marks if not cut.held[one.start : one.end].strip())
    named = {str(one.value) for one in outside if one.kind == "body"}
    it = named.pop() if len(named) == 1 and _IT.search(cut.held) else ""
    held = itself or read(cut.held, of_held, it) or _rows_of(cut.held, of_held)
    spoken = held.bodies if held is not None and _ITSELF.search(cut.said) else ()
    said = read(cut.said, of_said, spoken[0] if len(spoken) == 1 else "")
    if held is None and cut.of_all and _PLACED_ROWS.fullmatch(cut.held.strip()):
        return _of_place(said)
    if held is None or not held.conditions or held.target != "activities":
        return None
    if not held.bodies and not cut.of_all:
        return None
    if said is None:
        return _lying(held, of_said, cut)
    if not said.conditions or said.target != "activities" or _MEASURES.search(cut.said):
        return None
    names = tuple(dict.fromkeys((*held.bodies, *said.bodies)))
    conditions = (*held.conditions, *said.conditions)
    found = replace(said, conditions=conditions, held=held.conditions, stated=True, bodies=names)
    found = replace(found, share=EVERY) if cut.of_all else found
    return replace(found, claimed=NONE) if cut.of_none else found


def _of_itself(cut: _HeldText, marks: tuple[Mark, ...]) -> SetQuery | None:
    """Read "all its activities" and "everything it appears in" as the rows of the one body."""
    bodies = {str(one.value) for one in marks if one.kind == "body"}
    if len(bodies) != 1 or _OWN_ROWS.fullmatch(cut.held.strip()) is None:
        return None
    body = bodies.pop()
    return SetQuery("activities", (Holds((body,), tuple(Role)),), bodies=(body,))


def _of_place(said: SetQuery | None) -> SetQuery | None:
    """Read "activities in A.1 all have a project" as said of every row there."""
    told = said is not None and said.conditions and said.target == "activities"
    return replace(said, claimed=EVERY, stated=True) if said is not None and told else None


def _lying(held: SetQuery, said: tuple[Mark, ...], cut: _HeldText) -> SetQuery | None:
    """Read where the rows of a body lie: "are all of SOMSWD's activities in Pillar B?"."""
    if not said or any(one.kind not in ("place", "outside", "filler") for one in said):
        return None
    if cut.of_none:
        return replace(held, claimed=NONE, stated=True)
    if not cut.of_all:
        return None
    every = Number("==", 100)
    return replace(held, asks_share=True, share_of_held=True, claimed_share=every)


def _rows_of(text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
    """Read "SLOM's activities" as those in which it, or one of several bodies, has any role."""
    bodies = [one for one in marks if one.kind == "body" and text[one.start : one.end].strip()]
    if not bodies:
        return None
    between = text[bodies[0].end : bodies[-1].start]
    if len(bodies) > 1 and _JOINED.sub("", between) != "".join(
        text[one.start : one.end] for one in bodies[1:-1]
    ):
        return None
    rest = text[: bodies[0].start] + text[bodies[-1].end :]
    names = tuple(dict.fromkeys(str(one.value) for one in bodies))
    held = (Holds(names, tuple(Role)),)
    return SetQuery("activities", held, bodies=names) if _says_only_rows(rest) else None


def _says_only_rows(text: str) -> bool:
    """Whether words beside the name of a body say only that its rows are meant."""
    return bool(_ROWS_ALONE.fullmatch(text)) and text.strip() != ""


def _cut(text: str) -> _HeldText | None:
    """Cut a question about rows held by a body, or return None.

    Args:
        text: The question, folded.
    """
    if len(text) > _LONGEST:
        return None
    of = _OF.match(text)
    told = _IN_EACH.match(text) or _EACH_DOES.match(text)
    if told is not None:
        return _of_each(text, told)
    if of is not None:
        held = _put(_WHICH, text, *of.span("rows"))
        said_at = of.start("asks"), len(text)
        return _HeldText(held, _put(_ROWS_WHICH[1:], text, *said_at), said_at)
    none = _NONE_DO.match(text)
    if none is not None:
        held, said_at = _put(_WHICH, text, *none.span("rows")), none.span("does")
        return _HeldText(held, _put(_ROWS_WHICH, text, *said_at), said_at, of_none=True)
    stated = _ALL_STATED.match(text) or _ROWS_ALL.match(text)
    if stated is not None:
        held, said_at = _put(_WHICH, text, *stated.span("rows")), stated.span("does")
        return _HeldText(held, _put(_ROWS_WHICH, text, *said_at), said_at, of_all=True)
    every = _EVERY.search(text)
    if every is None or not _ASKS.match(text):
        return None
    alone = not _ASKS.sub("", text[: every.start()]).strip()
    are = re.search(r"\b(?:is|are)\s*$", text[: every.start()])
    pattern = _ALL_ARE if are else _ALL_DO
    does = pattern.match(text, every.end()) if alone else None
    if does is not None:
        held = _put(_WHICH, text, *does.span("rows"))
        said_at = does.span("does")
        return _HeldText(held, _put(_ROWS_WHICH, text, *said_at), said_at, of_all=True)
    if _SAID_OF_ALL.match(text, every.end()):
        return None
    held = _put(_WHICH, text, every.end(), len(text))
    said_at = 0, every.start()
    had = _HAS_HELP.match(text[: every.start()])
    if had is not None:
        span = had.span("does")
        before = text[: every.start()].ljust(len(text))
        return _HeldText(held, _put(_ROWS_WHICH, before, *span), span, of_all=True)
    return _HeldText(held, f"{text[: every.start()]}activities", said_at, of_all=True)


def _of_each(text: str, told: re.Match[str]) -> _HeldText:
    """Cut "SLOM leads five activities and has a supporter in all", "…, none of which has one"."""
    rows = _NUMBER.sub(lambda match: " " * len(match.group(0)), text)
    held = _put(_WHICH, rows, *told.span("rows"))
    said_at = told.span("does")
    none = (told.groupdict().get("quantity") or "") in ("neither", "none")
    said = _put(_ROWS_WHICH, text, *said_at)
    return _HeldText(held, said, said_at, of_all=not none, of_none=none)


def _put(leads: tuple[str, ...], text: str, start: int, end: int) -> str:
    """Return a stretch of a text alone, with the first of some words before it that have room."""
    words = next((f"{one} " for one in leads if len(one) < start), "")
    lead = " " * (start - len(words)) + words
    return lead + text[start:end].rstrip("?.! ") + " " * (len(text) - end)
