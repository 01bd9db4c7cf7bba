"""`tipassist ask`, as a script and a person meet it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.surfaces.commands import COMMAND, environment, process, tipassist
from tipassist.corpus.manifest import load_corpus
from tipassist.settings import default_corpus_dir
from tipassist.types import Answer

SOMSWD = ["B.1.1", "B.1.2", "B.1.3", "B.1.5", "B.5.1", "B.7.2"]
HEAVY = ("torch", "chromadb", "llama_index", "onnxruntime", "sentence_transformers", "bm25s")


def codes(document: dict[str, Any]) -> list[str]:
    return [item["locator"] for item in document["items"]]


def test_a_body_question_is_answered_completely_in_words_with_its_sources(tmp_path: Path) -> None:
    done = process("ask", "What is SOMSWD coordinating?", state=tmp_path)
    assert done.code == 0
    assert done.err == ""
    assert "6 of 6, complete" in done.out
    for code in SOMSWD:
        assert f"- {code} " in done.out
        assert f"- {code} · Coordinating ASB: “SOMSWD" in done.out


def test_json_is_one_document_in_the_public_contract_with_verbatim_quotes(tmp_path: Path) -> None:
    done = tipassist("ask", "--json", "What is SOMSWD coordinating?", state=tmp_path)
    answer = Answer.model_validate_json(done.out)
    assert done.code == 0
    assert (answer.status, codes(done.document)) == ("answered", SOMSWD)
    assert answer.complete
    assert answer.items_total == 6
    text = load_corpus(default_corpus_dir()).documents[0].text
    assert all(text[one.start : one.end] == one.quote for one in answer.citations)


def test_an_answer_from_the_register_imports_nothing_heavy_and_needs_no_state(
    tmp_path: Path,
) -> None:
    state = tmp_path / "never made"
    command = [sys.executable, "-X", "importtime", "-m", "tipassist", "--state", str(state)]
    done = subprocess.run(
        [*command, "ask", "What is SOMSWD coordinating?"],
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "tipassist.bootstrap" in imported
    assert [name for name in HEAVY if name in imported] == []
    assert not state.exists()


def test_words_need_no_quotation_marks_and_stdin_is_read_for_a_dash(tmp_path: Path) -> None:
    loose = tipassist("ask", "--json", "what", "is", "SOMSWD", "coordinating?", state=tmp_path)
    piped = tipassist("ask", "--json", "-", stdin=b"what is SOMSWD coordinating?\n", state=tmp_path)
    assert codes(loose.document) == codes(piped.document) == SOMSWD
    assert piped.document["question"] == "what is SOMSWD coordinating?"


@pytest.mark.parametrize("given", [("--body", "SOMSWD"), ("--body", "somswd")])
def test_my_body_is_the_one_given(given: tuple[str, str], tmp_path: Path) -> None:
    done = tipassist("ask", "--json", *given, "What is my body coordinating?", state=tmp_path)
    assert codes(done.document) == SOMSWD


def test_my_body_may_stand_in_the_environment(tmp_path: Path) -> None:
    question = "What is my body coordinating?"
    done = tipassist("ask", "--json", question, state=tmp_path, TIPASSIST_BODY="SOMSWD")
    assert codes(done.document) == SOMSWD


def test_an_unknown_body_is_said_on_stderr_and_the_question_still_answered(tmp_path: Path) -> None:
    done = tipassist("ask", "--json", "--body", "XQZW", "A.2.6", state=tmp_path)
    assert "no body 'XQZW'" in done.err
    assert codes(done.document) == ["A.2.6"]


@pytest.mark.parametrize(
    ("question", "status", "code"),
    [("A.2.6", "answered", 0), ("A.9.1", "unknown_code", 3), ("", "clarify", 2)],
)
def test_the_exit_code_follows_the_status(
    question: str, status: str, code: int, tmp_path: Path
) -> None:
    done = tipassist("ask", "--json", question, state=tmp_path)
    assert done.code == code
    if code != 2:
        assert done.document["status"] == status


def test_a_question_of_broken_bytes_is_answered(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "--state", str(tmp_path), "ask", "--json", b"A.2.6 \xff\xfe"],
        env=environment(),
        check=True,
        capture_output=True,
    )
    assert json.loads(done.stdout)["question"] == "A.2.6 \ufffd\ufffd"


def test_explain_prints_what_was_understood_as_one_document(tmp_path: Path) -> None:
    done = tipassist("ask", "--explain", "What is SOMSWD coordinating?", state=tmp_path)
    assert done.document["relation"] == "coordinates"
    assert [one["body"] for one in done.document["bodies"]] == ["SOMSWD"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "--batch", "-", "and a question"],
        ["ask", "--batch", "-", "--explain"],
        ["ask", "--nonsense", "x"],
        ["nonsense"],
    ],
)
def test_wrong_use_is_told_with_exit_code_2(arguments: list[str], tmp_path: Path) -> None:
    done = tipassist(*arguments, state=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_prose_and_refusals_come_from_the_built_index(built: Path) -> None:
    prose = tipassist("ask", "--json", "How often will the work plan be reviewed?", state=built)
    beyond = tipassist(
        "ask", "--json", "What does the plan pay a tuba player in Vienna?", state=built
    )
    assert prose.err == beyond.err == ""
    assert (prose.code, prose.document["status"]) == (0, "answered")
    assert prose.document["citations"]
    assert beyond.code == 3
    assert beyond.document["status"] in {"not_in_plan", "out_of_scope"}


def test_a_cold_answer_from_prose_imports_no_torch(built: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "tipassist", "--state", str(built)]
    done = subprocess.run(
        [*command, "ask", "How often will the work plan be reviewed?"],
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "onnxruntime" in imported
    assert imported & {"torch", "sentence_transformers", "transformers"} == set()


def test_without_an_index_and_leave_to_build_one_the_fault_is_told_and_json_stays_json(
    tmp_path: Path,
) -> None:
    question = "How often will the work plan be reviewed?"
    told = tipassist("ask", question, state=tmp_path, TIPASSIST_INDEX__REBUILD="false")
    json_ = tipassist("ask", "--json", question, state=tmp_path, TIPASSIST_INDEX__REBUILD="false")
    assert (told.code, told.out) == (4, "")
    assert told.err == "Error: There is no index yet: run `tipassist ingest`.\n"
    assert (json_.code, json_.err) == (4, told.err)
    assert json_.document["status"] == "error"


def test_a_corpus_that_cannot_be_used_is_told_and_json_stays_json(tmp_path: Path) -> None:
    told = tipassist("--corpus", tmp_path / "none", "ask", "A.2.6", state=tmp_path)
    json_ = tipassist("--corpus", tmp_path / "none", "ask", "--json", "A.2.6", state=tmp_path)
    assert (told.code, told.out) == (4, "")
    assert re.fullmatch(r"Error: .*manifest\.toml is missing; give .* --corpus\n", told.err)
    assert (json_.code, json_.err) == (4, told.err)
    assert json_.document["status"] == "error"


def test_a_setting_that_cannot_be_used_is_told_by_its_name(tmp_path: Path) -> None:
    done = tipassist("ask", "A.2.6", state=tmp_path, TIPASSIST_INDEX__TOP_K="none")
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("Error: TIPASSIST_INDEX__TOP_K: ")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("anything for men and boys as victims", ["B.2.2"]),
        ("Is there anything on a hotline?", []),
    ],
)
def test_what_no_row_speaks_of_is_told_with_the_rows_that_are_near(
    built: Path, question: str, near: list[str]
) -> None:
    document = tipassist("ask", "--json", question, state=built).document
    shown = {one["locator"] for one in document["citations"]} - set("ABCD")
    assert (document["status"], sorted(shown)) == ("not_in_plan", near)
