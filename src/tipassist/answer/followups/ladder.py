"""The ladder: every reading of a follow-up question, in the order in which they are tried."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from tipassist.answer.followups import rewriting
from tipassist.answer.followups.asked_again import elliptical, framing
from tipassist.answer.followups.asked_again.change_again import AsksChange, of_change
from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.asked_again.counted_anew import (
    of_all_citing,
    of_all_in_them,
    of_duty_count,
    of_entries_given,
    of_entries_together,
    of_how_many_there,
    of_length_again,
    of_most_of_same,
    of_other_claim,
    of_said_at,
    of_such_in_all,
)
from tipassist.answer.followups.asked_again.counted_each import of_counted_each
from tipassist.answer.followups.asked_again.extent import of_extent
from tipassist.answer.followups.asked_again.other_end import of_other_end
from tipassist.answer.followups.asked_again.other_number import (
    of_number_gone_on_to,
    of_other_number,
)
from tipassist.answer.followups.asked_again.pair_again import of_pair_again
from tipassist.answer.followups.asked_again.same_of import (
    of_field_read,
    of_same_described,
    of_same_for_own,
)
from tipassist.answer.followups.held_against import comparing
from tipassist.answer.followups.held_against.adding import added
from tipassist.answer.followups.held_against.counts_held import (
    of_another_than,
    of_claimed_place,
    of_held_against,
    of_more_than,
)
from tipassist.answer.followups.held_against.denied import (
    of_denied,
    of_others_lacking,
    of_role_denied,
)
from tipassist.answer.followups.held_against.doubted import of_doubted
from tipassist.answer.followups.held_against.guessed import (
    of_bare_check,
    of_guess,
    of_only_or_not,
    of_other_doer,
)
from tipassist.answer.followups.held_against.no_more_than import of_no_more_than
from tipassist.answer.followups.held_against.numbers_checked import of_number_checked
from tipassist.answer.followups.held_against.stated import of_stated, of_stated_rows
from tipassist.answer.followups.held_against.tally import (
    of_named,
    of_tally,
    of_two_told,
    of_who_there,
)
from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.meant import pronouns
from tipassist.answer.followups.meant.acting import (
    of_acting_bodies,
    of_acting_on_row,
    of_acting_one,
    of_both_acting,
    of_partner,
    of_roles_exchanged,
    of_two_roles,
)
from tipassist.answer.followups.meant.alike import of_alike
from tipassist.answer.followups.meant.amounts import of_amount
from tipassist.answer.followups.meant.both import (
    of_both,
    of_both_cited,
    of_both_rows,
    of_one_not_named,
)
from tipassist.answer.followups.meant.defined import of_defined
from tipassist.answer.followups.meant.described import of_described, of_one_with, of_provision_for
from tipassist.answer.followups.meant.named_out import (
    of_acting_where,
    of_all_its_own,
    of_anyone_else,
    of_body_alone,
    of_body_at,
    of_named_out,
)
from tipassist.answer.followups.meant.nouns_meant import (
    of_name_meant,
    of_noun_meant,
    of_thing_named,
)
from tipassist.answer.followups.meant.placed import of_placed
from tipassist.answer.followups.meant.position import of_position
from tipassist.answer.followups.meant.ranked import (
    of_body_rank,
    of_how_often,
    of_kind_ranked,
    of_ranked,
)
from tipassist.answer.followups.meant.role_there import of_both_leading, of_role, of_role_there
from tipassist.answer.followups.meant.spelled import of_named_there, of_spelled
from tipassist.answer.followups.meant.that_role import (
    of_bodies_by_role,
    of_its_role,
    of_one_or_two,
    of_role_explained,
    of_that_role,
)
from tipassist.answer.followups.meant.there import of_absent
from tipassist.answer.followups.of_lists import conditions, lists, remaining
from tipassist.answer.followups.of_lists.among import of_among
from tipassist.answer.followups.of_lists.carried import of_where
from tipassist.answer.followups.of_lists.chosen import of_chosen, of_one_alone
from tipassist.answer.followups.of_lists.conditions import of_blank
from tipassist.answer.followups.of_lists.entries_on import of_entries_on
from tipassist.answer.followups.of_lists.in_the_list import of_in_the_list, of_missing
from tipassist.answer.followups.of_lists.kept import of_kept
from tipassist.answer.followups.of_lists.left_out import of_left_out
from tipassist.answer.followups.of_lists.narrowing import (
    before_details,
    narrowed,
    of_grouped,
    of_other_body,
)
from tipassist.answer.followups.of_lists.only_one import of_others_than
from tipassist.answer.followups.of_lists.opposite import of_all_opposite, of_with_or_none
from tipassist.answer.followups.of_lists.picking import of_kind, picked
from tipassist.answer.followups.of_lists.pillar_ones import of_pillar_ones
from tipassist.answer.followups.of_lists.removing import (
    drops_unread,
    of_ones_removal,
    of_removal_there,
    of_rows_removal,
)
from tipassist.answer.followups.of_lists.shared import of_compared, of_shared
from tipassist.answer.followups.of_lists.spoken import of_spoken
from tipassist.answer.followups.of_lists.stretches import of_levels_listed, of_stretch
from tipassist.answer.followups.of_lists.together import of_in_all, of_one_beside, of_together
from tipassist.answer.followups.of_lists.turned import of_turned
from tipassist.answer.followups.of_lists.two_lists import of_one_of_pair, of_two_lists
from tipassist.answer.followups.of_lists.widened import of_widened
from tipassist.answer.followups.of_lists.zoned import of_zoned
from tipassist.answer.followups.passages.coming_in import of_coming_in
from tipassist.answer.followups.passages.elsewhere import (
    of_body_elsewhere,
    of_elsewhere,
    of_existing,
    of_sections,
)
from tipassist.answer.followups.passages.entries import of_entry, of_recurring
from tipassist.answer.followups.passages.given_there import (
    of_cell_named,
    of_given_there,
    of_measured,
)
from tipassist.answer.followups.passages.item_beside import of_item_beside
from tipassist.answer.followups.passages.marked import of_marked, of_provision, of_quoted
from tipassist.answer.followups.passages.members import of_member
from tipassist.answer.followups.passages.nearby import (
    ReadTerms,
    of_detail,
    of_duties_beside,
    of_nearby,
    of_neighbour,
)
from tipassist.answer.followups.passages.plan_before import of_plan_before
from tipassist.answer.followups.passages.predicates import (
    of_purpose,
    of_thing_purpose,
    of_whom_served,
)
from tipassist.answer.followups.passages.put_to_work import of_put_to_work, of_row_for_clause
from tipassist.answer.followups.passages.restricted import of_restricted
from tipassist.answer.followups.passages.same_idea import of_must_have_one, of_same_idea
from tipassist.answer.followups.passages.similar import of_similar
from tipassist.answer.followups.passages.things_told import of_entries_in_all, of_things_told
from tipassist.answer.followups.passages.unsaid import (
    of_unled,
    of_unsaid,
    of_why_blank,
    of_why_none,
)
from tipassist.answer.followups.passages.which_rows import of_which_rows
from tipassist.answer.followups.standing import of_fragment, stands_alone
from tipassist.answer.meaning import Meaning

Reading = Callable[[Leaning], Meaning | None]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Tries one reading of a question after the other; the first that fits stands.

    Attributes:
        read: Reads a question without its opening words into a meaning.
        body_named: Names the one body that words name, or None.
        asks_change: Reads what a question asks of the differences between editions, if it does.
        terms: Reads topic words as terms of the plan.
    """

    read: Read
    body_named: BodyNamed
    asks_change: AsksChange
    terms: ReadTerms

    def first(self, leaning: Leaning) -> Meaning | None:
        """Return the first reading that fits; None for a question that says all that it asks."""
        found = _first(self._of_its_own_words(), leaning)
        if found is not None or stands_alone(leaning):
            return found
        return _first(self._of_what_was_said(), leaning)

    def _of_its_own_words(self) -> Iterator[Reading]:
        """Yield the readings that a question's own words ask for, be it complete or not."""
        read, body_named = self.read, self.body_named
        yield partial(of_change, read=read, asks_change=self.asks_change)
        yield of_one_not_named
        yield partial(of_both_cited, read=read)
        yield of_missing
        yield comparing.of_roles_counted_too
        yield partial(of_zoned, read=read)
        yield of_number_checked
        yield partial(of_which_rows, read=read)
        yield partial(of_item_beside, read=read)
        yield partial(of_pair_again, read=read)
        yield partial(of_one_beside, read=read)
        yield partial(of_acting_on_row, read=read)
        yield partial(of_same_for_own, body_named=body_named)
        yield partial(of_named_there, read=read)
        yield partial(of_plan_before, read=read)
        yield partial(of_unsaid, read=read)
        yield partial(of_unled, read=read)
        yield partial(of_why_none, read=read)
        yield partial(of_why_blank, read=read)
        yield partial(of_denied, read=read)
        yield partial(of_role_denied, read=read)
        yield partial(of_others_lacking, read=read)
        yield partial(of_absent, read=read)
        yield partial(of_both_leading, read=read)
        yield partial(of_role_there, read=read)
        yield partial(of_others_than, read=read)
        yield partial(rewriting.of_owned_ones, read=read)
        yield partial(of_left_out, read=read)
        yield partial(of_kept, read=read)
        yield partial(of_only_or_not, read=read)
        yield of_no_more_than
        yield partial(of_extent, read=read)
        yield of_in_the_list
        yield of_stretch
        yield of_levels_listed
        yield partial(of_things_told, read=read)
        yield partial(of_entries_in_all, read=read)
        yield of_measured
        yield of_cell_named
        yield of_given_there
        yield partial(of_same_idea, read=read)
        yield partial(of_must_have_one, read=read)
        yield partial(of_similar, read=read)
        yield partial(of_row_for_clause, read=read)
        yield of_put_to_work
        yield of_coming_in
        yield partial(of_one_of_pair, read=read)
        yield partial(of_bodies_by_role, read=read)
        yield partial(of_role_explained, read=read)
        yield partial(of_one_or_two, read=read)
        yield pronouns.of_their_rows
        yield remaining.not_listed
        yield remaining.of_left
        yield partial(of_tally, read=read)
        yield of_named
        yield partial(of_widened, read=read, body_named=body_named)
        yield partial(of_two_told, read=read)
        yield of_who_there
        yield partial(of_alike, read=read)
        yield partial(of_whom_served, read=read)
        yield partial(of_purpose, read=read)
        yield partial(of_thing_purpose, read=read)
        yield of_grouped
        yield partial(of_counted_each, read=read)
        yield partial(of_most_of_same, read=read)
        yield partial(of_all_in_them, read=read)
        yield partial(of_how_many_there, read=read)
        yield of_entries_given
        yield partial(of_said_at, read=read)
        yield partial(of_duty_count, read=read)
        yield of_length_again
        yield partial(of_all_citing, read=read)
        yield partial(of_entries_together, read=read)
        yield partial(of_other_claim, read=read)
        yield partial(of_partner, read=read)
        yield partial(of_two_roles, read=read)
        yield partial(of_roles_exchanged, read=read)
        yield partial(of_all_opposite, read=read)
        yield partial(of_with_or_none, read=read)
        yield partial(of_both_acting, read=read)
        yield partial(of_how_often, read=read)
        yield partial(of_amount, read=read)
        yield partial(of_body_rank, read=read)
        yield of_provision_for
        yield of_spelled
        yield of_position
        yield partial(of_recurring, read=read)
        yield partial(of_entry, read=read)
        yield rewriting.of_article
        yield partial(of_number_gone_on_to, read=read)
        yield partial(of_stated, read=read)
        yield partial(of_stated_rows, read=read)
        yield partial(of_doubted, read=read)
        yield partial(of_restricted, read=read, terms=self.terms)
        yield partial(of_member, read=read, terms=self.terms)
        yield partial(of_detail, read=read, terms=self.terms)
        yield partial(of_duties_beside, read=read)
        yield partial(of_neighbour, read=read, terms=self.terms)
        yield partial(of_defined, read=read)
        yield partial(of_noun_meant, read=read)
        yield partial(of_name_meant, read=read)
        yield partial(of_same_described, terms=self.terms, body_named=body_named)
        yield partial(of_field_read, read=read)
        yield partial(of_other_doer, read=read)
        yield partial(of_bare_check, read=read)
        yield partial(of_guess, read=read)
        yield comparing.of_difference
        yield partial(of_another_than, read=read)
        yield partial(comparing.of_gap, read=read)
        yield partial(comparing.of_set_against, read=read)
        yield partial(of_one_with, read=read)
        yield self._fragment
        yield partial(of_pillar_ones, read=read, body_named=body_named)
        yield partial(of_elsewhere, read=read)
        yield partial(of_sections, read=read)
        yield partial(of_existing, read=read)
        yield partial(of_body_elsewhere, read=read)
        yield partial(added, read=read)
        yield partial(remaining.of_not_theirs, read=read)
        yield partial(remaining.of_own_other, read=read, body_named=body_named)
        yield of_ones_removal
        yield of_spoken
        yield of_rows_removal
        yield partial(of_removal_there, read=read)
        yield partial(rewriting.of_pillar_meant, read=read)
        yield partial(of_two_lists, read=read)
        yield partial(of_in_all, read=read)
        yield partial(of_that_role, read=read)
        yield partial(of_its_role, read=read)
        yield partial(of_together, read=read)
        yield partial(of_both_rows, read=read)
        yield partial(of_acting_one, read=read)
        yield partial(of_among, read=read)
        yield partial(conditions.of_without, read=read)
        yield partial(conditions.of_every, read=read)
        yield partial(of_entries_on, read=read)
        yield partial(conditions.of_some, read=read)
        yield partial(conditions.of_numbered, read=read)
        yield partial(of_blank, read=read)
        yield conditions.of_any
        yield of_where
        yield partial(of_other_number, read=read)
        yield partial(conditions.of_bare_number, read=read)
        yield partial(conditions.of_same_body, read=read)
        yield partial(conditions.of_co_led, read=read)
        yield of_marked
        yield of_provision
        yield partial(of_quoted, read=read)
        yield remaining.left_of_narrowed
        yield partial(of_turned, read=read)
        yield partial(comparing.of_all_pillars, read=read)
        yield partial(of_shared, read=read)
        yield of_compared
        yield partial(of_other_body, body_named=body_named)
        yield of_acting_where
        yield partial(of_anyone_else, read=read)
        yield partial(of_body_at, read=read)
        yield partial(of_all_its_own, read=read)
        yield partial(of_body_alone, read=read)
        yield partial(of_named_out, read=read)
        yield partial(of_placed, read=read)
        yield partial(of_kind_ranked, read=read)
        yield partial(of_ranked, read=read, body_named=body_named)
        yield remaining.of_exceptions
        yield remaining.others_inside
        yield remaining.left_out
        yield remaining.left_of_place
        yield partial(framing.of_asked_behind, read=read)
        yield partial(framing.of_state, read=read)
        yield partial(framing.of_condition, read=read)
        yield partial(of_described, terms=self.terms)
        yield partial(of_other_end, read=read)
        yield partial(rewriting.of_rank, read=read)
        yield partial(comparing.of_contest, read=read)
        yield partial(of_held_against, read=read)
        yield partial(of_claimed_place, read=read)
        yield partial(of_more_than, read=read)
        yield partial(of_role, read=read)
        yield partial(rewriting.of_own_rows, read=read)
        yield partial(rewriting.of_own_duty, read=read)
        yield partial(rewriting.of_examples, read=read)
        yield pronouns.of_each
        yield partial(of_acting_bodies, read=read)
        yield partial(framing.of_sort, read=read)
        yield pronouns.of_result
        yield partial(rewriting.of_other_ones, read=read)
        yield partial(rewriting.of_question_word, read=read)
        yield partial(framing.of_part, read=read)
        yield partial(rewriting.of_number, read=read)
        yield partial(conditions.of_no_unit, read=read)
        yield partial(rewriting.of_group, read=read)
        yield of_chosen
        yield partial(of_one_alone, read=read)

    def _of_what_was_said(self) -> Iterator[Reading]:
        """Yield the readings of a question that leaves something to what was said before."""
        read, body_named = self.read, self.body_named
        yield partial(pronouns.of_scope_wording, read=read)
        yield partial(of_both, body_named=body_named)
        yield partial(of_thing_named, read=read)
        yield partial(rewriting.of_unit, read=read)
        yield partial(elliptical.of_another, read=read, body_named=body_named)
        yield partial(framing.of_frame, read=read)
        yield partial(comparing.compared, body_named=body_named)
        yield partial(picked, body_named=body_named)
        yield elliptical.of_parents
        yield partial(of_such_in_all, read=read)
        yield partial(of_nearby, read=read, terms=self.terms)
        yield partial(pronouns.of_actor, read=read)
        yield partial(of_kind, body_named=body_named)
        yield lists.those_without
        yield drops_unread
        yield partial(narrowed, body_named=body_named)
        yield pronouns.of_heading
        yield partial(pronouns.of_pronoun, read=read, body_named=body_named)
        yield partial(elliptical.of_elliptical, body_named=body_named)
        yield partial(rewriting.of_referent, read=read)

    def _fragment(self, leaning: Leaning) -> Meaning | None:
        """Read "B?", "and protection?", which say no more than where to look."""
        fragment = of_fragment(leaning, elliptical.pillar_of_field(leaning, self.read))
        return changed(before_details(fragment), self.body_named) if fragment else None


def _first(readings: Iterator[Reading], leaning: Leaning) -> Meaning | None:
    found = (reading(leaning) for reading in readings)
    return next((one for one in found if one is not None), None)
