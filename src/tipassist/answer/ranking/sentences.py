"""Sentences: every sentence and cell of the plan, with how much of what is asked it speaks of.

What begins with a pronoun is there alone, and with the sentence before it that tells of what.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import DraftClaim
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.ranking.matching import Entry, Matcher, covered
from tipassist.answer.ranking.splitting import Sentence, split_sentences
from tipassist.locators import Locator
from tipassist.register.model import Register, SectionPart, Wording
from tipassist.register.queries import is_within
from tipassist.types import Span

_LEANS = re.compile(r"(?:It|They|Its|Their|Each of them|All of them|He or she)\b")


@dataclass(slots=True)
class Sentences:
    """The sentences of one register's sections and the cells of its table.

    Args:
        register: The plan.
        matcher: Knows which words of the plan are meant.
    """

    register: Register
    matcher: Matcher
    _all: tuple[Entry, ...] = field(init=False, default=(), repr=False)

    def scored(
        self, terms: tuple[Term, ...], codes: tuple[Locator, ...] = (), *, prose: bool = False
    ) -> list[tuple[float, Entry]]:
        """Return every sentence with the share of the terms that it speaks of, 0 to 1.

        Args:
            terms: What is asked.
            codes: Only cells of these pillars, outcomes and activities; empty for all.
            prose: Only the sections.
        """
        return [
            (covered(one, terms), one)
            for one in self._read()
            if (one.kind == "section" or not prose) and _inside(one, codes)
        ]

    def _read(self) -> tuple[Entry, ...]:
        if not self._all:
            parts = {id(part.wording): part for part in self.register.section_parts()}
            self._all = tuple(
                sentence
                for entry in self.matcher.entries
                for sentence in _split(entry, parts.get(id(entry.wording)), self.register)
            )
        return self._all


def sentence_claim(found: Entry) -> DraftClaim:
    """Say a sentence as it stands."""
    return DraftClaim(found.wording.text, (found.evidence,))


def _inside(entry: Entry, codes: tuple[Locator, ...]) -> bool:
    return not codes or (entry.activity is not None and is_within(entry.activity, codes))


def _split(entry: Entry, part: SectionPart | None, register: Register) -> Iterable[Entry]:
    if part is None:
        yield entry
        return
    before: Sentence | None = None
    for one in split_sentences(part.wording, register):
        yield _sentence(entry, one)
        if before is not None and _LEANS.match(one.text):
            spans = (Span(before.spans[0].start, one.spans[-1].end),)
            yield _sentence(entry, Sentence(f"{before.text} {one.text}", spans))
        before = one


def _sentence(entry: Entry, said: Sentence) -> Entry:
    return replace(
        entry,
        wording=Wording(said.text, said.spans),
        evidence=replace(entry.evidence, spans=said.spans),
        families=families(said.text),
    )
