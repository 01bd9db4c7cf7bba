"""Pronouns: "it", "they", "there" and "its", filled in by what was spoken of before."""

import re
from dataclasses import replace

from tipassist.answer.followups import rewriting
from tipassist.answer.followups.asked_again import framing
from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, mentions, scopes_in
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.meant.filling import (
    about_bodies,
    about_places,
    about_subject,
    listing_of,
)
from tipassist.answer.followups.of_lists.lists import listed
from tipassist.answer.followups.passages.predicates import (
    asks_where_defined,
    asks_who_does,
    of_sections,
    plan_meant,
)
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import IN_FULL, OPEN, Column, Form, Intent, Meaning
from tipassist.locators import Locator, LocatorKind, footnote
from tipassist.register.queries import find_place

_MANY = 2
_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b(?! (?:is|are|was|were|any)\b)", re.I
)
_WITH_SUBJECT = (Intent.PROSE, Intent.DEFINITION, Intent.REFERENCE)


def of_pronoun(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Fill in "it", "they", "there".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        body_named: Names the one body that words name, or None.
    """
    pointing = leaning.pointing
    if not (pointing.one or pointing.many or pointing.thing):
        return None
    found = _of_footnotes(leaning) or _of_headed(leaning, read)
    found = found or _of_body_or_parent(leaning, read)
    found = found or _inside_scope(leaning, read) or _of_focus(leaning, read, body_named)
    if found is not None:
        return found
    if leaning.base.intent is Intent.TOPIC and leaning.words.asks["on_it"].search(leaning.rest):
        subject = " ".join(leaning.base.topic)
        return rewriting.about_named(leaning, subject, read) if subject else None
    listed = leaning.base.intent in (Intent.TOPIC, Intent.CODE_LOOKUP)
    subject = names_meant.subject_spoken_of(leaning)
    if listed and subject and leaning.asks_activities and leaning.pointing.one:
        return about_subject(leaning.saying(replace(leaning.meaning, topic=())), subject)
    if leaning.topic and not _has_subject(leaning):
        return _of_printed_name(leaning, read)
    of_it = not set(leaning.meaning.named) - set(leaning.base.named)
    if of_it and leaning.base.named and not leaning.topic and not leaning.asks_activities:
        return about_bodies(leaning, leaning.base.named) if leaning.has_predicate else None
    return _of_subject(leaning, read)


def _has_subject(leaning: Leaning) -> bool:
    """Whether the question before is about something other than rows, as its answer was."""
    base, last = leaning.base, leaning.last
    told = bool(last.cited) and all(one.kind is LocatorKind.SECTION for one in last.cited)
    in_sections = base.intent is Intent.UNSETTLED and told and not last.items
    return base.intent in _WITH_SUBJECT or in_sections


def of_result(leaning: Leaning) -> Meaning | None:
    """Fill in "in which activity?": the places of the last answer, or where they lie."""
    rest = leaning.bare
    if leaning.words.asks["any_unit"].fullmatch(rest) and leaning.base.intent in _WITH_SUBJECT:
        subject = framing.subject_phrase(leaning.base) or names_meant.subject_spoken_of(leaning)
        return about_subject(leaning, subject) if subject else None
    scopes = scopes_in(leaning.last.focus) or scopes_in(leaning.base.places)
    if leaning.words.asks["are_there"].fullmatch(rest) and len(scopes) == 1:
        asked = replace(about_places(leaning, scopes), form=Form.LIST, column=Column.NONE)
        return replace(asked, intent=Intent.CODE_LOOKUP)
    if not leaning.words.asks["in_which"].fullmatch(rest):
        return None
    counted = leaning.base.intent is Intent.AGGREGATE
    focus = leaning.last.focus or (codes_in(leaning.last.cited) if counted else ())
    units = leaning.units
    if units[:1] in (("outcomes",), ("pillars",)):
        parents = referents.parents_of_focus(leaning, units[0][:-1])
        return about_places(leaning, parents) if parents else None
    if len(focus) < _MANY:
        return about_places(leaning, focus) if focus else None
    return listed(leaning, focus)


def of_each(leaning: Leaning) -> Meaning | None:
    """Fill in "which activity is it for each?": the rows of each body that was told."""
    told = leaning.last.bodies if not leaning.last.items else ()
    each = leaning.words.asks["for_each"].search(leaning.rest)
    if len(told) < _MANY or not each or not leaning.asks_activities or leaning.meaning.named:
        return None
    relation = leaning.base.relation
    named = replace(leaning.meaning, bodies=mentions(told), relation=relation, topic=(), words=())
    return listing_of(replace(named, form=Form.LIST, places=(), query=None))


def of_their_rows(leaning: Leaning) -> Meaning | None:
    """Fill in "list their rows" after bodies that were told by what they do in a place."""
    told, base = leaning.last.bodies, leaning.base
    asked = base.query is not None and base.query.target == "bodies" and len(base.query.tests) == 1
    if leaning.whole("their_rows") is None or not told or not asked:
        return None
    if leaning.meaning.named or scopes_in(base.places) != base.places:
        return None
    scopes = scopes_in(leaning.meaning.places) or scopes_in(base.places)
    where = replace(leaning.meaning, places=scopes, outside=base.outside)
    named = replace(where, bodies=mentions(told), relation=base.relation, topic=(), words=())
    return listing_of(replace(named, form=Form.LIST, query=None, joint=False))


def of_actor(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in who or what an open question before was about: its footnote, their other tasks."""
    base = leaning.base
    if base.intent is not Intent.PROSE or leaning.meaning.named:
        return None
    section = referents.section_of(leaning, base.actors)
    if section and leaning.column is Column.REFERENCES:
        return about_places(leaning, section)
    acts = leaning.words.asks["tasks"].search(leaning.rest)
    told = base.form is Form.WHO and re.search(r"\bthey\b", leaning.rest)
    alone = not framing.subject_phrase(base).endswith("s") or not leaning.topic
    single = leaning.pointing.one or leaning.pointing.kind == "body"
    owned = acts and base.form is Form.WHO and single
    if owned or (leaning.pointing.many and (acts or (told and alone))):
        actor = names_meant.actor_told(leaning)
        return rewriting.about_named(leaning, actor, read) if actor else None
    return None


def _of_body_or_parent(leaning: Leaning, read: Read) -> Meaning | None:
    if _subject_is_body(leaning):
        bodies = names_meant.bodies_spoken_of(leaning)
        query = leaning.meaning.query
        elsewhere = query is not None and query.target != "activities"
        if len(bodies) == 1 and elsewhere and query is not None and not query.is_plain:
            return rewriting.about_named(leaning, bodies[0], read)
        if (
            len(bodies) == 1
            and {"relation:coordinates", "relation:supports"} <= leaning.meaning.cues
        ):
            anew = rewriting.about_named(leaning, bodies[0], read)
            if anew.query is not None and anew.query.bodies == bodies:
                return anew
        there = leaning.last.focus if re.search(r"\bthere\b", leaning.rest) else ()
        if bodies and len(there) == 1 and there[0].kind is LocatorKind.ACTIVITY:
            named = replace(leaning.meaning, bodies=mentions(bodies))
            return about_places(leaning.saying(named), there)
        if bodies:
            return about_bodies(leaning, bodies)
    if leaning.base.named and leaning.words.asks["owned_rows"].search(leaning.rest):
        return _rows_owned(leaning)
    defines = leaning.meaning.form is Form.DEFINE and leaning.base.intent is not Intent.CODE_LOOKUP
    if defines and leaning.pointing.one and leaning.last.items:
        told = _defined(leaning)
        if told:
            return about_bodies(leaning, told)
    above = _asks_parent(leaning)
    return replace(about_places(leaning, above), form=Form.WHAT) if above else None


def of_scope_wording(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and what does the outcome say?" after its activities with the outcome's code.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("scope_says")
    if asked is None:
        return None
    kind = asked["kind"] or asked["other"]
    spoken = [one for one in leaning.base.places if one.kind.value == kind]
    if len(spoken) != 1:
        return None
    return rewriting.reread(f"What does {place_name(spoken[0])} say?", leaning, read)


def _rows_owned(leaning: Leaning) -> Meaning:
    """Ask for "its activities" of the body that was asked about: there, or in the whole plan."""
    there = re.search(r"\bthere\b", leaning.rest) is not None
    scopes = scopes_in(leaning.base.places) if there and not leaning.meaning.places else ()
    bare = replace(leaning.meaning, places=scopes or leaning.meaning.places)
    return about_bodies(leaning.saying(bare), names_meant.body_found(leaning))


def _of_footnotes(leaning: Leaning) -> Meaning | None:
    """Fill in "what does it say?" after a question for the footnotes of a place."""
    base = leaning.base
    says = leaning.whole("says")
    looked_up = base.intent in (Intent.CODE_LOOKUP, Intent.REFERENCE)
    if not (says and looked_up and base.column is Column.REFERENCES):
        return None
    found = (find_place(leaning.register, one) for one in base.places)
    numbers = dict.fromkeys(one for place in found for one in getattr(place, "footnotes", ()))
    return about_places(leaning, tuple(map(footnote, numbers))) if numbers else None


def _of_focus(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Ask the question of the places spoken of."""
    meaning = leaning.meaning
    focus = () if leaning.pointing.thing else _focus(leaning)
    if not focus:
        return None
    if len(focus) == 1 and focus == codes_in(focus) and asks_who_does(leaning):
        anew = rewriting.about_named(leaning, place_name(focus[0]), read)
        return replace(anew, cues=anew.cues | {IN_FULL})
    if meaning.named and leaning.has_predicate:
        return about_places(leaning, focus)
    if len(focus) > 1 and leaning.base.named and meaning.column in ENTRIES:
        return changed(leaning, body_named)
    return about_places(leaning, focus) if _asks_of_places(leaning, focus) else None


def _of_headed(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "by when do they report?" after a section with whom its heading names."""
    focus = leaning.last.focus
    told = [getattr(find_place(leaning.register, one), "heading", None) for one in focus]
    heading = next(filter(None, told), "")
    dated = leaning.meaning.form is Form.WHEN and re.search(r"\bthey\b", leaning.rest)
    if not (heading and dated) or any(one.kind is not LocatorKind.SECTION for one in focus):
        return None
    return rewriting.about_named(leaning, heading, read)


def _inside_scope(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who coordinates there besides SOMTC?" with the pillar or outcome spoken of."""
    focus, core = _focus(leaning), leaning.pointing.core
    there = _THERE.search(core) if leaning.asks_bodies else None
    if there is None or len(focus) != 1 or scopes_in(focus) != focus:
        return None
    text = f"{core[: there.start()]}in {place_name(focus[0])}{core[there.end() :]}"
    anew = rewriting.reread(text, leaning, read)
    return anew if anew.query is not None and not anew.query.is_plain else None


def _of_subject(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask the question of the name or the topic spoken of."""
    subject = framing.subject_phrase(leaning.base) or names_meant.subject_spoken_of(leaning)
    subject = framing.printed_name(subject, leaning.base, leaning.register)
    subject = _parts_spoken_of(leaning, subject) or plan_meant(leaning, subject) or subject
    if asks_where_defined(leaning, subject):
        return rewriting.about_named(leaning, subject, read)
    of_body = subject in leaning.register.bodies and leaning.base.intent is not Intent.DEFINITION
    if subject and (of_body or _asks_openly(leaning) or _claims_doer(leaning)):
        named = framing.named_before(leaning.base, subject)
        if _claims_doer(leaning) and not of_body:
            claimed = rewriting.about_named(leaning, named, read)
            return replace(claimed, intent=Intent.PROSE, query=None)
        return of_sections(rewriting.about_named(leaning, named, read), leaning)
    if subject and leaning.asks_activities and leaning.pointing.many and _is_term(leaning, subject):
        return rewriting.about_named(leaning, f"{subject.removesuffix('s')}s", read)
    return about_subject(leaning, subject) if subject else None


def _is_term(leaning: Leaning, subject: str) -> bool:
    """Whether the subject was defined, so that "them" are all of its kind."""
    defined = (one.meaning for one in leaning.state.turns)
    return any(one.intent is Intent.DEFINITION and subject in one.terms for one in defined)


def _of_printed_name(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what do they gather?" with the longer printed name of those asked about."""
    names = leaning.base.instrument_names if leaning.pointing.many else ()
    for name in names:
        printed = framing.printed_name(name, leaning.base, leaning.register)
        if printed != name:
            return rewriting.about_named(leaning, printed, read)
    return None


def _parts_spoken_of(leaning: Leaning, subject: str) -> str:
    """Return the parts of the plan that "they" are: "the pillars", asked what they are built on."""
    base = leaning.base
    if base.intent is not Intent.PROSE or not leaning.pointing.many or subject.endswith("s"):
        return ""
    parts = (word for word in fold(base.text).split() if word.endswith("s") and units_in(word))
    return next((f"the {one}" for one in parts), "")


def _defined(leaning: Leaning) -> tuple[str, ...]:
    """Return the body whose name is asked after a list: "it" was asked about, "that one" told."""
    spoken = names_meant.bodies_spoken_of(leaning)
    if spoken and re.search(r"\bits?\b", leaning.rest):
        return spoken
    return names_meant.bodies_told(leaning) or spoken


def _subject_is_body(leaning: Leaning) -> bool:
    """Whether the pronoun is the one who coordinates or supports: "what do they support?"."""
    meaning = leaning.meaning
    if meaning.named or leaning.asks_bodies or leaning.topic or meaning.form is Form.WHEN:
        return False
    focus = leaning.last.focus
    single = len(focus) == 1 and focus[0].kind is LocatorKind.ACTIVITY
    asked = not leaning.base.named or leaning.base.places == focus
    if single and asked and leaning.whole("is_done"):
        return False
    told = bool(leaning.base.named or leaning.last.bodies)
    role = meaning.relation.role is not None and len(leaning.last.focus) != 1
    if not told and not (role and names_meant.bodies_spoken_of(leaning)):
        return False
    asks = leaning.words.asks
    if leaning.last.bodies and asks["rows_of_it"].search(leaning.rest):
        return not scopes_in(leaning.last.focus)
    return asks["of_body"].search(leaning.rest) is not None


def _focus(leaning: Leaning) -> tuple[Locator, ...]:
    """Return what "it" or "they" mean: for one thing, the place that a list was asked of."""
    focus, asked = leaning.last.focus, leaning.base.places
    if leaning.pointing.one and len(focus) > 1 and len(asked) == 1:
        return focus if leaning.base.named else asked
    return focus


def _asks_openly(leaning: Leaning) -> bool:
    """Whether something else than a definition or a list is asked of a subject."""
    meaning = leaning.meaning
    opened = meaning.form in (Form.WHEN, Form.WHO, Form.WHY, Form.HOW, Form.COUNT)
    says = meaning.form in (Form.WHAT, Form.YESNO) and bool(leaning.topic)
    if leaning.base.intent is Intent.DEFINITION and not opened:
        return says and meaning.intent in OPEN
    return (opened or says) and not leaning.asks_activities


def _claims_doer(leaning: Leaning) -> bool:
    """Whether a body is said to do what the sections tell of: "is it led by AICHR?"."""
    open_before = leaning.base.intent in (Intent.PROSE, Intent.UNSETTLED)
    told = open_before and bool(leaning.meaning.named)
    role = leaning.meaning.relation.role is not None
    return told and role and leaning.meaning.form is Form.YESNO and leaning.pointing.one


def _asks_parent(leaning: Leaning) -> tuple[Locator, ...]:
    """Return what "which outcome is it in?" asks for."""
    found = leaning.words.asks["parent"].search(leaning.rest)
    if found is None or not leaning.pointing.one:
        return ()
    return referents.parents_of_focus(leaning, "outcome" if "outcome" in found[0] else "pillar")


def of_heading(leaning: Leaning) -> Meaning | None:
    """Fill in "which activity puts it into practice?" after a section: what its heading names."""
    focus = leaning.last.focus
    if len(focus) != 1 or focus[0].kind is not LocatorKind.SECTION:
        return None
    points = leaning.pointing.one or leaning.pointing.thing
    if not (points and leaning.asks_activities) or leaning.asks_references:
        return None
    heading = getattr(find_place(leaning.register, focus[0]), "heading", "")
    bare = leaning.saying(replace(leaning.meaning, topic=()))
    return about_subject(bare, heading) if heading else None


def _asks_of_places(leaning: Leaning, focus: tuple[Locator, ...]) -> bool:
    meaning = leaning.meaning
    field = leaning.column in ENTRIES and len(leaning.topic) < 2
    scoped = scopes_in(focus) == focus and len(leaning.topic) < _MANY
    counts = meaning.form is Form.COUNT and bool({"outcomes", "activities"} & set(leaning.units))
    inside = leaning.words.asks["inside"].search(leaning.rest) is not None and leaning.pointing.one
    of_scope = scoped and (counts or inside)
    if field or of_scope or (len(focus) == 1 and meaning.intent is Intent.UNSETTLED):
        return True
    if len(focus) > 1 and not leaning.pointing.many and not leaning.asks_bodies:
        return False
    special = focus[0].kind in (LocatorKind.FOOTNOTE, LocatorKind.SECTION, LocatorKind.GLOSSARY)
    if len(focus) == 1 and leaning.asks_bodies and len(leaning.topic) < 2:
        return True
    role = meaning.relation.role is not None or meaning.form is Form.WHEN
    return role or not leaning.topic or (special and len(leaning.topic) < 2)
