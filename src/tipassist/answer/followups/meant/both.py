"""Two at once: "both", "the two", "and SLOM together", "on both lists"."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.meant.filling import about_bodies, about_places
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.standing import only_scopes
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    NONE_SHARED,
    OF_SUBJECTS,
    WHICH_ONE,
    BodyMention,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind

_FEW = 6
_CITES = (
    r"(?:cit(?:e[sd]?|ing)|refer(?:s|red|ring)?(?: to)?|rests?(?: on)?|mentions?|names?|has|have"
    r"|with)"
)
_CITES_PAIR = re.compile(
    rf"\b{_CITES}\b(?: (?:also|even|really|ever))*"
    r" (?P<pair>both(?: of (?:them|those|these|the two))?|(?:the|those|these) two(?: of them)?|"
    r"(?P<none>neither|none)(?: of (?:them|those|these|the two))?|"
    r"(?:only|just) the (?P<one>first|former|second|latter|last)(?: one)?|"
    r"the (?P<but>first|former|second|latter|last)(?: one)?,? (?:but|and) not the \w+(?: one)?)"
    r"(?=\W*$)",
    re.IGNORECASE,
)
_LEVELS = ("pillars", "outcomes", "activities")
_OF_THOSE = re.compile(r"\bof (?:them|those|these)\b(?! two)", re.IGNORECASE)
_ONE_NOT = re.compile(
    r"\b(?:the|that) (?:one|body|asb|committee|commission|meeting)"
    r"(?:(?:,? (?:that|which|who))?(?: is not|(?: is|['’]s)n[o'’]?t|['’]s not)"
    r"| other than| besides)(?: the| an?)? $"
)


def of_both(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "both", "the two", "and SLOM together"."""
    meaning, base = leaning.meaning, leaning.base
    if leaning.pointing.remainder:
        return None
    joined = _joined(leaning, body_named)
    if joined is not None:
        return joined
    compared = base.form is Form.COMPARE and not leaning.asks_bodies
    meet = meaning.joint and leaning.pointing.many and (leaning.asks_activities or compared)
    if meet and len(base.named) > 1 and not leaning.has_subject:
        asked = replace(base, question=meaning.question, joint=True, form=Form.LIST)
        return replace(asked, intent=Intent.BODY_ACTIVITIES, relation=Relation.ANY)
    if leaning.pointing.both and only_scopes(leaning) and not leaning.asks_bodies:
        bodies = names_meant.last_two_bodies(leaning)
        if bodies and len(leaning.last.meaning.named) > 1:
            return about_bodies(leaning, bodies)
    if not leaning.pointing.both or leaning.has_subject or _asks_of_either(leaning):
        return None
    if leaning.words.asks["answers"].search(leaning.rest):
        return _common(leaning)
    subjects = _of_two_subjects(leaning) if leaning.asks_bodies else ()
    places = referents.last_two_places(leaning) or subjects
    if places and (leaning.asks_bodies or meaning.relation is Relation.NONE):
        return about_places(leaning, places)
    bodies = names_meant.last_two_bodies(leaning)
    if bodies:
        return about_bodies(leaning, bodies)
    return about_places(leaning, places) if places else None


def of_both_cited(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which outcome cites both?" with the two provisions that were asked for last.

    So are "which cites neither?" and "which only the first?" of them.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    core, meaning = leaning.pointing.core.strip(), leaning.meaning
    said = _CITES_PAIR.search(core.rstrip(" ?.!"))
    own = meaning.named or meaning.places or meaning.instruments or meaning.instrument_names
    turns = leaning.state.turns[-2:]
    cited = [one.meaning.instruments for one in turns if one.meaning.intent is Intent.REFERENCE]
    if said is None or own or [len(one) for one in cited] != [1, 1] or cited[0] == cited[1]:
        return None
    first, second = (str(one[0]) for one in cited)
    chosen = said["one"] or said["but"] or ""
    if chosen.lower() in ("second", "latter", "last"):
        first, second = second, first
    names = f"{first} and not {second}" if chosen else f"both {first} and {second}"
    names = f"neither {first} nor {second}" if said["none"] else names
    cues = turns[-1].meaning.cues
    rows = next((one for one in _LEVELS if f"level:{one}" in cues), "outcomes")
    asked = _OF_THOSE.sub(rows, core[: said.start("pair")])
    if not leaning.units:
        asked = f"Which {rows} cite "
    return reread(f"{asked}{names}?", leaning, read)


def with_one_not_named(meaning: Meaning, state: State, typed: str) -> str | None:
    """Return "does the one that isn't SOMTC support it?" with the other of two bodies told.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        typed: The question without its typos.

    Returns:
        The words of the question; None where no body is told so, or more than two are meant.
    """
    span = _one_not_named(meaning, typed)
    left = _told_beside(meaning, state) if span is not None else ()
    if span is None or len(left) != 1:
        return None
    return f"{typed[: span[0]]}{left[0]}{typed[span[1] :]}"


def of_one_not_named(leaning: Leaning) -> Meaning | None:
    """Read "the one that isn't SOMTC" after more than two bodies as meaning it is not clear whom.

    Args:
        leaning: The question.
    """
    told = _told_beside(leaning.meaning, leaning.state)
    if not told or _one_not_named(leaning.meaning, leaning.pointing.core) is None:
        return None
    return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})


