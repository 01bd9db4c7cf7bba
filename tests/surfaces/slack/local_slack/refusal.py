"""How Slack says no."""

from collections.abc import Sequence
from typing import Any

from tests.surfaces.slack.local_slack.checks import Json


class Refused(Exception):
    """The call is answered with `{"ok": false, "error": …}`.

    Args:
        error: Slack's word for it, such as `channel_not_found`.
        messages: What `response_metadata.messages` tells, one per fault.
        more: Further fields of the answer, such as `needed` and `provided`.
    """

    def __init__(self, error: str, messages: Sequence[str] = (), **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.messages = list(messages)
        self.more = more

    def answer(self) -> Json:
        answer: Json = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            answer["errors"] = [message.removeprefix("[ERROR] ") for message in self.messages]
            answer["response_metadata"] = {"messages": self.messages}
        return answer
