"""Asks gold questions in the words of other people and prints those that fail.

A file of `evals/paraphrases` holds wordings by people who did not see the code, each with the id
of the gold question whose answer it must get; in a talk it is the last turn that is said otherwise.
Needs the index. Run it by `python -m tools.paraphrase_failures [FILE ...] [--shown N]`; a hundred
wordings take about ten seconds.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tipassist.evaluation.gold import Gold, Split, load_gold, of_split
from tipassist.settings import Settings
from tools.gold_failures import SHOWN, print_failures

_EVALS = Path(__file__).parent.parent / "evals"
FOLDER = _EVALS / "paraphrases"


def main() -> None:
    """Ask and print, file by file."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.paraphrase_failures", description=__doc__
    )
    parser.add_argument("files", type=Path, nargs="*", help="wordings of gold questions")
    parser.add_argument("--shown", type=int, default=SHOWN, help="characters of an answer")
    asked = parser.parse_args()
    dev = {one.id: one for one in of_split(load_gold(_EVALS / "gold.jsonl"), Split.DEV)}
    for file in asked.files or sorted(FOLDER.glob("*.jsonl")):
        print(f"\n{file.stem}")
        print_failures(list(said_otherwise(file, dev)), Settings(), asked.shown)


def said_otherwise(file: Path, gold: Mapping[str, Gold]) -> Iterator[Gold]:
    """Yield the questions of a file with the keys of the gold questions that they stand for.

    Args:
        file: Wordings, one JSON object a line: `id` of a gold question, `question`.
        gold: Questions by their ids.

    Raises:
        KeyError: An id is that of no gold question.
    """
    times: dict[str, int] = {}
    for line in file.read_text("utf-8").splitlines():
        told = json.loads(line)
        one = gold[told["id"]]
        times[one.id] = times.get(one.id, 0) + 1
        update = {"id": f"{one.id}~{times[one.id]}", "question": told["question"]}
        yield one.model_copy(update=update)


if __name__ == "__main__":
    main()
