"""Changed slots: the question before, with the slots of the new one in place of its own."""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, codes_in, mentions, scopes_in
from tipassist.answer.followups.of_lists.carried import carried
from tipassist.answer.followups.of_lists.lists import NONE_LEFT, NOUNS
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import (
    CARRIED,
    OF_LIST,
    REREAD,
    RESOLVED,
    BodyMention,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
    without_members,
)
from tipassist.answer.sets.query import Condition, Counts, Either, Holds, SetQuery
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind

_OF_PLACES = (Intent.CODE_BODIES, Intent.CODE_LOOKUP, Intent.REFERENCE, Intent.UNSETTLED)
_OPEN = (Intent.TOPIC, Intent.WHO_TOPIC, Intent.PROSE, Intent.UNSETTLED)
_TOTALS = (Form.COUNT, Form.MOST, Form.LEAST)
_FIELD_WORDS = 2
_EXTREMES = re.compile(r"\b(?:most|fewest|least)\b", re.IGNORECASE)
_SCOPES = ("pillars", "outcomes")
_EXTREME = {Form.MOST: "most", Form.LEAST: "fewest"}

BodyNamed = Callable[[str], str | None]


def changed(leaning: Leaning, body_named: BodyNamed) -> Meaning:
    """Return the question before with the slots of this one.

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    meaning, base = leaning.meaning, leaning.base
    spoken = _spoken_of(leaning)
    if spoken is not None:
        return spoken
    named = meaning.named or _body_of_field(leaning, body_named)
    resets = leaning.pointing.resets
    places = () if resets else _places(leaning)
    outside = () if resets else _outside(leaning, places)
    same = carried(leaning, places, outside)
    if same is not None:
        return same
    found = replace(
        base,
        question=meaning.question,
        bodies=_bodies(leaning, named),
        relation=meaning.relation if _says_role(leaning) else base.relation,
        text=_without_places(leaning),
        places=places,
        outside=outside,
        form=_form(leaning),
        joint=meaning.joint or (base.joint and len(named) != 1),
        lacking=base.lacking or (meaning.lacking and not _leaves_out(meaning)),
        negated=base.negated != _turns_round(leaning),
        cues=without_members(base.cues) - {NONE_LEFT},
        quoted=(),
        ordinal=0,
    )
    return _of_every(leaning, _with_field(leaning, _with_subject(leaning, found, named), named))


def _leaves_out(meaning: Meaning) -> bool:
    return bool(meaning.outside or meaning.excluded_bodies)


def _of_every(leaning: Leaning, found: Meaning) -> Meaning:
    """Check "what about D.3?" as the claim before was checked: of every row, alone, at all.

    A claim that cannot be put to the new bodies and places gets no yes and no no.
    """
    base, query = leaning.base, leaning.base.query
    found = replace(found, cues=found.cues - {CARRIED})
    current = RESOLVED not in base.cues or CARRIED in base.cues
    if query is None or query.is_plain or not current or base.form is not Form.YESNO:
        return found
    again = _query_of(found, query, base)
    plain = not (leaning.has_predicate or leaning.topic or leaning.units or _says_role(leaning))
    plain = plain and leaning.meaning.form not in (*_TOTALS, Form.WHO)
    if again is not None and plain and leaning.column is Column.NONE:
        cues = found.cues | {REREAD}
        return replace(found, query=again, form=Form.YESNO, cues=cues, asserted=None, contest=None)
    if found.form is Form.YESNO and found.intent is Intent.BODY_ACTIVITIES and plain:
        return replace(found, form=Form.WHAT, cues=found.cues - {"yesno"})
    return found


def _query_of(found: Meaning, query: SetQuery, base: Meaning) -> SetQuery | None:
    """Return a query with the bodies that are spoken of now in place of those before."""
    if set(query.bodies) != set(base.named):
        return None
    if found.named == base.named:
        return query
    if not found.named or query.tests or query.excluded:
        return None

    def moved(conditions: tuple[Condition, ...]) -> tuple[Condition, ...] | None:
        told: list[Condition] = []
        for one in conditions:
            if isinstance(one, Holds):
                if one.bodies != base.named:
                    return None
                told.append(replace(one, bodies=found.named))
            elif isinstance(one, Either) or (isinstance(one, Counts) and one.beside):
                return None
            else:
                told.append(one)
        return tuple(told)

    parts = [moved(one) for one in (query.conditions, query.inner, query.held, query.marked)]
    if any(one is None for one in parts):
        return None
    conditions, inner, held, marked = (one or () for one in parts)
    again = replace(query, conditions=conditions, inner=inner, held=held, marked=marked)
    return replace(again, bodies=found.named)


def _without_places(leaning: Leaning) -> str:
    """Return the words of a count without the places that new ones take the place of."""
    text = leaning.base.text
    if leaning.base.intent is not Intent.AGGREGATE or not leaning.meaning.places:
        return text
    return without_scopes(text)


def _form(leaning: Leaning) -> Form:
    """Return the shape asked; a bare "how many?" after a ranking is told by the ranking."""
    form, base = leaning.meaning.form, leaning.base
    told = form is Form.COUNT and not leaning.units and base.form in _EXTREME
    return form if form in _TOTALS and not told else base.form


def _spoken_of(leaning: Leaning) -> Meaning | None:
    """Read "and COMMIT?" after a topic as another topic when the name has no role in the plan."""
    base, named = leaning.base, leaning.meaning.named
    roles = any(one in leaning.register.bodies for one in named)
    if base.intent is not Intent.TOPIC or not named or roles or leaning.has_predicate:
        return None
    question = leaning.meaning.question
    found = replace(base, question=question, topic=named, words=named, terms=(), text=named[0])
    return replace(found, likely={}, ordinal=0)


def _turns_round(leaning: Leaning) -> bool:
    """Whether the rest of a list is asked for: "and which not?"."""
    return leaning.words.asks["negates"].search(leaning.rest) is not None


def _says_role(leaning: Leaning) -> bool:
    meaning = leaning.meaning
    if meaning.relation.role is not None or leaning.words.any_role.search(leaning.rest):
        return True
    alone = meaning.relation is Relation.ANY and meaning.column is Column.NONE
    return alone and not leaning.has_subject and leaning.base.intent is Intent.BODY_ACTIVITIES


def _bodies(leaning: Leaning, named: tuple[str, ...]) -> tuple[BodyMention, ...]:
    old, new = leaning.base.bodies, leaning.meaning.bodies
    excluded = tuple(one for one in new if one.excluded)
    if named:
        return (*mentions(named), *excluded)
    return (*old, *excluded)


def _body_of_field(leaning: Leaning, body_named: BodyNamed) -> tuple[str, ...]:
    """Read "and education?" after a question about a body as the body of that field."""
    words = leaning.topic
    if not 0 < len(words) <= _FIELD_WORDS or not leaning.base.named or leaning.meaning.places:
        return ()
    body = body_named(f"{' '.join(words)} officials")
    return (body,) if body else ()


def _places(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the new places; only those of the old ones inside them when they narrow a list."""
    meaning, old = leaning.meaning, leaning.base.places
    if not meaning.places:
        elsewhere = scopes_in(old) == old and not any(_inside(o, old) for o in meaning.outside)
        return () if meaning.outside and elsewhere else _but(old, meaning.outside)
    codes = codes_in(meaning.places)
    if OF_LIST in leaning.base.cues:
        listed = tuple(one for one in _whole_list(leaning) if _inside(one, codes))
        return listed or meaning.places
    inside = tuple(one for one in old if any(new != one and new.contains(one) for new in codes))
    narrows = leaning.pointing.lists or meaning.only
    return inside if inside and narrows else meaning.places


