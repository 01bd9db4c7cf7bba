"""The likeliest intent of a question, among those that its slots allow."""

import re

from tipassist.answer.language.units import UNITS
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import WHY, Column, Form, Intent, Meaning
from tipassist.answer.understanding.intent_rules import NUMBERED, beyond_units, codes_in
from tipassist.locators import LocatorKind

_FEW = 2
_UNIT_NAMES = frozenset(name for name, _ in UNITS)
_ONE_OF = re.compile(
    r"\bwhich (?:pillar|outcome)\b(?! (?:has|have|is there|names?|holds?|contains?)\b)"
)
_ADDRESSES = re.compile(
    r"\b(?:i|i'm|im|me|my|mine|you|your|yours|u|we|us|our|hi|hello|hey|dear|good|nice|great|thanks?|"
    r"thx|bye|see|cheers|welcome|lol|haha|wow)\b"
)
_GREETS = re.compile(
    r"\b(?:hi|hiya|hello|hey|good (?:day|morning|afternoon|evening|night)|nice|great|thanks?|thx"
    r"|cheers|bye|goodbye|welcome|lol|haha|wow|love|how are you|see you)\b"
)
_PICKS = re.compile(
    r"one|ones|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|other"
)
_DONE = re.compile(r"(?:ed|ught|old|aid)$")
_WORK = re.compile(
    r"workloads?|portfolios?|footprints?|homework|expected|assigned|assignments?|tasks?|duties|jobs?"
    r"|to-?dos?"
)
"""Names what a body has to do, and no subject of it."""
_OF_SUBJECTS = frozenset({Intent.TOPIC, Intent.PROSE, Intent.DEFINITION})
_SURE = 0.75
_SURELY = 0.9

_REFERS = re.compile(r"(?<!terms of )\brefer|\bcit(?:e|es|ed|ing)\b|\bfootnotes?\b")


def most_likely(meaning: Meaning, likely: dict[Intent, float]) -> Intent:
    """Return the likeliest intent that the slots of a question allow."""
    allowed = [
        intent
        for intent in likely
        if not (intent in _OF_SUBJECTS and _names_work_alone(meaning))
        and not (intent in (Intent.PROSE, Intent.TOPIC) and _spells_names_alone(meaning))
        and (_allows(meaning, intent) or _surely_about(meaning, intent, likely[intent]))
        and (intent is not Intent.ABOUT or not meaning.topic or likely[intent] >= _SURE)
    ]
    return max(allowed, key=lambda intent: likely[intent], default=meaning.intent)


def _names_work_alone(meaning: Meaning) -> bool:
    """Whether what a body has to do is asked for, whatever it is about: "our full workload"."""
    named = meaning.bodies and meaning.topic
    return bool(named) and all(_WORK.fullmatch(fold(one)) for one in meaning.topic)


def _spells_names_alone(meaning: Meaning) -> bool:
    """Whether all that is asked is what terms of the plan stand for: "please decipher ABC"."""
    names = {word for term in meaning.terms for word in fold(term).split()}
    return meaning.form is Form.DEFINE and bool(names) and names >= set(map(fold, meaning.topic))


def _surely_about(meaning: Meaning, intent: Intent, chance: float) -> bool:
    """Whether an introduction to the plan is asked in so many words: "what should I read first"."""
    special = meaning.places or meaning.named or meaning.form is Form.DEFINE
    return intent is Intent.ABOUT and chance >= _SURELY and not special


