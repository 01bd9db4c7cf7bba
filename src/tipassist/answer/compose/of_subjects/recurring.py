"""Answers on entries that stand under several rows: the projects and indicators that recur."""

import re
from dataclasses import dataclass

from tipassist.answer.compose.counted.rows import unit_word
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    checked_evidence,
)
from tipassist.answer.language.phrasing import listing, plural, shorten
from tipassist.answer.language.words import families, word_list
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.query import Number
from tipassist.answer.understanding.recurring import Recurring
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Activity, Register

_SIGNS = {">": "more than ", ">=": "at least ", "<": "fewer than ", "<=": "at most "}
_OPENING = (["conduct"], ["implement"], ["provide"])


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry with the activities under which it stands, in plan order."""

    text: str
    activities: tuple[Activity, ...]
    evidence: tuple[Evidence, ...]

    def places(self, over: str) -> tuple[str, ...]:
        """The codes of the rows of a kind under which it stands."""
        key = {"outcomes": "outcome", "pillars": "pillar"}.get(over, "code")
        return tuple(dict.fromkeys(getattr(one, key) for one in self.activities))


def compose_recurring(meaning: Meaning, register: Register, asked: Recurring) -> Draft:
    """Answer which entries stand in so many places, or in the most."""
    inside = _inside(meaning, register)
    single = _are_activities(meaning)
    found = _entries(register.activities if single else inside, asked.unit)
    found = [one for one in found if not single or set(one.activities) & set(inside)]
    entries = [one for one in found if asked.number.accepts(_size(one, asked))]
    entries.sort(key=lambda one: -_size(one, asked))
    verb = "is" if len(entries) == 1 else "are"
    where = where_words(meaning)
    unit = unit_word(asked.unit)
    lead = f"{plural(len(entries), unit)}{where} {verb} listed under {_bound(asked)}."
    if single:
        count, verb = (str(len(entries)), verb) if entries else ("None", "is")
        lead = f"{count} of the {plural(len(found), unit)}{where} {verb} listed under other "
        lead += f"{unit_word(asked.over, many=True)} as well."
    if meaning.form is Form.YESNO:
        lead = f"{'Yes' if entries else 'No'}. {lead}"
    if asked.ranked and entries:
        best = [one for one in entries if _size(one, asked) == _size(entries[0], asked)]
        names = listing(f'"{shorten(one.text)}"' for one in best)
        many = plural(_size(best[0], asked), unit_word(asked.over), asked.over)
        lead = f"{names} {'is' if len(best) == 1 else 'are'} listed most often{where}: under {many}"
        lead += (
            f"{' each' if len(best) > 1 else ''}. {len(entries)} are listed under {_bound(asked)}."
        )
    every = tuple(e for one in entries for e in one.evidence) or checked_evidence(register)
    return answered([DraftClaim(lead, every), *(_row(one) for one in entries)])


def compose_recurring_on(meaning: Meaning, register: Register, asked: Recurring) -> Draft | None:
    """Answer whether the entries that speak of a subject stand in so many places.

    None when no entry speaks of most of it.
    """
    found = _speaking_of(_entries(_inside(meaning, register), asked.unit), asked.subject)
    if not found:
        return None
    entries = [one for one in found if asked.number.accepts(_size(one, asked))]
    unit = unit_word(asked.unit)
    on = f'{where_words(meaning)} on "{asked.subject}"'
    lead = f"{plural(len(entries), unit)}{on} {'is' if len(entries) == 1 else 'are'} listed under "
    lead += f"{_bound(asked)}."
    if not entries:
        lead = f"None of the {plural(len(found), unit)}{on} is listed under {_bound(asked)}."
    if len(found) == 1 and not entries:
        lead = f"The one {unit}{on} is not listed under {_bound(asked)}."
    if meaning.form is Form.YESNO:
        lead = f"{'Yes' if entries else 'No'}. {lead}"
    shown = entries or found
    rows = dict.fromkeys(activity for one in shown for activity in one.activities)
    every = tuple(e for one in shown for e in one.evidence)
    claims = [DraftClaim(lead, every), *(_row(one) for one in shown)]
    return answered(claims, [activity_item(one) for one in rows])


def _speaking_of(entries: list[_Entry], subject: str) -> list[_Entry]:
    """Return the entries that have the most words of a subject, which must be most of them."""
    spare = word_list("stopwords")
    words = {one for said in subject.split() if said not in spare for one in families(said)}
    shares = [(len(words & set(families(one.text.lower()))), one) for one in entries]
    best = max((share for share, _ in shares), default=0)
    return [one for share, one in shares if share == best] if 2 * best > len(words) else []


def _are_activities(meaning: Meaning) -> bool:
    """Whether the entries of single activities are asked for, wherever else they stand."""
    places = code_places(meaning)
    return bool(places) and all(one.kind is LocatorKind.ACTIVITY for one in places)


def _inside(meaning: Meaning, register: Register) -> tuple[Activity, ...]:
    """Return the activities looked at: of the bodies named, in the role asked."""
    inside = scoped(meaning, register)
    if not meaning.named:
        return inside
    roles = meaning.relation.roles
    return tuple(
        one
        for one in inside
        if any(body in one.named(role) for body in meaning.named for role in roles)
    )


def _entries(inside: tuple[Activity, ...], unit: str) -> list[_Entry]:
    """Put together the entries that say the same, however they are written."""
    found: dict[str, list[tuple[Activity, str, Evidence]]] = {}
    for one in inside:
        projects = unit == "projects"
        label = "Activities / Projects" if projects else "Potential Indicators"
        wordings = [entry.wording for entry in one.projects] if projects else one.indicators
        for wording in wordings:
            kind = unit[:-1]
            evidence = Evidence(code(one.code), kind, f"{one.code} · {label}", wording.spans)
            found.setdefault(entry_key(wording.text), []).append((one, wording.text, evidence))
    return [
        _Entry(
            rows[0][1],
            tuple(dict.fromkeys(activity for activity, _, _ in rows)),
            tuple(evidence for _, _, evidence in rows),
        )
        for rows in found.values()
    ]


def entry_key(text: str) -> str:
    """Return what tells an entry from others, whatever verb it opens with and where it is cited."""
    bare = re.sub(r"\([^)]*(?:\)|$)|[^a-z ]", " ", text.lower())
    words = [word for word in bare.split() if word not in ("a", "an", "the", "of")]
    return " ".join(words[1:] if words[:1] in _OPENING else words)


def _size(one: _Entry, asked: Recurring) -> int:
    return len(one.places(asked.over))


def _row(one: _Entry) -> DraftClaim:
    codes = listing(activity.code for activity in one.activities)
    return DraftClaim(f"{shorten(one.text)} – {codes}", one.evidence, 1)


def _bound(asked: Recurring) -> str:
    number = asked.number
    if number == Number(">", 1) or number == Number(">=", 2):
        return f"more than one {unit_word(asked.over)}"
    sign = _SIGNS.get(number.sign, "exactly ")
    return f"{sign}{plural(number.value, unit_word(asked.over), asked.over)}"
