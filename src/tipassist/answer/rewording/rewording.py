"""Rewording: a question's words put, step by step, into those that its parts are read from."""

from dataclasses import dataclass
from functools import partial

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.remembering import remembering
from tipassist.answer.naming.bodies import BodyNames
from tipassist.answer.naming.exclusions import with_names_set_aside
from tipassist.answer.naming.instrument_titles import kind_names_of
from tipassist.answer.naming.own_mentions import with_own_name, without_own_gloss
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.asker.asides import load_asides
from tipassist.answer.rewording.asker.faults import claim_to_correct
from tipassist.answer.rewording.asker.introductions import (
    introduced,
    without_own_people,
    without_persons,
)
from tipassist.answer.rewording.asker.nations import with_country_asked
from tipassist.answer.rewording.asker.wished_for import wished_for
from tipassist.answer.rewording.idioms.outright import with_the_most
from tipassist.answer.rewording.idioms.table_words import without_table_words
from tipassist.answer.rewording.of_bodies.described_bodies import without_description
from tipassist.answer.rewording.of_bodies.ends_of_body import with_ends_of_body
from tipassist.answer.rewording.of_places.code_beside import with_outcome_at
from tipassist.answer.rewording.of_places.described_rows import without_descriptions
from tipassist.answer.rewording.of_places.earlier_plan import earlier_plan_of
from tipassist.answer.rewording.of_places.enclosing_places import without_enclosing_place
from tipassist.answer.rewording.of_places.own_title import OwnTitle
from tipassist.answer.rewording.of_places.titled_rows import with_titled_rows
from tipassist.answer.rewording.of_rows.owned_rows import with_owned_rows
from tipassist.answer.rewording.of_subjects.aimed_at import with_aim_told, without_whom
from tipassist.answer.rewording.of_subjects.spoken_in_rows import (
    asked_after_it,
    asked_for_row,
    asked_of_every_row,
    asked_of_pillar,
)
from tipassist.answer.rewording.of_subjects.where_spoken_of import with_rows_speaking
from tipassist.answer.rewording.plain_text import PlainReader
from tipassist.answer.rewording.steps import PLAIN, REWORDED, UNWRAPPED, Known, Marks
from tipassist.answer.rewording.told_first.named_before import with_named_before
from tipassist.answer.rewording.told_first.told_as_owned import of_others_there
from tipassist.answer.rewording.wrapped.addenda import without_names_again
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import targets_of


@dataclass(frozen=True, slots=True)
class Said:
    """What a question says, and for whom.

    Attributes:
        text: Its words without introductions, asides and table words.
        own_body: The body that the asker speaks for, told in the question or before; or None.
        speaks_for: The body that the question itself tells, or None.
        misplaced: Activities that are said to lie in a place that they do not lie in.
        said_place: That place, or None.
    """

    text: str
    own_body: str | None
    speaks_for: str | None
    misplaced: tuple[Locator, ...] = ()
    said_place: Locator | None = None


class Rewording:
    """Puts questions about one register into the words that are read.

    Args:
        register: The plan.
        names: The names of its bodies.
        finder: Finds what is named in a text.
        lexicons: Cue words, aliases, stop words.
    """

    def __init__(
        self, register: Register, names: BodyNames, finder: SlotFinder, lexicons: Lexicons
    ) -> None:
        self._register = register
        self._finder = finder
        self._reader = PlainReader(names, lexicons)
        self._asides = load_asides(names.vocabulary, lexicons)
        self._known = Known(
            register, finder, names.vocabulary, OwnTitle(register), earlier_plan_of(register)
        )
        self._kinds = kind_names_of(register, targets_of(register))
        self._plain = remembering(self._said_plainly)

    def plain(self, question: str) -> str:
        """Return a question without markup and orders, shorthand and typos mended, said as one.

        An earlier plan that is not named has its name in it.
        """
        return self._plain(question)

    def _said_plainly(self, question: str) -> str:
        said = self._reader.read(with_country_asked(question, self._register.text))
        for step in PLAIN:
            said = step(said, self._known)
        return said

    def names_before(self, question: str) -> bool:
        """Whether a question names itself, in a sentence before, what its last points to."""
        said = with_rows_speaking(self._reader.read(question))
        named = with_named_before(of_others_there(said, self._finder), self._finder)
        return named != said

    def asks_for_faults(self, question: str) -> bool:
        """Whether a question tells a claim and asks what is wrong in it."""
        return bool(claim_to_correct(self._reader.read(question)))

    def said(self, question: str, own_body: str | None) -> Said:
        """Return what a question says, without what only stands around it.

        Args:
            question: As typed.
            own_body: The asker's own body, or None.
        """
        plain = self._kinds.named(with_aim_told(self.plain(question)))
        for step in UNWRAPPED:
            plain = step(plain, self._known)
        text, speaks_for = introduced(plain, self._finder)
        text, wishes = wished_for(text, self._finder)
        speaks_for = speaks_for or wishes
        own_body = speaks_for or own_body
        text = without_whom(text) if own_body is None else without_own_gloss(text)
        if own_body is not None and own_body not in self._register.bodies:
            text = with_own_name(text, own_body)
        text = without_own_people(text, own_body, self._finder)
        text = without_persons(with_names_set_aside(with_owned_rows(text)), self._finder)
        text = with_ends_of_body(text, self._marks(text, own_body), self._register)
        text = without_names_again(text, self._marks(text, own_body))
        text = without_description(text, self._marks(text, own_body))
        text = without_descriptions(text, self._marks(text, own_body), self._register)
        text = without_table_words(self._asides.without(text), self._finder.speaks_of_pillars)
        text = with_titled_rows(text, partial(self._finder.pillars_of_rows, whole=True))
        enclosed = without_enclosing_place(text, self._marks(text, own_body))
        text = enclosed.text
        text = asked_of_every_row(text, self._marks(text, own_body))
        text = with_outcome_at(text, self._marks(text, own_body), self._register)
        text = asked_of_pillar(text, self._marks(text, own_body), self._register.bodies)
        text = asked_for_row(text, self._marks(text, own_body))
        text = asked_after_it(text, self._marks(text, own_body))
        return Said(text, own_body, speaks_for, enclosed.misplaced, enclosed.place)

    def of_roles(self, text: str, own_body: str | None) -> str:
        """Return a text with roles, places and subjects told in the words that are read."""
        for step in REWORDED:
            text = step(text, self._marks(text, own_body))
        return text

    def of_most(self, text: str, own_body: str | None) -> str | None:
        """Return "who leads outright?" as asked for the most; None where it asks no such thing."""
        most = with_the_most(text)
        asks = most != text and not self._finder.find(text, own_body).marks
        return most if asks else None

    def _marks(self, text: str, own_body: str | None) -> Marks:
        return lambda: self._finder.find(text, own_body).marks
