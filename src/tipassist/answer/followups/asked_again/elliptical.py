"""Ellipses: "and …?", "and protection?", "projects?": the question before, changed in a part."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.of_lists.lists import about_list
from tipassist.answer.followups.of_lists.narrowing import before_bare, before_details
from tipassist.answer.followups.of_lists.picking import about_some
from tipassist.answer.followups.standing import asks_bare_field
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import LIES, OF_SUBJECTS, Column, Form, Intent, Meaning, Relation
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind

_CODE = re.compile(r"(?:activity |row )?[a-z]\.\d+\.\d+", re.IGNORECASE)


def pillar_of_field(leaning: Leaning, read: Read) -> Locator | None:
    """Read "and of protection?" after another pillar, "only prevention" after a body's list.

    "How many is that?" in between asks nothing else.
    """
    leaning = before_bare(leaning)
    asked, topic = leaning.base.places, leaning.topic
    if any(one.kind is not LocatorKind.PILLAR for one in asked):
        return None
    if not asked and not _narrows_list(leaning):
        return None
    left = [word for word in leaning.rest.split() if word.strip(",.?!") not in leaning.words.scope]
    bare = leaning.pointing.opens or len(left) <= len(topic) + 1
    if leaning.has_predicate or not (bare and 0 < len(topic) < 3):
        return None
    found = read(f"{' '.join(topic)} pillar", None).places
    return found[0] if len(found) == 1 and found[0].kind is LocatorKind.PILLAR else None


def _narrows_list(leaning: Leaning) -> bool:
    """Whether a part is kept of what a body does, or of the rows that were asked for."""
    of_rows = leaning.base.intent in (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
    return of_rows and (leaning.meaning.only or leaning.pointing.narrows)


def with_ones(typed: str, state: State, words: PointingWords) -> str | None:
    """Return "which ones?" for a bare "which rows?" after rows or bodies were spoken of.

    After a body was found in none, "in which rows is it then?" asks where else it is named.

    Args:
        typed: The question, typos mended.
        state: The turns before it.
        words: The pointing words.
    """
    last = state.last.meaning if state.last else None
    if state.last is None or last is None:
        return None
    said = fold(typed)
    nowhere = last.intent is Intent.BODY_ACTIVITIES and bool(last.named) and not state.last.items
    where = words.asks["where_else"].match(said) if nowhere else None
    if where is not None:
        return "Where are they named?" if len(last.named) > 1 else "Where is it named?"
    told = bool(last.named or last.places or last.query)
    return "Which ones?" if told and words.asks["bare_rows"].match(said) else None


def of_another(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Fill in "and those of the Coordinating ASBs?" after the duties of somebody else."""
    base, pointing = leaning.base, leaning.pointing
    carried = leaning.words.asks["carried"].search(leaning.rest)
    if carried and carried.start() == 0 and leaning.meaning.places and not leaning.topic:
        return changed(leaning, body_named)
    if not carried or base.intent is not Intent.PROSE or len(base.actors) != 1:
        return None
    owner = pointing.core[carried.end() :].strip(" ?.!")
    owner += "'" if owner.endswith("s") else "'s"
    asked = re.sub(rf"{re.escape(base.actors[0])}('s|')?", owner, base.text)
    return read(asked, None)


def of_elliptical(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "and …?", "only in pillar B", "projects?": the question before, changed."""
    if leaning.pointing.points and leaning.has_subject:
        return None
    if leaning.asks_who and leaning.words.asks["else"].search(leaning.rest):
        leaning = leaning.saying(replace(leaning.meaning, lacking=False))
    if _asks_rows_that_lie(leaning):
        return about_list(leaning, codes_in(leaning.base.places))
    focus = leaning.last.focus
    if asks_bare_field(leaning) and leaning.column not in ENTRIES:
        who = replace(leaning.meaning, form=Form.WHO, column=Column.BODIES, query=None)
        return about_places(leaning.saying(who), codes_in(focus))
    if len(focus) > 1 and leaning.words.asks["having"].search(leaning.rest):
        return about_list(leaning, focus)
    rows = referents.list_meant(leaning) if _asks_blanks(leaning) else ()
    if rows:
        return about_list(leaning, rows)
    if focus and not leaning.has_subject and _asks_field_of_result(leaning):
        return about_places(leaning, focus)
    if _names_another_row(leaning):
        who = replace(leaning.meaning, form=Form.WHO, column=Column.BODIES, query=None)
        holders = leaning.base.intent is Intent.WHO_TOPIC
        return about_places(leaning.saying(who), who.places) if holders else leaning.meaning
    found = changed(before_details(leaning), body_named)
    if leaning.asks_who and found.form is Form.YESNO and found.places and not found.named:
        found = replace(found, form=Form.WHO, cues=found.cues - {"yesno", "form:yesno_starts"})
    same = replace(found, question=leaning.base.question) == leaning.base
    return None if same and leaning.has_subject else found


def _names_another_row(leaning: Leaning) -> bool:
    """Whether "and A.2.3?" follows a question for the rows on a subject: it asks for that row."""
    base, rest = leaning.base, leaning.rest.strip(" ?.!")
    sought = base.intent in (*OF_SUBJECTS, Intent.OUT_OF_SCOPE)
    sought = sought and not (base.places or base.named)
    single = len(leaning.meaning.places) == 1 and _CODE.fullmatch(rest) is not None
    return sought and single and base.form not in (Form.YESNO, Form.COUNT)


def _asks_rows_that_lie(leaning: Leaning) -> bool:
    """Whether "who supports?" follows a question where rows lie: it is asked of these rows."""
    lies = any(one.startswith(LIES) for one in leaning.base.cues)
    points = leaning.pointing.points or leaning.has_subject
    return lies and not points and (leaning.asks_bodies or leaning.column in ENTRIES)


def of_parents(leaning: Leaning) -> Meaning | None:
    """Fill in "the outcome those two belong to"."""
    found = leaning.words.asks["parents_of"].search(leaning.rest)
    if found is None:
        return None
    kind = "outcome" if "outcome" in found[0] else "pillar"
    return about_some(leaning, referents.parents_of_focus(leaning, kind))


def _asks_blanks(leaning: Leaning) -> bool:
    """Whether "and which activity has no indicator?" asks for rows with an empty cell."""
    blank = leaning.meaning.lacking and leaning.column in ENTRIES
    return blank and leaning.asks_activities and not leaning.has_subject


def _asks_field_of_result(leaning: Leaning) -> bool:
    """Whether a question without a subject asks a field of what was found."""
    if leaning.meaning.form in (Form.MOST, Form.LEAST):
        return False
    if leaning.column in ENTRIES:
        bare = leaning.base.negated or not leaning.base.named
        return len(leaning.last.focus) == 1 or bare
    by = leaning.words.asks["bodies"].search(leaning.rest) is not None
    topical = leaning.base.intent in OF_SUBJECTS or len(leaning.base.named) > 1
    if topical and leaning.meaning.relation.role is not None and len(leaning.last.focus) == 1:
        return True
    if not (leaning.asks_who or by):
        return False
    roleless = leaning.meaning.relation is Relation.NONE
    return roleless or leaning.base.intent not in (Intent.CODE_BODIES, Intent.AGGREGATE)