def _allows(meaning: Meaning, intent: Intent) -> bool:
    codes = codes_in(meaning)
    match intent:
        case Intent.BODY_ACTIVITIES:
            return bool(meaning.bodies)
        case Intent.CODE_LOOKUP | Intent.CODE_BODIES:
            return bool(meaning.places if intent is Intent.CODE_LOOKUP else codes)
        case Intent.REFERENCE:
            defines = meaning.form is Form.DEFINE and not meaning.instruments
            own = meaning.places and meaning.column is Column.REFERENCES
            defines = defines or (WHY in meaning.cues and not meaning.instruments)
            defines = defines or (not meaning.instruments and _names_terms_of_reference(meaning))
            return not defines and bool(meaning.instruments or meaning.instrument_names or own)
        case Intent.DEFINITION:
            named = meaning.terms or meaning.named or meaning.instrument_names
            return (
                bool(named)
                and not (_only_qualifies(meaning) or _asks_more_of_term(meaning))
                and (not codes or meaning.form is Form.DEFINE)
            )
        case Intent.AGGREGATE:
            return _allows_aggregate(meaning)
        case Intent.SMALLTALK if _names_subject(meaning) or _asks_of_units(meaning):
            return False
        case Intent.SMALLTALK | Intent.ABOUT:
            told = len(meaning.topic) > _FEW or (meaning.form is Form.DEFINE and meaning.topic)
            return not (meaning.places or meaning.named or (intent is Intent.ABOUT and told))
        case Intent.PROSE if codes:
            pillars = all(place.kind is LocatorKind.PILLAR for place in codes)
            return pillars and meaning.column is Column.NONE
        case Intent.OUT_OF_SCOPE:
            return all(place.kind is LocatorKind.PILLAR for place in codes)
        case _:
            return not any(place.kind is LocatorKind.ACTIVITY for place in codes)


def _names_terms_of_reference(meaning: Meaning) -> bool:
    """Whether the one reference that is spoken of is the terms of reference of somebody."""
    text = fold(meaning.text)
    return "terms of reference" in text and not _REFERS.search(text)


def _asks_more_of_term(meaning: Meaning) -> bool:
    """Whether yes or no is asked of a term and a deed: "are frontline officers trained"."""
    if meaning.form is not Form.YESNO or not meaning.terms or meaning.named:
        return False
    own = {stem for term in meaning.terms for stem in families(term)}
    return any(_DONE.search(fold(one)) and not own & set(families(one)) for one in meaning.topic)


def _names_subject(meaning: Meaning) -> bool:
    """Whether a question addresses nobody and names what it is about, not which of a list."""
    words = [one for one in meaning.topic if not _PICKS.fullmatch(fold(one))]
    return bool(words) and _ADDRESSES.search(fold(meaning.text)) is None


def _asks_of_units(meaning: Meaning) -> bool:
    """Whether things of the plan are spoken of, and nobody is greeted or thanked.

    "I'm after the crowded rows" asks for rows, whoever says "I" in it.
    """
    units = bool(meaning.cues & _UNIT_NAMES) or meaning.bounded is not None
    return units and _GREETS.search(fold(meaning.text)) is None


def _only_qualifies(meaning: Meaning) -> bool:
    """Whether the one term named only stands before the subject: "the ASEAN labour agreement"."""
    other = meaning.named or meaning.instrument_names or len(meaning.terms) != 1
    if other or meaning.form is Form.DEFINE or len(meaning.topic) < _FEW:
        return False
    topic = {fold(word) for word in meaning.topic}
    behind = re.findall(rf"\b{re.escape(fold(meaning.terms[0]))} ([a-z]+)", fold(meaning.text))
    return bool(behind) and all(word in topic for word in behind)


def _allows_aggregate(meaning: Meaning) -> bool:
    if meaning.form in (Form.WHY, Form.WHEN) and meaning.query is None:
        return False
    if len(meaning.named) == 1:
        return meaning.form in (Form.MOST, Form.LEAST)
    units = bool(meaning.cues & _UNIT_NAMES)
    return len(meaning.named) > 1 or (units and not _asks_of_subject(meaning))


def _asks_of_subject(meaning: Meaning) -> bool:
    """Whether a question that lists and counts nothing has words that no unit explains."""
    counts = meaning.form not in (Form.YESNO, Form.WHAT, Form.WHO) and not _ONE_OF.search(
        fold(meaning.text)
    )
    special = meaning.lacking or meaning.only or meaning.query is not None
    special = special or bool(NUMBERED.search(fold(meaning.text)))
    special = special or bool(meaning.cues & {"joint_rows", "ranked", "recurring", "average"})
    named = meaning.named or meaning.excluded_bodies or meaning.rank is not None
    return bool(beyond_units(meaning)) and not (counts or special or named)
