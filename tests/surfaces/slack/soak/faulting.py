"""The faults that Slack's side of an event meets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.surfaces.slack.local_slack import LocalSlack
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.soak.script import Step, Trouble

_EXPIRED = "message_not_in_streaming_state"
_FAULTS: dict[Trouble, dict[str, Any]] = {
    Trouble.TOO_MANY: {"status": 429, "retry_after": 1},
    Trouble.SERVER_FAULT: {"status": 500},
    Trouble.UNAVAILABLE: {"status": 503, "error": "service_unavailable"},
    Trouble.DROPPED: {"drop": True},
    Trouble.REPLY_LOST: {"lose_answer": True},
    Trouble.STREAM_EXPIRED: {"error": _EXPIRED},
}


@dataclass
class Aim:
    """Likes the calls about one channel, after so many that it lets go well.

    Attributes:
        channel: The channel.
        skipped: How many more calls it lets go well.
        hits: How many calls it made go wrong.
    """

    channel: str
    skipped: int = 0
    hits: int = 0

    def __call__(self, arguments: Json) -> bool:
        if self.channel not in (arguments.get("channel"), arguments.get("channel_id")):
            return False
        if self.skipped:
            self.skipped -= 1
            return False
        self.hits += 1
        return True


@contextmanager
def faults_of(slack: LocalSlack, step: Step, channel: str) -> Iterator[Aim]:
    """Let Slack's calls about a channel go wrong as a step says, while it lasts."""
    aim = Aim(channel, 0 if step.trouble is Trouble.STREAM_EXPIRED else step.skipped)
    how = _FAULTS.get(step.trouble)
    if how is None:
        yield aim
        return
    method = "chat.appendStream" if step.trouble is Trouble.STREAM_EXPIRED else "*"
    fault = slack.fail(method, only=aim, times=step.times, **how)
    yield aim
    if fault in slack.faults.waiting:
        slack.faults.waiting.remove(fault)
