"""What the ranking of rows is fitted on: the activities that may be meant by an open question.

Run by `tipassist rows fit`. The questions are asked with the index and without it, so that words
alone rank sensibly too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.ranking.matching import Place
from tipassist.answer.ranking.row_ranking import row_features
from tipassist.evaluation.fit_adapter import Ranking
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.ranked_places import NOTHING
from tipassist.index.progress import Progress
from tipassist.locator_reading import parse
from tipassist.locators import LocatorKind

_KINDS = frozenset({Kind.TOPIC, Kind.WHO_TOPIC})


def rank_rows(
    gold: Sequence[Gold],
    dependencies: Dependencies,
    progress: Progress,
    indexed: Mapping[Place, tuple[str, ...]] = NOTHING,
) -> Iterator[Ranking]:
    """Find the activities near every question about rows.

    Args:
        gold: Questions; those of other kinds, follow-ups and those whose rows are not near are left
            out.
        dependencies: What the assistant works with.
        progress: Told how far it is.
        indexed: The texts that are indexed for each place.
    """
    opened = dependencies.router.opened
    texts = _texts_by_code(indexed)
    for number, one in enumerate(gold, 1):
        progress("Finding the rows that may be meant", number, len(gold))
        meant = _meant(one)
        if one.history or not meant or one.kind not in _KINDS:
            continue
        meaning = dependencies.understander.interpret(one.question, one.body)
        table = opened.finder.find(meaning).table
        right = tuple(row.activity.code in meant for row in table)
        if any(right) and not all(right):
            yield Ranking(
                one.group_id,
                tuple(row_features(row) for row in table),
                right,
                opened.finder.semantics.embed(meaning.text),
                tuple(texts.get(row.activity.code, ()) for row in table),
            )


def _meant(gold: Gold) -> frozenset[str]:
    """Return the codes of the activities that a question is about."""
    told = (*(gold.expected_items or ()), *(one for some in gold.expected_locators for one in some))
    places = ((code, parse(code)) for code in told)
    return frozenset(code for code, place in places if place and place.kind is LocatorKind.ACTIVITY)


def _texts_by_code(indexed: Mapping[Place, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (locator, _), texts in indexed.items():
        if locator.kind is LocatorKind.ACTIVITY:
            found[str(locator)].extend(texts)
    return {code: tuple(texts) for code, texts in found.items()}
