"""The other commands: ingest, corpus, register, doctor, version."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from tests.surfaces.commands import tipassist
from tipassist import __version__
from tipassist.settings import default_corpus_dir
from tipassist.surfaces.cli.app import build_app
from tipassist.surfaces.cli.terminal import Terminal


def test_the_help_names_every_command_and_the_exit_codes() -> None:
    shown = CliRunner().invoke(build_app(Terminal.standard()), ["--help"])
    assert shown.exit_code == 0
    for word in ("ask", "chat", "ingest", "corpus", "register", "doctor", "version"):
        assert f"\n  {word} " in shown.output
    assert "3 not in the plan" in " ".join(shown.output.split())


def test_version_is_one_line_or_one_document() -> None:
    assert tipassist("version").out.startswith(f"tipassist {__version__} (Python 3.")
    assert tipassist("version", "--json").document["tipassist"] == __version__


def test_ingest_says_when_the_index_is_up_to_date(built: Path) -> None:
    done = tipassist("ingest", state=built)
    assert (done.code, done.out) == (0, "")
    assert "up to date" in done.err


def test_ingest_into_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = tipassist("ingest", state=tmp_path / "file")
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("Error: ")
    assert "Traceback" not in done.err


def test_corpus_list_tells_every_document(tmp_path: Path) -> None:
    told = tipassist("corpus", "list", state=tmp_path)
    document = tipassist("corpus", "list", "--json", state=tmp_path).document
    assert told.out.startswith("work-plan 2023-2028 (work-plan, current)\n")
    assert [one["id"] for one in document["documents"]] == ["work-plan"]
    assert len(document["digest"]) == 64


def test_corpus_check_prints_findings_with_place_and_line(tmp_path: Path) -> None:
    told = tipassist("corpus", "check", state=tmp_path)
    checked = tipassist("corpus", "check", "--json", state=tmp_path).document
    counts = checked["counts"]
    assert told.code == 0
    assert (counts["pillars"], counts["outcomes"], counts["activities"]) == (4, 25, 63)
    assert len(checked["findings"]) == counts["findings"] == len(told.out.splitlines()) - 2
    assert any("A.2.5: no coordinating body" in line for line in told.out.splitlines())
    assert all(line.startswith("line ") for line in told.out.splitlines()[:-2])


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_bytes(path.read_bytes() + b" "), "differs"),
        (lambda path: path.write_bytes(b"\xff\xfe"), "differs"),
    ],
)
def test_a_document_that_is_not_as_it_should_be_is_named(
    break_it: "object", told: str, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(default_corpus_dir(), corpus)
    assert callable(break_it)
    break_it(corpus / "work-plan-2023-2028.md")
    done = tipassist("--corpus", corpus, "corpus", "list", "--json", state=tmp_path)
    assert done.code == 4
    assert "work-plan-2023-2028.md" in done.err
    assert told in done.err
    assert told in done.document["error"]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("A.2.6", ["Coordinating: ACWC", "Supporting: ACMW, AICHR", "Projects", "Indicators"]),
        ("c13", ["C.1.3"]),
        ("B.3", ["Pillar B: Protection of Victims", "- B.3.1 "]),
        ("A", ["Prevention of Trafficking in Persons", "Goal", "- A.1 "]),
        ("SOMSWD", ["Coordinating: 6 of 63 activities", "- B.1.1 "]),
        ("Footnote 14", ["Marked in: "]),
        ("Section F.3", ["Section F: Coordination and Implementation"]),
        ("Section C", ["Principles"]),
        ("Glossary SLOM", ["Senior Labour Officials"]),
        ("ACTIP Art. 14", ["The plan refers to it in"]),
        ("A.2.5", ["Coordinating: none named"]),
    ],
)
def test_show_tells_all_about_a_place_or_a_body(
    place: str, words: list[str], tmp_path: Path
) -> None:
    told = tipassist("register", "show", place, state=tmp_path)
    assert told.code == 0
    for word in words:
        assert word in told.out
    assert isinstance(tipassist("register", "show", "--json", place).document, dict)


def test_show_prints_an_activity_with_every_field(tmp_path: Path) -> None:
    record = tipassist("register", "show", "--json", "A.2.6", state=tmp_path).document
    assert record["locator"] == "A.2.6"
    assert (record["pillar"], record["outcome"]) == ("A", "A.2")
    assert [one["body"] for one in record["bodies"]] == ["ACWC", "ACMW", "AICHR"]
    assert record["projects"][0]["wording"]["spans"]


@pytest.mark.parametrize(
    ("place", "told"),
    [("A.9.1", "A.7.1"), ("Footnote 99", "Footnote"), ("XQZW", "no 'XQZW'")],
)
def test_show_of_what_the_plan_has_not_is_exit_3_with_suggestions(
    place: str, told: str, tmp_path: Path
) -> None:
    done = tipassist("register", "show", place, state=tmp_path)
    assert (done.code, done.out) == (3, "")
    assert told in done.err


@pytest.mark.parametrize("name", ["plan.json", "plan.csv", "plan.xlsx"])
def test_export_writes_a_file_once_and_replaces_it_only_when_forced(
    name: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    first = tipassist("register", "export", "-o", file, state=tmp_path)
    assert (first.code, first.out) == (0, "")
    written = file.read_bytes()
    file.write_bytes(b"mine")
    refused = tipassist("register", "export", "-o", file, state=tmp_path)
    assert refused.code == 2
    assert "--force" in refused.err
    assert file.read_bytes() == b"mine"
    tipassist("register", "export", "-o", file, "--force", state=tmp_path)
    assert file.suffix == ".xlsx" or file.read_bytes() == written
    assert {one.name for one in tmp_path.iterdir()} == {name}


def test_exports_agree_on_the_activities(tmp_path: Path) -> None:
    as_json = tipassist("register", "export", "--format", "json", "-o", "-", state=tmp_path)
    as_csv = tipassist("register", "export", "--format", "csv", "-o", "-", state=tmp_path)
    book = tmp_path / "plan.xlsx"
    tipassist("register", "export", "-o", book, state=tmp_path)
    codes = [one["code"] for one in json.loads(as_json.out)["activities"]]
    rows = list(csv.DictReader(as_csv.out.splitlines(keepends=True)))
    sheet = load_workbook(book)["activities"]
    assert len(codes) == 63
    assert [row["code"] for row in rows] == codes
    assert [cell.value for cell in sheet["A"][1:]] == codes


@pytest.mark.parametrize("arguments", [["--table", "none"], ["--format", "pdf"]])
def test_an_export_that_does_not_exist_is_wrong_use(arguments: list[str], tmp_path: Path) -> None:
    done = tipassist("register", "export", *arguments, "-o", tmp_path / "x", state=tmp_path)
    assert done.code == 2
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    done = tipassist("register", "export", "-o", tmp_path / "none" / "plan.json", state=tmp_path)
    assert done.code == 1
    assert "cannot be written (No such file or directory)" in done.err


def test_doctor_finds_a_built_state_in_order(built: Path) -> None:
    done = tipassist("doctor", state=built)
    assert done.code == 0
    assert {line.split()[0] for line in done.out.splitlines()} <= {"OK", "WARN", "OFF"}
    levels = {
        one["check"]: one["level"]
        for one in tipassist("doctor", "--json", state=built).document["checks"]
    }
    assert {levels[name] for name in ("python", "corpus", "parse", "model", "index")} == {"OK"}


def test_doctor_tells_what_is_missing_and_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = tipassist(
        "--corpus", tmp_path, "doctor", "--json", state=tmp_path / "file", TIPASSIST_BODDY="x"
    )
    checks = {one["check"]: one for one in done.document["checks"]}
    assert (done.code, done.document["ok"]) == (1, False)
    assert checks["corpus"]["level"] == checks["state folder"]["level"] == "FAIL"
    assert (checks["settings"]["level"], "TIPASSIST_BODDY" in checks["settings"]["found"]) == (
        "WARN",
        True,
    )
    assert all(one["mend"] for one in checks.values() if one["level"] != "OK")


def test_doctor_only_warns_of_an_index_that_the_first_question_will_build(tmp_path: Path) -> None:
    levels = {
        rebuild: {
            one["check"]: one["level"]
            for one in tipassist(
                "doctor", "--json", state=tmp_path, TIPASSIST_INDEX__REBUILD=rebuild
            ).document["checks"]
        }
        for rebuild in ("true", "false")
    }
    assert (levels["true"]["index"], levels["false"]["index"]) == ("WARN", "FAIL")
