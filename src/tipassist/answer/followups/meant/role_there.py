"""A role asked of one body alone: "is SOMTC the lead?" is asked of the row, place or rows told."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import ROLE_BASES, SUPPORTS, reread
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_OF_ALL = re.compile(
    r"\b(?:any(?:thing|one|body)?|all|every(?:thing)?|each|both|some(?:thing)?|more|most|less|least"
    r"|others?|else|elsewhere|anywhere|overall|at all|ever|never|always|often|many|much"
    r"|(?:ones?|rows?|activit(?:y|ies)) (?:that|which|where)|was there|is there|are there)\b"
)
_DENIES = re.compile(r"\b(?:no|not|nothing|neither|nor|without)\b|n't\b")
_CHECKS = re.compile(r"^(?:is|are|was|were|does|do|did)\b|\b(?:right|correct|yes|no)\W*$")
_SOLE = re.compile(r"\b(?:only|sole|solely|alone)\b")
_POINTS = re.compile(r"\b(?:them|these|those|they|it)\b")
_ROLES = {"coordinators", "supporters"}
_SOLE_BODY = {"coordinate": "coordinating", "support": "supporting"}
_PART_THERE = re.compile(
    rf"(?:(?:so|and|but|then|ok)[, ]+)*(?:what (?:does|do|did) (?:the )?{BODY} do|"
    rf"what (?:is|was) (?:the )?(?:{BODY}'s (?:role|part)|(?:role|part|job) of (?:the )?{BODY})|"
    rf"(?:and )?(?:the )?{BODY}'s (?:role|part))(?: (?:there|here|in (?:it|that(?: one)?|this))"
    r"(?: then)?)"
)
_LEADS = (
    r"(?:co-?)?(?:lead(?:s|ers?|ing)?(?: (?:bod(?:y|ies)|asbs?))?|co-?ordinat(?:e|es|ors?|ing)"
    r"(?: (?:bod(?:y|ies)|asbs?))?|in (?:the lead|charge))"
)
_HELPS = (
    r"(?:support(?:s|ers?|ing)?(?: (?:bod(?:y|ies)|asbs?|roles?))?|help(?:s|ers?|ing)?"
    r"|backers?|assist(?:s|ants?|ing)?)"
)
_BOTH = r"(?:both|they|those two|these two|the two)(?: of (?:them|those|these))?"
_OR_ONE = (
    r"(?:\s*[,;–-]+)? (?:or|and) (?:(?:is|does|are|do) )?(?:(?:only|just) )?one"
    r"(?: of (?:them|the two|those|these))?"
    r"(?: (?:only|just|merely|being|as|the|an?|act(?:s|ing)?|is|there))* "
    rf"(?:{_LEADS}|{_HELPS})(?: (?:only|there|it))?"
)
_BOTH_THERE = re.compile(
    rf"(?:(?:so|and|but|then|ok)[, ]+)*(?:are|do|is|were) {_BOTH}"
    r"(?: (?:both|equally|really|the|an?|act(?:ing)?|serv(?:e|ing)|listed|named|as))*"
    rf" (?:(?P<leads>{_LEADS})|{_HELPS})(?: (?:it|there|here|of it|on it|in it|for it|that row))?"
    rf"(?:{_OR_ONE})?\W*"
)
_SAME_THERE = re.compile(
    rf"(?:(?:so|and|but|then|ok)[, ]+)*(?:(?:are|do|is|have) {_BOTH} "
    r"(?:(?:really|both|have|in|on) )*(?:equals?|on (?:a )?par|on an equal footing"
    r"|on the same level|(?:the )?(?:same|equal) roles?)"
    rf"(?: there| in it| on it)?(?:{_OR_ONE})?|(?:the )?same role for (?:both|the two|each))\W*"
)
_PAIR = 2
_SAID = re.compile(
    r"\W*(?:(?:so|and|but|then|ok|okay|right)[, ]+)*(?:"
    rf"(?:the )?{BODY} (?:also |then |really |only )*[a-z-]+s?(?: then| too| also| as well)*|"
    r"(?:the|its|their) (?:only |sole )?[a-z-]+(?: (?:body|asb|one))? (?:is|was|would be) "
    rf"(?:the )?{BODY}(?: then| though)*)\W*\?\W*"
)


def of_role_there(leaning: Leaning, read: Read) -> Meaning | None:
    """Read a role asked of one body alone as asked of the row, the place or the list just told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning = leaning.meaning
    told = codes_in(leaning.last.focus) or codes_in(leaning.base.places)
    verb = ROLE_BASES.get(meaning.relation)
    if part := _part_there(leaning, told):
        return reread(part, leaning, read)
    bodies = tuple(dict.fromkeys(one.body for one in meaning.bodies))
    if verb is None or len(bodies) != 1 or not told or not _asks_alone(leaning):
        return None
    sole = _SOLE.search(leaning.bare) is not None
    if len(told) > 1 or told[0].kind is not LocatorKind.ACTIVITY:
        return _in_rows(leaning, bodies[0], verb, read, sole=sole)
    if sole:
        sort = _SOLE_BODY.get(verb)
        text = f"Is {bodies[0]} the only {sort} body of {told[0]}?"
        return reread(text, leaning, read) if sort else None
    return reread(f"Does {bodies[0]} {verb} {told[0]}?", leaning, read)


