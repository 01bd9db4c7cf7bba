"""What the plan is built of: what an outcome, an activity type or a supporting body is in it.

No glossary defines these; the sections describe some of them, and the table shows them all.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose.of_text.defining import describing_claims
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    asb_evidence,
    cell_evidence,
    outcome_evidence,
    part_claim,
    part_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, shorten
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.naming.role_holders import UNTOLD_DUTIES, leads
from tipassist.register.model import Activity, Register, Wording
from tipassist.types import AnswerStatus, Role

_ARTICLE = r"(?:an? |the |each |one |(?:the )?(?:word|term|name|column) )?[\"']?"
_END = r"[\"']?(?: (?:here|in (?:the|this) (?:work )?plan|exactly|then))?\s*[?.!]*$"
_BESIDE = frozenset({Role.SUPPORTING.value, Role.RELEVANT.value})
_DUTY = (
    r"(?:main |exact |actual )?"
    r"(?:roles?|jobs?|tasks?|dut(?:y|ies)|functions?|responsibilit(?:y|ies))"
)
_DO = r"(?:actually |really |even |have to |need to )*(?:do|for)"
_MEANT_BY = (
    r"what(?:'s|s| is| are) (?:(?:exactly|actually) )?(?:meant|understood) by"
    r"|what (?:do|does|did) (?:[\w'-]+ ){1,3}(?:mean|understand) (?:by|with)"
)
_ROLES = {one.value: one for one in Role}


@dataclass(frozen=True, slots=True)
class BuildingBlock:
    """One kind of part.

    Attributes:
        name: Such as "outcome".
        asked: What people call one, a pattern for folded text.
        called: That, or what one is called beside another.
        said: What the text of a plan calls one.
    """

    name: str
    asked: str
    called: str
    said: str


@lru_cache(maxsize=1)
def load_building_blocks() -> tuple[BuildingBlock, ...]:
    """Read the packaged blocks."""
    path = files("tipassist.answer").joinpath("lexicon", "building_blocks.toml")
    told = tomllib.loads(path.read_text("utf-8"))
    return tuple(
        BuildingBlock(name, one["asked"], "|".join((one["asked"], *_beside(one))), one["said"])
        for name, one in told.items()
    )


def _beside(told: dict[str, str]) -> tuple[str, ...]:
    return (told["beside"],) if "beside" in told else ()


def compose_building_blocks(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what one kind of part is, or how two differ; None when that is not asked."""
    if meaning.places or meaning.named or meaning.instruments:
        return None
    if chosen := _asked_how_chosen(meaning.text):
        return _how_chosen(chosen, register)
    doing = _asked_to_do(meaning.text) or _untold(meaning)
    blocks = doing or asked_blocks(meaning.text) or asked_blocks(meaning.question)
    told = [(block, describing_claims(block.said, register)) for block in blocks]
    claims = [claim for block, found in told for claim in (*found, *_shown(block, register))]
    if not claims:
        return None
    status = AnswerStatus.ANSWERED if all(found for _, found in told) else AnswerStatus.PARTIAL
    unsaid = [block.name for block, found in told if not found]
    if unsaid:
        verb = "does" if doing else "is"
        text = f"The sections do not say what {listing(map(_named, unsaid), 'or')} {verb}."
        note = DraftClaim(text, claims[0].evidence)
        leads = _of_those_who_lead(register) if doing else ()
        claims = [note, *leads, *claims] if doing else [*claims, note]
    return Draft(status, tuple(claims))


def _how_chosen(block: BuildingBlock, register: Register) -> Draft | None:
    """Say that it is not told who gets a role, with what is nearest; None where it may be."""
    claims = tuple(_shown(block, register))
    if not claims or describing_claims(block.said, register):
        return None
    text = f"The sections do not say how {_named(block.name)} is chosen."
    note = DraftClaim(text, claims[0].evidence)
    return Draft(AnswerStatus.PARTIAL, (note, *_of_those_who_lead(register), *claims))


def _asked_how_chosen(text: str) -> BuildingBlock | None:
    """Return the role, not that of those who lead, of which it is asked who gets it."""
    folded = fold(text)
    found = (one for one in load_building_blocks() if one.name in _BESIDE)
    return next((one for one in found if _asks_choice(one.asked).search(folded)), None)


