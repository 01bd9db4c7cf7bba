"""Routing of expressions over sets of rows: what is asked or claimed is settled by the sets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeGuard

from tipassist.answer.compose import endings
from tipassist.answer.compose.holding import met
from tipassist.answer.compose.rows import activity_row, body_names
from tipassist.answer.compose.set_words import condition_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
)
from tipassist.answer.meaning import REREAD, RESOLVED, Form, Intent, Meaning
from tipassist.answer.open_questions import OpenAnswerer
from tipassist.answer.phrasing import (
    as_typed,
    bodies_words,
    listing,
    plural,
    role_verb,
    scope_words,
)
from tipassist.answer.sets.expressions import (
    About,
    BodiesAsked,
    BodiesCompared,
    Expression,
    OneOf,
    Placed,
    PlacesAsked,
    Quantity,
    RowCondition,
    RowsAsked,
    RowsClaimed,
    Than,
)
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Refers
from tipassist.answer.words import families, names_doers, other_number, word_list
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import is_within
from tipassist.types import Item, Role

_UNSURE = re.compile(r"may speak\b|\bof it in other words\b|\bnever of both in one place\b")
_MOST_TOLD = 3
_ROLE = re.compile(r"(?:support|lead|co-?ordinat)(?:e|es|s|ed|ers?|ors?|ing|ion)?|led")
_OF_ROWS = frozenset({"activities", "level:activities"})
"""Cues of questions that name rows; what names none may be told by the sections."""


class _UnsureError(Exception):
    """What rows speak of is not told by the words of a subject."""


class _RoleError(Exception):
    """A subject is but the word of a role: "supports activities"."""


class _AbsentError(Exception):
    """No row speaks of a subject."""


def compose_expression(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer an expression over sets of rows from the sets; None when there is none to answer."""
    asked = meaning.expression if RESOLVED not in meaning.cues or REREAD in meaning.cues else None
    if asked is None:
        return None
    units = isinstance(asked, BodiesAsked | BodiesCompared | PlacesAsked)
    units = units or bool(meaning.cues & _OF_ROWS)
    named = bool(meaning.bodies or meaning.places)
    if isinstance(asked, RowsClaimed) and not (units or named):
        return None
    try:
        return _composed(asked, _Sets(register, opened, meaning.text))
    except _RoleError:
        return None
    except _AbsentError as absent:
        why = f'no activity speaks of "{absent}"'
        return endings.not_in_plan(why, ()) if units or named else None
    except _UnsureError as unsure:
        why = f'no activity speaks of "{unsure}" in these words'
        return endings.not_in_plan(why, ()) if units and _claims(asked) else None


def _composed(asked: Expression, sets: "_Sets") -> Draft | None:
    match asked:
        case RowsAsked():
            return _rows(asked, sets)
        case RowsClaimed():
            return _claimed(asked, sets)
        case BodiesAsked():
            return _bodies(asked, sets)
        case BodiesCompared():
            return _compared(asked, sets)
        case PlacesAsked():
            return _places(asked, sets)


def _claims(asked: Expression) -> bool:
    """Whether an expression is about every row, or none, of a kind."""
    if isinstance(asked, PlacesAsked | BodiesCompared):
        return True
    return asked.quantity in (Quantity.EVERY, Quantity.NONE)


