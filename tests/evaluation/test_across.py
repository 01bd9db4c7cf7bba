"""The gold questions across documents, over the documents as Markdown, PDF and Word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.reading.made import plan_docx, plan_pdf
from tests.documents_made import as_docx, as_pdf
from tipassist.bootstrap import load_editions
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus
from tipassist.corpus.reading.document import read_document
from tipassist.evaluation.across import DocumentGold, evaluate_across, load_sources, put_beside
from tipassist.evaluation.gold import load_gold
from tipassist.register.instruments import Instrument
from tipassist.register.model import Register
from tipassist.settings import Settings, default_corpus_dir
from tipassist.types import Role

FOLDER = Path(__file__).parents[2] / "evals" / "documents"
Make = Callable[[str, Path], Path]
PLANS: dict[str, Make] = {".pdf": plan_pdf, ".docx": plan_docx}


def made(folder: Path, make: Make | None, suffix: str) -> Path:
    """Make a corpus of the plan and the documents in one form of file; return its folder."""

    def convert(path: Path) -> Path:
        if make is None:
            return path
        text, file = read_document(path).text, folder / f"{path.stem}{suffix}"
        return PLANS[suffix](text, file) if "work-plan" in path.name else make(text, file)

    put_beside(FOLDER, default_corpus_dir(), folder / "corpus", convert)
    return folder / "corpus"


def test_there_are_enough_questions_and_each_is_asked_once() -> None:
    questions = load_gold(FOLDER / "gold.jsonl", DocumentGold)
    assert len(questions) >= 80
    asked = [(one.question.casefold(), one.history) for one in questions]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize(("make", "suffix"), [(as_pdf, ".pdf"), (as_docx, ".docx")])
def test_a_file_of_another_form_has_the_clauses_of_its_source(
    tmp_path: Path, make: Make, suffix: str
) -> None:
    (tmp_path / "made").mkdir()
    folders = made(tmp_path, None, ".md"), made(tmp_path / "made", make, suffix)
    corpora = [load_corpus(folder) for folder in folders]
    for one, same in zip(*map(Library, corpora), strict=True):
        assert _numbered(same) == _numbered(one)
    plain, other = (load_editions(corpus).get("2025-rev") for corpus in corpora)
    assert _bodies(other) == _bodies(plain)


def _bodies(register: Register) -> list[tuple[object, ...]]:
    return [(one.code, *map(one.named, Role)) for one in register.activities]


def _numbered(instrument: Instrument) -> list[str]:
    """Return the places below the title page, to which the header of a single page belongs."""
    places = (clause.locator for clause in instrument.clauses)
    return [str(one) for one in places if len(one.parts) > 1]


def test_documents_are_added_with_their_editions(tmp_path: Path) -> None:
    held = load_corpus(made(tmp_path, None, ".md")).documents[1:]
    assert {(one.document.id, one.document.edition) for one in held} == {
        (one.id, one.edition) for one in load_sources(FOLDER)
    }
    harp = [one.document for one in held if one.document.id == "harp"]
    assert [one.edition for one in harp if one.current] == ["2012"]


@pytest.mark.slow
@pytest.mark.parametrize(("make", "suffix"), [(None, ".md"), (as_pdf, ".pdf"), (as_docx, ".docx")])
def test_questions_across_documents_are_answered_within_the_thresholds(
    tmp_path: Path, make: Make | None, suffix: str
) -> None:
    settings = Settings(corpus_dir=made(tmp_path, make, suffix), state_dir=tmp_path / "state")
    found = evaluate_across(FOLDER, settings)
    below = [f"{one.metric} {one.value} ({one.wanted})" for one in found.gates if not one.holds]
    wrong = [f"{row.gold.id} {row.grade.faults}" for row in found.rows if not row.grade.passed]
    assert below == [], wrong
