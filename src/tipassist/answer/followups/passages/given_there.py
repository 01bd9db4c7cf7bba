"""Given there: "in which language?", asked of the row spoken of and given by one of its cells."""

import re
from dataclasses import replace

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity

_CELLS = {
    "example": Column.EXAMPLES,
    "project": Column.PROJECTS,
    "indicator": Column.INDICATORS,
}
_BY_CELL = re.compile(
    r"\b(?:(?:according to|as per|going by|judging by|based on|following) (?:its|the|that|this)"
    r"|(?:in|from|by|under) its)"
    rf" (?:own |only |single |one )?(?P<cell>{'|'.join(_CELLS)})s?"
    r"(?= ?(?:[,;:?.!]|$)|,? (?:given|there|to|with|for|in|on|by|who|whom|which|what|where|how)\b)"
)
_OF_BODIES = {"bodies", "level:bodies", "form:who"}
_OF_A_ROW = (Intent.CODE_BODIES, Intent.CODE_LOOKUP, Intent.WHO_TOPIC, Intent.TOPIC)


def of_given_there(leaning: Leaning) -> Meaning | None:
    """Ask for the cell of the row spoken of that gives such a thing as is asked for."""
    focus = codes_in(leaning.last.focus) if leaning.whole("asked_of_it") else ()
    if len(focus) != 1 or focus[0].kind is not LocatorKind.ACTIVITY:
        return None
    if leaning.base.intent not in _OF_A_ROW or leaning.meaning.named or leaning.meaning.places:
        return None
    asked, row = read_asked(leaning.meaning), leaning.register.activity(str(focus[0]))
    dated = asked is None or asked.kind.when
    column = _column_giving(asked, row) if asked and row and not dated else None
    if column is None:
        return None
    bare = replace(leaning.meaning, column=column, topic=(), words=(), query=None)
    return about_places(leaning.saying(bare), focus)


def of_cell_named(leaning: Leaning) -> Meaning | None:
    """Ask for the cell by which "to whom is it to be linked, according to its example?" goes.

    Whatever is asked is said in its own words there, in full.
    """
    named, meaning = _BY_CELL.search(leaning.rest), leaning.meaning
    focus = codes_in(leaning.last.focus) if named is not None else ()
    if named is None or len(focus) != 1 or focus[0].kind is not LocatorKind.ACTIVITY:
        return None
    if meaning.places or meaning.named or meaning.form in (Form.COUNT, Form.YESNO):
        return None
    bare = replace(meaning, column=_CELLS[named["cell"]], topic=(), words=(), query=None)
    bare = replace(bare, intent=Intent.CODE_LOOKUP, relation=Relation.NONE, form=Form.WHAT)
    return about_places(leaning.saying(replace(bare, cues=meaning.cues - _OF_BODIES)), focus)


def _column_giving(asked: Asked, row: Activity) -> Column | None:
    """Return the first field of a row with such a thing in it, or None."""
    if asked.given_by(row.wording.text):
        return Column.TEXT
    cells = (
        (Column.EXAMPLES, [one.text for one in row.examples]),
        (Column.PROJECTS, [one.wording.text for one in row.projects]),
        (Column.INDICATORS, [one.text for one in row.indicators]),
    )
    return next((name for name, texts in cells if any(map(asked.given_by, texts))), None)


def of_measured(leaning: Leaning) -> Meaning | None:
    """Ask for the indicators of the rows spoken of, whoever "we" or "they" may be."""
    meaning = leaning.meaning
    if not leaning.asks_measures or leaning.pointing.picks or meaning.places:
        return None
    if not all(one.own for one in meaning.bodies):
        return None
    bare = replace(meaning, bodies=(), needs_own_body=False, ambiguous=(), query=None)
    return about_places(leaning.saying(bare), codes_in(leaning.last.focus))
