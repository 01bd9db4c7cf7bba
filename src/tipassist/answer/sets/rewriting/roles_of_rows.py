"""What rows have in the way of roles, said in other words: "only a supporter", "a shared lead"."""

import re
from dataclasses import replace

from tipassist.answer.sets.query import SOME, Number
from tipassist.answer.sets.words.segments import GROUPS, NOUNS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

Tokens = tuple[Token, ...]

_OTHER_ROLE = {"supporters": "coordinators", "coordinators": "supporters"}
_AS_NOUN = {
    "coordinates": "coordinators", "coordinators": "coordinators",
    "supports": "supporters", "supporters": "supporters", "supporting": "supporters",
}  # fmt: skip
_RELEVANTS = "relevants"
_AS_VERB = {"coordinators": "coordinates", "supporters": "supports"}
_ENDS = ("", "stop", "place", "and", "but")
_DONE = re.compile(r"(?:\w+ed|led)$")
_CO_LED = re.compile(r"co[- ]?led$")
_MANY = Number(">=", 2)
_ONE = (SOME, Number("==", 1))


def with_roles_of_rows(tokens: Tokens) -> Tokens:
    """Return the tokens with what rows have in the way of roles said plainly."""
    tokens = _without_always_of_helped(tokens)
    tokens = _with_rows_counted(_with_one_of_several(_with_bodies_in_role(tokens)))
    return _with_lead_shared(_with_only_role(_with_each_body_alone(tokens)))


def _without_always_of_helped(tokens: Tokens) -> Tokens:
    """Leave out "always" of whom a body helps: "AICHR always supports SOMTC" bounds no role."""
    return tuple(
        one
        for at, one in enumerate(tokens)
        if not (one.words == "always" and kind_at(tokens, at + 2) == "body")
    )


def _with_only_role(tokens: Tokens) -> Tokens:
    """Say "rows that have only supporters" as "that have supporters and no coordinator".

    With "only a lead" they have one body.
    """
    of_bodies = any(one.kind in ("body", "bodies", "who") for one in tokens)
    for at, token in enumerate(tokens):
        if of_bodies or kind_at(tokens, at + 1) != "only":
            continue
        done = _DONE.search(tokens[at + 2].words) if at + 2 < len(tokens) else None
        if token.kind != "have" and not (token.kind in ("relative", "activities") and done):
            continue
        noun = at + 2 + (kind_at(tokens, at + 2) == "some")
        role = {**_AS_NOUN, _RELEVANTS: _RELEVANTS}.get(kind_at(tokens, noun), "")
        if not role or kind_at(tokens, noun + 1) not in _ENDS:
            continue
        has = (token,) if token.kind == "have" else (token, Token("have", ""))
        had = (*has, Token("some", ""), Token(role, ""))
        if role == _RELEVANTS or not tokens[noun].words.endswith("s"):
            none = (Token("number", "", Number("==", 1)), Token("bodies", ""))
        else:
            none = (Token("no", ""), Token(_OTHER_ROLE[role], ""))
        joined = (Token("and", ""), Token("have", ""), *none)
        return (*tokens[:at], *had, *joined, *tokens[noun + 1 :])
    return tokens


def _with_lead_shared(tokens: Tokens) -> Tokens:
    """Say "a lead that is shared with another body", "co-led" as two leads or more.

    What a body "leads together with another body" has two leads too.
    """
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        role = _AS_NOUN.get(token.kind, "") if token.kind.startswith("coord") else ""
        joint = at + 1 + (kind_at(tokens, at + 1) == "relative")
        end = joint + 1 + (kind_at(tokens, joint + 1) == "have")
        other = kind_at(tokens, end) in ("other", "someone")
        end = end + 1 if other else joint + 1
        if token.kind == "joint" and _CO_LED.match(token.words):
            found += [Token("coordinates", "led"), replace(token, words="jointly")]
        elif role and kind_at(tokens, joint) == "joint" and kind_at(tokens, end) in _ENDS:
            verb = bool(found) and found[-1].kind == "body"
            if verb and other:
                found += [token, replace(tokens[joint], words="jointly")]
            elif other or joint > at + 1:
                found = found[:-1] if found and found[-1].kind == "have" else found
                found += [Token("have", ""), Token("number", "", _MANY), Token(role, "")]
            elif found and [one.kind for one in found] in (["relative"], ["what"]):
                found += [Token("activities", ""), Token("relative", ""), token, tokens[joint]]
            else:
                found += [token, tokens[joint]]
            at = end - 1
        else:
            found.append(token)
        at += 1
    return tuple(found)


