"""Tally: "how many is that?", "list them", "what's the difference?", of what was just told."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant.filling import listing_of
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.lists import ROLE_NOUNS
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import place_name, plural_noun
from tipassist.answer.meaning import OF_LIST, REREAD, Form, Intent, Meaning
from tipassist.locators import Locator, LocatorKind

_TWO = 2
_EXTREMES = (Form.MOST, Form.LEAST)
_OF_ROWS = (Intent.AGGREGATE, Intent.BODY_ACTIVITIES, Intent.TOPIC, Intent.WHO_TOPIC)


def of_tally(leaning: Leaning, read: Read) -> Meaning | None:
    """Count once more what a condition found, the bodies just told or the rows that are left.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("bare_tally")
    base, items = leaning.base, leaning.last.items
    if asked is None or leaning.has_subject or base.contest is not None or base.form in _EXTREMES:
        return None
    if base.query is not None and not base.query.is_plain:
        if items:
            return lists.listed(leaning, items)
        return replace(base, question=leaning.meaning.question, cues=base.cues | {REREAD})
    single = len(base.places) == 1 and base.places[0].kind is LocatorKind.ACTIVITY
    single = single and base.intent is Intent.CODE_BODIES and not base.named
    if single and base.relation in ROLE_NOUNS and not asked["left"]:
        noun = plural_noun(ROLE_NOUNS[base.relation])
        return reread(f"How many {noun} does {place_name(base.places[0])} have?", leaning, read)
    left = asked["left"] and base.intent is Intent.CODE_BODIES and not base.named
    return lists.listed(leaning, items) if left and len(items) > 1 else None


def of_named(leaning: Leaning) -> Meaning | None:
    """List "them" after a list or a ranking: its rows by name, or those that made it the first."""
    asked = leaning.whole("names_counted")
    base, rows = leaning.base, codes_in(leaning.last.items)
    if asked is None or not rows or leaning.has_subject:
        return None
    if base.form in _EXTREMES:
        ranked = base.named and base.relation.role and len(rows) == 1 and scopes_in(rows) == rows
        found = replace(base, form=Form.LIST, places=rows, query=None, rank=None, topic=())
        found = replace(found, question=leaning.meaning.question, words=())
        return listing_of(found) if ranked else None
    deep = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    outcomes = base.query is not None and base.query.target == "outcomes"
    outcomes = outcomes and all(one.kind is LocatorKind.OUTCOME for one in rows)
    if deep and base.lacking and base.intent is Intent.AGGREGATE and OF_LIST not in base.cues:
        cues = base.cues | {REREAD}  # What the plan leaves blank is asked of all rows next, too.
        return replace(base, form=Form.LIST, question=leaning.meaning.question, cues=cues)
    told = base.intent in _OF_ROWS and (deep or outcomes)
    return lists.listed(leaning, rows) if told and len(rows) > 1 else None


def of_two_told(leaning: Leaning, read: Read) -> Meaning | None:
    """Compare the two rows of the last list, asked for no more than "the difference".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("bare_difference")
    rows = codes_in((*leaning.last.items, *leaning.last.told))
    deep = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    if asked is None or len(rows) != _TWO or not deep or leaning.base.contest is not None:
        return None
    return reread(f"Compare {rows[0]} and {rows[1]}.", leaning, read)


def of_who_there(leaning: Leaning) -> Meaning | None:
    """Ask "who leads that in pillar A?" of what of the last list lies there, "and in D?" too."""
    asked = leaning.words.asks["who_there"].match(leaning.rest) is not None
    meaning, base = leaning.meaning, leaning.base
    scopes = scopes_in(meaning.places)
    if meaning.named or not scopes or scopes != meaning.places or leaning.topic:
        return None
    bare = leaning.pointing.continues and not leaning.has_predicate
    again = bare and base.intent is Intent.CODE_BODIES and OF_LIST in base.cues
    if not (asked or again):
        return None
    turns = (one for one in leaning.state.newest_first if one.meaning.intent is not base.intent)
    told = leaning.last if asked else next(turns, leaning.last)
    rows = codes_in((*told.items, *told.told))
    if told.meaning.intent not in _OF_ROWS or told.meaning.named or not rows:
        return None
    left = lists.within_scope(leaning, rows)
    if not left:
        of_rest = again and OF_LIST in told.meaning.cues
        return _asked_there(leaning, scopes) if of_rest else lists.none_left(leaning, rows)
    form = replace(meaning if asked else base, question=meaning.question, query=None)
    found = replace(form, intent=Intent.CODE_BODIES, places=left, outside=(), topic=(), words=())
    return replace(found, cues=found.cues | {OF_LIST})


def _asked_there(leaning: Leaning, scopes: tuple[Locator, ...]) -> Meaning:
    """Ask what was asked of a list of a pillar or outcome of all that lies in another one."""
    base, question = leaning.base, leaning.meaning.question
    looked = (scopes_in(one.meaning.places) for one in leaning.state.newest_first)
    within = next((one for one in looked if one), ())
    rows = codes_in(base.places)
    if not within or any(over.contains(one) for over in within for one in scopes):
        return lists.none_left(leaning, rows)
    return replace(base, question=question, places=scopes, cues=base.cues - {OF_LIST})
