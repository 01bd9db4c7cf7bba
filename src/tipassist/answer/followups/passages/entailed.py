"""A role that was told: "what does that oblige us to do?", "different hats in each?"."""

import re

from tipassist.answer.followups.leaning import codes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.sets.query import EVERY
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import SCOPE_KINDS, LocatorKind, code
from tipassist.types import Role

_ENTAILS = re.compile(
    r"\W*(?:(?:and|ok|okay|now|so|then|but)[, ]+)*what (?:exactly )?(?:does|do|would|will) "
    r"(?:that|this|it|(?:that|this|the) role) (?:really |actually |then |all )?"
    r"(?:(?:oblige|commit|bind|require|expect|ask|demand|make|force|leave|mean|entail|involve)s?)"
    r"(?: (?:of|for|from|that))?(?: (?:us|we|me|i|it|them))?(?: (?:have|need|are supposed))?"
    r"(?: (?:to|in)(?: do(?:ing)?)?| do(?:ing)?)?(?: in practice)?\W*"
)
_OWN = re.compile(r"\b(?:us|we|me|i)\b")
_BODIES = {Role.COORDINATING: "coordinating", Role.SUPPORTING: "supporting"}
_ASKED = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*"
    r"(?:(?:do|does|are|is|have|has|with|in|wearing|wear|wears|always|playing|play|plays|we|they|it"
    r"|our|their|its|the|an?|got|hold|holds|there|for us) )*"
    r"(?:same|different|separate|another|two|distinct|which|what)(?: (?:different|same))?"
    r" (?:hats?|roles?|parts?|capacit(?:y|ies)|functions?|positions?)"
    r"(?: (?:do we|do they|does it|are we|are they|have|wear|play|hold|in|on|for|at|under))*"
    r" (?:each|both|all|either|every|them|those|the two|the (?:three|four))(?: (?:one|row|activity"
    r"|of them|of those|of these|rows|activities|cases?))?(?: then| or not)?[ ?.!]*"
    r"|(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:which|what) (?:role|part|capacity|function)"
    r"(?: (?:is it|does it have|do they have|do we have))? (?:in|on|for) (?:which|what)"
    r"(?: (?:one|row|activity))?(?: then)?[ ?.!]*"
)
_DUTIES = r"(?:duties|tasks|obligations|responsibilities|jobs|burdens?|work)"
_SUCH = rf"(?:(?:all )?(?:of )?(?:these|those|such|the same|that|this)) {_DUTIES}"
_ROWS = r"(?:activit(?:y types|ies)|rows|lines|codes)"
_DUTIES_COUNTED = re.compile(
    r"\W*(?:(?:and|ok|okay|now|so|then|but)[, ]+)*(?:(?:for|in|on|over|across) )?how many "
    rf"{_ROWS}(?:(?:,? (?:then|now))? (?:would|does|do|must|will"
    r"|should) (?P<body>[\w-]+)(?: (?:then"
    r"|have to|need to|now))* (?:carry|have|hold|bear|take on|shoulder|fulfil|perform|face|do)"
    rf"(?: out)? {_SUCH}| (?:give|put|lay|impose|place) (?P<given>[\w-]+) {_SUCH})"
    r"(?:,? (?:then|in all|overall))*\W*"
)
_OF_DUTIES = re.compile(
    r"\b(?:(?P<leads>co-?ordinating|lead(?:ing)?)|supporting)(?: (?:asean|sectoral))* "
    r"(?:asbs?|bod(?:y|ies)|ones?)\b"
)
_FEW, _MOST = 2, 12
_PLACE = r"(?:(?:pillar|outcome) )?(?P<place{0}>[a-z](?:\.\d+)?)"
_EVERYTHING = (
    r"(?:everything|all(?: of)?(?: (?:it|them))?(?: (?:the )?(?:activities|rows|codes))?"
    r"|every (?:single )?(?:row|activity|one|code)|the (?:whole )?lot)"
)
_ALL_THERE = re.compile(
    r"(?:(?:and|so|but|ok|okay|then|right|that means|does that mean)\b,? ?)*"
    r"(?:(?:do|does|are|is) )?"
    rf"(?:(?P<who>we|they|it|i)(?:'ve)?(?: (?:also|really|actually|then|basically|even))*"
    r" (?:hold|holds|have|has|own|owns|do|got|get|gets|handle|handles|cover|covers|carry|carries)"
    rf"(?: got)? {_EVERYTHING} (?:in |of |under |within )?{_PLACE.format('')}"
    rf"|{_EVERYTHING} (?:in|of|under|within) {_PLACE.format('_is')} (?:is|are) "
    r"(?P<whose>ours|mine|theirs|its))"
    r"(?:[, ]+(?:then|too|as well|right|correct|yes|no|yeah|true|is that (?:right|so|correct)))*"
    r"[ ?.!]*"
)
_DONE = {Role.COORDINATING: "coordinated", Role.SUPPORTING: "supported"}
_ALL_ONE_BODY = re.compile(
    r"(?:(?:and|so|but|ok|okay|then|now|what about|how about)\b,? ?)*(?:(?:in|under|for|within) )?"
    r"#[,:]? (?:(?:is|are) (?:it|they|that|those) )?(?:(?:also|again|too),? )?"
    r"(?:all|every (?:one|row|activity)|each(?: one)?|everything|entirely)"
    r"(?: of (?:it|them|those))?(?: (?:also|again))?(?: (?:led|run|co-?ordinated|supported))?"
    rf"(?: (?:by|with|under))?(?: the)? {BODY}(?:'s)?"
    r"(?:,? (?:as well|too|also|again|there|then))*[ ?.!]*"
)
_OF_ROLE = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def with_role_entailed(typed: str, state: State) -> str | None:
    """Return what is asked of a role as a question for its duties, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it; the last one told rows of a body in one role.
    """
    last, text = state.last, fold(typed)
    if last is None or not (_ENTAILS.fullmatch(text) and _OWN.search(text)):
        return None
    role = last.meaning.relation.role
    said = _BODIES.get(role) if role is not None and last.meaning.named else None
    return f"What must a {said} body do?" if said else None