@dataclass(frozen=True, slots=True)
class _Sets:
    """The rows that meet conditions, and the conditions in words.

    Attributes:
        register: The plan.
        opened: Finds the rows that speak of a subject.
        text: The question.
    """

    register: Register
    opened: OpenAnswerer
    text: str

    def of(self, conditions: Iterable[RowCondition]) -> list[Activity]:
        """Return the rows that meet every condition, in the order of the plan."""
        rows = list(self.register.activities)
        for one in conditions:
            if not rows:
                break
            meeting = self._meeting(one)
            rows = [row for row in rows if row.code in meeting]
        return rows

    def _meeting(self, one: RowCondition) -> frozenset[str]:
        rows = self.register.activities
        match one:
            case About(subjects, every, negated):
                sets = [self._speaking(subject) for subject in subjects]
                if not negated and (every or not any(sets)) and not all(sets):
                    absent = next(s for s, found in zip(subjects, sets, strict=True) if not found)
                    raise _AbsentError(self._typed(absent))
                if negated:
                    sets = [one | self._having(s) for s, one in zip(subjects, sets, strict=True)]
                told = frozenset.intersection(*sets) if every else frozenset().union(*sets)
                return frozenset(row.code for row in rows if (row.code in told) != negated)
            case OneOf(options):
                return frozenset().union(*map(self._meeting, options))
            case Placed(places, negated):
                return frozenset(row.code for row in rows if is_within(row, places) != negated)
            case _:
                return frozenset(row.code for row in rows if met(row, (one,)))

    def _speaking(self, subject: str) -> frozenset[str]:
        """Return the codes of the rows that speak of a subject in its own words."""
        words = tuple(one for one in subject.split() if one not in word_list("stopwords"))
        if not words:
            raise _UnsureError(self._typed(subject))
        if len(words) == 1 and _ROLE.fullmatch(words[0]):
            raise _RoleError
        text = f"which activities speak of {subject}?"
        about = Meaning(text, text, intent=Intent.TOPIC, form=Form.LIST, topic=words, words=words)
        told = self.opened.answer_for_topic(about)
        if told is None:
            return frozenset()
        if not told.items or _UNSURE.search(told.claims[0].text):
            raise _UnsureError(self._typed(subject))
        codes = {one.locator for one in told.items}
        rows = (row for row in self.register.activities if row.code in codes)
        return frozenset(row.code for row in rows if names_doers(subject, _text_of(row)))

    def _having(self, subject: str) -> frozenset[str]:
        """Return the codes of the rows that have all words of a subject in one of their cells."""
        words = [one for one in subject.split() if one not in word_list("stopwords")]
        stems = [{*families(one), *families(other_number(one))} for one in words]
        return frozenset(
            row.code
            for row in self.register.activities
            if any(all({*families(cell)} & one for one in stems) for cell in _cells_of(row))
        )

    def said_above(self, kind: tuple[RowCondition, ...], said: tuple[RowCondition, ...]) -> bool:
        """Whether a pillar or an outcome of rows of a place has words of a subject itself."""
        places = [p for one in kind if isinstance(one, Placed) for p in one.places]
        stems = {
            stem
            for one in said
            if isinstance(one, About)
            for subject in one.subjects
            for stem in families(subject)
        }
        texts = [
            f"{one.title.text} {one.goal.text}"
            for one in self.register.pillars
            if any(place.contains(code(one.letter)) for place in places)
        ]
        texts += [
            one.wording.text
            for one in self.register.outcomes
            if any(place.contains(code(one.code)) for place in places)
        ]
        return any(stems & set(families(text)) for text in texts)

    def _typed(self, subject: str) -> str:
        return as_typed(subject, self.text)

    def words(self, one: RowCondition, count: int) -> str:
        """Say a condition of one row or of several."""
        match one:
            case About(subjects, every, negated):
                joint = "and" if every else "or"
                what = listing((f'"{self._typed(subject)}"' for subject in subjects), joint)
                if negated:
                    return f"{'does' if count == 1 else 'do'} not speak of {what}"
                return f"{'speaks' if count == 1 else 'speak'} of {what}"
            case OneOf(options):
                return listing((self.words(option, count) for option in options), "or")
            case Placed(places, negated):
                no = " not" if negated else ""
                return f"{'is' if count == 1 else 'are'}{no}{_in(places)}"
            case _:
                return condition_words(one, count)

    def told(self, kind: tuple[RowCondition, ...], count: int) -> str:
        """Say that so many rows are of a kind: '8 activities in Pillar B speak of "data"'."""
        return self.total(kind, count).replace(" that ", " ", 1)

    def total(self, kind: tuple[RowCondition, ...], count: int) -> str:
        """Say how many rows are of a kind: '8 activities in Pillar B that speak of "data"'."""
        inside = [one for one in kind if isinstance(one, Placed) and not one.negated]
        named = [one for one in inside if all(p.kind is LocatorKind.ACTIVITY for p in one.places)]
        where = "".join(" named" if one in named else _in(one.places) for one in inside)
        told = listing(self.words(one, count) for one in kind if one not in inside)
        return f"{plural(count, 'activity')}{where}{f' that {told}' if told else ''}"


