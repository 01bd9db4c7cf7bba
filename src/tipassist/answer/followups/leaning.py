"""A question that may lean on the turns before it, and what it says itself."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tipassist.answer.language.pointing import Pointing, PointingWords
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import BodyMention, Column, Form, Intent, Meaning, Relation
from tipassist.answer.turns import State, Turn
from tipassist.locators import CODE_KINDS, SCOPE_KINDS, Locator, LocatorKind
from tipassist.register.model import Register

Read = Callable[[str, str | None], Meaning]

ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES, Column.REFERENCES)
FIXED = (Intent.OUT_OF_SCOPE, Intent.SMALLTALK, Intent.ABOUT)


@dataclass(frozen=True, slots=True)
class Leaning:
    """One question, its pointing words and the turns before it.

    Attributes:
        meaning: The question as understood without its opening words.
        pointing: Its pointing words.
        state: The turns before it; at least one.
        register: The plan.
        words: The word lists of follow-up questions.
    """

    meaning: Meaning
    pointing: Pointing
    state: State
    register: Register
    words: PointingWords

    @property
    def last(self) -> Turn:
        """The turn just before."""
        return self.state.turns[-1]

    @property
    def base(self) -> Meaning:
        """The question just before, resolved."""
        return self.last.meaning

    @property
    def rest(self) -> str:
        """The words of the question, folded."""
        return self.pointing.rest

    @property
    def bare(self) -> str:
        """The words of the question without the mark at their end."""
        return self.rest.strip(" ?.!")

    def whole(self, name: str) -> re.Match[str] | None:
        """Return how the whole question is one of a class of phrases in the word lists, if it is.

        Args:
            name: The class, a key of `PointingWords.asks`.
        """
        return self.words.asks[name].fullmatch(self.bare)

    @property
    def only_resets(self) -> bool:
        """Whether "all pillars?" says nothing but that the whole plan is meant."""
        return self.words.resets.fullmatch(self.bare) is not None

    @property
    def units(self) -> tuple[str, ...]:
        """The countable things of the plan that it names, its places aside."""
        if self.only_resets:
            return ()
        named = (*self.meaning.places, *self.meaning.outside)
        places = {f"{one.kind.value}s" for one in named}
        return tuple(one for one in units_in(self.rest) if one not in places)

    @property
    def topic(self) -> tuple[str, ...]:
        """Its content words that are neither slots, nor parts of the plan, nor pointing words."""
        if self.asks_measures or self.asks_references or self.asks_planned:
            return ()
        found = tuple(
            word
            for word in self.meaning.topic
            if word.lower() not in self.words.empty
            and not units_in(word.lower())
            and not self.words.is_kind(word.lower())
        )
        role = self.words.asks["role_verb"]
        return found if any(not role.fullmatch(word.lower()) for word in found) else ()

    @property
    def has_subject(self) -> bool:
        """Whether it names what it is about."""
        meaning = self.meaning
        slots = meaning.named or meaning.places or meaning.instruments or meaning.instrument_names
        other = meaning.terms or meaning.actors or meaning.ambiguous or meaning.unknown_names
        return bool(slots or other or self.topic)

    @property
    def has_predicate(self) -> bool:
        """Whether it says what it wants to know."""
        meaning = self.meaning
        column = meaning.column is not Column.NONE or self.column is not Column.NONE
        asks = meaning.relation is not Relation.NONE or column or self.asks_bodies
        return asks or meaning.form is not Form.WHAT or meaning.lacking

    @property
    def speaks_of_told(self) -> bool:
        """Whether its words point back and name a part of the plan, a role or a body."""
        meaning = self.meaning
        told = self.units or meaning.relation.role is not None or meaning.named
        return self.pointing.points and bool(told or self.column in ENTRIES)

    @property
    def asks_bodies(self) -> bool:
        """Whether bodies are asked for."""
        meaning = self.meaning
        if meaning.form is Form.WHO or meaning.column is Column.BODIES:
            return True
        return self.words.asks["bodies"].search(self.rest) is not None

    @property
    def asks_who(self) -> bool:
        """Whether bodies are asked for in so many words."""
        return self.words.asks["who"].search(self.rest) is not None

    @property
    def asks_activities(self) -> bool:
        """Whether activities or outcomes are asked for."""
        named = {"activities", "outcomes"} & set(self.units)
        return bool(named) or self.words.asks["places"].search(self.rest) is not None

    @property
    def asks_measures(self) -> bool:
        """Whether it asks how the activities spoken of are measured."""
        spoken = self.state.turns and codes_in(self.last.focus)
        return bool(spoken) and self.words.asks["measured"].search(self.rest) is not None

    @property
    def asks_planned(self) -> bool:
        """Whether it asks what is planned where was spoken of."""
        spoken = self.state.turns and codes_in(self.last.focus)
        return bool(spoken) and self.words.asks["planned"].search(self.rest) is not None

    @property
    def asks_references(self) -> bool:
        """Whether it asks what the thing spoken of refers to or rests on."""
        one = self.pointing.one or self.pointing.ordinal
        if not one or not self.state.turns or self.asks_who:
            return False
        return self.words.asks["references"].search(self.rest) is not None

    @property
    def column(self) -> Column:
        """The field asked; footnotes count as references."""
        if {"footnotes", "references"} & set(self.units):
            return Column.REFERENCES
        if self.asks_measures:
            return Column.INDICATORS
        if self.asks_references:
            return Column.REFERENCES
        if self.asks_planned:
            return Column.PROJECTS
        if self.meaning.column in (Column.BODIES, Column.OUTCOMES) and not self.asks_bodies:
            return Column.NONE
        return self.meaning.column

    def saying(self, meaning: Meaning) -> "Leaning":
        """Return the same question with another meaning of its own."""
        return replace(self, meaning=meaning)


def mentions(bodies: Iterable[str]) -> tuple[BodyMention, ...]:
    """Return mentions of bodies that were not named in the question's own words."""
    return tuple(BodyMention(body, body, 0, 0) for body in bodies)


def codes_in(places: Iterable[Locator]) -> tuple[Locator, ...]:
    """Return the pillars, outcomes and activities among places."""
    return tuple(one for one in places if one.kind in CODE_KINDS)


def activities_in(places: Iterable[Locator]) -> tuple[Locator, ...]:
    """Return the activities among places."""
    return tuple(one for one in places if one.kind is LocatorKind.ACTIVITY)


def scopes_in(places: Iterable[Locator]) -> tuple[Locator, ...]:
    """Return the pillars and outcomes among places."""
    return tuple(one for one in places if one.kind in SCOPE_KINDS)
