"""What is said twice of one body: that it is in a row, and what it does there, or with whom."""

from dataclasses import replace

from tipassist.answer.sets.query import ROLE_UNITS, Number
from tipassist.answer.sets.words.segments import COLUMNS, GROUPS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

Tokens = tuple[Token, ...]

_LEAVES = frozenset(("without", "except", "but"))
_LEADS_TO_IT = frozenset(("stop", "relative", "activities", "pointing", "every", "some", "it"))
_COUNTED = ("some", "no", "number", "every")
_DEEDS = {"coordinators": "coordinates", "supporters": "supports"}
_ONE = Number("==", 1)
_NAMED = Token("named", "")


def with_body_there(tokens: Tokens) -> Tokens:
    """Say of a body that it is named where nothing else is, before more is said of "it".

    "The rows that AICHR is on, minus those it leads", "rows AICHR has where it does not lead" ask
    for rows that name it.
    """
    owner = next((at for at, one in enumerate(tokens) if _owns_rows(tokens, at)), -1)
    if owner >= 0 and _denies_it(tokens[owner + 2 :]):
        told = (tokens[owner + 1], Token("have", ""), tokens[owner], _NAMED, Token("relative", ""))
        return (*tokens[:owner], *told, *tokens[owner + 2 :])
    rows = next((at for at, one in enumerate(tokens) if one.kind == "activities"), len(tokens))
    for at in range(rows, len(tokens)):
        had = kind_at(tokens, at - 1) == "have" and _denies_role(tokens, at + 1)
        if tokens[at].kind == "body" and (had or _goes_on_with_it(tokens, at + 1)):
            return (*tokens[: at + 1], _NAMED, *tokens[at + 1 :])
    return tokens


def _owns_rows(tokens: Tokens, at: int) -> bool:
    return kind_at(tokens, at) == "body" and kind_at(tokens, at + 1) == "activities"


def _denies_it(rest: Tokens) -> bool:
    """Whether a role is denied of the body whose rows they are: "AICHR's rows not led by it"."""
    kinds = [one.kind for one in rest if one.kind not in ("relative", "stop", "but", "place")][:3]
    deed = next((one for one in kinds if one in VERBS), "")
    return sorted(kinds) == sorted(("it", "not", deed))


def _denies_role(tokens: Tokens, at: int) -> bool:
    """Whether a role is denied of a body that rows have: "have SOMTC in them but not leading"."""
    at += kind_at(tokens, at) == "pointing"
    at += kind_at(tokens, at) == "stop"
    denied = at + 1 if kind_at(tokens, at) == "but" else at
    role = denied + 1 + (kind_at(tokens, denied + 1) == "as")
    said = kind_at(tokens, role) in (*VERBS, "coordinating", "supporting", "coordinators")
    return kind_at(tokens, denied) in ("not", "no") and denied > at and said


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


def with_one_of_them(tokens: Tokens) -> Tokens:
    """Say "two bodies help, one of them SLOM" as two that help, of which SLOM helps."""
    for at in range(2, len(tokens) - 2):
        kinds = [one.kind for one in tokens[at : at + 3]]
        if kinds != ["number", "pointing", "body"] or tokens[at].value != _ONE:
            continue
        roles = [_DEEDS.get(one.kind, one.kind) for one in tokens[:at]]
        role = next((one for one in reversed(roles) if one in VERBS), "")
        start = at - (kind_at(tokens, at - 1) in ("stop", "and"))
        if role and any(one.kind == "number" for one in tokens[:at]):
            told = (Token("stop", ","), Token("and", ""), tokens[at + 2], Token(role, ""))
            return (*tokens[:start], *told, *tokens[at + 3 :])
    return tokens


def with_unwanted_rows(tokens: Tokens) -> Tokens:
    """Say "I don't want the one where it is only relevant" as rows left out."""
    for at, token in enumerate(tokens):
        kinds = [one.kind for one in tokens[at : at + 3]]
        if kinds == ["not", "same", "relative"] and token.words.endswith("want"):
            left_out = (replace(token, kind="except"), Token("activities", tokens[at + 1].words))
            return (*tokens[:at], *left_out, *tokens[at + 2 :])
    return tokens


def with_sole_helper(tokens: Tokens) -> Tokens:
    """Say "where is AICHR the sole supporter of SOMTC" as where it helps it, and nobody else."""
    for at in range(1, len(tokens) - 2):
        kinds = [one.kind for one in tokens[at - 1 : at + 3]]
        asked = any(one.kind in ("relative", "what", "count") for one in tokens[:at])
        if asked and kinds == ["body", "sole", "supporters", "body"]:
            alone = (Token("have", ""), Token("number", "", _ONE), tokens[at + 1])
            told = (Token("supports", ""), tokens[at + 2], Token("and", ""), *alone)
            return (*tokens[:at], *told, *tokens[at + 3 :])
    return tokens


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
