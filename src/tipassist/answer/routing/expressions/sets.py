"""The rows that meet the conditions of an expression, and the conditions in words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.language.phrasing import (
    as_typed,
    listing,
    plural,
    scope_words,
)
from tipassist.answer.language.words import families, names_doers, other_number, word_list
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.sets.expressions.expressions import (
    About,
    OneOf,
    Placed,
    RowCondition,
)
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within

_UNSURE = re.compile(r"may speak\b|\bof it in other words\b|\bnever of both in one place\b")
_ROLE = re.compile(r"(?:support|lead|co-?ordinat)(?:e|es|s|ed|ers?|ors?|ing|ion)?|led")
_SEVERAL = 2


class UnsureError(Exception):
    """What rows speak of is not told by the words of a subject."""


class RoleError(Exception):
    """A subject is but the word of a role: "supports activities"."""


class AbsentError(Exception):
    """No row speaks of a subject."""


@dataclass(frozen=True, slots=True)
class Sets:
    """The rows that meet conditions, and the conditions in words.

    Attributes:
        register: The plan.
        opened: Finds the rows that speak of a subject.
        text: The question.
    """

    register: Register
    opened: OpenAnswerer
    text: str

    def of(self, conditions: Iterable[RowCondition]) -> list[Activity]:
        """Return the rows that meet every condition, in the order of the plan."""
        rows = list(self.register.activities)
        for one in conditions:
            if not rows:
                break
            meeting = self._meeting(one)
            rows = [row for row in rows if row.code in meeting]
        return rows

    def _meeting(self, one: RowCondition) -> frozenset[str]:
        rows = self.register.activities
        match one:
            case About(subjects, every, negated):
                sets = [self._speaking(subject) for subject in subjects]
                if not negated and (every or not any(sets)) and not all(sets):
                    absent = next(s for s, found in zip(subjects, sets, strict=True) if not found)
                    raise AbsentError(self._typed(absent))
                if negated:
                    sets = [one | self._having(s) for s, one in zip(subjects, sets, strict=True)]
                told = frozenset.intersection(*sets) if every else frozenset().union(*sets)
                return frozenset(row.code for row in rows if (row.code in told) != negated)
            case OneOf(options):
                return frozenset().union(*map(self._meeting, options))
            case Placed(places, negated):
                return frozenset(row.code for row in rows if is_within(row, places) != negated)
            case _:
                return frozenset(row.code for row in rows if met(row, (one,)))

    def _speaking(self, subject: str) -> frozenset[str]:
        """Return the codes of the rows that speak of a subject in its own words."""
        words = tuple(one for one in subject.split() if one not in word_list("stopwords"))
        if not words:
            raise UnsureError(self._typed(subject))
        if len(words) == 1 and _ROLE.fullmatch(words[0]):
            raise RoleError
        text = f"which activities speak of {subject}?"
        about = Meaning(text, text, intent=Intent.TOPIC, form=Form.LIST, topic=words, words=words)
        told = self.opened.answer_for_topic(about)
        if told is None:
            return frozenset()
        if not told.items or _UNSURE.search(told.claims[0].text):
            raise UnsureError(self._typed(subject))
        codes = {one.locator for one in told.items}
        rows = (row for row in self.register.activities if row.code in codes)
        return frozenset(row.code for row in rows if names_doers(subject, _text_of(row)))

    def _having(self, subject: str) -> frozenset[str]:
        """Return the codes of the rows that have all words of a subject in one of their cells."""
        return frozenset(
            row.code
            for row in self.register.activities
            if any(_has_words(subject, cell) for cell in _cells_of(row))
        )

    def in_other_words(self, conditions: Iterable[RowCondition]) -> tuple[str, list[Activity]]:
        """Return a subject of several words, and the rows that have it with one of them otherwise.

        "Consular officials" are "consular officers" in other words. The other conditions are met.
        """
        told = list(conditions)
        spoken = [one for one in told if isinstance(one, About)]
        if len(spoken) != 1 or spoken[0].negated or len(spoken[0].subjects) != 1:
            return "", []
        subject = spoken[0].subjects[0]
        rows = self.of(one for one in told if one is not spoken[0])
        alike = [row for row in rows if any(self._says_alike(subject, o) for o in _cells_of(row))]
        return self._typed(subject), alike

    def _says_alike(self, subject: str, text: str) -> bool:
        words = [one for one in subject.split() if one not in word_list("stopwords")]
        found = set(families(text))
        said = [bool(found & {*families(one), *families(other_number(one))}) for one in words]
        if len(words) < _SEVERAL or not any(said):
            return False
        return all(own or found & self._meaning(one) for own, one in zip(said, words, strict=True))

    def _meaning(self, word: str) -> set[str]:
        terms = self.opened.matcher.terms((word,))
        return {gram[0] for term in terms for gram in term.related if len(gram) == 1}

    def says(self, about: About, text: str) -> bool:
        """Whether a text has all words of what is spoken of, or of one of several subjects."""
        told = [_has_words(one, text) for one in about.subjects]
        return (all(told) if about.every else any(told)) != about.negated

    def said_above(self, kind: tuple[RowCondition, ...], said: tuple[RowCondition, ...]) -> bool:
        """Whether a pillar or an outcome of rows of a place has words of a subject itself."""
        places = [p for one in kind if isinstance(one, Placed) for p in one.places]
        stems = {
            stem
            for one in said
            if isinstance(one, About)
            for subject in one.subjects
            for stem in families(subject)
        }
        texts = [
            f"{one.title.text} {one.goal.text}"
            for one in self.register.pillars
            if any(place.contains(code(one.letter)) for place in places)
        ]
        texts += [
            one.wording.text
            for one in self.register.outcomes
            if any(place.contains(code(one.code)) for place in places)
        ]
        return any(stems & set(families(text)) for text in texts)

    def _typed(self, subject: str) -> str:
        return as_typed(subject, self.text)

    def words(self, one: RowCondition, count: int) -> str:
        """Say a condition of one row or of several."""
        match one:
            case About(subjects, every, negated):
                joint = "and" if every else "or"
                what = listing((f'"{self._typed(subject)}"' for subject in subjects), joint)
                if negated:
                    return f"{'does' if count == 1 else 'do'} not speak of {what}"
                return f"{'speaks' if count == 1 else 'speak'} of {what}"
            case OneOf(options):
                return listing((self.words(option, count) for option in options), "or")
            case Placed(places, negated):
                no = " not" if negated else ""
                return f"{'is' if count == 1 else 'are'}{no}{one_of_places(places)}"
            case _:
                return condition_words(one, count)

    def told(self, kind: tuple[RowCondition, ...], count: int) -> str:
        """Say that so many rows are of a kind: '8 activities in Pillar B speak of "data"'."""
        return self.total(kind, count).replace(" that ", " ", 1)

    def total(self, kind: tuple[RowCondition, ...], count: int) -> str:
        """Say how many rows are of a kind: '8 activities in Pillar B that speak of "data"'."""
        inside = [one for one in kind if isinstance(one, Placed) and not one.negated]
        named = [one for one in inside if all(p.kind is LocatorKind.ACTIVITY for p in one.places)]
        where = "".join(" named" if one in named else one_of_places(one.places) for one in inside)
        told = listing(self.words(one, count) for one in kind if one not in inside)
        return f"{plural(count, 'activity')}{where}{f' that {told}' if told else ''}"


def one_of_places(places: tuple[Locator, ...]) -> str:
    """Say one of several places: " in Pillar B or Pillar D"."""
    return scope_words(places).replace(" and ", " or ")


def _has_words(subject: str, text: str) -> bool:
    words = [one for one in subject.split() if one not in word_list("stopwords")]
    stems = [{*families(one), *families(other_number(one))} for one in words]
    found = set(families(text))
    return bool(stems) and all(found & one for one in stems)


def _text_of(row: Activity) -> str:
    return " ".join(_cells_of(row))


def _cells_of(row: Activity) -> tuple[str, ...]:
    return (
        row.wording.text,
        *(one.text for one in (*row.examples, *row.indicators)),
        *(one.wording.text for one in row.projects),
        *(one.wording.text for one in row.uncoded),
    )
