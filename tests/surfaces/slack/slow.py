"""Questions whose answers take long."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.running import Bot
from tipassist.answer.assistant import Assistant
from tipassist.answer.writing import Step

if TYPE_CHECKING:
    from tests.surfaces.slack.conftest import Office

QUESTION = "who leads A.2.6?"


@dataclass(frozen=True)
class Held:
    """A question whose answer takes long.

    Attributes:
        question: The question; its thread shows that it is worked on.
        go: Set, and the answer is made.
        bot: The bot that answers it.
    """

    question: Message
    go: threading.Event
    bot: Bot


def ask(office: Office, text: str = QUESTION) -> Message:
    return office.ana.says(office.general, f"{office.team.bot.mention} {text}")


def answers(office: Office, question: Message) -> list[Message]:
    return office.slack.answers(office.general, question.ts)


@contextmanager
def slow_answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold every answer back until the event is set."""
    go, make = threading.Event(), Assistant.steps

    def held(self: Assistant, question: str, **named: Any) -> Generator[Step, None, None]:
        go.wait(20)
        yield from make(self, question, **named)

    monkeypatch.setattr(Assistant, "steps", held)
    try:
        yield go
    finally:
        go.set()
