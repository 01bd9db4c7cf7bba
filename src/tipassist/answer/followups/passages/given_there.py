"""Given there: "in which language?", asked of the row spoken of and given by one of its cells."""

from dataclasses import replace

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.meaning import Column, Intent, Meaning
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity

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
