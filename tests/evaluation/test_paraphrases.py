"""The gold questions in other people's words."""

from pathlib import Path

import pytest
from tools.paraphrase_failures import FOLDER, said_otherwise

from tipassist.evaluation.gold import Gold, Split, load_gold, of_split


@pytest.fixture(scope="module")
def dev() -> dict[str, Gold]:
    """Gold questions of the dev split by their ids."""
    gold = load_gold(FOLDER.parent / "gold.jsonl")
    return {one.id: one for one in of_split(gold, Split.DEV)}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.jsonl")), ids=lambda one: one.stem)
def test_every_wording_is_another_one_of_a_dev_question(file: Path, dev: dict[str, Gold]) -> None:
    wordings = list(said_otherwise(file, dev))
    assert wordings
    assert len({(one.question, one.history) for one in wordings}) == len(wordings)
    for one in wordings:
        base = dev[one.id.split("~")[0]]
        assert one.question.strip() != base.question.strip()
        assert one.model_copy(update={"id": base.id, "question": base.question}) == base