def _outside(leaning: Leaning, places: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return the places left out, old and new; of the old ones only those where is looked now."""
    asked, old = leaning.meaning.places, leaning.base.outside
    kept = tuple(one for one in old if not asked or _inside(one, places))
    return tuple(dict.fromkeys((*kept, *leaning.meaning.outside)))


def _but(places: tuple[Locator, ...], outside: tuple[Locator, ...]) -> tuple[Locator, ...]:
    return tuple(one for one in places if not any(scope.contains(one) for scope in outside))


def _inside(place: Locator, scopes: tuple[Locator, ...]) -> bool:
    return any(scope != place and scope.contains(place) for scope in scopes)


def _whole_list(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the list that the question before was asked of a part of."""
    part = set(leaning.base.places)
    lists = (turn.items for turn in leaning.state.newest_first)
    return next((rows for rows in lists if part < set(rows)), leaning.base.places)


def _with_subject(leaning: Leaning, found: Meaning, named: tuple[str, ...]) -> Meaning:
    """Put in another topic, term, instrument or counted thing."""
    meaning = leaning.meaning
    if meaning.instruments or meaning.instrument_names:
        names = meaning.instrument_names
        kept = found.places if leaning.pointing.opens and not meaning.places else meaning.places
        kept = kept if names and not meaning.instruments else meaning.places
        return replace(found, instruments=meaning.instruments, instrument_names=names, places=kept)
    if found.intent is Intent.DEFINITION:
        terms = meaning.terms or meaning.named
        return replace(found, terms=terms or found.terms, topic=meaning.topic)
    topic = () if named else leaning.topic
    if found.intent in _OPEN and topic:
        intent = Intent.TOPIC if found.intent is Intent.UNSETTLED else found.intent
        found = replace(found, topic=topic, words=topic, terms=meaning.terms, likely={})
        found = replace(found, instruments=(), instrument_names=())
        return replace(found, intent=intent, text=" ".join(topic))
    units = leaning.units
    if found.intent is Intent.AGGREGATE and found.form in _EXTREME and not units:
        return replace(found, text=_EXTREMES.sub(_EXTREME[found.form], found.text))
    if found.intent is Intent.AGGREGATE and units and not meaning.places:
        if found.lacking and units[0] not in ("activities", "outcomes", "pillars"):
            return replace(found, text=f"Which activities have no {NOUNS.get(units[0], units[0])}")
        ranked = _ranked_by(found, units[0])
        if ranked:
            return replace(found, text=ranked)
        counts = f"how many {NOUNS.get(units[0], units[0])}"
        return replace(found, text=counts if found.form is Form.COUNT else leaning.pointing.core)
    return found


def _ranked_by(found: Meaning, unit: str) -> str:
    """Return "which pillar has the most outcomes" for "and outcomes?" after another unit of it."""
    rows, *counted = units_in(found.text.lower()) or ("",)
    if found.form not in _EXTREME or not counted or rows not in _SCOPES or rows == unit:
        return ""
    return f"Which {rows[:-1]} has the {_EXTREME[found.form]} {NOUNS.get(unit, unit)}?"


def _with_field(leaning: Leaning, found: Meaning, named: tuple[str, ...]) -> Meaning:
    """Put in another column or role; the kind of question follows from it."""
    column = leaning.column
    says_column = column in (*ENTRIES, Column.OUTCOMES)
    says_column = says_column or (column is Column.TEXT and not leaning.pointing.opens)
    if found.intent in _OF_PLACES and found.places:
        if says_column:
            found = replace(found, relation=Relation.NONE, bodies=())
            return replace(found, intent=Intent.CODE_LOOKUP, column=column)
        if found.intent is Intent.CODE_LOOKUP and _asks_rows(leaning, found):
            form = leaning.meaning.form if leaning.meaning.form is Form.COUNT else Form.LIST
            outcomes = leaning.units == ("outcomes",)
            return replace(found, column=Column.OUTCOMES if outcomes else Column.NONE, form=form)
        return _with_role(leaning, found, named)
    if says_column and found.intent is Intent.BODY_ACTIVITIES:
        return replace(found, column=column)
    if named and found.intent in (Intent.PROSE, Intent.AGGREGATE, Intent.REFERENCE):
        return replace(found, intent=Intent.BODY_ACTIVITIES, column=Column.NONE, topic=())
    return found


def _asks_rows(leaning: Leaning, found: Meaning) -> bool:
    """Whether "activities?" or "outcomes?" asks what lies in the places spoken of."""
    asked, pillars = leaning.units, all(one.kind is LocatorKind.PILLAR for one in found.places)
    rows = asked == ("activities",) or (pillars and asked == ("outcomes",))
    bare = rows and not (leaning.asks_bodies or leaning.topic)
    return bare and scopes_in(found.places) == found.places


def _with_role(leaning: Leaning, found: Meaning, named: tuple[str, ...]) -> Meaning:
    asks = leaning.asks_bodies and not leaning.meaning.places
    if not (named or asks or leaning.meaning.relation.role is not None):
        return found
    if codes_in(found.places) != found.places:
        plain = replace(found, places=(), outside=(), column=Column.NONE, relation=Relation.NONE)
        defines = found.form is Form.DEFINE
        return replace(plain, intent=Intent.DEFINITION if defines else Intent.BODY_ACTIVITIES)
    bodies = () if asks and not named else found.bodies
    if bodies and any(one.kind in SCOPE_KINDS for one in found.places):
        listed = replace(found, bodies=bodies, column=Column.NONE, form=leaning.meaning.form)
        return replace(listed, intent=Intent.BODY_ACTIVITIES)
    return replace(found, intent=Intent.CODE_BODIES, column=Column.BODIES, bodies=bodies)
