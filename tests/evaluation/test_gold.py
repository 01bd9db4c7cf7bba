import json
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.examples import gold
from tipassist.errors import ConfigError
from tipassist.evaluation.gold import Split, load_gold, of_split

GOLD = Path(__file__).parents[2] / "evals" / "gold.jsonl"
ROW = {
    "id": "q1", "split": "dev", "group_id": "g", "kind": "prose", "question": "Why?",
    "expected_status": ["answered"],
}  # fmt: skip


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return path


def test_the_gold_file_is_sound_and_has_both_splits() -> None:
    rows = load_gold(GOLD)
    assert len(rows) >= 300
    assert {row.split for row in rows} == set(Split)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"expected_facts": ["("]}, "no regular expression"),
        ({"expected_locators": [["nowhere"]]}, "is no locator"),
        ({"expected_locators": [[]]}, "is empty"),
        ({"expected_items": ["A.1.1", "A.1.1"]}, "twice"),
        ({"kind": "riddle"}, "line 1, kind"),
        ({"surprise": 1}, "line 1, surprise"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        load_gold(written(tmp_path, ROW | fields))


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="stands twice"):
        load_gold(written(tmp_path, ROW, ROW))


def test_a_group_is_in_one_split(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="both splits"):
        load_gold(written(tmp_path, ROW, ROW | {"id": "q2", "split": "test"}))


def test_a_missing_file_is_a_fault_with_advice(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="give the gold file"):
        load_gold(tmp_path / "none.jsonl")


def test_a_split_is_taken() -> None:
    rows = (gold(id="a"), gold(id="b", split="test"))
    assert [row.id for row in of_split(rows, Split.TEST)] == ["b"]
    assert of_split(rows, None) == rows


@pytest.mark.parametrize(
    ("statuses", "answer", "abstention"),
    [
        (["answered"], True, False),
        (["answered", "partial"], True, False),
        (["not_in_plan", "partial"], False, True),
        (["answered", "not_in_plan"], False, False),
    ],
)
def test_what_a_question_wants(statuses: list[str], answer: bool, abstention: bool) -> None:
    row = gold(expected_status=statuses)
    assert (row.wants_answer, row.wants_abstention) == (answer, abstention)
