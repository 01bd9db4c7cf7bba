"""What a set question asks for: rows, bodies or a column, and where the question says so."""

import re

from tipassist.answer.sets.query import EVERY, NONE, ROLE_UNITS, SOME
from tipassist.answer.sets.words.segments import COLUMNS, GROUPS, VERBS, Noun
from tipassist.answer.sets.words.tokens import Token

_HAS_A_LEAD = re.compile(r"(?:has|have|having|had) an? ")
_ENTRIES = ("projects", "indicators", "examples")


def find_target(tokens: tuple[Token | Noun, ...]) -> tuple[str, int] | None:
    """Return what is asked for and where it stands; -1 when it is only understood."""
    asked = _asked_rows(tokens)
    if asked is not None:
        return asked
    for at, token in enumerate(tokens):
        if any(_is_kind(tokens, at - 1, kind) for kind in ("per", "as", "other")):
            continue
        if isinstance(token, Noun) and (
            _only_tells(token, tokens, at)
            or _is_had(token, tokens, at)
            or _does_what_is_asked(token, tokens, at)
        ):
            continue
        if isinstance(token, Noun):
            if token.unit in COLUMNS and token.unit not in _ENTRIES:
                return None
            return ("bodies" if token.unit in ROLE_UNITS else token.unit), at
        if token.kind == "who":
            return "bodies", at
        if token.kind == "relative" and token.words.startswith("where"):
            return "activities", at
    named = any(isinstance(token, Token) and token.kind == "body" for token in tokens)
    asks = ("what", "relative", "count")
    at = next((at for at in range(len(tokens)) if any(_is_kind(tokens, at, k) for k in asks)), -1)
    counted = any(
        _is_counted_role(tokens, at)
        or (isinstance(one, Noun) and _is_lacked(one, tokens[at + 1 :]))
        or _is_had(one, tokens, at)
        for at, one in enumerate(tokens)
    )
    nobody = _asks_of_nobody(tokens, at)
    return ("activities", at) if named or counted or nobody else None


