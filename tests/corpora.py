"""Corpus folders: the shipped plan and made-up documents beside it."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from tipassist.corpus.manifest import MANIFEST
from tipassist.settings import default_corpus_dir

PACT_TEXT = (
    "# Chapter II Protection\n\nArticle 6\n\n1. Each Party shall house victims of trafficking.\n\n"
    "Article 7\n\n1. Parties share records of\fmoney laundering with investigators.\n"
)


@dataclass(frozen=True)
class Beside:
    """A document beside the plan."""

    id: str = "pact"
    name: str = "PACT"
    text: str = PACT_TEXT
    edition: str = "2015"
    kind: str = "treaty"
    current: bool = True
    title: str = "The PACT"


PACT = Beside()


def corpus_with(folder: Path, *documents: Beside) -> Path:
    """Make a corpus folder of the shipped plan and documents beside it; return the folder."""
    shutil.copytree(default_corpus_dir(), folder)
    with (folder / MANIFEST).open("a", encoding="utf-8") as manifest:
        for one in documents:
            file = f"{one.id}-{one.edition}.txt"
            (folder / file).write_text(one.text, "utf-8")
            digest = hashlib.sha256(one.text.encode()).hexdigest()
            manifest.write(
                f'\n[[documents]]\nid = "{one.id}"\nkind = "{one.kind}"\nname = "{one.name}"\n'
                f'title = "{one.title}"\nedition = "{one.edition}"\nfile = "{file}"\n'
                f'sha256 = "{digest}"\nsource = "made up"\ncurrent = {str(one.current).lower()}\n'
            )
    return folder
