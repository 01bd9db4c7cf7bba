"""Phrases for roles in a set question, said as plainly as the rest: "it is only a supporter"."""

import re
from dataclasses import replace

from tipassist.answer.sets.words.segments import NOUNS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

ROLE_VERBS = {
    "coordinators": "coordinates", "supporters": "supports", "relevants": "relevant",
}  # fmt: skip
_ROLE = re.compile(r"\b(?:roles?|parts?|functions?|positions?)$")
_LEAD = re.compile(r"(?:the )?leads?(?: (?:body|asb))?")
_NOUNS = {"coordinates": "coordinators"}
_LEADS = ("coordinates", "coordinating", "coordinators")
_HELPS = ("supports", "supporting", "supporters")
_LED_UP_BY = ("as", "either", "both", "some", "it", "stop", "named", "only")
_HAS = ["have", "some"]
_WHERE_ONE = tuple([one, "body"] for one in ("relative", "and", "but"))
_ANOTHER = (["and", "some"], ["or", "some"], ["and", "no"], ["but", "no"])
_ONE_MORE = tuple([one, *joint] for one in ROLE_VERBS.values() for joint in _ANOTHER)
_HELPED = ("other", "someone", "it")


def with_roles_spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with the phrases for roles said as deeds, and without idle articles."""
    deeds = _as_deed(_with_roles_had(_without_named_as(_with_either_role(tokens))))
    return _as_one_role(_as_another(_without_rows_left_out(deeds)))


def _with_either_role(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "either lead or supporter" of the bodies it is said of as "lead or support".

    It stands behind them, "where is SLOM, be it as lead or as helper of somebody", or behind what
    names them, "is SLOM named there, either as lead or as helper", or leads up to the one body that
    is named: "whether in charge or as a supporter, where is SLOM?".
    """
    for at in range(len(tokens)):
        end = _either_role_ends(tokens, at)
        if not end:
            continue
        start = at
        while kind_at(tokens, start - 1) in _LED_UP_BY or _is_one(tokens, start - 1):
            start -= 1
        denied = kind_at(tokens, start - 1) in ("no", "not")
        if denied or "nor" in (one.kind for one in tokens[at:end]):
            return _with_neither_role(tokens, start, end) if denied else tokens
        first = kind_at(tokens, at) in _LEADS
        deeds = [Token("coordinates", ""), Token("or", ""), Token("supports", "")]
        told = tuple(deeds if first else reversed(deeds))
        before, after = tokens[:start], tokens[end:]
        if kind_at(tokens, start - 1) == "body" and kind_at(tokens, end) != "body":
            aside = len(after) > 1 and kind_at(tokens, at - 1) in ("stop", "as")
            return (*before, *told, *(after[1:] if aside and after[0].kind == "stop" else after))
        named_at = _named_alone(before)
        if named_at:
            return (*before[:named_at], *told, *before[named_at + 1 :], *after)
        named = [i for i, one in enumerate(after) if one.kind == "body"]
        if before or len(named) != 1 or any(one.kind in (*_LEADS, *_HELPS) for one in after):
            return tokens
        asks = (Token("relative", "where"),) if after[0].kind == "asks_too" else ()
        rest = after[1:] if asks or after[0].kind == "stop" else after
        behind = named[0] + 1 - (len(after) - len(rest))
        return (*asks, *rest[:behind], *told, *rest[behind:])
    return tokens


def _named_alone(before: tuple[Token, ...]) -> int:
    """Return where one body is said to be named and nothing else to do; 0 where none is."""
    kinds = [one.kind for one in before]
    only = kinds.count("body") == kinds.count("named") == 1
    only = only and not set(kinds) & {*_LEADS, *_HELPS, "relevant", "not", "no", "nobody"}
    return kinds.index("named") if only and "named" in kinds[kinds.index("body") :] else 0


