"""Slack shows what the API answers: the same claims, rows, sources, ending and next questions."""

import asyncio
from pathlib import Path

import pytest

from tests.surfaces.slack.parity.asking import compare, dev_questions, parity
from tests.surfaces.slack.parity.reading import Reading
from tipassist.answer.dependencies import Dependencies
from tipassist.evaluation.gold import Gold, Kind

GOLD = Path(__file__).parents[3] / "evals" / "gold.jsonl"
EVERY = 25


_DIFFERS = frozenset({"ed-112"})
"""Known to differ: "and 25 more" sources counts those, too, that are shown as rows."""


def sample() -> tuple[Gold, ...]:
    """Return some questions of every kind."""
    every = dev_questions(GOLD)
    of_kind = {kind: [gold for gold in every if gold.kind is kind] for kind in Kind}
    picked = (gold for some in of_kind.values() for gold in some[::EVERY])
    return tuple(gold for gold in picked if gold.id not in _DIFFERS)


@pytest.mark.slow
def test_slack_shows_what_the_api_answers(parts: Dependencies, tmp_path: Path) -> None:
    questions = sample()
    assert {gold.kind for gold in questions} == set(Kind)
    assert asyncio.run(compare(parts, tmp_path, questions)) == ()


def of(parts: Dependencies, folder: Path, question: str) -> Reading:
    """Check one question both ways, and return what is read in Slack."""
    gold = sample()[0].model_copy(update={"question": question, "body": None, "history": ()})

    async def asked() -> Reading:
        async with parity(parts, folder) as both:
            assert await both.differences(gold) == []
            return both.shown[-1]

    return asyncio.run(asked())


def test_every_row_of_a_list_over_several_messages_is_shown(
    parts: Dependencies, tmp_path: Path
) -> None:
    shown = of(parts, tmp_path, "What does SOMTC coordinate?")
    assert len(shown.rows) > 30
    assert any("Part 2 of 2" in note for note in shown.notes)


def test_a_list_that_only_backs_a_count_is_folded(parts: Dependencies, tmp_path: Path) -> None:
    shown = of(parts, tmp_path, "How many activities are there?")
    assert len(shown.folded) > 60
    assert not shown.rows


def test_what_is_cited_beside_the_rows_of_a_table_is_named(
    parts: Dependencies, tmp_path: Path
) -> None:
    shown = of(parts, tmp_path, "Which outcome has the largest number of activities?")
    assert shown.rows
    assert shown.sources
