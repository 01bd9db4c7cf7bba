"""Bodies and places side by side."""

import re
from dataclasses import replace

from tipassist.answer.compose.counted.rows import unit_word, value_of
from tipassist.answer.compose.of_places.scope import code_places, where_words
from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name, plural, role_verb
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import activities_of, find_term, holdings
from tipassist.types import Role

_SHARED = re.compile(r"\b(?:in common|overlap\w*|share[ds]?)\b(?! of\b)")
_TOGETHER = re.compile(r"\b(?:combined|together|in sum|summed|added up)\b")
_MORE = re.compile(r"\b(?:more|fewer|less|bigger|smaller)\b[^?.!]*\bthan\b")
_PAIR = 2
_DIFFERENCE = re.compile(r"\b(?:differences?|differs?|differently|different (?:from|to|than))\b")


def compare_bodies(meaning: Meaning, register: Register) -> Draft:
    """Compare bodies by their activities, after what they are when their difference is asked."""
    within = code_places(meaning)
    both_roles = {"relation:coordinates", "relation:supports"} <= meaning.cues
    roles = tuple(Role) if both_roles else meaning.relation.roles
    claims: list[DraftClaim] = []
    values: dict[str, int] = {}
    held_codes: dict[str, set[str]] = {}
    for body in meaning.named:
        parts, evidence = [], []
        held = holdings(register, body, roles, within, meaning.outside)
        values[body], held_codes[body] = len(held), {one.activity.code for one in held}
        for role in roles:
            own = [one.activity for one in held if role in one.roles]
            codes = f" ({', '.join(one.code for one in own)})" if own else ""
            parts.append(f"{role_verb(role)} {len(own)}{codes}")
            evidence += [asb_evidence(one) for one in own]
        text = f"**{body}** {listing(parts)}{where_words(meaning)}."
        claims.append(DraftClaim(text, tuple(evidence) or checked_evidence(register), 1))
    ranked = sorted(values, key=lambda body: -values[body])
    shared = set.intersection(*held_codes.values())
    both = [one for one in register.activities if one.code in shared]
    asks_shared = _SHARED.search(meaning.text.lower()) is not None
    checked_shared = asks_shared and meaning.form is Form.COMPARE and "yesno" in meaning.cues
    lead = _comparison(ranked, values, roles, meaning)
    first = DraftClaim(lead, tuple(e for claim in claims for e in claim.evidence))
    tail = f"They share {plural(len(both), 'activity')}"
    tail += f": {listing(one.code for one in both)}." if both else "."
    evidence_both = tuple(asb_evidence(one) for one in both) or first.evidence
    if checked_shared:
        tail = f"{'Yes' if both else 'No'}. {tail}"
    if checked_shared or (asks_shared and "form:count" in meaning.cues):
        return answered([DraftClaim(tail, evidence_both)], [activity_item(one) for one in both])
    everything = set.union(*held_codes.values())
    items = [activity_item(one) for one in register.activities if one.code in everything]
    told = _definitions(meaning, register)
    found = answered([*told, first, *claims, DraftClaim(tail, evidence_both)], items)
    return replace(found, ranked=tuple(ranked))


