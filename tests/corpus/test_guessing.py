"""The kind of a document, told from its structure."""

import pytest

from tests.corpus.plan import PLAN
from tests.corpus.stored_texts import stored
from tipassist.corpus.instruments import guess_kind
from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.words import structure_words


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("convention", DocumentKind.TREATY, "it has 6 numbered articles"),
        (
            "plan_of_action",
            DocumentKind.PLAN_OF_ACTION,
            "it has 4 parts with Roman numbers, 3 sections with letters",
        ),
        ("report", DocumentKind.REPORT, "it has 5 headings numbered like 4.2"),
        ("earlier_plan", DocumentKind.EARLIER_PLAN, "5 rows of its tables begin with the code"),
    ],
)
def test_the_kind_is_told_from_the_structure(name: str, kind: DocumentKind, why: str) -> None:
    guess = guess_kind(stored(name))

    assert guess.kind is kind
    assert guess.why.startswith(why)


def test_the_plan_itself_is_a_work_plan() -> None:
    assert guess_kind(PLAN).kind is DocumentKind.WORK_PLAN


@pytest.mark.parametrize("text", ["", "we met and we talked.\n"])
def test_a_text_without_structure_is_of_no_kind(text: str) -> None:
    assert guess_kind(text).kind is None
    assert guess_kind(text).why == structure_words().why["nothing"]


def test_words_about_kinds_name_kinds_that_exist() -> None:
    kinds = {kind.value for kind in DocumentKind}

    assert set(structure_words().kinds) == kinds - {"work-plan"}
    assert kinds <= set(structure_words().why)
