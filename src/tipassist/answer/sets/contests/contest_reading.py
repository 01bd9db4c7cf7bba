"""Reading questions that set counts against each other: all of their words, or none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tipassist.answer.sets.contests.contest_words import ContestWords
from tipassist.answer.sets.contests.contests import Asks, Contest, Side, Times
from tipassist.answer.sets.contests.margins import without_margin, without_times
from tipassist.answer.sets.query import ROLE_UNITS
from tipassist.answer.sets.words.segments import COLUMNS, GROUPS, VERBS
from tipassist.answer.sets.words.tokens import Mark, SetWords, Token, read_fraction, read_tokens
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_ROLE_WORDS = {
    "coordinating": (Role.COORDINATING,), "supporting": (Role.SUPPORTING,), **VERBS, **ROLE_UNITS,
}  # fmt: skip
_PARTS = frozenset((
    "and", "or", "stop", "what", "relative", "have", "as", "it", "pointing", "some", "who", "every",
    "count", "either", "both", "body", "place", "activities", "outcomes", "pillars", "against",
    "more", "less", "difference", "equal", "other", *COLUMNS, *_ROLE_WORDS,
))  # fmt: skip
_PAIR = 2
_BODIES_COUNTED = re.compile(
    r"\b(?:more|fewer|less|as many|the most|the fewest|equally many|the same number of) "
    r"(?:different )?(?:(?P<coordinators>co-?ordinators|(?:co-?ordinating|lead(?:ing)?) "
    r"(?:bodies|asbs))|(?P<supporters>supporters|supporting (?:bodies|asbs))"
    r"|(?P<relevants>relevant (?:bodies|asbs))"
    r"|(?P<bodies>(?:asean )?(?:sectoral )?(?:bodies|asbs)))\b"
)
_HOLDERS = {roles: unit for unit, roles in ROLE_UNITS.items()}
_TWICE = re.compile(r",?\s+(?:but|and|yet|while|although|though)\s+(?:also\s+|still\s+)?")
_LISTS = frozenset(("and", "or", "to"))
_TOGETHER = re.compile(
    r"(?<!\bwork)(?<!\bsit)(?<!\bstand)(?<!\bappear),?\s+(?:(?:all )?(?:combined|together)|"
    r"in sum|jointly|(?:put|taken|added|lumped|counted|summed)(?: all)? (?:together|up))"
    r"(?![\w-])(?! (?:with|in|on|at)\b)"
)
_SETS_AGAINST = re.compile(r"\bthan\b|\bas (?:many|much|often)\b")
_STAND_BEHIND = re.compile(
    r"(?:(?:in|on|and|so|how many|list|show|give|me|all|the) )*(?:which |what )?"
    r"(?:of (?:[\w'-]+ )?)?(?:rows|activities|ours)\b[^?.!;]*?"
    r" (?:has|have|with|got|put)\b[^?.!;]* behind\b"
)
"""Rows that have a body behind another: it supports it there, and is not set against it."""
_ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class ContestReader:
    """Reads contests.

    Attributes:
        words: The classes of words of set questions.
        known: Words that say nothing in such a question.
        contest: The words that set counts against each other.
    """

    words: SetWords
    known: frozenset[str]
    contest: ContestWords

    def read(self, text: str, marks: Iterable[Mark]) -> Contest | None:
        """Return the contest that a question asks for when all of its words are understood.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        if not (self.contest.cue.search(text) or self.contest.beside.search(text)):
            return None
        if _STAND_BEHIND.match(text):
            return None
        text, times = without_times(text)
        if times is not None:
            return _so_many_times(self._contest(text, tuple(marks)), times)
        if any(read_fraction(text, one.start()) for one in re.finditer(r"\b\w", text)):
            return None
        text, margin = without_margin(text)
        contest = _of_bodies_counted(self._contest(text, tuple(marks)), text)
        if contest is None or margin is None:
            return contest
        plain = not (contest.group or contest.together or contest.further or contest.equal)
        return replace(contest, margin=margin) if plain and len(contest.sides) == _PAIR else None

    def _contest(self, text: str, found: tuple[Mark, ...]) -> Contest | None:
        if _SETS_AGAINST.search(text) and _TOGETHER.search(text):
            return self._read_together(text, found)
        contest = self._read(text, found) or self._twofold(text, found)
        return contest or self._beside_asides(text, found)

    def _read_together(self, text: str, found: tuple[Mark, ...]) -> Contest | None:
        """Read sides that are counted as one: "more than B and C combined"."""
        bare = _TOGETHER.sub(lambda one: " " * len(one[0]), text)
        left = tuple(one for one in found if bare[one.start : one.end].strip())
        contest = self._read(bare, left, summed=True)
        if contest is None or contest.group or len(contest.sides) <= _PAIR:
            return contest
        return replace(contest, together=True)

    def _beside_asides(self, text: str, found: tuple[Mark, ...]) -> Contest | None:
        """Read past what stands in brackets and names nothing: "(count shared rows for both)"."""
        bare = _ASIDE.sub(lambda one: " " * len(one.group(0)), text)
        if bare == text or any(not bare[one.start : one.end].strip() for one in found):
            return None
        return self._read(bare, found)

    def _twofold(self, text: str, found: tuple[Mark, ...]) -> Contest | None:
        """Read sides set against each other twice: "fewer activities but more projects"."""
        for cut in _TWICE.finditer(text):
            first = self._read(text[: cut.start()], [o for o in found if o.end <= cut.start()])
            if (
                first is None
                or first.group
                or first.joined > 1
                or any(one.start >= cut.end() for one in found)
            ):
                continue
            tail = text[cut.end() :]
            tokens = read_tokens(tail, tuple(self._compared(tail, ())), self.known, self.words)
            kinds = {token.kind for token in tokens or ()}
            told = (
                _side(tokens) if tokens and kinds & {"more", "less"} and kinds <= _PARTS else None
            )
            if tokens and told and (told.unit or told.roles):
                sides = tuple(told.filled(one) for one in first.sides)
                second = replace(first, sides=sides, less=_asks_less(tokens), equal=False)
                return replace(first, further=(second,))
        return None

    def _read(self, text: str, found: Sequence[Mark], *, summed: bool = False) -> Contest | None:
        tokens = read_tokens(text, (*found, *self._compared(text, found)), self.known, self.words)
        tokens = _without_ones(tokens) if tokens else None
        if tokens is None or any(token.kind not in _PARTS for token in tokens):
            return None
        kinds = {token.kind for token in tokens}
        compares = bool(kinds & {"more", "less", "difference", "equal"})
        counted = "count" in kinds and any(self._is_beside(one) for one in tokens)
        if not (compares or counted) or _compares_twice(tokens):
            return None
        contest = _against(tokens, counted=counted, summed=summed)
        asks = Asks.WHETHER if contest and self.words.checked.search(text) else Asks.WHICH
        contest = contest or _alternatives(tokens)
        if contest is None or (_asks_rows(tokens) and not contest.group and _by_unit(contest)):
            return None
        told = any(one.unit or one.roles for one in contest.sides)
        if "difference" in kinds and not told and not kinds & {"more", "less"}:
            return None
        if "equal" in kinds and self.words.checked.search(text):
            asks = Asks.WHETHER
        if self.contest.either_way.search(text):
            return replace(contest, asks=Asks.WHICH)
        if "difference" in kinds:
            asks = Asks.DIFFERENCE
        return replace(contest, asks=asks, less=_asks_less(tokens), equal="equal" in kinds)

    def _is_beside(self, token: Token) -> bool:
        return token.kind == "against" and bool(self.contest.beside.fullmatch(token.words))

    def _compared(self, text: str, marks: Sequence[Mark]) -> Iterable[Mark]:
        """Mark the words that compare, where no name stands."""
        taken = [(one.start, one.end) for one in marks]
        beside = self.contest.beside.search(text)
        for start in (match.start() for match in re.finditer(r"(?<![\w-])\w", text)):
            if any(begin <= start < end for begin, end in taken):
                continue
            frame = self._frame_at(text, start)
            if frame:
                taken.append((start, frame))
                continue
            bound = self.words.numbers.match(text, start)
            if bound and bound["count"] and bound.start("count") > start:
                taken.append(bound.span())
                continue
            times = self.contest.times.match(text, start) if beside else None
            if times:
                taken.append(times.span())
                yield Mark(*times.span(), "count", times[0])
                continue
            for kind, pattern in self.contest.kinds:
                match = pattern.match(text, start)
                if match:
                    name = "filler" if kind == "between" else kind
                    end = match.end() - _unit_at_end(match[0]) if kind == "equal" else match.end()
                    taken.append((start, end))
                    yield Mark(start, end, name, text[start:end])
                    break

    def _frame_at(self, text: str, start: int) -> int:
        """Return where words end that only ask if something is so, or 0: "is it fair to say"."""
        told = (
            pattern.match(text, start) for kind, pattern in self.words.classes if kind == "filler"
        )
        ends = [match.end() for match in told if match]
        checked = self.words.checked.match(text[: max(ends, default=0)])
        return max(ends) if ends and checked and " " in text[start : max(ends)] else 0


