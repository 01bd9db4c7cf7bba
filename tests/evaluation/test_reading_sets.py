"""Questions over sets of documents, as the reader learns them."""

from pathlib import Path

import pytest

from tipassist.errors import ConfigError
from tipassist.evaluation.fit_reader import SETS_LEFT_OUT
from tipassist.evaluation.reading_bank import Answered, Pair
from tipassist.evaluation.reading_sets import read_sets

ROOT = Path(__file__).parents[2]
BESIDE = ROOT / "evals" / "documents" / "beside"
CORPUS = ROOT / "corpus"


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    folder = tmp_path_factory.mktemp("beside")
    (folder / "dalit").symlink_to(BESIDE / "dalit")
    return read_sets(folder, CORPUS)


def test_a_question_stands_with_the_clause_to_be_cited_under_its_title(pairs: list[Pair]) -> None:
    told = [one for one in pairs if one.asked.answered is Answered.OPEN]
    assert len(told) > 50
    (period, *_) = [
        one for one in told if "how much time does a suspected victim" in one.asked.question
    ]
    assert period.asked.text.startswith("Reflection period: ")
    assert "forty-five" in period.asked.text
    assert all("forty-five" not in one for one in period.others)


def test_the_rest_of_the_document_stands_beside_and_no_bare_title(pairs: list[Pair]) -> None:
    told = [one for one in pairs if one.asked.answered is Answered.OPEN]
    assert all(len(one.others) > 3 and one.asked.text not in one.others for one in told)
    parted = (text.partition(":") for one in told for text in one.others)
    assert not any(title == text.strip() for title, _, text in parted)


def test_what_no_document_answers_is_touched_by_the_nearest(pairs: list[Pair]) -> None:
    touched = [one for one in pairs if one.asked.answered is Answered.OPEN_UNSETTLED]
    assert touched
    assert not any(one.others for one in touched)


def test_sets_left_out_are_there() -> None:
    assert {one.name for one in BESIDE.iterdir()} >= SETS_LEFT_OUT


def test_a_folder_without_sets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="give the folder"):
        read_sets(tmp_path, CORPUS)
