"""Answers on the bodies that have a role in rows of a kind."""

from tipassist.answer.compose.counted.rows import body_names
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
)
from tipassist.answer.language.phrasing import (
    listing,
    plural,
)
from tipassist.answer.routing.expressions.sets import Sets
from tipassist.answer.routing.expressions.wording import (
    codes_of,
    held_rows,
    no_role_verb,
    none_of_kind,
    proof_of,
    roles_verb,
)
from tipassist.answer.sets.expressions.expressions import (
    BodiesAsked,
    BodiesCompared,
    Quantity,
    Than,
)
from tipassist.register.model import Activity

_MOST_TOLD = 3


def bodies_asked(asked: BodiesAsked, sets: Sets) -> Draft:
    """Tell which bodies have a role in rows of a kind, or whether others than some do."""
    rows = sets.of(asked.kind)
    if not rows:
        return none_of_kind(asked.kind, sets)
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
        text = f"No body{beside} {roles_verb(asked.roles, 1)} {some}."
        if asked.but_not:
            some = some.replace("any of", "some of", 1)
            text = f"No body{beside} {roles_verb(asked.roles, 1)} {some}"
            text += f" but {no_role_verb(asked.but_not, 1)} any of them."
        return answered([DraftClaim(text, proof_of(rows))], None)
    if asked.without:
        text = f"{count} of the {len(held)} bodies {no_role_verb(asked.roles, count)} {some}"
        return answered([DraftClaim(f"{text}: {listing(others)}.", proof_of(rows))], None)
    but = f" but {no_role_verb(asked.but_not, count)} any of them" if asked.but_not else ""
    told = plural(count, "body", "bodies")
    told = f"{told}{beside}"
    part = (
        some.replace("any of", "some of", 1)
        if count > 1
        else some.replace("any of", "one or more of", 1)
    )
    text = f"{told} {roles_verb(asked.roles, count)} {part}{but}: {listing(others)}."
    return answered([DraftClaim(text, proof_of(held_rows(others))), *_body_rows(others)], None)


def bodies_compared(asked: BodiesCompared, sets: Sets) -> Draft:
    """Tell how many rows of a kind each of two bodies has a role in."""
    rows = sets.of(asked.kind)
    if not rows:
        return none_of_kind(asked.kind, sets)
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
        f"{name} {roles_verb(asked.roles, 1)} {len(own) or 'none'}" for name, own in held.items()
    )
    text = f"{verdict}Of the {sets.total(asked.kind, len(rows))}, {told}."
    proof = proof_of(held_rows(held)) or proof_of(rows)
    some = {name: own for name, own in held.items() if own}
    return answered([DraftClaim(text, proof), *_body_rows(some)], None)


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
        verb = roles_verb(asked.roles, len(others))
        text = (
            f"{verdict}. Of {total}, {listing(others)} {verb} {codes_of(_in_order(others, rows))}."
        )
        return answered([DraftClaim(text, proof_of(held_rows(others))), *_body_rows(others)], None)
    if not any(own.values()):
        text = f"No body {roles_verb(asked.roles, 1)} any of {total}."
        text = text if claims_none else f"No. {text}"
        return answered([DraftClaim(text, proof_of(rows))], None)
    verdict = "Yes" if claims_none else "No"
    text = f"{verdict}. Of {total}, only {names} {roles_verb(asked.roles, len(asked.beside))} any: "
    text += f"{codes_of(held_rows(own))}."
    return answered([DraftClaim(text, proof_of(held_rows(own)))], None)


def _first(asked: BodiesAsked, found: dict[str, list[Activity]], total: str) -> Draft:
    """Tell which bodies have the most or the fewest of rows of a kind."""
    if not found:
        return answered([DraftClaim(f"No body {roles_verb(asked.roles, 1)} any of {total}.")], None)
    most = asked.quantity is Quantity.MOST
    best = (max if most else min)(len(own) for own in found.values())
    first = {name: own for name, own in found.items() if len(own) == best}
    rest = {name: own for name, own in found.items() if name not in first}
    how = "the most" if most else "the fewest"
    text = f"{listing(first)} {roles_verb(asked.roles, len(first))} {how} of {total}: {best}."
    claims = [DraftClaim(text, proof_of(held_rows(first))), *_body_rows(first)]
    if rest:
        ranked = sorted(rest.items(), key=lambda one: -len(one[1]) if most else len(one[1]))
        told = listing(f"{name} ({len(own)})" for name, own in ranked[:_MOST_TOLD])
        claims.append(DraftClaim(f"Next: {told}.", proof_of(held_rows(dict(ranked[:_MOST_TOLD])))))
    return answered(claims, None)


def _in_order(found: dict[str, list[Activity]], rows: list[Activity]) -> list[Activity]:
    kept = {row.code for own in found.values() for row in own}
    return [row for row in rows if row.code in kept]


def _body_rows(found: dict[str, list[Activity]]) -> list[DraftClaim]:
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    return [
        DraftClaim(
            f"**{name}**: {plural(len(own), 'activity')} ({codes_of(own)})", proof_of(own), 1
        )
        for name, own in ranked
    ]
