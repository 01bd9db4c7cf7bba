"""Asked there: what a few words ask of the row or the passage just told.

"Anything on legal aid among them?", "and B.6.2 how many?", "is the review there or in C.1.1?",
"voluntary or obligatory?", "no, the companies, not campaigns"; of a passage, "same people?".
"""

import re

from tipassist.answer.followups.leaning import ENTRIES, activities_in
from tipassist.answer.followups.meant.referring import spoken_row
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_SUBJECTS, Intent
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind, code

_OPENS = r"\W*(?:(?:and|so|but|ok|okay|then|now|well|also)\b[,. ]*)*"
_ENDS = r"(?:,? (?:then|too|though|please|at all))*\W*"
_CODE = r"(?P<{0}>[a-z]\.\d+\.\d+)"
_AMONG = r"(?:among|amongst|in|between|of) (?:them|those|these)"
_ENTRY_ON = re.compile(
    rf"{_OPENS}(?:(?:is|are) there )?(?:any(?:thing|one)?|something|one) (?:of them )?"
    rf"(?:on|about|of|for|covering|mentioning) (?P<what>[^?.!,;:]+?) {_AMONG}{_ENDS}"
)
_SO_MANY_AT = re.compile(
    rf"{_OPENS}(?:(?:for|in|under|of) )?{_CODE.format('at')}[,:]?(?: has| have)? how many"
    rf"(?: (?:of (?:them|those)|there|has it|does it have))?{_ENDS}"
    rf"|{_OPENS}how many (?:(?:for|in|under|of|has|does|at) )+{_CODE.format('of')}(?: has"
    rf"| have)?{_ENDS}"
)
_THERE_OR_IN = re.compile(
    rf"{_OPENS}(?:is|are|was|were|does|do) (?P<what>[^?.!,;:]+?) (?:stand |sit |come |lie )?"
    r"(?:there|in (?:it|that (?:one|row)|this (?:one|row))|here),? or (?:rather )?(?:in|under|at) "
    rf"{_CODE.format('at')}{_ENDS}"
)
_EITHER_STATE = re.compile(
    rf"{_OPENS}(?!(?:co-?ordinat|lead|support|help))(?P<one>[a-z-]{{5,}}),? or (?:rather )?"
    rf"(?P<two>[a-z-]{{5,}}){_ENDS}"
)
_STATE = re.compile(r"\w+(?:ary|ory|al|ive|ed|able|ible|ent|ant|ing|ous|ful|ic)$")
_NOT_ON = re.compile(
    r"\W*(?:(?:no|nope|nah|sorry|rather)\b[,. ]*)+(?:on "
    r"|about )?the (?P<what>[a-z][\w -]{2,30}?),? "
    r"(?:and )?not (?:on |about )?(?:the )?(?P<denied>[a-z][\w -]{2,30}?)\W*"
)
_SAME_ONES = re.compile(
    rf"{_OPENS}(?:(?:is|are|was|by|and) )?(?:it |that |they |those )?(?:the |by the )?same "
    r"(?:people|persons?|bod(?:y|ies)|ones?|lot|office|team|country|lead|leader|actors?)"
    rf"(?: again| as before| there)?{_ENDS}"
)
_FOR_ALL_OR_SOME = re.compile(
    rf"{_OPENS}(?P<role>for|by|to|of|from) (?:every|all|each)\b[^?.!;:]*? or (?:just|only)\b"
    r"[^?.!;:]*"
)
_ROWS_OF_THEM = re.compile(
    rf"{_OPENS}how many (?P<unit>activit(?:y types|ies)|rows|lines|projects|indicators|examples) "
    r"(?:(?:do|are in|are under) (?:they|them|those|these|the)(?: (?:two|three|four|five))?"
    r"(?: (?:outcomes|ones))?(?: (?:have|hold|contain|cover|count|come to))?)"
    r"(?: (?:in all|in total|in sum|altogether|together|combined|between them|overall))*"
    rf"{_ENDS}"
)
_ASKS_WHO = re.compile(r"\b(?:who|whom|which (?:body|bodies|country|office))\b")
_OWN_PART = re.compile(
    rf"{_OPENS}what (?:do|are|am) (?:we|i) (?:doing |do |down for )?in (?:it|this)"
    rf"(?:,? (?:just|only)(?: (?:the|give(?: me)?))* codes?| codes? (?:only|please))?{_ENDS}"
)
_FEW = 2