def of_both_leading(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "are both of them leads, or is one the supporter?" for the bodies of the row told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said, rows = _BOTH_THERE.fullmatch(leaning.rest.strip()), codes_in(leaning.last.focus)
    told = leaning.last.bodies
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    same = _SAME_THERE.fullmatch(leaning.rest.strip())
    if not (said or same) or leaning.meaning.named or not single or len(told) < _PAIR:
        return None
    if said is None:
        return reread(f"Which bodies are in {rows[0]}?", leaning, read)
    verb = "coordinate" if said["leads"] else "support"
    return reread(f"Do {listing(told)} {verb} {rows[0]}?", leaning, read)


def of_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what does the coordinating one do in pillar C?" with the body that is meant.

    Where the row spoken of names none in that role, what is asked of it there is who it is.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.words.asks["role_body"].search(leaning.rest)
    if found is None or leaning.meaning.named or leaning.meaning.form is Form.COUNT:
        return None
    role = Role.SUPPORTING if SUPPORTS.search(found[0]) else Role.COORDINATING
    row, core = names_meant.row_spoken_of(leaning), leaning.pointing.core
    told = core[found.end() :]
    text = told if row is None or leaning.meaning.places else names_meant.placed_in_row(told, row)
    bodies = row.named(role) if row is not None else ()
    if row is not None and not bodies and text != told:
        verb = "supports" if role is Role.SUPPORTING else "coordinates"
        return reread(f"Who {verb} {row.code}?", leaning, read)
    if not bodies:
        return None
    asked = f"{core[: found.start()]}{listing(bodies)}{text}"
    if text != told:
        return reread(asked, leaning, read)
    meaning = read(asked, None)
    places = () if meaning.joint else leaning.meaning.places
    spoken = leaning.last.items if leaning.words.asks["else"].search(leaning.rest) else ()
    question = leaning.meaning.question
    return replace(meaning, question=question, places=places, outside=spoken, topic=())


def _part_there(leaning: Leaning, told: tuple[Locator, ...]) -> str:
    """Return "what does SOMTC do there?" as asked of its role in the one row told, or ""."""
    meaning = leaning.meaning
    single = len(told) == 1 and told[0].kind is LocatorKind.ACTIVITY
    if not single or len(meaning.bodies) != 1 or meaning.places:
        return ""
    text, one = fold(meaning.text), meaning.bodies[0]
    said = _PART_THERE.fullmatch(f"{text[: one.start]}{BODY}{text[one.end :]}".strip(" ?.!"))
    return f"What is {one.body}'s role in {told[0]}?" if said else ""


def _in_rows(leaning: Leaning, body: str, verb: str, read: Read, *, sole: bool) -> Meaning | None:
    """Ask whether a body does something in the place asked about, or in any of the rows listed."""
    base, rows = leaning.base, _rows_listed(leaning)
    if _POINTS.search(leaning.bare):
        return None
    asked = codes_in(base.places) or scopes_in(leaning.last.focus)
    scoped = bool(asked) and scopes_in(asked) == asked and not (base.outside or base.topic)
    if scoped and OF_LIST not in base.cues:
        where = scope_words(asked)
        text = f"Does {body} {verb} any activity{where}?"
        text = f"Does only {body} {verb} activities{where}?" if sole else text
        return reread(text, leaning, read)
    if base.named or sole or not rows:
        return None
    anew = reread(f"Does {body} {verb} any activity?", leaning, read)
    return replace(anew, places=rows, cues=anew.cues | {OF_LIST})


def _rows_listed(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows told last where they are some of the plan's."""
    rows = codes_in(leaning.last.items)
    alike = {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    return rows if alike and 1 < len(rows) < len(leaning.register.activities) else ()


def _asks_alone(leaning: Leaning) -> bool:
    """Whether a yes or no is asked for, and no rows, places or subject are named."""
    meaning, words = leaning.meaning, fold(leaning.bare)
    counted = set(leaning.units) - _ROLES
    named = meaning.places or meaning.outside or meaning.instruments or counted
    closed = meaning.form is Form.YESNO or _CHECKS.search(words) is not None
    closed = closed or _is_said(meaning)
    wider = _OF_ALL.search(words) or _DENIES.search(words.removesuffix(" no"))
    return closed and not (named or leaning.topic or wider)


def _is_said(meaning: Meaning) -> bool:
    """Whether "so SOMHD supports?" and "the supporter is SOMSWD?" put what they say to the test."""
    text, one = fold(meaning.question), next(iter(meaning.bodies), None)
    at = text.find(fold(one.words)) if one is not None else -1
    if one is None or at < 0:
        return False
    return _SAID.fullmatch(f"{text[:at]}{BODY}{text[at + len(one.words) :]}") is not None
