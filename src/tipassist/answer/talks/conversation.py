"""Conversation: a question read in the light of the turns before it.

Resolution is pure: it takes a meaning and a state and gives a meaning. Which earlier slots it fills
in follows from what the question lacks and from its pointing words (`followups.toml`).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from tipassist.answer.compose.of_text.glossary_checks import asks_of_glossary
from tipassist.answer.followups.asked_again.change_again import AsksChange
from tipassist.answer.followups.asked_again.changes import BodyNamed
from tipassist.answer.followups.asked_again.completed import with_letter
from tipassist.answer.followups.asked_again.elliptical import with_ones
from tipassist.answer.followups.asked_again.everywhere import with_everywhere
from tipassist.answer.followups.asked_again.figure_elsewhere import with_figure_elsewhere
from tipassist.answer.followups.asked_again.framed import spoken_of
from tipassist.answer.followups.asked_again.same_of import own_told
from tipassist.answer.followups.asked_again.taken_back import asked_again
from tipassist.answer.followups.held_against.adding import of_claimed_total
from tipassist.answer.followups.held_against.counts_held import of_asked_place
from tipassist.answer.followups.held_against.row_checked import (
    with_row_before,
)
from tipassist.answer.followups.ladder import Ladder
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read
from tipassist.answer.followups.meant.article_parts import with_article_part
from tipassist.answer.followups.meant.both import with_one_not_named
from tipassist.answer.followups.meant.counted_out import of_counted_out
from tipassist.answer.followups.meant.defined import before_explained
from tipassist.answer.followups.meant.document_entries import with_document_named
from tipassist.answer.followups.meant.referring import with_pronoun
from tipassist.answer.followups.meant.returned import with_returned
from tipassist.answer.followups.meant.rows_under import with_row_under
from tipassist.answer.followups.of_lists.lists import NONE_LEFT
from tipassist.answer.followups.of_lists.lying import of_lying
from tipassist.answer.followups.of_lists.remaining import with_own_other
from tipassist.answer.followups.of_lists.sets_again import with_set_before
from tipassist.answer.followups.passages.elsewhere import with_else
from tipassist.answer.followups.passages.nearby import ReadTerms, no_terms
from tipassist.answer.followups.rewordings import (
    ANEW,
    AT_POSITION,
    IN_FULL,
    ONLY,
    PLACED,
    REFERRED,
    Asked,
    reworded,
)
from tipassist.answer.in_words import in_words
from tipassist.answer.language.pointing import Pointing, PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    IN_FULL as SAID_IN_FULL,
)
from tipassist.answer.meaning import (
    OPEN,
    OUTRIGHT,
    REREAD,
    RESOLVED,
    WHICH_ONE,
    Intent,
    Meaning,
)
from tipassist.answer.talks.counted_footnotes import with_footnotes_numbered
from tipassist.answer.talks.untold import (
    DANGLING,
    misses_told,
    of_cited_items,
    of_no_list,
    with_thing_told,
    without_history,
)
from tipassist.answer.turns import State
from tipassist.answer.understanding.frames import After
from tipassist.register.model import Register

__all__ = ["DANGLING", "NONE_LEFT", "RESOLVED", "Resolver"]

_IN_IT = re.compile(r"\b(?:in|of|for|under|behind) (?:it|(?:that|this) (?:one|row))\b")
_DONE_IN_IT = re.compile(
    r"\bwhat(?: else)? (?:would|will|should|shall|is|are|gets?)(?: to)?(?: be)? (?:\w+ed|built"
    r"|held|set up|made|written|drawn up|put together|given|taught|done)"
    r" (?:in|under|for|within|as part of) (?:it|(?:that|this) (?:one|row))\b"
)
_WHICH_ONES = re.compile(
    r"^\W*which ones\b(?! of\b)(?!.*\b(?:it|its|they|them|their|this|that|these|those)\b)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"(?:(?:oh|ok|okay|right|and),? )?so,? (?!what|which|who|how|if\b|in\b|the ones|those|do\b"
    r"|does\b|is\b|are\b|can\b|list|show|give|tell)[^?.!;:]*\b(?:leads?|co-?ordinates?|supports?|has|have"
    r"|runs?|handles?)\b[^?.!;:]*\b(?:all|both|each|every)\b[^?.!;:]*\?$"
)
Plain = Callable[[str], str]
Follow = Callable[[str, str | None, Mapping[After, str]], str | None]
"""From a question, the asker's own body and what was told before to its canonical question."""


