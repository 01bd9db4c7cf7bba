"""Only what changed is embedded again, and what did not keeps its vectors to the bit."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import BagOfWordsEncoder, BagOfWordsModel, NoClassifier
from tests.index.examples import PASSAGES, passage
from tipassist.errors import IndexMissingError
from tipassist.index.build import build_index
from tipassist.index.embedding import embedded
from tipassist.index.generations import Generations
from tipassist.index.kept_vectors import read_kept, text_digest
from tipassist.index.passages import Passage
from tipassist.index.progress import silent
from tipassist.index.stamp import stamp_of

REPORT = passage("A.1.9", "Nine shelters were opened", document="report")
MORE = (*PASSAGES, REPORT)


def built(
    folder: Path,
    passages: Sequence[Passage],
    *,
    force: bool = False,
    model: BagOfWordsModel | None = None,
    code: str = "",
) -> list[str]:
    """Build an index and return the texts that were embedded for it."""
    model = model or BagOfWordsModel()
    stamp = stamp_of(" ".join(one.key + one.text for one in passages), model.digest)
    stamp = replace(stamp, code=code or stamp.code)
    build_index(passages, state_dir=folder, stamp=stamp, model=model, force=force)
    return [text for text in model.encoder.encoded if text != "warm up"]


def texts(passages: Sequence[Passage]) -> list[str]:
    return sorted(one.indexed_text for one in passages)


def test_a_first_build_embeds_everything(tmp_path: Path) -> None:
    assert sorted(built(tmp_path, PASSAGES)) == texts(PASSAGES)


def test_only_the_new_document_is_embedded(tmp_path: Path) -> None:
    built(tmp_path, PASSAGES)
    assert built(tmp_path, MORE) == [REPORT.indexed_text]


def test_only_the_changed_passage_is_embedded(tmp_path: Path) -> None:
    built(tmp_path, MORE)
    changed = replace(REPORT, text="Ten shelters were opened")
    assert built(tmp_path, (*PASSAGES, changed)) == [changed.indexed_text]


def test_a_document_that_goes_needs_no_embedding_and_no_model(tmp_path: Path) -> None:
    built(tmp_path, MORE)
    model = BagOfWordsModel()
    assert built(tmp_path, PASSAGES, model=model) == []
    assert model.prepared_total == 0


def test_queries_can_be_encoded_after_a_build_that_embeds_nothing(tmp_path: Path) -> None:
    @dataclass
    class Unprepared(BagOfWordsModel):
        def query_encoder(self) -> BagOfWordsEncoder:
            if not self.prepared_total:
                raise IndexMissingError("not exported")
            return super().query_encoder()

    built(tmp_path, MORE)
    model = Unprepared()
    assert built(tmp_path, PASSAGES, model=model) == []
    assert model.prepared_total == 1


def test_a_classifier_that_is_lost_is_made_again_by_a_build_that_embeds_nothing(
    tmp_path: Path,
) -> None:
    @dataclass
    class Unprepared(BagOfWordsModel):
        def classifier(self) -> NoClassifier:
            if not self.prepared_total:
                raise IndexMissingError("not exported")
            return super().classifier()

    built(tmp_path, MORE)
    model = Unprepared()
    assert built(tmp_path, PASSAGES, model=model) == []
    assert model.prepared_total == 1


@pytest.mark.parametrize(
    ("model", "code", "force"),
    [
        (BagOfWordsModel(digest="another"), "", False),
        (BagOfWordsModel(), "another", False),
        (BagOfWordsModel(), "", True),
    ],
    ids=["model", "code", "force"],
)
def test_everything_is_embedded_again(
    tmp_path: Path, model: BagOfWordsModel, code: str, force: bool
) -> None:
    built(tmp_path, PASSAGES)
    assert len(built(tmp_path, MORE, model=model, code=code, force=force)) == len(MORE)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", None])
def test_damaged_vectors_are_embedded_again(tmp_path: Path, content: bytes | None) -> None:
    built(tmp_path, PASSAGES)
    kept = Generations(tmp_path / "index").current().kept_file
    kept.unlink()
    if content is not None:
        kept.write_bytes(content)
    assert len(built(tmp_path, MORE)) == len(MORE)


def test_kept_vectors_are_those_of_the_passages(tmp_path: Path) -> None:
    built(tmp_path, MORE)
    kept = read_kept(Generations(tmp_path / "index").current().kept_file)
    vectors = BagOfWordsEncoder().encode([one.indexed_text for one in MORE])
    for one, vector in zip(MORE, vectors, strict=True):
        assert (kept[text_digest(one.indexed_text)] == vector).all()


@dataclass
class CompanyMatters(BagOfWordsModel):
    """A model whose vectors depend on what is encoded together, as a padded batch's do."""

    @dataclass
    class _Encoder(BagOfWordsEncoder):
        def encode(self, texts: Sequence[str]) -> "np.typing.NDArray[np.float32]":
            return super().encode(texts) * np.float32(len(texts))

    encoder: BagOfWordsEncoder = field(default_factory=_Encoder)


def test_other_documents_do_not_move_the_vectors_of_the_plan() -> None:
    alone = embedded(PASSAGES[:5], CompanyMatters(), {}, silent)
    beside = embedded((*PASSAGES[:5], REPORT), CompanyMatters(), {}, silent)
    assert (beside[:5] == alone).all()