def _of_those_who_lead(register: Register) -> tuple[DraftClaim, ...]:
    """Say what the sections say of those that lead, who work with all others."""
    part = next((one for one in register.section_parts() if leads(one)), None)
    if part is None:
        return ()
    evidence = (part_evidence(register, part),)
    lead = DraftClaim("The nearest they have is of those who coordinate:", evidence)
    return (lead, part_claim(part, register, 1))


def asked_blocks(text: str) -> tuple[BuildingBlock, ...]:
    """Return the kinds of part that a question asks to have explained, in its order."""
    folded = fold(text)
    for one in load_building_blocks():
        makes = rf"\bwhat makes an? (?:body|asb) {_ARTICLE}(?:{one.called}){_END}"
        if _asks_one(one.asked).search(folded) or re.search(makes, folded):
            return (one,)
    for one in load_building_blocks():
        for other in load_building_blocks():
            if one is not other and _asks_difference(one.called, other.called).search(folded):
                return (one, other)
    roles = {one.name: one for one in load_building_blocks() if one.name in _ROLES}
    leading = roles[Role.COORDINATING.value]
    beside = (one for one in roles.values() if one is not leading)
    return next(((leading, one) for one in beside if _asks_apart(one.called, folded)), ())


def _asks_apart(name: str, text: str) -> bool:
    """Whether it is asked how a role differs, from no other that is named."""
    apart = rf"how (?:does|do|is|are) {_ARTICLE}(?:{name}) (?:differ\w*|different|special)"
    return re.search(rf"\b{apart}(?: from (?:the )?(?:others?|rest))?{_END}", text) is not None


def _asked_to_do(text: str) -> tuple[BuildingBlock, ...]:
    """Return the role, not that of those who lead, of which a question asks what it has to do."""
    folded = fold(text)
    found = (one for one in load_building_blocks() if one.name in _BESIDE)
    return next(((one,) for one in found if _asks_deeds(one.asked).search(folded)), ())


def _untold(meaning: Meaning) -> tuple[BuildingBlock, ...]:
    """Return the role of which it is asked what it entails, where no list of duties is its own."""
    cues = (one for one in meaning.cues if one.startswith(UNTOLD_DUTIES))
    asked = frozenset(one.removeprefix(UNTOLD_DUTIES) for one in cues)
    return tuple(one for one in load_building_blocks() if one.name in asked & _BESIDE)


@lru_cache(maxsize=16)
def _asks_choice(name: str) -> re.Pattern[str]:
    chosen = r"(?:chosen|selected|picked|appointed|designated|assigned|determined|decided(?: on)?)"
    choose = r"(?:choos|select|pick|appoint|designat|assign|determin|decid)(?:es?|s|ing)?(?: on)?"
    how = rf"how (?:is|are|was|were|gets?) {_ARTICLE}(?:{name})[\"']? {chosen}"
    does = rf"how (?:do|does|did) (?:[\w'-]+ ){{1,3}}{choose} {_ARTICLE}(?:{name})"
    become = rf"how (?:do|does|can) (?:[\w'-]+ ){{1,3}}become {_ARTICLE}(?:{name})"
    who = rf"who (?:gets to )?{choose} (?:on )?{_ARTICLE}(?:{name})"
    return re.compile(rf"\b(?:{how}|{does}|{become}|{who}){_END}")


@lru_cache(maxsize=16)
def _asks_deeds(name: str) -> re.Pattern[str]:
    does = rf"what (?:do|does|should|must|can|shall) {_ARTICLE}(?:{name})[\"']? {_DO}"
    role = rf"what(?:'s|s| is| are) the {_DUTY} (?:of|for) {_ARTICLE}(?:{name})[\"']?"
    own = rf"what(?:'s|s| is| are) {_ARTICLE}(?:{name})(?:'s|s'|')? {_DUTY}"
    return re.compile(rf"\b(?:{does}|{role}|{own}){_END}")


