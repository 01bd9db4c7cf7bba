"""Topics: every activity that speaks of a subject, and which body handles it."""

from collections import defaultdict
from dataclasses import dataclass

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.matching import Match, Matcher, Term
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.phrasing import bodies_words, listing, plural, scope_words, shorten
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within
from tipassist.types import AnswerStatus, Role

_FULL = 0.8
_PARTLY = 0.55
_OWN_KINDS = ("activity", "outcome")


@dataclass(frozen=True, slots=True)
class Found:
    """An activity that speaks of a topic and the entries of it that do, best first."""

    activity: Activity
    matches: tuple[Match, ...]
    score: float

    @property
    def in_wording(self) -> bool:
        """Whether the activity's own wording speaks of it, not only an example or project."""
        return any(one.entry.kind == "activity" and one.score >= _PARTLY for one in self.matches)


def find_activities(
    terms: tuple[Term, ...], matcher: Matcher, within: tuple[Locator, ...], outside: tuple[Locator, ...]
) -> tuple[Found, ...]:
    """Return the activities whose cells speak of the terms, in plan order.

    Terms may be spread over the cells of one activity.
    """
    by_activity: dict[str, list[Match]] = defaultdict(list)
    for match in matcher.match(terms):
        if match.entry.activity is not None:
            by_activity[match.entry.activity.code].append(match)
    total = sum(term.weight for term in terms) or 1.0
    found = []
    for matches in by_activity.values():
        activity = matches[0].entry.activity
        if activity is None or (within and not is_within(activity, within)):
            continue
        if is_within(activity, outside):
            continue
        spread = sum(
            term.weight for term in terms if any(term.words in one.words for one in matches)
        )
        score = max(matches[0].score, 0.85 * spread / total if matches[0].score > 0.3 else 0.0)
        found.append(Found(activity, tuple(matches), score))
    order = {entry.name: at for at, entry in enumerate(matcher.entries)}
    return tuple(sorted(found, key=lambda one: order[one.activity.code]))


def compose_topic(meaning: Meaning, register: Register, matcher: Matcher) -> Draft:
    """List every activity that speaks of the topic, exact mentions first."""
    terms = matcher.terms(meaning.topic)
    within = tuple(p for p in meaning.places if p.kind in (LocatorKind.PILLAR, LocatorKind.OUTCOME))
    found = find_activities(terms, matcher, within, meaning.outside)
    if meaning.named:
        found = tuple(one for one in found if _names(one.activity, meaning.named))
    best = max((one.score for one in found), default=0.0)
    full = tuple(one for one in found if one.score >= max(_PARTLY, min(_FULL, best)))
    if not full:
        return absent(meaning, register, terms)
    return _listed(meaning, register, terms, full)


def _names(activity: Activity, bodies: tuple[str, ...]) -> bool:
    return any(entry.body in bodies for entry in activity.bodies)


def _listed(
    meaning: Meaning, register: Register, terms: tuple[Term, ...], found: tuple[Found, ...]
) -> Draft:
    what = listing(f'"{term.words}"' for term in terms if term.known)
    yes = "Yes. " if meaning.form is Form.YESNO else ""
    exact = [one for one in found if any(match.exact for match in one.matches)]
    related = [one for one in found if one not in exact]
    where = scope_words(tuple(p for p in meaning.places if p.kind is not LocatorKind.ACTIVITY))
    claims: list[DraftClaim] = []
    for group, words in ((exact, f"speak of {what}"), (related, f"speak of it in other words than {what}")):
        if not group:
            continue
        verb = words if len(group) > 1 else words.replace("speak", "speaks", 1)
        lead = f"{yes}{plural(len(group), 'activity')}{where} {verb}:"
        yes = ""
        rows = [_row(one) for one in group]
        claims += [DraftClaim(lead, tuple(e for row in rows for e in row.evidence)), *rows]
    return answered(claims, [activity_item(one.activity) for one in found])


def _row(found: Found) -> DraftClaim:
    best = found.matches[0]
    activity = found.activity
    quoted = "" if best.entry.kind == "activity" else f' – {best.entry.kind}: "{shorten(best.entry.wording.text, 150)}"'
    text = f"**{activity.code}** {shorten(activity.wording.text, 130)} ({bodies_words(activity)}){quoted}"
    evidence: list[Evidence] = [wording_evidence(activity), asb_evidence(activity)]
    if best.entry.kind != "activity":
        evidence.append(best.entry.evidence)
    return DraftClaim(text, tuple(evidence), level=1)


def compose_who_topic(meaning: Meaning, register: Register, matcher: Matcher) -> Draft:
    """Say which body handles a subject, with the activity that gives it the task."""
    terms = matcher.terms(meaning.topic)
    within = tuple(p for p in meaning.places if p.kind in (LocatorKind.PILLAR, LocatorKind.OUTCOME))
    found = find_activities(terms, matcher, within, meaning.outside)
    best = max((one.score for one in found), default=0.0)
    if best < _PARTLY:
        return absent(meaning, register, terms)
    kept = [one for one in found if one.score >= 0.85 * best]
    own = [one for one in kept if one.in_wording]
    main = own or kept
    claims = [_who_claim(one) for one in main]
    others = [one for one in kept if one not in main]
    if others:
        codes = "; ".join(f"{one.activity.code} ({bodies_words(one.activity)})" for one in others)
        evidence = tuple(asb_evidence(one.activity) for one in others)
        evidence += tuple(one.matches[0].entry.evidence for one in others)
        claims.append(DraftClaim(f"It is also mentioned under {codes}.", evidence))
    return answered(claims, [activity_item(one.activity) for one in main])


def _who_claim(found: Found) -> DraftClaim:
    activity = found.activity
    names = activity.named(Role.COORDINATING)
    words = bodies_words(activity)
    lead = f"{words[:1].upper() + words[1:]} {'' if names else 'for '}**{activity.code}**: "
    text = lead + shorten(activity.wording.text)
    evidence = [asb_evidence(activity), wording_evidence(activity)]
    best = found.matches[0].entry
    if best.kind != "activity":
        text += f' ({best.kind}: "{shorten(best.wording.text, 150)}")'
        evidence.append(best.evidence)
    return DraftClaim(text, tuple(evidence), level=1)


def absent(meaning: Meaning, register: Register, terms: tuple[Term, ...]) -> Draft:
    """Prove that no activity speaks of a topic and say what is nearest."""
    missing = [term.words for term in terms if not term.known] or [term.words for term in terms]
    what = listing((f'"{word}"' for word in missing), "or")
    no = "No. " if meaning.form is Form.YESNO else ""
    count = len(register.activities)
    text = f"{no}None of the {count} activities in the {len(register.pillars)} pillars mentions {what}."
    checked = tuple(pillar_evidence(one) for one in register.pillars)
    draft = answered([DraftClaim(text, checked)], [])
    return Draft(AnswerStatus.NOT_IN_PLAN, draft.claims, complete=True)
