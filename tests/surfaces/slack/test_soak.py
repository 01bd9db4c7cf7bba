"""Many events of every kind, with faults of every kind, over two processes that get killed."""

import pytest

from tests.surfaces.slack.soak.judging import Ending, table
from tests.surfaces.slack.soak.run import soak
from tests.surfaces.slack.soak.script import Kind, Trouble, scenes
from tipassist.answer.dependencies import Dependencies

SEED = 1
EVENTS = 60


def test_a_seed_draws_the_same_events() -> None:
    drawn = [scenes(seed, EVENTS, ["A.1.1", "A.1.2", "B.1.1"], ["ACWC"]) for seed in (3, 3, 4)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert sum(map(len, drawn[0])) == EVENTS


@pytest.mark.slow
def test_no_event_is_lost_or_answered_twice(parts: Dependencies) -> None:
    verdict = soak(parts, SEED, EVENTS)
    assert verdict.is_clean, f"{table(verdict)}\n{verdict.told}"
    assert verdict.kills
    assert verdict.count(Ending.ANSWERED) >= EVENTS * 0.8
    assert {played.step.kind for played, _ in verdict.endings} == set(Kind)
    assert {played.step.trouble for played, _ in verdict.endings} == set(Trouble)
