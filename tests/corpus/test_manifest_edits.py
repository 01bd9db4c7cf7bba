"""A manifest is edited without losing a comment, a blank line or an order."""

import pytest

from tests.corpus.plan import ROOT
from tipassist.corpus.manifest import MANIFEST, Document, DocumentKind
from tipassist.corpus.manifest_edits import with_document, with_pin, without_document
from tipassist.errors import ConfigError

SHIPPED = (ROOT / "corpus" / MANIFEST).read_text("utf-8")
PACT = Document(
    id="pact",
    kind=DocumentKind.TREATY,
    name="PACT",
    title='The "Pact"',
    edition="2015",
    file="pact.pdf",
    sha256="0" * 64,
    text="pact.txt",
    text_sha256="1" * 64,
    source="https://example.org/pact.pdf",
    current=True,
)
ENTRY = f"""
[[documents]]
id = "pact"
kind = "treaty"
name = "PACT"
title = "The \\"Pact\\""
edition = "2015"
file = "pact.pdf"
sha256 = "{"0" * 64}"
text = "pact.txt"
text_sha256 = "{"1" * 64}"
source = "https://example.org/pact.pdf"
current = true
"""


def test_a_new_document_stands_after_the_others_and_nothing_else_changes() -> None:
    edited = with_document(SHIPPED, PACT)
    before, after = edited.split(ENTRY)
    assert before + after == SHIPPED
    assert before.endswith("current = true\n")
    assert after.startswith("\n# What the plan rests on.")


def test_removing_a_document_undoes_adding_it() -> None:
    assert without_document(with_document(SHIPPED, PACT), "pact", "2015") == SHIPPED


def test_replacing_keeps_the_comments_and_the_order_inside_the_entry() -> None:
    commented = with_document(SHIPPED, PACT).replace(
        'file = "pact.pdf"', 'file = "pact.pdf" # scanned'
    )
    edited = with_document(commented, PACT.model_copy(update={"title": "Short", "current": False}))
    assert edited == commented.replace('"The \\"Pact\\""', '"Short"').replace(
        'example.org/pact.pdf"\ncurrent = true\n', 'example.org/pact.pdf"\n'
    )


def test_a_current_edition_is_the_only_current_one() -> None:
    newer = PACT.model_copy(update={"edition": "2020", "file": "pact-2020.pdf"})
    edited = with_document(with_document(SHIPPED, PACT), newer)
    assert edited.count("\ncurrent = true") == 2
    assert edited.count("\ncurrent = false") == 1
    assert edited.index('edition = "2015"') < edited.index("\ncurrent = false")


def test_a_current_work_plan_is_the_only_current_one_whatever_its_id() -> None:
    plan = PACT.model_copy(update={"id": "plan-2", "kind": DocumentKind.WORK_PLAN})
    assert with_document(SHIPPED, plan).count("\ncurrent = true") == 1


def test_comments_above_a_removed_document_stay() -> None:
    commented = with_document(SHIPPED, PACT).replace(ENTRY, f"\n# from the archive{ENTRY}")
    assert "# from the archive" in without_document(commented, "pact", "2015")


def test_a_pin_changes_one_line() -> None:
    edited = with_pin(SHIPPED, "actip", "2015", "a" * 64)
    (new,) = set(edited.splitlines()) - set(SHIPPED.splitlines())
    assert new == f'sha256 = "{"a" * 64}"'
    assert edited.replace(f"{new}\n", "") == SHIPPED


@pytest.mark.parametrize("manifest", ["documents = []\n", "# nothing\n", "[[documents]]\nid = \n"])
def test_a_manifest_of_another_form_is_left_to_people(manifest: str) -> None:
    with pytest.raises(ConfigError, match="edit it by hand"):
        with_document(manifest, PACT)