@lru_cache(maxsize=16)
def _asks_one(name: str) -> re.Pattern[str]:
    plural_too = r" are(?! the (?:pillar|prior|outc|activ))"
    what = (
        rf"(?:what(?:'s|s| is| does| exactly is| counts as|{plural_too})|define|explain|meaning of"
    )
    what += rf"|{_MEANT_BY}|what does it mean to be)"
    is_it = rf"what {_ARTICLE}(?:{name})[\"']? (?:is|are|means?)"
    asked = rf"{what} {_ARTICLE}(?:{name})[\"']?(?: means?)?|{is_it}"
    return re.compile(rf"(?:^|[,.:;!] ?|\b)(?:{asked}){_END}")


@lru_cache(maxsize=64)
def _asks_difference(one: str, other: str) -> re.Pattern[str]:
    joined = rf"{_ARTICLE}(?:{one})[\"']? (?:and|from|to|or|vs\.?|versus) {_ARTICLE}(?:{other})"
    differs = rf"(?:differen\w+(?: is there)? (?:between|of) {joined})"
    how = (
        rf"(?:how (?:does|do|is|are) {_ARTICLE}(?:{one}) (?:differ\w*|different) (?:from|to|than) "
    )
    how += rf"{_ARTICLE}(?:{other})"
    how += rf"|what(?:'s|s| is|) {_ARTICLE}(?:{one}) (?:vs\.?|versus|compared (?:to|with)) "
    how += rf"{_ARTICLE}(?:{other})"
    how += rf"|(?:is|are) {_ARTICLE}(?:{one}) (?:the same as|different from) {_ARTICLE}(?:{other}))"
    first = rf"^\W*{joined}[,:;?.–-]* ?(?:so )?what(?:'s|s| is) the difference"
    return re.compile(
        rf"(?:{differs}|{how}|{first})(?: (?:roles?|asbs?|ones?|bod(?:y|ies)))?{_END}"
    )


def _named(name: str) -> str:
    if name in _ROLES:
        return f"a {name} body"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _shown(block: BuildingBlock, register: Register) -> Iterator[DraftClaim]:
    """Yield how many of a kind the register holds, with its first."""
    match block.name:
        case "pillar":
            titles = listing(f"{one.letter} {one.title.text}" for one in register.pillars)
            text = f"The plan has {plural(len(register.pillars), 'pillar')}: {titles}."
            yield DraftClaim(text, tuple(map(pillar_evidence, register.pillars)))
        case "outcome":
            for first in register.outcomes[:1]:
                text = (
                    f"The plan has {plural(len(register.outcomes), 'priority outcome')}; the first "
                )
                text += f"is {first.code}: {first.wording.text}"
                yield DraftClaim(text, (outcome_evidence(first),))
        case "activity":
            for activity in register.activities[:1]:
                text = (
                    f"The plan has {plural(len(register.activities), 'coded activity')}; the first "
                )
                text += f"is {activity.code}: {activity.wording.text}"
                yield DraftClaim(text, (wording_evidence(activity),))
        case "indicator" | "project":
            yield from _cells(block.name, register)
        case name:
            yield from _roles(_ROLES[name], register)


def _cells(name: str, register: Register) -> Iterator[DraftClaim]:
    columns = {one.code: _column(one, name) for one in register.activities}
    having = [one for one in register.activities if columns[one.code]]
    for first in having[:1]:
        cell = columns[first.code][0]
        text = f"In the table {len(having)} of the {len(register.activities)} activities have "
        text += f'{name}s; {first.code} has "{shorten(cell.text)}".'
        yield DraftClaim(text, (cell_evidence(first, name, name.capitalize(), cell),))


def _column(activity: Activity, name: str) -> tuple[Wording, ...]:
    if name == "indicator":
        return activity.indicators
    return tuple(one.wording for one in activity.projects)


def _roles(role: Role, register: Register) -> Iterator[DraftClaim]:
    having = [one for one in register.activities if one.named(role)]
    for first in having[:1]:
        text = f"In the table {len(having)} of the {len(register.activities)} activities name a "
        text += f"{role.value} body; for {first.code}, {bodies_words(first)}."
        yield DraftClaim(text, (asb_evidence(first),))
