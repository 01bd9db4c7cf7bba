"""The only one: "is it the only one without a lead?", "is SLOM the only one?", of a row told."""

import re

from tipassist.answer.followups.held_against.denied import asked_for
from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.of_lists.opposed import tells_bodies
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_POINTS_ON = re.compile(r"\b(?:it|they|them|their|there|those|these|that one|this one)\b")
_PARENT = re.compile(r"\b(?:its|the same|that|this) (?:priority )?(?P<kind>outcome|pillar)\b")
_BLANK = (
    (re.compile(r"\b(?:nobody|no one|no-one|none) (?:named|listed|at all)\b"), "no body"),
    (re.compile(r"\ban? (?:blank|empty|missing)\b"), "no"),
)
_THAT_GAP = re.compile(
    r"^(?:with|having|that has|which has) (?:that|the|this)(?: very)?(?: same)? "
    r"(?:gap|blank|hole|omission|empty (?:cell|box|field)|problem|defect)(?: (?:there|in it))?$"
)
_ONLY_BODY = re.compile(
    rf"(?:(?:and|so|but|ok|then|hm+|really),? )*(?:is|are|was|were)n?(?:'?t)? (?:the )?"
    rf"(?P<bodies>{BODY}(?:(?:,? and|,? or|,) (?:the )?{BODY})*)(?: really| then| actually)* "
    r"the (?:only|sole) (?:ones?|bod(?:y|ies)|asbs?|agenc(?:y|ies)|"
    r"(?P<supports>supporters?|helpers?|backers?|supporting (?:ones?|bod(?:y|ies)|asbs?))|"
    r"(?P<leads>leads?|leaders?|coordinators?|(?:lead|coordinating) (?:ones?|bod(?:y|ies)|asbs?)))"
    r"(?: (?:there|then|here|though|really|involved|named|listed))*[ ?.!]*"
)
_OF_ROW = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
_ONLY_WITH = re.compile(
    rf"(?:(?:and|so|but|ok|then),? )*(?:only|just|alone|solely) (?:(?:together|along|jointly) )?"
    rf"with (?:the )?{BODY}(?: (?:there|then))*[ ?.!]*"
)
_NOT_BODY = re.compile(
    rf"(?:(?:and|but|ok|now),? )*(?:not|without|except|minus) (?:the )?{BODY}(?: please)?[.!]*"
)
_WHO_ELSE = re.compile(
    r"(?:(?:and|so|but|ok|then),? )*(?:(?:who|which|what)(?: (?:bodies|body|ones))? else"
    r"|(?:which|what) (?:other|others)(?: (?:bodies|body|ones?|asbs?))?"
    r"|(?:who|which|what) (?:is|are|were) the others?(?: (?:bodies|body|ones?|asbs?))?"
    r"|with whom|beside(?:s it)? who)(?: (?:then|there|does|do|is it|are they))*"
)
_ACTOR = re.compile(r"^(?P<who>[a-z-]+)'(?:re|s) ")
_SPOKEN_OF = re.compile(r"^(?:it|they)(?= )")
_INSIDE = re.compile(r"(?<=\w) (?:in|on) (?:it|there)$")
_DEPTHS = {"pillar": 1, "outcome": 2}

_SOLE_DOER = re.compile(
    r"\W*(?:(?:so|and|but|ok)[, ]+)*(?:is|was) (?P<who>(?:the )?[\w-]+(?: [\w-]+){0,6}?) "
    r"(?:really )?the only (?:one|body|asb|committee|organi[sz]ation)(?: there)? "
    r"(?:that|which|who) "
    r"(?P<verb>leads?|coordinates?|supports?)"
    r"(?: (?:anything|any|activities|rows|something|any (?:activities|rows)))? "
    r"(?P<where>(?:in|under|within) [^?!;]{1,60}?)\W*",
    re.IGNORECASE,
)


def with_only_one(typed: str, state: State, words: PointingWords) -> str | None:
    """Return "is it the only one with no lead?" with the code of the row that "it" is.

    Whether a row is the only one of its sort is told by all rows, and never by itself alone.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The pointing words.

    Returns:
        The words of the question, or None when no single row was spoken of last, or it says more.
    """
    focus = state.turns[-1].focus if state.turns else ()
    if len(focus) != 1 or focus[0].kind is not LocatorKind.ACTIVITY:
        return None
    said = words.asks["only_one"].fullmatch(" ".join(fold(typed).split()).rstrip(" ?.!"))
    if said is None:
        return None
    told = next(filter(None, said.groups()), "")
    told = _PARENT.sub(lambda one: ".".join(focus[0].parts[: _DEPTHS[one["kind"]]]), told)
    noun = asked_for(state.turns[-1].meaning)
    told = _THAT_GAP.sub(f"with no {noun}", told) if noun else told
    for pattern, plain in _BLANK:
        told = pattern.sub(plain, told)
    told = _of_actor(told, state.turns[-1].meaning.named)
    if not told or _POINTS_ON.search(told):
        return None
    holds = "that " if said["holds"] else ""
    return f"Is {focus[0]} the only activity {holds}{told}?"


