"""What was said so far, as data: the turns of a conversation and what they spoke of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.draft import Draft
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import ACRONYM, families, fold
from tipassist.answer.meaning import (
    ADDS,
    AGAIN,
    ALIKE_IN_WHAT,
    AS_WORDED,
    BEYOND,
    CARRIED,
    COMES_IN,
    DROPS_WHAT,
    IN_FULL,
    IN_WHOSE_STEAD,
    KEPT,
    LITERALLY,
    NO_OTHER,
    NONE_ELSE,
    NOT_SO_MANY,
    OF_LIST,
    ORDERS,
    POSITION,
    REREAD,
    RESOLVED,
    UNSAID,
    VERDICT,
    WHICH_ONE,
    WHOLE_OF_WHAT,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.writing import Receipt
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Item, Span

MAX_TURNS = 8
_SKIPPED = (AnswerStatus.OUT_OF_SCOPE, AnswerStatus.ERROR)
_MAX_CITED = 12
_STEM = 4
_ASIDES = frozenset(
    {
        ORDERS,
        AGAIN,
        ALIKE_IN_WHAT,
        BEYOND,
        DROPS_WHAT,
        IN_WHOSE_STEAD,
        NO_OTHER,
        NOT_SO_MANY,
        WHICH_ONE,
        WHOLE_OF_WHAT,
    }
)
_QUOTING = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
_RUNNING = frozenset({"section", "glossary", "pillar", "footnote"})
_GROUP_OF = (
    r"(?:Working|Technical|Expert|Sub-?working) Group|Task Force|Secretariat|Chair(?:person)?"
)
_DEED_OF = re.compile(
    rf"{ACRONYM.pattern} for (?P<done>[a-z]{{4,}})|"
    rf"(?P<deed>[a-z]{{4,}}) (?:of|by) (?:the )?{ACRONYM.pattern}"
)
_CODE = re.compile(r"(?<![\w.])[A-Z]\.\d+\.\d+(?![\w.]*\d)")


@dataclass(frozen=True, slots=True)
class Talk:
    """What was last said about a document beside the plan.

    Attributes:
        document: Its id in the manifest.
        edition: Its edition.
        place: The place quoted first, or None.
        question: The question as understood.
    """

    document: str
    edition: str
    place: Locator | None
    question: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One question that was about the plan, and what its answer spoke of.

    Attributes:
        meaning: The question after resolution.
        items: The coded things of the answer, in order.
        cited: The places cited when the answer had no items, in order of first use.
        bodies: The bodies that the answer gave, in order.
        talk: What it said about a document beside the plan, or None.
        receipt: What its writing took, when a writer was asked.
        ranked: The bodies or codes that the answer put in an order, the first one first.
        told: The codes that the answer gave in its words, beside its items and those asked about.
        quoted: The stretches of the running text that it quoted.
    """

    meaning: Meaning
    items: tuple[Locator, ...] = ()
    cited: tuple[Locator, ...] = ()
    bodies: tuple[str, ...] = ()
    talk: Talk | None = None
    receipt: Receipt | None = None
    ranked: tuple[str, ...] = ()
    told: tuple[Locator, ...] = ()
    quoted: tuple[Span, ...] = ()

    @property
    def focus(self) -> tuple[Locator, ...]:
        """The places that "it" or "those" would mean right after this turn."""
        special = tuple(one for one in self.meaning.places if one.kind not in CODE_KINDS)
        if special:
            return special
        if self.meaning.intent in (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC):
            asked = self.meaning.contest or OF_LIST in self.meaning.cues
            compared = self.meaning.places if asked else ()
            return self.items or compared or (self.told if len(self.told) == 1 else ())
        codes = tuple(one for one in self.meaning.places if one.kind in CODE_KINDS)
        told = self.told if self.meaning.intent in (Intent.PROSE, Intent.UNSETTLED) else ()
        return self.items or codes or told


@dataclass(frozen=True, slots=True)
class State:
    """The last turns of a conversation, oldest first, at most `MAX_TURNS`."""

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        """The turn just before the new question."""
        return self.turns[-1] if self.turns else None

    @property
    def speaks_for(self) -> str | None:
        """The body that the asker was last introduced with, or None."""
        told = (one.meaning.speaks_for for one in self.newest_first)
        return next((body for body in told if body), None)

    @property
    def newest_first(self) -> Iterator[Turn]:
        """The turns from the last to the first."""
        return reversed(self.turns)


def turn_of(meaning: Meaning, draft: Draft, register: Register) -> Turn | None:
    """Return what a question leaves to refer to; None when it was about something else.

    A question put to the test again leaves what it was about before, and so does one that was
    asked back.
    """
    if draft.status in _SKIPPED or meaning.cues & _ASIDES:
        return None
    passing = {
        one
        for one in meaning.cues
        if one in (REREAD, AS_WORDED, CARRIED, IN_FULL, KEPT, POSITION, LITERALLY, COMES_IN)
        or one.startswith((ADDS, NONE_ELSE, UNSAID, VERDICT))
    }
    stale = RESOLVED in meaning.cues and REREAD not in meaning.cues
    query = None if stale else meaning.query
    answered = {CARRIED} if REREAD in meaning.cues else set()
    cues = (meaning.cues - passing) | answered
    return Turn(
        meaning=replace(meaning, likely={}, cues=cues, query=query),
        items=tuple(code(item.locator) for item in draft.items),
        cited=_cited(meaning, draft),
        bodies=_told_bodies(meaning, draft, register),
        ranked=draft.ranked,
        told=_told_places(meaning, draft, register),
        quoted=_quoted(draft),
    )


