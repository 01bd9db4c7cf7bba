"""Answers to contests: each side is counted over the register, and the counts are compared."""

from dataclasses import dataclass, replace
from fractions import Fraction

from tipassist.answer.compose.counted.rows import place_label, unit_word, value_of
from tipassist.answer.compose.of_sets.standings import compose_standing
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    outcome_item,
    pillar_item,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name, plural, role_verb
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.contests.contests import Asks, Contest, Side, Times
from tipassist.locators import code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within
from tipassist.types import Item, Role


@dataclass(frozen=True, slots=True)
class _Counted:
    """A side with what it holds."""

    side: Side
    value: int
    activities: tuple[Activity, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        cite = asb_evidence if self.side.body else wording_evidence
        return tuple(cite(one) for one in self.activities)


def compose_contest(meaning: Meaning, register: Register, contest: Contest) -> Draft:
    """Answer which side of a contest has more, whether it has, or by how many."""
    if contest.standing is not None:
        return compose_standing(meaning, register, contest, contest.standing)
    if contest.group:
        return _compose_open(meaning, register, contest)
    if contest.further:
        return _compose_all(meaning, register, contest)
    counted = [_count(side, meaning, register) for side in contest.sides]
    if contest.together or contest.joined > 1:
        return _compose_together(counted, contest)
    ranked = sorted(counted, key=lambda one: one.value if contest.less else -one.value)
    evidence = tuple(e for one in counted for e in one.evidence) or checked_evidence(register)
    lead = f"{_verdict(counted, contest)}{_difference(ranked, contest)}"
    claims = [DraftClaim(lead, evidence)]
    for one in counted:
        codes = listing(a.code for a in one.activities) if one.side.body else ""
        words = f"{_name(one.side)} {_says(one)}{f': {codes}' if codes else ''}."
        claims.append(DraftClaim(words, one.evidence or checked_evidence(register), 1))
    order = _order(ranked)
    if not any(one.side.body for one in counted):
        return replace(answered(claims), ranked=order)
    codes_found = {a.code for one in counted for a in one.activities}
    rows = [activity_item(one) for one in register.activities if one.code in codes_found]
    return replace(answered(claims, rows), ranked=order)


def _compose_together(counted: list[_Counted], contest: Contest) -> Draft:
    """Answer whether one side, of one or several, has more than the other, or by how many.

    What several of a side hold is counted once. Yes or no is said where it holds too when it is
    counted for each, and for each of them alone where they are not said to be counted together.
    """
    ours, others = counted[: contest.joined], counted[contest.joined :]
    own, value = _held_by(ours), _held_by(others)
    so = _wins(own, [value], contest)
    apart = _wins(sum(one.value for one in ours), [sum(one.value for one in others)], contest)
    alone = so
    if not contest.together:
        alone = all(_wins(one.value, [o.value for o in others], contest) for one in ours)
    certain = contest.asks is Asks.WHETHER and so == apart == alone
    verdict = ("Yes. " if so else "No. ") if certain else ""
    gap = own - value
    tail = f"{abs(gap)} {'more' if gap > 0 else 'fewer'}" if gap else "equally many"
    lead = f"{verdict}{_says_together(ours)}; {_says_together(others)}: {tail}."
    lead += "".join(map(_counted_once, (ours, others)))
    evidence = tuple(e for one in counted for e in one.evidence)
    told = [
        DraftClaim(f"{_name(one.side)} {_says(one)}.", one.evidence, 1)
        for one in counted
        if one.evidence
    ]
    return answered([DraftClaim(lead, evidence), *told])


def _held_by(side: list[_Counted]) -> int:
    """Count what those of a side hold, each once."""
    rows = tuple({row.code: row for one in side for row in one.activities}.values())
    return value_of(rows, side[0].side.unit or "activities")


def _says_together(side: list[_Counted]) -> str:
    """Say what those of a side hold: "Pillar B and Pillar C have 27 activities together"."""
    first = side[0]
    if len(side) == 1:
        return f"{_name(first.side)} {_says(first)}"
    unit = first.side.unit or "activities"
    count = plural(_held_by(side), unit_word(unit), unit_word(unit, many=True))
    names = listing(_name(one.side) for one in side)
    where = first.side.places if first.side.body else ()
    alike = where and all(one.side.places == where for one in side)
    inside = f" in {listing(map(place_name, where))}" if alike else ""
    return f"{names} {_verb(first.side)} {count}{inside} together"


def _counted_once(side: list[_Counted]) -> str:
    """Say which activities several of a side hold, when activities are counted."""
    every = [row.code for one in side for row in one.activities]
    shared = [one for one in dict.fromkeys(every) if every.count(one) > 1]
    if not shared or side[0].side.unit not in ("", "activities"):
        return ""
    return f" {listing(shared)} {'is' if len(shared) == 1 else 'are'} counted once."


def _verb(side: Side) -> str:
    """Return the verb of a side, of several."""
    if not side.body:
        return "have"
    return role_verb(side.roles[0], 2) if len(side.roles) == 1 else "have a role in"


def _order(ranked: list[_Counted]) -> tuple[str, ...]:
    """Return the bodies or places of the sides, best first, when they differ and one is first."""
    bodies = [one.side.body for one in ranked]
    places = [one.side.places[0] if len(one.side.places) == 1 else "" for one in ranked]
    names = bodies if len(set(bodies)) == len(bodies) else [str(one) for one in places]
    differ = all(names) and len(set(names)) == len(names)
    return tuple(names) if differ and ranked[0].value != ranked[1].value else ()


def _compose_all(meaning: Meaning, register: Register, contest: Contest) -> Draft:
    """Answer several comparisons of the same sides; yes only when all of them are so."""
    all_of = (replace(contest, further=()), *contest.further)
    counted = [[_count(side, meaning, register) for side in one.sides] for one in all_of]
    so = all(_verdict(row, one) == "Yes. " for row, one in zip(counted, all_of, strict=True))
    yes = ("Yes. " if so else "No. ") if contest.asks is Asks.WHETHER else ""
    plain = [replace(one, asks=Asks.WHICH) for one in all_of]
    drafts = [compose_contest(meaning, register, one) for one in plain]
    first, *rest = (claim for draft in drafts for claim in draft.claims)
    items = {item.locator: item for draft in drafts for item in draft.items}
    return answered([replace(first, text=f"{yes}{first.text}"), *rest], items.values() or None)


def _count(side: Side, meaning: Meaning, register: Register) -> _Counted:
    inside = tuple(
        one
        for one in register.activities
        if (not side.places or is_within(one, side.places)) and not is_within(one, meaning.outside)
    )
    if side.body:
        roles = side.roles or tuple(Role)
        inside = tuple(o for o in inside if any(side.body in o.named(role) for role in roles))
    elif 0 < len(side.roles) < len(Role) and not _of_bodies(side):
        inside = tuple(o for o in inside if any(o.named(role) for role in side.roles))
    return _Counted(side, value_of(inside, side.unit or "activities"), inside)


def _of_bodies(side: Side) -> bool:
    return side.unit in ("bodies", "coordinators", "supporters", "relevants")


def _name(side: Side) -> str:
    where = listing(place_name(one) for one in side.places)
    if side.body:
        return side.body
    return where or "The plan"


def _says(one: _Counted) -> str:
    """Say a count with its verb: "coordinates 35 activities in Pillar A"."""
    side, unit = one.side, one.side.unit or "activities"
    count = plural(one.value, unit_word(unit), unit_word(unit, many=True))
    if not side.body:
        return f"has {count}"
    where = f" in {listing(place_name(place) for place in side.places)}" if side.places else ""
    if unit != "activities":
        count += f" in {plural(len(one.activities), 'activity')}"
    return f"{_does(side)} {count}{where}"


def _does(side: Side) -> str:
    """Return the verb of a side, of one body: "coordinates", "coordinates or supports"."""
    if not side.roles or set(side.roles) == set(Role):
        return "has a role in"
    return listing([role_verb(one) for one in side.roles], "or")


def _difference(ranked: list[_Counted], contest: Contest) -> str:
    names = [_name(one.side) for one in ranked]
    parts = [
        _says(one) if at and name == names[0] else f"{name} {_says(one)}"
        for at, (name, one) in enumerate(zip(names, ranked, strict=True))
    ]
    gap = abs(ranked[0].value - ranked[-1].value)
    if not gap:
        return f"{listing(parts)}: equally many."
    tail = f": {gap} {'fewer' if ranked[0].value < ranked[-1].value else 'more'}"
    if contest.times is not None and ranked[-1].value and not ranked[0].value % ranked[-1].value:
        tail = f": {Times(Fraction(ranked[0].value, ranked[-1].value))} as many"
    return f"{listing(parts)}{tail if len(ranked) == 2 else ''}."


def _verdict(counted: list[_Counted], contest: Contest) -> str:
    return verdict_on([one.value for one in counted], contest)


def verdict_on(values: list[int], contest: Contest) -> str:
    """Say yes or no to whether the first of some counts is more than all others, or less."""
    if contest.asks is not Asks.WHETHER:
        return ""
    first, *rest = values
    if contest.times is not None:
        return "Yes. " if contest.times.accepts(first, rest[0]) else "No. "
    if contest.equal:
        return "Yes. " if set(rest) == {first} else "No. "
    if contest.margin is not None:
        gap = rest[0] - first if contest.less else first - rest[0]
        return "Yes. " if gap > 0 and contest.margin.accepts(gap) else "No. "
    return "Yes. " if _wins(first, rest, contest) else "No. "


def _compose_open(meaning: Meaning, register: Register, contest: Contest) -> Draft:
    """Answer which bodies, pillars or outcomes have more than those named, or than otherwise."""
    won: list[tuple[str, list[_Counted]]] = []
    names = _names(register, contest.group)
    for name in names:
        sides = [_standing(one, name, contest.group) for one in contest.sides]
        if len(set(sides)) < len(sides):
            continue
        first, *others = (_count(side, meaning, register) for side in sides)
        if _wins(first.value, [one.value for one in others], contest):
            won.append((name, [first, *others]))
    won.sort(key=lambda row: row[1][0].value, reverse=not contest.less)
    counts = listing(f"{place_label(name, contest.group)} ({one[0].value})" for name, one in won)
    every = plural(len(names), unit_word(contest.group), contest.group)
    lead = f"{len(won) or 'None'} of the {every} "
    lead += f"{_more_than(contest, won)}{f': {counts}' if won else ''}."
    evidence = tuple(e for _, counted in won for one in counted for e in one.evidence)
    claims = [DraftClaim(lead, evidence or checked_evidence(register))]
    for name, counted in won:
        words = listing(_says(one) for one in counted if _is_its(one.side, name, contest.group))
        text = f"**{place_label(name, contest.group)}** {words}."
        told = tuple(e for one in counted for e in one.evidence)
        claims.append(DraftClaim(text, told or checked_evidence(register), 1))
    return answered(claims, _group_items(register, contest.group, [name for name, _ in won]))


def _wins(value: int, others: list[int], contest: Contest) -> bool:
    if contest.times is not None:
        return contest.times.accepts(value, others[0])
    if contest.equal:
        return value > 0 and set(others) == {value}
    return all(value < one if contest.less else value > one for one in others)


def _standing(side: Side, name: str, group: str) -> Side:
    """Let a side that names none of the group stand for one of them."""
    if group == "bodies":
        return side if side.body else replace(side, body=name)
    return side if side.places else replace(side, places=(code(name),))


def _is_its(side: Side, name: str, group: str) -> bool:
    return side.body == name if group == "bodies" else side.places == (code(name),)


def _more_than(contest: Contest, won: list[tuple[str, list[_Counted]]]) -> str:
    first, *others = contest.sides
    as_many = f"{contest.times} as many" if contest.times else "as many"
    word = as_many if contest.equal else "fewer" if contest.less else "more"
    noun = unit_word(first.unit or "activities", many=True)
    count = max(len(won), 1)
    verb = "has" if count == 1 else "have"
    if contest.group == "bodies":
        verb = role_verb(first.roles[0], count) if len(first.roles) == 1 else f"{verb} a role in"
    than = listing(_other_words(one, contest.group) for one in others)
    against = "as" if contest.equal else "than"
    return f"{verb} {word} {noun} {against} {than}".rstrip() if won or than else verb


def _other_words(side: Side, group: str) -> str:
    named = side.body if group == "bodies" else listing(place_name(p) for p in side.places)
    if named:
        return named
    if len(side.roles) == 1 and group == "bodies":
        return f"they {role_verb(side.roles[0], 2)}"
    return unit_word(side.unit, many=True)


def _names(register: Register, group: str) -> tuple[str, ...]:
    if group == "bodies":
        return register.bodies
    if group == "pillars":
        return tuple(one.letter for one in register.pillars)
    return tuple(one.code for one in register.outcomes)


def _group_items(register: Register, group: str, names: list[str]) -> list[Item]:
    if group == "pillars":
        return [pillar_item(register, one) for one in register.pillars if one.letter in names]
    if group == "outcomes":
        return [outcome_item(register, one) for one in register.outcomes if one.code in names]
    return []
