"""How likely each activity near an open question is meant."""

from dataclasses import replace

import numpy as np
import pytest

from tipassist.answer.draft import asb_evidence
from tipassist.answer.ranking.entries import ActivityRank, Ranked
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.query_adapter import QueryAdapter
from tipassist.answer.ranking.row_ranking import RowModel, load_row_model, row_features
from tipassist.register.model import Register


@pytest.fixture
def table(register: Register) -> tuple[ActivityRank, ...]:
    found = []
    for activity in register.activities[:3]:
        entry = Entry("", "activity", activity.wording, asb_evidence(activity), activity, ())
        found.append(ActivityRank(activity, (Ranked(entry, 0.5, 0.2, 0.4, (), exact=False),), 0.5))
    return tuple(found)


def test_the_packaged_weights_know_every_feature(table: tuple[ActivityRank, ...]) -> None:
    packaged = load_row_model()
    assert set(packaged.names) == set(row_features(table[0]))
    assert packaged.adapter.matrix.any()


def test_shares_follow_what_is_expected_and_keep_the_order(
    table: tuple[ActivityRank, ...],
) -> None:
    model = RowModel(
        ("answering",),
        np.array([5.0], np.float32),
        np.array([0.0], np.float32),
        QueryAdapter(np.zeros((2, 2), np.float32)),
    )
    first, second, third = table
    entry = replace(second.entries[0], answering=0.6)
    shared = model.shared((first, replace(second, entries=(entry,)), third))
    assert [one.activity for one in shared] == [one.activity for one in table]
    assert sum(one.share for one in shared) == pytest.approx(1)
    assert max(shared, key=lambda one: one.share).activity == second.activity
    assert model.shared(()) == ()
