"""Narrowing: a part of an earlier list, or the list that was asked of before its details."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import Leaning, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.lists import BODY, NONE_LEFT, about_list
from tipassist.answer.followups.of_lists.opposed import conditions_of
from tipassist.answer.followups.standing import can_change
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, RESOLVED, Form, Intent, Meaning, Relation
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind

_OWNED_ONES = re.compile(r"(?:'s|s') (?:ones|rows)\b")
_LISTING = (Intent.BODY_ACTIVITIES, Intent.REFERENCE, Intent.TOPIC, Intent.AGGREGATE)
_THEY_ACT = re.compile(r"\b(?:are|do|did|were|will|have|must|should|can) they\b")
_ITS_ONES = re.compile(r"(?:the )?(?:ones?|those|rows)(?: that| which| where)? (?:it|they|we) ")


def narrowed(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "those", "which of them": a question of an earlier list.

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    other = _other_role(leaning)
    if not (leaning.pointing.lists or leaning.pointing.first_list or other):
        return None
    if leaning.base.form is Form.COMPARE and not leaning.asks_bodies:
        return changed(leaning, body_named)
    if _owned_by_ranked(leaning):
        return None
    other = other or _begins_anew(leaning)
    if _only_role(leaning) or _counts_nothing_listed(leaning) or other:
        return changed(leaning, body_named)
    rows = _of_rows(leaning, referents.list_meant(leaning))
    if not rows and _looks_elsewhere(leaning):
        return _asked_there(leaning, body_named)
    if not rows or _asks_no_row(leaning, rows):
        return None
    left = lists.within_scope(leaning, rows) or _within_longer(leaning, rows)
    left = left or lists.dropped_there(leaning, rows)
    anew = left or not (_keeps_found(leaning) or _of_activities(leaning.base))
    if anew and _only_scopes(leaning) and rows == leaning.last.items and can_change(leaning):
        return changed(leaning, body_named)
    if left:
        return about_list(leaning, left)
    if not _looks_elsewhere(leaning) or _keeps_found(leaning):
        return lists.none_left(leaning, rows)
    return _asked_there(leaning, body_named)


def _owned_by_ranked(leaning: Leaning) -> bool:
    """Whether "the labour body's ones" follows a ranking: its rows, not those of a list before."""
    base, last, named = leaning.base, leaning.last, leaning.meaning.named
    ranked = base.form in (Form.MOST, Form.LEAST) and not last.items
    told = bool(named) and set(named) <= set(last.bodies)
    return ranked and told and _OWNED_ONES.search(leaning.rest) is not None


def _of_rows(leaning: Leaning, listed: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return the list meant; one of sections has no bodies, so that an earlier one is meant."""
    if not leaning.meaning.named or not listed or codes_in(listed):
        return listed
    told = (codes_in(one.items) for one in leaning.state.newest_first)
    return next(filter(None, told), ())


