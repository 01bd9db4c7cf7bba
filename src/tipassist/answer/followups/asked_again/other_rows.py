"""Other rows of a body: "on which other row do they sit?" leaves out the row that was told."""

import re

from tipassist.answer.followups.leaning import activities_in
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, code
from tipassist.register.model import Register
from tipassist.register.queries import holdings

_OPENS = r"\W*(?:(?:and|so|but|now|then|ok|okay|right|also|hm+|well)\b[, ]*)*"
_ROWS = r"(?:rows?|activit(?:y|ies)(?: types?)?|lines?|codes?|entr(?:y|ies)|places?)"
_WHO = r"(?:they|it|we|that (?:body|one)|the same body|those|these|[a-z]+(?:-[a-z]+)*)"
_WHOM = r"(?:them|it|us|that (?:body|one)|the same body|[a-z]+(?:-[a-z]+)*)"
_STANDS = (
    r"(?:sit|stand|figure|feature|appear|occur|show up|turn up|come up|pop up"
    r"|(?:have|play|hold|take)(?: an?| any| some)? (?:role|part|seat|hand))s?"
)
_NAMED = r"(?: (?:named|listed|mentioned|found|involved|entered|put|down|active))*"
_IS_THERE = rf"(?:(?:do|does) {_WHO} (?:also |still )?{_STANDS}|(?:is|are) {_WHO}{_NAMED})"
_OTHER = rf"(?:(?:which|what) other {_ROWS}|(?:which|what) others?)"
_ANOTHER = rf"(?:(?:an)?other|any other|some other|one more|a second|a further) {_ROWS}"
_ENDS = r"(?: (?:on|in|too|as well|then|though|please|exactly|else|at all|in it))*[ ?.!]*"
_ASKED = re.compile(
    rf"{_OPENS}(?:(?:on|in|under|at) {_OTHER} {_IS_THERE}|where else {_IS_THERE}"
    rf"|{_OTHER} (?:names?|lists?|mentions?|has|have|involves?|includes?|shows?) {_WHOM}"
    rf"|(?:is|are) there {_ANOTHER} (?:where|in which|on which|that (?:names?|lists?|has"
    rf"|have|mentions?)) "
    rf"(?:{_WHO} (?:is|are|{_STANDS}){_NAMED}|{_WHOM})"
    rf"|(?:is|are) {_WHO}(?: also)?{_NAMED} (?:on|in|under|at) {_ANOTHER}"
    rf"|(?:do|does) {_WHO} (?:also )?{_STANDS} (?:on|in|under|at) {_ANOTHER}){_ENDS}"
)
_OF_ONE = re.compile(
    r"\b(?:that|this|the|which|what) (?:one |single )?(?:activity(?: type)?|row|line|one)\b"
)


def with_other_rows(
    meaning: Meaning, typed: str, state: State, register: Register, own_body: str | None
) -> str | None:
    """Return "on which other row do they sit?" as asked of all rows but those told of the body.

    Args:
        meaning: The question by itself.
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        own_body: The asker's own body, or None.
    """
    if _ASKED.fullmatch(fold(typed)) is None or meaning.places or state.last is None:
        return None
    ours = own_body or state.speaks_for
    body = _body(meaning, state, ours if re.search(r"\b(?:we|us)\b", fold(typed)) else None)
    if body is None or body not in register.bodies:
        return None
    rows = tuple(code(one.activity.code) for one in holdings(register, body))
    for turn in state.newest_first:
        told = _told_of(turn, rows)
        if told:
            return f"Which activities other than {listing(map(str, told))} name {body}?"
    return None


def _body(meaning: Meaning, state: State, own: str | None) -> str | None:
    """Return the one body that is meant, of the last turns that spoke of one."""
    if meaning.named or own:
        named = meaning.named or ((own,) if own else ())
        return named[0] if len(named) == 1 else None
    for turn in state.newest_first:
        spoken = turn.meaning.named or turn.bodies
        if spoken:
            return spoken[0] if len(spoken) == 1 else None
    return None


def _told_of(turn: Turn, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return the rows of a body that a turn spoke of; of all of them, the one that was meant."""
    spoken = activities_in(dict.fromkeys((*turn.meaning.places, *turn.items, *turn.told)))
    told = tuple(one for one in spoken if one in rows)
    if len(told) < len(rows):
        return told
    single = _OF_ONE.search(fold(turn.meaning.text)) is not None
    return told[:1] if single and len(told) > 1 else ()