def _definitions(meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say what the bodies are, when what tells them apart is asked and nothing of their rows."""
    text = meaning.text.lower()
    rows = units_in(text) or code_places(meaning) or meaning.relation.role is not None
    if rows or not _DIFFERENCE.search(text):
        return []
    terms = (find_term(register, body) for body in meaning.named)
    return [definition_claim(one) for one in terms if one is not None]


def _comparison(
    ranked: list[str],
    values: dict[str, int],
    roles: tuple[Role, ...],
    meaning: Meaning,
) -> str:
    verb = role_verb(roles[0]) if len(roles) == 1 else "has a role in"
    first, text = ranked[0], meaning.text.lower()
    if len(ranked) > _PAIR and _TOGETHER.search(text) and _MORE.search(text):
        told = listing(f"{body} {verb} {values[body]}" for body in ranked)
        return f"{told} of the activities{where_words(meaning)}."
    yes = ""
    if meaning.form is Form.COMPARE and "yesno" in meaning.cues and meaning.named:
        asked = meaning.named[0]
        less = "less" in meaning.cues
        true = all(
            values[asked] < values[o] if less else values[asked] > values[o]
            for o in meaning.named[1:]
        )
        yes = "Yes. " if true else "No. "
    if len(set(values.values())) == 1:
        each = (
            "each coordinate"
            if len(roles) == 1 and roles[0] is Role.COORDINATING
            else "are level with"
        )
        each += f" {plural(values[first], 'activity')}{where_words(meaning)}."
        return f"{yes}{listing(ranked)} {each}"
    level = [one for one in ranked if values[one] == values[first]]
    words = listing(f"{body} ({values[body]})" for body in ranked[len(level) :])
    if len(level) > 1:
        many = plural(values[first], "activity")
        told = f"{listing(level)} come first with {many} each, before {words}"
        return f"{yes}{told}{where_words(meaning)}."
    return (
        f"{yes}{first} {verb} more activities ({values[first]}) than {words}{where_words(meaning)}."
    )


def compare_places(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft:
    """Compare pillars or outcomes by what they hold."""
    places = code_places(meaning)
    unit = next((one for one in units if one not in ("pillars", "outcomes")), "activities")
    if all(place.kind is LocatorKind.PILLAR for place in places) and "outcomes" in units:
        unit = "outcomes"
    rows = []
    for place in places:
        inside = activities_of(register, place)
        evidence = tuple(wording_evidence(one) for one in inside)
        rows.append((place, value_of(inside, unit), evidence))
    rows.sort(key=lambda row: -row[1])
    (first, most, _), (_, least, _) = rows[0], rows[-1]
    word = unit_word(unit, many=True)
    level = [place_name(place) for place, value, _ in rows if value == most]
    rest = listing(f"{place_name(place)} ({value})" for place, value, _ in rows[len(level) :])
    lead = f"{place_name(first)} has more {word} ({most}) than {rest}: {most - least} more."
    if len(level) > 1:
        lead = f"{listing(level)} have more {word} ({most} each) than {rest}."
    if most == least:
        names = listing(place_name(place) for place, _, _ in rows)
        lead = f"{names} have equally many {word}: {most}."
    if meaning.form is Form.COUNT:
        names = listing(place_name(place) for place in places)
        total = sum(value for _, value, _ in rows)
        lead = f"{names} have {total} {word} in sum. {lead}"
    summed = _TOGETHER.search(meaning.text.lower()) is not None
    told_only = "yesno" in meaning.cues or len(places) > _PAIR
    if summed and told_only and meaning.form is not Form.COUNT:
        lead = f"{listing(f'{place_name(place)} has {value}' for place, value, _ in rows)} {word}."
    elif "yesno" in meaning.cues and not summed:
        lead = f"{_is_so(rows, places[0], meaning)}{lead}"
    evidence = tuple(one for _, _, found in rows for one in found)
    counted = unit == "activities" and meaning.form is Form.COUNT
    held = [one for place in places for one in activities_of(register, place)] if counted else []
    told = answered([DraftClaim(lead, evidence)], [activity_item(one) for one in held] or None)
    return replace(told, ranked=tuple(str(place) for place, _, _ in rows))


def _is_so(
    rows: list[tuple[Locator, int, tuple[Evidence, ...]]], asked: Locator, meaning: Meaning
) -> str:
    """Say whether the place named first has more than the others, or less when that is asked."""
    own = next(value for place, value, _ in rows if place == asked)
    others = [value for place, value, _ in rows if place != asked]
    less = bool({"less", "form:least"} & meaning.cues)
    true = all(own < one if less else own > one for one in others)
    return "Yes. " if true else "No. "