def _only_tells(noun: Noun, tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether a unit only says something of the rows that are asked for."""
    left_out = _is_left_out(tokens, at)
    return left_out or _is_counted_role(tokens, at) or _is_lacked(noun, tokens[at + 1 :])


def _does_what_is_asked(noun: Noun, tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether some body only does what is asked for: "what is led by a body other than SLOM"."""
    verb = tokens[at - 1] if at else None
    some = noun.unit == "bodies" and noun.number == SOME
    before = [one.kind for one in tokens[:at] if isinstance(one, Token)]
    done = isinstance(verb, Token) and verb.kind in VERBS and "what" in before
    return some and done and not any(isinstance(one, Noun) for one in tokens[:at])


def _is_left_out(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether rows are those that something else is asked without: "except the ones it leads"."""
    asked = any(
        isinstance(one, Token) and one.kind in ("what", "relative", "count") for one in tokens[:at]
    )
    return asked and _is_kind(tokens, at - 1, "except")


def _asks_of_nobody(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether rows that nobody has are asked for: "what has nobody been put in charge of"."""
    kinds = [one.kind for one in tokens[max(at, 0) :] if isinstance(one, Token)]
    return at >= 0 and "nobody" in kinds and any(kind in VERBS for kind in kinds)


def _is_lacked(noun: Noun, after: tuple[Token | Noun, ...]) -> bool:
    """Whether a column is only said to be blank in the rows asked for: "no project, any row"."""
    rows = any(isinstance(one, Noun) and one.unit in GROUPS for one in after)
    kinds = [one.kind for one in after if isinstance(one, Token) and one.kind != "stop"]
    asked = kinds[-1:] in (["relative"], ["what"]) and len(kinds) == len(after) - _stops(after)
    return noun.unit in COLUMNS and noun.number == NONE and (rows or asked)


def _stops(tokens: tuple[Token | Noun, ...]) -> int:
    return sum(isinstance(one, Token) and one.kind == "stop" for one in tokens)


def _is_counted_role(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether a unit only says how many there are in a row: "two coordinators", "no supporter"."""
    token = tokens[at]
    counted = isinstance(token, Noun) and token.unit in ROLE_UNITS and token.unit != "bodies"
    if not counted or not isinstance(token, Noun) or token.number in (None, SOME, EVERY):
        return False
    return not any(_is_kind(tokens, at - 1, kind) for kind in ("relative", "what", "count", "who"))


def _is_had(token: Token | Noun, tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether rows are said to have a body, whatever they are called: "which don't name a lead".

    "What does SLOM lead with a supporter" asks for such rows, too.
    """
    if isinstance(token, Token):
        leads = token.kind == "coordinates" and bool(_HAS_A_LEAD.match(token.words))
        had, before = leads, at - 1
    else:
        role = token.unit in ROLE_UNITS and token.unit != "bodies"
        had, before = role and _is_kind(tokens, at - 1, "have"), at - 2
    before -= _is_kind(tokens, before, "not")
    while _is_kind(tokens, before, "place") or _is_kind(tokens, before, "outside"):
        before -= 1
    if isinstance(token, Noun) and _is_done_by_body(tokens, before):
        before -= 2
    fragment = had and isinstance(token, Noun) and _is_fragment(token, tokens[:at])
    asked = _is_kind(tokens, before, "relative") or _is_kind(tokens, before, "what")
    return fragment or (had and asked)


def _is_fragment(noun: Noun, before: tuple[Token | Noun, ...]) -> bool:
    """Whether nothing is asked in words: "Pillar D, not led by SOMTC, with a helper"."""
    asks = ("relative", "what", "who", "count")
    units = any(isinstance(one, Noun) for one in before)
    named = any(isinstance(one, Token) and one.kind == "body" for one in before)
    asked = any(isinstance(one, Token) and one.kind in asks for one in before)
    return noun.number is not None and named and not (units or asked)


def _is_done_by_body(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether a place ends what a body does in the rows: "what does SLOM lead with a helper"."""
    verb = tokens[at] if 0 < at < len(tokens) else None
    return isinstance(verb, Token) and verb.kind in VERBS and _is_kind(tokens, at - 1, "body")


def _asked_rows(tokens: tuple[Token | Noun, ...]) -> tuple[str, int] | None:
    """Return the rows that "which" asks for after names and roles: "… = which activities?"."""
    body = next((at for at in range(len(tokens)) if _is_kind(tokens, at, "body")), None)
    first = next((at for at, one in enumerate(tokens) if isinstance(one, Noun)), None)
    for at, token in enumerate(tokens):
        which = _is_kind(tokens, at - 1, "relative") or _is_kind(tokens, at - 1, "what")
        plain = isinstance(token, Noun) and token.number is None
        if plain and isinstance(token, Noun) and token.unit == "activities" and which:
            late = (body is None or body < at) and first is not None and first < at
            return (token.unit, at) if late and not _asks_first(tokens, first) else None
    return None


def _asks_first(tokens: tuple[Token | Noun, ...], first: int | None) -> bool:
    return first is not None and any(
        _is_kind(tokens, first - 1, kind) for kind in ("relative", "what", "count", "who")
    )


def opening(token: Token | Noun) -> Token:
    """Turn the target into the word that opens what is said of it; it may tell a role itself."""
    unit = token.unit if isinstance(token, Noun) else ""
    return Token("target", "", unit if unit in ROLE_UNITS and unit != "bodies" else None)


def is_spent(token: Token | Noun, unit: str) -> bool:
    """Whether a token says nothing once the target is known."""
    if isinstance(token, Noun):
        return token.unit == unit and token.number is None and unit in GROUPS
    return token.kind in ("count", "most", "least")


def _is_kind(tokens: tuple[Token | Noun, ...], at: int, kind: str) -> bool:
    token = tokens[at] if 0 <= at < len(tokens) else None
    return isinstance(token, Token) and token.kind == kind


def find_per(tokens: tuple[Token | Noun, ...]) -> str:
    """Return the unit that a count is asked for each of."""
    return next(
        (
            token.unit
            for at, token in enumerate(tokens)
            if isinstance(token, Noun) and _is_kind(tokens, at - 1, "per")
        ),
        "",
    )


def with_role(tokens: tuple[Token | Noun, ...]) -> tuple[Token | Noun, ...]:
    """Say the role that the target tells as a segment of its own: "coordinating bodies that …"."""
    found: list[Token | Noun] = []
    for token in tokens:
        found.append(token)
        if isinstance(token, Token) and token.kind == "target" and token.value:
            found += [Noun(str(token.value)), Token("relative", "")]
    return tuple(found)


def without_per(tokens: tuple[Token | Noun, ...]) -> tuple[Token | Noun, ...]:
    """Leave out what the count is asked for each of."""
    return tuple(
        token
        for at, token in enumerate(tokens)
        if not _is_kind(tokens, at, "per") and not _is_kind(tokens, at - 1, "per")
    )
