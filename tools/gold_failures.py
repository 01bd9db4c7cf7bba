"""Asks gold questions of a file and prints those that fail, or what changed since an earlier run.

Needs the index. Run it by `python -m tools.gold_failures [FILE] [--prefix za,zb] [--save RUN]
[--against RUN]`. Questions of the test split are left out: they are only counted, by
`tipassist eval`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tipassist.answer.assistant import Assistant
from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.gold import Gold, Split, load_gold, of_split
from tipassist.evaluation.grade import grade
from tipassist.settings import Settings
from tipassist.types import Answer

_GOLD = Path(__file__).parent.parent / "evals" / "gold.jsonl"
SHOWN = 700
_MARK_EVERY = 500


def main() -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.gold_failures", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=_GOLD, help="gold questions")
    parser.add_argument("--prefix", default="", help="beginnings of ids, with commas between")
    parser.add_argument("--save", type=Path, help="keep which failed, as JSON")
    parser.add_argument("--against", type=Path, help="print only what differs from a kept run")
    parser.add_argument("--shown", type=int, default=SHOWN, help="characters of an answer")
    asked = parser.parse_args()
    prefixes = tuple(asked.prefix.split(","))
    gold = [
        one for one in of_split(load_gold(asked.file), Split.DEV) if one.id.startswith(prefixes)
    ]
    before = json.loads(asked.against.read_text("utf-8")) if asked.against else None
    faults: dict[str, list[str]] = {}
    for number, (one, answer) in enumerate(answered(gold, Settings()), 1):
        graded = grade(one, answer)
        faults[one.id] = [] if graded.passed else [f"ending {graded.status.value}", *graded.faults]
        if before is None:
            changed = not graded.passed
        else:
            changed = one.id in before and bool(before[one.id]) == graded.passed
        if changed:
            show(one, answer, faults[one.id], asked.shown)
        if number % _MARK_EVERY == 0:
            print(f"… {number} of {len(gold)}", flush=True)
    if asked.save:
        asked.save.write_text(json.dumps(faults), "utf-8")
    passed = sum(not one for one in faults.values())
    print(f"{passed} of {len(gold)} right")
    if before is not None:
        kept = [one for one in faults if one in before]
        won = [one for one in kept if before[one] and not faults[one]]
        lost = [one for one in kept if faults[one] and not before[one]]
        print(f"won {len(won)}: {' '.join(won)}\nlost {len(lost)}: {' '.join(lost)}")


def print_failures(gold: Sequence[Gold], settings: Settings, shown: int) -> None:
    """Ask questions, print those that fail, and of each kind how many are right.

    Args:
        gold: The questions.
        settings: All settings.
        shown: How many characters of an answer are printed.
    """
    right: Counter[str] = Counter()
    for one, answer in answered(gold, settings):
        graded = grade(one, answer)
        right[one.kind.value] += graded.passed
        if not graded.passed:
            show(one, answer, [f"ending {graded.status.value}", *graded.faults], shown)
    for kind, total in Counter(one.kind.value for one in gold).items():
        print(f"{kind}: {right[kind]} of {total}")
    print(f"{right.total()} of {len(gold)} right")


def answered(gold: Sequence[Gold], settings: Settings) -> Iterator[tuple[Gold, Answer]]:
    """Answer questions; a talk goes on where the question before it ended, if it is the same.

    Args:
        gold: The questions.
        settings: All settings.
    """
    assistant = Assistant(build_dependencies(settings, conversations=MemoryConversations()))
    said: tuple[str, ...] = ()
    talk = ""
    for one in gold:
        key = f"{one.group_id} {one.body}"
        if not talk.startswith(f"{key} ") or said != one.history or not one.history:
            talk = f"{key} {one.id}"
            for earlier in one.history:
                assistant.ask(earlier, body=one.body, conversation_id=talk)
        yield one, assistant.ask(one.question, body=one.body, conversation_id=talk)
        said = (*one.history, one.question)


def show(gold: Gold, answer: Answer, faults: Sequence[str], shown: int) -> None:
    """Print a question, what is wrong with its answer, and the first characters of that."""
    asker = f"@{gold.body} " if gold.body else ""
    talk = " | ".join((*gold.history, gold.question))
    print(f"\n== {gold.id} {asker}{talk}\n   -- {'; '.join(faults) or 'right now'}   ({gold.note})")
    print("   " + " ".join(answer.text.split())[:shown], flush=True)


if __name__ == "__main__":
    main()
