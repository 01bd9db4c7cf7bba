"""The manifest names every document; what is wrong with it or a file is told plainly."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from tests.corpus.plan import PLAN, ROOT
from tipassist.corpus.manifest import (
    MANIFEST,
    DocumentKind,
    load_corpus,
    read_manifest,
    verify_files,
)
from tipassist.corpus.reader import decode_text
from tipassist.errors import ConfigError, IngestError

TEXT = b"A plan\n\nA. Intro\n"


def entry(text: bytes = TEXT, /, **changes: str) -> str:
    """Return a manifest entry; a change given as an empty string drops the field."""
    fields = {
        "id": '"plan"',
        "kind": '"work-plan"',
        "title": '"The plan"',
        "edition": '"2023-2028"',
        "file": '"plan.md"',
        "sha256": f'"{hashlib.sha256(text).hexdigest()}"',
        "source": '"typed by hand"',
        "current": "true",
        **changes,
    }
    lines = [f"{name} = {value}" for name, value in fields.items() if value]
    return "\n".join(["[[documents]]", *lines, ""])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.md").write_bytes(TEXT)
    (tmp_path / MANIFEST).write_text(entry(), "utf-8")
    return tmp_path


def test_shipped_corpus_is_read_and_verified() -> None:
    corpus = load_corpus(ROOT / "corpus")
    current = corpus.current(DocumentKind.WORK_PLAN)

    assert current.text == PLAN
    assert current.document.edition == "2023-2028"


def test_shipped_manifest_names_the_plan_byte_for_byte() -> None:
    manifest = tomllib.loads((ROOT / "corpus" / MANIFEST).read_text("utf-8"))
    (document,) = (one for one in manifest["documents"] if one["kind"] == "work-plan")
    raw = (ROOT / "corpus" / document["file"]).read_bytes()

    assert hashlib.sha256(raw).hexdigest() == document["sha256"]


def test_text_is_kept_exactly_as_stored(folder: Path) -> None:
    text = "\ufeffA plan\r\n\r\nА. Intro\t\r\n".encode()
    (folder / "plan.md").write_bytes(text)
    (folder / MANIFEST).write_text(entry(text), "utf-8")

    (stored,) = load_corpus(folder).documents

    assert stored.text.encode() == text


def test_missing_manifest_names_the_option(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"manifest\.toml is missing; .*--corpus"):
        read_manifest(tmp_path)


def test_manifest_in_a_missing_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is missing"):
        load_corpus(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "raw", [b"[[documents]\nid =", b"\xff\xfe\x00", b"documents = 1 2", b"id = 'open"]
)
def test_manifest_that_is_not_toml_is_a_clear_error(folder: Path, raw: bytes) -> None:
    (folder / MANIFEST).write_bytes(raw)

    with pytest.raises(ConfigError, match=r"manifest\.toml cannot be read as TOML: .*; mend it"):
        read_manifest(folder)


def test_manifest_that_is_a_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()

    with pytest.raises(ConfigError, match="cannot be read"):
        read_manifest(tmp_path)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "documents"),
        ("documents = []", "documents"),
        ("documents = 3", "documents"),
        (entry(id=""), r"documents\.0\.id"),
        (entry(id='"Not An Id"'), r"documents\.0\.id"),
        (entry(kind='"novel"'), r"documents\.0\.kind"),
        (entry(title='""'), r"documents\.0\.title"),
        (entry(edition=""), r"documents\.0\.edition"),
        (entry(edition="2023"), r"documents\.0\.edition"),
        (entry(file='""'), r"documents\.0\.file"),
        (entry(sha256='"abc"'), r"documents\.0\.sha256"),
        (entry(sha256=""), r"documents\.0\.sha256"),
        (entry(current='"perhaps"'), r"documents\.0\.current"),
        (entry(colour='"red"'), r"documents\.0\.colour"),
    ],
)
def test_wrong_field_is_named(folder: Path, text: str, where: str) -> None:
    (folder / MANIFEST).write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=rf"manifest\.toml: {where}: .*; mend the entry"):
        read_manifest(folder)


@pytest.mark.parametrize("file", ["../plan.md", "/etc/hostname", "a/../../plan.md"])
def test_file_outside_the_corpus_folder_is_refused(folder: Path, file: str) -> None:
    (folder / MANIFEST).write_text(entry(file=f'"{file}"'), "utf-8")

    with pytest.raises(ConfigError, match=r"documents\.0\.file: .*inside the corpus folder"):
        load_corpus(folder)


def test_file_in_a_folder_of_the_corpus_is_read(folder: Path) -> None:
    (folder / "plans").mkdir()
    (folder / "plans" / "plan.md").write_bytes(TEXT)
    (folder / MANIFEST).write_text(entry(file='"plans/plan.md"'), "utf-8")

    assert load_corpus(folder).documents[0].text == TEXT.decode()


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "plan.md").unlink()

    with pytest.raises(IngestError, match=r"plan\.md: the file of 'plan' is missing") as found:
        load_corpus(folder)

    assert found.value.path == folder / "plan.md"


def test_changed_file_is_named_with_both_digests(folder: Path) -> None:
    changed = TEXT + b"One more line\n"
    (folder / "plan.md").write_bytes(changed)

    with pytest.raises(IngestError, match=r"plan\.md: the file differs") as found:
        load_corpus(folder)

    assert hashlib.sha256(changed).hexdigest() in str(found.value)
    assert hashlib.sha256(TEXT).hexdigest()[:12] in str(found.value)


def test_unreadable_file_is_named(folder: Path) -> None:
    (folder / "plan.md").unlink()
    (folder / "plan.md").mkdir()

    with pytest.raises(IngestError, match=r"plan\.md: the file cannot be read \(.+\)"):
        load_corpus(folder)


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (b"Plan\n\xe9t\xe9\n", 2, "not UTF-8 text"),
        (b"Pl\x00an\n", None, "a binary file"),
        (b"", None, "the file is empty"),
        (b"\xef\xbb\xbf \r\n\t\n", None, "the file is empty"),
    ],
)
def test_file_that_is_no_text_is_a_clear_error(
    folder: Path, raw: bytes, line: int | None, reason: str
) -> None:
    (folder / "plan.md").write_bytes(raw)
    (folder / MANIFEST).write_text(entry(raw), "utf-8")

    with pytest.raises(IngestError, match=reason) as found:
        load_corpus(folder)

    assert found.value.line == line
    assert found.value.path == folder / "plan.md"


def test_text_in_another_encoding_names_its_line() -> None:
    raw = "Plan\nB\n".encode("utf-16")

    with pytest.raises(IngestError, match=r"plan\.md, line 1: not UTF-8 text; save the file"):
        decode_text(raw, Path("plan.md"))


def test_same_edition_twice_is_refused(folder: Path) -> None:
    (folder / MANIFEST).write_text(entry() + entry(current="false"), "utf-8")

    with pytest.raises(ConfigError, match="names 'plan' edition '2023-2028' twice"):
        load_corpus(folder)


def test_two_editions_of_a_document_are_kept_in_order(folder: Path) -> None:
    (folder / MANIFEST).write_text(entry(edition='"2017-2020"', current="false") + entry(), "utf-8")

    corpus = load_corpus(folder)

    assert [one.document.edition for one in corpus.documents] == ["2017-2020", "2023-2028"]
    assert corpus.current(DocumentKind.WORK_PLAN).document.edition == "2023-2028"


@pytest.mark.parametrize(("flags", "count"), [(("true", "true"), 2), (("false", "false"), 0)])
def test_current_edition_must_be_one(folder: Path, flags: tuple[str, str], count: int) -> None:
    first, second = flags
    text = entry(edition='"2017-2020"', current=first) + entry(current=second)
    (folder / MANIFEST).write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=f"marks {count} documents .* exactly one"):
        load_corpus(folder).current(DocumentKind.WORK_PLAN)


@pytest.mark.parametrize(
    "changed",
    [
        entry(edition='"2024"'),
        entry(id='"other"'),
        entry(current="false"),
        entry(file='"copy.md"'),
    ],
)
def test_digest_changes_with_what_an_answer_rests_on(folder: Path, changed: str) -> None:
    (folder / "copy.md").write_bytes(TEXT)
    before = load_corpus(folder).digest
    (folder / MANIFEST).write_text(changed, "utf-8")

    renamed_only = "copy.md" in changed
    assert (load_corpus(folder).digest == before) is renamed_only


def test_digest_changes_with_the_text(folder: Path) -> None:
    before = load_corpus(folder).digest
    (folder / "plan.md").write_bytes(TEXT + b"more\n")
    (folder / MANIFEST).write_text(entry(TEXT + b"more\n"), "utf-8")

    assert load_corpus(folder).digest != before


TREATY = {
    "id": '"pact"',
    "kind": '"treaty"',
    "name": '"PACT"',
    "edition": '"2015"',
    "file": '"pact.pdf"',
    "sha256": f'"{hashlib.sha256(b"%PDF").hexdigest()}"',
    "text": '"pact.txt"',
    "text_sha256": f'"{hashlib.sha256(TEXT).hexdigest()}"',
}


@pytest.fixture
def with_treaty(folder: Path) -> Path:
    (folder / "pact.pdf").write_bytes(b"%PDF")
    (folder / "pact.txt").write_bytes(TEXT)
    (folder / MANIFEST).write_text(entry() + entry(**TREATY), "utf-8")
    return folder


def test_the_stored_text_of_another_format_is_the_text_beside_it(with_treaty: Path) -> None:
    corpus = load_corpus(with_treaty)

    assert corpus.documents[1].text == TEXT.decode()
    assert corpus.current(DocumentKind.WORK_PLAN).document.id == "plan"


def test_a_stored_text_that_was_changed_is_refused(with_treaty: Path) -> None:
    (with_treaty / "pact.txt").write_bytes(TEXT + b".")

    with pytest.raises(IngestError, match=r"pact\.txt: .*set text_sha256 ="):
        load_corpus(with_treaty)


def test_the_file_a_text_was_read_from_is_verified_by_itself(with_treaty: Path) -> None:
    document = load_corpus(with_treaty).documents[1].document
    verify_files(with_treaty, document)
    (with_treaty / "pact.pdf").write_bytes(b"%PDF-2")

    with pytest.raises(IngestError, match=r"pact\.pdf: the file differs"):
        verify_files(with_treaty, document)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name": ""}, r"documents\.1: .*must have a `name`"),
        ({"name": '"§ 5"'}, r"documents\.1\.name"),
        ({"text_sha256": ""}, r"documents\.1: .*both `text` and `text_sha256`"),
        ({"text": '"../pact.txt"'}, r"documents\.1\.text: .*inside the corpus folder"),
    ],
)
def test_an_entry_of_a_document_beside_the_plan_is_checked(
    with_treaty: Path, changes: dict[str, str], told: str
) -> None:
    (with_treaty / MANIFEST).write_text(entry() + entry(**TREATY | changes), "utf-8")

    with pytest.raises(ConfigError, match=told):
        load_corpus(with_treaty)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": '"other"', "name": '"Pact"'}, "gives the name 'Pact' to 'pact' and to 'other'"),
        ({"edition": '"2020"'}, "several editions of 'pact' as current"),
    ],
)
def test_entries_that_would_be_mixed_up_are_refused(
    with_treaty: Path, changes: dict[str, str], told: str
) -> None:
    text = entry() + entry(**TREATY) + entry(**TREATY | changes)
    (with_treaty / MANIFEST).write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=told):
        load_corpus(with_treaty)


@pytest.mark.parametrize(
    ("changes", "text"),
    [({"name": '"P"'}, TEXT), ({"current": "false"}, TEXT), ({}, TEXT + b"more")],
    ids=["name", "current", "text"],
)
def test_digest_changes_with_how_a_document_beside_the_plan_is_read(
    with_treaty: Path, changes: dict[str, str], text: bytes
) -> None:
    before = load_corpus(with_treaty).digest
    (with_treaty / "pact.txt").write_bytes(text)
    changed = {"text_sha256": f'"{hashlib.sha256(text).hexdigest()}"', **changes}
    (with_treaty / MANIFEST).write_text(entry() + entry(**TREATY | changed), "utf-8")

    assert load_corpus(with_treaty).digest != before


def test_an_edition_is_found_by_name_and_else_the_current_one(folder: Path) -> None:
    text = entry(edition='"2017-2020"', current="false") + entry()
    (folder / MANIFEST).write_text(text, "utf-8")
    corpus = load_corpus(folder)

    found = [corpus.find("plan", edition) for edition in ("", "2017-2020")]
    assert [one and one.document.edition for one in found] == ["2023-2028", "2017-2020"]
    assert corpus.find("plan", "1999") is None
    assert corpus.find("nothing") is None


def wanted(**changes: str) -> str:
    fields = {"id": '"pact"', "kind": '"treaty"', "name": '"PACT"', "title": '"P"', **changes}
    lines = [f"{name} = {value}" for name, value in fields.items() if value]
    return "\n".join(["[[wanted]]", *lines, ""])


@pytest.mark.parametrize(
    ("edition", "missing"), [("", 0), ('"2015"', 0), ('"2020"', 1)], ids=["any", "held", "other"]
)
def test_what_is_wanted_is_missing_until_it_is_there(
    with_treaty: Path, edition: str, missing: int
) -> None:
    (with_treaty / MANIFEST).write_text(entry() + wanted(edition=edition), "utf-8")
    assert len(load_corpus(with_treaty).missing) == 1
    (with_treaty / MANIFEST).write_text(
        entry() + entry(**TREATY) + wanted(edition=edition), "utf-8"
    )
    assert len(load_corpus(with_treaty).missing) == missing


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"url": '"ftp://example.org/x"', "edition": '"1"'}, r"wanted\.0\.url"),
        ({"url": '"https://example.org/x"'}, r"wanted\.0: .*`edition` beside its `url`"),
        ({"sha256": '"123"'}, r"wanted\.0\.sha256"),
    ],
)
def test_a_wanted_entry_is_checked(folder: Path, changes: dict[str, str], told: str) -> None:
    (folder / MANIFEST).write_text(entry() + wanted(**changes), "utf-8")

    with pytest.raises(ConfigError, match=told):
        read_manifest(folder)


def test_the_shipped_manifest_wants_what_the_plan_rests_on() -> None:
    names = [one.name for one in load_corpus(ROOT / "corpus").missing]

    assert names == ["ACTIP", "APA", "BWP", "BWP-Review"]
