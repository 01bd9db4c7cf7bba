"""The steps by which a question's words are put into those that its parts are read from, in order.

A step takes a text and gives one. Where something is said in another way, a module of this package
says it in the words that are read; here is told after what and before what it does so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tipassist.answer.language.counted_ones import with_parts_as_pillars
from tipassist.answer.naming.exclusions import with_but_as_except
from tipassist.answer.naming.own_mentions import speaking_for_body, without_owner_of_place
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.asker.expected import without_expectations
from tipassist.answer.rewording.asker.explained_to import with_meaning_asked
from tipassist.answer.rewording.asker.faults import with_faults_as_tag
from tipassist.answer.rewording.asker.for_the_asker import asked_for_trade
from tipassist.answer.rewording.asker.introductions import without_lead_in
from tipassist.answer.rewording.asker.nations import with_country_asked
from tipassist.answer.rewording.asker.own_counts import with_own_count_told
from tipassist.answer.rewording.asker.plan_makers import with_makers_asked
from tipassist.answer.rewording.asker.reported import (
    with_plain_tag,
    without_teller,
    without_teller_body,
)
from tipassist.answer.rewording.asker.scenes import (
    with_each_of_two,
    with_question_passed_on,
    with_subject_raised,
    without_scene,
)
from tipassist.answer.rewording.asker.stated_totals import with_parts_of_total, with_totals_asked
from tipassist.answer.rewording.idioms.counted_compounds import with_counts_apart
from tipassist.answer.rewording.idioms.differing import as_differing
from tipassist.answer.rewording.idioms.some_of_all import with_all_asked
from tipassist.answer.rewording.idioms.turned_phrases import with_turned_phrases
from tipassist.answer.rewording.of_bodies.all_of_body import with_all_of_body
from tipassist.answer.rewording.of_bodies.all_there import with_all_there
from tipassist.answer.rewording.of_bodies.asked_of_names import asked_of_names
from tipassist.answer.rewording.of_bodies.body_of_row import with_body_of_row
from tipassist.answer.rewording.of_bodies.denied_roles import (
    with_denied_counts,
    with_denied_roles,
    with_none_for_single,
)
from tipassist.answer.rewording.of_bodies.joined_roles import with_joint_roles, without_bare_object
from tipassist.answer.rewording.of_bodies.led_row import with_lead_asked
from tipassist.answer.rewording.of_bodies.likened import with_bodies_likened, with_shared_as_same
from tipassist.answer.rewording.of_bodies.never_alone import with_roles_alone
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
from tipassist.answer.rewording.of_places.cited_names import with_cited_bounded, with_other_numbers
from tipassist.answer.rewording.of_places.code_beside import with_code_beside
from tipassist.answer.rewording.of_places.code_of_subject import with_subject_of_code
from tipassist.answer.rewording.of_places.code_ranges import (
    with_ranges_spelled_out,
    with_speaking_rows,
)
from tipassist.answer.rewording.of_places.described_rows import (
    without_title_before,
    without_title_behind,
    without_title_beside,
)
from tipassist.answer.rewording.of_places.earlier_plan import EarlierPlan
from tipassist.answer.rewording.of_places.every_other_pillar import with_others_named
from tipassist.answer.rewording.of_places.headed_sections import with_section_named
from tipassist.answer.rewording.of_places.neither_place import (
    with_neither_place,
    with_nothing_there,
)
from tipassist.answer.rewording.of_places.numbered_pillars import with_numbered_pillars
from tipassist.answer.rewording.of_places.only_there import with_field_bounded, with_only_there
from tipassist.answer.rewording.of_places.own_title import OwnTitle
from tipassist.answer.rewording.of_places.place_first import with_place_first
from tipassist.answer.rewording.of_rows.glossed_rows import with_rows_as_told
from tipassist.answer.rewording.of_rows.leads_and_helps import with_both_claims
from tipassist.answer.rewording.of_rows.most_claimed import with_most_claimed
from tipassist.answer.rewording.of_rows.names_beside import with_names_beside, with_several_on_one
from tipassist.answer.rewording.of_rows.others_there import (
    with_level_set_aside,
    with_only_named,
    with_other_places,
    with_other_than,
)
from tipassist.answer.rewording.of_rows.roles_glossed import with_roles_told
from tipassist.answer.rewording.of_rows.rows_with_cells import with_cells_listed
from tipassist.answer.rewording.of_rows.said_of_rows import asked_of_other_rows, said_of_rows
from tipassist.answer.rewording.of_rows.topped_lists import with_groups_asked
from tipassist.answer.rewording.of_subjects.aimed_at import as_about
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
from tipassist.answer.rewording.of_subjects.parts_shown import with_parts_asked
from tipassist.answer.rewording.of_subjects.pillars_taken import with_origin_of_pillars
from tipassist.answer.rewording.of_subjects.subject_frames import asked_of_subject
from tipassist.answer.rewording.of_subjects.where_spoken_of import with_rows_speaking
from tipassist.answer.rewording.told_first.conditions_told import with_conditions_asked
from tipassist.answer.rewording.told_first.entry_told import (
    with_entry_in_place,
    with_outcome_in_place,
)
from tipassist.answer.rewording.told_first.judged_before import with_judged_in_place
from tipassist.answer.rewording.told_first.labelled_rows import with_doubt_denied, without_label
from tipassist.answer.rewording.told_first.named_before import with_named_before
from tipassist.answer.rewording.told_first.named_two import with_no_third, with_two_named
from tipassist.answer.rewording.told_first.offered import with_choice_asked
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
    with_thing_asked,
    with_unlisted_term_asked,
)
from tipassist.answer.rewording.told_first.told_in_full import asked_for_paper, asked_of_told
from tipassist.answer.rewording.told_first.told_of_most import asked_of_the_others
from tipassist.answer.rewording.told_first.told_share import without_share_told
from tipassist.answer.rewording.wrapped.addenda import (
    without_included,
    without_likeness,
    without_nothing_else,
    without_spare_words,
)
from tipassist.answer.rewording.wrapped.asides import without_asides
from tipassist.answer.rewording.wrapped.beside_names import without_words_beside
from tipassist.answer.rewording.wrapped.question_order import asked_of_first
from tipassist.answer.rewording.wrapped.roles_beside import with_names_asked, without_roles_beside
from tipassist.answer.rewording.wrapped.stressed import without_stress
from tipassist.answer.sets.words.tokens import Mark
from tipassist.register.model import Register

Marks = Callable[[], Iterable[Mark]]
Step = Callable[[str, Marks], str]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the plan when a question about it is put into other words.

    Attributes:
        register: The plan.
        finder: Finds what it names in a text.
        words: Its words.
        title: Its own title.
        earlier: The plan before it.
    """

    register: Register
    finder: SlotFinder
    words: frozenset[str]
    title: OwnTitle
    earlier: EarlierPlan

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the pillars."""
        return tuple(one.letter for one in self.register.pillars)


PlainStep = Callable[[str, Known], str]


def _bare(*steps: Callable[[str], str]) -> Iterator[PlainStep]:
    """Make steps that look at nothing but the text."""
    for step in steps:
        yield partial(lambda told, text, _: told(text), step)


def _found(*steps: Callable[[str, SlotFinder], str]) -> Iterator[PlainStep]:
    """Make steps that look at what the text names."""
    for step in steps:
        yield partial(lambda told, text, known: told(text, known.finder), step)


def _of_plan(*steps: Callable[[str, Register], str]) -> Iterator[PlainStep]:
    """Make steps that look at the plan."""
    for step in steps:
        yield partial(lambda told, text, known: told(text, known.register), step)


PLAIN: Sequence[PlainStep] = (
    lambda text, known: without_scene(text, known.register.text),
    *_of_plan(with_other_numbers),
    *_bare(
        without_stress,
        without_asides,
        with_turned_phrases,
        with_parts_asked,
        with_thing_asked,
        with_each_of_two,
        with_question_passed_on,
        with_subject_raised,
        with_meaning_asked,
        with_names_asked,
    ),
    *_found(
        with_both_claims,
        with_field_bounded,
        without_expectations,
        without_lead_in,
        without_share_told,
        with_choice_asked,
        of_others_there,
    ),
    lambda text, known: with_numbered_pillars(text, known.letters),
    *_bare(with_counts_apart),
    lambda text, known: with_others_named(text, known.letters),
    *_bare(with_rows_taken_away, with_conditions_asked),
    *_found(with_nothing_there, with_two_named, with_no_third, with_joint_roles),
    *_bare(with_faults_as_tag, with_unlisted_term_asked),
    lambda text, known: known.title.put(text),
    *_bare(with_doubt_denied, without_words_beside, without_already),
    lambda text, known: without_label(text, known.words),
    *_bare(with_totals_asked),
    *_found(without_teller_body),
    *_bare(with_each_asked, as_differing, with_difference_asked, with_owner_in_place),
    *_bare(with_plain_tag, with_roles_told, with_rows_as_told, with_place_first),
    *_bare(with_origin_of_pillars),
    lambda text, known: with_country_asked(text, known.register.text),
    *_bare(with_own_count_told, with_parts_of_total, asked_of_first),
    *_found(with_most_claimed, with_known_set_aside),
    *_bare(speaking_for_body, without_owner_of_place, with_told_rows_asked),
    *_of_plan(with_all_asked),
    lambda text, known: with_parts_as_pillars(text, len(known.letters)),
    lambda text, known: known.earlier.named(text),
    *_bare(with_subject_in_place, with_judged_in_place, asked_of_told, with_each_place),
    *_of_plan(with_body_of_row, with_section_named),
    *_bare(with_cells_listed),
    *_found(asked_for_paper),
    *_bare(with_titles_spoken, with_recurring_counted, asked_of_the_others),
    *_bare(with_shared_as_same, with_subject_of_code),
    *_found(asked_of_names),
    *_bare(with_lead_asked, with_roles_alone),
    *_found(with_makers_asked),
    *_bare(with_outcome_in_place, with_entry_in_place),
    *_found(with_mention_said),
    *_bare(with_rows_speaking),
    *_found(with_named_before, with_subject_of_body, asked_of_own_rows, asked_of_outcomes),
    *_found(with_subject_asked, asked_of_subject),
)
"""What says a question as one, once its typos are mended, in the order applied."""

UNWRAPPED: Sequence[PlainStep] = (
    *_of_plan(without_title_before, without_title_beside, without_title_behind, with_code_beside),
    *_of_plan(with_ranges_spelled_out),
    *_bare(with_speaking_rows, with_denied_counts, without_nothing_else, without_teller),
    *_bare(
        without_roles_beside,
        without_likeness,
        with_other_places,
        without_spare_words,
        without_included,
    ),
    *_bare(with_entries_listed, with_level_set_aside, without_only_listed),
)
"""What takes off that only stands around a question, in the order applied."""

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
