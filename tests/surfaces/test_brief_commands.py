"""`tipassist brief` and `tipassist merl`, run as a person runs them."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.surfaces.commands import Done, tipassist


def brief(tmp_path: Path, *arguments: str | Path) -> Done:
    return tipassist("brief", *arguments, state=tmp_path / "state")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.docx", b"PK"), ("a.PDF", b"%PDF"), ("a.md", b"# Briefing: "), ("a", b"PK")],
)
def test_the_name_of_the_file_says_its_form(tmp_path: Path, name: str, begins: bytes) -> None:
    done = brief(tmp_path, "--activities", "A.2.6,b13", "--out", tmp_path / name)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Wrote ")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_form_that_is_asked_for_outranks_the_name(tmp_path: Path) -> None:
    done = brief(tmp_path, "--outcome", "B.3", "--format", "md", "-o", tmp_path / "a.txt")
    assert done.code == 0
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("# Briefing: outcome B.3")


def test_a_dash_is_stdout(tmp_path: Path) -> None:
    done = brief(tmp_path, "--body", "somswd", "--format", "md", "-o", "-")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# Briefing: SOMSWD\n")


def test_without_a_file_it_is_named_after_what_it_is_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert brief(tmp_path, "--body", "SOMSWD").code == 0
    assert (tmp_path / "brief-SOMSWD-2023-2028.docx").is_file()
    assert tipassist("merl", "--body", "SOMSWD", state=tmp_path / "state").code == 0
    book = load_workbook(io.BytesIO((tmp_path / "merl-SOMSWD-2023-2028.xlsx").read_bytes()))
    assert book.sheetnames[0] == "Pillar A"


@pytest.mark.parametrize("command", ["brief", "merl"])
def test_a_file_is_only_replaced_by_force(tmp_path: Path, command: str) -> None:
    file = tmp_path / "a.xlsx"
    file.write_text("mine")
    arguments = (command, "--body", "SOMSWD", "-o", file)
    form = ("--format", "pdf") if command == "brief" else ()
    refused = tipassist(*arguments, *form, state=tmp_path / "state")
    assert refused.code == 2
    assert "--force" in refused.err
    assert file.read_text() == "mine"
    assert tipassist(*arguments, *form, "--force", state=tmp_path / "state").code == 0
    assert file.read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--body", "QQQ"), "SOMSWD"),
        (("--outcome", "B.9"), "B.7"),
        (("--activities", "A.2.6,A.9.1"), "A.7.3"),
    ],
)
def test_what_the_plan_does_not_have_is_suggested_for(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = brief(tmp_path, *arguments, "-o", tmp_path / "a.pdf")
    assert done.code == 3
    assert "Did you mean" in done.err
    assert said in done.err
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    "arguments",
    [(), ("--body", "SOMSWD", "--outcome", "B.3"), ("--body", "SOMSWD", "--out", "a.txt")],
)
def test_what_cannot_be_meant_is_wrong_use(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = brief(tmp_path, *arguments)
    assert done.code == 2
    assert "give one of" in done.err or "--format" in done.err


@pytest.mark.parametrize("name", ["missing/a.pdf", "file/a.pdf", "x" * 300 + ".pdf", "."])
def test_a_file_that_cannot_be_written_is_a_clear_fault(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "file").write_text("mine")
    command = ("--outcome", "B.3", "--format", "pdf", "--force", "-o", folder / name)
    done = brief(tmp_path, *command)
    assert done.code == 1
    assert "cannot be written" in done.err
    assert "give another file" in done.err
    assert [one.name for one in folder.iterdir()] == ["file"]
    assert {one.name for one in tmp_path.iterdir()} <= {"here", "state"}
