"""How one body stands among all others: whether nobody, somebody or only some have more rows."""

from dataclasses import replace

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, answered, asb_evidence, checked_evidence
from tipassist.answer.language.phrasing import listing, plural, role_verb
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.contests.contests import Claims, Contest, Standing
from tipassist.register.model import Activity, Register
from tipassist.types import Role


def compose_standing(
    meaning: Meaning, register: Register, contest: Contest, said: Standing
) -> Draft:
    """Answer whether a body stands among the others as it is said to, with the count of each."""
    (side,) = contest.sides
    rows = scoped(meaning, register)
    held = {
        name: [row for row in rows if any(name in row.named(role) for role in side.roles)]
        for name in register.bodies
    }
    counts = {name: len(own) for name, own in held.items()}
    own = counts.get(side.body, 0)
    ahead = [
        name
        for name, count in counts.items()
        if name != side.body and (count < own if contest.less else count > own)
    ]
    ahead.sort(key=lambda name: -counts[name])
    level = [one for one in counts if one not in (side.body, *said.beside) and counts[one] == own]
    verdict = _verdict(said, ahead, level, counts)
    others = [one for one in ahead if one not in said.beside]
    what = f"{plural(own, 'activity')}{where_words(meaning)}"
    text = f"{verdict}{side.body} {_does(side.roles, 1)} {what or 'none'}; "
    text += f"{_told(others, counts, contest, _apart(said, counts))}."
    if level and own and said.claims is Claims.FIRST:
        text += f" {listing(level)} {_does(side.roles, len(level))} as many."
    proof = tuple(asb_evidence(row) for name in (side.body, *ahead) for row in held[name])
    ranked = sorted((one for one in counts if counts[one]), key=lambda one: -counts[one])
    order = listing(f"{one} ({counts[one]})" for one in ranked)
    claims = [DraftClaim(text, proof or checked_evidence(register))]
    if ranked:
        every = tuple(asb_evidence(row) for row in _rows_of(rows, side.roles))
        claims.append(DraftClaim(f"{_heading(side.roles)}{where_words(meaning)}: {order}.", every))
    return replace(answered(claims), ranked=tuple(ranked))


def _verdict(said: Standing, ahead: list[str], level: list[str], counts: dict[str, int]) -> str:
    """Say yes or no; nothing where bodies are left aside as having more that have not."""
    others = [one for one in ahead if one not in said.beside]
    match said.claims:
        case Claims.ONLY:
            so = set(ahead) == set(said.beside)
        case Claims.SOMEBODY:
            so = bool(others)
        case Claims.NOBODY:
            so = not others
        case Claims.FIRST:
            so = len({counts[one] for one in others}) == said.place - 1
            so = so and not (said.outright and level)
        case Claims.WHICH:
            return ""
    led = said.claims in (Claims.NOBODY, Claims.FIRST) and set(said.beside) <= set(ahead)
    return ("Yes. " if so else "No. ") if led or said.claims is not Claims.NOBODY else ""


def _told(others: list[str], counts: dict[str, int], contest: Contest, apart: str) -> str:
    more = "fewer" if contest.less else "more"
    verb = role_verb(contest.sides[0].roles[0], max(len(others), 1))
    verb = verb if len(contest.sides[0].roles) == 1 else "have" if len(others) > 1 else "has"
    if not others:
        return f"{apart or 'no body '}{verb} {more}"
    names = listing(f"{one} ({counts[one]})" for one in others)
    return f"{apart.removesuffix('no body ')}{names} {verb} {more}"


def _apart(said: Standing, counts: dict[str, int]) -> str:
    """Say which bodies are left aside, with their counts."""
    beside = listing(f"{one} ({counts.get(one, 0)})" for one in said.beside)
    return f"apart from {beside}, no body " if beside else ""


def _does(roles: tuple[Role, ...], count: int) -> str:
    if len(roles) == 1:
        return role_verb(roles[0], count)
    return "has a role in" if count == 1 else "have a role in"


def _heading(roles: tuple[Role, ...]) -> str:
    if len(roles) > 1:
        return "Activities in which each body has a role"
    return f"Activities that each body {role_verb(roles[0])}"


def _rows_of(rows: tuple[Activity, ...], roles: tuple[Role, ...]) -> list[Activity]:
    return [row for row in rows if any(row.named(role) for role in roles)]