def _one_not_named(meaning: Meaning, text: str) -> tuple[int, int] | None:
    """Return where a question speaks of the one that a single body named is not."""
    low, bodies = fold(text), meaning.bodies
    at = low.find(fold(bodies[0].words)) if len(bodies) == 1 and len(low) == len(text) else -1
    said = _ONE_NOT.search(low[:at]) if at >= 0 else None
    return (said.start(), at + len(fold(bodies[0].words))) if said is not None else None


def _told_beside(meaning: Meaning, state: State) -> tuple[str, ...]:
    """Return the bodies told last beside the one named; none where that was not told."""
    last = state.turns[-1] if state.turns else None
    told = (last.bodies or last.meaning.named) if last is not None else ()
    named = {one.body for one in meaning.bodies}
    return tuple(one for one in told if one not in named) if named & set(told) else ()


def _joined(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Ask of one more body together with those asked about before, or with the one told."""
    base, named, joint = leaning.base, leaning.meaning.named, leaning.meaning.joint
    if not joint or leaning.pointing.lists or len(named) != 1 or leaning.meaning.places:
        return None
    if base.named:
        together = mentions(dict.fromkeys((*base.named, *named)))
        found = changed(leaning.saying(replace(leaning.meaning, bodies=together)), body_named)
        return replace(found, relation=Relation.ANY) if _asks_of_any_role(leaning) else found
    role = base.relation.role if base.form is Form.WHO else None
    asks = leaning.asks_activities or leaning.meaning.relation.role is not None
    asks = asks and not (leaning.asks_bodies or leaning.pointing.opens)
    told = names_meant.bodies_in_role(leaning, role) if role is not None and asks else ()
    return about_bodies(leaning, (*told, *named)) if len(told) == 1 and told != named else None


def _asks_of_either(leaning: Leaning) -> bool:
    """Whether "does either of the two have a supporter?" is asked of two rows that were listed."""
    rows = codes_in(leaning.last.items)
    either = leaning.words.asks["either_body"].search(leaning.rest)
    return either is not None and len(rows) == len(leaning.last.items) > 1


def _asks_of_any_role(leaning: Leaning) -> bool:
    """Whether "what rows are we both on?" asks of rows whatever is done there."""
    anew = leaning.asks_activities and not leaning.pointing.opens
    return anew and leaning.meaning.relation.role is None


def _of_two_subjects(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the few rows that the last two questions, each of a subject, were answered with."""
    last = leaning.state.turns[-2:]
    told = [codes_in(one.items) for one in last if one.meaning.intent in OF_SUBJECTS]
    few = len(told) == len(last) > 1 and all(0 < len(one) <= _FEW for one in told)
    return tuple(dict.fromkeys(row for rows in told for row in rows)) if few else ()


def of_both_rows(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "are we the only helper in both?" with the two rows that were spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    both = leaning.words.asks["in_both"].search(leaning.rest)
    rows = codes_in(leaning.last.focus)
    of_rows = len(rows) == 2 and {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    if both is None or not of_rows or not leaning.meaning.named or leaning.meaning.places:
        return None
    core = leaning.pointing.core
    names = listing(map(str, rows))
    anew = reread(f"{core[: both.start('rows')]}{names}{core[both.end('rows') :]}", leaning, read)
    if anew.only and anew.form is Form.YESNO:
        anew = replace(anew, query=None, intent=Intent.BODY_ACTIVITIES)
    return anew


def _common(leaning: Leaning) -> Meaning | None:
    """Fill in "in both answers", "on both lists": what the last two answers share."""
    bodies = () if leaning.asks_activities else names_meant.common_bodies(leaning)
    if bodies:
        return about_bodies(leaning, bodies)
    last, before = [*leaning.state.newest_first, *leaning.state.turns][:2]
    held = [one.meaning for one in (before, last)]
    single = all(one.intent is Intent.BODY_ACTIVITIES and len(one.named) == 1 for one in held)
    if single and held[0].named != held[1].named:
        pairs = ((one.named[0], one.relation) for one in held)
        both = tuple(BodyMention(body, body, 0, 0, relation=role) for body, role in pairs)
        same = held[0].relation is held[1].relation
        relation = held[0].relation if same else Relation.ANY
        return replace(held[1], bodies=both, relation=relation, joint=True, form=Form.LIST)
    shared = tuple(one for one in before.items if one in last.items)
    if shared:
        return lists.listed(leaning, shared)
    if not (before.items and last.items):
        return None
    cues = leaning.meaning.cues | {NONE_SHARED}
    return replace(leaning.meaning, places=(*before.items, *last.items), cues=cues)
