"""One of the last list, told by where it lies or as what is left of it, put into its code.

"The one in C, what is it for?", "and that lone one, how is it measured?".
"""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.followups.meant.referring import rows_told
from tipassist.answer.meaning import Form
from tipassist.answer.sets.query import EVERY
from tipassist.answer.turns import State, Turn
from tipassist.locator_reading import find
from tipassist.locators import Locator, code
from tipassist.register.model import Register

_ROW = r"(?:one|row|activity|item|line)"
_PLACE = r"(?:(?:pillar|outcome) )?(?P<place>[a-z](?:\.\d+)?)(?![\w.]*\d)(?!')\b"
_LYING = (
    re.compile(rf"\b(?:the|that) (?:single |only )?{_ROW} (?:in|under|from|within) {_PLACE}", re.I),
    re.compile(rf"\b(?:the|that) {_PLACE} {_ROW}\b(?! (?:of|in|that|which)\b)", re.I),
)
_LEFT = re.compile(
    r"(?<!is it )(?<!is this )(?<!is that )(?<!it's )"
    rf"\b(?:(?:that|the|this) (?:(?:one )?(?:lone|lonely|solitary|stray|odd|missing|left-?over)"
    rf"|single|only) {_ROW}(?: out)?|(?:the|that) (?:(?:one |single |only )?(?:exception|outlier))"
    rf"|(?:the|that) {_ROW} (?:(?:that is|that's|thats|which is|that was) (?:left|missing)"
    r"(?: over| out)?|(?:that |which |where |(?:in|on|for|at|with) which )?(?P<who>it|they|we) "
    r"(?:doesn't|does not|don't|do not|isn't|is not|aren't|are not)(?: (?:in|on|at|there|there for"
    r"|back(?:ing)?|support(?:ing)?|help(?:ing)?|assist(?:ing)?|lead(?:ing)?|co-?ordinat(?:e|ing)"
    r"|named|listed|involved|part of|out))*(?=\s*(?:[,;:?.!–—-]|$))"
    r"|(?:(?:that|which) (?:(?:does|do|did|is|are|has|have)(?:n't|nt| not)|has none|lacks (?:it"
    r"|them|one))|(?:with|having) none)(?=\s*[,;:–—-]\s*\w)|without (?:it|them)))(?!\w)",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(
    r"\b(?:that|this) (?:one|row|activity)\b(?! (?:in|of|on|with|from|that|which|where)\b)",
    re.IGNORECASE,
)
_OPENS = r"\W*(?:(?:and|so|now|ok|then|but)[, ]+)*"
_ONES = rf"(?:the|those) {_PLACE} (?:ones?|rows?|activities|lot)"
_OF_THE_ONES = (
    re.compile(
        rf"{_OPENS}(?:of|from|among|amongst|out of) {_ONES}\s*(?:[,:]|-+ )?\s*(?P<asked>\w.*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OPENS}(?P<asks>which|how many|any|do any|are any|is any) (?:of|among) {_ONES}\b"
        r"(?P<asked>.*)",
        re.IGNORECASE,
    ),
    re.compile(rf"{_OPENS}{_ONES}\s*(?:[,:]| -+ )\s*(?P<asked>\w.*)", re.IGNORECASE),
)
_ONLY_ONE = re.compile(r"\W*(?:(?:and|so|but|as|is it)[, ]+)*the only one\W*", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[,;:?.!–—]|-\s|$)")
_FEW = 2


def with_one_of_list(
    typed: str, state: State, register: Register, own_body: str | None = None
) -> str | None:
    """Return a question with the code of the one row of the last list that it speaks of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        own_body: The asker's own body, or None; "we" are it where it was asked about.

    Returns:
        The words of the question, or None when not just one row is meant.
    """
    last = state.last
    if last is None:
        return None
    for pattern in _LYING:
        found = pattern.search(typed)
        if found is not None:
            place = found["place"].upper()
            inside = _inside(last, place)
            listed = len(activities_in(last.items)) >= _FEW
            ends = _ENDS.match(typed, found.end()) is not None
            if not inside and (ends or not listed):
                inside = next(filter(None, (_inside(o, place) for o in state.newest_first)), ())
            if not inside and listed and ends:
                return f"Which of those is in {place}?"
            return _put(typed, found, inside)
    checked = last.meaning.form is Form.YESNO and bool(last.meaning.named)
    if checked and _ONLY_ONE.fullmatch(typed):
        return None  # "The only one?" after "does X lead A.2.1?" asks of the body, not of the row.
    left = None if find(typed) else _LEFT.search(typed)
    several = _holds_of_some(last) or _claims_all(last)
    if left is None and not find(typed) and several:
        left = _THAT_ONE.search(typed)
    ours = left is not None and (left.groupdict().get("who") or "").lower() == "we"
    if left is None or (ours and (own_body or state.speaks_for) not in last.meaning.named):
        return None
    return _put(typed, left, _left(last, register))


def with_ones_of_list(typed: str, state: State) -> tuple[str, State] | None:
    """Return "of the D ones, which …" as asked of those there, and the talk up to their list.

    Args:
        typed: The question without its typos.
        state: The turns before it. The newest list with such rows is meant; of lists that lie there
            as a whole, the one of which the others are parts.

    Returns:
        None when no list had such rows, or it is that of the place.
    """
    found = next(filter(None, (one.fullmatch(typed) for one in _OF_THE_ONES)), None)
    if found is None:
        return None
    place, turns = code(found["place"].upper()), state.turns
    at = next(filter(lambda n: _inside_of(turns[n], place), reversed(range(len(turns)))), None)
    if at is None:
        return None
    parts = [n for n in range(at) if {*turns[n].items} > {*turns[at].items}]
    whole = [n for n in (*parts, at) if _inside_of(turns[n], place) == turns[n].items]
    at = max(whole, key=lambda n: len(turns[n].items)) if at in whole else at
    where = "" if at in whole else f" in {found['place'].upper()}"
    asks = found.groupdict().get("asks")
    asked = f"{asks}{found['asked']}" if asks else found["asked"]
    return f"of those{where}, {asked}", State(turns[: at + 1])


def _inside_of(turn: Turn, place: Locator) -> tuple[Locator, ...]:
    return tuple(one for one in activities_in(turn.items) if place.contains(one))


def _put(typed: str, found: re.Match[str], rows: tuple[Locator, ...]) -> str | None:
    if len(rows) != 1:
        return None
    return f"{typed[: found.start()]}{rows[0]}{typed[found.end() :]}"


def _inside(turn: Turn, place: str) -> tuple[Locator, ...]:
    """Return the rows in a place of the list that a turn told, or else was asked of."""
    return tuple(one for one in rows_told(turn) if code(place).contains(one))


def _holds_of_some(last: Turn) -> bool:
    """Whether the last question was if something holds of rows told, and it does of some."""
    rows, told = activities_in(last.meaning.places), activities_in(last.items)
    some = len(told) >= _FEW and set(told) < set(rows)
    return some and last.meaning.form is Form.YESNO


def _claims_all(last: Turn) -> bool:
    """Whether the last question claimed something of every row."""
    query = last.meaning.query
    return query is not None and EVERY in (query.claimed, query.share)


def _left(last: Turn, register: Register) -> tuple[Locator, ...]:
    """Return what the last answer left of the rows that it was asked of, or its only row."""
    told, places, query = activities_in(last.items), last.meaning.places, last.meaning.query
    asked = activities_in(places)
    if query is not None and _claims_all(last):
        scopes = scopes_in(places)
        rows = (code(one.code) for one in register.activities)
        asked = asked or tuple(one for one in rows if any(s.contains(one) for s in scopes))
    if len(asked) >= _FEW:
        return tuple(one for one in asked if one not in told)
    named = tuple(one for one in activities_in(last.told) if one not in told)
    return told if len(told) == 1 and not named else named
