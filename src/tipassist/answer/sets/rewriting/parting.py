"""Words of a set question put where they count: what each of them belongs to."""

import re

from tipassist.answer.sets.query import Number
from tipassist.answer.sets.words.segments import GROUPS, VERBS
from tipassist.answer.sets.words.setting_apart import (
    kind_at,
)
from tipassist.answer.sets.words.tokens import Token

_LEADS_TOO = re.compile(r"co-?(?:lead|co-?ordinat)")
_ROWS = re.compile(r"\b(?:activities|rows|lines|items|codes)\b")
_GROUP = re.compile(r"\b(?:outcomes|pillars)\b")
_ONE = Number("==", 1)
_ASKS_LAST = (["relative"], ["what"])
_GETS = frozenset(("get", "gets", "getting", "has", "have", "receive", "receives"))
_OWNS = re.compile(r"(?:'s|s')$")
_HELP = frozenset(("support", "help", "assistance", "backing", "aid"))


def parted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Put words where they count: "every Pillar D activity", "which of ours does ACMW support"."""
    tokens = _of_one_row(tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        whole = kind_at(tokens, at - 1) in ("every", "no")
        named = whole and kind_at(tokens, at + 1) in GROUPS
        if token.kind == "place" and named:
            found.insert(len(found) - 1, token)
        elif _is_help_itself(tokens, at):
            found.append(Token("supporters", token.words))
        elif _helps_another(tokens, at):
            found += [Token("and", ""), Token("have", ""), Token("some", "")]
            found.append(Token("coordinators", token.words))
        elif token.kind == "joint" and _LEADS_TOO.match(token.words):
            found += [token, Token("coordinates", token.words)]
        elif token.kind == "asks_too" and not _has_asked(tokens, at):
            found += [Token("stop", token.words), Token("relative", "which")]
            found += _rows_asked(tokens, at)
        elif token.kind == "gives_no_help" or _is_help_of(tokens, at):
            found += [Token("not", token.words), Token("supports", "")]
        else:
            found.append(token)
        if token.kind == "body" and _is_owner(tokens, at):
            found.append(Token("relative", ""))
        if _denies_other_role(tokens, at + 1):
            found.append(Token("but", ""))
    return _told_by_place(tuple(found))


def _rows_asked(tokens: tuple[Token, ...], at: int) -> list[Token]:
    """Return the rows or groups asked for; nothing where it is what some bodies do."""
    after = at + 1 + (kind_at(tokens, at + 1) == "some")
    if kind_at(tokens, after) == "bodies":
        return []
    group = _GROUP.search(tokens[at].words)
    rows = [Token("activities", "")] if _ROWS.search(tokens[at].words) else []
    return [Token(group[0], "")] if group else rows


def _of_one_row(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out that a row of a body told and asked for is one: "one SLOM row … Which?"."""
    one = kind_at(tokens, 0) == "number" and tokens[0].value == _ONE
    named = kind_at(tokens, 1) == "body" and kind_at(tokens, 2) in GROUPS
    last = [one.kind for one in tokens if one.kind != "stop"][-1:]
    return tokens[1:] if one and named and last in _ASKS_LAST else tokens


def _is_help_itself(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether help is lacking or had, not given: "SLOM leads without support", "get support"."""
    before = at - 1 - (kind_at(tokens, at - 1) == "some")
    told = kind_at(tokens, at - 1) in ("without", "no")
    told = told or (before >= 0 and tokens[before].words in _GETS)
    return (
        tokens[at].kind == "supports"
        and told
        and tokens[at].words in _HELP
        and kind_at(tokens, at + 1) != "body"
    )


def _helps_another(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether another body is helped than one named: "SOMSWD supports a body other than SOMTC"."""
    verb = at - (2 if kind_at(tokens, at - 1) == "some" else 1)
    helps = kind_at(tokens, verb) == "supports" and not tokens[verb].words.endswith("ed")
    after = (kind_at(tokens, at + 1), kind_at(tokens, at + 2))
    return tokens[at].kind == "bodies" and helps and after == ("except", "body")


def _is_help_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the help of one body is lacking: "no support from AICHR"."""
    words = tokens[at].words.partition(" ")
    told = tokens[at].kind == "supporters" and words[0] == "no" and words[2] in _HELP
    return told and kind_at(tokens, at + 1) == "body"


def _told_by_place(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "pillar by pillar" as a count for each; a list is told in the plan's order anyhow."""
    counts = any(one.kind == "count" for one in tokens)
    kinds = {"pillar_by": "pillars", "outcome_by": "outcomes"}
    return tuple(
        part
        for one in tokens
        for part in (
            (one,)
            if one.kind not in kinds
            else (Token("per", one.words), Token(kinds[one.kind], one.words))
            if counts
            else ()
        )
    )


def _denies_other_role(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether one role is told and another denied: "what ACMW coordinates, only, not supports"."""
    if kind_at(tokens, at) != "not":
        return False
    roles = {*VERBS, "coordinating", "supporting"} - {"named"}
    before = kind_at(tokens, at - (2 if kind_at(tokens, at - 1) in ("only", "alone") else 1))
    after = kind_at(tokens, at + 1)
    return before in roles and after in roles and before[:5] != after[:5]


def _has_asked(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether something is asked before a place: "of the rows we lead, in which do …" begins."""
    asked = (
        one for one in tokens[:at] if one.kind in ("relative", "what", "who", "count", "asks_too")
    )
    return any(one.words != "that" for one in asked)


def _is_owner(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether rows are those of a body, before another: "which of ours does ACMW support"."""
    owner = tokens[at].words == "ours" or _OWNS.search(tokens[at].words)
    asked = kind_at(tokens, at - 1) in ("relative", "what") and kind_at(tokens, at + 1) == "body"
    return bool(owner) and asked
