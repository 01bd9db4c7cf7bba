"""Rules over slots: which kind of question it is, and when no classifier needs to be asked."""

import re
from functools import lru_cache

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold, word_list
from tipassist.answer.meaning import ASKS_OWN, CONDUCT, WHY, Column, Form, Intent, Meaning, Relation
from tipassist.answer.understanding.differences import asks_difference
from tipassist.locators import CODE_KINDS, Locator, LocatorKind

_ASKS_REFERENCES = re.compile(
    r"\b(?:refer\w*|cit(?:e|es|ed|ing)|rest\w*|based|link\w*|mention\w*|connect\w*|tied|draw\w*|"
    r"point\w*|under|from|come\w*|activit\w*|projects?|outcomes?|related|correspond\w*|implement\w*)\b"
)
_OF_CITING = re.compile(r"\b(?:refer|cit(?:e|ing|ation)|quot|mention|footnote)", re.IGNORECASE)
_ASKS_HISTORY = re.compile(r"\b(?:when|signed|force|ratif\w*|mean|stand)\b")
_BARE_WHAT = re.compile(r"\b(?:what|who)(?:'s| is| are)\s*(?:the|an|a)?\s*\??$")
COMPARES = re.compile(
    r"\b(?:more|fewer|less|larger|bigger|heavier|fuller|longer|richer|smaller|lighter|shorter|gap|"
    r"difference|compared?|versus|vs|outnumbers?|exceeds?|outweighs?|ahead of)\b"
)
_FEW = 2
_DEFINES = "form:define"
NUMBERED = re.compile(
    r"\b(?:more than|at least|exactly|fewer than|less than|over|only)\s+"
    r"(?:\d+|one|two|three|four|five|six)\b"
)
_EXISTS_ROW = re.compile(
    r"\b(?:is|are) there (?:(?:also|even|actually) )?(?:an?|any|some|no) "
    r"(?:row|activity|activities|rows|line|lines|code|codes) "
    r"(?:on|about|for|covering|that|which|dealing with|to do with|concerning) "
)
_WHICH_OUTCOME = re.compile(r"(?:which|what) (?:priority )?outcomes? ")
_MENTIONS = re.compile(
    r"\b(?:mention(?:s|ed|ing)?|speaks? (?:of|about)|talks? (?:of|about)|(?:is|are) about|"
    r"deals? with|touch(?:es)? (?:on|upon)|covers?|address(?:es)?|concerns?)\b"
)


@lru_cache(maxsize=1)
def frame_words() -> frozenset[str]:
    """Return the words around a question that say who asks and how: "my boss wants the grand …"."""
    return frozenset(word_list("frame"))


def rule_intent(meaning: Meaning, rest: str, lexicons: Lexicons) -> Intent:
    """Return the kind of question that slots and cues alone suggest.

    Args:
        meaning: The meaning with its slots and cues.
        rest: The question with its slots blanked out.
        lexicons: Cue words.
    """
    codes = codes_in(meaning)
    if len(codes) < len(meaning.places):
        return Intent.CODE_LOOKUP
    if compares_terms(meaning):
        return Intent.DEFINITION
    if meaning.instruments and not meaning.actors:
        return Intent.REFERENCE
    defines = meaning.form is Form.DEFINE or "bare_what" in meaning.cues
    refers = _asks_references(rest) and WHY not in meaning.cues
    if meaning.instrument_names and (defines or refers):
        return Intent.DEFINITION if defines else Intent.REFERENCE
    counts = meaning.query is not None and meaning.query.only_counts
    if meaning.contest is not None or counts:
        return Intent.AGGREGATE
    if meaning.query is not None and meaning.query.only_refers:
        return Intent.REFERENCE
    if _asks_mentions(meaning):
        return Intent.TOPIC
    if meaning.actors:
        return Intent.PROSE
    if meaning.needs_own_body:
        return Intent.BODY_ACTIVITIES
    return _row_intent(meaning, rest, codes, lexicons)


