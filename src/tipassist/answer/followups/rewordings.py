"""Rewordings: what a question leaves to what was told, put into its words, in the order tried.

Each takes the question with the turns before it and gives the words to read in its place, or None
where it leaves nothing of that kind open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tipassist.answer.followups.asked_again.another_one import (
    with_aim,
    with_each,
    with_rows_citing,
    with_same_blank,
    with_same_of,
    with_same_source,
    with_same_too,
    with_source_given,
    with_their_other,
)
from tipassist.answer.followups.asked_again.another_row import with_another_row
from tipassist.answer.followups.asked_again.bodies_there import with_any_other, with_bodies_there
from tipassist.answer.followups.asked_again.changes import BodyNamed
from tipassist.answer.followups.asked_again.completed import (
    with_bare_role,
    with_cell_at_least,
    with_date_alone,
    with_deed_there,
    with_marked_way,
    with_nobody_there,
    with_role_counted,
    with_role_of_body,
    with_roles_and_partners,
    with_row_alone,
)
from tipassist.answer.followups.asked_again.everywhere import with_whole_plan
from tipassist.answer.followups.asked_again.extent import with_case
from tipassist.answer.followups.asked_again.ones_of_another import (
    with_ones_of_another,
    with_which_of_another,
)
from tipassist.answer.followups.asked_again.other_pillars import (
    with_inside_named,
    with_other_pillars,
    with_outside_named,
)
from tipassist.answer.followups.asked_again.other_rows import with_other_rows
from tipassist.answer.followups.asked_again.place_first import with_place_first
from tipassist.answer.followups.asked_again.same_breakdown import (
    with_largest_named,
    with_rows_parted,
    with_same_breakdown,
)
from tipassist.answer.followups.asked_again.single_one import with_single_one
from tipassist.answer.followups.asked_again.taken_back import with_put_back, without_taken_back
from tipassist.answer.followups.asked_again.two_places import with_two_places
from tipassist.answer.followups.held_against.bodies_held import with_bodies_held
from tipassist.answer.followups.held_against.own_partner import with_own_partner
from tipassist.answer.followups.held_against.places_held import with_places_held
from tipassist.answer.followups.held_against.rankings_held import with_ranking_held
from tipassist.answer.followups.held_against.row_checked import (
    with_body_at_row,
    with_role_checked,
    with_same_at,
    with_same_check,
)
from tipassist.answer.followups.held_against.times_checked import with_time_checked
from tipassist.answer.followups.leaning import Read
from tipassist.answer.followups.meant.added_body import with_added_body
from tipassist.answer.followups.meant.asked_before import (
    with_amount_named,
    with_code_asked,
    with_row_citing,
)
from tipassist.answer.followups.meant.both_of_us import with_both_of_us
from tipassist.answer.followups.meant.defined import (
    with_body_looked_up,
    with_glossary_looked_in,
    with_likened,
)
from tipassist.answer.followups.meant.dislocated import with_body_inside, with_name_inside
from tipassist.answer.followups.meant.parents import with_parent
from tipassist.answer.followups.meant.position import with_row_at
from tipassist.answer.followups.meant.project_named import (
    with_project_named,
    with_project_recurring,
    with_project_referred,
    with_project_there,
)
from tipassist.answer.followups.meant.referring import (
    with_links,
    with_list_told,
    with_position,
    with_reference,
)
from tipassist.answer.followups.meant.singles import with_singles
from tipassist.answer.followups.meant.their_subjects import with_their_subject
from tipassist.answer.followups.meant.there import with_place, with_returned_place
from tipassist.answer.followups.of_lists.bare_checks import (
    with_all_of_body,
    with_any_helped,
    with_nothing_in_role,
    with_ones_that_have,
    with_same_row,
)
from tipassist.answer.followups.of_lists.had_as import with_done_alone, with_helper_had
from tipassist.answer.followups.of_lists.in_each import (
    with_helped_in_each,
    with_same_lead,
    with_subject_in_all,
)
from tipassist.answer.followups.of_lists.left_out import with_left_out_there
from tipassist.answer.followups.of_lists.of_those import with_those
from tipassist.answer.followups.of_lists.one_of_list import with_one_of_list
from tipassist.answer.followups.of_lists.ones_there import with_ones_having, with_ones_there
from tipassist.answer.followups.of_lists.only_one import (
    with_body_left_out,
    with_only_body,
    with_only_one,
    with_only_partner,
    with_sole_doer,
)
from tipassist.answer.followups.of_lists.ordinals import with_ordinals
from tipassist.answer.followups.of_lists.other_role import with_other_role
from tipassist.answer.followups.of_lists.removing import with_places_dropped
from tipassist.answer.followups.of_lists.roles_joined import (
    with_both_roles_of,
    with_role_joined,
)
from tipassist.answer.followups.of_lists.so_many import with_body_counted, with_roles_added
from tipassist.answer.followups.passages.asked_there import with_asked_there
from tipassist.answer.followups.passages.counted_by import with_indicators_counting
from tipassist.answer.followups.passages.entailed import (
    with_all_in_role,
    with_all_there_too,
    with_duties_counted,
    with_role_entailed,
    with_roles_in_each,
)
from tipassist.answer.followups.passages.item_beside import with_item_about, with_item_lettered
from tipassist.answer.followups.passages.plan_before import with_present_plan
from tipassist.answer.followups.passages.what_follows import with_afterwards, with_what_follows
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import State
from tipassist.register.model import Register


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and all that its rewording may look at.

    Attributes:
        meaning: The question as understood by itself.
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        words: The pointing words.
        read: Reads a question without its opening words into a meaning.
        body_named: Names the one body that words name, or None.
        own_body: The asker's own body, or None.
    """

    meaning: Meaning
    typed: str
    state: State
    register: Register
    words: PointingWords
    read: Read
    body_named: BodyNamed
    own_body: str | None = None


