import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.fakes import BagOfWordsEncoder, BagOfWordsModel
from tests.index.builder import WORDS, build, stamp
from tests.index.examples import PASSAGES
from tipassist.errors import ConfigError, IndexMissingError, IndexStaleError
from tipassist.index.build import build_index, open_index
from tipassist.index.embedding import encode_all
from tipassist.index.generations import Generations
from tipassist.index.hybrid import HybridIndex
from tipassist.index.progress import Progress


def _open(state_dir: Path, corpus: str = "corpus") -> HybridIndex:
    return open_index(state_dir=state_dir, stamp=stamp(corpus), model=BagOfWordsModel())


def _build(state_dir: Path, corpus: str = "corpus", *, force: bool = False) -> BagOfWordsModel:
    model = BagOfWordsModel()
    build_index(PASSAGES, state_dir=state_dir, stamp=stamp(corpus), model=model, force=force)
    return model


def _generations(state_dir: Path) -> list[str]:
    return [folder.name for folder in (state_dir / "index" / "generations").iterdir()]


def _age(state_dir: Path, name: str, days: float) -> None:
    then = time.time() - days * 86400
    os.utime(state_dir / "index" / "generations" / name / ".used", (then, then))


def test_a_built_index_is_opened_and_answers(tmp_path: Path) -> None:
    _build(tmp_path)
    index = _open(tmp_path)
    assert index.passages == PASSAGES
    assert index.search("frontline officers identify victims")[0].passage == PASSAGES[2]


def test_without_an_index_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="There is no index yet: run `tipassist ingest`"):
        _open(tmp_path)


def test_an_index_of_another_corpus_is_stale(tmp_path: Path) -> None:
    _build(tmp_path)
    with pytest.raises(IndexStaleError, match="another corpus: run `tipassist ingest`"):
        _open(tmp_path, "changed")


@pytest.mark.parametrize("content", ["", "no-such-generation", "../..", "\x00"])
def test_a_damaged_pointer_is_a_missing_index(tmp_path: Path, content: str) -> None:
    _build(tmp_path)
    (tmp_path / "index" / "current").write_text(content)
    with pytest.raises(IndexMissingError, match="run `tipassist ingest`"):
        _open(tmp_path)
    _build(tmp_path)
    assert _open(tmp_path).search("officers")


def test_a_damaged_description_is_a_missing_index(tmp_path: Path) -> None:
    _build(tmp_path)
    (meta,) = tmp_path.glob("index/generations/*/meta.json")
    meta.write_text(json.dumps({"stamp": {}}))
    with pytest.raises(IndexMissingError):
        _open(tmp_path)


@pytest.mark.parametrize("part", ["passages.json", "keywords", "chroma"])
def test_building_mends_a_fresh_index_with_a_lost_part(tmp_path: Path, part: str) -> None:
    _build(tmp_path)
    (lost,) = tmp_path.glob(f"index/generations/*/{part}")
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    with pytest.raises(IndexMissingError, match="run `tipassist ingest`"):
        _open(tmp_path).search("officers")
    _build(tmp_path)
    assert _open(tmp_path).search("officers")


def test_a_fresh_index_is_not_built_again(tmp_path: Path) -> None:
    assert _build(tmp_path).prepared_total == 1
    assert _build(tmp_path).prepared_total == 0
    assert _build(tmp_path, force=True).prepared_total == 1


def test_an_empty_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no passages"):
        build_index((), state_dir=tmp_path, stamp=stamp(), model=BagOfWordsModel())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(ConfigError, match="TIPASSIST_STATE_DIR"):
        _build(tmp_path / "state")


def test_progress_ends_every_counted_stage(tmp_path: Path) -> None:
    seen: dict[str, tuple[int, int]] = {}
    build(tmp_path, "alpha", lambda stage, done, total: seen.update({stage: (done, total)}))
    assert seen["Embedding the passages"] == (200, 200)
    assert seen["Storing the vectors"] == (200, 200)


def test_a_failed_build_leaves_the_previous_index(tmp_path: Path) -> None:
    class BrokenModel(BagOfWordsModel):
        def prepare(self, sample: Sequence[str], progress: Progress) -> BagOfWordsEncoder:
            raise ConfigError(f"broken on {sample[0]!r} {progress}")

    _build(tmp_path)
    with pytest.raises(ConfigError, match="broken"):
        build_index(
            PASSAGES, state_dir=tmp_path, stamp=stamp("new"), model=BrokenModel(), force=True
        )
    assert _open(tmp_path).search("officers")


def test_an_open_index_survives_later_builds(tmp_path: Path) -> None:
    _build(tmp_path, "first")
    reader = _open(tmp_path, "first")
    for corpus in ("second", "third", "fourth"):
        _build(tmp_path, corpus)
    assert reader.search("frontline officers identify victims")[0].passage == PASSAGES[2]


def test_the_vectors_of_a_rebuilt_index_are_read_anew(tmp_path: Path) -> None:
    for word in WORDS[:2]:
        build(tmp_path, word)
        index = _open(tmp_path, word)
        near = index.near(index.embed(word), candidate_k=5)
        assert [one.text.partition(" ")[0] for one, _ in near] == [word] * 5
        assert all(cosine > 0 for _, cosine in near)


def test_old_generations_go_once_idle_and_the_previous_one_stays(tmp_path: Path) -> None:
    for corpus in ("first", "second", "third"):
        _build(tmp_path, corpus)
    old = set(_generations(tmp_path))
    assert len(old) == 3
    previous = Generations(tmp_path / "index").current().folder.name
    for name in old:
        _age(tmp_path, name, days=2)
    _build(tmp_path, "fourth")
    current = Generations(tmp_path / "index").current()
    assert set(_generations(tmp_path)) == {previous, current.folder.name}
    assert current.previous == previous


def test_searching_marks_the_generation_as_used(tmp_path: Path) -> None:
    _build(tmp_path)
    (name,) = _generations(tmp_path)
    _age(tmp_path, name, days=2)
    _open(tmp_path)
    marked_at = (tmp_path / "index" / "generations" / name / ".used").stat().st_mtime
    assert time.time() - marked_at < 60


def test_batches_of_like_length_come_back_in_order() -> None:
    model = BagOfWordsModel()
    texts = [f"word{at} " * (at % 7 + 1) for at in range(150)]
    assert (encode_all(model.encoder, texts) == model.encoder.encode(texts)).all()
