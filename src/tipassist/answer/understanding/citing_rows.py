"""Rows of a body that have to do with an instrument, by whatever verb: "which of ours echo …".

A question that names a body, rows and an instrument, and leaves no more than one word unread, asks
for the rows of the body that refer to it; without both conditions it would be another question.
"""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.sets.query import Holds, Refers, SetQuery
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import SCOPE_KINDS, Locator

_FORMS = (Form.LIST, Form.WHAT, Form.COUNT)
_COLUMNS = (Column.NONE, Column.REFERENCES)


def rows_citing(meaning: Meaning, marks: Iterable[Mark]) -> SetQuery | None:
    """Return the rows asked for that name a body and refer to an instrument, or None.

    Args:
        meaning: A question of which nothing else reads a set.
        marks: The names found in it.
    """
    cited = tuple(
        one.value for one in marks if one.kind == "instrument" and isinstance(one.value, Locator)
    )
    read = (meaning.query, meaning.contest, meaning.expression, meaning.bounded)
    turned = meaning.lacking or meaning.negated or meaning.joint or bool(meaning.excluded_bodies)
    if not cited or turned or any(one is not None for one in read):
        return None
    rows = "level:activities" in meaning.cues and meaning.form in _FORMS
    if not rows or len(meaning.named) != 1 or len(meaning.topic) > 1:
        return None
    if meaning.column not in _COLUMNS or any(one.kind not in SCOPE_KINDS for one in meaning.places):
        return None
    roles = meaning.relation.roles
    names = tuple(meaning.named)
    return SetQuery("activities", (Holds(names, roles), Refers(cited)), stated=True, bodies=names)


def without_uncited(meaning: Meaning) -> Meaning:
    """Return a question for rows "but not citing X" with X as no place that is left out.

    Args:
        meaning: The question as understood.
    """
    conditions = meaning.query.conditions if meaning.query is not None else ()
    denied = [one for one in conditions if isinstance(one, Refers) and one.negated]
    uncited = {place for one in denied for place in one.instruments}
    return replace(meaning, outside=tuple(one for one in meaning.outside if one not in uncited))
