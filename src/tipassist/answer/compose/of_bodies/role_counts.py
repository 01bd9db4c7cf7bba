"""How often a body is said to have each role: "SOM-ED leads one activity and supports another"."""

import re

from tipassist.answer.compose.counted.presumed_counts import NUMBER, number_of
from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, checked_evidence
from tipassist.answer.language.phrasing import bodies_words, listing, plural, role_verb
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_SAID = re.compile(
    r"\b(?:(?P<leads>co-?ordinates?|leads?|runs?|heads?)|(?P<supports>supports?|backs?|assists?))\s+"
    rf"(?:(?:in|on|only|exactly|just|up)\s+)*(?:{NUMBER}|(?P<none>none|no|nothing|zero)|another)"
    r"(?:\s+(?:others?|more|activit(?:y|ies)|rows?|items?|of them))*"
    r"(?=\s*(?:[,.?!]|$|and\b|but\b|while\b|yet\b|in pillar\b|under\b))"
)
_TEST = re.compile(r"[,.]?\s*(?:right|correct|true|yes|no|isn't it|doesn't it)?\s*[?.!]*\s*$")
_IDLE = re.compile(
    r"^(?:so|and|but|ok|is it (?:true|right|correct) that|does|do|i think|it says)?(?:\s|,|@)*$"
)
_BETWEEN = re.compile(r"^[\s,@]*(?:and|but|while|yet)?[\s,]*(?:it|they)?\s*(?:also|only)?\s*$")


def compose_role_counts(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether a body has two roles as often as is stated, and how often it has each.

    Returns:
        None when no such numbers are put to the test, or more is said of the rows.
    """
    places = code_places(meaning)
    scopes = all(one.kind in SCOPE_KINDS for one in places)
    plain = len(meaning.named) == 1 and not (meaning.excluded_bodies or meaning.instruments)
    said = _read(meaning) if plain and scopes else ()
    if not said:
        return None
    body = meaning.named[0]
    rows = {role: _rows(body, role, meaning, register) for role, _ in said}
    so = all(len(rows[role]) == number for role, number in said)
    told = listing(
        f"{role_verb(role)} {plural(len(rows[role]), 'activity')}"
        + ("" if len(rows[role]) == number else f", not {number}")
        for role, number in said
    )
    found = list(dict.fromkeys(one for role, _ in said for one in rows[role]))
    claims = [activity_row(one, bodies_words(one)) for one in found]
    evidence = tuple(e for one in claims for e in one.evidence) or checked_evidence(register)
    lead = f"{'Yes' if so else 'No'}. {body} {told}{where_words(meaning)}."
    return answered([DraftClaim(lead, evidence), *claims], [activity_item(one) for one in found])


def _read(meaning: Meaning) -> tuple[tuple[Role, int], ...]:
    """Return the two roles stated and how often; nothing when more is said than that."""
    if meaning.form is not Form.YESNO and not puts_to_test(meaning.text):
        return ()
    text = meaning.marked("@")
    found = list(_SAID.finditer(text))
    if len(found) != 2 or not _IDLE.match(text[: found[0].start()]):
        return ()
    between = text[found[0].end() : found[1].start()]
    if not _BETWEEN.match(between) or not _TEST.match(text, found[1].end()):
        return ()
    said = tuple((_role(one), _number(one)) for one in found)
    return said if said[0][0] is not said[1][0] else ()


def _role(said: re.Match[str]) -> Role:
    return Role.COORDINATING if said["leads"] else Role.SUPPORTING


def _number(said: re.Match[str]) -> int:
    if said["number"]:
        return number_of(said["number"])
    return 0 if said["none"] else 1


def _rows(body: str, role: Role, meaning: Meaning, register: Register) -> tuple[Activity, ...]:
    return tuple(one for one in scoped(meaning, register) if body in one.named(role))