def _of_actor(told: str, named: tuple[str, ...]) -> str:
    """Return "we're in" and "it is in" with who is in it written out, "with us in it" as in it."""
    told = _ACTOR.sub(lambda one: f"{one['who']} {'are' if one['who'] == 'we' else 'is'} ", told)
    told = _INSIDE.sub("", told) if told.startswith("with ") else told
    return _SPOKEN_OF.sub(named[0], told) if len(named) == 1 else told


def with_sole_doer(typed: str) -> str | None:
    """Return "is SLOM the only body that leads in pillar A?" as whether only SLOM leads there.

    Args:
        typed: The question, typos mended.
    """
    said = _SOLE_DOER.fullmatch(typed)
    if said is None:
        return None
    verb, where = said["verb"].lower().removesuffix("s"), said["where"]
    rows = any(one.locator.kind is LocatorKind.ACTIVITY for one in find(where))
    there = where.partition(" ")[2] if rows else f"activities {where}"
    return f"Does only {said['who']} {verb} {there}?"


def with_only_body(meaning: Meaning, state: State) -> str | None:
    """Return "is SLOM the only one?" as asked of the row whose bodies were just told, or None.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
    """
    row = _row_told(meaning, state)
    if row is None:
        return None
    text = meaning.marked(BODY)
    said = _ONLY_BODY.fullmatch(text)
    if said is None or said["bodies"].count(BODY) != len(meaning.bodies) or not meaning.named:
        return None
    role = Role.SUPPORTING if said["supports"] else state.turns[-1].meaning.relation.role
    role = Role.COORDINATING if said["leads"] else role
    return asks_only(meaning.named, role, row)


def with_only_partner(meaning: Meaning, state: State) -> str | None:
    """Return "so only with AICHR?" as asked of the body and the one row that were told, or None.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
    """
    items = state.turns[-1].items if state.turns else ()
    single = len(items) == 1 and items[0].kind is LocatorKind.ACTIVITY
    named = (one.meaning.named for one in state.newest_first if one.items == items)
    actors = next((one for one in named if one), ())
    if not single or len(actors) != 1 or len(meaning.bodies) != 1 or meaning.named == actors:
        return None
    text, one = fold(meaning.text), meaning.bodies[0]
    if _ONLY_WITH.fullmatch(f"{text[: one.start]}{BODY}{text[one.end :]}") is None:
        return None
    return asks_only((*actors, one.body), None, items[0])


def with_body_left_out(meaning: Meaning, state: State) -> str | None:
    """Return "not AICHR" after bodies were told as "without AICHR", or None.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
    """
    last = state.turns[-1] if state.turns else None
    if last is None or len(last.bodies) < 2 or len(meaning.bodies) != 1 or meaning.places:
        return None
    asked = last.meaning
    told = (asked.form is Form.WHO or tells_bodies(asked)) and len(last.items) != 1
    text, one = fold(meaning.text), meaning.bodies[0]
    said = f"{text[: one.start]}{BODY}{text[one.end :]}".strip()
    if not told or _NOT_BODY.fullmatch(said) is None:
        return None
    verb = ROLE_BASES.get(asked.relation)
    scoped = bool(asked.places) and scopes_in(asked.places) == asked.places
    if verb and scoped and not (asked.named or asked.outside):
        where = scope_words(asked.places)
        return f"Which bodies other than {one.body} {verb} activities{where}?"
    return f"without {one.body}"


def of_others_than(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "who else?" after "is SLOM the only body that leads in A.2?" of the others there.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, verb = leaning.base, ROLE_BASES.get(leaning.base.relation)
    scoped = bool(base.places) and scopes_in(base.places) == base.places
    asked = base.only and base.form is Form.YESNO and len(base.named) == 1
    if verb is None or not (scoped and asked) or _WHO_ELSE.fullmatch(leaning.bare) is None:
        return None
    where = scope_words(base.places, base.outside)
    text = f"Which bodies other than {base.named[0]} {verb} activities{where}?"
    return reread(text, leaning, read)


def _row_told(meaning: Meaning, state: State) -> Locator | None:
    """Return the one row that was told last, where a question names no place of its own."""
    last = state.turns[-1] if state.turns else None
    if last is None or last.meaning.intent not in _OF_ROW or meaning.places:
        return None
    single = len(last.focus) == 1 and last.focus[0].kind is LocatorKind.ACTIVITY
    return last.focus[0] if single else None


def asks_only(bodies: tuple[str, ...], role: Role | None, place: Locator) -> str:
    """Return the question whether bodies are the only ones of a row, in a role or at all.

    Args:
        bodies: The bodies.
        role: The role, or None for any of them.
        place: The row.
    """
    be, many = ("Is", "body") if len(bodies) == 1 else ("Are", "bodies")
    which = f"{role.value} {many} of" if role is not None else f"{many} named in"
    return f"{be} {listing(bodies)} the only {which} {place}?"
