"""Kept words: what words say that keep a part of a list, however they begin or what they drop.

"Not that it leads", "the one SLOM leads", "for SOMTC" and "drop the shared ones" are read as the
conditions that the rows left meet.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.of_lists.left_out import before_left_out, leaves_out
from tipassist.answer.followups.of_lists.opposed import conditions_of
from tipassist.answer.followups.of_lists.part_words import Token, tokens_of
from tipassist.answer.followups.of_lists.parts import Part, Told, read_part
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Meaning, Relation
from tipassist.answer.sets.query import ROLE_UNITS, Counts, Holds, Number, SetQuery
from tipassist.types import Role

_MANY = 2
_DENIED = re.compile(r"\W*(?:(?:and|but|so) )*not (?:that |where |those |the ones )?")
_TOO = re.compile(r"(?:and|or|nor)(?: also)? (?P<name>\S.*?)(?: either| too| as well)?")
_NOR = re.compile(r"^(?:(?:and|but) )*nor ")
_FOR = re.compile(r"(?:(?:and|but|only|just|those|the ones) )*(?:for|behind|under) (?:the )?\S+")
_REASON = re.compile(
    r"(?:i|i'm|we|we're|my|our|because|since|as|for)\b[^?!.;:,]*[,;:]\s+(?=\S)|"
    r"(?:[a-z']+ ){1,4}?(?:wants?|needs?|asks? for|asked for|would like|prefers?) "
    r"(?=(?:only|just|the|those|rows)\b)"
)
_THE_ONLY = re.compile(
    r"^(?:the )?only (?:one|row|activity|line) (?=with|that|where|led|supported)"
)
_THE_ONE = re.compile(
    r"(?:(?:just|only|and|but|so|then) )*(?:the|that) one (?:that |which |where )?"
)
_ONE_OF = re.compile(
    r"(?:as|is|are|being|have|has|with|where \S+ is) (?:one|part) of (?:them|those|these|"
    r"(?:the|those|these|its|their) (?:two|three|pair|[a-z]+ (?:bodies|supporters|helpers|"
    r"leads|leaders)))$|"
    r"(?:have|has|with|name|names) \S+ as one of (?:them|those|the two|the three)$|"
    r"(?:where|with|when|in which) (?:at least )?(?:one|either)"
    r"(?: of (?:them|those|these|(?:the|those|these|its|their) (?:two|three|pair|[a-z]+ (?:bodies|"
    r"supporters|helpers|leads|leaders))))? (?:is|being|was) (?:the )?\S+$"
)
_OUT = re.compile(
    r"(?: (?:out|away|off|aside))?"
    r"(?: (?:of|from) (?:it|them|there|this|(?:the|that|this|your) list))?$"
)
_KEEPS = re.compile(
    r"^(?:(?:please|just|now|and|so|ok) )*(?:drop|remove|delete|exclude|skip|take out|leave out|"
    r"strike|cut|forget(?: about)?) (?:all|everything|anything) "
    r"(?:but|except(?: for)?|other than|apart from) "
)
_BUT = re.compile(r"(?:but|except(?: for)?|other than|apart from|besides)\b")
_ONES = re.compile(r"^(?:(?:the |those |these )?(?:ones|rows|activities|those|these) )?")
_SINGLE = re.compile(
    r"\b(?:the|that) (?:(?:shared|joint|common) )?(?:one|row|activity|line|item)\b(?! of\b)"
)
_AND_THOSE = re.compile(r"\s(?:and|or)(?: also)? (?:those|the ones|what|any(?:thing)?)\b\s*")


def words_of(leaning: Leaning) -> str:
    """Return the words that keep a part of a list, without a reason given before them.

    Args:
        leaning: The question.
    """
    bare = _without_too(leaning) or _REASON.sub("", _as_denied(leaning), count=1)
    if len(leaning.last.items) > 1:
        return _named_one(leaning, _THE_ONLY.sub("the ones ", bare, count=1))
    return bare


def part_said(leaning: Leaning, bare: str, told: Told, read: Read) -> Part | None:
    """Return the part that words keep of a list, or None where they say something else.

    Args:
        leaning: The question.
        bare: Its words.
        told: What the list was asked for with.
        read: Reads a question that stands by itself.
    """
    keeps = _KEEPS.match(bare)
    if keeps is not None:
        return _clause(leaning, bare[keeps.end() :], told)
    part = _left_by_removal(leaning, bare, told, read) or _led_by_helped(leaning, bare, told)
    return part or _one_of_counted(leaning) or _said(leaning, bare, told)


def _without_too(leaning: Leaning) -> str:
    """Read "or SOMSWD", after a list without SOMTC, as without that one too; "" for other words."""
    names = {fold(one.words) for one in leaning.meaning.bodies}
    typed = _TOO.fullmatch(fold(leaning.meaning.question).strip(" ?.!"))
    left = leaves_out(leaning.base) and typed is not None and typed["name"] in names
    return f"without {typed['name']}" if left and typed is not None else ""


def _as_denied(leaning: Leaning) -> str:
    """Return the words of the question with "not" before "that it leads", which opens nothing."""
    typed, bare = fold(leaning.meaning.question).strip(" ?.!"), _NOR.sub("not ", leaning.bare)
    denied = _DENIED.match(typed) if typed.endswith(bare) else None
    cut = denied is not None and denied.end() >= len(typed) - len(bare) > 0
    return typed if cut else bare


def _named_one(leaning: Leaning, bare: str) -> str:
    """Read "the one SLOM leads" of several rows as those that it leads."""
    one = _THE_ONE.match(bare)
    names = (fold(one.words) for one in leaning.meaning.bodies)
    named = one is not None and any(bare.startswith(name, one.end()) for name in names)
    return f"those that {bare[one.end() :]}" if one is not None and named else bare


def _one_of_counted(leaning: Leaning) -> Part | None:
    """Return that "one of the two" is a body where rows were told by so many in a role."""
    named, said = leaning.meaning.named, _ONE_OF.search(leaning.bare)
    counted = [one for one in conditions_of(leaning.base) if isinstance(one, Counts)]
    roles = ROLE_UNITS.get(counted[0].unit, ()) if len(counted) == 1 else ()
    if said is None or len(named) != 1 or len(roles) != 1 or leaning.topic:
        return None
    return Part((Holds(named, roles),), "wRB")


def _led_by_helped(leaning: Leaning, bare: str, told: Told) -> Part | None:
    """Return that "for SOMTC", of what a body supports, leaves what SOMTC leads."""
    named = leaning.meaning.named
    if told.relation is not Relation.SUPPORTS or len(named) != 1 or not _FOR.fullmatch(bare):
        return None
    return Part((Holds(named, (Role.COORDINATING,)),), "B")


def _said(leaning: Leaning, words: str, told: Told, opens: str = "") -> Part | None:
    """Return the part that words keep behind a word of a class, or by themselves."""
    tokens = tokens_of(leaning, words)
    if not tokens:
        return None
    return read_part((Token(opens), *tokens) if opens else tokens, told)


def _left_by_removal(leaning: Leaning, bare: str, told: Told, read: Read) -> Part | None:
    """Return what "drop the ones nobody helps with" leaves, or None when nothing is dropped."""
    left = [one.left for one in dropped(leaning, bare, told, read)]
    conditions = tuple(o for part in left if part is not None for o in part.conditions)
    whole = bool(left) and all(one is not None for one in left)
    return replace(left[0], conditions=conditions) if whole and left[0] is not None else None


def dropped(leaning: Leaning, bare: str, told: Told, read: Read) -> tuple[Part, ...]:
    """Return the parts that words leave out of a list; none where one of them is not read.

    Args:
        leaning: The question.
        bare: Its words.
        told: What the list was asked for with.
        read: Reads a question that stands by itself.
    """
    removes, said = leaning.words.asks["removes"].match(bare), ""
    if removes is not None:
        said = _OUT.sub("", bare[removes.end() :].strip())
    elif kind := leaning.whole("drops_subject"):
        said = f"{(kind['words'] or '').strip()} ones"
    found: list[Part] = []
    for one in _AND_THOSE.split(said) if said and not _BUT.match(said) else ():
        part = _clause(leaning, one, told) if one else None
        part = part or (_of_set(one, read) if one and removes else None)
        part = part and _of_single(part, bare, told)
        if part is None:
            return ()
        found.append(part)
    return tuple(found)


def _clause(leaning: Leaning, words: str, told: Told) -> Part | None:
    """Return the rows that words tell with or without "that" before them: "the ones SLOM leads"."""
    tried = (_said(leaning, words, told, opens) for opens in ("relative", "", "has"))
    return next(filter(None, tried), None)


def _of_single(part: Part, bare: str, told: Told) -> Part:
    """Return "the one we share", of what a body coordinates, as the row with another lead.

    Most rows have a supporter beside the lead, so that of one row alone these are not meant.
    """
    shared = part.conditions == (Counts("bodies", Number(">=", _MANY)),)
    if not shared or told.relation is not Relation.COORDINATES or not _SINGLE.search(bare):
        return part
    return replace(part, conditions=(Counts("coordinators", Number(">=", _MANY)),))


def _of_set(said: str, read: Read) -> Part | None:
    """Return the rows that words tell as a question of all rows would: "with over 3 projects"."""
    asked = read(f"Which activities {_ONES.sub('', said)}?", None)
    query = asked.query
    if query is None or query.target != "activities" or asked.places or asked.outside:
        return None
    bare = SetQuery("activities", query.conditions, bodies=query.bodies)
    plain = replace(query, stated=False, checked=False) == bare
    return Part(query.conditions, "") if plain and query.conditions else None


def told_with(leaning: Leaning) -> Told:
    """Return the body of which was spoken last, and the role in which the rows were listed.

    Args:
        leaning: The question.
    """
    before = before_left_out(leaning.state)
    base = before.meaning if before is not None else leaning.base
    turns = [one.meaning for one in leaning.state.newest_first]
    turns.sort(key=leaves_out)
    actors = map(_spoken_of, turns)
    listed = base.named and leaning.last.items
    relation = base.relation if listed else Relation.NONE
    relation = relation if relation.role or not base.named else Relation.ANY
    pairs = (one.named for one in turns if len(one.named) == _MANY)
    pair = next(pairs, ())
    return Told(next(filter(None, actors), ""), relation, _beside(leaning), pair)


def _spoken_of(meaning: Meaning) -> str:
    """Return the one body that a question is about, or ""."""
    held = [one.bodies for one in conditions_of(meaning) if isinstance(one, Holds)]
    bodies = meaning.named or (held[-1] if held else ())
    return bodies[0] if len(bodies) == 1 else ""


def _beside(leaning: Leaning) -> Holds | None:
    """Return the condition by which the rows just told have, or have not, another body."""
    held = [one for one in conditions_of(leaning.base) if isinstance(one, Holds)]
    least = 1 if OF_LIST in leaning.base.cues else _MANY
    return held[-1] if len(held) >= least else None