def compares_terms(meaning: Meaning) -> bool:
    """Whether it is asked in what terms of the glossary differ, and nothing else is named."""
    other = meaning.named or meaning.places or meaning.instruments or meaning.actors
    if other or units_in(meaning.text) or _OF_CITING.search(meaning.text):
        return False
    things = {*meaning.terms, *meaning.instrument_names}
    return len(things) > 1 and asks_difference(meaning.text)


def _asks_mentions(meaning: Meaning) -> bool:
    """Whether rows that speak of a subject are asked for: "which outcome is about remedies"."""
    text = fold(meaning.text)
    rows = "activities" in meaning.cues and meaning.form in (Form.LIST, Form.WHAT, Form.COUNT)
    exists = _EXISTS_ROW.search(text) is not None
    rows = rows or exists or bool(_WHICH_OUTCOME.match(text) and meaning.form is Form.LIST)
    if not rows or "talk:plan" in meaning.cues:
        return False
    if meaning.named or meaning.excluded_bodies or meaning.lacking or meaning.query:
        return False
    unrelated = meaning.relation in (Relation.NONE, Relation.ANY)
    asked = exists or says_mention(meaning.text)
    return unrelated and bool(beyond_units(meaning)) and asked


def says_mention(text: str) -> bool:
    """Whether a question has a verb of speaking of something."""
    return bool(_MENTIONS.search(fold(text)))


def _row_intent(
    meaning: Meaning, rest: str, codes: tuple[Locator, ...], lexicons: Lexicons
) -> Intent:
    if _defines_bodies(meaning, codes):
        return Intent.DEFINITION
    if meaning.named and not codes and "unsettled" in meaning.cues:
        return Intent.UNSETTLED
    if _is_aggregate(meaning, rest, codes):
        return Intent.AGGREGATE
    if codes:
        return _code_intent(meaning, codes)
    if meaning.named or meaning.ambiguous:
        return _body_intent(meaning, rest)
    return _wordy_intent(meaning, rest, lexicons)


def _defines_bodies(meaning: Meaning, codes: tuple[Locator, ...]) -> bool:
    """Whether what bodies are is asked, not what they do in which rows."""
    rows = meaning.cues & {"activities", "projects", "indicators", "outcomes", "pillars"}
    roles = meaning.relation not in (Relation.NONE, Relation.ANY)
    return bool(meaning.named) and _DEFINES in meaning.cues and not (codes or rows or roles)


def _wordy_intent(meaning: Meaning, rest: str, lexicons: Lexicons) -> Intent:
    cues = lexicons.cues
    if meaning.terms and (meaning.form is Form.DEFINE or not _beyond_terms(meaning, lexicons)):
        return Intent.DEFINITION
    text = meaning.text.lower()
    if cues.spans("instruction", "words", text) or cues.spans("evading", "words", text):
        return Intent.OUT_OF_SCOPE
    if cues.spans("abuse", "words", text) and cues.spans("abuse", "aimed", text):
        return Intent.OUT_OF_SCOPE
    if not meaning.topic and cues.spans("smalltalk", "words", rest):
        return Intent.SMALLTALK
    defines = meaning.form is Form.DEFINE and bool(meaning.topic)
    if cues.spans("about", "words", rest) and len(meaning.topic) < 3 and not defines:
        return Intent.ABOUT
    if _asks_every_body(meaning):
        return Intent.AGGREGATE
    if meaning.form is Form.WHO or meaning.relation is Relation.COORDINATES:
        return Intent.WHO_TOPIC
    return Intent.TOPIC


def _asks_every_body(meaning: Meaning) -> bool:
    """Whether the bodies of the plan are asked for: "which bodies are named in it"."""
    named = meaning.places or meaning.bodies or meaning.instruments or beyond_units(meaning)
    return "bodies" in meaning.cues and meaning.relation is Relation.ANY and not named


