"""Corpus folders with two editions of the plan, the real one and a revised one; and documents."""

import hashlib
import shutil
from pathlib import Path

from tests.corpus.plan import PLAN
from tests.register.revised import NEW, REVISION
from tipassist.corpus.manifest import MANIFEST
from tipassist.evaluation.across import put_beside
from tipassist.settings import default_corpus_dir

_DOCUMENTS = Path(__file__).parents[1] / "evals" / "documents"
_ENTRY = """
[[documents]]
id = "work-plan"
kind = "work-plan"
title = "ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons, revised"
edition = "{edition}"
file = "{file}"
sha256 = "{digest}"
source = "made for the tests"
current = true
"""


def two_editions(folder: Path) -> Path:
    """Make a corpus of both editions in a folder; the revised one answers questions."""
    shutil.copytree(default_corpus_dir(), folder)
    revised = REVISION(PLAN)
    file = f"{NEW}.md"
    (folder / file).write_text(revised, "utf-8", newline="")
    digest = hashlib.sha256(revised.encode()).hexdigest()
    manifest = folder / MANIFEST
    before = manifest.read_text("utf-8").replace("current = true", "current = false")
    manifest.write_text(before + _ENTRY.format(edition=NEW, file=file, digest=digest), "utf-8")
    return folder


def editions_and_documents(folder: Path) -> Path:
    """Make a corpus of both editions and the made-up documents, in a folder of the given one."""
    corpus = folder / "corpus"
    put_beside(_DOCUMENTS, two_editions(folder / "plans"), corpus, revisions=False)
    return corpus
