"""What the rankings of places and of rows are fitted on."""

from pathlib import Path

import pytest

from tests.answer.conftest import CORPUS
from tests.evaluation.examples import gold
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.fit_endings import NoMeaning
from tipassist.evaluation.gold import Kind
from tipassist.evaluation.ranked_places import rank_places
from tipassist.evaluation.ranked_rows import rank_rows
from tipassist.index.progress import silent
from tipassist.settings import Settings


@pytest.fixture
def dependencies(tmp_path: Path) -> Dependencies:
    return build_dependencies(Settings(corpus_dir=CORPUS, state_dir=tmp_path), NoMeaning(384))


def test_a_place_is_right_where_an_expected_fact_stands(dependencies: Dependencies) -> None:
    asked = (
        gold(
            id="signed",
            kind=Kind.PROSE,
            question="When was the convention signed by the leaders?",
            expected_items=None,
            expected_locators=(("Section A",),),
            expected_facts=("21 November 2015",),
        ),
        gold(id="rows", question="Who coordinates A.1.1?"),
    )
    (ranking,) = rank_places(asked, dependencies, silent)
    assert ranking.group == asked[0].group_id
    assert sum(ranking.right) == 1
    assert len(ranking.rows) == len(ranking.right) == len(ranking.sentences)


def test_the_rows_of_a_question_are_those_its_label_names(dependencies: Dependencies) -> None:
    asked = (
        gold(
            id="topic",
            kind=Kind.TOPIC,
            question="Which activities speak of climate change or of migrant workers?",
            expected_items=("A.1.4",),
        ),
        gold(id="section", kind=Kind.TOPIC, question="x", expected_items=()),
    )
    (ranking,) = rank_rows(asked, dependencies, silent)
    assert sum(ranking.right) == 1
    assert len(ranking.rows) == len(ranking.right) == len(ranking.sentences)
    assert all(0 < row["total"] <= 1 for row in ranking.rows)
