"""Asks questions over a made-up edition of the plan and prints those that fail.

A folder of `evals/editions` holds an edition, `plan.md`, and the questions, `gold.jsonl`. Run it by
`python -m tools.edition_failures FOLDER [--shown N]`; it takes about a minute.
"""

import argparse
import hashlib
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tipassist.bootstrap.index import ingest
from tipassist.corpus.manifest import MANIFEST
from tipassist.evaluation.gold import load_gold
from tipassist.settings import Settings
from tools.gold_failures import SHOWN, print_failures

_YEARS = re.compile(r"20\d\d\s?[-–]\s?20\d\d")


def main() -> None:
    """Build an index of the edition alone, ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.edition_failures", description=__doc__)
    parser.add_argument("folder", type=Path, help="an edition and questions over it")
    parser.add_argument("--shown", type=int, default=SHOWN, help="characters of an answer")
    asked = parser.parse_args()
    with TemporaryDirectory() as made:
        corpus = corpus_of(asked.folder / "plan.md", Path(made) / "corpus")
        settings = Settings(corpus_dir=corpus, state_dir=Path(made) / "state")
        ingest(settings)
        print_failures(load_gold(asked.folder / "gold.jsonl"), settings, asked.shown)


def corpus_of(plan: Path, folder: Path) -> Path:
    """Make a corpus folder of one plan alone, named by the years in its title; return the folder.

    Args:
        plan: The text of the edition; its first line is its title.
        folder: Where to make it.

    Raises:
        SystemExit: If the title names no years.
    """
    text = plan.read_bytes()
    title = text.decode("utf-8").lstrip("\ufeff# ").splitlines()[0].strip()
    years = _YEARS.search(title)
    if years is None:
        raise SystemExit(f"The first line of {plan} names no years such as 2030-2035: {title}")
    folder.mkdir(parents=True)
    (folder / plan.name).write_bytes(text)
    edition = re.sub(r"\s", "", years[0]).replace("–", "-")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    (folder / MANIFEST).write_text(
        f'[[documents]]\nid = "work-plan"\nkind = "work-plan"\ntitle = "{quoted}"\n'
        f'edition = "{edition}"\nfile = "{plan.name}"\ncurrent = true\nsource = "made up"\n'
        f'sha256 = "{hashlib.sha256(text).hexdigest()}"\n',
        "utf-8",
    )
    return folder


if __name__ == "__main__":
    main()
