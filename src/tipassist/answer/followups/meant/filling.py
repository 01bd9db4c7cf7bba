"""Filling in: a question asked of places, bodies or a subject of earlier turns."""

from dataclasses import replace

from tipassist.answer.followups.leaning import (
    ENTRIES,
    FIXED,
    Leaning,
    activities_in,
    mentions,
    scopes_in,
)
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.sets.words.tokens import is_read, load_set_words
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.queries import find_term

_ROW_WORDS = frozenset(("the", "that", "one", "row", "activity", "item", "entry", "code"))


def about_places(leaning: Leaning, places: tuple[Locator, ...]) -> Meaning:
    """Ask the question of these places."""
    asked = leaning.meaning
    meaning = replace(
        asked,
        places=places,
        outside=(),
        column=_column_of(leaning, places),
        topic=(),
        words=(),
        instrument_names=(),
        unknown_names=(),
    )
    unread = predicate_unread(leaning)
    if meaning.column in ENTRIES and unread:
        meaning = replace(meaning, topic=unread, words=unread)
    if meaning.column in ENTRIES or not all(one.kind in CODE_KINDS for one in places):
        return replace(
            meaning, intent=Intent.CODE_LOOKUP, relation=Relation.NONE, terms=(), bodies=()
        )
    if asks_assistance(leaning):
        meaning = replace(meaning, bodies=(), form=Form.WHO)
    if meaning.bodies and leaning.words.asks["own_task"].search(leaning.rest):
        meaning = replace(meaning, bodies=(), relation=Relation.NONE)
    if meaning.bodies:
        activities = all(one.kind is LocatorKind.ACTIVITY for one in places)
        checks = activities and not meaning.excluded_bodies
        return replace(meaning, intent=Intent.CODE_BODIES if checks else Intent.BODY_ACTIVITIES)
    said_of_row = bool(unread) and "talk:duty" in meaning.cues
    if leaning.asks_bodies or (meaning.relation.role is not None and not said_of_row):
        form = meaning.form if meaning.form is Form.YESNO and not unread else Form.WHO
        return replace(meaning, intent=Intent.CODE_BODIES, column=Column.BODIES, form=form)
    if leaning.pointing.one and leaning.words.asks["inside"].search(leaning.rest):
        outcomes, counts = meaning.column is Column.OUTCOMES, meaning.form is Form.COUNT
        meaning = replace(meaning, form=Form.COUNT if outcomes and counts else Form.LIST)
        meaning = meaning if outcomes else replace(meaning, column=Column.NONE)
    if meaning.lacking and leaning.base.intent is Intent.CODE_BODIES:
        return replace(leaning.base, question=asked.question, places=places, bodies=())
    unsettled = asked.intent is Intent.UNSETTLED and not _only_picks(leaning)
    intent = Intent.UNSETTLED if unsettled else Intent.CODE_LOOKUP
    return replace(meaning, intent=intent, relation=Relation.NONE)


def _only_picks(leaning: Leaning) -> bool:
    """Whether "4th?" says no more than a position in a list."""
    left = [word for word in leaning.bare.split() if word not in _ROW_WORDS]
    return len(left) == 1 and left[0] in leaning.words.ordinals


def predicate_unread(leaning: Leaning) -> tuple[str, ...]:
    """Return the words of "do its supporters like karaoke" of which no row tells yes or no."""
    if leaning.meaning.form is not Form.YESNO or leaning.meaning.named:
        return ()
    words = load_set_words()
    told = [(one, fold(one)) for one in leaning.topic]
    return tuple(one for one, word in told if not is_read(word, 0, words.frame, words))


def asks_assistance(leaning: Leaning) -> bool:
    """Whether it asks which bodies help the asker's own: "is somebody supporting us there?"."""
    asks, own = leaning.words.asks, all(one.own for one in leaning.meaning.bodies)
    helps = asks["assists_us"].search(leaning.rest) is not None and leaning.asks_bodies
    return own and (helps or asks["gets_support"].search(leaning.rest) is not None)


def _column_of(leaning: Leaning, places: tuple[Locator, ...]) -> Column:
    pillars = all(one.kind is LocatorKind.PILLAR for one in places)
    return Column.OUTCOMES if pillars and "outcomes" in leaning.units else leaning.column


