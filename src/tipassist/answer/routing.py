"""Routing: which composer answers a meaning."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.beside import beside_bodies, is_about
from tipassist.answer.compose import endings
from tipassist.answer.compose.aggregates import compose_aggregate
from tipassist.answer.compose.averages import compose_average
from tipassist.answer.compose.bodies import compose_bodies
from tipassist.answer.compose.cell_checks import compose_cell_check
from tipassist.answer.compose.checks import compose_role_check, takes_wrong_role
from tipassist.answer.compose.contests import compose_contest
from tipassist.answer.compose.definitions import (
    compose_definitions,
    compose_undefined,
    undefined_names,
)
from tipassist.answer.compose.named_projects import compose_named_project
from tipassist.answer.compose.outcomes import compose_outcome_topic
from tipassist.answer.compose.places import compose_places
from tipassist.answer.compose.references import NOTHING_KNOWN, Missing, compose_references, is_of
from tipassist.answer.compose.scope import code_places
from tipassist.answer.compose.sets import compose_set
from tipassist.answer.compose.topic_references import asked_topic, compose_topic_references
from tipassist.answer.compose.unset import compose_unset
from tipassist.answer.draft import Draft
from tipassist.answer.editions.composing import compose_changes
from tipassist.answer.editions.reading import read_change_question
from tipassist.answer.explaining.building_blocks import compose_building_blocks
from tipassist.answer.explaining.code_reading import compose_code_reading
from tipassist.answer.explaining.plan_questions import compose_plan_question
from tipassist.answer.lacking import lacking_body
from tipassist.answer.meaning import (
    ASKS_OWN,
    REREAD,
    RESOLVED,
    WHY,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.open_questions import OpenAnswerer
from tipassist.answer.premises import PremiseChecker
from tipassist.answer.sets.query import Holds, Refers, SetQuery
from tipassist.answer.settling import Settler
from tipassist.answer.units import units_in
from tipassist.answer.words import english_words, families
from tipassist.locators import CODE_KINDS, INSTRUMENT_KINDS, Locator, LocatorKind
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.register.queries import find_place, find_term
from tipassist.types import AnswerStatus, Role, Route

_ABOUT = re.compile(
    r"\b(?:on|about|regarding|concerning|for|around|with|against|touching|relating to|related to)\b"
)
_NUMBER = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten", re.IGNORECASE)
_OUTCOME_INTENTS = (Intent.CODE_LOOKUP, Intent.AGGREGATE, Intent.TOPIC)
_ROW_INTENTS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
_ABBREVIATION = re.compile(r"\b[A-Za-z]?[A-Z]{2,}s?\b")
_DEFINES = re.compile(
    r"\b(?:defin\w+|meant by|means? by|understand\w* by"
    r"|means?(?=\s*(?:\?|$|here\b|in (?:this|the|our)\b)))(?![\w-])",
    re.IGNORECASE,
)
_FEW = 4
_LIKELY = 0.5
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)


@dataclass(frozen=True, slots=True)
class Router:
    """Hands a meaning to its composer.

    Attributes:
        register: The plan.
        opened: Answers the questions that no slot decides.
        settler: Tests whether the plan gives the thing asked for.
        premises: Tells what the plan says of what a question takes for granted.
        editions: The plan's editions, for questions about what differs between them.
        missing: Which documents are not there, and how they are added.
    """

    register: Register
    opened: OpenAnswerer
    settler: Settler
    premises: PremiseChecker
    editions: Editions
    missing: Missing = NOTHING_KNOWN

    def draft(self, meaning: Meaning) -> Draft:
        """Compose the draft of a meaning."""
        asked = read_change_question(meaning, self.editions)
        if asked is not None:
            return compose_changes(asked, meaning, self.editions)
        draft = self._obstacle(meaning)
        if draft is not None:
            return draft
        whole = compose_plan_question(meaning, self.register) or self._direct(meaning)
        if whole is not None:
            return whole
        missing = self._missing(meaning)
        composed = self._with_all_read(meaning, self._composed(meaning))
        if (meaning.query is None and meaning.contest is None) or WHY in meaning.cues:
            composed = self.premises.check(meaning, self.settler.settle(meaning, composed))
        composed = endings.with_misread(composed, meaning)
        return endings.with_unknown(composed, missing, self.register) if missing else composed

    def _obstacle(self, meaning: Meaning) -> Draft | None:
        missing = self._missing(meaning)
        left = [
            place
            for place in (*meaning.places, *meaning.outside)
            if place not in missing and not any(place.contains(one) for one in missing)
        ]
        if missing and not left:
            return endings.unknown_places(missing, self.register)
        if meaning.ambiguous and not meaning.named and not meaning.places:
            return endings.ask_which_meant(meaning.ambiguous, meaning)
        asks_own = ASKS_OWN in meaning.cues or meaning.intent is Intent.BODY_ACTIVITIES
        if meaning.needs_own_body and asks_own:
            return endings.ask_which_body(self.register)
        name = next(iter(meaning.unknown_names), "")
        of_name = name.split() if " " in name else ()
        beside = [word for word in meaning.topic if word not in of_name]
        if name and not meaning.named and not meaning.places and len(beside) < 3:
            return endings.unknown_name(name, self.register)
        body = lacking_body(meaning, self.register.text)
        return endings.unknown_name(f"The {body}", self.register) if body else None

    def _missing(self, meaning: Meaning) -> tuple[Locator, ...]:
        asked = (*meaning.places, *meaning.outside)
        return tuple(
            place
            for place in asked
            if place.kind not in INSTRUMENT_KINDS and find_place(self.register, place) is None
        )

    def _direct(self, meaning: Meaning) -> Draft | None:
        """Answer what one place settles, whatever else is read into it: a goal, an abbreviation."""
        if _asks_goal(meaning):
            asked = replace(meaning, column=Column.TEXT, relation=Relation.NONE, form=Form.WHAT)
            return compose_places(asked, self.register)
        undefined = undefined_names(meaning, self.register)
        if undefined:
            return compose_undefined(meaning, self.register, undefined)
        told = compose_code_reading(meaning, self.register)
        return told or compose_building_blocks(meaning, self.register)

    def _composed(self, meaning: Meaning) -> Draft:
        average = compose_average(meaning, self.register) if "average" in meaning.cues else None
        if average is not None:
            return average
        anew = RESOLVED not in meaning.cues or REREAD in meaning.cues
        if meaning.contest is not None and anew:
            return compose_contest(meaning, self.register, meaning.contest)
        query = None if meaning.rank is not None else _set_query(meaning)
        if query is not None:
            return compose_set(meaning, self.register, query)
        draft = self._topic_references(meaning) or self._spelt_out(meaning)
        draft = draft or compose_named_project(meaning, self.register)
        draft = draft or self._from_places(meaning)
        return draft if draft is not None else self._by_intent(meaning)

    def _by_intent(self, meaning: Meaning) -> Draft:
        match meaning.intent:
            case Intent.BODY_ACTIVITIES:
                return self._bodies(meaning)
            case Intent.DEFINITION:
                return compose_definitions(meaning, self.register)
            case _ if self._asks_undefined(meaning):
                return compose_undefined(meaning, self.register)
            case Intent.AGGREGATE:
                return compose_aggregate(meaning, self.register) or self.opened.answer(meaning)
            case Intent.ABOUT:
                return endings.about(self.register)
            case Intent.SMALLTALK:
                return endings.smalltalk(self.register)
            case _:
                return self.opened.answer(_with_names(meaning))

    def _with_all_read(self, meaning: Meaning, draft: Draft) -> Draft:
        """Take up words that bound the rows asked for and were dropped: as a topic, or none at all.

        A topic is answered where the plan speaks of it; of other words is told that the plan does
        not tell rows apart by them.
        """
        listed = draft.status is AnswerStatus.ANSWERED and draft.route is Route.REGISTER
        rows = meaning.query is not None or meaning.intent in _ROW_INTENTS
        rows = rows and meaning.intent is not Intent.REFERENCE
        single = any(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
        if not meaning.unread or not listed or not rows or single:
            return draft
        said = draft.claims[0].text.lower()
        left = tuple(one for one in meaning.unread if one.word not in said)
        if not left:
            return draft
        words = tuple(one.word for one in left)
        topical = all(one.is_kind for one in left)
        known = topical and any(term.known for term in self.opened.matcher.terms(words))
        if known and meaning.query is None and meaning.contest is None and meaning.rank is None:
            if meaning.named and meaning.intent is Intent.BODY_ACTIVITIES:
                return self.opened.answer_for_bodies(meaning)
            if meaning.form not in (Form.MOST, Form.LEAST):
                return self.opened.answer_for_topic(meaning) or draft
        return endings.without_condition(draft, words)

    def _from_places(self, meaning: Meaning) -> Draft | None:
        if meaning.intent in _OUTCOME_INTENTS:
            topical = compose_outcome_topic(meaning, self.register, self.opened.matcher)
            if topical is not None:
                return topical
        match meaning.intent:
            case Intent.CODE_BODIES if meaning.named:
                return compose_role_check(meaning, self.register)
            case Intent.CODE_BODIES if self._asks_subject_inside(meaning):
                return self.opened.answer_who(meaning)
            case Intent.CODE_LOOKUP | Intent.UNSETTLED if self._sets_no(meaning):
                return compose_unset(meaning, self.register)
            case Intent.REFERENCE if meaning.column in _ENTRIES and _names_activity(meaning):
                return compose_places(meaning, self.register)
            case Intent.CODE_BODIES | Intent.CODE_LOOKUP:
                checked = compose_cell_check(meaning, self.register)
                return checked or compose_places(meaning, self.register)
            case Intent.REFERENCE if self._asks_own_references(meaning):
                return compose_places(replace(meaning, column=Column.REFERENCES), self.register)
            case Intent.REFERENCE if meaning.instruments or meaning.instrument_names:
                return compose_references(meaning, self.register, self.missing)
            case _:
                return None

    def _asks_subject_inside(self, meaning: Meaning) -> bool:
        """Whether who handles a subject inside pillars or outcomes is asked, not who is in them."""
        inside = not meaning.named and not _names_activity(meaning) and bool(meaning.places)
        words = [word for word in meaning.topic if not units_in(word.lower())]
        if not inside or meaning.form is not Form.WHO or meaning.excluded_bodies:
            return False
        return any(term.known and term.telling for term in self.opened.matcher.terms(words))

    def _sets_no(self, meaning: Meaning) -> bool:
        codes = [place for place in meaning.places if place.kind is LocatorKind.ACTIVITY]
        asked = meaning.form is Form.WHEN or "unsettled" in meaning.cues
        return bool(codes) and asked

    def _asks_own_references(self, meaning: Meaning) -> bool:
        codes = [place for place in meaning.places if place.kind in CODE_KINDS]
        if not codes or meaning.instruments or meaning.column in _ENTRIES:
            return False
        if meaning.instrument_names and "yesno" in meaning.cues and not meaning.relation.role:
            return all(place.kind is LocatorKind.ACTIVITY for place in codes)
        pillars = all(place.kind is LocatorKind.PILLAR for place in codes)
        if pillars and meaning.instrument_names and not self._refer(codes, meaning):
            return False
        levels = {"level:activities", "level:outcomes", "level:pillars", "level:projects"}
        single = any(place.kind is LocatorKind.ACTIVITY for place in codes)
        return not meaning.instrument_names or single or not (levels & meaning.cues)

    def _refer(self, places: Iterable[Locator], meaning: Meaning) -> bool:
        """Whether one of the places itself refers to one of the instruments named."""
        found = (find_place(self.register, one) for one in places)
        own = [ref.target for one in found for ref in getattr(one, "references", ())]
        return any(is_of(name, target) for target in own for name in meaning.instrument_names)

    def _topic_references(self, meaning: Meaning) -> Draft | None:
        topic = asked_topic(meaning)
        entries = self.opened.entries_on(topic) if topic else ()
        return compose_topic_references(meaning, entries, self.register, self.missing)

    def _spelt_out(self, meaning: Meaning) -> Draft | None:
        name = _undefined_name(meaning)
        if not name:
            return None
        return compose_undefined(replace(meaning, topic=(name,)), self.register)

    def _asks_undefined(self, meaning: Meaning) -> bool:
        if meaning.form is not Form.DEFINE or meaning.terms or meaning.places:
            return False
        if not 0 < len(meaning.topic) <= _FEW:
            return False
        other = meaning.intent in (Intent.OUT_OF_SCOPE, Intent.PROSE)
        return not other or self._is_only_defined(meaning)

    def _is_only_defined(self, meaning: Meaning) -> bool:
        """Whether what words mean is asked and the topic is all of those words."""
        likely = meaning.likely.get(Intent.DEFINITION, 0.0) >= _LIKELY
        words = r"[\s-]+".join(re.escape(word) for word in meaning.topic)
        asked = re.compile(rf"\b(?:does|do|is|by|defin\w+|=)\s+(?:the |an? )?['\"“]*{words}", re.I)
        return (likely or bool(_DEFINES.search(meaning.text))) and bool(asked.search(meaning.text))

    def _bodies(self, meaning: Meaning) -> Draft:
        if takes_wrong_role(meaning, self.register):
            return replace(compose_role_check(meaning, self.register), items=(), items_total=0)
        if self._topical(meaning):
            return self.opened.answer_for_bodies(meaning)
        return compose_bodies(meaning, self.register)

    def _topical(self, meaning: Meaning) -> bool:
        if meaning.column in (Column.PROJECTS, Column.INDICATORS, Column.OUTCOMES):
            return False
        if meaning.excluded_bodies or code_places(meaning) or not meaning.named:
            return False
        own = {stem for body in meaning.named for stem in self._name_stems(body)}
        terms = [
            term
            for term in self.opened.matcher.terms(meaning.topic)
            if term.known and not set(term.exact) <= own
        ]
        beside = beside_bodies(meaning)
        asked_about = bool(_ABOUT.search(beside))
        return any(
            term.words.lower() in beside
            and (
                len(term.exact) > 1
                or (asked_about and term.telling)
                or is_about(beside, term.words.lower())
            )
            for term in terms
        )

    def _name_stems(self, body: str) -> tuple[str, ...]:
        term = find_term(self.register, body)
        return families(term.definition.text) if term else ()


def _names_activity(meaning: Meaning) -> bool:
    return any(one.kind is LocatorKind.ACTIVITY for one in meaning.places)


def _asks_goal(meaning: Meaning) -> bool:
    """Whether the goal of pillars is asked, and nothing of their rows."""
    pillars = [one for one in meaning.places if one.kind is LocatorKind.PILLAR]
    rows = meaning.cues & {"activities", "projects", "indicators", "outcomes"}
    named = meaning.named or meaning.outside or meaning.instruments or meaning.instrument_names
    goal = "talk:goal" in meaning.cues and meaning.form is not Form.COUNT
    return bool(pillars) and len(pillars) == len(meaning.places) and goal and not (rows or named)


def _set_query(meaning: Meaning) -> SetQuery | None:
    """Return the set of rows asked for, when its query still fits the meaning."""
    query = meaning.query
    if query is None or RESOLVED in meaning.cues:
        return None
    denied = any(isinstance(one, Refers) and one.negated for one in query.conditions)
    counted = query.only_refers and (meaning.intent is Intent.AGGREGATE or denied)
    if query.is_plain and not counted and not _is_misread(meaning, query):
        return None
    scope = code_places(meaning)
    single = bool(scope) and all(one.kind is LocatorKind.ACTIVITY for one in scope)
    if single and (query.target == "bodies" or len(scope) == 1):
        return None
    named = {one.body for one in meaning.bodies}
    fits = set(query.bodies) <= named if query.stated else set(query.bodies) == named
    return query if fits else None


def _undefined_name(meaning: Meaning) -> str:
    """Return the abbreviation that a question wants spelt out when no entry explains it, or ""."""
    if meaning.form is not Form.DEFINE or meaning.terms or meaning.named:
        return ""
    printed = {word.lower() for word in _ABBREVIATION.findall(meaning.text)}
    names = [
        word
        for word in meaning.topic
        if word.lower() in printed
        or (len(meaning.topic) == 1 and word.lower() not in english_words())
    ]
    return names[0] if len(names) == 1 and len(meaning.topic) < _FEW else ""


def _is_misread(meaning: Meaning, query: SetQuery) -> bool:
    """Whether cues deny what the query, which read every word, does not deny."""
    held = query.conditions[0] if len(query.conditions) == 1 else None
    affirmed = isinstance(held, Holds) and not held.negated and len(held.roles) < len(Role)
    affirmed = affirmed and 1 in (len(held.roles), len(held.bodies))  # type: ignore[union-attr]
    rows = query.target == "activities" and affirmed and "yesno" not in meaning.cues
    other = isinstance(held, Holds) and held.roles != (meaning.relation.role,)
    return rows and (meaning.negated or meaning.lacking or other)


def _with_names(meaning: Meaning) -> Meaning:
    if meaning.intent is Intent.PROSE:
        meaning = replace(
            meaning, topic=tuple(w for w in meaning.words if not _NUMBER.fullmatch(w))
        )
    names = (*meaning.actors, *meaning.instrument_names)
    words = tuple(
        word for name in names for word in name.split() if word.lower() not in ("the", "on", "of")
    )
    left = tuple(word for word in meaning.topic if word not in words)
    return replace(meaning, topic=(*dict.fromkeys(words), *left))
