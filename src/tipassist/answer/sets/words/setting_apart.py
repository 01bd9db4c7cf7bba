"""Setting apart what the words of a set question say: whose rows, what of them, who is left out."""

import re
from dataclasses import replace

from tipassist.answer.sets.query import ROLE_UNITS, Number
from tipassist.answer.sets.words.segments import GROUPS, NOUNS, VERBS
from tipassist.answer.sets.words.tokens import Token

_STOPS = frozenset(("stop", "relative", "what", "who", "count"))
_LEFT_OUT = re.compile(
    r"(?:(?:is |are )?(?:not (?:counted|included|considered)|excluded|excepted|left (?:out|aside)|"
    r"taken (?:out|away|off)|set aside|put aside|removed|dropped|ignored|disregarded)|aside|apart|"
    r"(?:taken |took )?away(?: from .*)?)$"
)
_ABSENT = re.compile(r"absent|nowhere to be|\w+ no (?:role|part|place|function|say)\b")
_ABOVE = ("outcomes", "pillars", "place")
_DENIALS = ("no", "not", "nobody", "without")
_DEEDS = {"coordinators": "coordinates", "supporters": "supports"}
_TWO = 2
_BOUNDS = {"up": ">=", "down": "<="}
_HAS_BEEN = frozenset(("has", "have", "had"))
_HAVING_ONE = (["have", "some"], ["have", "no"], ["without", "some"])
_NOBODY_ELSE = re.compile(r"(?:and |with )?(?:nobody|no-? ?one) else$")
_PASSIVE = re.compile(r"ed\b")
_ALL_OF = re.compile(r"all of(?: the)?$")
_ONLY_ONES = re.compile(r"the (?:one and )?(?:only|sole) (?:ones|bodies|asbs|names)\b")


