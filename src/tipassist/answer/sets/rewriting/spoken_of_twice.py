"""What is said twice of one body: that it is in a row, and what it does there, or with whom."""

from dataclasses import replace

from tipassist.answer.sets.query import ROLE_UNITS
from tipassist.answer.sets.words.segments import COLUMNS, GROUPS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

Tokens = tuple[Token, ...]

_LEAVES = frozenset(("without", "except", "but"))
_LEADS_TO_IT = frozenset(("stop", "relative", "activities", "pointing", "every", "some", "it"))
_COUNTED = ("some", "no", "number", "every")
_NAMED = Token("named", "")


def with_body_there(tokens: Tokens) -> Tokens:
    """Say of a body that it is named where nothing else is, before more is said of "it".

    "The rows that AICHR is on, minus those it leads", "rows AICHR has where it does not lead" ask
    for rows that name it.
    """
    rows = next((at for at, one in enumerate(tokens) if one.kind == "activities"), len(tokens))
    for at in range(rows, len(tokens)):
        if tokens[at].kind == "body" and _goes_on_with_it(tokens, at + 1):
            return (*tokens[: at + 1], _NAMED, *tokens[at + 1 :])
    return tokens


def _goes_on_with_it(tokens: Tokens, at: int) -> bool:
    """Whether a clause begins that denies something of "it", or leaves out what it does."""
    start = at
    while kind_at(tokens, at) in _LEAVES | _LEADS_TO_IT:
        at += 1
    before = tokens[start:at]
    it = bool(before) and before[-1].kind in ("it", "pointing")
    begins = {one.kind for one in before[:-1]}
    denied = kind_at(tokens, at) == "not"
    does = kind_at(tokens, at + denied) in VERBS
    apart = bool(begins & _LEAVES) or (denied and "relative" in begins)
    return it and does and apart


def with_others_too(tokens: Tokens) -> Tokens:
    """Say "led by AICHR, and which by SOMTC" as "led by AICHR or SOMTC"."""
    for at, token in enumerate(tokens):
        if token.kind != "relative" or kind_at(tokens, at + 1) != "body":
            continue
        start = at
        while kind_at(tokens, start - 1) in ("and", "stop"):
            start -= 1
        done = {one.kind for one in _deed_before(tokens, start)}
        ends = kind_at(tokens, at + 2) in ("", "stop", "and")
        if start < at and ends and "body" in done and done & {*VERBS}:
            return with_others_too((*tokens[:start], Token("or", token.words), *tokens[at + 1 :]))
    return tokens


def _deed_before(tokens: Tokens, end: int) -> Tokens:
    """Return the verb and the bodies that stand right before a place: "led by SLOM or ACWC"."""
    start = end
    while kind_at(tokens, start - 1) in ("body", "or", *VERBS):
        start -= 1
    return tokens[start:end]


def with_nobody_beside(tokens: Tokens) -> Tokens:
    """Say "has no one next to SLOM" as "SLOM alone"."""
    for at in range(len(tokens) - 2):
        kinds = [one.kind for one in tokens[at : at + 3]]
        if kinds == ["nobody", "joint", "body"]:
            start = at - (kind_at(tokens, at - 1) == "have")
            told = (tokens[at + 2], replace(tokens[at], kind="alone"))
            apart = (Token("relative", ""),) if kind_at(tokens, start - 1) in GROUPS else ()
            return (*tokens[:start], *apart, *told, *tokens[at + 3 :])
    return tokens


def with_rows_had_first(tokens: Tokens) -> Tokens:
    """Set apart what rows have from who does what there: "rows with a helper does SOMTC lead"."""
    for at, token in enumerate(tokens):
        if token.kind != "body" or kind_at(tokens, at + 1) not in VERBS:
            continue
        last = at - 1
        noun = kind_at(tokens, last) in (*ROLE_UNITS, *COLUMNS)
        had = last - 1 - (kind_at(tokens, last - 1) in _COUNTED)
        said = kind_at(tokens, had) in ("have", "without")
        if noun and said and kind_at(tokens, had - 1) == "activities":
            return (*tokens[:at], Token("but", ""), *tokens[at:])
    return tokens
