"""Running an evaluation: ask, grade, measure, time, and compare, in one process."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tipassist import __version__
from tipassist.evaluation import contenders
from tipassist.evaluation.contenders import Laboratory
from tipassist.evaluation.exam import ExamMark, exam_of, take
from tipassist.evaluation.exam_talks import take_talks, talks_of
from tipassist.evaluation.extraction import by_field, check_cells
from tipassist.evaluation.gold import Gold, Split, load_gold, of_split
from tipassist.evaluation.grade import grade
from tipassist.evaluation.intervals import Difference, Share, paired_difference
from tipassist.evaluation.latency import SAMPLES, machine, measure_latency
from tipassist.evaluation.measured import load_measured
from tipassist.evaluation.metrics import Graded, measure, truth
from tipassist.evaluation.results import Results, Run
from tipassist.evaluation.retrieval import mean_scores, score_ranking
from tipassist.evaluation.support import SupportChecker
from tipassist.evaluation.systems import Contender, Retriever, replay
from tipassist.evaluation.thresholds import check, load_thresholds
from tipassist.evaluation.written import WrittenRun, try_writer, written_value
from tipassist.types import AnswerStatus


@dataclass(frozen=True, slots=True)
class Plan:
    """What an evaluation does.

    Attributes:
        folder: Where the gold questions, thresholds and results lie.
        split: Which questions; None for all.
        exam: Whether the exam is sat.
        baselines: Whether baselines and ablations are run.
        samples: Least number of timed answers a kind; 0 for none.
        writer: Whether the open questions are asked of the writer of the settings too.
    """

    folder: Path
    split: Split | None = Split.DEV
    exam: bool = False
    baselines: bool = True
    samples: int = SAMPLES
    writer: bool = False

    @property
    def split_name(self) -> str:
        """Name of the split, or `all`."""
        return self.split.value if self.split is not None else "all"


def evaluate(plan: Plan, lab: Laboratory, now: datetime) -> Results:
    """Evaluate the assistant.

    Raises:
        ConfigError: A file of the evaluation cannot be used.
        WriterError: A package or a setting of the writer is missing.
    """
    gold = of_split(load_gold(plan.folder / "gold.jsonl"), plan.split)
    thresholds = load_thresholds(plan.folder / "thresholds.toml")
    run = _Runner(lab, gold)
    ours = run.answers(lab.ours())
    others, retrieval = run.compared() if plan.baselines else ((), {})
    latency = measure_latency(lab.ours(), gold, plan.samples, lab.progress) if plan.samples else {}
    exam = _sit_exam(lab) if plan.exam else ()
    results = Results(
        config=_config(plan, lab, now),
        runs=(ours, *others),
        differences={other.name: _differences(ours, other) for other in others},
        retrieval=retrieval,
        latency=latency,
        exam=exam,
        extraction=by_field(check_cells(lab.register, plan.folder)),
        gates=(),
        before=_before(plan.split_name),
        written=run.written(ours) if plan.writer else None,
    )
    return replace(results, gates=check(thresholds, lambda name: _metric(results, name)))


def _sit_exam(lab: Laboratory) -> tuple[ExamMark, ...]:
    """Ask every question of the exam, then hold its talks."""
    marks = take(exam_of(lab.register), lab.assistant(), lab.progress)
    return (*marks, *take_talks(talks_of(lab.register), lab.assistant(), lab.progress))


class _Runner:
    """Asks the same questions of every system."""

    def __init__(self, lab: Laboratory, gold: Sequence[Gold]) -> None:
        self._lab = lab
        self._gold = gold
        self._checker = SupportChecker(lab.dependencies.editions, lab.documents)

    def answers(self, contender: Contender) -> Run:
        rows, hits = [], {}
        for number, gold in enumerate(self._gold, 1):
            self._lab.recorder.forget()
            answer = replay(contender, gold, "run")
            hits[gold.id] = self._lab.recorder.hits
            context = (gold.question, gold.body or "", *gold.history)
            support = self._checker.check(answer, context)
            rows.append(Graded(gold, answer, grade(gold, answer), support))
            self._lab.progress(f"Asking {contender.name}", number, len(self._gold))
        return Run(contender.name, contender.title, tuple(rows), measure(rows), hits)

    def written(self, ours: Run) -> WrittenRun:
        """Ask the writer of the settings what ours answered without one."""
        lab = self._lab
        return try_writer(lab.with_writer(), ours.rows, self._checker, lab.progress)

    def compared(self) -> tuple[tuple[Run, ...], Mapping[str, Mapping[str, float]]]:
        """Run baselines and ablations, and score the retrievers."""
        lab = self._lab
        plain, bare = contenders.plain_index(lab), contenders.bare_index(lab)
        others = (*contenders.baselines(lab, plain), *contenders.ablations(lab, bare))
        runs = tuple(self.answers(one) for one in others)
        found = contenders.retrievers(lab, plain, bare)
        return runs, {name: self._retrieval(one) for name, one in found.items()}

    def _retrieval(self, retriever: Retriever) -> Mapping[str, float]:
        """Score a retriever on the standalone questions that have places to find."""
        return mean_scores(
            [
                score_ranking(retriever(gold.question), gold.expected_locators)
                for gold in self._gold
                if gold.expected_locators
                and not gold.history
                and AnswerStatus.ANSWERED in gold.expected_status
            ]
        )


def _differences(ours: Run, other: Run) -> Mapping[str, Difference]:
    groups = {row.gold.id: row.gold.group_id for row in ours.rows}

    def compare(score: Callable[[Graded], float]) -> Difference:
        first, second = ({row.gold.id: score(row) for row in run.rows} for run in (ours, other))
        return paired_difference(first, second, groups)

    return {
        "passed": compare(lambda row: float(row.grade.passed)),
        "truthfulness": compare(truth),
    }


def _before(split: str) -> Mapping[str, float]:
    found = load_measured().get(split)
    return found.metrics if found else {}


def _metric(results: Results, name: str) -> float | None:
    """Return a gated metric: of the answers, exam, extraction, times or writer."""
    family, _, rest = name.partition(".")
    if family == "exam":
        return _value(results.exam_families, rest)
    if family == "extraction" and rest == "all":
        return _in_all(results.extraction.values()).value
    if family == "writer":
        return written_value(results.written, rest)
    if family == "p95_ms":
        return next((one.p95_ms for kind, one in results.latency.items() if kind == rest), None)
    return results.ours.metrics.value(name)


def _value(shares: Mapping[str, Share], name: str) -> float | None:
    return shares[name].value if name in shares else None


def _in_all(shares: Iterable[Share]) -> Share:
    found = list(shares)
    return Share(sum(one.hits for one in found), sum(one.total for one in found))


def _config(plan: Plan, lab: Laboratory, now: datetime) -> Mapping[str, str]:
    return {
        "time": now.isoformat(timespec="seconds"),
        "version": __version__,
        "split": plan.split_name,
        "edition": lab.register.edition,
        "corpus": lab.corpus.digest,
        "model": lab.settings.index.model or "packaged MiniLM",
        "writer": (lab.settings.writer.model or "") if plan.writer else "not asked",
        "machine": machine(),
    }
