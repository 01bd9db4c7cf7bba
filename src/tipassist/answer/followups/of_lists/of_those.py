"""Of those: "which are in pillar B?" after a list, which asks for a part of it."""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.meaning import OF_LIST, Intent, Meaning, Relation
from tipassist.answer.turns import State, Turn
from tipassist.locators import CODE_KINDS, LocatorKind

_WHICH = re.compile(
    r"^(?P<opens>(?:(?:and|so|but|ok|okay|then)[, ]+)*)which (?:(?:ones? )?"
    r"(?=(?:is|are|lies?|sits?|falls?|stands?|belongs?) (?:not )?(?:in|under|within|to) "
    r"|(?:is|are)(?:n.?t| not) (?:in|under|within|to) "
    r")|(?=(?:does|do|don.?t|doesn.?t) ))",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"(?:do|does)(?:n.?t| not) (?:have|name|list|hold)\b|dont have\b", re.IGNORECASE
)
_LIES_NOT = re.compile(
    r"(?:do|does)(?:n.?t| not) (?:lie|belong|fall|sit|stand|come)\b", re.IGNORECASE
)
_ANY_THERE = re.compile(
    r"^(?P<opens>(?:(?:and|so|but|ok|okay|then)[, ]+)*)(?:(?:is|are) there )?"
    r"(?:anything|any(?: (?:ones?|rows?|activities))?|something|some) "
    r"(?:there|in there|in that (?:list|lot)|on (?:that|the) list|among (?:those|these|them)) "
    r"(?:(?:that |which )?(?:is|are|lies?|sits?) )?(?=(?:in|outside|under|within|not in|beyond) )",
    re.IGNORECASE,
)
_ONES_THERE = re.compile(
    r"^(?P<opens>(?:(?:and|so|but|ok|okay|then|now|please|show(?: me)?|give(?: me)?|list)[, ]+)*)"
    r"(?:only|just) (?:the )?(?P<place>(?:pillar|outcome) [\w.]+) "
    r"(?:rows?|ones?|activit(?:y|ies))\W*$",
    re.IGNORECASE,
)
_THERE_TOO = re.compile(
    r"\b(?P<rows>(?:on|in|at|for|under) (?:which|how many|what)(?: ones)?(?: of)?(?: all)? "
    r"(?:our|my|their|its|[\w-]+'s) (?:rows?|activit(?:y|ies)|lines?) (?:is|are) [\w-]+) there\b",
    re.IGNORECASE,
)
_OF_THEIRS = re.compile(
    r"(?P<asks>\W*(?:(?:and|so|but|ok|okay|then|now)[, ]+)*(?:which|how many|what|are any|is any)"
    r"(?: ones?)? of) (?:theirs|hers)(?= )(?! (?:is|are) (?:also|too)\b| also\b|[^?.!]*\btoo\b)",
    re.IGNORECASE,
)
_LEFT_THAT = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|then|now)[, ]+)*(?:what(?:'s|s| is)?|which(?: ones?)?(?: is"
    r"| are)?"
    r"|anything|any) (?:(?:still|then|now) )?(?:left|remaining|remains?)(?: over)?"
    r"(?: of (?:those|them|these))? (?:(?:that|which) )?(?:do |does )?(?P<has>(?:has|have|names?"
    r"|lists?|is|are|with|without)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_ITS = re.compile(r"\b(?:do|does) (?:it|they|we|i)\b", re.IGNORECASE)
_ROWS = (LocatorKind.ACTIVITY, LocatorKind.OUTCOME)
_MANY = 2


def with_those(meaning: Meaning, state: State, typed: str) -> str | None:
    """Return "which of those are in pillar B?" for "which are in pillar B?" after a list.

    "On which of our rows is AICHR there?" asks of all those rows, and "there" of no other place.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        typed: The question, typos mended.
    """
    if (plain := _in_plain_words(state, typed)) is not None:
        return plain
    asks = _WHICH.match(typed) or _ANY_THERE.match(typed)
    if asks is None or state.last is None or meaning.asserted is not None:
        return None
    if _LIES_NOT.match(typed, asks.end()):
        return None
    rows, base = state.last.items, state.last.meaning
    if len(rows) < _MANY or any(one.kind not in _ROWS for one in rows):
        return None
    places = [one for one in (*meaning.places, *meaning.outside) if one.kind in CODE_KINDS]
    if meaning.named:
        asked_alike = base.intent is Intent.BODY_ACTIVITIES and _same_role(meaning, base)
        if asked_alike or len(meaning.named) > 1 or places:
            return None
    elif places:
        if _looks_elsewhere(meaning, base) or _asks_other_role(meaning, base, typed):
            return None
    elif not (_LACKS.match(typed, asks.end()) and (base.named or base.places)):
        return None
    whether = "any" if asks.re is _ANY_THERE else "which"
    return f"{asks['opens']}{whether} of those {typed[asks.end() :]}"


def _in_plain_words(state: State, typed: str) -> str | None:
    """Return "only those in Pillar B" for "only the Pillar B rows", "named" for "there too"."""
    there = _THERE_TOO.search(typed)
    if there is not None:
        return f"{typed[: there.end('rows')]} named{typed[there.end() :]}"
    theirs = _OF_THEIRS.match(typed)
    if theirs is not None and state.last is not None and _are_of_body(state.last):
        return f"{theirs['asks']} those{typed[theirs.end() :]}"
    left = _LEFT_THAT.fullmatch(typed)
    if left is not None and state.last is not None and len(state.last.items) >= _MANY:
        return f"Which of those {re.sub('^has', 'have', left['has'], flags=re.IGNORECASE)}"
    ones = _ONES_THERE.match(typed)
    if ones is None or state.last is None or len(state.last.items) < _MANY:
        return None
    return f"{ones['opens']}only those in {ones['place']}"


def _are_of_body(last: Turn) -> bool:
    """Whether a turn told the rows of one body, which "theirs" are."""
    of_body = last.meaning.intent is Intent.BODY_ACTIVITIES and len(last.meaning.named) == 1
    return of_body and len(last.items) >= _MANY


def _same_role(meaning: Meaning, base: Meaning) -> bool:
    """Whether another body's rows in the same role, or the same body's rows, are asked for."""
    return base.named == meaning.named or base.relation in (meaning.relation, Relation.NONE)


def _asks_other_role(meaning: Meaning, base: Meaning, typed: str) -> bool:
    """Whether "which does it lead in A?" asks the other role of the body whose rows were told."""
    roles = meaning.relation.role, base.relation.role
    whole = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    told = whole and OF_LIST not in base.cues and None not in roles and roles[0] is not roles[1]
    return told and _ITS.search(typed) is not None


def _looks_elsewhere(meaning: Meaning, base: Meaning) -> bool:
    """Whether the list was asked for in another place than the one named now."""
    told, now = scopes_in(base.places), scopes_in(meaning.places)
    return bool(told) and not any(
        one.contains(other) or other.contains(one) for one in told for other in now
    )
