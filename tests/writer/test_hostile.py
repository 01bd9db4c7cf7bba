"""Over a thousand answers of a hostile writer: nothing false is shown, true sentences stay."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.writer.scripted import Writing, scripted_model, write_with
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Ending, Task, is_open
from tipassist.bootstrap import load_editions
from tipassist.corpus.manifest import load_corpus
from tipassist.evaluation.gold import Kind, Split, load_gold, of_split
from tipassist.evaluation.hostile import (
    HostileAuthor,
    Labelled,
    Trick,
    evidence_in,
    reply_of,
)
from tipassist.evaluation.support import SupportChecker
from tipassist.types import Answer, Route

ROOT = Path(__file__).parents[2]
TASKS = 100
ROUNDS = 10
LEAST_TRUE_KEPT = 0.9
OPEN_KINDS = (Kind.PROSE, Kind.DEFINITION, Kind.TOPIC, Kind.WHO_TOPIC)


@dataclass
class Witness:
    """Replies as a hostile writer and remembers what it did."""

    author: HostileAuthor
    made: dict[tuple[str, tuple[str, ...]], Labelled] = field(default_factory=dict)

    def reply(self, prompt: str) -> str:
        sentences = self.author.sentences(evidence_in(prompt))
        self.made = {(one.text, one.evidence): one for one in sentences}
        return reply_of((one.text, one.evidence) for one in sentences)


def questions() -> Iterator[str]:
    for gold in of_split(load_gold(ROOT / "evals" / "gold.jsonl"), Split.DEV):
        if gold.kind in OPEN_KINDS and not gold.history:
            yield gold.question


@pytest.fixture(scope="module")
def tasks(given: Dependencies) -> list[Task]:
    found: list[Task] = []
    for question in questions():
        meaning = given.understander.interpret(question, None)
        task = Task(meaning, given.router.draft(meaning))
        if is_open(task):
            found.append(task)
        if len(found) == TASKS:
            break
    return found


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_nothing_false_of_a_hostile_writer_stands(
    given: Dependencies, tasks: list[Task], seed: int
) -> None:
    witness = Witness(HostileAuthor(given.register, seed))
    writing = write_with(given, scripted_model(witness.reply))
    stood, said, endings = Counter[Trick](), Counter[Trick](), Counter[Ending]()
    false: list[str] = []
    for task in tasks:
        endings[ending(writing, task)] += 1
        for verdict in writing.verdicts:
            one = witness.made[(verdict.sentence.text, verdict.sentence.evidence)]
            said[one.trick] += 1
            stood[one.trick] += verdict.stands
            if verdict.stands and one.trick is not Trick.NONE:
                false.append(f"{one.trick.value}: {one.text}")
    assert false == []
    assert len(said) > len(Trick) - 3
    assert stood[Trick.NONE] >= LEAST_TRUE_KEPT * said[Trick.NONE]
    assert endings[Ending.WRITTEN] > 0.8 * len(tasks)


def ending(writing: Writing, task: Task) -> Ending:
    """Write one answer; return how it ended."""
    writing.verdicts.clear()
    steps = writing.writer.write(task)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return Ending(end.value.receipt.ending)


def test_written_answers_hold_no_value_that_their_citations_do_not(given: Dependencies) -> None:
    corpus = load_corpus(ROOT / "corpus")
    texts = {(one.document.id, one.document.edition): one.text for one in corpus.documents}
    checker = SupportChecker(load_editions(corpus), texts)
    witness = Witness(HostileAuthor(given.register, 99))
    assistant = write_with(given, scripted_model(witness.reply)).assistant
    written = [one for one in answers(assistant) if one.route is Route.WRITER]
    assert len(written) > 20
    assert [one for answer in written for one in checker.check(answer).unsupported] == []


def answers(assistant: Assistant) -> Iterator[Answer]:
    for at, question in enumerate(questions()):
        if at == 60:
            return
        yield assistant.ask(question)