Rewording = Callable[[Asked], str | None]


def reworded(asked: Asked, rewordings: Sequence[Rewording]) -> str | None:
    """Return the words of the first rewording that fits, or None."""
    found = (rewording(asked) for rewording in rewordings)
    return next((one for one in found if one), None)


def _with_position_inside(asked: Asked) -> str | None:
    """Return "the first one, who leads it?" with the name, and "the other one" with the row."""
    said = with_name_inside(asked.typed)
    if said is None or " the other " not in f" {fold(said)} ":
        return said
    return with_position(said, asked.state, asked.register) or said


ANEW: Sequence[Rewording] = (
    lambda asked: with_both_of_us(asked.typed, asked.state, asked.own_body),
    lambda asked: with_inside_named(asked.typed, asked.state),
    lambda asked: with_left_out_there(asked.typed, asked.state),
    lambda asked: with_put_back(asked.typed, asked.state, asked.read),
    lambda asked: with_all_of_body(asked.meaning, asked.typed, asked.state),
    lambda asked: with_any_helped(asked.typed, asked.state),
    lambda asked: with_same_row(asked.typed, asked.state),
    lambda asked: with_ones_that_have(asked.typed, asked.state),
    lambda asked: with_nothing_in_role(asked.typed, asked.state, asked.own_body),
    lambda asked: with_ones_there(asked.typed, asked.state, asked.register),
    lambda asked: with_ones_having(asked.typed, asked.state, asked.register),
    lambda asked: with_added_body(asked.typed, asked.state, asked.register),
    lambda asked: with_other_role(asked.typed, asked.state, asked.own_body),
    lambda asked: with_ones_of_another(asked.meaning, asked.typed, asked.state, asked.register),
    lambda asked: with_which_of_another(asked.meaning, asked.typed, asked.state),
    lambda asked: with_single_one(asked.meaning, asked.typed, asked.state, asked.register),
    lambda asked: with_done_alone(asked.meaning, asked.state),
    lambda asked: with_role_joined(asked.meaning, asked.state),
    lambda asked: with_both_roles_of(asked.meaning, asked.state),
    lambda asked: with_other_rows(
        asked.meaning, asked.typed, asked.state, asked.register, asked.own_body
    ),
)
"""What asks for rows that cannot be among those told, or of a body that is told by them."""

