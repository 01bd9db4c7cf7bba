"""Asks questions over a folder of made-up documents beside the plan and prints those that fail.

A folder holds `documents.toml`, `sources/` and `gold.jsonl`, as `evals/documents` does. Run it by
`python -m tools.document_failures FOLDER [--shown N]`; it takes about two minutes.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tipassist.bootstrap.index import ingest
from tipassist.evaluation.across import DocumentGold, put_beside
from tipassist.evaluation.gold import load_gold
from tipassist.settings import Settings, default_corpus_dir
from tools.gold_failures import SHOWN, print_failures


def main() -> None:
    """Put the documents beside the plan, ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.document_failures", description=__doc__)
    parser.add_argument("folder", type=Path, help="documents and questions over them")
    parser.add_argument("--shown", type=int, default=SHOWN, help="characters of an answer")
    asked = parser.parse_args()
    with TemporaryDirectory() as made:
        corpus = Path(made) / "corpus"
        put_beside(asked.folder, default_corpus_dir(), corpus)
        settings = Settings(corpus_dir=corpus, state_dir=Path(made) / "state")
        ingest(settings)
        gold = load_gold(asked.folder / "gold.jsonl", DocumentGold)
        print_failures(gold, settings, asked.shown)


if __name__ == "__main__":
    main()
