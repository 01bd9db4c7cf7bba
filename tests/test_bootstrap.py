"""The lazily opened index: opened when first needed, built only where that is allowed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes import BagOfWordsModel
from tests.index.builder import corpus_of, stamp
from tipassist.bootstrap import IndexReports, LazyIndex
from tipassist.errors import IndexMissingError, IndexStaleError, TipassistError
from tipassist.index.build import build_index, open_index
from tipassist.index.hybrid import HybridIndex
from tipassist.index.progress import Progress


class Source:
    """The index of a folder, made from the corpus of one word; counts what is done with it."""

    def __init__(self, folder: Path, word: str = "alpha") -> None:
        self._folder = folder
        self._word = word
        self.opened = 0
        self.built = 0

    def open(self) -> HybridIndex:
        self.opened += 1
        return open_index(state_dir=self._folder, stamp=stamp(self._word), model=BagOfWordsModel())

    def build(self, progress: Progress) -> HybridIndex:
        self.built += 1
        return build_index(
            corpus_of(self._word),
            state_dir=self._folder,
            stamp=stamp(self._word),
            model=BagOfWordsModel(),
            progress=progress,
        )


class Told:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.stages: set[str] = set()
        self.notices: list[str] = []
        self.faults: list[TipassistError] = []

    @property
    def reports(self) -> IndexReports:
        return IndexReports(
            lambda stage, done, total: self.stages.add(stage),  # noqa: ARG005
            self.notices.append,
            self.faults.append,
        )


@contextmanager
def raising(told: Told, kind: type[TipassistError]) -> Iterator[None]:
    """Expect a fault that is also reported."""
    with pytest.raises(kind) as raised:
        yield
    assert told.faults == [raised.value]


def test_nothing_is_opened_until_it_is_needed_and_then_once(tmp_path: Path) -> None:
    source, told = Source(tmp_path), Told()
    source.build(lambda *_: None)
    index = LazyIndex(source, rebuild=True, reports=told.reports)
    assert source.opened == 0
    assert index.search("alpha", candidate_k=3)
    assert index.embed("alpha").shape == (512,)
    assert (source.opened, source.built, told.notices) == (1, 1, [])


def test_a_missing_index_is_built_once_with_a_notice_and_progress(tmp_path: Path) -> None:
    source, told = Source(tmp_path), Told()
    index = LazyIndex(source, rebuild=True, reports=told.reports)
    assert index.search("alpha", candidate_k=3)
    assert index.search("alpha", candidate_k=3)
    assert source.built == 1
    assert "Embedding the passages" in told.stages
    assert [notice.split(":")[0] for notice in told.notices] == ["There is no index yet"]


def test_a_missing_index_is_a_fault_where_it_may_not_be_built(tmp_path: Path) -> None:
    source, told = Source(tmp_path), Told()
    index = LazyIndex(source, rebuild=False, reports=told.reports)
    with raising(told, IndexMissingError):
        index.search("alpha", candidate_k=3)
    assert source.built == 0


def test_a_stale_index_is_built_again_or_refused(tmp_path: Path) -> None:
    Source(tmp_path, "beta").build(lambda *_: None)
    source, told = Source(tmp_path), Told()
    with raising(told, IndexStaleError):
        LazyIndex(source, rebuild=False, reports=told.reports).embed("alpha")
    assert LazyIndex(source, rebuild=True, reports=told.reports).search("alpha", candidate_k=3)
    assert [notice.split(":")[0] for notice in told.notices] == ["The index is out of date"]


def test_a_damaged_index_is_built_again_or_refused(tmp_path: Path) -> None:
    source, told = Source(tmp_path), Told()
    source.build(lambda *_: None)
    for file in tmp_path.rglob("passages.json"):
        file.write_text("{")
    with raising(told, IndexMissingError):
        LazyIndex(source, rebuild=False, reports=told.reports).search("alpha", candidate_k=3)
    index = LazyIndex(source, rebuild=True, reports=told.reports)
    assert index.search("alpha", candidate_k=3)
    assert source.built == 2
    assert [notice.split(":")[0] for notice in told.notices] == ["The index is damaged"]
