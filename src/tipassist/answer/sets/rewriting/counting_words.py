"""Rewriting the words of a set question that count: sums, the most, a count for each pillar."""

from dataclasses import replace

from tipassist.answer.sets.query import Number
from tipassist.answer.sets.words.segments import NOUNS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

_ONE = Number("==", 1)
_ASKS = ("relative", "what", "who", "count", "asks_too")


def with_counts(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with what is counted spelled out.

    Args:
        tokens: The words of a question by class.
    """
    return _counted_each(
        _with_one_for_all(_with_superlatives(_summed(_over_all(_outside_places(tokens)))))
    )


def _outside_places(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say what a number counts of a body outside a place: "leads four outside B"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        found.append(token)
        counts = token.kind == "number" and kind_at(tokens, at - 1) in VERBS
        left_out = (
            kind_at(tokens, at + 1) in ("without", "except", "than")
            and kind_at(tokens, at + 2) == "outside"
        )
        if counts and left_out:
            found.append(Token("activities", ""))
    return tuple(found)


def _over_all(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "how many does SLOM lead in all four pillars" as its activities, for each pillar."""
    kinds = [one.kind for one in tokens if one.kind != "stop"]
    end = [one for one in kinds[-3:] if one != "number"][-2:]
    every = next((at for at, one in enumerate(tokens) if one.kind == "every"), -1)
    asked = kinds[:2] == ["count", "body"] and kinds.count("body") == 1
    said = [one for one in kinds if one in NOUNS]
    if not asked or end not in (["every", "pillars"], ["every", "outcomes"]) or len(said) > 1:
        return tokens
    left = tuple(one for one in tokens[every + 1 :] if one.kind != "number")
    return (
        *tokens[:1],
        Token("activities", ""),
        *tokens[1:every],
        replace(tokens[every], kind="per"),
        *left,
    )


def _counted_each(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "how many activities does each pillar leave …" as a count for each pillar."""
    at = next(
        (
            at
            for at, one in enumerate(tokens)
            if one.kind == "every" and one.words.startswith("each")
        ),
        -1,
    )
    kinds = [one.kind for one in tokens]
    place = at + 1 + (kinds[at + 1 : at + 2] == ["number"])
    counted = at > 1 and kinds[at - 2 : at] in (["count", "activities"], ["count", "outcomes"])
    if not counted or kinds[place : place + 1] not in (["pillars"], ["outcomes"]):
        return tokens
    group = tokens[place]
    return (*tokens[:at], replace(tokens[at], kind="per"), group, *tokens[place + 1 :])


def _summed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Count what bodies have "between them" as theirs in sum, not what they have together."""
    if not any(one.kind == "summed" for one in tokens):
        return tokens
    return tuple(one for one in tokens if one.kind not in ("summed", "joint"))


def _with_one_for_all(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "one single body coordinates every row" as the same body in all of them.

    With "every row has one coordinator" each may have another.
    """
    for at in range(len(tokens) - 4):
        one, body, deed, *rest = (token.kind for token in tokens[at : at + 5])
        single = one == "number" and tokens[at].value == _ONE and body == "bodies"
        if single and deed in VERBS and rest == ["every", "activities"]:
            return (*tokens[:at], replace(tokens[at], kind="same"), *tokens[at + 1 :])
    return tokens


def _with_superlatives(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "which outcome has more activities" as the most, where nothing is set against it."""
    kinds = {"more_of": "most", "fewer_of": "least"}
    asks = any(one.kind in _ASKS for one in tokens)
    if not asks or any(one.kind in ("than", "or", "most", "least") for one in tokens):
        return tokens
    return tuple(
        replace(one, kind=kinds[one.kind])
        if one.kind in kinds
        and kind_at(tokens, at - 1) in ("have", *VERBS)
        and kind_at(tokens, at + 1) in NOUNS
        else one
        for at, one in enumerate(tokens)
    )