def _in(places: tuple[Locator, ...]) -> str:
    """Say one of several places: " in Pillar B or Pillar D"."""
    return scope_words(places).replace(" and ", " or ")


def _text_of(row: Activity) -> str:
    return " ".join(_cells_of(row))


def _cells_of(row: Activity) -> tuple[str, ...]:
    return (
        row.wording.text,
        *(one.text for one in (*row.examples, *row.indicators)),
        *(one.wording.text for one in row.projects),
        *(one.wording.text for one in row.uncoded),
    )


def _denied(one: RowCondition) -> RowCondition | None:
    """Return the opposite of a condition, where one says it."""
    match one:
        case About(subjects, every, negated):
            return About(subjects, every, not negated)
        case Placed(places, negated):
            return Placed(places, not negated)
        case Holds(bodies, roles, every, negated):
            return Holds(bodies, roles, every, not negated)
        case Refers(places, negated, only):
            return None if only else Refers(places, not negated)
        case Counts(unit, number, beside) if number in (NONE, SOME):
            return Counts(unit, SOME if number == NONE else NONE, beside)
        case _:
            return None


def _share(count: int, total: str) -> str:
    """Say how many rows of a kind are told: "3 of the 5 activities", "The 1 activity"."""
    return f"The {total}" if count == 1 and total.startswith("1 ") else f"{count} of the {total}"


def _denies(one: RowCondition) -> bool:
    """Whether a condition is that something is not so."""
    if isinstance(one, Counts):
        return one.number == NONE
    return isinstance(one, About | Placed | Holds | Refers) and one.negated


def _codes(rows: Iterable[Activity]) -> str:
    return listing(one.code for one in rows)


def _proof(rows: Iterable[Activity]) -> tuple[Evidence, ...]:
    return tuple(asb_evidence(one) for one in rows)


def _listed(lead: str, rows: list[Activity], beside: Iterable[DraftClaim] = ()) -> Draft:
    """List rows after what is said of them."""
    claims = [DraftClaim(lead, _proof(rows)), *beside]
    claims += [activity_row(one, bodies_words(one)) for one in rows]
    return answered(claims, [activity_item(one) for one in rows])


def _rows(asked: RowsAsked, sets: _Sets) -> Draft:
    """List the rows that meet every condition, told by all but the last of them."""
    placed = tuple(one for one in asked.kind if isinstance(one, Placed))
    others = [one for one in asked.kind if one not in placed]
    *first, last = sorted(others, key=lambda one: isinstance(one, About) and one.negated)
    kind = (*placed, *first)
    rows, every = sets.of(asked.kind), sets.of(kind)
    if not every:
        return _none_of_kind(kind, sets)
    count = len(rows)
    total = sets.total(kind, len(every))
    if not rows:
        denied = _denied(last)
        if denied is not None and _denies(last):
            told = _all(f"{sets.words(denied, len(every))}.", total, every)
            return replace(told, items=(), items_total=0)
        text = f"None of the {total} {sets.words(last, 1)}; all were checked."
        return answered([DraftClaim(text, _proof(every) or checked_evidence(sets.register))], [])
    text = f"{_share(count, total)} {sets.words(last, count)}: {_codes(rows)}."
    return _listed(text, rows)


