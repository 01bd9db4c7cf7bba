"""Names meant: bodies, actors, terms and subjects of earlier turns that a question points to."""

import re

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.meaning import ASKED_THERE, Form
from tipassist.register.model import Activity
from tipassist.types import Role

_AT_IT = re.compile(
    r",? (?:there|here|(?:with|on|in|for|under) (?:it|that|this)(?: (?:one|row|activity))?)"
    r"(?=\W*$)",
    re.IGNORECASE,
)
_HAS_HELP = re.compile(
    r"(?P<has>\b(?:has|have|got|gets?) (?:(?:any|an?|some|no|even|one|a single|other) )*"
    r"(?:supporting (?:bod(?:y|ies)|asbs?)|supporters?|help(?:ers?)?|support|backing|assistance))"
    r"(?P<beyond> (?:elsewhere|anywhere else|somewhere else|in (?:any )?other (?:row|activit)\w*"
    r"|outside (?:it|that|this)(?: (?:row|activity))?))?(?=\W*$)",
    re.IGNORECASE,
)
_FEW_BODIES = 3
_PAIR = 2
_SUBJECT_WORDS = 4


def bodies_spoken_of(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies asked about last, or given by an answer that gave few or ranked them."""
    for turn in leaning.state.newest_first:
        if turn.meaning.named:
            return turn.meaning.named
        if turn.ranked and turn.ranked[0] in leaning.register.bodies:
            return turn.ranked[:1]
        if 0 < len(turn.bodies) <= _FEW_BODIES:
            return turn.bodies
    return bodies_in_role(leaning, Role.COORDINATING)


def body_found(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies asked about last; for "its", the only one of them that was found."""
    named, turn = leaning.base.named, leaning.last
    rows = [leaning.register.activity(str(one)) for one in turn.items]
    held = {entry.body for row in rows if row for entry in row.bodies}
    found = tuple(body for body in named if body in held)
    return found if leaning.pointing.one and len(found) == 1 else named


def single_body(leaning: Leaning) -> tuple[str, ...]:
    """Return the one body that "that body" means: the one of the first thing told, if of several.

    Nothing is returned when the first thing told has several bodies too.
    """
    turn = leaning.last
    single = leaning.words.asks["single_body"].search(leaning.rest)
    first = leaning.register.activity(str(turn.items[0])) if len(turn.items) > 1 else None
    if not single or first is None or turn.meaning.named or turn.meaning.relation.role is None:
        return ()
    held = first.named(turn.meaning.relation.role)
    return held if len(held) == 1 and held[0] in turn.bodies else ()


def actor_told(leaning: Leaning) -> str:
    """Return who the last open answers named as responsible: the heading they cited; or ""."""
    for turn in leaning.state.turns[:-4:-1]:
        if turn.meaning.actors:
            return turn.meaning.actors[0]
        if turn.meaning.form is not Form.WHO:
            continue
        for part in leaning.register.section_parts():
            headed = part.heading and not part.footnotes
            if headed and any(part.locator.contains(one) for one in turn.cited):
                return part.heading or ""
    return ""


def bodies_in_role(leaning: Leaning, role: Role) -> tuple[str, ...]:
    """Return the bodies that have a role in the activity spoken of last."""
    row = row_spoken_of(leaning)
    return row.named(role) if row else ()


def row_spoken_of(leaning: Leaning) -> Activity | None:
    """Return the one activity that one of the last two turns spoke of, or None."""
    for turn in leaning.state.turns[:-3:-1]:
        single = len(turn.focus) == 1 and leaning.register.activity(str(turn.focus[0]))
        if single:
            return single
    return None


def placed_in_row(text: str, row: Activity) -> str:
    """Return what is asked of a body "there" with a row spoken of in its place.

    So is a question whether it has help, which its row answers: "does the lead have a supporter?".

    Args:
        text: The question, with the body named.
        row: The row.
    """
    found = _AT_IT.search(text) or _HAS_HELP.search(text)
    if found is None:
        return text
    at = found.start() if found.re is _AT_IT else found.end("has")
    where = "outside" if found.groupdict().get("beyond") else "in"
    return f"{text[:at]} {where} {row.code}{text[found.end() :]}"


def body_at(leaning: Leaning) -> tuple[str, ...]:
    """Return the body meant by "the second body"."""
    for turn in leaning.state.newest_first:
        named = turn.meaning.named
        bodies = named if len(named) > 1 else turn.bodies or named
        if len(bodies) > 1 and leaning.pointing.placed(bodies):
            return leaning.pointing.placed(bodies)
    return ()


def bodies_told(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that the last answer gave beside those asked about."""
    spoken = {body for turn in leaning.state.turns for body in turn.meaning.named}
    turn = leaning.last
    found = turn.bodies
    if not found and len(turn.items) == 1:
        activity = leaning.register.activity(str(turn.items[0]))
        found = tuple(one.body for one in activity.bodies) if activity else ()
    return tuple(one for one in found if one not in spoken)[:_FEW_BODIES]


def body_after(leaning: Leaning, step: int) -> tuple[str, ...]:
    """Return the body that comes next in the order of the last ranking."""
    turns = list(leaning.state.newest_first)
    ranked = next((one.bodies for one in turns if len(one.bodies) > 1), ())
    spoken = leaning.base.named[:1] or ranked[:1]
    if not spoken or spoken[0] not in ranked:
        return ()
    at = ranked.index(spoken[0]) + step
    return (ranked[at],) if 0 <= at < len(ranked) else ()


def other_body(leaning: Leaning) -> tuple[str, ...]:
    """Return the other one of two bodies, when the last question named one of them."""
    asked = (turn.meaning.named for turn in leaning.state.newest_first if turn.meaning.named)
    named = next(asked, ())
    asked_of = [turn.meaning.named for turn in leaning.state.newest_first]
    told = [turn.bodies for turn in leaning.state.newest_first]
    # What an answer told beside the one body asked about comes after the pairs before it.
    for bodies in (*asked_of, *told[1:], *told[:1]):
        left = tuple(one for one in bodies if one not in named)
        if len(bodies) == 2 and len(named) == 1 and len(left) == 1:
            return left
    return ()


def sibling_body(leaning: Leaning) -> tuple[str, ...]:
    """Return the body meant by "and the first?" right after another one of the same bodies."""
    turns = leaning.state.turns[-2:]
    named = leaning.base.named
    if len(turns) < 2 or len(named) != 1:
        return ()
    before = turns[0]
    listed = before.meaning.named if len(before.meaning.named) > 1 else before.bodies
    return body_at(leaning) if len(listed) > 1 and named[0] in listed else ()


def bodies_together(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that were last told or asked about together, as many as are pointed to."""
    size = leaning.pointing.size or (_PAIR if leaning.pointing.both else 0)
    for turn in leaning.state.newest_first:
        for bodies in (turn.bodies, turn.meaning.named):
            if len(bodies) == size or (not size and 1 < len(bodies) <= _FEW_BODIES):
                return bodies
    return last_two_bodies(leaning) if size == _PAIR else ()


def last_two_bodies(leaning: Leaning) -> tuple[str, ...]:
    """Return the last two bodies asked about, in the order they were asked."""
    told = (reversed(turn.meaning.named) for turn in leaning.state.newest_first)
    latest = list(dict.fromkeys(body for bodies in told for body in bodies))[:2]
    return tuple(reversed(latest)) if len(latest) == 2 else ()


def two_spoken_of(leaning: Leaning) -> tuple[str, ...]:
    """Return the two bodies last asked about or told, at once or one by one."""
    found: tuple[str, ...] = ()
    for turn in leaning.state.newest_first:
        told = turn.meaning.named or turn.bodies
        told = turn.bodies if len(told) == 1 and len(turn.bodies) == _PAIR else told
        found = tuple(dict.fromkeys((*told, *found)))
        if len(found) >= _PAIR:
            break
    return found if len(found) == _PAIR else ()


def common_bodies(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that the last two answers about bodies both gave."""
    told = [one.bodies for one in leaning.state.newest_first if one.bodies][:2]
    return tuple(body for body in told[0] if body in told[1]) if len(told) == 2 else ()


def term_at(leaning: Leaning) -> str:
    """Return the term meant by "the first term", or ""."""
    turns = (turn.meaning for turn in leaning.state.turns)
    terms = list(dict.fromkeys(name for one in turns for name in one.terms or one.named))
    return next(iter(leaning.pointing.placed(terms)), "")


def subject_spoken_of(leaning: Leaning) -> str:
    """Return what the last turns were about in words: a name, a body or a topic; or ""."""
    for turn in leaning.state.newest_first:
        meaning = turn.meaning
        if ASKED_THERE in meaning.cues:
            continue
        names = (*meaning.actors, *meaning.terms, *meaning.instrument_names, *meaning.named)
        if names:
            return names[0]
        if meaning.topic:
            return " ".join(meaning.topic[:_SUBJECT_WORDS])
    return ""
