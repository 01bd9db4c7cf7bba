"""Parts: which part of a list words keep, as conditions: "where AICHR supports but not SOMSWD".

Every word is of a class of `followups.toml` or the name of a body. The classes, a letter each, are
read clause by clause: a body with its role and yes or no, somebody or nobody in a role, rows that
are shared or not, empty cells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tipassist.answer.followups.of_lists.lists import NOUNS, one_of
from tipassist.answer.followups.of_lists.part_words import Token
from tipassist.answer.followups.of_lists.turned import turned_round
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import Relation
from tipassist.answer.sets.query import NONE, SOME, Condition, Counts, Either, Holds, Number
from tipassist.types import Role

_LETTERS = {
    "relative": "R",
    "joins": "&",
    "only": "o",
    "sole": "y",
    "as": "s",
    "by": "b",
    "it": "I",
    "alone": "a",
    "shared": "S",
    "ones": "w",
    "has": "W",
    "without": "O",
    "denies": "N",
    "drops": "v",
    "anyone": "A",
    "nobody": "Z",
    "other": "X",
    "body": "G",
    "partner": "P",
    "helps": "h",
    "helper": "H",
    "helped": "d",
    "no_help": "u",
    "leads": "l",
    "leader": "L",
    "led": "D",
    "no_lead": "U",
    "cell": "c",
    "named": "B",
    "pair": "E",
}
_ROLE = r"(?P<role>[hHlL](?:o?&s?[hHlL])?)"
_FORMS = tuple(
    (name, re.compile(form))
    for name, form in (
        ("having", rf"[Rwo]*(?:(?P<no>N?O|N)W?|W)BW?I?(?:s?{_ROLE})?o?"),
        ("having", r"(?P<no>v)B"),
        ("pair", r"[Rw]*(?:(?P<no>N?O|N)W?|W)E"),
        ("pair", r"[Rwo]*I?(?P<no>N?)(?P<role>[dD])bE"),
        ("not by", r"[Rw]*(?P<no>N)bB"),
        ("not by", r"[Rw]*(?P<only>o)bB"),
        ("passive", r"[Rwo]*I?(?P<no>N?)o?(?P<role>[dD](?:b?&[dD])?)(?P<only>o?)b[BI]o?"),
        ("only", r"[wR]*(?:oB|Bo)w?"),
        ("acting", rf"[wo]*Rw?(?P<only>[oy]?)B(?P<no>N?)o?[sW]?(?P<no2>N?)o?{_ROLE}o?"),
        ("acting", rf"o?wI(?P<no>N)o?s?{_ROLE}o?"),
        ("acting", rf"(?P<no>N)[wR]+Io?s?{_ROLE}o?"),
        ("acting", rf"[wo]*RI(?P<no>N?)o?s?(?P<no2>N?)o?{_ROLE}o?"),
        ("acting", r"[wo]*R[IB]?(?P<no>N?)(?P<only>y)(?P<role>[HLl])"),
        ("beside", rf"B(?P<as>s?){_ROLE}"),
        ("named", r"[wo]*Rw?(?P<only>o?)B(?P<no>N?)W(?P<no2>N?)"),
        ("named", r"[wo]*RB(?P<no>N)"),
        ("turned", r"[Rw]*(?:(?P<no>O|NW)|W)I"),
        ("as role", rf"(?P<no>N?)o?s(?P<only>y?){_ROLE}o?"),
        ("not acting", r"(?P<no>N)(?P<role>[hl])"),
        ("alone", r"[Rwo]*(?P<named>B?)[IlL]?(?P<no>N?)aw?"),
        (
            "shared",
            r"[Rwo]*[IB]?(?P<no>N?|O)W?S"
            r"(?:W?(?:(?P<with>B)|X?G|P|A?X|(?P<lead>X?[lL])|w|)|WX?H)",
        ),
        ("cells", r"[Rw]*(?P<no>O|N|WN)c"),
        ("cells", r"[Rw]+Wc"),
    )
)
_BEGINS = ("has", "without", "denies", "relative", "led", "helped", "alone")
_SUPPORTING, _COORDINATING = (Role.SUPPORTING,), (Role.COORDINATING,)
_ROLES = {**dict.fromkeys("hHd", _SUPPORTING), **dict.fromkeys("lLD", _COORDINATING)}
_UNITS: dict[tuple[Role, ...], str] = {_SUPPORTING: "supporters", _COORDINATING: "coordinators"}
_DONE: dict[tuple[Role, ...], str] = {
    _SUPPORTING: "supported by",
    _COORDINATING: "coordinated by",
    (*_COORDINATING, *_SUPPORTING): "coordinated or supported by",
    (*_SUPPORTING, *_COORDINATING): "supported or coordinated by",
}
_ONE, _TWO = Number("==", 1), Number(">=", 2)


@dataclass(frozen=True, slots=True)
class Told:
    """What the list of which a part is kept was asked for with.

    Attributes:
        actor: The one body that "it" is, or "".
        relation: Its role in the rows, `Relation.NONE` where no body was asked for.
        beside: What they were kept by of another body, which "with it" and "without it" turn.
        pair: The two bodies of which was spoken last, which "both" and "neither" are.
    """

    actor: str
    relation: Relation
    beside: Holds | None = None
    pair: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a list that words keep: the rows that meet every condition.

    Attributes:
        conditions: What is to be so of each row.
        letters: The classes of the words, as `_LETTERS` has them.
        drops: Whether it is what the rest leaves: "drop those without a project".
    """

    conditions: tuple[Condition, ...]
    letters: str
    drops: bool = False

    @property
    def told(self) -> str:
        """What rows do that meet the conditions: "are supported by AICHR"."""
        return listing(map(_words_of, self.conditions))

    @property
    def text(self) -> str:
        """The question of all rows for those that meet the conditions."""
        return f"Which activities {self.told}?"

    @property
    def left(self) -> "Part | None":
        """The rest of the list, or None where that cannot be told by conditions."""
        turned = tuple(turned_round((one,)) for one in self.conditions)
        others = tuple(one[0] for one in turned if one is not None)
        if len(others) < len(turned):
            return None
        kept = others if len(others) == 1 else (Either(others),)
        return replace(self, conditions=kept, drops=True)

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that the conditions name, without doubles."""
        return tuple(dict.fromkeys(body for one in self._held for body in one.bodies))

    @property
    def _held(self) -> tuple[Holds, ...]:
        options = (one.options if isinstance(one, Either) else (one,) for one in self.conditions)
        return tuple(one for several in options for one in several if isinstance(one, Holds))


def read_part(tokens: tuple[Token, ...], told: Told) -> Part | None:
    """Return the part of a list that words keep, or None where a clause of theirs is not read.

    Args:
        tokens: The words by class.
        told: What the list was asked for with.
    """
    letters = "".join(_LETTERS[one.kind] for one in tokens)
    found = _clause(tokens, told, ())
    if found is not None:
        return Part(found, letters)
    if any(one.kind == "drops" for one in tokens):
        return None
    conditions: tuple[Condition, ...] = ()
    parts = tuple(_parted(tokens))
    for one in parts:
        read = _run(one, told, conditions, several=len(parts) > 1)
        if read is None:
            return None
        conditions += read
    return Part(conditions, letters) if conditions else None


def _run(
    tokens: tuple[Token, ...], told: Told, before: tuple[Condition, ...], *, several: bool
) -> tuple[Condition, ...] | None:
    """Return the conditions of a clause, or of two that nothing parts: "SOMTC leads with AICHR"."""
    again = several and tokens[0].kind not in ("relative", "has", "ones")
    found = _clause(tokens, told, before)
    found = found or (_clause((Token("relative"), *tokens), told, before) if again else None)
    if found is not None:
        return found
    for at in range(1, len(tokens)):
        if tokens[at].kind not in _BEGINS:
            continue
        first = _clause(tokens[:at], told, before)
        second = _clause(tokens[at:], told, first) if first else None
        if first and second:
            return (*first, *second)
    return None


def _parted(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield the clauses that words like "and" and "but" part."""
    start = 0
    for at, one in enumerate((*tokens, Token("joins"))):
        if one.kind == "joins":
            if at > start:
                yield tokens[start:at]
            start = at + 1


