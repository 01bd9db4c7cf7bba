"""Builds that are killed, and builds that meet."""

import random
import time
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.fakes import BagOfWordsModel
from tests.index.builder import WORDS, build, build_for_ever, corpus_of, stamp
from tipassist.index.build import open_index
from tipassist.index.generations import Generations

_KILLS = 25


@pytest.fixture(scope="module")
def context() -> ForkServerContext:
    """Processes that start with the libraries loaded, so that a build takes tenths of a second."""
    context = get_context("forkserver")
    context.set_forkserver_preload(
        ["tests.index.builder", "bm25s", "llama_index.vector_stores.chroma"]
    )
    return context


def _check_answers(state_dir: Path) -> str:
    """Check that the current index is whole and of one corpus; return its generation."""
    current = Generations(state_dir / "index").current()
    word = current.stamp.corpus
    index = open_index(state_dir=state_dir, stamp=stamp(word), model=BagOfWordsModel())
    assert index.passages == corpus_of(word)
    hits = index.candidates(f"{word} officers", candidate_k=200)
    assert len(hits) == 200
    assert all(hit.vector and hit.keyword for hit in hits)
    return current.folder.name


def test_a_build_killed_at_any_moment_leaves_an_index_that_answers(
    context: ForkServerContext, tmp_path: Path
) -> None:
    moments = random.Random(20231128)
    build(tmp_path, WORDS[-1])
    before = time.perf_counter()
    build(tmp_path, WORDS[0])
    build_seconds = time.perf_counter() - before
    seen = {_check_answers(tmp_path)}
    for _ in range(_KILLS):
        started = context.Event()
        process = context.Process(target=build_for_ever, args=(tmp_path, started))
        process.start()
        assert started.wait(60)
        time.sleep(moments.uniform(0, 2.5 * build_seconds))
        process.kill()
        process.join()
        seen.add(_check_answers(tmp_path))
    if len(seen) == 1:  # every build was killed before its end, as on a busy machine
        build(tmp_path, WORDS[-1])
        seen.add(_check_answers(tmp_path))
    assert len(seen) > 1
    _check_cleaned(tmp_path)


def _check_cleaned(state_dir: Path) -> None:
    build(state_dir, "epsilon")
    for folder in (state_dir / "index" / "generations").iterdir():
        assert '"passages_total": 200' in (folder / "meta.json").read_text()
    assert {path.name for path in (state_dir / "index").iterdir()} == {
        "build.lock",
        "current",
        "generations",
    }


def test_two_builds_at_once_make_one_index(context: ForkServerContext, tmp_path: Path) -> None:
    processes = [context.Process(target=build, args=(tmp_path, "alpha")) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert len(list((tmp_path / "index" / "generations").iterdir())) == 1
    _check_answers(tmp_path)


def test_an_index_is_read_by_several_processes_at_once(
    context: ForkServerContext, tmp_path: Path
) -> None:
    build(tmp_path, "alpha")
    processes = [context.Process(target=_check_answers, args=(tmp_path,)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
