"""Listed duties: whether a body must do what the sections list for those that coordinate.

"Must SLOM designate a focal point?" is asked of one body; the sections list it for all that
coordinate, and the table tells whether the body is one of them.
"""

import re
from dataclasses import replace

from tipassist.answer.compose.of_places.items import item_claims
from tipassist.answer.draft import Draft, DraftClaim, part_evidence
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, family, fold, word_list
from tipassist.answer.meaning import Meaning
from tipassist.answer.naming.role_holders import leads
from tipassist.answer.routing.body_duties import said_by_role
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.register.model import Register, Section, SectionPart
from tipassist.register.queries import holdings
from tipassist.types import AnswerStatus, Role, Route

_OPENS = r"^\s*(?:(?:so|and|but|ok|then|also),?\s+)*"
_IDLE = r"(?:(?:also|really|actually|then|still|even|too)\s+)*"
_MUST = re.compile(
    rf"{_OPENS}(?:(?:must|should|shall|has|have)\s+@\s+{_IDLE}(?:to\s+)?|"
    rf"(?:does|do|will|did)\s+@\s+{_IDLE}(?:have|need|ought)\s+to\s+|"
    rf"(?:is|are)\s+@\s+{_IDLE}(?:supposed|required|obliged|expected|bound|meant)\s+to\s+|"
    rf"@\s+{_IDLE}(?:must|should|shall|(?:has|have|needs?|is required|are required)\s+to)\s+)"
    r"(?P<deed>[a-z-]+)\s+(?P<what>[^?.!,;]*)"
)
_NEEDS = re.compile(
    rf"{_OPENS}(?:does|do|must|should|will)\s+@\s+{_IDLE}(?:need|have|require|have to have)\s+"
    r"(?P<what>an?\s+[^?.!,;]*)"
)
_SETS_UP = re.compile(
    r"(?:appoint|designate|name|nominate|choose|pick|assign|provide|create|establish|have)$"
)
_OWN = re.compile(r"\b(?:we|our body|my body|our asb|my asb)\b")
_PURPOSE = re.compile(r"[,;]? (?:to|through|on|for|so|by) ")
_NONE = re.compile(r"\b(?:nothing|none|no|not|never|neither|nor|without)\b")
_NOTHING = frozenset(
    ("own", "its", "their", "our", "any", "every", "all", "of", "it", "on", "in", "the", "a", "an")
)


def compose_listed_duty(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer whether a body must do what is listed for those that coordinate.

    Returns:
        None when no such thing is asked, or the list has not all that is said of it.
    """
    others = meaning.places or meaning.outside or meaning.instruments or meaning.excluded_bodies
    body = next(iter(meaning.named), "")
    if others or len(meaning.named) > 1 or (body and not holdings(register, body, tuple(Role))):
        return None
    asked = _asked(_with_body_marked(meaning))
    found = _listed(asked, register, opened) if asked else None
    if found is None:
        return None
    holder, section, item = found
    claims = (
        _lead(meaning, holder, register),
        *item_claims(section, (item,), register),
    )
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)


def _with_body_marked(meaning: Meaning) -> str:
    text = meaning.marked("@")
    return text if meaning.bodies else _OWN.sub("@", text, count=1)


def _asked(text: str) -> tuple[str, ...]:
    """Return the deed and the things it is done to, or the thing that is needed, as typed."""
    must = _MUST.match(text)
    needs = None if must else _NEEDS.match(text)
    if must is None and needs is None:
        return ()
    stop = _NOTHING | frozenset(word_list("stopwords"))
    what = (must or needs)["what"]  # type: ignore[index]
    told = [one for one in re.findall(r"[a-z][a-z-]*", what) if one not in _NOTHING]
    words = [one for one in told if one not in stop] or told
    deed = must["deed"] if must else ""
    if deed in stop or not words or _NONE.search(what):
        return ()
    return (deed, *words)


def _listed(
    asked: tuple[str, ...], register: Register, opened: OpenAnswerer
) -> tuple[SectionPart, Section, SectionPart] | None:
    """Return the one item of the list that has the deed and all it is done to."""
    deed, *things = asked
    terms = opened.matcher.terms(things)
    first = frozenset(map(family, things[:1]))
    deeds = opened.matcher.terms([deed]) if deed else ()
    found = [
        (part, section, item)
        for section in register.sections
        for at, part in enumerate(section.parts)
        if leads(part)
        for item in section.items_under(at)
        if _has(item, terms)
        and (
            _has(item, deeds) and first <= _done_to(item)
            if deed and not _SETS_UP.match(deed)
            else _has_a(item, things)
        )
    ]
    return found[0] if len(found) == 1 else None


def _has(item: SectionPart, terms: tuple[Term, ...]) -> bool:
    """Whether an item speaks of all terms, in their own words or in what means the same."""
    own = set(families(item.wording.text))
    return all(any(own.issuperset(gram) for gram in (one.exact, *one.related)) for one in terms)


def _done_to(item: SectionPart) -> frozenset[str]:
    """Return the words before what a deed is for: submitting "reports" on the activities."""
    return frozenset(families(_PURPOSE.split(fold(item.wording.text), maxsplit=1)[0]))


def _has_a(item: SectionPart, things: list[str]) -> bool:
    """Whether an item speaks of a thing that is to be there: "establishing a focal point"."""
    said = re.search(rf"\ban? {re.escape(' '.join(things))}\b", fold(item.wording.text))
    return said is not None


def _lead(meaning: Meaning, holder: SectionPart, register: Register) -> DraftClaim:
    """Say of whom the sections ask it, and whether the body is one of them."""
    if not meaning.named:
        text = f"The plan asks this of the {holder.heading}:"
        return DraftClaim(text, (part_evidence(register, holder),))
    told = said_by_role(meaning.named[0], register)
    rows = holdings(register, meaning.named[0], (Role.COORDINATING,))
    return replace(told, text=f"Yes. {told.text}") if rows else told
