"""What is said of all bodies of a kind, or of one body alone: "every supporter also leads".

Of the first only the bodies of the kind are looked at; the second is so when the body named does
what is said and no other body does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.sets.query import EVERY, BodyTest, SetQuery
from tipassist.answer.sets.tokens import Mark
from tipassist.types import Role

_BODY = r"(?:bod(?:y|ies)|asbs?|agenc(?:y|ies))"
_LEADS = r"(?:lead(?:s|ing)?|co-?ordinat(?:e|es|ing))"
_HELPS = r"(?:support(?:s|ing)?|help(?:s|ing)?|back(?:s|ing)?)"
_EVERY = r"\b(?:every|each|all|any)(?: (?:single|one|of|the))* "
_KINDS = tuple(
    (
        role,
        re.compile(
            rf"{_EVERY}(?:(?:sectoral )?{verb} (?:sectoral )?{_BODY}|{noun}"
            rf"|(?:sectoral )?{_BODY} (?:that|which|who) (?:also )?{verb}\b)"
        ),
    )
    for role, verb, noun in (
        (Role.COORDINATING, _LEADS, r"(?:leaders?|co-?ordinators?)\b"),
        (Role.SUPPORTING, _HELPS, r"(?:supporters?|helpers?|backers?)\b"),
    )
)
_SOLE = re.compile(
    r"(?<!\w)(?P<asks>is|isn't|are|am)? ?(?P<body>¤)(?(asks)| (?:is|are|am)) the "
    rf"(?:only|sole|one|single)(?: and only)? (?:sectoral )?(?:{_BODY}|one) "
    r"(?P<how>that|which|who|with|without|having) (?P<rest>[^?.!;,]+)"
)
_HOW = {"with": "have ", "without": "have no ", "having": "have "}


@dataclass(frozen=True, slots=True)
class SoleBody:
    """A body that is said to be the only one that does something.

    Attributes:
        body: Its name.
        question: Asks which bodies do it.
    """

    body: str
    question: str


def of_kind(query: SetQuery, text: str) -> SetQuery:
    """Look only at the bodies of the kind that something is said of: "every supporting body".

    Args:
        query: What is read of a question.
        text: The question, folded.
    """
    if query.target != "bodies" or query.claimed != EVERY:
        return query
    role = next((role for role, kind in _KINDS if kind.search(text)), None)
    test = BodyTest((role,)) if role else None
    if test is None:
        return query
    rest = tuple(one for one in query.tests if one != test)
    if len(rest) == len(query.tests) == 1 and role in rest[0].roles:
        others = tuple(one for one in rest[0].roles if one != role)
        rest = (replace(rest[0], roles=others),) if others else ()
    return replace(query, tests=rest, kind=test, stated=True) if rest else query


def read_sole(text: str, marks: Iterable[Mark]) -> SoleBody | None:
    """Read that a body is the only one that does something; None when nothing like it is said.

    Args:
        text: The question, typos mended, as long as it is folded.
        marks: The names found in it.
    """
    for one in marks:
        if one.kind != "body":
            continue
        said = f"{text[: one.start]}¤{text[one.end :]}"
        match = _SOLE.search(said)
        if match is None or "¤" in match["rest"]:
            continue
        rest = match["rest"].strip()
        return SoleBody(str(one.value), f"which bodies {_HOW.get(match['how'], '')}{rest}?")
    return None
