"""Another row: "does an engagement session turn up in somebody else's row as well?"."""

import re

from tipassist.answer.followups.asked_again.changes import BodyNamed
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import families, fold
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Activity, Register

_OTHER = (
    r"(?:(?:(?:(?:some|any)(?:one|body) else|another body|other bodies|others?|another|some other"
    r"|any other|a different|anybody|somebody)(?:'s?|s)? (?:bod(?:y|ies)(?:'s?|s)? )?"
    r"(?:rows?|activit(?:y|ies)|entr(?:y|ies)|lines?))|(?:any|some)where else)"
)
_STANDS = (
    r"(?: (?:also|ever|even|still|be|been))* (?:(?:turn(?:ed)?|shown?|come|crop(?:ped)?|pop) up"
    r"|appear|figure|occur|feature|stand|exist|recur|named|mentioned|found|listed|planned|repeated"
    r"|used|copied)"
)
_ASKED = re.compile(
    r"(?:(?:and|so|but|ok|okay)\b,? ?)*(?:does|do|did|is|are|has|have) "
    r"(?P<what>(?!(?:it|its|they|their|that|this|those|these|he|she|we|our|i|any\w*|the (?:same"
    r"|project|wording|text|indicator|example))\b)[^,;:?]{3,80}?)"
    rf"{_STANDS}(?: (?:also|again|too))? (?:(?:in|on|under|at|within) )?{_OTHER}"
    r"(?: (?:as well|too|also|again|then|in the plan))*[ ?.!]*"
)
_ENTRY = r"(?:projects?|wording|text|words|sentence|phrase|line)"
_NEARLY = (
    r"(?:(?:very|exactly|almost|nearly|roughly|practically|virtually|pretty much|much|more or less"
    r"|about|the|same|similar|a|an) ?)*"
)
_SAME = re.compile(
    rf"(?:(?:and|so|but|ok|okay)\b,? ?)*(?:"
    rf"(?:does|do|did|is|are|has|have) (?:its|their|the|that|this|those|these) (?:same )?{_ENTRY}"
    rf"{_STANDS}(?: (?:also|again|too))? (?:(?:in|on|under|at|within) )?{_OTHER}"
    rf"|(?:(?:which|what)(?: other| of the other)?|(?:(?:is|are) there )?(?:an?|any|another|some)"
    rf"(?: other)?) (?:rows?|activit(?:y|ies)|entr(?:y|ies)|ones?)(?: that| which)?"
    rf" (?:has|have|with|carr(?:y|ies)|lists?|uses?|shows?|repeats?) {_NEARLY} ?{_ENTRY}"
    rf"|(?:(?:i|we) (?:thought|think|believe|am sure|could swear)(?: that)? )?"
    rf"(?:i|we)(?:'ve| have)? (?:saw|seen|read|noticed|spotted|remember(?: seeing)?)"
    rf" (?:nearly |almost |exactly |roughly )*"
    rf"(?:the same|a similar|that|this) {_ENTRY} (?:again )?(?:in|under|on|at|for) "
    rf"(?:some|another|an?|one of the|the|one)(?: [\w'-]+){{0,3}} (?:rows?|activit(?:y|ies))"
    rf")(?: (?:as well|too|also|again|then|somewhere|before))*"
    rf"(?:[?.!,;]? (?:which|what|where)(?: (?:one|row|is it|was it|was that|activity))*)?[ ?.!]*"
)
_ALIKE = 0.75
_MOST = 12


def with_another_row(
    typed: str, state: State, register: Register, body_named: BodyNamed
) -> str | None:
    """Return a question for the rows beside those spoken of that speak of what a question names.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        body_named: Names the one body that words name, or None.
    """
    text, last = fold(typed), state.last
    if _SAME.fullmatch(text):
        return _with_same_projects(state, register)
    said = _ASKED.fullmatch(text)
    if said is None or last is None or len(text) != len(typed) or find(typed):
        return None
    what = typed[said.start("what") : said.end("what")]
    rows = [one for one in last.focus if one.kind is LocatorKind.ACTIVITY]
    if body_named(what) is not None or not 0 < len(rows) <= _MOST:
        return None
    return f"Which activities other than {listing(map(str, rows))} speak of {what}?"


def _with_same_projects(state: State, register: Register) -> str | None:
    """Return a question for the projects of the row spoken of and of the rows that share one."""
    rows = [one for turn in state.newest_first for one in _single(turn.focus)]
    row = register.activity(str(rows[0])) if rows else None
    if row is None:
        return None
    held = _projects(row)
    alike = [
        one.code
        for one in register.activities
        if one.code != row.code and any(_is_alike(a, b) for a in held for b in _projects(one))
    ]
    if not alike:
        return None
    return f"What are the projects of {listing((row.code, *alike))}?"


def _single(places: tuple[Locator, ...]) -> tuple[Locator, ...]:
    rows = tuple(one for one in places if one.kind is LocatorKind.ACTIVITY)
    return rows if len(rows) == 1 else ()


def _projects(row: Activity) -> list[frozenset[str]]:
    return [frozenset(families(one.wording.text)) for one in row.projects]


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts share nearly all of their words."""
    return len(one & other) >= _ALIKE * max(len(one | other), 1)
