"""Climbing the ladder: every rung in its order, the first that fails deletes the sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.answer.language.languages import ENGLISH
from tipassist.answer.writing import Rung
from tipassist.writer.ladder.doers import check_doers
from tipassist.writer.ladder.entailment import Judge, check_entailment
from tipassist.writer.ladder.extracts import is_extract
from tipassist.writer.ladder.foreign import check_foreign
from tipassist.writer.ladder.markup import check_markup
from tipassist.writer.ladder.modals import check_modals
from tipassist.writer.ladder.pairs import check_pairs
from tipassist.writer.ladder.polarity import check_polarity
from tipassist.writer.ladder.prevented import check_prevented
from tipassist.writer.ladder.quotes import check_quotes
from tipassist.writer.ladder.reading import NOTHING_KNOWN, Held, Known, held_by
from tipassist.writer.ladder.records import check_records
from tipassist.writer.ladder.rivals import check_rivals
from tipassist.writer.ladder.role_words import check_role_words
from tipassist.writer.ladder.roles import check_roles
from tipassist.writer.ladder.schema import check_schema
from tipassist.writer.ladder.values import check_values
from tipassist.writer.ladder.verdict import Check, Checked, Verdict
from tipassist.writer.ladder.words import check_words
from tipassist.writer.sources import RawSentence, Source

RUNGS: tuple[tuple[Rung, Check], ...] = (
    (Rung.MARKUP, check_markup),
    (Rung.QUOTES, check_quotes),
    (Rung.VALUES, check_values),
    (Rung.RECORDS, check_records),
    (Rung.RECORDS, check_roles),
    (Rung.RECORDS, check_role_words),
    (Rung.RECORDS, check_rivals),
    (Rung.RECORDS, check_doers),
    (Rung.RECORDS, check_foreign),
    (Rung.POLARITY, check_polarity),
    (Rung.POLARITY, check_modals),
    (Rung.POLARITY, check_prevented),
    (Rung.WORDS, check_words),
    (Rung.WORDS, check_pairs),
)
"""The rungs above the schema, the cheapest first."""

PLAIN: tuple[tuple[Rung, Check], ...] = ((Rung.MARKUP, check_markup),)
"""What is asked of sentences that a source has word for word."""


@dataclass(frozen=True, slots=True)
class Entailment:
    """The last rung, where one is set.

    Attributes:
        judge: The model of entailment.
        least: What it must say at least of a sentence that stands, 0 to 1.
    """

    judge: Judge
    least: float


@dataclass(frozen=True, slots=True)
class Ladder:
    """Checks sentences against the sources of one answer.

    Attributes:
        sources: The sources, by id.
        held: What each holds, by id.
        known: Names that stand for one another.
        language: Language that is written in, as its BCP 47 tag.
        entailment: The last rung; None for none.
    """

    sources: dict[str, Source]
    held: dict[str, Held] = field(repr=False)
    known: Known = NOTHING_KNOWN
    language: str = ENGLISH
    entailment: Entailment | None = None

    def check(self, sentence: RawSentence) -> Verdict:
        """Return whether a sentence stands, or the rung that it failed."""
        if wrong := check_schema(sentence, self.sources):
            return Verdict(sentence, Rung.SCHEMA, wrong)
        cited = tuple(self.held[one] for one in sentence.evidence)
        checked = Checked(sentence.text, cited, self.known, self.language)
        for rung, check in PLAIN if is_extract(checked) else RUNGS:
            if missing := check(checked):
                return Verdict(sentence, rung, missing)
        if self.entailment is None:
            return Verdict(sentence)
        doubt = check_entailment(checked, self.entailment.judge, self.entailment.least)
        return Verdict(sentence, Rung.ENTAILMENT if doubt else None, doubt)


def ladder_over(
    sources: Iterable[Source],
    known: Known = NOTHING_KNOWN,
    language: str = ENGLISH,
    entailment: Entailment | None = None,
) -> Ladder:
    """Set the ladder up over the sources of one answer."""
    by_id = {one.id: one for one in sources}
    held = {name: held_by(one, known) for name, one in by_id.items()}
    return Ladder(by_id, held, known, language, entailment)
