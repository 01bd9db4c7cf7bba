from pathlib import Path

from tests.index.examples import PASSAGES
from tipassist.index.storage import read_passages, write_passages


def test_passages_read_back_are_those_written(tmp_path: Path) -> None:
    write_passages(tmp_path / "passages.json", PASSAGES)
    assert read_passages(tmp_path / "passages.json") == PASSAGES
