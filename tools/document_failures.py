"""Asks questions over a folder of made-up documents beside the plan and prints those that fail.

A folder holds `documents.toml`, `sources/` and `gold.jsonl`, as `evals/documents` does. Run it by
`python -m tools.document_failures FOLDER [--shown N]`; it takes about two minutes.
"""

import argparse
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tipassist.bootstrap.index import ingest
from tipassist.evaluation.across import DocumentGold, put_beside
from tipassist.evaluation.gold import load_gold
from tipassist.evaluation.grade import grade
from tipassist.settings import Settings, default_corpus_dir
from tools.gold_failures import answered, show

_SHOWN = 700


def main() -> None:
    """Put the documents beside the plan, ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.document_failures", description=__doc__)
    parser.add_argument("folder", type=Path, help="documents and questions over them")
    parser.add_argument("--shown", type=int, default=_SHOWN, help="characters of an answer")
    asked = parser.parse_args()
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    with TemporaryDirectory() as made:
        corpus = Path(made) / "corpus"
        put_beside(asked.folder, default_corpus_dir(), corpus)
        settings = Settings(corpus_dir=corpus, state_dir=Path(made) / "state")
        ingest(settings)
        for gold, answer in answered(
            load_gold(asked.folder / "gold.jsonl", DocumentGold), settings
        ):
            graded = grade(gold, answer)
            every[gold.kind.value] += 1
            right[gold.kind.value] += graded.passed
            if not graded.passed:
                show(gold, answer, [f"ending {graded.status.value}", *graded.faults], asked.shown)
    for kind, total in every.items():
        print(f"{kind}: {right[kind]} of {total}")
    print(f"{right.total()} of {every.total()} right")


if __name__ == "__main__":
    main()