def _cited(meaning: Meaning, draft: Draft) -> tuple[Locator, ...]:
    """Return the places an answer rests on, which "those" may mean; many rows are no list."""
    query = meaning.query
    counted = query is not None and query.per and not (query.conditions or query.bodies)
    if draft.items or draft.complete or (counted and not (meaning.places or meaning.named)):
        return ()
    claims = draft.claims[:1] if draft.ranked else draft.claims
    places = tuple(dict.fromkeys(one.locator for claim in claims for one in claim.evidence))
    if draft.ranked or len(places) <= _MAX_CITED:
        return places
    rows = all(one.kind in CODE_KINDS for one in places)
    return () if rows else places[:_MAX_CITED]


def _quoted(draft: Draft) -> tuple[Span, ...]:
    """Return what an answer that is no list quotes of the sections, the glossary or footnotes."""
    if draft.items or draft.complete or draft.status not in _QUOTING:
        return ()
    places = (one for claim in draft.claims for one in claim.evidence if one.kind in _RUNNING)
    return tuple(dict.fromkeys(span for one in places for span in one.spans))


def _told_places(meaning: Meaning, draft: Draft, register: Register) -> tuple[Locator, ...]:
    """Return where else an answer says that something stands: "elsewhere it leads …".

    Of an answer from the sections, that is the one pillar that it names for an answer, or all of
    them when it lists them.
    """
    if not (draft.items or draft.complete):
        return _told_pillar(meaning, draft, register) or _told_pillars(meaning, draft, register)
    listed = {one.locator for one in draft.items}
    asked = (*meaning.places, *meaning.outside, *meaning.among)
    text = "\n".join(claim.text for claim in draft.claims)
    found = (code(one) for one in dict.fromkeys(_CODE.findall(text)) if one not in listed)
    return tuple(one for one in found if not any(place.contains(one) for place in asked))


def _told_pillar(meaning: Meaning, draft: Draft, register: Register) -> tuple[Locator, ...]:
    """Return the pillar that sentences, or the first of them, name by its title when asked for."""
    if "pillars" not in units_in(fold(meaning.text)):
        return ()
    texts = [fold(claim.text) for claim in draft.claims]
    titles = [(code(one.letter), fold(one.title.text)) for one in register.pillars]
    told = (
        tuple(place for place, title in titles if any(title in one for one in part))
        for part in (texts[:1], texts)
    )
    return next((named for named in told if len(named) == 1), ())


def _told_pillars(meaning: Meaning, draft: Draft, register: Register) -> tuple[Locator, ...]:
    """Return all pillars when the answer lists a section's parts that are lettered like them."""
    cited = _cited(meaning, draft)
    parts = [one for one in cited if not any(two != one and one.contains(two) for two in cited)]
    heads = {one.parts[:-1] for one in parts}
    listed = len(heads) == 1 and all(one.kind is LocatorKind.SECTION for one in parts)
    letters = [one.parts[-1] for one in parts] if listed else []
    pillars = [one.letter for one in register.pillars]
    same = letters == pillars and len(parts) == len(pillars)
    return tuple(map(code, pillars)) if same else ()


def _told_bodies(meaning: Meaning, draft: Draft, register: Register) -> tuple[str, ...]:
    asks = meaning.column is Column.BODIES or meaning.form is Form.WHO
    if draft.items and (asks or meaning.intent in (Intent.CODE_BODIES, Intent.WHO_TOPIC)):
        found = (body for item in draft.items for body in _of_role(item, meaning.relation))
        return tuple(dict.fromkeys(found))
    if draft.items or not draft.claims:
        return ()
    if meaning.form is Form.WHO and not meaning.named:
        doers = doers_told(meaning.text, " ".join(one.text for one in draft.claims))
        if doers:
            return tuple(one for one in doers if one in register.bodies)
    ranked = meaning.intent is Intent.AGGREGATE and meaning.form in (Form.MOST, Form.LEAST)
    text = " ".join(one.text for one in (draft.claims if ranked else draft.claims[:1]))
    places = {one: _named_at(one, text) for one in register.bodies}
    spoken = sorted(
        (at, one) for one, at in places.items() if at >= 0 and not _is_of_longer(one, text[:at])
    )
    return tuple(body for _, body in spoken)


def doers_told(asked: str, text: str) -> tuple[str, ...]:
    """Return the abbreviations to which a text gives a deed: "to the X for endorsement".

    Args:
        asked: The question who does it.
        text: The text that answers it.
    """
    found = (
        ACRONYM.findall(one[0])[0]
        for one in _DEED_OF.finditer(text)
        if _same_deed(one["done"] or one["deed"], asked)
    )
    return tuple(dict.fromkeys(found))


def _same_deed(noun: str, asked: str) -> bool:
    """Whether words speak of the deed that a noun names: "endorses" of an "endorsement"."""
    deed = families(noun)[0]
    return any(deed.startswith(one) or one == deed for one in families(asked) if len(one) > _STEM)


def _is_of_longer(body: str, before: str) -> bool:
    """Whether a name made of that of a body was told first: "X-Manila, as X lead for …"."""
    return re.search(rf"(?<![\w-]){re.escape(body)}-[A-Z]", before) is not None


def _named_at(body: str, text: str) -> int:
    """Return where a body is named, not as part of a longer name; -1 for nowhere."""
    match = re.search(rf"(?<![\w-]){re.escape(body)}(?![\w-]| (?:{_GROUP_OF})\b)", text)
    return match.start() if match else -1


def _of_role(item: Item, relation: Relation) -> tuple[str, ...]:
    match relation:
        case Relation.COORDINATES:
            return item.coordinating
        case Relation.SUPPORTS:
            return item.supporting
        case Relation.RELEVANT:
            return item.relevant
        case _:
            return (*item.coordinating, *item.supporting, *item.relevant)