def _with_bodies_in_role(tokens: Tokens) -> Tokens:
    """Say "which ones have two bodies in the lead" as "which activities have two coordinators"."""
    if any(one.kind in ("who", "body") for one in tokens):
        return tokens
    for at, token in enumerate(tokens):
        counted = [kind_at(tokens, after) for after in range(at, at + 3)]
        role = _AS_NOUN.get(kind_at(tokens, at + 3), "")
        if counted != ["have", "number", "bodies"] or not role:
            continue
        if kind_at(tokens, at + 4) not in _ENDS:
            continue
        rows = any(one.kind in GROUPS for one in tokens[:at])
        before = (*tokens[:at], *(() if rows else (Token("activities", ""),)))
        return (*before, token, tokens[at + 1], Token(role, ""), *tokens[at + 4 :])
    return tokens


def _with_rows_counted(tokens: Tokens) -> Tokens:
    """Say "how many have a supporter" as "how many activities have a supporter"."""
    if any(one.kind in (*GROUPS, "bodies", "who", "body") for one in tokens):
        return tokens
    for at, token in enumerate(tokens):
        had = at + 1
        while kind_at(tokens, had) == "place":
            had += 1
        if token.kind != "count" or kind_at(tokens, had) != "have":
            continue
        noun = had + 1
        while kind_at(tokens, noun) in ("some", "only", "number"):
            noun += 1
        if kind_at(tokens, noun) in _AS_NOUN and kind_at(tokens, noun + 1) in _ENDS:
            return (*tokens[: at + 1], Token("activities", ""), *tokens[at + 1 :])
    return tokens


def _with_each_body_alone(tokens: Tokens) -> Tokens:
    """Say "how many rows does each body lead alone" as "which bodies lead alone"."""
    kinds = [one.kind for one in tokens]
    at = kinds.index("bodies") if "bodies" in kinds else 0
    asked = set(kinds[:at])
    each = {"count", "every"} <= asked <= {"count", "activities", "every", "place"}
    if not each or "alone" not in kinds[at:]:
        return tokens
    places = tuple(one for one in tokens[:at] if one.kind == "place")
    return (*tokens[at:], *places)


def _with_one_of_several(tokens: Tokens) -> Tokens:
    """Say "SLOM as one of two supporters" as "SLOM supports, with two supporters".

    "With SLOM among two supporters" says so too.
    """
    for at, token in enumerate(tokens):
        if token.kind != "body":
            continue
        one = at + 1 + (kind_at(tokens, at + 1) == "as")
        if kind_at(tokens, at - 1) == "have" and kind_at(tokens, one + 1) != "number":
            one -= 1
        noun = one + 2
        role = _AS_NOUN.get(kind_at(tokens, noun), "")
        counted = kind_at(tokens, one + 1) == "number" and tokens[one + 1].value not in _ONE
        if not (role and counted and (one == at or tokens[one].words == "one")):
            continue
        if kind_at(tokens, noun + 1) in (*NOUNS, *VERBS):
            continue
        told = (token, Token(_AS_VERB[role], ""), Token("and", ""), Token("have", ""))
        return (*tokens[:at], *told, tokens[one + 1], Token(role, ""), *tokens[noun + 1 :])
    return tokens