def kind_at(tokens: tuple[Token, ...], at: int) -> str:
    """Return the class of the word at a place, "" outside."""
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def with_left_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "SOMTC left out", "SOMTC aside" as "except SOMTC"."""
    found = list(tokens)
    for at, token in enumerate(tokens):
        after = at + 1 == len(tokens) or tokens[at + 1].kind in _STOPS
        if _LEFT_OUT.match(token.words) and kind_at(tokens, at - 1) == "body" and after:
            found[at - 1 : at + 1] = [replace(token, kind="except"), tokens[at - 1]]
    return tuple(found)


def with_bounds(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "three bodies or more" as "three or more bodies"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        sign = _BOUNDS.get(token.kind, "")
        number = found[-2] if sign and len(found) > 1 and kind_at(tokens, at - 1) in NOUNS else None
        if number is not None and isinstance(number.value, Number):
            found[-2] = replace(number, value=replace(number.value, sign=sign))
        elif not sign:
            found.append(token)
    return tuple(found)


def with_deeds(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say what nobody or somebody does as plainly as "nobody supports it".

    "Nobody who supports it", "nobody has been put in charge", "no body has been entered as lead",
    "have a body running them", and "nobody else helps" where no body is named before.
    """
    bodies = any(one.kind in ("body", "it") for one in tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        does = kind_at(tokens, at + 1) in (*VERBS, "supporting", "coordinating")
        before = found[-1].kind if found else ""
        who = before in ("nobody", "someone", "other")
        if does and who and (token.kind in ("who", "relative") or token.words in _HAS_BEEN):
            continue
        if who and token.words in _HAS_BEEN and _is_put_down(tokens, at + 1):
            continue
        if token.kind == "bodies" and before == "no" and _is_put_down(tokens, at + 1):
            found[-1] = replace(token, kind="nobody")
            continue
        if does and _NOBODY_ELSE.match(token.words) and not bodies:
            found.append(replace(token, kind="nobody"))
        elif does and token.kind == "bodies" and [one.kind for one in found[-2:]] in _HAVING_ONE:
            none = found.pop().kind == "no"
            found.append(replace(token, kind="nobody" if none else "someone"))
        else:
            found.append(token)
    return tuple(found)


def _is_put_down(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "has been put down as coordinator", "is named as supporter" stands at a place."""
    at += kind_at(tokens, at) == "have" and tokens[at].words in _HAS_BEEN
    at += kind_at(tokens, at) == "named"
    return kind_at(tokens, at) == "as" and kind_at(tokens, at + 1) in ROLE_UNITS


def with_none(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "…, but AICHR has none" as "without AICHR"."""
    found = list(tokens)
    for at in range(len(tokens) - 3, -1, -1):
        kinds = [kind_at(tokens, at + step) for step in range(5)]
        ends = kinds[3] in ("", "stop") or (kinds[3] == "place" and kinds[4] in ("", "stop"))
        said = tokens[at + 2].words in ("none", "no", "nothing")
        if kinds[:3] == ["body", "have", "no"] and said and ends:
            start = at - (kind_at(tokens, at - 1) in ("and", "but"))
            found[start : at + 3] = [Token("without", tokens[at + 2].words), tokens[at]]
    return tuple(found)


def with_denied_rows(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say of outcomes and pillars once what is denied of their rows.

    "No supporter, in none of their rows" denies it once; with "no lead in two of their rows" there
    are two rows with no lead.
    """
    at = next((at for at, one in enumerate(tokens) if one.kind == "activities"), 0)
    above = next((at for at, one in enumerate(tokens) if one.kind in _ABOVE), at)
    number = at - 1 - (kind_at(tokens, at - 1) in ("pointing", "it"))
    none = number - (kind_at(tokens, number - 1) == "not")
    denied = [one.kind for one in tokens[above:none] if one.kind in _DENIALS]
    if above >= number or not denied or kind_at(tokens, at + 1) not in ("", "stop"):
        return tokens
    stop = none - (kind_at(tokens, none - 1) == "stop")
    again = (tokens[number].kind == "no" or tokens[none].kind == "not") and stop < none
    if again or tokens[number].words == "any":
        return (*tokens[:stop], *tokens[at + 1 :])
    held = tokens[number - 3 : number]
    counted = tokens[number].kind == "number" and number - 3 > above
    if not counted or [one.kind for one in held[:2]] != ["have", "no"] or held[2].kind not in NOUNS:
        return tokens
    rows = (held[0], tokens[number], tokens[at], Token("have", "with"), *held[1:])
    return (*tokens[: number - 3], *rows, *tokens[at + 1 :])


def with_absent(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "both X and Y are absent" as neither of them."""
    at = next((at for at, one in enumerate(tokens) if _is_absent(one)), 0)
    start = at
    while start and tokens[start - 1].kind in ("body", "and", "or", "both", "either"):
        start -= 1
    run = [one for one in tokens[start:at] if one.kind in ("body", "and", "or")]
    if sum(one.kind == "body" for one in run) < 2:
        return tokens
    denied = [replace(one, kind="nor") if one.kind in ("and", "or") else one for one in run]
    return (*tokens[:start], Token("no", "neither"), *denied, *tokens[at + 1 :])


def with_neither(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "…, but neither leads" of two bodies named before as "but led by neither X nor Y"."""
    at = next((at for at, one in enumerate(tokens) if one.words == "neither"), 0)
    said = kind_at(tokens, at + 1)
    deed = _DEEDS.get(said, said)
    bodies = [one for one in tokens[:at] if one.kind == "body"]
    ends = kind_at(tokens, at + 2) in ("", "stop")
    if len(bodies) != _TWO or deed not in _DEEDS.values() or not ends:
        return tokens
    before = tokens[: at - (kind_at(tokens, at - 1) in ("but", "and", "relative", "stop"))]
    first, second = bodies
    told = (Token("but", ""), replace(tokens[at + 1], kind=deed), tokens[at])
    return (*before, *told, first, Token("nor", ""), second, *tokens[at + 2 :])


def with_all_of(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "all of X, Y and Z", "X, Y and Z all", "X and Y the only names" as "both"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        of = token.kind == "every" and _ALL_OF.match(token.words)
        if of and _past_bodies(tokens, at + 1 + (kind_at(tokens, at + 1) == "bodies")):
            found.append(replace(token, kind="both"))
            continue
        if token.kind == "bodies" and found and _ALL_OF.match(found[-1].words):
            continue
        before = kind_at(tokens, at - 1)
        if token.words == "all" and before == "body" and _stand_together(tokens, at):
            found.append(replace(token, kind="both"))
            continue
        if token.kind == "body" and before not in ("and", "stop", "both"):
            end = _past_bodies(tokens, at)
            named = before == "only" and kind_at(tokens, end) == "named"
            if end and (named or _are_the_only(tokens, end)):
                found.append(Token("both", ""))
        found.append(token)
    return tuple(found)


def _stand_together(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether two bodies or more stand side by side before a place: "X, Y and Z all sit there"."""
    start = end
    while kind_at(tokens, start - 1) in ("body", "and", "stop"):
        start -= 1
    return _past_bodies(tokens, start + (kind_at(tokens, start) == "stop")) == end


def _past_bodies(tokens: tuple[Token, ...], at: int) -> int:
    """Return where bodies end that stand side by side, "X, Y and Z"; 0 for fewer than two."""
    count = 0
    while kind_at(tokens, at) == "body":
        count += 1
        last = at = at + 1
        while kind_at(tokens, at) in ("and", "stop"):
            at += 1
    return last if count > 1 else 0


def _are_the_only(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the bodies before are said to be the only ones: "… the only names there"."""
    if at >= len(tokens):
        return False
    roles = kind_at(tokens, at + 1) in ROLE_UNITS and tokens[at + 1].words.endswith(("s", "ies"))
    sole = tokens[at].kind in ("only", "sole") and roles
    return sole or _ONLY_ONES.match(tokens[at].words) is not None


def _is_absent(token: Token) -> bool:
    return token.kind == "not" and bool(_ABSENT.match(token.words))


def with_second_deed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Set apart what rows do after a clause that tells whose they are.

    "Which of the activities that we lead do not involve ACWC" says two things of a row.
    """
    for at in range(len(tokens)):
        told = kind_at(tokens, at) in ("relative", *GROUPS) and kind_at(tokens, at + 1) == "body"
        if not told or kind_at(tokens, at + 2) not in (*VERBS, *ROLE_UNITS):
            continue
        after = _behind_places(tokens, at + 3)
        deed = after + (kind_at(tokens, after) == "not")
        deeds = (*VERBS, "have") if deed > after else VERBS
        of_body = kind_at(tokens, deed) in deeds and kind_at(tokens, deed + 1) == "body"
        if of_body and not _is_one_deed(tokens[at + 2], tokens[after]):
            return (*tokens[:after], Token("but", ""), *tokens[after:])
    return tokens


def _behind_places(tokens: tuple[Token, ...], at: int) -> int:
    """Return where the places end that are named or left out: "in D", "except those in B"."""
    while True:
        left_out = at + 1 if kind_at(tokens, at) in ("except", "not") else at
        left_out += left_out > at and kind_at(tokens, left_out) in ("activities", "pointing")
        if kind_at(tokens, left_out) == "outside":
            at = left_out + 1
        elif kind_at(tokens, at) == "place":
            at += 1
        else:
            return at


def _is_one_deed(first: Token, second: Token) -> bool:
    """Whether a second verb only says how a body is named: "sits in second place behind SOMTC"."""
    return (
        first.kind == "named"
        and second.kind in ("supports", "coordinates")
        and not (_PASSIVE.search(second.words))
    )
