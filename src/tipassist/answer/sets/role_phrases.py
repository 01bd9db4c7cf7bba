"""Phrases for roles in a set question, said as plainly as the rest: "it is only a supporter"."""

from dataclasses import replace

from tipassist.answer.sets.segments import NOUNS
from tipassist.answer.sets.setting_apart import kind_at
from tipassist.answer.sets.tokens import Token

ROLE_VERBS = {
    "coordinators": "coordinates", "supporters": "supports", "relevants": "relevant",
}  # fmt: skip


def with_roles_spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with the phrases for roles said as deeds, and without idle articles."""
    deeds = _as_deed(_without_named_as(tokens))
    return _as_one_role(_as_another(_without_rows_left_out(deeds)))


def _as_deed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "it is only a supporting body" as what it does."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = [one.kind for one in found[-3:]]
        who = before[:1] in (["body"], ["it"], ["pointing"])
        we = before[:1] == ["relative"] and kind_at(tokens, at + 1) in ("", "stop")
        told = before[-2:] == ["only", "some"] and (who or we)
        if told and token.kind in ROLE_VERBS and kind_at(tokens, at + 1) not in NOUNS:
            found[-2:] = [Token(ROLE_VERBS[token.kind], token.words)]
        else:
            found.append(token)
    return tuple(found)


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
    """Say "it supports a coordinator that is not SOMTC" as "a body other than SOMTC"."""
    kinds = [one.kind for one in tokens]
    for at in range(2, len(kinds) - 3):
        helped = kinds[at - 2 : at] == ["supports", "some"] or kinds[at - 1] == "supports"
        if helped and kinds[at : at + 4] == ["coordinators", "relative", "not", "body"]:
            told = (replace(tokens[at], kind="bodies"), replace(tokens[at + 2], kind="except"))
            return (*tokens[:at], *told, *tokens[at + 3 :])
    return tokens


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
