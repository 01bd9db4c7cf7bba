import json
from collections import Counter
from pathlib import Path

import pytest

from tipassist.errors import ConfigError
from tipassist.evaluation.fit_reader import LEFT_OUT
from tipassist.evaluation.reading_bank import Answered, left_out, read_clauses

FOLDER = Path(__file__).parents[2] / "evals" / "reading"


def test_a_clause_of_a_document_is_read_under_its_title_and_after_what_leads_it_in(
    tmp_path: Path,
) -> None:
    row = {
        "doc": "d",
        "above": "Duties",
        "lead": "The Board shall:",
        "text": "meet twice a year;",
        "questions": [{"q": "how often does it meet", "kind": "open"}],
    }
    (tmp_path / "clauses_01.jsonl").write_text(json.dumps(row), "utf-8")
    (asked,) = read_clauses(tmp_path)
    assert asked.text == "Duties: The Board shall: meet twice a year;"
    assert asked.answered is Answered.OPEN
    assert asked.document == "clauses_01 d"


def test_every_question_of_a_clause_that_stands_alone_is_read(tmp_path: Path) -> None:
    row = {"text": "No fee is charged.", "yes": ["is it free"], "no": ["a", "b"], "unsettled": []}
    (tmp_path / "closed_01.jsonl").write_text(json.dumps(row), "utf-8")
    kinds = [one.answered for one in read_clauses(tmp_path)]
    assert kinds == [Answered.YES, Answered.NO, Answered.NO]


@pytest.mark.parametrize("line", ["{", '{"text": "x"}', '{"text": "x", "asked": [{"q": "y"}]}'])
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "natural_01.jsonl").write_text(f"{line}\n", "utf-8")
    with pytest.raises(ConfigError, match=r"natural_01.jsonl, line 1"):
        read_clauses(tmp_path)


def test_a_folder_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="give the folder"):
        read_clauses(tmp_path)


def test_what_a_fit_is_measured_on_is_in_the_bank_and_not_learnt() -> None:
    learnt, out = left_out(read_clauses(FOLDER), LEFT_OUT)
    assert {one.hand for one in out} == LEFT_OUT
    assert not LEFT_OUT & {one.hand for one in learnt}
    assert not {one.text for one in out} & {one.text for one in learnt}


def test_the_bank_has_about_as_many_questions_with_yes_as_with_no() -> None:
    kinds = Counter(one.answered for one in read_clauses(FOLDER))
    assert 0.9 < kinds[Answered.YES] / kinds[Answered.NO] < 1.1
    assert kinds[Answered.UNSETTLED] > 0.2 * kinds.total() / 2


def test_open_questions_that_a_clause_only_touches_are_told_from_those_it_answers(
    tmp_path: Path,
) -> None:
    row = {"text": "Dues are paid in May.", "told": ["when are dues paid"], "touched": ["how much"]}
    (tmp_path / "open_01.jsonl").write_text(json.dumps(row), "utf-8")
    told, touched = read_clauses(tmp_path)
    assert (told.answered.is_told, touched.answered.is_told) == (True, False)
    assert not told.answered.is_closed


def test_a_hand_that_is_missing_is_named() -> None:
    with pytest.raises(ConfigError, match="closed_99"):
        left_out(read_clauses(FOLDER), frozenset({"closed_99"}))
