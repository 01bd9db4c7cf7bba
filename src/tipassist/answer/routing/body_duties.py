"""Duties of a body: what the sections ask of all bodies in a role, when one of them asks.

The sections speak of bodies by their role ("Coordinating ASBs submit …"), people by their name
("must ACMW report?").
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose.of_places.entries import subject_words
from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft, DraftClaim, asb_evidence
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.terms import Term
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.naming.role_holders import leads, names_of_roles, speaks_of_bodies
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import find_term, holdings
from tipassist.types import AnswerStatus, Role

_TOLD = 0.7
_LIKELY = 0.1
_FEW = 3
_ROLES = {"relation:coordinates", "relation:supports", "relation:relevant"}
_DENIES = re.compile(r"\b(?:not|never|no longer)\b|n't\b")
_OF_ALL = re.compile(r"\b(?:all|each|every)\b")


def compose_body_duty(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer what a body must do from what the sections ask of those in its role.

    Returns:
        None when no such thing is asked, when a row of the body speaks of it, or when the sections
        ask it of somebody else.
    """
    if not _asks_one_body(meaning) or not holdings(register, meaning.named[0]):
        return None
    asked = read_asked(meaning)
    if asked is not None and asked.kind.stands:
        return None
    body = meaning.named[0]
    terms = _terms(body, meaning, register, opened)
    if not terms or _row_speaks(body, terms, register, opened):
        return None
    of_role = _of_role(meaning, register)
    found = opened.finder.find(of_role)
    others = _places_of_others(register)
    placed = [one for one in found.placed if _speaks_of_bodies(one) and _at(one) not in others]
    if not placed or placed[0].share < _LIKELY or placed[0].found.words < _TOLD:
        return None
    told = compose_prose(of_role, register, found.terms, tuple(placed[:1]))
    if told is None or told.status is not AnswerStatus.ANSWERED or not _says_all(told, terms):
        return None
    lead = said_by_role(body, register)
    yes = meaning.form is Form.YESNO and not _DENIES.search(fold(meaning.text))
    yes = yes and _asks_all_leads(told, terms, body, register)
    lead = replace(lead, text=f"Yes. {lead.text}") if yes else lead
    return replace(told, claims=(lead, *told.claims))


def _asks_one_body(meaning: Meaning) -> bool:
    places = meaning.places or meaning.outside or meaning.instruments
    bare = not (places or meaning.excluded_bodies or meaning.lacking)
    bare = bare and (meaning.query is None or meaning.query.is_plain)
    role = meaning.relation.role is not None and not subject_words(meaning)
    single = len(meaning.named) == 1 and not role
    plain = meaning.column in (Column.NONE, Column.BODIES) and meaning.form is not Form.COUNT
    plain = plain and not meaning.cues & _ROLES
    bound = load_lexicons().cues.patterns["duties"]["bound"]
    return bare and single and plain and bound.search(fold(meaning.text)) is not None


def _terms(
    body: str, meaning: Meaning, register: Register, opened: OpenAnswerer
) -> tuple[Term, ...]:
    """Return what is asked of the body: neither its name nor that it is asked.

    Nothing when the plan does not know a word of it.
    """
    bound = load_lexicons().cues.patterns["duties"]["bound"]
    words = [one for one in meaning.topic if not bound.fullmatch(fold(one))]
    term = find_term(register, body)
    own = set(families(term.definition.text)) if term else set()
    terms = opened.matcher.terms(words)
    if not all(one.known for one in terms):
        return ()
    return tuple(one for one in terms if not set(one.exact) <= own)


def _row_speaks(
    body: str, terms: tuple[Term, ...], register: Register, opened: OpenAnswerer
) -> bool:
    """Whether a cell of one of the body's rows has all that is asked about in its own words."""
    rows = {one.activity.code for one in holdings(register, body, tuple(Role))}
    asked = {one.words for one in terms}
    return any(
        match.entry.activity is not None
        and match.entry.activity.code in rows
        and asked <= {word for word, _, own in match.worths if own}
        for match in opened.matcher.match(terms)
    )


def _of_role(meaning: Meaning, register: Register) -> Meaning:
    """Return the question as one for what those that coordinate must do."""
    heading = next((one.heading for one in register.section_parts() if leads(one)), None)
    group = heading or "the sectoral bodies"
    text = meaning.text
    for one in sorted(meaning.bodies, key=lambda one: -one.start):
        text = f"{text[: one.start]}{group}{text[one.end :]}"
    return replace(meaning, text=text, bodies=(), intent=Intent.PROSE, likely={})


def _speaks_of_bodies(placed: Placed) -> bool:
    return speaks_of_bodies(placed.found.entry.wording.text)


def _at(placed: Placed) -> Locator:
    return placed.found.entry.evidence.locator


def _places_of_others(register: Register) -> set[Locator]:
    """Return the items that stand under the heading of somebody else's tasks."""
    found: set[Locator] = set()
    for section in register.sections:
        for at, part in enumerate(section.parts):
            if part.heading and part.is_item and not leads(part) and section.items_under(at):
                found.update(one.locator for one in (part, *section.items_under(at)))
    return found


def said_by_role(body: str, register: Register) -> DraftClaim:
    """Say in which role the body is one of those that the sections speak of."""
    told = [
        (verb, [one.activity for one in holdings(register, body, (role,))])
        for role, verb in ((Role.COORDINATING, "coordinates"), (Role.SUPPORTING, "supports"))
    ]
    held = [(verb, rows) for verb, rows in told if rows]
    counted = listing(f"{verb} {_counted([one.code for one in rows])}" for verb, rows in held)
    text = f"The plan says this of bodies by their role, not of {body} by name; "
    text += f"{body} {counted or 'is named as relevant'}:"
    rows = [one.activity for one in holdings(register, body)]
    return DraftClaim(text, tuple(asb_evidence(one) for one in rows))


def _counted(codes: Iterable[str]) -> str:
    codes = tuple(codes)
    return listing(codes) if len(codes) <= _FEW else plural(len(codes), "activity")


def _says_all(told: Draft, terms: tuple[Term, ...]) -> bool:
    """Whether what is told speaks of all that is asked, in its own words or in related ones."""
    said = set(families(" ".join(one.text for one in told.claims)))
    return all(any(said.issuperset(gram) for gram in (one.exact, *one.related)) for one in terms)


def _asks_all_leads(told: Draft, terms: tuple[Term, ...], body: str, register: Register) -> bool:
    """Whether a sentence asks it of all that coordinate, and the body is one of them."""
    if not holdings(register, body, (Role.COORDINATING,)):
        return False
    asked = {word for one in terms for word in one.exact}
    texts = (fold(one.text) for one in told.claims)
    return any(
        asked <= set(families(text))
        and _OF_ALL.search(text)
        and "coordinators" in units_in(names_of_roles(text))
        for text in texts
    )
