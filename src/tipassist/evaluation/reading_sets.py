"""Questions over sets of made-up documents, as the reader learns them: with whole documents beside.

Each folder of `evals/documents/beside/` holds documents and gold questions about them. What must be
cited is a clause that answers, the rest of its document is what it is told from, and a question
that its documents do not answer is only touched by the clauses nearest to it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from tipassist.answer.documents.clauses.as_read import AsRead
from tipassist.answer.documents.clauses.weighing import Weighing
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus
from tipassist.errors import ConfigError
from tipassist.evaluation.across import DocumentGold, put_beside
from tipassist.evaluation.gold import Gold, load_gold
from tipassist.evaluation.reading_bank import RIVALS, Answered, Asked, Pair
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.passages import Passage, PassageKind
from tipassist.index.torch_encoder import TorchEncoder
from tipassist.types import AnswerStatus

_TOUCHING = 2
_LONG = 8  # characters from which a place names more than a document


@dataclass(frozen=True, slots=True)
class _Clause:
    """A passage as it is read, and where it stands."""

    text: str
    place: str
    document: str
    whole: bool


@dataclass(slots=True)
class _Set:
    """The documents of one folder."""

    name: str
    clauses: tuple[_Clause, ...]
    weighings: dict[str, Weighing]
    encoder: TorchEncoder

    def pairs(self, questions: Sequence[Gold]) -> Iterator[Pair]:
        """Yield what is learnt of questions that stand alone and ask for no list of rows."""
        texts = self.encoder.encode([one.text for one in self.clauses])
        kept = [one for one in questions if not one.history and not one.expected_items]
        asked = self.encoder.encode_queries([one.question for one in kept])
        for one, near in zip(kept, asked @ texts.T, strict=True):
            order = [int(at) for at in np.argsort(-near)]
            if one.expected_locators:
                yield from self._told(one, order)
            elif set(one.expected_status) == {AnswerStatus.NOT_IN_PLAN}:
                yield from self._touched(one, order)

    def _told(self, gold: Gold, order: Sequence[int]) -> Iterator[Pair]:
        """Yield a pair for every place that must be cited."""
        groups = gold.expected_locators
        for group in groups:
            right = [
                self.clauses[at]
                for at in order
                if self.clauses[at].whole and self.clauses[at].place in group
            ]
            if not right:
                continue
            best = max(right, key=lambda one: _facts_in(one.text, gold))
            others = (
                one.text
                for one in map(self.clauses.__getitem__, order)
                if one.document == best.document
                and not any(_is_at(one.place, each) for each in groups)
                and not _says_all(one.text, gold)
            )
            said = self.weighings[best.document].unnamed(gold.question)
            asked = Asked(said, best.text, Answered.OPEN, self.name, self.name)
            yield Pair(asked, tuple(dict.fromkeys(others))[:RIVALS])

    def _touched(self, gold: Gold, order: Sequence[int]) -> Iterator[Pair]:
        for at in order[:_TOUCHING]:
            one = self.clauses[at]
            said = self.weighings[one.document].unnamed(gold.question)
            yield Pair(Asked(said, one.text, Answered.OPEN_UNSETTLED, self.name, self.name))


def read_sets(folder: Path, plan_folder: Path) -> list[Pair]:
    """Read the questions of all sets in a folder, each with the clause it is about.

    Args:
        folder: Holds a folder for each set.
        plan_folder: The corpus folder of the plan, beside which documents stand.

    Raises:
        ConfigError: There is no set, or one is not as expected.
        IngestError: A document cannot be read.
    """
    encoder = TorchEncoder.packaged()
    found = [
        pair
        for each in sorted(one for one in folder.glob("*") if one.is_dir())
        for pair in _set_of(each, plan_folder, encoder).pairs(
            load_gold(each / "gold.jsonl", DocumentGold)
        )
    ]
    if not found:
        raise ConfigError(f"{folder} holds no sets of documents; give the folder that does")
    return found


def _set_of(folder: Path, plan_folder: Path, encoder: TorchEncoder) -> _Set:
    with TemporaryDirectory() as made:
        corpus = Path(made) / "corpus"
        put_beside(folder, plan_folder, corpus)
        shelf = Shelf(Library(load_corpus(corpus)))
        every = {key.document: shelf.places(key) for key in shelf.names.current}
    clauses = []
    for places in every.values():
        as_read = AsRead(places)
        passages = instrument_passages(places.instrument)
        clauses += [_clause(one, as_read) for one in passages if not as_read.is_title(one)]
    weighings = {document: Weighing(places) for document, places in every.items()}
    return _Set(folder.name, tuple(clauses), weighings, encoder)


def _clause(passage: Passage, as_read: AsRead) -> _Clause:
    return _Clause(
        as_read.text_of(passage),
        str(passage.locator),
        passage.document,
        passage.kind is not PassageKind.SENTENCE,
    )


def _facts_in(text: str, gold: Gold) -> int:
    """Return how many of the facts that are expected a text has."""
    return sum(bool(re.search(one, text, re.IGNORECASE)) for one in gold.expected_facts)


def _says_all(text: str, gold: Gold) -> bool:
    facts = len(gold.expected_facts)
    return facts > 0 and _facts_in(text, gold) == facts


def _is_at(place: str, group: Sequence[str]) -> bool:
    """Whether a place is one of a group, stands in one, or holds one."""
    return any(
        place.startswith(one) or (len(place) > _LONG and one.startswith(place)) for one in group
    )