def _clause(
    tokens: tuple[Token, ...], told: Told, before: tuple[Condition, ...]
) -> tuple[Condition, ...] | None:
    """Return the conditions that a clause says; those before lend it a role."""
    name, found = _form_of(tokens, told)
    if found is None:
        return _of_anyone(tokens, told)
    groups = {key: value or "" for key, value in found.groupdict().items()}
    told_roles = dict.fromkeys(_ROLES[one] for one in groups.get("role", "") if one in _ROLES)
    roles = tuple(role for one in told_roles for role in one) or tuple(Role)
    no = bool(groups.get("no")) != bool(groups.get("no2"))
    named = next((one for one in tokens if one.kind == "named"), Token("named"))
    bodies = named.bodies or ((told.actor,) if told.actor else ())
    match name:
        case "cells":
            return (Counts(units_in(tokens[-1].words)[0], NONE if groups.get("no") else SOME),)
        case "alone":
            return _alone(named, told, no=no)
        case "shared":
            return _shared(tokens, named, told, led=bool(groups["lead"]), no=no)
        case "turned":
            return (replace(told.beside, negated=no),) if told.beside else None
        case "pair":
            return _of_pair(told.pair, roles, tokens[-1].words.split()[0], no=no)
        case "not by":
            lent = [one.roles for one in before if isinstance(one, Holds)]
            lent += [told.beside.roles] if told.beside and told.beside.bodies == bodies else []
            roles = lent[-1] if lent else told.relation.roles
    if not bodies:
        return None
    held = Holds(bodies, roles, named.every and not no, no)
    if name == "as role" and groups["only"] and no and roles in _UNITS:
        return (replace(held, negated=False), Counts(_UNITS[roles], _TWO))
    only = groups.get("only") and not no and (roles in _UNITS or name == "not by")
    unit = _UNITS.get(roles, "bodies")
    return (held, Counts(unit, Number("==", len(bodies)))) if only else (held,)