def codes_in(meaning: Meaning) -> tuple[Locator, ...]:
    """Return the codes that a question names: pillars, outcomes and activities."""
    return tuple(place for place in meaning.places if place.kind in CODE_KINDS)


def _asks_references(rest: str) -> bool:
    return bool(_ASKS_REFERENCES.search(rest)) and not _ASKS_HISTORY.search(rest)


def _is_aggregate(meaning: Meaning, rest: str, codes: tuple[Locator, ...]) -> bool:
    units = units_in(rest)
    if meaning.form in (Form.WHY, Form.WHEN) and meaning.query is None:
        return False
    if meaning.rank is not None and (units or meaning.rank.after or meaning.form is Form.WHO):
        return True
    if codes and all(place.kind is LocatorKind.ACTIVITY for place in codes):
        return False
    if meaning.form is Form.COMPARE and len(meaning.named) > 1:
        return True
    if len(codes) > 1 and units and COMPARES.search(rest) and not meaning.named:
        return True
    if "recurring" in meaning.cues and "projects" in units:
        return True
    if meaning.form in (Form.MOST, Form.LEAST) and (units or _contends(meaning)):
        return len(meaning.named) != 1
    if meaning.named or not (units or meaning.form is Form.WHO):
        return False
    if meaning.excluded_bodies:
        return units[:1] != ("activities",) and (
            meaning.form is Form.WHO or bool({"bodies", "coordinators"} & set(units))
        )
    return bool(units) and _asks_rows(meaning, rest, units, codes)


def _contends(meaning: Meaning) -> bool:
    """Whether several bodies are set against each other: "X, Y and Z: which supports most?"."""
    return len(meaning.named) > 1 and meaning.relation.role is not None


def _asks_rows(
    meaning: Meaning, rest: str, units: tuple[str, ...], codes: tuple[Locator, ...]
) -> bool:
    beyond = beyond_units(meaning)
    if meaning.form is Form.COUNT:
        return sum(word.lower() not in frame_words() for word in beyond) < _FEW
    if meaning.lacking:
        return len(beyond) < _FEW
    if meaning.cues & {"joint_rows", "ranked"} or (NUMBERED.search(rest) and len(units) > 1):
        return True
    if beyond or codes:
        return False
    lists = meaning.form in (Form.LIST, Form.WHAT, Form.WHO) and units != ("activities",)
    return meaning.only or lists


def beyond_units(meaning: Meaning) -> tuple[str, ...]:
    """Return the topic words that name no unit of the plan and are no numbers."""
    return tuple(word for word in meaning.topic if not units_in(word) and not word.isdigit())


def _beyond_terms(meaning: Meaning, lexicons: Lexicons) -> bool:
    named = {word for term in meaning.terms for word in fold(term).replace("-", " ").split()}
    known = named | {f"{word}s" for word in named} | lexicons.generic_words
    return any(word.lower() not in known for word in meaning.topic)


def _code_intent(meaning: Meaning, codes: tuple[Locator, ...]) -> Intent:
    activities = [place for place in codes if place.kind is LocatorKind.ACTIVITY]
    if meaning.named:
        single = len(activities) == len(codes)
        return Intent.CODE_BODIES if single else Intent.BODY_ACTIVITIES
    if meaning.excluded_bodies:
        return Intent.BODY_ACTIVITIES
    if meaning.column is Column.BODIES or meaning.relation.role is not None:
        return Intent.CODE_BODIES
    if beyond_units(meaning) and not activities and meaning.column is Column.NONE:
        return Intent.TOPIC
    return Intent.CODE_LOOKUP


