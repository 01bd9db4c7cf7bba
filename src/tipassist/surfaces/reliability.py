"""How reliable an answer is, in words, from the accepted results of the evaluation."""

from collections.abc import Mapping

from tipassist.answer.meaning import Intent
from tipassist.evaluation.measured import Measured

_SPLITS = ("test", "dev")


def reliability_words(intent: Intent, measured: Mapping[str, Measured]) -> str:
    """Say how often questions understood alike were answered wholly right.

    Args:
        intent: How a question is understood.
        measured: The accepted results by split; the test split counts before the dev split.
    """
    for split in _SPLITS:
        counted = measured[split].intents.get(intent) if split in measured else None
        if counted is None:
            continue
        low, high = counted.share.interval
        return (
            f"Reliability: of {counted.total} {split} questions understood like this one"
            f" ({intent.value}), {counted.hits} were answered wholly right"
            f" ({counted.hits / counted.total:.0%}; 95 % interval {low:.0%} to {high:.0%}),"
            f" measured on {measured[split].date}."
        )
    return f"Reliability: no question understood like this one ({intent.value}) was measured yet."