def _of_pair(
    pair: tuple[str, ...], roles: tuple[Role, ...], which: str, *, no: bool
) -> tuple[Condition, ...] | None:
    """Return that both, either or neither of two bodies have a role; "without both" lacks one."""
    if not pair:
        return None
    if which == "neither" or (no and which == "either"):
        return (Holds(pair, roles, negated=True),)
    if no:
        return (Either(tuple(Holds((one,), roles, negated=True) for one in pair)),)
    return (Holds(pair, roles, every=which != "either"),)


def _shared(
    tokens: tuple[Token, ...], named: Token, told: Told, *, led: bool, no: bool
) -> tuple[Condition, ...]:
    """Return that rows have more than one body, or one that is named; or of "co-led", lead."""
    if named.bodies and tokens[-1] is named:
        return (Holds(named.bodies, tuple(Role), named.every and not no, no),)
    if tokens[-1].kind == "helper":
        return _shared_with_helper(told, no=no)
    led = led or any(one.words.startswith("co") for one in tokens if one.kind == "shared")
    return (Counts("coordinators" if led else "bodies", _ONE if no else _TWO),)


def _shared_with_helper(told: Told, *, no: bool) -> tuple[Condition, ...]:
    """Return that rows have a supporter, or another one where the body spoken of is one."""
    own = told.relation is Relation.SUPPORTS
    return (Counts("supporters", (_ONE if own else NONE) if no else _TWO if own else SOME),)


def _form_of(tokens: tuple[Token, ...], told: Told) -> tuple[str, re.Match[str] | None]:
    """Return which form a clause has, if any: "not leading" is of the body, "no support" is not."""
    kinds = "".join(_LETTERS[one.kind] for one in tokens)
    hits = ((name, form.fullmatch(kinds)) for name, form in _FORMS)
    name, found = next((pair for pair in hits if pair[1] is not None), ("", None))
    doing = bool(tokens) and tokens[-1].words.endswith("ing")
    acts = name in ("beside", "not acting") and not (doing or "s" in kinds)
    whole = name == "only" and told.relation is not Relation.NONE
    return ("", None) if acts or whole else (name, found)


