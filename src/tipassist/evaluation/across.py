"""Gold questions across documents: asked over the plan and made-up documents put beside it."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from tipassist.corpus.additions import Particulars, read_addition
from tipassist.corpus.changing import change_folder, read_bytes
from tipassist.corpus.manifest import MANIFEST, Corpus, DocumentKind, load_corpus, parse_manifest
from tipassist.corpus.manifest_edits import with_document
from tipassist.errors import ConfigError
from tipassist.evaluation.contenders import open_laboratory
from tipassist.evaluation.gold import Gold, load_gold
from tipassist.evaluation.grade import grade
from tipassist.evaluation.metrics import Graded, Metrics, measure
from tipassist.evaluation.support import SupportChecker
from tipassist.evaluation.systems import replay
from tipassist.evaluation.thresholds import Gate, check, load_thresholds
from tipassist.index.progress import Progress, silent
from tipassist.settings import Settings

Form = TypeVar("Form", bound=BaseModel)

_REVISION = ".toml"

Convert = Callable[[Path], Path]
"""From the source of a document to the file that is added: itself, or a PDF made from it."""


class Source(BaseModel):
    """A made-up document, as `documents.toml` names it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    id: str
    edition: str
    kind: DocumentKind
    name: str
    title: str
    current: bool = False


class _Sources(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: tuple[Source, ...]


class _Edit(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    before: str
    after: str


class _Revision(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    edits: tuple[_Edit, ...]


class DocumentGold(Gold):
    """A gold question over documents, whose places are not in the grammar of the plan."""

    @model_validator(mode="after")
    def _names_places(self) -> Self:
        if any(not group for group in self.expected_locators):
            raise ValueError("a group of expected_locators is empty")
        return self


@dataclass(frozen=True, slots=True)
class Across:
    """What questions across documents gave.

    Attributes:
        rows: Every question with its answer and grades.
        metrics: What they come to.
        gates: How the metrics stand to their thresholds.
    """

    rows: tuple[Graded, ...]
    metrics: Metrics
    gates: tuple[Gate, ...]


def load_sources(folder: Path) -> tuple[Source, ...]:
    """Read which documents the questions are over.

    Raises:
        ConfigError: `documents.toml` cannot be read or is not as expected.
    """
    return _read(folder / "documents.toml", _Sources).documents


def _read(path: Path, form: type[Form]) -> Form:
    try:
        return form.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as err:
        raise ConfigError(f"{path} cannot be read ({err.strerror}); put it back.") from err
    except (tomllib.TOMLDecodeError, ValidationError) as err:
        raise ConfigError(f"{path} is not as expected ({err}); mend it.") from err


def put_beside(
    folder: Path,
    plan_folder: Path,
    into: Path,
    convert: Convert = lambda path: path,
    *,
    revisions: bool = True,
) -> None:
    """Make a corpus folder of the plan and the made-up documents, added one after another.

    Args:
        folder: Where `documents.toml` and the sources lie.
        plan_folder: The corpus folder of the plan.
        into: The folder to be made.
        convert: Makes the file that is added from a source.
        revisions: Whether revisions of the plan are among them; they can be made of the plan that
            they were written for only.

    Raises:
        ConfigError: The folder cannot be written, or a document is not as `documents.toml` says.
        IngestError: A document cannot be read.
    """
    copytree(plan_folder, into)
    with TemporaryDirectory() as written:
        for one in load_sources(folder):
            source = folder / "sources" / one.file
            if source.suffix == _REVISION and not revisions:
                continue
            if source.suffix == _REVISION:
                source = _write_revision(load_corpus(into), one, source, Path(written))
            _put(one, convert(source), into)


def _put(one: Source, file: Path, into: Path) -> None:
    before = read_bytes(into)
    asked = Particulars(
        one.id, one.kind, one.edition, one.name, one.title, "made up", current=one.current
    )
    manifest = parse_manifest(before, into / MANIFEST)
    added = read_addition(load_corpus(into), manifest, file, asked)
    change_folder(into, before, with_document(before.decode(), added.document), added.files)


def _write_revision(corpus: Corpus, one: Source, edits: Path, folder: Path) -> Path:
    """Write the text of the current edition of a document with edits; return the file."""
    stored = corpus.find(one.id)
    if stored is None:
        raise ConfigError(f"{edits} revises {one.id!r}, which the corpus does not have.")
    text = stored.text
    for edit in _read(edits, _Revision).edits:
        if text.count(edit.before) != 1:
            raise ConfigError(
                f"{edits}: {edit.before[:60]!r} stands {text.count(edit.before)} times in"
                f" {one.id!r}, not once; mend it."
            )
        text = text.replace(edit.before, edit.after)
    path = folder / f"{one.id}-{one.edition}.md"
    path.write_text(text, "utf-8", newline="")
    return path


def evaluate_across(folder: Path, settings: Settings, progress: Progress = silent) -> Across:
    """Ask every question of a folder over the corpus of the settings.

    Args:
        folder: Where `gold.jsonl` and `thresholds.toml` lie.
        settings: All settings; their corpus holds the documents.
        progress: Told how far it is.

    Raises:
        ConfigError: A file of the evaluation cannot be used.
    """
    lab = open_laboratory(settings, progress)
    contender = lab.ours()
    checker = SupportChecker(lab.dependencies.editions, lab.documents)
    questions = load_gold(folder / "gold.jsonl", DocumentGold)
    rows = []
    for number, gold in enumerate(questions, 1):
        answer = replay(contender, gold, "across")
        context = (gold.question, gold.body or "", *gold.history)
        support = checker.check(answer, context)
        rows.append(Graded(gold, answer, grade(gold, answer), support))
        progress("Asking across documents", number, len(questions))
    metrics = measure(rows)
    gates = check(load_thresholds(folder / "thresholds.toml"), metrics.value)
    return Across(tuple(rows), metrics, gates)
