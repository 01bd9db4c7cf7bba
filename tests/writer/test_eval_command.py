"""The real `tipassist eval --writer`, with a real server on this machine."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.surfaces.commands import tipassist
from tests.writer.local_server import LocalServer, serving

EVALS = Path(__file__).parents[2] / "evals"
ASKED = 4


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with serving() as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of a few open dev questions."""
    made = tmp_path / "evals"
    made.mkdir()
    for path in EVALS.iterdir():
        if path.is_file() and path.name != "gold.jsonl":
            shutil.copy(path, made)
    lines = (EVALS / "gold.jsonl").read_text("utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    chosen = [
        one
        for one in rows
        if one["split"] == "dev" and one["kind"] == "prose" and not one["history"]
    ]
    kept = "".join(f"{json.dumps(one)}\n" for one in chosen[:ASKED])
    (made / "gold.jsonl").write_text(kept, "utf-8")
    return made


@pytest.mark.slow
def test_open_questions_are_put_to_the_server_of_the_settings(
    server: LocalServer, folder: Path, built: Path
) -> None:
    asked = ("eval", "--folder", folder, "--no-baselines", "--samples", "0", "--writer")
    done = tipassist(
        *asked,
        state=built,
        TIPASSIST_WRITER__PROVIDER="openai",
        TIPASSIST_WRITER__BASE_URL=f"{server.url}/v1",
        TIPASSIST_WRITER__MODEL="good",
    )
    assert done.code in (0, 3), done.err
    assert "answers kept" in done.out
    assert "time to first verified sentence" in done.out
    assert "tokens" in done.out
    assert 1 <= len(server.bodies) <= ASKED
    (report,) = folder.glob("results/*/report.md")
    assert "writer" in report.read_text("utf-8").lower()