def _unit_at_end(words: str) -> int:
    """Return the size of a unit that ends a comparison: "the same number of outcomes"."""
    last = words.rsplit(" ", 1)[-1]
    return len(last) if last in (*COLUMNS, *GROUPS) and " of " in words else 0


def _without_ones(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "one" where it counts nothing: "which one coordinates more"."""
    return tuple(
        one
        for at, one in enumerate(tokens)
        if one.words != "one" or not at or tokens[at - 1].kind not in ("relative", "what")
    )


def _compares_twice(tokens: tuple[Token, ...]) -> bool:
    """Whether a second comparison is joined on: "fewer projects than D and more indicators"."""
    at = [i for i, one in enumerate(tokens) if one.kind in ("more", "less")]
    return any(tokens[i - 1].kind in ("and", "stop") for i in at[1:])


def _asks_rows(tokens: tuple[Token, ...]) -> bool:
    """Whether rows are asked for: "which activities have more projects than indicators"."""
    at = next((at for at, one in enumerate(tokens) if one.kind in ("relative", "what")), -1)
    return at >= 0 and at + 1 < len(tokens) and tokens[at + 1].kind in GROUPS


def _by_unit(contest: Contest) -> bool:
    """Whether the sides differ only in what they count."""
    return len({replace(one, unit="") for one in contest.sides}) == 1


def _asks_less(tokens: tuple[Token, ...]) -> bool:
    told = [token for token in tokens if token.kind in ("more", "less", "difference")]
    return any(
        token.kind == "less" or re.search(r"fewer|less|smaller", token.words) for token in told
    )


def _side(tokens: Iterable[Token], spoken_of: str = "") -> Side | None:
    """Return what a stretch of words counts; None when it names several bodies."""
    found = tuple(tokens)
    bodies = dict.fromkeys(str(one.value) for one in found if one.kind == "body")
    roles = [
        role for one in found for role in _ROLE_WORDS.get(one.kind, ()) if one.kind != "bodies"
    ]
    told = {
        r
        for one in found
        if one.kind in _ROLE_WORDS and one.kind not in ("named", "bodies")
        for r in _ROLE_WORDS[one.kind]
    }
    units = [one.kind for one in found if one.kind in (*COLUMNS, *GROUPS)]
    if len(bodies) > 1 or len(told) > 1:
        return None
    body = next(iter(bodies), "")
    if not body and any(one.kind in ("it", "pointing") for one in found):
        body = spoken_of
    places = tuple(one.value for one in found if isinstance(one.value, Locator))
    kept = tuple(dict.fromkeys(told or roles))
    return Side(body, kept, units[-1] if units else "", places)


def _against(tokens: tuple[Token, ...], *, counted: bool, summed: bool = False) -> Contest | None:
    """Read "X leads more than Y": what the second side leaves unsaid is as in the first.

    Args:
        tokens: The words by class.
        counted: Whether the sides are counted beside each other: "how many does X lead vs Y".
        summed: Whether what stands on the first side is counted as one too.
    """
    at = next((at for at, one in enumerate(tokens) if _sets_against(one)), -1)
    compared = ("more", "less", "difference", "equal")
    if at < 1 or not (counted or any(one.kind in compared for one in tokens[: at + 1])):
        return None
    joined = _parts(tokens[:at])
    bodies = {one.value for one in tokens if one.kind == "body"}
    asks_rows = _group_asked(tokens[:at])
    if len(joined) > 1 and not asks_rows and (summed if len(bodies) > 1 else not bodies):
        return _summed(joined, _parts(tokens[at + 1 :]))
    first = _side(tokens[:at])
    if first is None:
        return None
    group = "" if first.body else _group_asked(tokens[:at])
    others = [_side(part, first.body) for part in _parts(tokens[at + 1 :])]
    if not others or any(one is None for one in others):
        return None
    if group and first.unit == group:
        first = replace(first, unit="")
    first = _scoped(first, others[-1])
    sides = (first, *(one.filled(first) for one in others if one is not None))
    if group:
        return _open(sides, group)
    return _checked(sides)


def _summed(
    joined: Sequence[tuple[Token, ...]], against: Sequence[tuple[Token, ...]]
) -> Contest | None:
    """Return the contest of several against one or several, each counted as one."""
    own = [_side(part) for part in joined]
    others = [_side(part) for part in against]
    first, last = own[-1], others[-1] if others else None
    if first is None or last is None:
        return None
    first = _scoped(first, last)
    unit = next((one.unit for one in reversed(own) if one is not None and one.unit), "")
    first = replace(first, unit=first.unit or unit)
    told = [replace(one, unit=first.unit) for one in own[:-1] if one is not None]
    sides = [one.filled(first) for one in (*told, first, *others) if one is not None]
    of_bodies = any(one.body for one in sides)
    named = all(one.body if of_bodies else one.places for one in sides)
    named = named and len({one.unit for one in sides}) == 1
    whole = _checked(tuple(sides)) if named and len(sides) == len(own) + len(others) else None
    return replace(whole, joined=len(own)) if whole else None


def _scoped(first: Side, last: Side | None) -> Side:
    """Take over what the end of a question says of both sides: where is counted, and what.

    "Does SLOM lead more than ACMW in Pillar A?" counts both in Pillar A, "is Pillar D bigger than
    Pillar C by projects?" counts the projects of both.
    """
    if last is None:
        return first
    if last.unit and not first.unit and (last.body, last.places) != (first.body, first.places):
        first = replace(first, unit=last.unit) if last.body or last.places else first
    roles = first.roles and last.roles and first.roles != last.roles
    if first.places or not last.body or (first.body == last.body and not roles):
        return first
    return replace(first, places=last.places)


def _sets_against(token: Token) -> bool:
    """Whether the other side comes after a word: "than", "as many as"."""
    if token.kind == "equal":
        return token.words.endswith((" as", " with"))
    return token.kind == "against" and token.words not in _LISTS


def _of_bodies_counted(contest: Contest | None, text: str) -> Contest | None:
    """Return a contest of places by how many bodies have a role there: "more supporting bodies"."""
    counted = _BODIES_COUNTED.search(text) if contest is not None else None
    if contest is None or counted is None or contest.group or contest.further:
        return contest
    unit = next(name for name, told in counted.groupdict().items() if told)
    if any(one.body or one.unit or not one.places for one in contest.sides):
        return contest
    if unit == "bodies":
        roles = {one.roles for one in contest.sides}
        unit = _HOLDERS.get(next(iter(roles)), unit) if len(roles) == 1 else unit
    return replace(contest, sides=tuple(replace(one, unit=unit) for one in contest.sides))


def _so_many_times(contest: Contest | None, times: Times) -> Contest | None:
    """Return a contest of equal counts with the first so many times the other."""
    if contest is None or not contest.equal or contest.together or contest.further:
        return None
    if times.sign == "~":
        return None if contest.group else replace(contest, asks=Asks.WHICH, equal=False)
    return replace(contest, times=times) if len(contest.sides) == _PAIR else None


def _parts(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """Cut what stands after "than" where another body or place is joined to it."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        joined = parts[-1] and token.kind in ("body", "place")
        if joined and any(one.kind == token.kind for one in parts[-1]):
            parts.append([])
        parts[-1].append(token)
    return [tuple(part) for part in parts if part]


def _group_asked(tokens: tuple[Token, ...]) -> str:
    """Return the rows asked for: "which bodies …", "who …", "which pillars …", or ""."""
    asked = False
    for token in tokens:
        if token.kind == "who":
            return "bodies"
        if token.kind in ("relative", "what"):
            asked = True
        elif token.kind == "count":
            return ""
        elif token.kind in ("bodies", "coordinators", "supporters", "pillars", "outcomes"):
            bodies = token.kind not in GROUPS
            return ("bodies" if bodies else token.kind) if asked or bodies else ""
        elif token.kind not in ("some", "stop", "every"):
            return ""
    return ""


def _open(sides: tuple[Side, ...], group: str) -> Contest | None:
    """Return the contest of every row of a group; one with itself differs in what it counts."""
    first, *others = sides
    named = all(one.body if group == "bodies" else one.places for one in others)
    return Contest(sides, group=group) if named or len({first, *others}) > 1 else None


def _alternatives(tokens: tuple[Token, ...]) -> Contest | None:
    """Read "which has more, A or C", "does ASLOM lead or support more"."""
    bodies = list(dict.fromkeys(str(one.value) for one in tokens if one.kind == "body"))
    places = list(dict.fromkeys(one.value for one in tokens if isinstance(one.value, Locator)))
    told = [
        _ROLE_WORDS[one.kind]
        for one in tokens
        if one.kind in _ROLE_WORDS and one.kind not in ("named", "bodies")
    ]
    roles = list(dict.fromkeys(told))
    units = list(dict.fromkeys(one.kind for one in tokens if one.kind in (*COLUMNS, "activities")))
    role = roles[0] if len(roles) == 1 else ()
    unit = units[0] if len(units) == 1 else ""
    if not unit and not units and "outcomes" in {one.kind for one in tokens}:
        unit = "outcomes"
    many = [len(one) > 1 for one in (bodies, places, roles, units)]
    if sum(many) != 1:
        return None
    place = tuple(places)
    if many[0]:
        return _checked(tuple(Side(one, role, unit, place) for one in bodies))
    body = bodies[0] if bodies else ""
    if many[1]:
        return _checked(tuple(Side(body, role, unit, (one,)) for one in places))
    if many[2] and body:
        return _checked(tuple(Side(body, one, unit, place) for one in roles))
    return _checked(tuple(Side(body, role, one, place) for one in units)) if many[3] else None


def _checked(sides: tuple[Side, ...]) -> Contest | None:
    """Return the contest of sides that differ and each name something."""
    if len(sides) < _PAIR or len(set(sides)) < len(sides):
        return None
    if any(not one.body and not one.places and not one.unit for one in sides):
        return None
    single = any(place.kind is LocatorKind.ACTIVITY for one in sides for place in one.places)
    if single and any(one.unit in ("", "activities") for one in sides):
        return None
    return Contest(sides)
