"""What is told first: "SLOM coordinates in pillars A and C. Which ones in C?".

Sentences that only tell are no question, but what is asked after them may lean on them with "the
rest", "which ones", "it" or "there". Such a question is a talk of two turns in one message.
"""

import re
from dataclasses import dataclass

from tipassist.answer.guiding import Outcome
from tipassist.answer.language.asking_part import AskingWords, sentences_of
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import RESOLVED, Column, Intent, Meaning
from tipassist.answer.rewording.told_first.taken_away import with_rows_taken_away
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_OF_ROWS = (Intent.AGGREGATE, Intent.BODY_ACTIVITIES, Intent.CODE_BODIES)
_DENIES = re.compile(r"\b(?:not|\w+n't|do|does|did)\W*$")
_FEW = 2
_TWO = 2
_ONES = re.compile(r"(?:and |so )?(?:which|what) ones?\b")
_LOOSELY = re.compile(
    r"\b(?:nearly|almost|virtually|practically|pretty much|mostly|mainly|largely|usually|generally"
    r"|most of|the most part|basically|seems?|looks?|appears?)\b"
)
_REMARK = re.compile(
    r"(?:(?:hm+|oh|ok|okay|well|so|but|and)\b,? ?)*(?:they|these|those|both|it|that|this|the two)"
    r"(?:'re|'s| (?:are|is|sounds?|looks?|seems?|reads?|feels?|appears?))"
    r"(?: (?:all|both|to be|to me|very|rather|quite|so|a bit|a little|almost|nearly|pretty|much"
    r"|kind of|sort of|about|like"
    r"|really|too|not|more or less))* (?:alike|similar|the same|identical|different|close|related"
    r"|confusing|unclear|vague|odd|strange|interesting|overlapping|familiar|clear|good|fine|helpful"
    r"|useful|great)(?: (?:to me|though|then|to each other|enough))?[ .!]*"
)
_ELSE = re.compile(r"\b(?:else|another|more like|others?|rest|remaining)\b")


@dataclass(frozen=True, slots=True)
class ToldFirst:
    """A message that first tells and then asks.

    Attributes:
        told: The sentences that tell, as typed.
        asked: The sentence that asks, as typed.
    """

    told: str
    asked: str


def told_first(text: str, words: AskingWords, pointing: PointingWords) -> ToldFirst | None:
    """Part a message whose last sentence alone asks and points back; None for any other.

    Args:
        text: As typed.
        words: What tells asking from telling.
        pointing: What points back.
    """
    low = fold(text)
    sentences = sentences_of(low)
    if len(low) != len(text) or len(sentences) != _TWO or with_rows_taken_away(text) != text:
        return None
    told, asked = (one.of(text).strip() for one in sentences)
    if words.is_asked_of(fold(told)) or not words.is_asked_of(fold(asked)):
        return None
    points = pointing.read(asked).points or _ELSE.search(fold(asked)) or _ONES.match(fold(asked))
    return ToldFirst(told, asked) if points else None


def asked_there(parts: ToldFirst, told: Meaning) -> str:
    """Return what is asked with the pillar or outcome of which the sentence before it tells.

    "In pillar C nearly everything is SOMTC alone. Which have a supporting body?" asks of the
    pillar, not of the rows that are told loosely; "" for what is told of all, or of rows.
    """
    scopes = told.places and all(one.kind in SCOPE_KINDS for one in told.places)
    if not scopes or not _LOOSELY.search(fold(parts.told)) or _ELSE.search(fold(parts.asked)):
        return ""
    places = listing(place_name(one) for one in told.places)
    asked = parts.asked[:1].lower() + parts.asked[1:]
    return f"In {places}, {asked}" if not _DENIES.search(fold(parts.asked)) else ""


def says_nothing_new(told: str) -> bool:
    """Whether a sentence only remarks on what was told: "They sound alike."."""
    return _REMARK.fullmatch(fold(told)) is not None


def says_so(told: Outcome) -> bool:
    """Whether what is told is read from the plan's rows, word by word and with nothing amiss."""
    meaning = told.meaning
    said = fold(" ".join(claim.text for claim in told.draft.claims[:1])).split()
    unsaid = [one for one in meaning.topic if one not in said]
    named = bool(meaning.places) and (bool(meaning.named) or meaning.lacking)
    read = meaning.intent in _OF_ROWS and len(unsaid) < _FEW and named
    return read and told.turn is not None and _is_answered(told)


def holds_roles(told: Meaning, register: Register) -> bool:
    """Whether each body told of has the role told at the activities that are named."""
    rows = [one for one in map(register.activity, map(str, told.places)) if one is not None]
    role = told.relation.role
    return all(body in row.named(role) for row in rows for body in told.named if role is not None)


def leans(asked: Outcome, told: Meaning) -> bool:
    """Whether what is asked is answered by leaning on what was told, not by telling it in full."""
    meaning = asked.meaning
    in_full = meaning.intent is Intent.CODE_LOOKUP and meaning.column is Column.NONE
    again = any(place.contains(one) for place in meaning.places for one in told.places)
    return _is_answered(asked) and RESOLVED in meaning.cues and not (in_full and again)


def is_bare(asked: Meaning) -> bool:
    """Whether a question, read by itself, asks something, and of nothing that it names but places.

    "Which ones are they?" asks nothing more than what is told.
    """
    topic = [one for one in asked.topic if not _ELSE.fullmatch(one)]
    asks = asked.places or asked.column is not Column.NONE or asked.relation.role is not None
    own = asked.named or topic or asked.terms or asked.unknown_names
    return not own and bool(asks or _ELSE.search(fold(asked.question)))


def _is_answered(outcome: Outcome) -> bool:
    draft = outcome.draft
    return draft.route is Route.REGISTER and draft.status is AnswerStatus.ANSWERED
