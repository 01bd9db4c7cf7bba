"""The optional last rung: a model of entailment may delete a sentence, and never saves one."""

from typing import Protocol

from tipassist.writer.ladder.verdict import Checked


class Judge(Protocol):
    """Judges whether one text says another."""

    def entailment(self, premise: str, hypothesis: str) -> float:
        """Return how likely a text says a sentence, 0 to 1.

        Raises:
            WriterError: The model cannot be used.
        """


def check_entailment(checked: Checked, judge: Judge, least: float) -> str:
    """Return how likely the cited evidence says a sentence, when that is too little.

    Only English is judged: models of entailment are trained on it.

    Args:
        checked: A sentence that has passed every other rung, and what it cites.
        judge: The model.
        least: What it must say at least, 0 to 1.
    """
    if not checked.is_english:
        return ""
    premise = "\n".join(one.source.said for one in checked.cited)
    likely = judge.entailment(premise, checked.text)
    return "" if likely >= least else f"entailment {likely:.2f}"
