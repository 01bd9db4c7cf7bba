"""Rewording: a question's words put, step by step, into those that its parts are read from.

Each step takes a text and gives one; `REWORDED` holds the last of them in order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from tipassist.answer.language.counted_ones import with_parts_as_pillars
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.remembering import remembering
from tipassist.answer.naming.bodies import BodyNames
from tipassist.answer.naming.exclusions import with_but_as_except, with_names_set_aside
from tipassist.answer.naming.instrument_titles import kind_names_of
from tipassist.answer.naming.own_mentions import (
    speaking_for_body,
    with_own_name,
    without_own_gloss,
    without_owner_of_place,
)
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.asker.asides import load_asides
from tipassist.answer.rewording.asker.expected import without_expectations
from tipassist.answer.rewording.asker.explained_to import with_meaning_asked
from tipassist.answer.rewording.asker.faults import claim_to_correct, with_faults_as_tag
from tipassist.answer.rewording.asker.for_the_asker import asked_for_trade
from tipassist.answer.rewording.asker.introductions import (
    introduced,
    without_lead_in,
    without_own_people,
    without_persons,
)
from tipassist.answer.rewording.asker.own_counts import with_own_count_told
from tipassist.answer.rewording.asker.plan_makers import with_makers_asked
from tipassist.answer.rewording.asker.reported import (
    with_plain_tag,
    without_teller,
    without_teller_body,
)
from tipassist.answer.rewording.asker.scenes import with_question_passed_on, without_scene
from tipassist.answer.rewording.asker.stated_totals import with_parts_of_total, with_totals_asked
from tipassist.answer.rewording.asker.wished_for import wished_for
from tipassist.answer.rewording.idioms.counted_compounds import with_counts_apart
from tipassist.answer.rewording.idioms.differing import as_differing
from tipassist.answer.rewording.idioms.outright import with_the_most
from tipassist.answer.rewording.idioms.some_of_all import with_all_asked
from tipassist.answer.rewording.idioms.table_words import without_table_words
from tipassist.answer.rewording.of_bodies.all_of_body import with_all_of_body
from tipassist.answer.rewording.of_bodies.all_there import with_all_there
from tipassist.answer.rewording.of_bodies.asked_of_names import asked_of_names
from tipassist.answer.rewording.of_bodies.body_of_row import with_body_of_row
from tipassist.answer.rewording.of_bodies.denied_roles import (
    with_denied_counts,
    with_denied_roles,
    with_none_for_single,
)
from tipassist.answer.rewording.of_bodies.ends_of_body import with_ends_of_body
from tipassist.answer.rewording.of_bodies.joined_roles import without_bare_object
from tipassist.answer.rewording.of_bodies.led_row import with_lead_asked
from tipassist.answer.rewording.of_bodies.likened import with_bodies_likened, with_shared_as_same
from tipassist.answer.rewording.of_bodies.one_role import with_one_role
from tipassist.answer.rewording.of_bodies.parted_rows import with_parts_counted
from tipassist.answer.rewording.of_bodies.roles_between import ROLES_BETWEEN
from tipassist.answer.rewording.of_bodies.sole_roles import (
    with_only_backed,
    with_sole_roles,
    with_some_not,
    without_idle_only,
    without_only_listed,
)
from tipassist.answer.rewording.of_bodies.subjects_of_bodies import with_subject_of_body
from tipassist.answer.rewording.of_bodies.there_not_there import with_each_place
from tipassist.answer.rewording.of_places.cited_names import with_cited_bounded
from tipassist.answer.rewording.of_places.code_beside import with_code_beside, with_outcome_at
from tipassist.answer.rewording.of_places.code_of_subject import with_subject_of_code
from tipassist.answer.rewording.of_places.code_ranges import (
    with_ranges_spelled_out,
    with_speaking_rows,
)
from tipassist.answer.rewording.of_places.described_rows import (
    without_descriptions,
    without_title_before,
    without_title_behind,
    without_title_beside,
)
from tipassist.answer.rewording.of_places.earlier_plan import earlier_plan_of
from tipassist.answer.rewording.of_places.enclosing_places import without_enclosing_place
from tipassist.answer.rewording.of_places.every_other_pillar import with_others_named
from tipassist.answer.rewording.of_places.neither_place import with_neither_place
from tipassist.answer.rewording.of_places.numbered_pillars import with_numbered_pillars
from tipassist.answer.rewording.of_places.only_there import with_only_there
from tipassist.answer.rewording.of_places.own_title import OwnTitle
from tipassist.answer.rewording.of_places.titled_rows import with_titled_rows
from tipassist.answer.rewording.of_rows.most_claimed import with_most_claimed
from tipassist.answer.rewording.of_rows.names_beside import (
    with_names_beside,
    with_several_on_one,
)
from tipassist.answer.rewording.of_rows.others_there import (
    with_level_set_aside,
    with_only_named,
    with_other_places,
    with_other_than,
)
from tipassist.answer.rewording.of_rows.owned_rows import with_owned_rows
from tipassist.answer.rewording.of_rows.rows_with_cells import with_cells_listed
from tipassist.answer.rewording.of_rows.said_of_rows import asked_of_other_rows, said_of_rows
from tipassist.answer.rewording.of_rows.topped_lists import with_groups_asked
from tipassist.answer.rewording.of_subjects.aimed_at import as_about, with_aim_told, without_whom
from tipassist.answer.rewording.of_subjects.linked_with import with_links_worded
from tipassist.answer.rewording.of_subjects.listed_yet import with_entries_listed, without_already
from tipassist.answer.rewording.of_subjects.mentioning import (
    asked_of_outcomes,
    asked_of_own_rows,
    with_mention_said,
    with_recurring_counted,
    with_titles_spoken,
)
from tipassist.answer.rewording.of_subjects.named_as import asked_where_named
from tipassist.answer.rewording.of_subjects.spoken_in_rows import (
    asked_after_it,
    asked_for_row,
    asked_of_every_row,
    asked_of_pillar,
)
from tipassist.answer.rewording.of_subjects.subject_frames import asked_of_subject
from tipassist.answer.rewording.of_subjects.where_spoken_of import with_rows_speaking
from tipassist.answer.rewording.plain_text import PlainReader
from tipassist.answer.rewording.told_first.conditions_told import with_conditions_asked
from tipassist.answer.rewording.told_first.entry_told import (
    with_entry_in_place,
    with_outcome_in_place,
)
from tipassist.answer.rewording.told_first.judged_before import with_judged_in_place
from tipassist.answer.rewording.told_first.labelled_rows import with_doubt_denied, without_label
from tipassist.answer.rewording.told_first.named_before import with_named_before
from tipassist.answer.rewording.told_first.named_two import with_no_third, with_two_named
from tipassist.answer.rewording.told_first.one_and_other import with_each_asked
from tipassist.answer.rewording.told_first.rows_told_first import with_told_rows_asked
from tipassist.answer.rewording.told_first.set_against import with_known_set_aside
from tipassist.answer.rewording.told_first.subject_first import with_subject_asked
from tipassist.answer.rewording.told_first.taken_away import with_rows_taken_away
from tipassist.answer.rewording.told_first.told_as_owned import of_others_there
from tipassist.answer.rewording.told_first.told_before import (
    joined,
    with_difference_asked,
    with_owner_in_place,
    with_subject_in_place,
    with_unlisted_term_asked,
)
from tipassist.answer.rewording.told_first.told_in_full import asked_for_paper, asked_of_told
from tipassist.answer.rewording.told_first.told_of_most import asked_of_the_others
from tipassist.answer.rewording.told_first.told_share import without_share_told
from tipassist.answer.rewording.wrapped.addenda import (
    without_included,
    without_likeness,
    without_names_again,
    without_nothing_else,
    without_spare_words,
)
from tipassist.answer.rewording.wrapped.beside_names import without_words_beside
from tipassist.answer.rewording.wrapped.question_order import asked_of_first
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import targets_of

Marks = Callable[[], Iterable[Mark]]
Step = Callable[[str, Marks], str]

REWORDED: Sequence[Step] = (
    lambda text, _: joined(text),
    lambda text, _: asked_for_trade(text),
    with_bodies_likened,
    lambda text, _: with_cited_bounded(text),
    lambda text, _: without_bare_object(text),
    lambda text, _: asked_where_named(text),
    lambda text, _: without_idle_only(text),
    with_only_backed,
    with_all_of_body,
    lambda text, _: with_but_as_except(text),
    with_other_than,
    lambda text, _: with_several_on_one(with_names_beside(text)),
    with_neither_place,
    with_only_named,
    lambda text, _: with_only_there(text),
    with_all_there,
    with_parts_counted,
    lambda text, _: with_groups_asked(text),
    lambda text, _: with_links_worded(text),
    lambda text, _: with_none_for_single(text),
    with_one_role,
    with_denied_roles,
    lambda text, _: with_some_not(text),
    with_sole_roles,
    as_about,
    *ROLES_BETWEEN,
    asked_of_other_rows,
    said_of_rows,
)
"""What puts roles, places and subjects into the words that are read, in the order applied."""


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
        self._earlier = earlier_plan_of(register)
        self._title = OwnTitle(register)
        self._words = names.vocabulary
        self._letters = tuple(one.letter for one in register.pillars)
        self._kinds = kind_names_of(register, targets_of(register))
        self._plain = remembering(self._said_plainly)

    def plain(self, question: str) -> str:
        """Return a question without markup and orders, shorthand and typos mended, said as one.

        An earlier plan that is not named has its name in it.
        """
        return self._plain(question)

    def _said_plainly(self, question: str) -> str:
        said = without_scene(self._reader.read(question), self._register.text)
        said = with_meaning_asked(with_question_passed_on(said))
        said = without_expectations(said, self._finder)
        said = without_share_told(without_lead_in(said, self._finder), self._finder)
        said = of_others_there(said, self._finder)
        said = with_counts_apart(with_numbered_pillars(said, self._letters))
        said = with_others_named(said, self._letters)
        said = with_conditions_asked(with_rows_taken_away(said))
        said = with_no_third(with_two_named(said, self._finder), self._finder)
        said = with_unlisted_term_asked(with_faults_as_tag(said))
        said = with_doubt_denied(self._title.put(said))
        said = without_label(without_already(without_words_beside(said)), self._words)
        said = without_teller_body(with_totals_asked(said), self._finder)
        said = with_plain_tag(
            with_owner_in_place(with_difference_asked(as_differing(with_each_asked(said))))
        )
        said = asked_of_first(with_parts_of_total(with_own_count_told(said)))
        said = with_known_set_aside(with_most_claimed(said, self._finder), self._finder)
        said = with_told_rows_asked(without_owner_of_place(speaking_for_body(said)))
        said = with_all_asked(said, self._register)
        said = with_parts_as_pillars(said, len(self._register.pillars))
        said = asked_of_told(with_judged_in_place(with_subject_in_place(self._earlier.named(said))))
        said = with_body_of_row(with_each_place(said), self._register)
        said = asked_for_paper(with_cells_listed(said), self._finder)
        said = asked_of_the_others(with_recurring_counted(with_titles_spoken(said)))
        said = with_subject_of_code(with_shared_as_same(said))
        said = with_makers_asked(with_lead_asked(asked_of_names(said, self._finder)), self._finder)
        said = with_rows_speaking(
            with_mention_said(with_entry_in_place(with_outcome_in_place(said)), self._finder)
        )
        said = asked_of_own_rows(
            with_subject_of_body(with_named_before(said, self._finder), self._finder), self._finder
        )
        said = with_subject_asked(asked_of_outcomes(said, self._finder), self._finder)
        return asked_of_subject(said, self._finder)

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
        plain = without_title_before(plain, self._register)
        plain = without_title_beside(plain, self._register)
        plain = without_title_behind(plain, self._register)
        plain = with_code_beside(plain, self._register)
        plain = with_speaking_rows(with_ranges_spelled_out(plain, self._register))
        plain = without_likeness(without_teller(without_nothing_else(with_denied_counts(plain))))
        plain = with_entries_listed(without_included(without_spare_words(with_other_places(plain))))
        plain = without_only_listed(with_level_set_aside(plain))
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
