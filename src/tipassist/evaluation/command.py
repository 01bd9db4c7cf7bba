"""What `tipassist eval` does, without a command line around it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from tipassist.answer.meaning import Intent
from tipassist.errors import ConfigError
from tipassist.evaluation.contenders import Laboratory, open_laboratory
from tipassist.evaluation.gold import Gold
from tipassist.evaluation.measured import accept, measured_of
from tipassist.evaluation.report import html, markdown
from tipassist.evaluation.results import Results, as_document, question_lines
from tipassist.evaluation.run import Plan, evaluate
from tipassist.evaluation.systems import ask_earlier
from tipassist.index.progress import Progress, silent
from tipassist.settings import Settings

Told = TypeVar("Told")

PASSED = 0
BELOW_THRESHOLDS = 3
_NO_WRITER = (
    "No writer is set; set TIPASSIST_WRITER__PROVIDER and TIPASSIST_WRITER__MODEL, or leave"
    " --writer out."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an evaluation ended.

    Attributes:
        results: What it found.
        folder: Where it was written.
    """

    results: Results
    folder: Path

    @property
    def exit_code(self) -> int:
        """3 when a gate fails, else 0."""
        return BELOW_THRESHOLDS if self.results.failed_gates else PASSED


def run_evaluation(
    settings: Settings,
    plan: Plan,
    *,
    accepted: bool = False,
    progress: Progress = silent,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Outcome:
    """Evaluate the assistant and write what was found.

    Args:
        settings: All settings.
        plan: What is done.
        accepted: Make the result the one that later runs are compared with.
        progress: Told the stage and how far it is.
        now: Tells the time.

    Returns:
        The results and their folder: `config.json`, `questions.jsonl`, `metrics.json`, `report.md`
        and `report.html`.

    Raises:
        TipassistError: The corpus, the index, a file of the evaluation or the writer that is asked
            for cannot be used.
    """
    if plan.writer and settings.writer.provider is None:
        raise ConfigError(_NO_WRITER)
    started = now()
    lab = open_laboratory(settings, progress)
    results = evaluate(plan, lab, started)
    folder = plan.folder / "results" / f"{started:%Y%m%d-%H%M%S}-{plan.split_name}"
    write(results, folder)
    if accepted:
        accept(plan.split_name, measured_of(results, _understanding(lab)))
    return Outcome(results, folder)


def _understanding(lab: Laboratory) -> Callable[[Gold], Intent]:
    assistant = lab.assistant()

    def understood(gold: Gold) -> Intent:
        conversation = f"understood-{gold.id}"
        ask_earlier(assistant, gold, conversation)
        return assistant.explain(gold.question, body=gold.body, conversation_id=conversation).intent

    return understood


def write(results: Results, folder: Path) -> None:
    """Write results into a folder.

    Raises:
        ConfigError: The folder cannot be written.
    """
    lines = [
        json.dumps(one, ensure_ascii=False) for run in results.runs for one in question_lines(run)
    ]
    texts = {
        "config.json": json.dumps(dict(results.config), indent=2),
        "metrics.json": json.dumps(as_document(results), indent=2, ensure_ascii=False),
        "questions.jsonl": "\n".join(lines),
        "report.md": markdown(results),
        "report.html": html(results),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text + "\n", "utf-8")
    except OSError as err:
        raise ConfigError(f"{folder} cannot be written ({err.strerror}); free it.") from err