def _none_of_kind(kind: tuple[RowCondition, ...], sets: _Sets) -> Draft:
    """Say that there is no row of a kind."""
    total = plural(len(sets.register.activities), "activity")
    told = listing(sets.words(one, 1) for one in kind)
    text = f"None of the {total} {told}; all were checked."
    return answered([DraftClaim(text, checked_evidence(sets.register))], [])


def _all(said: str, total: str, rows: list[Activity], verdict: str = "") -> Draft:
    every = f"The {total}" if len(rows) == 1 else f"All of the {total}"
    text = f"{verdict}{every} {said}"
    return answered([DraftClaim(text, _proof(rows))], [activity_item(one) for one in rows])


def _claimed(asked: RowsClaimed, sets: _Sets) -> Draft | None:
    """Tell whether what is claimed of rows is so, with the rows that decide it."""
    every = sets.of(asked.kind)
    if not every:
        return _none_of_kind(asked.kind, sets)
    so = sets.of((*asked.kind, *asked.said))
    if not so and asked.quantity is Quantity.SOME and sets.said_above(asked.kind, asked.said):
        return None
    total = sets.total(asked.kind, len(every))
    kind = [DraftClaim(f"{sets.told(asked.kind, len(every))}: {_codes(every)}.", _proof(every))]
    kind = kind if 1 < len(every) < len(sets.register.activities) else []
    if asked.quantity is Quantity.MOST:
        return _mostly(asked, so, total, len(every), sets)
    if asked.quantity is not Quantity.EVERY:
        claims_some = asked.quantity is Quantity.SOME
        count = len(so)
        if so:
            said = listing(sets.words(one, count) for one in asked.said)
            verdict = "Yes" if claims_some else "No"
            return _listed(f"{verdict}. {_share(count, total)} {said}: {_codes(so)}.", so)
        verdict = "No" if claims_some else "Yes"
        denied = _denied(asked.said[0]) if len(asked.said) == 1 else None
        if denied is not None and _denies(asked.said[0]):
            words = f"{sets.words(denied, len(every))}: {_codes(every)}."
            return _all(words, total, every, f"{verdict}. ")
        said = listing(sets.words(one, 1) for one in asked.said)
        text = f"{verdict}. None of the {total} {said}; all were checked."
        return answered([DraftClaim(text, checked_evidence(sets.register)), *kind], [])
    left = [one for one in every if one not in so]
    if not left:
        said = listing(sets.words(one, len(every)) for one in asked.said)
        broader = asked.only and any(isinstance(one, About) for one in asked.said)
        return _all(f"{said}: {_codes(every)}.", total, every, "" if broader else "Yes. ")
    denied = _denied(asked.said[0]) if len(asked.said) == 1 else None
    if denied is not None:
        text = f"No. {_share(len(left), total)} {sets.words(denied, len(left))}: {_codes(left)}."
    else:
        said = listing(sets.words(one, 2) for one in asked.said)
        text = f"No. Of the {total}, {len(so)} {said}; not so: {_codes(left)}."
    return _listed(text, left, kind)


def _mostly(asked: RowsClaimed, so: list[Activity], total: str, count: int, sets: _Sets) -> Draft:
    """Tell whether something is so of more than half of the rows of a kind."""
    verdict = "Yes" if 2 * len(so) > count else "No"
    said = listing(sets.words(one, len(so)) for one in asked.said)
    codes = f": {_codes(so)}" if so else ""
    return _listed(f"{verdict}. {_share(len(so), total)} {said}{codes}.", so)


def _verb(roles: tuple[Role, ...], count: int) -> str:
    if len(roles) == len(Role):
        return "has a role in" if count == 1 else "have a role in"
    return listing((role_verb(one, count) for one in roles), "or")