IN_FULL: Sequence[Rewording] = (
    *ANEW,
    lambda asked: with_asked_there(asked.typed, asked.state, asked.own_body),
    lambda asked: with_what_follows(asked.typed, asked.state, asked.register),
    lambda asked: with_afterwards(asked.typed, asked.state, asked.register),
    lambda asked: with_helper_had(asked.meaning, asked.state),
    lambda asked: with_body_counted(asked.typed, asked.state),
    lambda asked: with_roles_added(asked.typed, asked.state, asked.register, asked.own_body),
    lambda asked: with_indicators_counting(asked.typed, asked.state),
    lambda asked: with_subject_in_all(asked.meaning, asked.typed, asked.state),
    lambda asked: with_helped_in_each(asked.typed, asked.state),
    lambda asked: with_same_lead(asked.typed, asked.state),
    lambda asked: with_glossary_looked_in(asked.typed, asked.state),
    lambda asked: with_body_looked_up(asked.typed, asked.state),
    lambda asked: with_duties_counted(asked.typed, asked.state, asked.own_body),
    lambda asked: with_amount_named(asked.typed, asked.state),
    lambda asked: with_likened(asked.typed, asked.state, asked.register),
    lambda asked: _with_position_inside(asked),
    lambda asked: with_body_inside(asked.meaning, asked.typed),
    lambda asked: with_bodies_there(asked.typed, asked.state, asked.register),
    lambda asked: with_project_recurring(asked.typed, asked.state, asked.register),
    lambda asked: with_project_referred(asked.typed, asked.state),
    lambda asked: with_project_there(asked.typed, asked.state, asked.register),
    lambda asked: with_any_other(asked.typed, asked.state),
    lambda asked: with_roles_in_each(asked.typed, asked.state),
    lambda asked: with_all_in_role(asked.typed, asked.state, asked.own_body),
    lambda asked: with_all_there_too(asked.meaning, asked.state),
    lambda asked: with_another_row(asked.typed, asked.state, asked.register, asked.body_named),
    lambda asked: with_role_of_body(asked.typed, asked.state),
    lambda asked: with_role_counted(asked.typed, asked.state, asked.register),
    lambda asked: with_bare_role(asked.typed, asked.state),
    lambda asked: with_nobody_there(asked.typed, asked.state),
    lambda asked: with_row_alone(asked.typed, asked.state),
    lambda asked: with_cell_at_least(asked.typed, asked.state),
    lambda asked: with_roles_and_partners(asked.typed, asked.state),
    lambda asked: with_marked_way(asked.typed, asked.state),
    lambda asked: with_deed_there(asked.typed, asked.state, asked.register),
    lambda asked: with_own_partner(asked.typed, asked.state),
    lambda asked: with_two_places(asked.typed, asked.state),
    lambda asked: with_places_held(asked.typed, asked.state, asked.register),
    lambda asked: with_bodies_held(asked.typed, asked.state, asked.register),
    lambda asked: with_ranking_held(
        asked.typed, asked.state, asked.register, asked.words, asked.body_named
    ),
    lambda asked: with_same_at(asked.typed, asked.state),
    lambda asked: with_date_alone(asked.typed, asked.state),
    lambda asked: with_time_checked(asked.typed, asked.state),
    lambda asked: with_present_plan(asked.typed, asked.state),
    lambda asked: with_same_too(asked.typed, asked.state),
    lambda asked: with_same_blank(asked.typed, asked.state),
    lambda asked: with_aim(asked.typed, asked.state),
    lambda asked: with_parent(asked.typed, asked.state),
    lambda asked: with_each(asked.typed, asked.state),
    lambda asked: with_their_other(asked.typed, asked.state),
    lambda asked: with_rows_citing(asked.typed, asked.state),
    lambda asked: with_same_source(asked.typed, asked.state),
    lambda asked: with_rows_parted(asked.typed, asked.state, asked.words),
    lambda asked: with_source_given(asked.typed, asked.state),
    lambda asked: with_item_lettered(asked.typed, asked.state, asked.register),
    lambda asked: with_item_about(asked.typed, asked.state, asked.register),
    lambda asked: with_places_dropped(asked.typed, asked.words),
    lambda asked: with_their_subject(asked.typed, asked.state),
)
"""What puts a question into words that leave nothing to what was told."""

AT_POSITION: Sequence[Rewording] = (
    lambda asked: with_same_of(asked.typed, asked.state, asked.register),
    lambda asked: with_position(asked.typed, asked.state, asked.register),
)
"""What puts a code in place of a position in a list."""

ONLY: Sequence[Rewording] = (
    lambda asked: with_only_partner(asked.meaning, asked.state),
    lambda asked: with_only_one(asked.typed, asked.state, asked.words),
    lambda asked: with_only_body(asked.meaning, asked.state),
    lambda asked: with_body_at_row(asked.typed, asked.state),
    lambda asked: with_sole_doer(asked.typed) if len(asked.meaning.named) == 1 else None,
)
"""What asks whether one of those told is the only one."""

PLACED: Sequence[Rewording] = (
    lambda asked: with_code_asked(asked.typed, asked.state),
    lambda asked: with_role_checked(asked.typed, asked.state, asked.register),
    lambda asked: with_row_citing(asked.typed, asked.state),
    lambda asked: with_list_told(asked.typed, asked.state),
    lambda asked: with_same_check(asked.typed, asked.state),
    lambda asked: with_whole_plan(asked.typed, asked.state),
    lambda asked: with_returned_place(asked.typed, asked.register),
    lambda asked: with_row_at(asked.typed, asked.register),
    lambda asked: with_links(asked.typed, asked.state, asked.register),
    lambda asked: with_case(asked.typed, asked.state),
    lambda asked: with_ordinals(fold(asked.typed), asked.state, asked.register),
    lambda asked: with_body_left_out(asked.meaning, asked.state),
    lambda asked: with_one_of_list(asked.typed, asked.state, asked.register, asked.own_body),
    lambda asked: with_project_named(asked.typed, asked.state, asked.register),
    lambda asked: with_largest_named(asked.typed, asked.state),
    lambda asked: with_same_breakdown(asked.typed, asked.state),
    lambda asked: with_role_entailed(asked.typed, asked.state),
    lambda asked: with_place(asked.meaning, asked.state, asked.words, asked.typed),
    lambda asked: with_outside_named(asked.meaning, asked.state, asked.words, asked.typed),
    lambda asked: with_other_pillars(
        asked.meaning, asked.state, asked.words, asked.register, asked.typed
    ),
    lambda asked: with_place_first(asked.meaning, asked.state, asked.register, asked.typed),
    lambda asked: with_those(asked.meaning, asked.state, asked.typed),
    lambda asked: without_taken_back(asked.typed, asked.state, asked.words, asked.read),
)
"""What names the place, the rows or the body that a question is asked of."""

REFERRED: Sequence[Rewording] = (
    lambda asked: with_singles(asked.typed, asked.state),
    lambda asked: with_reference(asked.typed, asked.state, asked.register),
)
"""What puts a code in place of words that point back to a row."""
