"""Ordinals: "the first and the third" of the list just told, put into codes."""

import re

from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.turns import State
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Register

_OPENS = r"(?:(?:and|so|ok|okay|then|but|now)[, ]+)*"
_ENDS = r"(?:[ ,]+(?:then|please|though|exactly|again))*\W*"
_BOTH_AT = re.compile(
    rf"{_OPENS}(?:the )?(?P<one>{'|'.join(ORDINALS)})(?: one| row)?(?:,| and|, and) (?:the )?"
    rf"(?P<two>{'|'.join(ORDINALS)})(?: ones?| rows?)?{_ENDS}"
)
_END_AT = re.compile(rf"{_OPENS}(?:what about )?the (?P<at>first|last)(?: (?:one|row))?{_ENDS}")
_STEPPED = re.compile(r"\b(?:next|following|previous|preceding|before|after)\b")


def with_ordinals(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the codes of two rows of the last list, told by their numbers.

    Args:
        typed: The question without its typos, folded.
        state: The turns before it.
        register: The plan.

    Returns:
        The question; None where it does not tell rows so. After "the next", "the last one" is
        that of the outcome.
    """
    last = state.last
    both = _BOTH_AT.fullmatch(typed) if last is not None else None
    rows = [one for one in last.items if one.kind is LocatorKind.ACTIVITY] if last else []
    if both is not None and len(rows) > 1:
        at = [ORDINALS[both[name]] for name in ("one", "two")]
        if all(0 < one <= len(rows) or one == -1 for one in at):
            return " and ".join(str(rows[one - 1 if one > 0 else one]) for one in at)
    end = _END_AT.fullmatch(typed)
    if end is None or last is None or not _STEPPED.search(last.meaning.question.lower()):
        return None
    listed = any(len(turn.items) > 1 for turn in state.turns)
    row = last.focus[0] if len(last.focus) == 1 else None
    if listed or row is None or row.kind is not LocatorKind.ACTIVITY or row.parent is None:
        return None
    rows = [code(one.code) for one in register.activities if row.parent.contains(code(one.code))]
    return str(rows[0 if end["at"] == "first" else -1]) if rows else None