def _bodies(asked: BodiesAsked, sets: _Sets) -> Draft:
    """Tell which bodies have a role in rows of a kind, or whether others than some do."""
    rows = sets.of(asked.kind)
    if not rows:
        return _none_of_kind(asked.kind, sets)
    held = {
        name: [row for row in rows if any(name in row.named(role) for role in asked.roles)]
        for name in body_names(sets.register.activities, "bodies")
    }
    others = {
        name: own
        for name, own in held.items()
        if bool(own) != asked.without
        and name not in asked.beside
        and not any(name in row.named(role) for row in rows for role in asked.but_not)
    }
    others = dict(sorted(others.items(), key=lambda one: -len(one[1])))
    total = f"the {sets.total(asked.kind, len(rows))}"
    beside = f" other than {listing(asked.beside, 'or')}" if asked.beside else ""
    if asked.quantity in (Quantity.SOME, Quantity.NONE):
        return _only(asked, held, others, total, rows)
    if asked.quantity in (Quantity.MOST, Quantity.LEAST):
        return _first(asked, {one: own for one, own in others.items() if own}, total)
    count = len(others)
    some = f"{'one' if len(rows) == 1 else 'any'} of {total}" if len(rows) > 1 else total
    if not others:
        text = f"No body{beside} {_verb(asked.roles, 1)} {some}."
        if asked.but_not:
            some = some.replace("any of", "some of", 1)
            text = f"No body{beside} {_verb(asked.roles, 1)} {some}"
            text += f" but {_none_verb(asked.but_not, 1)} any of them."
        return answered([DraftClaim(text, _proof(rows))], None)
    if asked.without:
        text = f"{count} of the {len(held)} bodies {_none_verb(asked.roles, count)} {some}"
        return answered([DraftClaim(f"{text}: {listing(others)}.", _proof(rows))], None)
    but = f" but {_none_verb(asked.but_not, count)} any of them" if asked.but_not else ""
    told = plural(count, "body", "bodies")
    told = f"{told}{beside}"
    part = (
        some.replace("any of", "some of", 1)
        if count > 1
        else some.replace("any of", "one or more of", 1)
    )
    text = f"{told} {_verb(asked.roles, count)} {part}{but}: {listing(others)}."
    return answered([DraftClaim(text, _proof(_held(others))), *_body_rows(others)], None)


def _compared(asked: BodiesCompared, sets: _Sets) -> Draft:
    """Tell how many rows of a kind each of two bodies has a role in."""
    rows = sets.of(asked.kind)
    if not rows:
        return _none_of_kind(asked.kind, sets)
    held = {
        name: [row for row in rows if any(name in row.named(role) for role in asked.roles)]
        for name in asked.bodies
    }
    first, second = (len(held[name]) for name in asked.bodies[:2])
    so = {
        Than.MORE: first > second,
        Than.FEWER: first < second,
        Than.AS_MANY: first == second,
    }.get(asked.than)
    verdict = "" if so is None else "Yes. " if so else "No. "
    told = listing(
        f"{name} {_verb(asked.roles, 1)} {len(own) or 'none'}" for name, own in held.items()
    )
    text = f"{verdict}Of the {sets.total(asked.kind, len(rows))}, {told}."
    proof = _proof(_held(held)) or _proof(rows)
    some = {name: own for name, own in held.items() if own}
    return answered([DraftClaim(text, proof), *_body_rows(some)], None)


def _none_verb(roles: tuple[Role, ...], count: int) -> str:
    """Say that bodies do not have a role: "do not coordinate"."""
    do = "does" if count == 1 else "do"
    if len(roles) == len(Role):
        return f"{do} not have a role in"
    return f"{do} not {listing((role_verb(one, 2) for one in roles), 'or')}"


def _held(found: dict[str, list[Activity]]) -> list[Activity]:
    return list({row.code: row for own in found.values() for row in own}.values())


def _body_rows(found: dict[str, list[Activity]]) -> list[DraftClaim]:
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    return [
        DraftClaim(f"**{name}**: {plural(len(own), 'activity')} ({_codes(own)})", _proof(own), 1)
        for name, own in ranked
    ]


