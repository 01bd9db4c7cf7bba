"""Conversation: a question read in the light of the turns before it.

Resolution is pure: it takes a meaning and a state and gives a meaning. Which earlier slots it fills
in follows from what the question lacks and from its pointing words (`followups.toml`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tipassist.answer.editions.following import AsksChange, of_change
from tipassist.answer.followups import comparing, framing, lists, referents, rewriting
from tipassist.answer.followups.both import of_both
from tipassist.answer.followups.changes import BodyNamed, changed
from tipassist.answer.followups.conditions import of_bare_number, of_condition
from tipassist.answer.followups.described import of_described
from tipassist.answer.followups.elsewhere import of_elsewhere
from tipassist.answer.followups.filling import about_places
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read
from tipassist.answer.followups.lists import NONE_LEFT, about_list
from tipassist.answer.followups.lying import of_lying
from tipassist.answer.followups.narrowing import before_details, narrowed
from tipassist.answer.followups.picking import about_some, of_kind, picked
from tipassist.answer.followups.placed import of_placed
from tipassist.answer.followups.pointing import Pointing, PointingWords
from tipassist.answer.followups.pronouns import of_actor, of_each, of_heading, of_pronoun, of_result
from tipassist.answer.followups.ranked import of_ranked
from tipassist.answer.followups.remaining import left_out, others_inside
from tipassist.answer.followups.removing import of_removal
from tipassist.answer.followups.standing import of_fragment, stands_alone
from tipassist.answer.in_words import in_words
from tipassist.answer.meaning import RESOLVED, Form, Intent, Meaning, Relation
from tipassist.answer.turns import State
from tipassist.answer.words import fold
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register

__all__ = ["DANGLING", "NONE_LEFT", "RESOLVED", "Resolver"]

DANGLING = "dangling"
Plain = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Resolver:
    """Fills in what a question leaves to what was said before.

    Attributes:
        register: The plan.
        words: The pointing words.
        read: Reads a question without its opening words into a meaning.
        body_named: Names the one body that words name, or None.
        asks_change: Reads what a question asks of the differences between editions, if it does.
        plain: Mends the typos and the shorthand of a question.
    """

    register: Register
    words: PointingWords
    read: Read
    body_named: BodyNamed
    asks_change: AsksChange = lambda _: None
    plain: Plain = str

    def resolve(self, meaning: Meaning, state: State, own_body: str | None = None) -> Meaning:
        """Return the meaning with everything filled in that it takes from earlier turns.

        A question that says all of it itself is returned unchanged, whatever was said before.

        Args:
            meaning: The question as understood by itself.
            state: The turns before it.
            own_body: The asker's own body, or None.
        """
        if RESOLVED in meaning.cues:
            return meaning
        pointing = self.words.read(self.plain(meaning.question))
        core = self._core(meaning, pointing, own_body)
        leaning = Leaning(core, pointing, state, self.register, self.words)
        lying = of_lying(leaning, self.read)
        if lying is not None:
            return _finished(lying)
        if not state.turns:
            return _without_history(meaning, leaning)
        found = self._resolved(leaning)
        return meaning if found is None or _is_empty(found) else _finished(found)

    def _core(self, meaning: Meaning, pointing: Pointing, own_body: str | None) -> Meaning:
        whole = (meaning.question, self.plain(meaning.question))
        if pointing.core in (" ".join(one.split()) for one in whole):
            return meaning
        core = self.read(pointing.core, own_body)
        unknown = tuple(one for one in meaning.unknown_names if one in pointing.core)
        unknown = core.unknown_names or unknown
        return replace(core, question=meaning.question, unknown_names=unknown)

    def _resolved(self, leaning: Leaning) -> Meaning | None:
        again = of_change(leaning, self.read, self.asks_change)
        if again is not None:
            return again
        article = rewriting.of_article(leaning)
        if article is not None:
            return article
        fragment = of_fragment(leaning, self._pillar_of_field(leaning))
        if fragment is not None:
            return changed(before_details(fragment), self.body_named)
        others = of_elsewhere(leaning) or lists.united(leaning) or of_removal(leaning)
        others = others or of_condition(leaning, self.read)
        others = others or of_bare_number(leaning, self.read) or of_placed(leaning, self.read)
        others = others or of_ranked(leaning, self.read, self.body_named)
        others = others or others_inside(leaning) or left_out(leaning)
        others = others or of_described(leaning) or rewriting.of_rank(leaning, self.read)
        others = others or comparing.of_contest(leaning, self.read)
        others = others or rewriting.of_role(leaning, self.read) or of_each(leaning)
        others = others or rewriting.of_acting_bodies(leaning, self.read)
        others = others or framing.of_sort(leaning, self.read)
        others = others or of_result(leaning) or rewriting.of_question_word(leaning, self.read)
        others = others or framing.of_part(leaning, self.read)
        others = others or rewriting.of_number(leaning, self.read)
        others = others or rewriting.of_blank(leaning, self.read)
        others = others or rewriting.of_group(leaning, self.read)
        if others is not None or stands_alone(leaning):
            return others
        return (
            of_both(leaning, self.body_named)
            or _of_definition(leaning)
            or rewriting.of_unit(leaning, self.read)
            or self._of_another(leaning)
            or framing.of_frame(leaning, self.read)
            or comparing.compared(leaning, self.body_named)
            or picked(leaning, self.body_named)
            or _of_parents(leaning)
            or of_actor(leaning, self.read)
            or of_kind(leaning, self.body_named)
            or lists.those_without(leaning)
            or narrowed(leaning, self.body_named)
            or of_heading(leaning)
            or of_pronoun(leaning, self.read, self.body_named)
            or self._elliptical(leaning)
            or rewriting.of_referent(leaning, self.read)
        )

    def _pillar_of_field(self, leaning: Leaning) -> Locator | None:
        """Read "and of protection?" after a question about another pillar."""
        asked, topic = leaning.base.places, leaning.topic
        if not asked or any(one.kind is not LocatorKind.PILLAR for one in asked):
            return None
        bare = leaning.pointing.opens or len(leaning.rest.split()) <= len(topic) + 1
        if leaning.has_predicate or not (bare and 0 < len(topic) < 3):
            return None
        found = self.read(f"{' '.join(topic)} pillar", None).places
        return found[0] if len(found) == 1 and found[0].kind is LocatorKind.PILLAR else None

    def _of_another(self, leaning: Leaning) -> Meaning | None:
        """Fill in "and those of the Coordinating ASBs?" after the duties of somebody else."""
        base, pointing = leaning.base, leaning.pointing
        carried = leaning.words.asks["carried"].search(leaning.rest)
        if carried and carried.start() == 0 and leaning.meaning.places and not leaning.topic:
            return changed(leaning, self.body_named)
        if not carried or base.intent is not Intent.PROSE or len(base.actors) != 1:
            return None
        owner = pointing.core[carried.end() :].strip(" ?.!")
        owner += "'" if owner.endswith("s") else "'s"
        asked = re.sub(rf"{re.escape(base.actors[0])}('s|')?", owner, base.text)
        return self.read(asked, None)

    def _elliptical(self, leaning: Leaning) -> Meaning | None:
        """Fill in "and …?", "only in pillar B", "projects?": the question before, changed."""
        if leaning.pointing.points and leaning.has_subject:
            return None
        focus = leaning.last.focus
        if len(focus) > 1 and leaning.words.asks["having"].search(leaning.rest):
            return about_list(leaning, focus)
        rows = referents.list_meant(leaning) if _asks_blanks(leaning) else ()
        if rows:
            return about_list(leaning, rows)
        if focus and not leaning.has_subject and _asks_field_of_result(leaning):
            return about_places(leaning, focus)
        found = changed(before_details(leaning), self.body_named)
        same = replace(found, question=leaning.base.question) == leaning.base
        return None if same and leaning.has_subject else found


def _without_history(meaning: Meaning, leaning: Leaning) -> Meaning:
    pointing = leaning.pointing
    of_a_list = pointing.lists and bool(meaning.places) and not (meaning.bodies or leaning.topic)
    if not of_a_list and (leaning.has_subject or meaning.outside or meaning.needs_own_body):
        bare = pointing.opens and not leaning.topic and not leaning.has_predicate
        return leaning.meaning if bare else meaning
    asks = leaning.column in ENTRIES or leaning.asks_bodies or meaning.relation.role is not None
    whole = meaning.form in (Form.MOST, Form.LEAST, Form.COUNT) and bool(leaning.units)
    alone = meaning.contest is not None or (
        meaning.query is not None and not meaning.query.is_plain
    )
    points = asks and not whole and (pointing.one or pointing.many or pointing.both) and not alone
    points = points or pointing.lists or pointing.picks
    points = points and not (pointing.clause and pointing.lists)
    rows = meaning.intent is Intent.AGGREGATE and bool(leaning.units)
    points = points and not (rows and pointing.rest.startswith(("which ", "any ", "all ")))
    return replace(meaning, cues=meaning.cues | {DANGLING}) if points else meaning


def _is_empty(meaning: Meaning) -> bool:
    """Whether a question of places has none left."""
    return meaning.intent in (Intent.CODE_LOOKUP, Intent.CODE_BODIES) and not meaning.places


def _finished(meaning: Meaning) -> Meaning:
    cues = meaning.cues | {RESOLVED}
    asks = meaning.needs_own_body and not meaning.bodies
    resolved = replace(meaning, cues=cues, ambiguous=(), needs_own_body=asks)
    return replace(resolved, text=in_words(resolved))


def _of_definition(leaning: Leaning) -> Meaning | None:
    """Fill in "does that include …?" and then "and …?" after a definition."""
    base = leaning.base
    covers, named = leaning.words.asks["covers"], leaning.meaning.terms or leaning.meaning.named
    asked_before = covers.match(fold(base.question)) and leaning.pointing.continues
    asks = covers.match(leaning.rest) or (asked_before and leaning.topic and not named)
    if not asks or base.intent is not Intent.DEFINITION or not base.terms:
        return None
    return replace(base, question=leaning.meaning.question)


def _of_parents(leaning: Leaning) -> Meaning | None:
    """Fill in "the outcome those two belong to"."""
    found = leaning.words.asks["parents_of"].search(leaning.rest)
    if found is None:
        return None
    kind = "outcome" if "outcome" in found[0] else "pillar"
    return about_some(leaning, referents.parents_of_focus(leaning, kind))


def _asks_blanks(leaning: Leaning) -> bool:
    """Whether "and which activity has no indicator?" asks for rows with an empty cell."""
    blank = leaning.meaning.lacking and leaning.column in ENTRIES
    return blank and leaning.asks_activities and not leaning.has_subject


def _asks_field_of_result(leaning: Leaning) -> bool:
    """Whether a question without a subject asks a field of what was found."""
    if leaning.meaning.form in (Form.MOST, Form.LEAST):
        return False
    if leaning.column in ENTRIES:
        return len(leaning.last.focus) == 1 or not leaning.base.named
    by = leaning.words.asks["bodies"].search(leaning.rest) is not None
    if not (leaning.asks_who or by):
        return False
    roleless = leaning.meaning.relation is Relation.NONE
    return roleless or leaning.base.intent not in (Intent.CODE_BODIES, Intent.AGGREGATE)
