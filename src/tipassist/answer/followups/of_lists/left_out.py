"""Left out: a part of a list kept without a body, after which "it" is the body before.

"Which rows name AICHR?", "without SOMTC", "which does it lead?" asks for rows that AICHR leads, and
"their projects" are those of the rows that were kept.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, mentions
from tipassist.answer.followups.meant.filling import about_places, listing_of
from tipassist.answer.followups.of_lists.opposed import conditions_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, RESOLVED, Column, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import EVERY, Holds
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind, code
from tipassist.types import Role

_IT = r"(?:it|they|that (?:body|one)|this body|the body)"
_ROWS = r"(?:(?:in|of) )?(?:them|these|those|the rows|the list|there)(?: rows| ones| \w+)?"
_ACTS = re.compile(
    rf"(?:(?:and|so|but|then|ok|okay) )*(?P<asks>[a-z' ]*?)\b(?:does|do|did) {_IT} "
    r"(?:also |ever |only |itself |then |still |not )*(?P<verb>[a-z-]+)"
    rf"(?P<some> (?:any|some|one|none|(?P<all>all|every|each|everything|(?:them|those) all)))?"
    rf"(?: (?:one|ones|rows?|activit(?:y|ies)))?(?: {_ROWS})?(?: then| at all| itself| too)*"
)
_ALL_ALONE = re.compile(
    rf"(?:(?:and|so|but) )*(?:does|do) {_IT} (?P<verb>[a-z-]+)(?: all)?(?: of)? "
    r"(?:them|these|those|all|every one|each|the rows)(?: all)? "
    r"(?:alone|on its own|by itself|single-handed(?:ly)?)"
)
_ALONE = re.compile(
    rf"(?:(?:and|so|but) )*(?P<asks>where |(?:in )?which (?:[a-z]+ ){{0,3}}?)?(?:is|are) {_IT} "
    rf"(?:all )?(?:alone|on its own|by itself|unaccompanied)(?: anywhere| somewhere|"
    rf"(?: (?:in|for|on|with))?(?: (?:any|some|one))?(?: {_ROWS})?)(?: then| at all)*"
)
_ITS_ROLE = re.compile(
    rf"(?:(?:and|so|but) )*(?:(?:what|which)(?:'s| is| are| was)? )?(?:its|their) roles?"
    rf"(?: {_ROWS})?|(?:and )?what (?:does|do) {_IT} do(?: {_ROWS})?"
)
_THEIR_BODIES = re.compile(
    r"(?:(?:and|so|but|please|list|show|name|give|me|who|what|which|is|are|were|all|the|its|their) "
    r"|who's )+(?P<noun>support(?:ers?|ing (?:bod(?:y|ies)|asbs?))|backers?|helpers?|co-?ordinat"
    r"(?:ors?|ing (?:bod(?:y|ies)|asbs?))|leads?|leaders?|lead (?:bod(?:y|ies)|asbs?))"
    rf"(?: {_ROWS})?"
)
_ELSEWHERE = re.compile(
    r"(?:(?:and|so|but|then|ok|okay|now|what about|how about|only|just)[, ]+)*"
    r"(?:(?:in|inside|for|under|within) )?(?:(?:pillar|outcome) )?(?P<place>[a-z](?:\.\d+)?)"
    r"(?: (?:then|now|too))*\W*"
)
_DONE: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "coordinated by",
    (Role.SUPPORTING,): "supported by",
    (Role.RELEVANT,): "relevant for",
}


def with_left_out_there(typed: str, state: State) -> str | None:
    """Return "and in B?" as asked of the body before, and without the rows that were left out.

    Args:
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        The words of the question; None where no rows of a body were left out, or there are such
        rows among those told.
    """
    said, last = _ELSEWHERE.fullmatch(fold(typed)), state.last
    if said is None or last is None or not leaves_out(last.meaning):
        return None
    asked = (one.meaning for one in state.newest_first)
    base = next((one for one in asked if OF_LIST not in one.cues), None)
    place, held = code(said["place"].upper()), conditions_of(last.meaning)
    listed = codes_in(last.meaning.places)
    if base is None or base.intent is not Intent.BODY_ACTIVITIES or len(base.named) != 1:
        return None
    done, left = _DONE.get(base.relation.roles), held[0] if len(held) == 1 else None
    if done is None or base.negated or any(place.contains(one) for one in listed):
        return None
    if not isinstance(left, Holds):
        return None
    not_done = _DONE.get(left.roles)
    other = listing(left.bodies, "or")
    without = f"are not {not_done} {other}" if not_done else f"do not name {other}"
    return f"Which activities in {place_name(place)} are {done} {base.named[0]} and {without}?"


def leaves_out(meaning: Meaning) -> bool:
    """Whether a part of a list was kept by what a body does not do in its rows."""
    held = conditions_of(meaning) if OF_LIST in meaning.cues else ()
    return any(isinstance(one, Holds) and one.negated for one in held)


def _is_placed(meaning: Meaning) -> bool:
    """Whether the rows that name a body were asked for once more in, or outside, a place."""
    whole = meaning.intent is Intent.BODY_ACTIVITIES and meaning.relation.role is None
    anew = RESOLVED in meaning.cues and OF_LIST not in meaning.cues
    return whole and anew and bool(meaning.places or meaning.outside)


def before_left_out(state: State) -> Turn | None:
    """Return the newest turn that did not only leave a body's rows out of the list before it."""
    return next((one for one in state.newest_first if not leaves_out(one.meaning)), None)