def _only(
    asked: BodiesAsked,
    held: dict[str, list[Activity]],
    others: dict[str, list[Activity]],
    total: str,
    rows: list[Activity],
) -> Draft:
    """Tell whether bodies other than some have a role in rows, or these alone."""
    own = {name: held.get(name, []) for name in asked.beside}
    names = listing(asked.beside)
    claims_none = asked.quantity is Quantity.NONE
    if others:
        verdict = "No" if claims_none else "Yes"
        verb = _verb(asked.roles, len(others))
        text = f"{verdict}. Of {total}, {listing(others)} {verb} {_codes(_in_order(others, rows))}."
        return answered([DraftClaim(text, _proof(_held(others))), *_body_rows(others)], None)
    if not any(own.values()):
        text = f"No body {_verb(asked.roles, 1)} any of {total}."
        text = text if claims_none else f"No. {text}"
        return answered([DraftClaim(text, _proof(rows))], None)
    verdict = "Yes" if claims_none else "No"
    text = f"{verdict}. Of {total}, only {names} {_verb(asked.roles, len(asked.beside))} any: "
    text += f"{_codes(_held(own))}."
    return answered([DraftClaim(text, _proof(_held(own)))], None)


def _in_order(found: dict[str, list[Activity]], rows: list[Activity]) -> list[Activity]:
    kept = {row.code for own in found.values() for row in own}
    return [row for row in rows if row.code in kept]


def _first(asked: BodiesAsked, found: dict[str, list[Activity]], total: str) -> Draft:
    """Tell which bodies have the most or the fewest of rows of a kind."""
    if not found:
        return answered([DraftClaim(f"No body {_verb(asked.roles, 1)} any of {total}.")], None)
    most = asked.quantity is Quantity.MOST
    best = (max if most else min)(len(own) for own in found.values())
    first = {name: own for name, own in found.items() if len(own) == best}
    rest = {name: own for name, own in found.items() if name not in first}
    how = "the most" if most else "the fewest"
    text = f"{listing(first)} {_verb(asked.roles, len(first))} {how} of {total}: {best}."
    claims = [DraftClaim(text, _proof(_held(first))), *_body_rows(first)]
    if rest:
        ranked = sorted(rest.items(), key=lambda one: -len(one[1]) if most else len(one[1]))
        told = listing(f"{name} ({len(own)})" for name, own in ranked[:_MOST_TOLD])
        claims.append(DraftClaim(f"Next: {told}.", _proof(_held(dict(ranked[:_MOST_TOLD])))))
    return answered(claims, None)


def _places(asked: PlacesAsked, sets: _Sets) -> Draft:
    """Tell which pillars or outcomes have rows of a kind, how many do, or whether any does."""
    rows = {one.code for one in sets.of(asked.kind)}
    pillars = asked.unit == "pillars"
    places: tuple[Pillar | Outcome, ...]
    places = sets.register.pillars if pillars else sets.register.outcomes
    within = [place for one in asked.kind if _is_place(one) for place in one.places]
    if within:
        places = tuple(one for one in places if _is_inside(one, within))
    inside = {
        _name(one): [row for row in sets.register.activities if _stands(row, one)] for one in places
    }
    found = {name: [row for row in own if row.code in rows] for name, own in inside.items()}
    kept = {name: own for name, own in found.items() if _accepts(asked.rows, own, inside[name])}
    one_word = "pillar" if pillars else "outcome"
    where = scope_words(tuple(within)) if within else ""
    total = f"{plural(len(places), one_word)}{where}"
    kind = [one for one in asked.kind if not _is_place(one)]
    said = listing(sets.words(one, 1) for one in kind)
    what = {
        Quantity.NONE: f"no activity that {said}",
        Quantity.EVERY: f"only activities that {listing(sets.words(o, 2) for o in kind)}",
    }.get(asked.rows, f"at least one activity that {said}")
    if asked.quantity in (Quantity.MOST, Quantity.LEAST):
        return _first_place(asked, found, places, sets)
    count = len(kept)
    so = count == len(places) if asked.quantity is Quantity.EVERY else bool(kept)
    so = not kept if asked.quantity is Quantity.NONE else so
    claimed = asked.quantity in (Quantity.SOME, Quantity.NONE, Quantity.EVERY)
    verdict = f"{'Yes' if so else 'No'}. " if claimed else ""
    if not kept:
        text = f"{verdict}None of the {total} has {what}; all were checked."
        return answered([DraftClaim(text, checked_evidence(sets.register))], [])
    text = f"{verdict}{_share(count, total)} {'has' if count == 1 else 'have'} {what}: "
    text += f"{listing(kept)}."
    if asked.quantity is Quantity.EVERY and not so:
        left = [name for name in inside if name not in kept]
        text += f" Not so: {listing(left)}."
    told = [one for one in places if _name(one) in kept]
    claims = [DraftClaim(text, tuple(map(_evidence, told)))]
    shown = inside if asked.rows is Quantity.NONE else kept
    for one in told:
        own = shown[_name(one)]
        beside = "" if asked.rows is Quantity.NONE else f" ({_codes(own)})"
        title = one.title.text if isinstance(one, Pillar) else one.wording.text
        claims.append(DraftClaim(f"**{_name(one)}** {title}{beside}", (_evidence(one),), 1))
    return answered(claims, [_item(one, sets.register) for one in told])