def follow_nothing(text: str, own_body: str | None, told: Mapping[After, str]) -> None:
    """Put no question into a canonical one."""
    del text, own_body, told


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
        terms: Reads topic words as terms of the plan.
        follow: Puts what follows others into a canonical question, where one is surely meant.
    """

    register: Register
    words: PointingWords
    read: Read
    body_named: BodyNamed
    asks_change: AsksChange = lambda _: None
    plain: Plain = str
    terms: ReadTerms = no_terms
    follow: Follow = follow_nothing

    def resolve(self, meaning: Meaning, state: State, own_body: str | None = None) -> Meaning:
        """Return the meaning with everything filled in that it takes from earlier turns.

        A question that says all of it itself is returned unchanged, whatever was said before.

        Args:
            meaning: The question as understood by itself.
            state: The turns before it.
            own_body: The asker's own body, or None.
        """
        stands = meaning.contest is not None and meaning.contest.standing is not None
        if RESOLVED in meaning.cues or stands:
            return meaning
        typed = self.plain(meaning.question)
        if asks_of_glossary(typed) and (meaning.named or meaning.terms):
            return meaning
        own = own_told(meaning, state)
        if own is not None:
            asked_back, earlier = state.turns[-1].meaning.question, State(state.turns[:-1])
            reread = self.resolve(self.read(asked_back, own), earlier, own)
            return replace(reread, question=meaning.question, speaks_for=own)
        meant = with_thing_told(meaning, state, self.words)
        if meant is not None:
            own, earlier = meaning.speaks_for or own_body, State(state.turns[:-1])
            reread = self.resolve(self.read(meant, own), earlier, own)
            return replace(reread, question=meaning.question, speaks_for=meaning.speaks_for)
        elsewhere = bool(meaning.instruments or meaning.instrument_names)
        completed = with_article_part(typed, state)
        completed = completed or with_row_under(typed, state, self.register)
        if not elsewhere:
            completed = completed or with_document_named(typed, state, self.register)
            completed = completed or with_letter(typed, state, self.register)
        completed = completed or (with_else(typed) if state.turns else None)
        completed = completed or with_one_not_named(meaning, state, typed)
        completed = completed or (with_own_other(typed) if state.turns else None)
        completed = completed or with_figure_elsewhere(meaning, typed, state)
        if completed is not None:
            reread = self.resolve(self.read(completed, own_body), state, own_body)
            return replace(reread, question=meaning.question)
        pointing = self.words.read(typed)
        drops = self.words.asks["removes"].match(pointing.rest) or pointing.step
        asked = self._asked(meaning, typed, state, own_body)
        anew = reworded(asked, (*ANEW, *AT_POSITION)) is not None
        told = {} if elsewhere or drops or anew else spoken_of(state)
        canonical = self.follow(typed, own_body, told) if told else None
        if canonical is not None:
            plainly = replace(self, follow=follow_nothing)
            reread = plainly.resolve(self.read(canonical, own_body), state, own_body)
            return _finished(
                replace(reread, question=meaning.question, cues=reread.cues | {REREAD})
            )
        whole = self._in_full(asked)
        again = None if whole else asked_again(typed, state, self.words, self.read)
        if again is not None:
            earlier = State(state.turns[:-1])
            reread = self.resolve(self.read(again, own_body), earlier, own_body)
            return replace(reread, question=meaning.question)
        of_set = whole or with_set_before(
            fold(typed), state, lambda said: self.read(said, own_body)
        )
        of_set = of_set or self._placed(asked)
        if of_set is not None:
            cues = of_set.cues | {REREAD, RESOLVED}
            return replace(of_set, question=meaning.question, cues=cues)
        before = with_row_before(typed, state, self.words, self.read)
        before = before_explained(typed, before, self.read)
        return self._leaning(replace(asked, state=before))

    def _leaning(self, asked: Asked) -> Meaning:
        """Read a question that goes back to an earlier turn, points to one, or is read as it is."""
        typed, state, own_body = asked.typed, asked.state, asked.own_body
        question = asked.meaning.question
        returned = with_returned(typed, state, self.register, self.body_named, self.read)
        if returned is not None and not returned[0]:
            return replace(asked.meaning, cues=asked.meaning.cues | {WHICH_ONE})
        if returned is not None:
            return replace(self._returned(*returned, own_body), question=question)
        everywhere = with_everywhere(typed, state, self.read)
        if everywhere is not None:
            again, earlier = everywhere
            reread = self.resolve(self.read(again, own_body), earlier, own_body)
            return replace(reread, question=question)
        only = reworded(asked, ONLY)
        if only is not None:
            reread = self.read(only, own_body)
            return replace(reread, question=question, cues=reread.cues | {REREAD, RESOLVED})
        ones = with_ones(typed, state, self.words)
        if ones is not None:
            return replace(self._reread(ones, state, own_body), question=question)
        said = reworded(asked, PLACED)
        if said is None:
            return self._resolved(asked.meaning, state, own_body)
        reread = self._reread(said, state, own_body)
        if RESOLVED in reread.cues:
            return replace(reread, question=question)
        return _finished(replace(reread, question=question, cues=reread.cues | {REREAD}))

    def _asked(self, meaning: Meaning, typed: str, state: State, own_body: str | None) -> Asked:
        return Asked(
            meaning, typed, state, self.register, self.words, self.read, self.body_named, own_body
        )

    def _reread(self, said: str, state: State, own_body: str | None) -> Meaning:
        """Read other words in the light of the same turns."""
        return self._resolved(self.read(said, own_body), state, own_body)

    def _in_full(self, asked: Asked) -> Meaning | None:
        """Read a question put into words that say in full what it leaves to what was told."""
        whole = reworded(asked, IN_FULL)
        if whole is None:
            return None
        reread = self._reread(whole, asked.state, asked.own_body)
        return replace(reread, cues=reread.cues | {SAID_IN_FULL})

    def _returned(self, said: tuple[str, ...], state: State, own_body: str | None) -> Meaning:
        """Read the first of several wordings that leans on what was spoken of, or the first."""
        read = [self.resolve(self.read(one, own_body), state, own_body) for one in said]
        return next((one for one in read if RESOLVED in one.cues), _finished(read[0]))

    def _resolved(self, meaning: Meaning, state: State, own_body: str | None) -> Meaning:
        typed = self.plain(meaning.question)
        pointing = self.words.read(typed)
        total = of_claimed_total(Leaning(meaning, pointing, state, self.register, self.words))
        if total is not None:
            return _finished(total)
        if meaning.is_asserted or OUTRIGHT in meaning.cues:
            return meaning
        core = self._core(meaning, pointing, own_body)
        leaning = Leaning(core, pointing, state, self.register, self.words)

        def read(text: str, own: str | None) -> Meaning:
            return self.read(text, own or own_body)

        alone = of_lying(leaning, read) or of_counted_out(leaning, read)
        if leaning.units:
            alone = alone or of_asked_place(leaning, read)
        if alone is not None:
            return _finished(alone)
        if not state.turns:
            numbered = with_footnotes_numbered(meaning.text, self.register)
            if numbered != meaning.text:
                return replace(self.read(numbered, own_body), question=meaning.question)
            ranked = of_asked_place(leaning, read)
            if ranked:
                return _finished(ranked)
            return self._of_rows(without_history(meaning, leaning), own_body)
        ladder = Ladder(read, self.body_named, self.asks_change, self.terms)
        found = of_cited_items(meaning, leaning) or ladder.first(leaning)
        if found is None or _is_empty(found) or misses_told(found, leaning):
            outside = meaning.intent is Intent.OUT_OF_SCOPE
            asked = self._asked(meaning, typed, state, own_body)
            referred = None if outside else self._referred(asked)
            plainly = core if pointing.corrects else of_no_list(meaning, leaning)
            return replace(referred, question=meaning.question) if referred else plainly
        return _finished(_asserting_its_own(found, state))

    def _placed(self, asked: Asked) -> Meaning | None:
        """Read a question of a row that is told by its position in a list."""
        said = reworded(asked, AT_POSITION)
        read = self.read(said, asked.own_body) if said else None
        return read if read is not None and _asks_of_row(read) else None

    def _referred(self, asked: Asked) -> Meaning | None:
        """Read a question with the code of the row that it points to, if it asks of it."""
        said = reworded(asked, REFERRED)
        read = self.read(said, asked.own_body) if said else None
        if read is not None and _asks_of_row(read):
            return replace(read, cues=read.cues | {REREAD, RESOLVED})
        said = with_pronoun(asked.typed, asked.state)
        read = self.read(said, asked.own_body) if said else None
        if read is None or not _asks_of_row(read):
            return None
        asks = read.column in ENTRIES or read.relation.role is not None
        in_it = _IN_IT.search(fold(asked.typed)) is not None
        asks = asks or (read.intent is Intent.REFERENCE and in_it)
        asks = asks or _DONE_IN_IT.search(fold(asked.typed)) is not None
        return replace(read, cues=read.cues | {REREAD, RESOLVED}) if asks else None

    def _of_rows(self, meaning: Meaning, own_body: str | None) -> Meaning:
        """Read "which ones have no lead?" of the activities where no list was told before it."""
        whole = _WHICH_ONES.sub("which activities", meaning.question)
        if DANGLING not in meaning.cues or whole == meaning.question:
            return meaning
        asked = self.read(whole, own_body)
        return replace(asked, question=meaning.question) if asked.query is not None else meaning

    def _core(self, meaning: Meaning, pointing: Pointing, own_body: str | None) -> Meaning:
        whole = (meaning.question, self.plain(meaning.question))
        if pointing.core in (" ".join(one.split()) for one in whole):
            return meaning
        of_all = _OF_ALL.match(self.plain(meaning.question).lower())
        said = f"{pointing.core.rstrip(' ?')}, right?" if of_all else pointing.core
        core = self.read(said, own_body)
        unknown = tuple(one for one in meaning.unknown_names if one in pointing.core)
        unknown = core.unknown_names or unknown
        return replace(core, question=meaning.question, unknown_names=unknown)


def _asks_of_row(meaning: Meaning) -> bool:
    """Whether something is asked of a row that is named by its code."""
    return bool(meaning.places) and meaning.intent not in OPEN


def _is_empty(meaning: Meaning) -> bool:
    """Whether a question of places has none left."""
    return meaning.intent in (Intent.CODE_LOOKUP, Intent.CODE_BODIES) and not meaning.places


def _asserting_its_own(meaning: Meaning, state: State) -> Meaning:
    """Return a question without what an earlier one asserted, of which it asks something else."""
    earlier = (one.meaning.asserted for one in state.turns)
    inherited = any(meaning.asserted is one for one in earlier)
    return replace(meaning, asserted=None) if inherited else meaning


def _finished(meaning: Meaning) -> Meaning:
    cues = meaning.cues | {RESOLVED}
    asks = meaning.needs_own_body and not meaning.bodies
    resolved = replace(meaning, cues=cues, ambiguous=(), needs_own_body=asks)
    return replace(resolved, text=in_words(resolved))