def with_asked_there(typed: str, state: State, own_body: str | None) -> str | None:
    """Return what a few words ask of the row, the passage or the outcomes just told, in full.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        own_body: The asker's own body, or None.
    """
    if state.last is None:
        return None
    found = (reading(typed, state) for reading in _READINGS)
    return next(filter(None, found), None) or _with_own_part(typed, state, own_body)


def _entry_on(typed: str, state: State) -> str | None:
    """Return "anything on legal aid among them?" as asked of the entries of the row told last."""
    found, row = _ENTRY_ON.fullmatch(fold(typed)), spoken_row(state)
    if found is None or row is None or state.last is None or len(fold(typed)) != len(typed):
        return None
    base = state.last.meaning
    if base.intent is not Intent.CODE_LOOKUP or base.column not in ENTRIES:
        return None
    return f"Do the {base.column.value} of {row} mention {typed[slice(*found.span('what'))]}?"


def _so_many_at(typed: str, state: State) -> str | None:
    """Return "and B.6.2 how many?" with what was counted, or told, of the row before it."""
    found = _SO_MANY_AT.fullmatch(fold(typed))
    if found is None or state.last is None:
        return None
    asked = (one.meaning.column for one in state.newest_first if activities_in(one.focus))
    column = next(asked, None)
    at = (found["at"] or found["of"]).upper()
    return f"How many {column.value} does {at} have?" if column in ENTRIES and column else None


def _two_rows_searched(typed: str, state: State) -> str | None:
    """Return "is the review there or in C.1.1?" as asked which of the two rows speaks of it."""
    found, row = _THERE_OR_IN.fullmatch(fold(typed)), spoken_row(state)
    if found is None or len(fold(typed)) != len(typed):
        return None
    other = code(found["at"].upper())
    if row is None or row == other:
        return None
    return f"Which of {row} and {other} mentions {typed[slice(*found.span('what'))]}?"


def _either_state(typed: str, state: State) -> str | None:
    """Return "voluntary or obligatory?" as asked of the row told last."""
    found, row = _EITHER_STATE.fullmatch(fold(typed)), spoken_row(state)
    if found is None or row is None or not all(map(_STATE.match, (found["one"], found["two"]))):
        return None
    return f"Is it {found['one']} or {found['two']}?"


def _subject_put_right(typed: str, state: State) -> str | None:
    """Return "no, the companies, not campaigns" as asked of the rows told on a subject."""
    found, last = _NOT_ON.fullmatch(fold(typed)), state.last
    if found is None or last is None or find(typed):
        return None
    on_subject = last.meaning.intent in OF_SUBJECTS and not last.meaning.named
    if not on_subject or len(activities_in(last.items)) < _FEW:
        return None
    return f"Which of those speak of {found['what']}?"


def _passage_again(typed: str, state: State) -> str | None:
    """Return the question that told a passage, where "same people?" is asked of what it tells.

    So it is for "for every body or only the coordinating ones?", which the passage says.
    """
    last, text = state.last, fold(typed)
    if last is None or not last.quoted or last.items:
        return None
    asked = fold(last.meaning.text)
    same = _SAME_ONES.fullmatch(text) and _ASKS_WHO.search(asked)
    return last.meaning.text if same or _FOR_ALL_OR_SOME.fullmatch(text) else None


def _rows_of_places(typed: str, state: State) -> str | None:
    """Return "how many rows do those two have in all?" as counted in the outcomes just told."""
    found, last = _ROWS_OF_THEM.fullmatch(fold(typed)), state.last
    if found is None or last is None or len(last.items) < _FEW:
        return None
    if any(one.kind is not LocatorKind.OUTCOME for one in last.items):
        return None
    unit = "activities" if found["unit"].startswith(("row", "activit", "line")) else found["unit"]
    return f"How many {unit} are in {listing(map(place_name, last.items))}?"


def _with_own_part(typed: str, state: State, own_body: str | None) -> str | None:
    """Return "what do we do in it, just the codes" as asked for the rows of the body spoken of."""
    if state.last is None or _OWN_PART.fullmatch(fold(typed)) is None:
        return None
    if len(activities_in(state.last.items)) < _FEW:
        return None
    named = state.last.meaning.named
    body = own_body or state.speaks_for or (named[0] if len(named) == 1 else None)
    return f"Which activities does {body} have a role in?" if body else None


_READINGS = (
    _entry_on,
    _so_many_at,
    _two_rows_searched,
    _either_state,
    _subject_put_right,
    _passage_again,
    _rows_of_places,
)