def _with_neither_role(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    """Say "where SLOM is neither lead nor supporter" as what the body does not do."""
    behind = end
    while kind_at(tokens, behind) in ("either", "some", "both"):
        behind += 1
    if kind_at(tokens, start - 2) != "body" or kind_at(tokens, behind) == "body":
        return tokens
    leads = next(one.kind in _LEADS for one in tokens[start:end] if one.kind in (*_LEADS, *_HELPS))
    first, second = ("coordinates", "supports") if leads else ("supports", "coordinates")
    told = (Token("not", ""), Token(first, ""), Token("nor", ""), Token(second, ""))
    return (*tokens[: start - 1], *told, *tokens[end:])


def _either_role_ends(tokens: tuple[Token, ...], at: int) -> int:
    """Return where a phrase of two roles ends that begins at a place, 0 where none does."""
    roles = (_LEADS, _HELPS) if kind_at(tokens, at) in _LEADS else (_HELPS, _LEADS)
    if kind_at(tokens, at) not in roles[0]:
        return 0
    after = at + 1
    while kind_at(tokens, after) in _HELPED:
        after += 1
    if kind_at(tokens, after) not in ("or", "nor"):
        return 0
    after += 1
    while kind_at(tokens, after) in ("as", "some", "only") or _is_one(tokens, after):
        after += 1
    if kind_at(tokens, after) not in roles[1] or kind_at(tokens, after + 1) in NOUNS:
        return 0
    after += 1
    while kind_at(tokens, after) in _HELPED:
        after += 1
    return after


def _is_one(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "one" stands for a body: "as the one in charge"."""
    return kind_at(tokens, at) == "number" and tokens[at].words == "one"


def _as_deed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "it is only a supporting body" and "SLOM's activities as lead" as what it does."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = [one.kind for one in found[-3:]]
        who = before[:1] in (["body"], ["it"], ["pointing"])
        we = before[:1] == ["relative"] and kind_at(tokens, at + 1) in ("", "stop")
        told = before[-2:] == ["only", "some"] and (who or we)
        ends = kind_at(tokens, at + 1) in ("", "stop", "place", "outside")
        rows = _words_of_deed(found, token) if ends else 0
        if token.kind in ROLE_VERBS and rows:
            found[-rows:] = [Token(ROLE_VERBS[token.kind], token.words)]
        elif told and token.kind in ROLE_VERBS and kind_at(tokens, at + 1) not in NOUNS:
            found[-2:] = [Token(ROLE_VERBS[token.kind], token.words)]
        else:
            found.append(token)
    return tuple(found)


def _words_of_deed(found: list[Token], role: Token) -> int:
    """Return how many words before a role say no more than that a body has it.

    "SLOM's activities as lead", "where does SLOM have a supporting role".
    """
    kinds = [one.kind for one in found]
    idle = ["activities"] if role.words.startswith("as ") else ["activities", "as"]
    if _ROLE.search(role.words) and "activities" not in kinds:
        idle = ["have", "some"]
    owned = kinds[-len(idle) - 1 :] == ["body", *idle]
    return len(idle) if owned and kinds.count("body") == 1 else 0


def _with_roles_had(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "the rows where SLOM has a supporting role" as what it does, not as what a row has."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        kinds = [one.kind for one in found if one.kind != "not"]
        had = kinds[-2:] == _HAS and kinds[-4:-2] in _WHERE_ONE
        again = kinds[-3:] in _ONE_MORE and not found[-3].words
        if not (_is_role(token) and (had or again)) or not _ends_role(tokens, at + 1):
            found.append(token)
            continue
        denied = [Token("not", "")] if kinds[-1] == "no" else []
        found[-(2 if had else 1) :] = [*denied, Token(ROLE_VERBS[token.kind], "")]
    return tuple(found)


def _is_role(token: Token) -> bool:
    return token.kind in ROLE_VERBS and _ROLE.search(token.words) is not None


def _ends_role(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a role that a body has ends at a place, what else is asked of the rows aside."""
    kind, after = kind_at(tokens, at), kind_at(tokens, at + 1)
    if kind in ("and", "but", "or"):
        role = at + 1 + (after in ("some", "no"))
        return after == "body" or (role < len(tokens) and _is_role(tokens[role]))
    return kind in ("", "stop", "place", "outside", "have", "without")


def _without_rows_left_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "except any line where SLOM is relevant" as "except SLOM relevant"."""
    found: list[Token] = []
    for token in tokens:
        before = [one.kind for one in found[-3:]]
        rows = before[-2:] == ["except", "activities"] or before in (
            ["except", "some", "activities"],
            ["except", "every", "activities"],
        )
        if token.kind == "relative" and rows:
            while found[-1].kind != "except":
                found.pop()
        else:
            found.append(token)
    return tuple(found)


def _as_another(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "it supports a coordinator that is not SOMTC" as "a body other than SOMTC".

    A role told bare, "AICHR supporting, coordinator other than SOMTC", is one that the row has.
    """
    kinds = [one.kind for one in tokens]
    for at in range(2, len(kinds) - 2):
        helped = kinds[at - 2 : at] == ["supports", "some"] or kinds[at - 1] == "supports"
        if helped and kinds[at : at + 4] == ["coordinators", "relative", "not", "body"]:
            told = (replace(tokens[at], kind="bodies"), replace(tokens[at + 2], kind="except"))
            return (*tokens[:at], *told, *tokens[at + 3 :])
        if _is_bare_role(tokens, at):
            start = at - (kinds[at - 1] == "some")
            role = replace(tokens[at], kind=_NOUNS.get(kinds[at], kinds[at]))
            had = (Token("and", ""), Token("have", ""), Token("some", ""), role)
            return (*tokens[: start - 1], *had, *tokens[at + 1 :])
    return tokens


def _is_bare_role(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a role begins a phrase of its own that leaves a body out: "…, lead other than X"."""
    start = at - (kind_at(tokens, at - 1) == "some")
    noun = tokens[at].kind in ("coordinators", "supporters") or _LEAD.fullmatch(tokens[at].words)
    begins = kind_at(tokens, start - 1) in ("stop", "and", "but") and start > 1
    left_out = kind_at(tokens, at + 1) == "except" and kind_at(tokens, at + 2) == "body"
    return bool(noun) and begins and left_out


def _as_one_role(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out the second article of one body's roles: "a coordinating or a supporting body"."""
    roles = ("coordinating", "supporting", "relevant", *ROLE_VERBS)
    return tuple(
        one
        for at, one in enumerate(tokens)
        if one.kind != "some"
        or kind_at(tokens, at - 1) not in ("and", "or")
        or kind_at(tokens, at - 2) not in roles
        or kind_at(tokens, at + 1) not in roles
    )


def _without_named_as(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "named as coordinator or supporter" as "as coordinator or supporter"."""
    return tuple(
        one
        for at, one in enumerate(tokens)
        if one.kind != "named"
        or kind_at(tokens, at + 1) != "as"
        or kind_at(tokens, at + 2) not in ROLE_VERBS
        or kind_at(tokens, at + 3) not in ("and", "or")
    )