def of_other_body(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "and where AICHR does?": the list narrowed to one body's, narrowed to another's.

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    base, meaning = leaning.base, leaning.meaning
    narrowed_to = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    if not narrowed_to or OF_LIST not in base.cues or not leaning.pointing.continues:
        return None
    if len(meaning.bodies) != 1 or meaning.places or set(meaning.named) <= set(base.named):
        return None
    typed = leaning.bare.replace(fold(meaning.bodies[0].words), BODY)
    acts = leaning.words.asks["acts_there"].fullmatch(typed)
    if acts is None:
        return None
    relation = Relation.NONE if acts["same"] else meaning.relation
    own = replace(meaning, relation=relation, topic=(), words=(), query=None)
    return changed(leaning.saying(own), body_named)


def _asks_no_row(leaning: Leaning, rows: tuple[Locator, ...]) -> bool:
    """Whether a question is of a list as such, of the plan or of sections, not of its rows."""
    as_such = leaning.words.asks["of_it_all"].search(leaning.rest) and leaning.topic
    told = _acts_as_told(leaning, rows) or _only_cited(leaning, rows)
    return bool(as_such) or told or _is_whole_plan(leaning, rows)


def _acts_as_told(leaning: Leaning, rows: tuple[Locator, ...]) -> bool:
    """Whether "are they responsible for …" asks of whom the sections told: clauses do nothing."""
    acts = leaning.base.form is Form.WHO and _THEY_ACT.search(leaning.rest)
    return bool(acts) and not codes_in(rows) and bool(names_meant.actor_told(leaning))


def _looks_elsewhere(leaning: Leaning) -> bool:
    """Whether "and in D, which ones?" looks where the list's own question did not look."""
    asked, points = scopes_in(leaning.meaning.places), leaning.words.asks["these_very"]
    if not asked or not leaning.pointing.opens or points.search(leaning.rest):
        return False
    fixed = scopes_in(_own_question(leaning).places)
    return bool(fixed) and not any(one.contains(two) for one in fixed for two in asked)


def _of_activities(base: Meaning) -> bool:
    return any(one.kind is LocatorKind.ACTIVITY for one in base.places)


def _keeps_found(leaning: Leaning) -> bool:
    """Whether "only the ones in C" keeps a part of the rows that were found by a subject."""
    keeps = leaning.pointing.narrows or "form:only" in leaning.meaning.cues
    return keeps and leaning.base.intent is Intent.TOPIC and bool(leaning.base.topic)


def _own_question(leaning: Leaning) -> Meaning:
    """Return the question that the list spoken of was first told to."""
    asked = (one.meaning for one in leaning.state.newest_first)
    return next((one for one in asked if OF_LIST not in one.cues), leaning.base)


def _asked_there(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Ask the question before of the other place; None when this one asks something of its own."""
    meaning = leaning.meaning
    own = meaning.bodies or meaning.lacking or meaning.relation.role or leaning.topic
    if own or not can_change(leaning):
        return None
    found = changed(leaning, body_named)
    return replace(found, cues=found.cues - {OF_LIST})


def of_grouped(leaning: Leaning) -> Meaning | None:
    """Fill in "those in C" and "name them" after a list was counted by pillar or outcome."""
    rows = referents.grouped_rows(leaning.last, leaning.pointing)
    if not rows:
        return None
    if leaning.whole("names_counted"):
        return lists.listed(leaning, rows)
    if not _only_scopes(leaning, counts=True) or leaning.meaning.outside:
        return None
    left = lists.within_scope(leaning, rows)
    return lists.listed(leaning, left) if left else lists.none_left(leaning, rows)


def _within_longer(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return what lies there of the list that the one row spoken of last was picked from."""
    if len(rows) != 1 or not scopes_in(leaning.meaning.places):
        return ()
    longer = (one.items for one in leaning.state.newest_first if set(rows) < set(one.items))
    return lists.within_scope(leaning, next(longer, ()))


def before_details(leaning: Leaning) -> Leaning:
    """Return a question that only says where to look as asked of the last list.

    Questions about single activities of that list in between do not count.
    """
    turns, before = leaning.state.turns, len(leaning.state.turns)
    if _asks_of_another(leaning) or _asks_other_role(leaning):
        return before_bare(_before_nothing(leaning))
    if not (_only_scopes(leaning, counts=True) or leaning.only_resets):
        return leaning
    while len(turns) > 1 and NONE_LEFT in turns[-1].meaning.cues:
        turns = turns[:-1]
    while len(turns) > 1 and RESOLVED in turns[-1].meaning.cues and _is_detail(turns[-1].meaning):
        turns = turns[:-1]
    while len(turns) > 1 and _is_detail_of_part(turns[-2], turns[-1].meaning, leaning):
        turns = turns[:-1]
    while len(turns) > 1 and _counts_elsewhere(turns[-1].meaning, leaning):
        turns = turns[:-1]
    asked = turns[-1].meaning
    listed = asked.intent in _LISTING or (len(turns) < before and _is_bounded(asked))
    return replace(leaning, state=State(turns)) if listed else leaning


def _before_nothing(leaning: Leaning) -> Leaning:
    """Return "and AICHR?" after a place had nothing of a list as asked there of the list before.

    "Same list for AICHR" asks for all of it.
    """
    last, turns = leaning.base, leaning.state.turns
    if len(turns) == 1 or NONE_LEFT not in last.cues:
        return leaning
    whole = leaning.words.asks["same_whole"].match(fold(leaning.meaning.question)) is not None
    meaning = leaning.meaning if whole else replace(leaning.meaning, places=scopes_in(last.among))
    return replace(leaning.saying(meaning), state=State(turns[:-1]))


def before_bare(leaning: Leaning) -> Leaning:
    """Return a question as asked before "list them" and "how many?", which asked nothing else."""
    turns = leaning.state.turns
    while len(turns) > 1 and lists.is_bare_list(turns[-1].meaning):
        turns = turns[:-1]
    whole = len(turns) == len(leaning.state.turns)
    return leaning if whole else replace(leaning, state=State(turns))


def _asks_other_role(leaning: Leaning) -> bool:
    """Whether "and coordinate?" after "list them" asks another role of the body listed."""
    meaning, own = leaning.meaning, _own_question(leaning)
    role = leaning.pointing.opens and meaning.relation.role is not None
    says = leaning.has_subject or leaning.units or leaning.asks_who or leaning.pointing.points
    listed = own.intent is Intent.BODY_ACTIVITIES and bool(own.named)
    return role and listed and not says and lists.is_bare_list(leaning.base)


def _asks_of_another(leaning: Leaning) -> bool:
    """Whether "same for AICHR?" after "how many is that?" asks of another body what was listed."""
    meaning = leaning.meaning
    says = meaning.places or leaning.topic or leaning.units or meaning.relation.role
    return bool(meaning.named) and not says and meaning.named != _own_question(leaning).named


def _counts_elsewhere(meaning: Meaning, leaning: Leaning) -> bool:
    """Whether "how many is that?" was asked of a list that has nothing where is looked now."""
    if not lists.is_bare_list(meaning):
        return False
    return not lists.within_scope(leaning, meaning.places)


def _is_detail(meaning: Meaning) -> bool:
    single = len(meaning.places) == 1 and meaning.places[0].kind is LocatorKind.ACTIVITY
    return single and meaning.intent in (Intent.CODE_LOOKUP, Intent.CODE_BODIES)


def _is_detail_of_part(listed: Turn, detail: Meaning, leaning: Leaning) -> bool:
    """Whether "who are they?" was asked of the rows of one place that meet a condition.

    "And pillar D?" then asks for those of another place that meet it.
    """
    told, scopes = listed.items, scopes_in(listed.meaning.places)
    bounded = _is_bounded(listed.meaning) and bool(scopes)
    details = detail.intent in (Intent.CODE_LOOKUP, Intent.CODE_BODIES)
    elsewhere = not any(one in scopes for one in leaning.meaning.places)
    return bounded and details and elsewhere and bool(told) and detail.places == told


def _is_bounded(meaning: Meaning) -> bool:
    """Whether rows were asked for by what they have, or lack."""
    return meaning.lacking or bool(conditions_of(meaning))


def _only_cited(leaning: Leaning, rows: tuple[Locator, ...]) -> bool:
    """Whether a list is but the sections that an open answer rests on."""
    cited = leaning.base.intent is Intent.PROSE and not leaning.last.items
    return cited and len(referents.without_lead(rows)) == len(rows) and bool(leaning.topic)


def _is_whole_plan(leaning: Leaning, rows: tuple[Locator, ...]) -> bool:
    """Whether "in total, all four?" counts the things of the plan, not those of a list."""
    size = leaning.pointing.size
    whole = len(rows) != size or rows != leaning.last.items
    return leaning.pointing.resets and bool(size) and whole


def _only_role(leaning: Leaning) -> bool:
    """Whether "just the leading ones" keeps of a body's list what it has one role in."""
    base, meaning = leaning.base, leaning.meaning
    whole = base.intent is Intent.BODY_ACTIVITIES and base.relation.role is None
    keeps = "form:only" in meaning.cues or leaning.words.asks["role_ones"].search(leaning.rest)
    says = meaning.relation.role is not None and not (leaning.has_subject or leaning.asks_who)
    return whole and bool(base.named) and bool(keeps) and says and not leaning.units


def _other_role(leaning: Leaning) -> bool:
    """Whether "and which ones does it support?" asks a body's other role, of all the plan."""
    base, meaning = leaning.base, leaning.meaning
    roles = base.relation.role, meaning.relation.role
    whole = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    if not whole or OF_LIST in base.cues or None in roles or roles[0] is roles[1]:
        return False
    acts = lists.acts_in(leaning) or _ITS_ONES.match(leaning.rest) is not None
    same = meaning.named == base.named or (not meaning.named and acts)
    own = same and not (leaning.topic or leaning.asks_bodies or meaning.excluded_bodies)
    return own and leaning.words.asks["bare_ones"].match(leaning.rest) is not None


def _begins_anew(leaning: Leaning) -> bool:
    """Whether "now the ones SLOM coordinates" asks for a list beside that of another body."""
    base, meaning = leaning.base, leaning.meaning
    listed = base.intent is Intent.BODY_ACTIVITIES and base.named and OF_LIST not in base.cues
    acts = meaning.relation.role is not None and len(meaning.bodies) == 1 and not leaning.topic
    if not (listed and acts) or meaning.excluded_bodies or meaning.places or meaning.outside:
        return False
    own = (meaning.named, meaning.relation) != (base.named, base.relation)
    typed = fold(meaning.question).replace(fold(meaning.bodies[0].words), BODY)
    return own and leaning.words.asks["anew_ones"].match(typed) is not None


def _counts_nothing_listed(leaning: Leaning) -> bool:
    """Whether "how many is that?" follows a ranking, which told a number, or a list of nothing."""
    base, meaning = leaning.base, leaning.meaning
    ranked = base.form in (Form.MOST, Form.LEAST) and base.intent is Intent.AGGREGATE
    nothing = base.intent is Intent.BODY_ACTIVITIES and not leaning.last.items
    return (
        (ranked or nothing)
        and meaning.form is Form.COUNT
        and not (leaning.units or leaning.has_subject)
    )


def _only_scopes(leaning: Leaning, *, counts: bool = False) -> bool:
    """Whether a question of a list only says where to look: "only those in pillar D"."""
    meaning = leaning.meaning
    scoped = scopes_in(meaning.places) or meaning.outside
    asks = leaning.has_predicate and not (counts and meaning.form is Form.COUNT)
    return bool(scoped) and not (meaning.bodies or asks or leaning.topic)