def _is_place(one: RowCondition) -> TypeGuard[Placed]:
    return isinstance(one, Placed) and not one.negated


def _is_inside(one: Pillar | Outcome, places: Iterable[Locator]) -> bool:
    return any(place.contains(code(_name(one))) for place in places)


def _name(one: Pillar | Outcome) -> str:
    return one.letter if isinstance(one, Pillar) else one.code


def _stands(row: Activity, one: Pillar | Outcome) -> bool:
    return row.pillar == one.letter if isinstance(one, Pillar) else row.outcome == one.code


def _item(one: Pillar | Outcome, register: Register) -> Item:
    return pillar_item(register, one) if isinstance(one, Pillar) else outcome_item(register, one)


def _evidence(one: Pillar | Outcome) -> Evidence:
    return pillar_evidence(one) if isinstance(one, Pillar) else outcome_evidence(one)


def _accepts(rows: Quantity, own: list[Activity], inside: list[Activity]) -> bool:
    if rows is Quantity.NONE:
        return not own
    return bool(own) and (rows is Quantity.SOME or len(own) == len(inside))


def _first_place(
    asked: PlacesAsked,
    found: dict[str, list[Activity]],
    places: Iterable[Pillar | Outcome],
    sets: _Sets,
) -> Draft:
    """Tell which places have the most or the fewest rows of a kind."""
    unit = "pillar" if asked.unit == "pillars" else "outcome"
    most = asked.quantity is Quantity.MOST
    best = (max if most else min)(len(own) for own in found.values())
    first = {name: own for name, own in found.items() if len(own) == best}
    how = "the most" if most else "the fewest"
    many = listing(sets.words(one, 2) for one in asked.kind if not _is_place(one))
    names = f"{unit.capitalize() if len(first) == 1 else unit.capitalize() + 's'} {listing(first)}"
    verb = "has" if len(first) == 1 else "have"
    each = "" if len(first) == 1 else " each"
    codes = f" ({_codes(_held(first))})" if best else ""
    where = "".join(_in(one.places) for one in asked.kind if _is_place(one))
    text = f"{names} {verb} {how} activities{where} that {many}: {best}{each}{codes}."
    rest = listing(f"{name} ({len(own)})" for name, own in found.items() if name not in first)
    claims = [DraftClaim(text, _proof(_held(first)) or checked_evidence(sets.register))]
    if rest:
        claims.append(DraftClaim(f"The others: {rest}.", checked_evidence(sets.register)))
    return answered(claims, [_item(one, sets.register) for one in places if _name(one) in first])
