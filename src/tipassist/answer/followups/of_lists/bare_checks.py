"""Bare checks of the rows just told: "all SOMTC?", "any supporters at all?", "which have them?".

And of one body's rows: "nothing as a supporting body?".
"""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Intent, Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator

_OPENS = r"\W*(?:(?:and|so|but|ok|okay|then|now|well|hm+|right)\b[,. ]*)*"
_ENDS = r"(?:,? (?:then|too|though|really|right|correct|yes|no|is it|are they))*\W*"
_ALL = (
    r"(?:all(?: of (?:them|those|these|it))?|every(?:thing| (?:single )?(?:one|row))|each(?: one)?)"
)
_ALL_OF_BODY = re.compile(
    rf"{_OPENS}(?:are |is )?(?:they |those |these )?{_ALL}(?: (?:under|for|of))? "
    rf"(?P<body>[\w-]+)(?:'s)?{_ENDS}"
)
_THERE = (
    r"(?: (?:at all|there|in there|in (?:any|some) of (?:them|those)|named|whatsoever|anywhere))*"
)
_ANY_HELPED = re.compile(
    rf"{_OPENS}(?:(?:is|are) there )?any (?:named )?"
    r"(?P<what>supporters?|supporting (?:asbs?|bod(?:y|ies))|helpers?|backers?|support)"
    rf"{_THERE}{_ENDS}"
)
_WHICH_HAVE = re.compile(
    rf"{_OPENS}(?:(?:which|what)(?: (?:rows?|ones?|activities|lines|codes))?(?: of (?:them"
    r"|those))? "
    r"(?:have|has|had|got|carry|show|name|list)(?: got)?|(?:in|on|at) which(?: rows| ones"
    r"| activities)?"
    r"(?: are| do (?:they|those) (?:stand|appear|sit|come)| have))(?: (?:them|one|any|some|it"
    r"|these"
    rf"|those|they))?{_ENDS}"
)
_SUPPORT = r"(?:supporting|support(?:er|ers)?|helping|helper|backing)"
_LEAD = r"(?:co-?ordinating|co-?ordinators?|lead(?:er|ing)?)"
_NOTHING_AS = re.compile(
    rf"{_OPENS}(?:(?:nothing|none|nowhere|never|not (?:one|once|a single one)|no (?:rows?|role))"
    r"(?: at all)? (?:as|in)|no(?= [\w-]+ (?:role|capacity)))(?: (?:an?|the|our|its|any))?"
    rf" (?:(?P<supports>{_SUPPORT})|(?P<leads>{_LEAD}))"
    rf"(?: (?:bod(?:y|ies)|asbs?|roles?|capacity|column|ones?|rows?))?{_THERE}{_ENDS}"
)
_SAME_ROW = re.compile(
    rf"{_OPENS}(?:(?:is|are|was|were) (?:that|this|it|they|these|those|both)(?: (?:both|all))? )?"
    r"(?:(?:in|on|under|at) )?(?:(?:the|one and the|exactly the|the very) )?same"
    r" (?:rows?|lines?|activit(?:y|ies)|ones?|codes?)"
    rf"(?: (?:as (?:before|that|those)|again))?{_ENDS}"
)
_HELD = re.compile(
    r"\bha(?:ve|s) (?:at least (?:1|one)|an?|any) "
    r"(?P<what>(?:supporting|coordinating) body|project|indicator|example)\b"
)
_FEW = 2


def with_all_of_body(meaning: Meaning, typed: str, state: State) -> str | None:
    """Return "all SOMTC?" after a list as whether that body leads every row of it.

    Args:
        meaning: The question as understood by itself.
        typed: The question without its typos.
        state: The turns before it.
    """
    found, last = _ALL_OF_BODY.fullmatch(fold(typed)), state.last
    if found is None or last is None or meaning.places or len(meaning.named) != 1:
        return None
    body = meaning.named[0]
    if found["body"].upper() != body or len(activities_in(last.items)) < _FEW:
        return None
    return f"Does {body} coordinate all of those?"


def with_any_helped(typed: str, state: State) -> str | None:
    """Return "any supporters at all?" after a list as asked of the rows told, or checked, last.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or _ANY_HELPED.fullmatch(fold(typed)) is None:
        return None
    checked = _rows_checked(last)
    if checked:
        return f"Do any of the rows {listing(map(str, checked))} have a supporting body?"
    if len(activities_in(last.items)) < _FEW:
        return None
    return "Do any of those have a supporting body?"


def with_ones_that_have(typed: str, state: State) -> str | None:
    """Return "which rows have them?" after "any supporters?" as asked of the rows that were meant.

    Args:
        typed: The question without its typos.
        state: The turns before it. The last must have asked whether rows have something of a kind.
    """
    last = state.last
    if last is None or _WHICH_HAVE.fullmatch(fold(typed)) is None:
        return None
    held, rows = _HELD.search(fold(last.meaning.text)), activities_in(last.meaning.places)
    if held is None or len(rows) < _FEW:
        return None
    return f"Which of the rows {listing(map(str, rows))} have at least one {held['what']}?"


def with_nothing_in_role(typed: str, state: State, own_body: str | None) -> str | None:
    """Return "nothing as a supporting body?" after one body's rows as whether it has none so.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        own_body: The asker's own body, or None.
    """
    found, last = _NOTHING_AS.fullmatch(fold(typed)), state.last
    if found is None or last is None:
        return None
    base = last.meaning
    bodies = base.named or ((own_body,) if own_body and base.needs_own_body else ())
    if base.intent is not Intent.BODY_ACTIVITIES or len(bodies) != 1 or OF_LIST in base.cues:
        return None
    verb = "support" if found["supports"] else "coordinate"
    where = scope_words(scopes_in(base.places), base.outside)
    return f"Does {bodies[0]} {verb} no activity{where}?"


def with_same_row(typed: str, state: State) -> str | None:
    """Return "same row?" after two answers with rows as asked of what both have.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    told = [activities_in(one.items) for one in state.turns[-2:]]
    if _SAME_ROW.fullmatch(fold(typed)) is None or len(told) < _FEW or not all(told):
        return None
    return "Which rows are in both lists?"


def _rows_checked(last: Turn) -> tuple[Locator, ...]:
    """Return the rows that the last question held a claim against, of which only some came true."""
    rows, told = activities_in(last.meaning.places), activities_in(last.items)
    part = len(rows) >= _FEW and set(told) < set(rows)
    return rows if part and last.meaning.form is Form.YESNO else ()