def _body_intent(meaning: Meaning, rest: str) -> Intent:
    if meaning.form is Form.DEFINE and meaning.relation in (Relation.NONE, Relation.ANY):
        return Intent.DEFINITION
    bare = not beyond_units(meaning) and meaning.column is Column.TEXT
    if meaning.relation is Relation.NONE and (bare or _BARE_WHAT.search(rest.strip())):
        return Intent.DEFINITION
    return Intent.BODY_ACTIVITIES


def is_settled(meaning: Meaning) -> bool:
    """Whether slots alone tell what is asked, so that no classifier is needed."""
    if _is_of_words(meaning) or CONDUCT in meaning.cues:
        return True
    ranked = meaning.rank is not None and meaning.intent is Intent.AGGREGATE
    if (
        ranked
        or meaning.contest is not None
        or (meaning.query is not None and not meaning.query.is_plain)
    ):
        return True
    if ASKS_OWN in meaning.cues or _is_settled_definition(meaning):
        return True
    if meaning.query is not None and meaning.query.only_refers:
        return meaning.intent is Intent.REFERENCE
    special = [place for place in meaning.places if place.kind not in CODE_KINDS]
    if special or meaning.instruments:
        return not meaning.named
    if meaning.needs_own_body or meaning.ambiguous:
        open_form = meaning.form in (Form.WHY, Form.HOW, Form.WHEN, Form.YESNO)
        return not open_form and not meaning.topic
    if meaning.named:
        return _is_settled_for_bodies(meaning)
    if meaning.intent is Intent.AGGREGATE and len(meaning.places) > 1:
        return True
    if meaning.places:
        return not meaning.topic or _asks_a_column(meaning)
    return meaning.intent is Intent.OUT_OF_SCOPE or _is_settled_count(meaning)


def _is_of_words(meaning: Meaning) -> bool:
    """Whether the way it is said tells what it asks, whatever is named."""
    return compares_terms(meaning) or _names_only_a_heading(meaning) or _asks_mentions(meaning)


def _names_only_a_heading(meaning: Meaning) -> bool:
    """Whether the heading of an item of the sections is all the subject that a question has."""
    alone = bool(meaning.actors) and not (meaning.topic or meaning.named or meaning.places)
    return alone and meaning.intent is Intent.PROSE


def _asks_a_column(meaning: Meaning) -> bool:
    """Whether one word for a column is all that is said of a code ("the indicators of B.3.2")."""
    looked_up = meaning.intent is Intent.CODE_LOOKUP and meaning.column is not Column.NONE
    return looked_up and len(meaning.words) == 1 and meaning.form in (Form.LIST, Form.WHAT)


def _is_settled_definition(meaning: Meaning) -> bool:
    if meaning.intent is not Intent.DEFINITION:
        return False
    named = meaning.instrument_names and not meaning.instruments
    return _defines_bodies(meaning, codes_in(meaning)) or bool(
        named and "bare_what" in meaning.cues
    )


def _is_settled_for_bodies(meaning: Meaning) -> bool:
    if meaning.form is Form.COMPARE and len(meaning.named) > 1:
        return len(meaning.topic) < _FEW
    if "partners" in meaning.cues:
        return len(meaning.topic) < _FEW
    lists = meaning.intent is Intent.BODY_ACTIVITIES and "activities" in meaning.cues
    if lists and (meaning.relation.role is not None or meaning.query is not None):
        return True
    if meaning.topic:
        return False
    return meaning.relation.role is not None or meaning.joint or bool(meaning.places)


def _is_settled_count(meaning: Meaning) -> bool:
    counted = meaning.form in (Form.COUNT, Form.MOST, Form.LEAST, Form.COMPARE)
    special = (
        meaning.lacking
        or meaning.only
        or _asks_every_body(meaning)
        or bool(meaning.cues & {"joint_rows", "ranked"})
    )
    few = len(beyond_units(meaning)) < _FEW
    listed = meaning.form is Form.LIST and bool({"pillars", "outcomes"} & meaning.cues)
    return meaning.intent is Intent.AGGREGATE and few and (counted or special or listed)
