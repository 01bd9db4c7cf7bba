"""Counted out: "the third one we support", a place in a set that the question itself names."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, mentions, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.meant.filling import listing_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.pointing import MIDDLE
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.answer.turns import State
from tipassist.locators import Locator
from tipassist.register.model import Activity
from tipassist.register.queries import activities_of
from tipassist.types import Role

_NOUN = r"(?: (?:one|activity|programme|program|code|row|item|thing|entry))?"
_HELD = (
    rf"{_NOUN},?(?: (?:of|in|among|from) (?:all |the |those |what )+(?:ones |activities |rows )?)?"
    r"(?: (?:that|which))? (?P<who>we|i|they|it|(?:[\w'-]+ ){0,8}?[\w'-]+)"
    r"(?: (?:also|only|just|do|does|actually))*"
    r" (?P<verb>co-?ordinat\w*|support\w*|leads?|backs?(?: up)?|helps?(?: (?:out|on|with))*|"
    r"runs?|heads?)"
    r"(?: (?:in|under) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w.]))?(?![\w-])"
)
_DONE = (
    rf"{_NOUN},?(?: (?:that|which) is)? "
    r"(?P<done>co-?ordinated|led|run|headed|supported|backed|helped) by "
    r"(?P<by>(?:us|them|it)(?![\w-])|)"
)
_SUPPORTS = re.compile(r"support|back|help")
_WHOLE = re.compile(r"\b(?:plan|all|overall|total)\b")
_OWN, _SPOKEN_OF = ("we", "i", "us"), ("they", "it", "them")


def of_counted_out(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the third one we support, what is it about?" with the code that stands there.

    Where the set has no such place, the whole set is asked for.

    Args:
        leaning: The question; nothing need have been said before.
        read: Reads a question that stands by itself.
    """
    leaning, core = _in_full(leaning, read)
    ordinals = "|".join(leaning.words.ordinals)
    for told in (_HELD, _DONE):
        found = re.search(rf"(?<![\w-])(?:the |our |their |its )?(?P<at>{ordinals}){told}", core)
        held = _held(leaning, found, core) if found else None
        if found is None or held is None:
            continue
        body, role, end = held
        rows = _rows(leaning, body, role, core)
        row = row_at(rows, leaning.words.ordinals[found["at"]])
        if row is not None:
            return reread(f"{core[: found.start()]}{row.code}{core[end:]}", leaning, read)
        return _whole_set(leaning, body, role)
    return None


def _held(leaning: Leaning, found: re.Match[str], core: str) -> tuple[str, Role, int] | None:
    """Return the one body meant, its role, and where the words for the set end."""
    groups = found.groupdict()
    who, verb = groups.get("who") or groups.get("by") or "", groups.get("verb") or groups["done"]
    role, end = Role.SUPPORTING if _SUPPORTS.search(verb) else Role.COORDINATING, found.end()
    if who in _OWN:
        bodies = tuple(dict.fromkeys(one.body for one in leaning.meaning.bodies if one.own))
    elif who in _SPOKEN_OF:
        bodies = names_meant.bodies_spoken_of(leaning) if leaning.state.turns else ()
    else:
        said = who or core[end:]
        named = [one for one in leaning.meaning.bodies if fold(one.words) in said]
        bodies = tuple(dict.fromkeys(one.body for one in named))
        if not who and named:
            end += said.index(fold(named[0].words)) + len(named[0].words)
    return (bodies[0], role, end) if len(bodies) == 1 else None


def _in_full(leaning: Leaning, read: Read) -> tuple[Leaning, str]:
    """Return a question and its words; "and the third?" with those of the place asked before."""
    core = fold(leaning.pointing.core)
    ordinal = leaning.words.asks["bare_ordinal"]
    next_one = ordinal.fullmatch(core)
    if next_one is None or next_one["at"] not in leaning.words.ordinals:
        return leaning, core
    turns = leaning.state.turns
    said = [fold(leaning.words.read(one.meaning.question).core) for one in turns]
    at = next((at for at in reversed(range(len(said))) if not ordinal.fullmatch(said[at])), None)
    ordinals = "|".join(leaning.words.ordinals)
    place = rf"(?<![\w-])(?P<at>{ordinals})(?={_HELD}|{_DONE.replace('?P<by>', '')})"
    found = re.search(place, said[at]) if at is not None else None
    if at is None or found is None:
        return leaning, core
    text = f"{said[at][: found.start()]}{next_one['at']}{said[at][found.end() :]}"
    anew = replace(read(text, None), question=leaning.meaning.question)
    return replace(leaning, meaning=anew, state=State(turns[:at])), text


def _just_asked(leaning: Leaning, body: str, role: Role, core: str) -> tuple[Locator, ...]:
    """Return where the question just before looked for what the body has in that role."""
    if not leaning.state.turns or _WHOLE.search(core):
        return ()
    base = leaning.base
    same = base.named == (body,) and base.relation.role is role
    return scopes_in(base.places) if same else ()


def _rows(leaning: Leaning, body: str, role: Role, core: str) -> tuple[Activity, ...]:
    """Return the activities in which a body has a role, where the question looks."""
    scopes = scopes_in(leaning.meaning.places) or _just_asked(leaning, body, role, core)
    inside = {one.code for scope in scopes for one in activities_of(leaning.register, scope)}
    return tuple(
        one
        for one in leaning.register.activities
        if body in one.named(role) and (not scopes or one.code in inside)
    )


def row_at(rows: tuple[Activity, ...], ordinal: int) -> Activity | None:
    """Return the row of a place, counted from 1 or, below 0, from the end; None where none is."""
    if ordinal == MIDDLE:
        return rows[len(rows) // 2] if len(rows) % 2 else None
    at = ordinal if ordinal < 0 else ordinal - 1
    return rows[at] if -len(rows) <= at < len(rows) else None


def _whole_set(leaning: Leaning, body: str, role: Role) -> Meaning:
    relation = Relation.SUPPORTS if role is Role.SUPPORTING else Relation.COORDINATES
    asked = replace(leaning.meaning, relation=relation, form=Form.LIST, bodies=mentions((body,)))
    return listing_of(replace(asked, topic=(), words=(), terms=()))
