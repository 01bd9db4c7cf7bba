"""What a language model makes of the open questions, beside the answers that go without it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Ending, Finished, Receipt
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import grade
from tipassist.evaluation.intervals import Share, Spread
from tipassist.evaluation.metrics import Graded, Metrics, measure, share
from tipassist.evaluation.support import SupportChecker
from tipassist.evaluation.systems import ask_earlier
from tipassist.index.progress import Progress, silent
from tipassist.types import Answer

_BOUNDED = frozenset({"kept", "passed", "unsupported_value_rate", "contradiction_rate"})


@dataclass(frozen=True, slots=True)
class Writing:
    """One open question, answered both ways.

    Attributes:
        without: The answer without the writer.
        shown: What a person sees with it: the written answer, or that without it.
        receipt: What the writing took and how it ended.
    """

    without: Graded
    shown: Graded
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class WrittenRun:
    """All open questions with one writer.

    Attributes:
        writings: The questions that the writer was asked, in their order.
    """

    writings: tuple[Writing, ...]

    @property
    def kept(self) -> Share:
        """Share of the open questions whose written answer is shown."""
        return share(one.receipt.ending is Ending.WRITTEN for one in self.writings)

    @property
    def endings(self) -> Mapping[Ending, int]:
        """How many writings ended in each way, the most frequent first."""
        return dict(Counter(one.receipt.ending for one in self.writings).most_common())

    @property
    def sentences_kept(self) -> Share:
        """Share of the sentences that the ladder let stand."""
        kept = sum(one.receipt.kept for one in self.writings)
        return Share(kept, kept + sum(self.deleted.values()))

    @property
    def deleted(self) -> Mapping[str, int]:
        """How many sentences were deleted at each rung, the most first."""
        rungs = Counter(rung.value for one in self.writings for rung in one.receipt.deleted)
        return dict(rungs.most_common())

    @property
    def kinds(self) -> Mapping[Kind, tuple[Share, Share]]:
        """Share of questions passed without and with the writer, by kind."""
        without, shown = self.metrics
        return {kind: (one, shown.kinds[kind]) for kind, one in without.kinds.items()}

    @property
    def metrics(self) -> tuple[Metrics, Metrics]:
        """What was measured without and with the writer, on the same questions."""
        return (
            measure([one.without for one in self.writings]),
            measure([one.shown for one in self.writings]),
        )

    @property
    def times(self) -> Mapping[str, Spread]:
        """Times that the server took; writings out of the cache are left out."""
        receipts = [one.receipt for one in self.writings if not one.receipt.cached]
        firsts = [one.first_sentence_ms for one in receipts if one.first_sentence_ms is not None]
        found = {
            "first verified sentence": firsts,
            "whole writing": [one.took_ms for one in receipts],
        }
        return {name: Spread.of(times) for name, times in found.items() if len(times) > 1}

    @property
    def tokens(self) -> tuple[int, int]:
        """Tokens of all prompts, and tokens written."""
        receipts = [one.receipt for one in self.writings]
        return sum(one.tokens_in for one in receipts), sum(one.tokens_out for one in receipts)

    @property
    def is_counted(self) -> bool:
        """Whether the server counted every token; else they are estimated."""
        return all(one.receipt.counted or one.receipt.cached for one in self.writings)

    @property
    def cost(self) -> float | None:
        """What they cost at the prices set, None without prices."""
        costs = [one.receipt.cost for one in self.writings if one.receipt.cost is not None]
        return sum(costs) if costs else None


def written_value(run: WrittenRun | None, name: str) -> float | None:
    """Return a metric that thresholds may bound as `writer.kept`; None when no writer was asked.

    Raises:
        KeyError: There is no such metric.
    """
    if name not in _BOUNDED:
        raise KeyError(name)
    if run is None:
        return None
    return run.kept.value if name == "kept" else run.metrics[1].value(name)


def try_writer(
    dependencies: Dependencies,
    without: Iterable[Graded],
    checker: SupportChecker,
    progress: Progress = silent,
) -> WrittenRun:
    """Ask every question with a writer, and keep those that it was asked to write.

    Args:
        dependencies: What the assistant works with, the writer among it.
        without: The answers without it.
        checker: Checks what is shown.
        progress: Told how many questions were asked.
    """
    assistant = Assistant(dependencies)
    rows: Sequence[Graded] = tuple(without)
    writings = []
    for number, row in enumerate(rows, 1):
        answer, receipt = _asked(assistant, row.gold)
        if receipt is not None:
            context = (row.gold.question, row.gold.body or "", *row.gold.history)
            support = checker.check(answer, context)
            shown = Graded(row.gold, answer, grade(row.gold, answer), support)
            writings.append(Writing(row, shown, receipt))
        progress("Asking the writer", number, len(rows))
    return WrittenRun(tuple(writings))


def _asked(assistant: Assistant, gold: Gold) -> tuple[Answer, Receipt | None]:
    conversation = f"written-{gold.id}"
    ask_earlier(assistant, gold, conversation)
    steps = assistant.steps(gold.question, body=gold.body, conversation_id=conversation)
    last = next(one for one in steps if isinstance(one, Finished))
    return last.answer, last.receipt
