"""What was told before, for questions whose frames leave something to it."""

from collections.abc import Mapping

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.turns import State
from tipassist.answer.understanding.frames import After

_FEW = 2


def spoken_of(state: State) -> Mapping[After, str]:
    """Return what the last answer told, by its kind: the words that stand for it.

    Args:
        state: The turns before a question.

    Returns:
        Of a list of rows, one row, one outcome or pillar and one body those that it told.
    """
    last = state.last
    if last is None:
        return {}
    told: dict[After, str] = {}
    rows, scopes = activities_in(last.focus), scopes_in(last.focus)
    if len(rows) >= _FEW:
        told[After.LIST] = ""
    elif len(rows) == 1 and not scopes:
        told[After.ROW] = str(rows[0])
    elif len(scopes) == 1 and not rows:
        told[After.PLACE] = place_name(scopes[0])
    named = last.meaning.named or last.bodies
    if len(set(named)) == 1 and After.ROW not in told:
        told[After.BODY] = named[0]
    return told
