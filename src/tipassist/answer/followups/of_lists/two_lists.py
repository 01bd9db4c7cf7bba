"""Two lists: "what is on both?", "which are only on the first?", of the last two bodies' lists."""

from dataclasses import replace

from tipassist.answer.followups.asked_again.pairs import BodyList, lists_each, pair_told
from tipassist.answer.followups.leaning import Leaning, Read, mentions
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import Holds
from tipassist.answer.turns import Turn

_FIRST = ("first", "1st", "former", "earlier", "original")
_ANY_ROLE = "have a role in"


def of_two_lists(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in the two lists of single bodies that were told last, to be held side by side.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    shared, only = leaning.whole("on_both_lists"), leaning.whole("on_one_list")
    pair = pair_told(leaning)
    if pair is not None and only is not None:
        first = (only["one"] or only["alone"]) in _FIRST
        return _only(leaning, pair if first else pair[::-1], read)
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
    same = one.relation is two.relation
    roles = (Relation.NONE, Relation.NONE) if same else (one.relation, two.relation)
    names = (*one.named, *two.named)
    bodies = tuple(
        replace(mention, relation=role)
        for mention, role in zip(mentions(names), roles, strict=True)
    )
    relation = one.relation if same else Relation.ANY
    question = leaning.meaning.question
    return replace(
        two, question=question, bodies=bodies, relation=relation, joint=True, form=Form.LIST
    )


def _told_last(leaning: Leaning) -> tuple[Turn, ...]:
    """Return the last two lists of single bodies, the earlier one first; none without two."""
    told = [one for one in leaning.state.turns if _lists_one(one)]
    if len(told) <= 1 or told[-2].meaning.named == told[-1].meaning.named:
        return ()
    named = {body for one in told[-2:] for body in one.meaning.named}
    spoken = {*leaning.base.named, *leaning.meaning.named}
    return tuple(told[-2:]) if spoken <= named else ()


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
    one, two = (
        BodyList(each.named[0], each.relation, each.places, each.outside) for each in (held, other)
    )
    return _only(leaning, (one, two), read)


def of_one_of_pair(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "only ACWC's?", "the rest of SLOM's", "vice versa" after two bodies side by side.

    What one of them has and the other has not is asked for.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    pair = pair_told(leaning)
    if pair is None:
        return None
    each = lists_each(leaning.last)
    if leaning.whole("turned_about") is not None and not each:
        return _only(leaning, pair[::-1], read) if _is_gap(leaning.base) else None
    named = leaning.meaning.bodies
    if len(named) != 1 or leaning.meaning.places or leaning.meaning.outside:
        return None
    text = fold(leaning.meaning.text)
    around = f"{text[: named[0].start]}{BODY}{text[named[0].end :]}".strip(" ?.!")
    if leaning.words.asks["only_of_pair"].fullmatch(around) is None:
        return None
    one, two = pair if named[0].body == pair[0].body else pair[::-1]
    if named[0].body != one.body:
        return None
    return _alone(leaning, one, read) if each else _only(leaning, (one, two), read)


def _alone(leaning: Leaning, held: BodyList, read: Read) -> Meaning:
    """Ask for the one of two lists."""
    does = ROLE_BASES.get(held.relation, _ANY_ROLE)
    where = scope_words(held.places, held.outside)
    return reread(f"Which activities{where} does {held.body} {does}?", leaning, read)


def _is_gap(meaning: Meaning) -> bool:
    """Whether it asks for what one body has and another has not."""
    query = meaning.query
    told = query.conditions if query is not None else ()
    return any(isinstance(one, Holds) and one.negated for one in told)


def _only(leaning: Leaning, pair: tuple[BodyList, BodyList], read: Read) -> Meaning:
    """Ask for the rows of the first of two lists that are none of the second."""
    held, other = pair
    does, not_does = (ROLE_BASES.get(one.relation, _ANY_ROLE) for one in pair)
    where = scope_words(held.places, held.outside)
    text = f"Which activities{where} does {held.body} {does} that {other.body} does not {not_does}?"
    return reread(text, leaning, read)
