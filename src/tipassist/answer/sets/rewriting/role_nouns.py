"""Roles that bodies have, said as what they do: "which bodies have a supporting role"."""

import re
from dataclasses import replace

from tipassist.answer.sets.query import SOME
from tipassist.answer.sets.words.segments import GROUPS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

Tokens = tuple[Token, ...]

_ROLES = {
    "coordinators": "coordinates", "supporters": "supports", "relevants": "relevant",
    "coordinating": "coordinates", "supporting": "supports",
}  # fmt: skip
_ROLE = re.compile(r"\broles?$")
_IDLE = ("some", "no", "have")
_NO_LEAD = re.compile(r"no leads?$")
_LEAD = re.compile(r"leads?$")


def with_roles_as_deeds(tokens: Tokens) -> Tokens:
    """Return the tokens with "have a supporting role" said as "support" of bodies asked for.

    Of rows that have "two leads", the leads are those who coordinate.
    """
    tokens = _with_none(_with_exception_last(_with_absence(tokens)))
    found: list[Token] = []
    tells = False
    for at, token in enumerate(tokens):
        if token.kind == "coordinates" and _is_counted_lead(tokens, at):
            found.append(replace(token, kind="coordinators"))
        elif token.kind in VERBS and tells:
            found += [Token("and", ""), token]
            tells = False
        elif _NO_LEAD.match(token.words) and _is_of_bodies(tokens[:at]):
            _strip(found)
            found += [Token("not", ""), Token("coordinates", token.words)]
        elif _is_role(token, tokens[:at]):
            tells = any(one.words == "with" for one in found[-2:])
            none = _strip(found)
            _say_other_role(found)
            found += [Token("not", "")] if none else []
            found.append(Token(_ROLES[token.kind], token.words))
        else:
            found.append(token)
    return tuple(found)


def _with_absence(tokens: Tokens) -> Tokens:
    """Say "who isn't in pillar C", "who has nothing to do there" as "who is not named there"."""
    if any(one.kind in VERBS for one in tokens):
        return tokens
    for at in range(1, len(tokens)):
        kinds = [kind_at(tokens, after) for after in range(at, at + 3)]
        size = 1 if kinds[:2] == ["not", "place"] else 2 if kinds == ["have", "no", "place"] else 0
        bare = tokens[at - 1].kind == "relative" and size > 1
        if size and tokens[at - 1 - bare].kind in ("who", "bodies"):
            denied = (Token("not", "not"), Token("named", "named"))
            return (*tokens[:at], *denied, *tokens[at + size :])
    return tokens


def _with_exception_last(tokens: Tokens) -> Tokens:
    """Say "who other than SOMTC leads something" as "who leads something, except SOMTC"."""
    at = next((i for i, one in enumerate(tokens) if one.kind in ("who", "bodies")), None)
    if at is None or kind_at(tokens, at + 1) != "except" or kind_at(tokens, at + 2) != "body":
        return tokens
    if tokens[at].kind == "bodies" and kind_at(tokens, at - 1) not in ("", "relative", "count"):
        return tokens
    end = at + 3
    while kind_at(tokens, end) in ("and", "or") and kind_at(tokens, end + 1) == "body":
        end += 2
    if kind_at(tokens, end) not in VERBS:
        return tokens
    rest = tokens[end:-1] if tokens[-1].kind == "stop" else tokens[end:]
    helps = kind_at(tokens, end) == "supports" and kind_at(tokens, end + 1) == "body"
    beside = [Token("other", "")] if helps else []
    left_out = (tokens[at + 1], *beside, *tokens[at + 2 : end])
    return (*tokens[: at + 1], *rest, Token("stop", ","), *left_out)


def _with_none(tokens: Tokens) -> Tokens:
    """Say "who leads something without any supporter" as "with no supporter", of its rows."""
    found: list[Token] = []
    asked = leads = False
    for at, token in enumerate(tokens):
        asked = asked or token.kind in ("bodies", "who")
        leads = leads or (asked and token.kind == "coordinates")
        last = at + 1 + (kind_at(tokens, at + 1) == "some")
        helper = kind_at(tokens, last) == "supporters" and not _ROLE.search(tokens[last].words)
        if leads and token.kind == "without" and helper:
            found += [Token("have", "with"), Token("no", "no")]
        elif not (token.kind == "some" and found[-1:] == [Token("no", "no")]):
            found.append(token)
    return tuple(found)


def says_roles_of_bodies(tokens: Tokens) -> bool:
    """Whether a noun says the role of the bodies asked for: "who has a supporting role"."""
    return any(_is_role(one, tokens[:at]) for at, one in enumerate(tokens))


def _is_role(token: Token, before: Tokens) -> bool:
    """Whether a word says the role of the bodies asked for, not of those in some rows."""
    asked = next((at for at, one in enumerate(before) if one.kind in ("bodies", "who")), None)
    if asked is None or token.kind not in _ROLES or not _ROLE.search(token.words):
        return False
    return not any(
        one.kind in GROUPS or (one.kind == "number" and one.value != SOME) for one in before[asked:]
    )


def _is_of_bodies(before: Tokens) -> bool:
    """Whether bodies are said to have what follows, not rows: "bodies that have no lead"."""
    kinds = [one.kind for one in before if one.kind != "relative"]
    return kinds[-2:] in (["bodies", "have"], ["who", "have"])


def _strip(found: list[Token]) -> bool:
    """Take away "have a" or "have no" from the end; whether it denies."""
    none = False
    while found and (found[-1].kind in _IDLE or found[-1].value == SOME):
        none = none or found[-1].kind == "no"
        found.pop()
    return none


def _say_other_role(found: list[Token]) -> None:
    """Say the role named before in the same way: "have both a coordinating and a …"."""
    if len(found) < 2 or found[-1].kind not in ("and", "or", "nor") or found[-2].kind not in _ROLES:
        return
    joint, other = found.pop(), found.pop()
    none = _strip(found)
    both = [found.pop()] if found and found[-1].kind == "both" else []
    denied = [Token("not", "")] if _strip(found) or none else []
    found += [*both, *denied, Token(_ROLES[other.kind], other.words), joint]


def _is_counted_lead(tokens: Tokens, at: int) -> bool:
    ends = kind_at(tokens, at + 1) in ("", "stop", "place")
    return kind_at(tokens, at - 1) == "number" and ends and bool(_LEAD.match(tokens[at].words))
