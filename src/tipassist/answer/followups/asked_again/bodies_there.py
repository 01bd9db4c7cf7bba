"""The bodies told last, asked of another row: "do they sit beside us on the next one too?"."""

import re

from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import all_locators

_AMID = r"(?:also|still|again|even|too|both|really|always|then)"
_PRESENT = (
    r"(?:sit|stand|come|come in|show up|turn up|appear|feature|figure|work|act|named|listed"
    r"|involved|mentioned|given|there|in|part|present|down|(?:have|play) an? (?:role|part|seat)"
    r"|take part)"
)
_BESIDE = r"(?: (?:beside|besides|alongside|next to|with|by) (?:us|our side|me))?"
_HELPS = r"(?P<verb>support|help|back|assist|lead|co-?ordinate|run)(?: (?:us|out|me))*"
_ROW = r"(?:one|row|activity|item|entry|line)"
_NEXT = (
    rf"(?:(?P<next>the (?:next|following)(?: {_ROW})?|the {_ROW}? ?(?:right |just )?after"
    r"(?: (?:that|it|this))?)"
    rf"|(?P<back>the (?:previous|preceding)(?: {_ROW})?|the {_ROW}? ?(?:right |just )?before"
    r"(?: (?:that|it|this))?))"
)
_ASKED = re.compile(
    rf"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:do|does|are|is|will|would) (?:they|it|those two)"
    rf"(?: {_AMID})*(?: (?:{_PRESENT}|{_HELPS}))*{_BESIDE}(?: {_AMID})*"
    rf"(?: (?:on|in|at|for|with|of|under))? {_NEXT}(?: (?:{_AMID}|as well))*[ ?.!]*"
)
_ELSE = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:(?:is|are|does|do)(?:n'?t)? )?(?:there )?"
    r"(?:(?:any|some|no) ?(?:one|body) else|(?:any|no|some) other(?:s| bod(?:y|ies)| asbs?)?"
    r"|another body)(?: (?:(?:at )?all|anywhere|any|also|ever|of|in|on|among|there|them|those|these"
    r"|it|named|listed|mentioned|given|involved|active|present|appear|(?:show|turn|come) (?:up|in)"
    r"|(?:have|having|with) an? (?:role|part)|or (?:only|just) (?:them|it)))*[ ?.!]*"
)
_MOST = 4
_LEADS = ("lead", "run", "coordinate", "co-ordinate")


def with_any_other(typed: str, state: State) -> str | None:
    """Return whether another body than the one asked about is named in the rows just told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    listed = last is not None and len(last.items) > 1 and len(last.meaning.named) == 1
    return "anyone else named?" if listed and _ELSE.fullmatch(fold(typed)) else None


def with_bodies_there(typed: str, state: State, register: Register) -> str | None:
    """Return whether the bodies told last are named in the row beside the one spoken of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        The question, or None when no body was told of one row, or nothing stands beside it.
    """
    said = _ASKED.fullmatch(" ".join(fold(typed).split()))
    last = state.last
    rows = [one for one in last.focus if one.kind is LocatorKind.ACTIVITY] if last else []
    if said is None or last is None or len(rows) != 1:
        return None
    bodies = _bodies_told(last, rows[0], register)
    order = [one for one in all_locators(register) if one.kind is LocatorKind.ACTIVITY]
    at = order.index(rows[0]) + (1 if said["next"] else -1) if rows[0] in order else -1
    if not 0 < len(bodies) <= _MOST or not 0 <= at < len(order):
        return None
    many = len(bodies) > 1
    verb = said["verb"]
    if verb is None:
        return f"{'Are' if many else 'Is'} {listing(bodies)} named in {order[at]}?"
    does = "coordinate" if verb in _LEADS else "support"
    return f"{'Do' if many else 'Does'} {listing(bodies)} {does} {order[at]}?"


def _bodies_told(last: Turn, row: Locator, register: Register) -> tuple[str, ...]:
    """Return the bodies in the role that was asked for, or those told beside the ones named."""
    activity, role = register.activity(str(row)), last.meaning.relation.role
    if activity is not None and role is not None:
        return activity.named(role)
    told = (one for one in last.bodies if one not in last.meaning.named)
    return tuple(told) or last.meaning.named