def of_left_out(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "which does it lead?" of the body before and of the rows kept without another one.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, rows = leaning.meaning, codes_in(leaning.last.items)
    left = leaves_out(leaning.base)
    kept, placed = OF_LIST in leaning.base.cues, _is_placed(leaning.base)
    if (alone := _all_alone(leaning, read)) is not None:
        return alone
    if not (left or kept or placed) or meaning.named or meaning.places or meaning.outside:
        return None
    if not rows or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    if left and leaning.column in ENTRIES:
        plain = not (meaning.lacking or leaning.topic or meaning.form in (Form.MOST, Form.LEAST))
        return about_places(leaning, rows) if plain and leaning.pointing.points else None
    their = _THEIR_BODIES.fullmatch(leaning.bare)
    if their is not None:
        return _whose(leaning, rows, helps=their["noun"].startswith(("s", "b", "h")))
    before = before_left_out(leaning.state) if left else None
    bodies = before.meaning.named if before is not None else ()
    bodies = leaning.base.named if placed or (kept and not left) else bodies
    return _of_actor(leaning, bodies[0], rows, read) if len(bodies) == 1 else None


def _all_alone(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "does it lead them alone?" of all rows just told, or asked about, of one body."""
    bodies, rows, query = leaning.base.named, codes_in(leaning.last.items), leaning.base.query
    asked = codes_in(leaning.base.places)
    if query is not None and EVERY in (query.share, query.claimed) and len(asked) > len(rows):
        rows = asked
    said, role = _ALL_ALONE.fullmatch(leaning.bare), leaning.meaning.relation.role
    if said is None or role is None or len(bodies) != 1 or len(rows) < 2 or leaning.meaning.named:
        return None
    codes = listing(list(map(str, rows)))
    return reread(f"Is {bodies[0]} the only {role.value} body in all of {codes}?", leaning, read)


def _of_actor(
    leaning: Leaning, actor: str, rows: tuple[Locator, ...], read: Read
) -> Meaning | None:
    codes = listing(list(map(str, rows)))
    alone = _ALONE.fullmatch(leaning.bare)
    if alone is not None and alone["asks"]:
        return reread(f"Which of {codes} name only {actor}?", leaning, read)
    if alone is not None:
        return reread(f"Is {actor} alone in any of {codes}?", leaning, read)
    acts, meaning = _ACTS.fullmatch(leaning.bare), leaning.meaning
    acts_as = meaning.relation if acts is not None else Relation.ANY
    if acts is None and _ITS_ROLE.fullmatch(leaning.bare) is None:
        return None
    if acts is not None and (acts_as.role is None or leaning.topic):
        return None
    verb = "lead" if acts_as.role is Role.COORDINATING else "support"
    if acts is not None and acts["all"]:
        return reread(f"Does {actor} {verb} all of {codes}?", leaning, read)
    if acts is not None and re.search(r"\bnot\b|n't\b", leaning.bare):
        return reread(f"Which of {codes} does {actor} not {verb}?", leaning, read)
    asked = replace(meaning, bodies=mentions((actor,)), places=rows, relation=acts_as)
    asked = replace(asked, negated=False, only=False, joint=False, lacking=False, query=None)
    asked = replace(asked, topic=(), words=(), terms=(), column=Column.NONE)
    return listing_of(replace(asked, cues=asked.cues | {OF_LIST}))


def _whose(leaning: Leaning, rows: tuple[Locator, ...], *, helps: bool) -> Meaning:
    relation = Relation.SUPPORTS if helps else Relation.COORDINATES
    asked = replace(leaning.meaning, form=Form.WHO, column=Column.BODIES, relation=relation)
    asked = replace(asked, query=None, terms=(), topic=(), words=(), lacking=False, bodies=())
    return about_places(leaning.saying(asked), rows)
