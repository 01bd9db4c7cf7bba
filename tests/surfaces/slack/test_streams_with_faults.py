"""A streamed answer survives whatever goes wrong with one of the calls that write it."""

from typing import Any

import pytest

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.slow import Held, answers


def check_answered(office: Office, held: Held) -> None:
    """Wait for the whole answer, and check that nothing else is left of the way to it."""
    office.slack.wait_for(lambda: not held.bot.desk.running.busy)
    office.slack.settle(20)
    (answer,) = answers(office, held.question)
    assert not answer.is_streaming
    assert answer.metadata
    assert "ACWC" in answer.shown
    assert "Writing" not in answer.shown
    assert office.slack.status_of(held.question).status == "active"


@pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream", "chat.update"])
@pytest.mark.parametrize(
    "fault",
    [{"status": 500}, {"drop": True}, {"lose_answer": True}],
    ids=["server fault", "dropped", "carried out but answer lost"],
)
def test_a_call_that_goes_wrong_costs_nothing(
    office: Office, held: Held, method: str, fault: dict[str, Any]
) -> None:
    office.slack.fail(method, **fault)
    held.go.set()
    check_answered(office, held)


def test_too_many_streams_make_a_plain_message_without_waiting(office: Office, held: Held) -> None:
    office.slack.fail("chat.startStream", status=429, retry_after=30, times=None)
    held.go.set()
    check_answered(office, held)
    assert len(office.slack.calls_of("chat.startStream")) == 1


def test_a_status_that_cannot_be_taken_away_at_once_is_later(office: Office, held: Held) -> None:
    office.slack.fail(
        "agents.sessions.setStatus", status=500, only=lambda a: a["status"] == "active"
    )
    held.go.set()
    check_answered(office, held)
