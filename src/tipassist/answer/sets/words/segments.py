"""Segments of a set question: what stands between its conjunctions, ready to become conditions."""

import re
from dataclasses import dataclass, field, replace

from tipassist.answer.sets.query import EVERY, NONE, ROLE_UNITS, SOME, Number
from tipassist.answer.sets.words.tokens import Token
from tipassist.locators import Locator
from tipassist.types import Role

COLUMNS = ("projects", "indicators", "examples", "footnotes", "references", "articles")
GROUPS = ("activities", "outcomes", "pillars")
NOUNS = frozenset((*COLUMNS, *GROUPS, *ROLE_UNITS))
VERBS = {
    "coordinates": (Role.COORDINATING,),
    "supports": (Role.SUPPORTING,),
    "relevant": (Role.RELEVANT,),
    "named": tuple(Role),
}
_ADJECTIVES = {
    "coordinating": "coordinators", "supporting": "supporters", "relevant": "relevants",
}  # fmt: skip
_PARTICIPLES = {"coordinating": "coordinates", "supporting": "supports"}
_PASSIVE = re.compile(r"\w+ed\b|.* from$")
_MISSING = frozenset(("missing", "blank", "empty", "lacking", "none", "zero"))
_OTHERS = re.compile(r"\b(?:other|further|additional|more)\b")
_QUANTIFIERS = frozenset(("number", "every", "no", "some", "same", "only", "both"))
_BREAKS = frozenset(
    ("and", "or", "nor", "but", "stop", "relative", "what", "have", "without", "except", "target")
)
_CONJUNCTIONS = frozenset(("and", "or", "but"))
_DENIES = frozenset(("nor", "without", "except"))
_FLAGS = frozenset(
    (
        "alone",
        "other",
        "someone",
        "nobody",
        "joint",
        "both",
        "either",
        "every",
        "only",
        "sole",
        "refer",
        "as",
        "more_of",
        "fewer_of",
        "than",
    )
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A unit of the register with what counts it: "no indicator", "the same body".

    Attributes:
        unit: What is counted.
        number: How many there are; None when it is not said.
        same: Whether it is one for all rows.
        others: Whether those beside the ones named are counted: "no other supporter".
    """

    unit: str
    number: Number | None = None
    same: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two conjunctions.

    Attributes:
        opened: The class of the word that opened it.
        denied: Whether it is negated.
        bodies: Bodies named.
        roles: Roles of its verbs.
        nouns: Units counted.
        places: Codes named.
        instruments: Instruments named.
        flags: Other classes that occur.
        order: Classes in reading order, to tell "X supports Y".
        joined: The class of the conjunction before it, or "": "or without a project".
        anew: Whether it begins a clause of its own: "and where ACWC appears".
    """

    opened: str = ""
    denied: bool = False
    bodies: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    nouns: tuple[Noun, ...] = ()
    places: tuple[Locator, ...] = ()
    instruments: tuple[Locator, ...] = ()
    flags: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    joined: str = ""
    anew: bool = False

    @property
    def says(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.bodies or self.roles or self.nouns or self.instruments or self._told)

    @property
    def _told(self) -> bool:
        return bool(
            self.flags - {"both", "either", "only", "as", "refer", "who", "had"} or self.places
        )


@dataclass(slots=True)
class _Builder:
    done: list[Segment] = field(default_factory=list)
    now: Segment = field(default_factory=Segment)

    def close(self, opened: str) -> None:
        """End a segment; one that says nothing hands its negation on."""
        if self.now.says:
            moved = opened == "have" and self.now.order[-1:] in (("not",), ("no",))
            moved = moved and (not self.now.bodies or bool(self.now.roles))
            self.done.append(replace(self.now, denied=self.now.denied != moved))
            had = frozenset({"had"} if opened == "have" else ())
            joined = opened if opened in _CONJUNCTIONS else ""
            denied = (opened in _DENIES) != moved
            self.now = Segment(opened, denied=denied, flags=had, joined=joined)
            return
        flags = self.now.flags | ({"had"} if opened == "have" else set())
        kept = self.now.opened if opened in ("have", "relative", "stop") else opened
        denied = self.now.denied != (opened in _DENIES)
        joins = self.now.joined != "" or (opened == "relative" and self.now.opened == "stop")
        anew = self.now.anew or (opened in ("relative", "have") and joins)
        joined = opened if opened in _CONJUNCTIONS else self.now.joined
        self.now = replace(Segment(kept or opened, denied), flags=flags, anew=anew, joined=joined)

    def add(self, token: Token | Noun) -> bool:
        """Take a token into the segment; whether it has a meaning there."""
        now = self.now
        if isinstance(token, Noun):
            self.now = replace(now, nouns=(*now.nouns, token), order=(*now.order, "noun"))
            return True
        helped = token.kind == "supports" and _PASSIVE.match(token.words)
        order = (*now.order, "supported" if helped else token.kind)
        match token.kind:
            case "body":
                self.now = replace(now, bodies=(*now.bodies, str(token.value)), order=order)
            case "place" if isinstance(token.value, Locator):
                self.now = replace(now, places=(*now.places, token.value), order=order)
            case "instrument" if isinstance(token.value, Locator):
                self.now = replace(now, instruments=(*now.instruments, token.value), order=order)
            case "not" | "no":
                self.now = replace(now, denied=not now.denied, order=order)
            case kind if kind in VERBS:
                self.now = replace(now, roles=_widened(now.roles, VERBS[kind]), order=order)
            case kind if kind in _FLAGS:
                self.now = replace(now, flags=now.flags | {kind}, order=order)
            case "who":
                self.now = replace(now, flags=now.flags | {"who"}, order=order)
            case _:
                return token.kind == "some"
        return True


def _widened(roles: tuple[Role, ...], more: tuple[Role, ...]) -> tuple[Role, ...]:
    """Add roles; "any role" beside one role says nothing: "is named as coordinating"."""
    if len(more) == len(Role) and roles:
        return roles
    if len(roles) == len(Role):
        return more
    return tuple(dict.fromkeys((*roles, *more)))


def with_nouns(tokens: tuple[Token, ...]) -> tuple[Token | Noun, ...]:
    """Join what counts a unit with it: "no" and "indicator", "two" and "coordinators"."""
    plain = tuple(_adjective(tokens, at) for at in range(len(tokens)))
    found: list[Token | Noun] = []
    for at, token in enumerate(plain):
        if token.kind not in NOUNS:
            if not _is_said_missing(plain, at):
                found.append(token)
            continue
        none = token.words.startswith("no ") or _is_said_missing(plain, at + 1)
        noun = Noun(token.kind, NONE if none else None)
        before = found[-1] if found else None
        if isinstance(before, Noun) and _counts_role(before, token):
            found[-1] = replace(before, unit=token.kind)
            continue
        while found and isinstance(found[-1], Token) and found[-1].kind in _QUANTIFIERS:
            if found[-1].kind in ("only", "both"):
                break
            noun = _counted(noun, found.pop())  # type: ignore[arg-type]
        if none and _is_said_missing(plain, at + 1):
            _lack_too(found)
        found.append(noun)
    return tuple(found)


def _lack_too(found: list[Token | Noun]) -> None:
    """Deny also the unit joined to one that is missing: "both coordinator and supporter are"."""
    joined = len(found) > 1 and isinstance(found[-1], Token) and found[-1].kind in ("and", "or")
    before = found[-2] if joined else None
    if isinstance(before, Noun) and before.number is None and before.unit not in GROUPS:
        found[-2] = replace(before, number=NONE)


def _counts_role(before: Noun, token: Token) -> bool:
    """Whether counted bodies are those of a role: "two names in the coordinator's box"."""
    counted = before.unit == "bodies" and before.number is not None
    return counted and token.kind in ROLE_UNITS and token.kind != "bodies"


def _is_said_missing(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at a place denies the unit before it: "whose indicators are missing"."""
    if not 0 < at < len(tokens) or tokens[at].words not in _MISSING:
        return False
    after = tokens[at + 1].kind if at + 1 < len(tokens) else "stop"
    return tokens[at - 1].kind in (*COLUMNS, *ROLE_UNITS) and after in ("stop", "and", "or", "but")


def _counted(noun: Noun, token: Token) -> Noun:
    match token.kind:
        case "number" if isinstance(token.value, Number):
            return noun if noun.number in (NONE, EVERY) else replace(noun, number=token.value)
        case "every":
            exact = noun.number is None or noun.number.sign == "=="
            return replace(noun, number=EVERY if exact else noun.number)
        case "no":
            return replace(noun, number=NONE, others=bool(_OTHERS.search(token.words)))
        case "some":
            return replace(noun, number=noun.number or SOME)
        case _:
            return replace(noun, same=True)


def _adjective(tokens: tuple[Token, ...], at: int) -> Token:
    """Read "coordinating" before "and supporting body" as a noun, elsewhere as a verb."""
    token = tokens[at]
    noun = _ADJECTIVES.get(token.kind)
    if noun is None:
        return token
    for after in tokens[at + 1 :]:
        if after.kind in ROLE_UNITS:
            return Token(noun, token.words)
        if after.kind not in (
            "and",
            "or",
            "nor",
            "some",
            "number",
            "both",
            "either",
            "as",
            *_ADJECTIVES,
        ):
            break
    return replace(token, kind=_PARTICIPLES.get(token.kind, token.kind))


def split(tokens: tuple[Token | Noun, ...]) -> tuple[Segment, ...] | None:
    """Cut tokens into segments; None when one has no meaning in any."""
    builder = _Builder()
    for token in tokens:
        if isinstance(token, Token) and token.kind in _BREAKS:
            builder.close(token.kind)
        elif not builder.add(token):
            return None
    builder.close("")
    return tuple(builder.done)
