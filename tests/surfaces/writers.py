"""A writer whose words are given, for the surfaces."""

import threading
from collections.abc import Generator
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import DraftClaim
from tipassist.answer.writing import Ending, Receipt, Rung, Task, Written
from tipassist.types import Route

OPEN = "Is gender equality only about women?"
LISTED = "What is ACWC coordinating?"
SENTENCES = ("Gender equality is about men as well.", "It is <b>not</b> a matter of numbers.")
BY_MODEL = "Written by scripted-1 from the passages below; each sentence was checked against them."


@dataclass
class GivenWriter:
    """Writes sentences on the first evidence of a draft.

    Attributes:
        ending: How the writing ends; the draft stands unless it is `WRITTEN`.
        gate: Waited for before the first sentence.
        gate_before_last: Waited for before the last.
        asked: How often it was asked.
        left: Set when somebody left before the end.
    """

    ending: Ending = Ending.WRITTEN
    gate: threading.Event | None = None
    gate_before_last: threading.Event | None = None
    asked: int = 0
    left: threading.Event = field(default_factory=threading.Event)

    def write(self, task: Task) -> Generator[DraftClaim, None, Written]:
        self.asked += 1
        if self.gate is not None:
            assert self.gate.wait(30)
        evidence = task.draft.claims[0].evidence
        claims = tuple(DraftClaim(text, evidence) for text in SENTENCES)
        try:
            yield from claims[:-1]
            if self.gate_before_last is not None:
                assert self.gate_before_last.wait(30)
            yield claims[-1]
        except GeneratorExit:
            self.left.set()
            raise
        kept = self.ending is Ending.WRITTEN
        draft = replace(task.draft, claims=claims, route=Route.WRITER) if kept else None
        return Written(draft, self.receipt())

    def receipt(self) -> Receipt:
        return Receipt(
            provider="openai",
            model="scripted-1",
            prompt="abc123",
            ending=self.ending,
            tokens_in=900,
            tokens_out=40,
            counted=True,
            cost=0.002,
            first_sentence_ms=120.0,
            took_ms=300.0,
            kept=2,
            deleted=(Rung.VALUES, Rung.VALUES, Rung.WORDS),
        )
