"""Added body: "that additional body", which a row names beside those of the row before it."""

import re

from tipassist.answer.followups.leaning import activities_in
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import Locator
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_MORE = r"(?:additional|extra|added|further|new|newly added|surplus)"
_NOUN = (
    r"(?P<noun>bod(?:y|ies)|asbs?|one|name|partner|supporter|helper|backer|supporting body"
    r"|coordinator|leader|lead|coordinating body)"
)
_ADDED = re.compile(
    rf"\b(?:that|the|this)(?: one| single)? {_MORE} {_NOUN}\b(?! (?:of|that|which|who)\b)"
    rf"|\b(?:that|the|this) {_NOUN.replace('noun', 'on')} (?:(?:that|which|who) (?:is|was"
    r"|got|comes?|came) )?(?:on top|added|in addition)(?: (?:there|here))?(?!\w)"
)
_PAIR = 2
_ROLES = (
    (re.compile(r"support|help|back"), Role.SUPPORTING),
    (re.compile(r"co-?ordinat|lead"), Role.COORDINATING),
)


def with_added_body(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the name of the one body that the last row has and the one before not.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        The words of the question, or None when no body is meant so, or not just one.
    """
    text = fold(typed)
    found = _ADDED.search(text)
    if found is None or len(text) != len(typed) or find(typed):
        return None
    now, before = _last_two(state, register)
    if now is None or before is None:
        return None
    noun = found["noun"] or found["on"]
    role = next((role for words, role in _ROLES if words.search(noun)), None)
    known = {one.body for one in before.bodies}
    here = now.named(role) if role is not None else tuple(one.body for one in now.bodies)
    added = [one for one in dict.fromkeys(here) if one not in known]
    if len(added) != 1:
        return None
    return f"{typed[: found.start()]}{added[0]}{typed[found.end() :]}"


def _last_two(state: State, register: Register) -> tuple[Activity | None, Activity | None]:
    """Return the row spoken of last and the one spoken of before it, where both are known."""
    rows: list[Locator] = []
    for turn in state.newest_first:
        spoken = activities_in(turn.focus)
        if len(spoken) > _PAIR or not spoken:
            break
        rows += [one for one in reversed(spoken) if one not in rows]
    found = [register.activity(str(one)) for one in rows[:_PAIR]]
    return (found[0], found[1]) if len(found) == _PAIR else (None, None)
