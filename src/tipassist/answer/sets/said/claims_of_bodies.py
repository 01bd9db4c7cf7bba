"""What is said of all bodies of a kind, or of one body alone: "every supporter also leads".

Of the first only the bodies of the kind are looked at; the second is so when the body named does
what is said and no other body does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.sets.query import EVERY, BodyTest, Holds, SetQuery
from tipassist.answer.sets.words.tokens import Mark
from tipassist.types import Role

_EVER = re.compile(r"\b(?:never|only|always|nowhere)\b")
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


def of_all_its_rows(query: SetQuery, text: str) -> SetQuery:
    """Return a query that asks if a body has one role and never the other: "it never leads".

    What is said is so where it is so of each row in which the body has one of the two.

    Args:
        query: A claim to be checked.
        text: The question, folded.
    """
    held = [one for one in query.conditions if isinstance(one, Holds) and len(one.bodies) == 1]
    denied = [one for one in held if one.negated]
    does = [one for one in held if not one.negated and denied and one.bodies == denied[0].bodies]
    plain = query.target == "activities" and not query.held and query.claimed is None
    if not plain or len(denied) != 1 or len(does) != 1 or not _EVER.search(text):
        return query
    either = Holds(does[0].bodies, tuple(dict.fromkeys((*denied[0].roles, *does[0].roles))))
    said = tuple(one for one in query.conditions if one != denied[0])
    return replace(query, held=(either,), conditions=(either, *said), claimed=EVERY, stated=True)
