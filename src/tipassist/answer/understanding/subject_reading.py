"""Rows told by a subject: which condition, and which sets, stand beside what rows speak of."""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.language.asking_part import Span
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.naming.bodies import BodyNames
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.sets.conditions.bounded import (
    Bounded,
    Subject,
    asks_all,
    asks_of_body,
    asks_rows,
    find_subjects,
    is_of_rows,
    of_rows,
)
from tipassist.answer.sets.expressions.expression_reading import read_expression
from tipassist.answer.sets.expressions.expressions import Expression, subjects_of, with_places
from tipassist.answer.sets.query import SetQuery
from tipassist.answer.sets.reader import SetReader
from tipassist.answer.understanding.part_reading import PartReader

_SENTENCES = re.compile(r"[.!?;]\s+\w")


class SubjectReader:
    """Reads what is asked of rows that speak of something.

    Args:
        names: The names of the plan's bodies.
        finder: Finds what is named in a text.
        sets: Reads sets told by roles and places alone.
        parts: Reads the parts of a question.
        topic: Gives the topic words of a text.
    """

    def __init__(
        self,
        names: BodyNames,
        finder: SlotFinder,
        sets: SetReader,
        parts: PartReader,
        topic: Callable[[str], tuple[str, ...]],
    ) -> None:
        self._names = names
        self._finder = finder
        self._sets = sets
        self._parts = parts
        self._topic = topic

    def expression(self, text: str, own_body: str | None) -> Expression | None:
        """Read what is asked of sets of rows that speak of something."""
        marks = self._finder.find(text, own_body).marks
        roleless = frozenset(self._names.known) - frozenset(self._names.in_table)
        found = read_expression(fold(text), marks, roleless)
        subjects = subjects_of(found) if found is not None else ()
        titles = {one: self._finder.pillars_of_rows(f"{one} rows") for one in subjects}
        named = {one: places for one, places in titles.items() if places}
        if found is None or not named:
            return found
        longer = any(not self._finder.pillars_of_rows(f"{one} rows", whole=True) for one in named)
        return None if longer else with_places(found, named)

    def beside(self, text: str, query: SetQuery | None, own_body: str | None) -> Bounded | None:
        """Read rows that a subject bounds, unless all words of a question are read without it."""
        if query is not None:
            marks = self._finder.find(text, own_body).marks
            if _SENTENCES.search(text) or self._sets.read(fold(text), marks) is not None:
                return None
        return self.bounded(text, own_body)

    def bounded(self, text: str, own_body: str | None) -> Bounded | None:
        """Read rows that are about a subject and meet a condition."""
        read = (self._about(one, text, own_body) for one in find_subjects(fold(text)))
        return next((one for one in read if one is not None), None)

    def _about(self, subject: Subject, text: str, own_body: str | None) -> Bounded | None:
        """Read the condition that stands beside a subject."""
        said = (subject.words, *subject.besides, subject.lacking)
        if any(units_in(one) or self._finder.find(one, own_body).marks for one in said if one):
            return None
        if not (subject.plain or self._topic(subject.words)):
            return None
        if self._finder.pillars_of_rows(f"{subject.words} rows"):
            return None
        rest = of_rows(Span(subject.start, subject.end).without(text))
        typed = text[subject.first : subject.first + len(subject.words)]
        bounded = Bounded(
            typed, None, subject.besides, subject.lacking, subject.plain, subject.denied
        )
        if subject.denied:
            return self._denied(bounded, rest, own_body)
        if asks_all(fold(rest)) or (bounded.is_parted and asks_rows(fold(rest))):
            return bounded if subject.plain or bounded.is_parted else None
        _, _, query = self._parts.read(rest, own_body)
        asked = query is not None and is_of_rows(query)
        asked = asked and not (query and query.claimed and asks_of_body(fold(text)))
        return replace(bounded, query=query) if asked else None

    def _denied(self, bounded: Bounded, rest: str, own_body: str | None) -> Bounded | None:
        """Read rows of bodies that are not to speak of a subject; None where no body is named."""
        if not self._finder.find(rest, own_body).bodies:
            return None
        _, _, query = self._parts.read(rest, own_body)
        told = query is not None and is_of_rows(query) and not query.claimed
        return replace(bounded, query=query) if told else None
