"""Two lists: "what is on both?", "which are only on the first?", of the last two bodies' lists."""

from dataclasses import replace

from tipassist.answer.followups import lists
from tipassist.answer.followups.leaning import Leaning, Read, mentions
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.meaning import OF_LIST, Form, Intent, Meaning, Relation
from tipassist.answer.phrasing import scope_words
from tipassist.answer.turns import Turn
from tipassist.locators import LocatorKind, code

_FIRST = ("first", "1st", "former", "earlier", "original")
_ANY_ROLE = "have a role in"
_PAIR = 2


def of_two_lists(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in the two lists of single bodies that were told last, to be held side by side.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.whole("in_one_list"):
        return _in_one(leaning)
    shared, only = leaning.whole("on_both_lists"), leaning.whole("on_one_list")
    told = _told_last(leaning) if shared or only else ()
    if not told:
        return None
    before, last = told
    if only is not None:
        first = (only["one"] or only["alone"]) in _FIRST
        return _on_one(leaning, (before, last) if first else (last, before), read)
    one, two = before.meaning, last.meaning
    if (one.places, one.outside) != (two.places, two.outside):
        rows = tuple(row for row in before.items if row in last.items)
        return lists.listed(leaning, rows) if rows else None
    bodies = tuple(replace(mentions(one.named)[0], relation=one.relation) for one in (one, two))
    relation = one.relation if one.relation is two.relation else Relation.ANY
    question = leaning.meaning.question
    return replace(
        two, question=question, bodies=bodies, relation=relation, joint=True, form=Form.LIST
    )


def _in_one(leaning: Leaning) -> Meaning | None:
    """Ask for all rows of the two lists told last, in the order of the plan."""
    told = [one for one in leaning.state.turns if not lists.is_bare_list(one.meaning)][-2:]
    rows = {row for one in told for row in one.items if row.kind is LocatorKind.ACTIVITY}
    if len(told) < _PAIR or not all(one.items for one in told):
        return None
    if len(rows) < len({row for one in told for row in one.items}):
        return None
    found = (code(row.code) for row in leaning.register.activities)
    return lists.listed(leaning, tuple(one for one in found if one in rows))


def _told_last(leaning: Leaning) -> tuple[Turn, ...]:
    """Return the last two lists of single bodies, the earlier one first; none without two."""
    told = [one for one in leaning.state.turns if _lists_one(one)]
    if len(told) <= 1 or told[-2].meaning.named == told[-1].meaning.named:
        return ()
    named = {body for one in told[-2:] for body in one.meaning.named}
    return tuple(told[-2:]) if set(leaning.base.named) <= named else ()


def _lists_one(turn: Turn) -> bool:
    meaning = turn.meaning
    single = meaning.intent is Intent.BODY_ACTIVITIES and len(meaning.named) == 1
    return single and bool(turn.items) and OF_LIST not in meaning.cues


def _on_one(leaning: Leaning, told: tuple[Turn, Turn], read: Read) -> Meaning | None:
    """Ask what stands on the first of two lists and not on the second."""
    held, other = (one.meaning for one in told)
    if (held.places, held.outside) != (other.places, other.outside):
        rows = tuple(row for row in told[0].items if row not in told[1].items)
        return lists.listed(leaning, rows) if rows else None
    does, not_does = (ROLE_BASES.get(one.relation, _ANY_ROLE) for one in (held, other))
    where = scope_words(held.places, held.outside)
    text = f"Which activities{where} does {held.named[0]} {does} that {other.named[0]} does not "
    return reread(f"{text}{not_does}?", leaning, read)