def with_duties_counted(typed: str, state: State, own_body: str | None) -> str | None:
    """Return "for how many rows would ACWC carry these duties?" as asked for the role they are of.

    Args:
        typed: The question without its typos.
        state: The turns before it; one told the duties of coordinating or of supporting bodies.
        own_body: The asker's own body, or None.
    """
    text = " ".join(fold(typed).split())
    found = _DUTIES_COUNTED.fullmatch(text)
    body = (found["body"] or found["given"]).upper() if found is not None else ""
    body = own_body or state.speaks_for or "" if body in ("WE", "US", "I") else body
    said = (_OF_DUTIES.search(fold(one.meaning.question)) for one in state.newest_first)
    told = next(filter(None, said), None)
    if found is None or not body or told is None:
        return None
    verb = "coordinate" if told["leads"] else "support"
    return f"How many activities does {body} {verb}?"


def with_roles_in_each(typed: str, state: State) -> str | None:
    """Return a question for the role of the body spoken of in each of the rows told last.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or _ASKED.fullmatch(" ".join(fold(typed).split())) is None:
        return None
    rows = [one for one in codes_in(last.items) if one.kind is LocatorKind.ACTIVITY]
    if len(last.meaning.named) != 1 or not _FEW <= len(rows) <= _MOST:
        return None
    return f"What is the role of {last.meaning.named[0]} in {listing(map(str, rows))}?"


def with_all_in_role(typed: str, state: State, own_body: str | None) -> str | None:
    """Return "so we hold everything in C?" after what a body leads as asked of that.

    Args:
        typed: The question without its typos.
        state: The turns before it; the last one asked what one body coordinates.
        own_body: The asker's own body, or None.
    """
    last, said = state.last, _ALL_THERE.fullmatch(" ".join(fold(typed).split()))
    if last is None or said is None or last.meaning.intent not in _OF_ROLE:
        return None
    meaning, own = last.meaning, own_body or state.speaks_for
    leads = meaning.relation.role is Role.COORDINATING
    mine = (said["who"] or said["whose"]) in ("we", "i", "ours", "mine")
    if not leads or len(meaning.named) != 1 or meaning.negated or meaning.topic:
        return None
    if mine and meaning.named[0] != own:
        return None
    place = place_name(code((said["place"] or said["place_is"]).upper()))
    return f"Does {meaning.named[0]} coordinate all activities in {place}?"


def with_all_there_too(meaning: Meaning, state: State) -> str | None:
    """Return "and D.3, all SLOM as well?" as the check of all rows made before, or None.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it; one of them asked if a body has a role in every row of a place.
    """
    text = fold(meaning.text)
    places, bodies = find(meaning.text), meaning.bodies
    if len(places) != 1 or len(bodies) != 1 or places[0].locator.kind not in SCOPE_KINDS:
        return None
    spans = ((places[0].start, places[0].end, "#"), (bodies[0].start, bodies[0].end, BODY))
    for start, end, sign in sorted(spans, reverse=True):
        text = f"{text[:start]}{sign}{text[end:]}"
    if _ALL_ONE_BODY.fullmatch(" ".join(text.split())) is None:
        return None
    checks = (one.meaning for one in state.newest_first if _checks_all(one.meaning))
    done = next((_DONE.get(one.relation.role) for one in checks if one.relation.role), None)
    place = place_name(places[0].locator)
    return f"Are all activities in {place} {done} by {bodies[0].body}?" if done else None


def _checks_all(meaning: Meaning) -> bool:
    """Whether it was asked if a body has a role in every row of a place."""
    query = meaning.query
    every = query is not None and EVERY in (query.share, query.claimed)
    return every and meaning.form is Form.YESNO and len(meaning.named) == 1