def about_bodies(
    leaning: Leaning, bodies: tuple[str, ...], told: tuple[Locator, ...] | None = None
) -> Meaning:
    """Ask the question of these bodies.

    Args:
        leaning: The question.
        bodies: The bodies.
        told: Where they were said to have a role, left out when more is asked; by default the
            last list, or before what they stand for, the last that named them.
    """
    meaning = replace(leaning.meaning, bodies=mentions(bodies), topic=(), words=(), terms=())
    text = meaning.relation is Relation.NONE and meaning.column is Column.TEXT
    if meaning.form is Form.DEFINE or text:
        return replace(meaning, intent=Intent.DEFINITION, places=(), outside=())
    keeps = leaning.pointing.continues or "form:only" in meaning.cues
    keeps = keeps and not leaning.pointing.resets
    if keeps and not meaning.places and not leaning.rest.startswith("where "):
        base = leaning.base
        meaning = replace(meaning, places=scopes_in(base.places), outside=base.outside)
    meaning = _keeps_relation(leaning, meaning)
    roles = (meaning.relation.role, leaning.base.relation.role)
    again = None in roles or roles[0] is roles[1]
    told = _rows_of(bodies, leaning) if told is None else told
    if again and told and leaning.words.asks["else"].search(leaning.rest):
        meaning = replace(meaning, outside=(*meaning.outside, *told))
    return listing_of(meaning)


def _rows_of(bodies: tuple[str, ...], leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows just told, or else, where bodies were only defined, the last with them."""
    if leaning.last.items or leaning.base.intent is not Intent.DEFINITION:
        return leaning.last.items
    for turn in leaning.state.newest_first:
        rows = ((one, leaning.register.activity(str(one))) for one in activities_in(turn.focus))
        named = ((one, {held.body for held in row.bodies}) for one, row in rows if row is not None)
        found = tuple(one for one, held in named if held.issuperset(bodies))
        if found:
            return found
    return ()


def _keeps_relation(leaning: Leaning, meaning: Meaning) -> Meaning:
    """Give a question of picked bodies that says no role the role of the list before.

    A list with nothing in it gives none, as the same question would be denied again.
    """
    base, nothing = leaning.base, leaning.base.intent is not Intent.AGGREGATE
    nothing = nothing and not (leaning.last.items or leaning.pointing.continues)
    listed = base.intent in (Intent.AGGREGATE, Intent.BODY_ACTIVITIES)
    listed = listed or (bool(base.places) and scopes_in(base.places) == base.places)
    said = meaning.relation is not Relation.NONE or "relation:any" in meaning.cues
    if said or base.relation.role is None or not listed or meaning.form is Form.YESNO:
        return meaning
    if nothing and meaning.form is not Form.COUNT:
        return meaning
    return replace(meaning, relation=base.relation)


def listing_of(meaning: Meaning) -> Meaning:
    """Ask for the rows, or their entries, in which bodies have a role."""
    column = meaning.column if meaning.column in (*ENTRIES, Column.OUTCOMES) else Column.NONE
    form = Form.LIST if meaning.form is Form.WHO else meaning.form
    return replace(meaning, intent=Intent.BODY_ACTIVITIES, column=column, form=form)


def about_subject(leaning: Leaning, subject: str) -> Meaning:
    """Ask an open question of something spoken of before."""
    meaning = leaning.meaning
    text = f"{leaning.pointing.core.rstrip(' ?.!')} ({subject})?"
    term = find_term(leaning.register, subject)
    defines = leaning.base.intent is Intent.DEFINITION or leaning.pointing.kind == "term"
    if term is not None and defines and not leaning.asks_activities:
        return replace(
            meaning, terms=(subject,), intent=Intent.DEFINITION, text=text, form=Form.DEFINE
        )
    topic = tuple(dict.fromkeys((*subject.split(), *leaning.topic)))
    intent = meaning.intent
    if intent in (*FIXED, Intent.AGGREGATE, Intent.PROSE, Intent.UNSETTLED):
        intent = Intent.TOPIC if leaning.asks_activities else Intent.PROSE
    if intent is Intent.TOPIC and topic == (subject,) and subject in leaning.register.bodies:
        asked = replace(meaning, bodies=mentions(topic), relation=Relation.ANY, topic=(), words=())
        return listing_of(replace(asked, text=text, likely={}, query=None))
    return replace(meaning, topic=topic, words=topic, text=text, intent=intent, likely={})


def about_instruments(leaning: Leaning, instruments: tuple[Locator, ...]) -> Meaning:
    """Ask what refers to these articles or paragraphs."""
    meaning = replace(leaning.meaning, instruments=instruments, places=(), topic=())
    return replace(meaning, intent=Intent.REFERENCE, column=Column.NONE)