def _alone(named: Token, told: Told, *, no: bool) -> tuple[Condition, ...]:
    """Return that a row has one body; of what a body supports, that it has one supporter."""
    supports = told.relation is Relation.SUPPORTS and not named.bodies
    counted = Counts("supporters" if supports else "bodies", _TWO if no else _ONE)
    return (Holds(named.bodies, tuple(Role)), counted) if named.bodies else (counted,)


def _of_anyone(tokens: tuple[Token, ...], told: Told) -> tuple[Condition, ...] | None:
    """Return that somebody, or nobody, has a role or stands beside the body spoken of.

    Another supporter than the body whose supporting rows were listed makes two of them.
    """
    acts = ("denies", "helps", "leads", "helper", "leader")
    if any(one.kind == "it" and after.kind in acts for one, after in pairwise(tokens)):
        return None
    aside = ("relative", "joins", "only", "as", "by", "it")
    kinds = tuple(one.kind for one in tokens if one.kind not in aside)
    said = frozenset(kinds)
    others = any(one.kind == "other" and one.words == "others" for one in tokens)
    if tokens[0].kind == "relative" and kinds == ("nobody", "other"):
        return (Counts("bodies", _ONE),)
    if said & {"named", "cell", "alone", "shared", "drops", "pair"} or not _is_whole(
        kinds, others=others
    ):
        return None
    none = bool(said & {"nobody", "denies", "without", "no_help", "no_lead"})
    helps = bool(said & {"helps", "helped", "helper", "no_help"})
    leads = bool(said & {"leads", "led", "leader", "no_lead"})
    if not (helps or leads):
        several = said & {"partner", "other"} or told.relation is not Relation.NONE
        return (Counts("bodies", (_ONE if none else _TWO) if several else NONE if none else SOME),)
    if "other" in said and told.actor and told.relation is Relation.ANY:
        beside = (told.actor,)
        return (Counts("supporters" if helps else "coordinators", NONE if none else SOME, beside),)
    own = told.relation is (Relation.SUPPORTS if helps else Relation.COORDINATES)
    unit = "supporters" if helps else "coordinators"
    if "other" in said and own:
        return (Counts(unit, _ONE if none else _TWO),)
    return (Counts(unit, NONE if none else SOME),)


def _is_whole(kinds: tuple[str, ...], *, others: bool) -> bool:
    """Whether it says that somebody has or does something, and not what is done by rows."""
    said = set(kinds)
    helps = bool({"helps", "helped", "helper", "no_help"} & said)
    leads = bool({"leads", "led", "leader", "no_lead"} & said)
    nouns = ("helper", "leader", "helps", "leads", "partner")
    denied = any(one == "denies" and after in nouns for one, after in pairwise(kinds))
    passive = bool({"helped", "led", "no_help", "no_lead"} & said)
    acts = bool({"anyone", "nobody", "body"} & said)
    has = denied or bool({"has", "without"} & said)
    noun = bool({*nouns, "anyone", "nobody"} & said)
    other = "other" in said and ("body" in said or others)
    one_role = not (helps and leads)
    return one_role and (passive or ((helps or leads) and acts) or (has and (noun or other)))


def _words_of(condition: Condition) -> str:
    """Say a condition as what rows do: "are not supported by AICHR", "have exactly one body"."""
    match condition:
        case Holds(bodies, roles, every, negated):
            names = listing(bodies, "and" if every else "or")
            done = _DONE.get(roles)
            if done is None:
                return f"do not name {names}" if negated else f"name {names}"
            return f"are {'not ' if negated else ''}{done} {names}"
        case Counts(unit, number):
            noun = NOUNS.get(unit, unit)
            one = {NONE: "no", SOME: "at least one", _ONE: "exactly one"}.get(number)
            return f"have {one} {one_of(noun)}" if one else f"have {_several(number)} {noun}"
        case Either(options):
            return listing(map(_words_of, options), "or")
    return ""


def _several(number: Number) -> str:
    return f"{'exactly' if number.sign == '==' else 'at least'} {number.value}"
