"""Fits what ranks the places of the sections for a question, on the dev questions.

Run by `tipassist places fit`. The weights of the ranking and the query adapter are fitted together
(`fit_adapter`). The questions are asked with the index and without it, so that words alone rank
sensibly too.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.placing import ANSWERING, PlaceModel, candidates_of, place_features
from tipassist.answer.query_adapter import QueryAdapter
from tipassist.answer.ranking import Place, Ranked, place_of
from tipassist.evaluation.fit_adapter import SHARPNESS, Problem, Ranking, fit_jointly, problem_of
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import is_reached
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress

Vector = npt.NDArray[np.float32]
NOTHING: Mapping[Place, tuple[str, ...]] = MappingProxyType({})

_LEAST = 1e-6
_FOLDS = 8
_SEED = 20231
_KINDS = frozenset({Kind.PROSE, Kind.DEFINITION, Kind.NOISY, Kind.FALSE_PREMISE, Kind.HOSTILE})
_FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True, slots=True)
class PlaceFit:
    """A fitted model and how well it does.

    Attributes:
        model: The weights, fitted on everything.
        questions: How many questions it was measured on, all asked with the index.
        first: Share of them whose first place is right by models not fitted on their group, 0 to 1.
        plain: The same when places are ranked by words and meaning alone.
    """

    model: PlaceModel
    questions: int
    first: float
    plain: float


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
        candidates = candidates_of(opened.find(meaning).prose)
        right = _right(candidates, one)
        if any(right) and not all(right):
            yield Ranking(
                one.group_id,
                place_features(meaning, candidates, opened.register),
                right,
                opened.semantics.embed(meaning.text),
                tuple(indexed.get(_place(found), ()) for found in candidates),
            )


def _place(found: Ranked) -> Place:
    return found.entry.evidence.locator, found.entry.wording.spans


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


def fit_places(rankings: Sequence[Ranking], embed: Callable[[str], Vector]) -> PlaceFit:
    """Fit the ranking, and measure it on groups that it was not fitted on.

    Args:
        rankings: The candidates of all questions.
        embed: Returns the vector of an indexed text, (dim,).
    """
    groups = sorted({one.group for one in rankings})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    names = tuple(name for name in rankings[0].rows[0] if name != ANSWERING)
    problem, spread = _problem(rankings, names, embed)
    asked = [at for at, one in enumerate(rankings) if one.question.any()] or range(len(rankings))
    first = 0
    for fold in range(_FOLDS):
        learnt = [at for at, one in enumerate(rankings) if folds[one.group] != fold]
        held = problem.of([at for at in asked if folds[rankings[at].group] == fold])
        first += _first(fit_jointly(problem.of(learnt)).scores(held), held)
    whole = fit_jointly(problem)
    near = problem.of(asked)
    plain = np.where(near.real, near.features[..., names.index("total")], -np.inf)
    return PlaceFit(
        model=PlaceModel(
            names=(*names, ANSWERING),
            weights=np.append(whole.weights / spread, SHARPNESS).astype(np.float32),
            adapter=QueryAdapter(whole.matrix),
        ),
        questions=len(asked),
        first=first / len(asked),
        plain=_first(plain, near) / len(asked),
    )


def _problem(
    rankings: Sequence[Ranking], names: tuple[str, ...], embed: Callable[[str], Vector]
) -> tuple[Problem, Vector]:
    """Return the questions as arrays with features of one spread, and what they were divided by."""
    texts = {text for one in rankings for place in one.sentences for text in place}
    problem = problem_of(rankings, names, {text: embed(text) for text in sorted(texts)})
    spread = problem.features[problem.real].std(axis=0) + _LEAST
    return replace(problem, features=problem.features / spread), spread


def _first(scores: Vector, problem: Problem) -> int:
    """Return for how many questions the best candidate is a right one."""
    return int(problem.right[np.arange(len(scores)), scores.argmax(axis=1)].sum())


def write_places(model: PlaceModel, path: Path) -> None:
    """Write the plain weights of a model; the adapter in half precision."""
    np.savez_compressed(
        path,
        names=np.array(model.names),
        weights=model.weights,
        adapter=model.adapter.matrix.astype(np.float16),
    )
