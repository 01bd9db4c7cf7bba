"""The same question gets the same answer, byte by byte, whatever the hash seed of the process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
from pathlib import Path
from tipassist.bootstrap import build_assistant
from tipassist.evaluation.gold import Split, load_gold, of_split
from tipassist.settings import Settings

assistant = build_assistant(Settings(state_dir=Path(sys.argv[1])))
rows = of_split(load_gold(Path(sys.argv[2])), Split.DEV)
for row in rows[:: len(rows) // 40]:
    for question in (*row.history, row.question):
        answer = assistant.ask(question, body=row.body, conversation_id=row.id)
    print(answer.model_dump_json(exclude={"id", "took_ms"}))
"""
GOLD = Path(__file__).parents[2] / "evals" / "gold.jsonl"


@pytest.mark.slow
def test_answers_do_not_depend_on_the_hash_seed(built: Path) -> None:
    answers = {_answers(built, seed) for seed in ("0", "1", "4242")}
    assert len(answers) == 1
    assert answers.pop().count(b"\n") >= 40


def _answers(state_dir: Path, seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(state_dir), str(GOLD)],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )
    return done.stdout
