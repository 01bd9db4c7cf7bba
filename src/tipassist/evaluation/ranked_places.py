"""What the ranking of places is fitted on: the places that may answer an open question.

Run by `tipassist places fit`. The questions are asked with the index and without it, so that words
alone rank sensibly too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.ranking.entries import Ranked, place_of
from tipassist.answer.ranking.matching import Place
from tipassist.answer.ranking.placing import candidates_of, place_features
from tipassist.evaluation.fit_adapter import Ranking
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import is_reached
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress

NOTHING: Mapping[Place, tuple[str, ...]] = MappingProxyType({})

_KINDS = frozenset({Kind.PROSE, Kind.DEFINITION, Kind.NOISY, Kind.FALSE_PREMISE, Kind.HOSTILE})
_FLAGS = re.IGNORECASE | re.DOTALL


def rank_places(
    gold: Sequence[Gold],
    dependencies: Dependencies,
    progress: Progress,
    indexed: Mapping[Place, tuple[str, ...]] = NOTHING,
) -> Iterator[Ranking]:
    """Find the candidates of every question that the sections answer.

    Args:
        gold: Questions; those of other kinds, follow-ups and those that no candidate answers are
            left out.
        dependencies: What the assistant works with.
        progress: Told how far it is.
        indexed: The texts that are indexed for each place.
    """
    opened = dependencies.router.opened
    for number, one in enumerate(gold, 1):
        progress("Finding the places that may answer", number, len(gold))
        if one.history or not one.expected_locators or one.kind not in _KINDS:
            continue
        meaning = dependencies.understander.interpret(one.question, one.body)
        candidates = candidates_of(opened.finder.find(meaning).prose)
        right = _right(candidates, one)
        if any(right) and not all(right):
            yield Ranking(
                one.group_id,
                place_features(meaning, candidates, opened.register),
                right,
                opened.finder.semantics.embed(meaning.text),
                tuple(indexed.get(found.entry.place, ()) for found in candidates),
            )


def texts_by_place(passages: Iterable[Passage]) -> dict[Place, tuple[str, ...]]:
    """Return the texts that are indexed for each place."""
    found: defaultdict[Place, list[str]] = defaultdict(list)
    for passage in passages:
        found[place_of(passage)].append(passage.indexed_text)
    return {place: tuple(texts) for place, texts in found.items()}


def _right(candidates: Sequence[Ranked], gold: Gold) -> tuple[bool, ...]:
    """Tell which candidates stand at an expected place and state an expected fact, if any does."""
    wanted = [place for group in gold.expected_locators for place in group]
    reached = [
        any(is_reached(place, frozenset({str(one.entry.evidence.locator)})) for place in wanted)
        for one in candidates
    ]
    told = [
        near
        and any(re.search(fact, one.entry.wording.text, _FLAGS) for fact in gold.expected_facts)
        for near, one in zip(reached, candidates, strict=True)
    ]
    return tuple(told if any(told) else reached)
