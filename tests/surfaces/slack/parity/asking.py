"""Asks the questions of conversations over the API and in Slack, and keeps what each shows."""

import html
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import httpx
from pydantic import SecretStr

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.parity.comparing import differences
from tests.surfaces.slack.parity.reading import Reading, read
from tests.surfaces.slack.parity.recording import Posted, Recording
from tests.surfaces.slack.running import slack_app
from tipassist.answer.dependencies import Dependencies
from tipassist.evaluation.gold import Gold, Split, load_gold
from tipassist.settings import SlackSettings
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.heard import Heard
from tipassist.surfaces.slack.listeners.questions import Questions
from tipassist.surfaces.slack.requests import request_in
from tipassist.surfaces.slack.taking import Asked

TEAM, CHANNEL, BOT = "T1", "C1", "U0BOT"
PAGES = "https://tip.example.org"


@dataclass(frozen=True, slots=True)
class Difference:
    """What Slack shows otherwise than the API."""

    id: str
    question: str
    what: str


@dataclass
class Parity:
    """Asks both ways.

    Attributes:
        api: The HTTP API.
        desk: The bot's parts.
        shown: What was read in Slack, turn by turn.
    """

    api: httpx.AsyncClient
    desk: Desk
    shown: list[Reading] = field(default_factory=list)
    _client: Recording = field(default_factory=Recording)
    _times: "count[int]" = field(default_factory=lambda: count(1))

    async def differences(self, gold: Gold) -> list[Difference]:
        """Ask a question after those before it, both ways; return what differs, any turn."""
        person, root = f"U{next(self._times)}", ""
        if gold.body:
            body = self.desk.body_named(gold.body)
            self.desk.choices.choose_body(TEAM, person, body)
        conversation, found = f"parity-{person}", []
        for question in (*gold.history, gold.question):
            answer = await self._by_api(question, gold.body, conversation)
            ts = f"{next(self._times)}.000001"
            root = root or ts
            text = html.escape(question, quote=False)
            shown = read(await self.in_slack(text, person, ts, root))
            self.shown.append(shown)
            found += [Difference(gold.id, question, one) for one in differences(answer, shown)]
        return found

    async def _by_api(self, question: str, body: str | None, conversation: str) -> Json:
        asked = {"question": question, "body": body, "conversation_id": conversation}
        answered = await self.api.post("/api/v1/ask", json=asked)
        answered.raise_for_status()
        found: Json = answered.json()
        return found

    async def in_slack(self, text: str, person: str, ts: str, root: str) -> list[Posted]:
        """Return what is posted when a person mentions the bot; the text is as Slack sends it."""
        heard = request_in(_mention(text, person, ts, root))
        assert isinstance(heard, Heard)
        taken = self.desk.inbox.take(heard.key, TEAM, {})
        assert taken is not None
        await Questions(self.desk).said(Asked(heard, taken), heard, self._client)
        return self._client.taken()


def _mention(text: str, person: str, ts: str, root: str) -> Json:
    """Return the event of a message that mentions the bot, as Slack sends it."""
    event = {
        "type": "app_mention",
        "channel": CHANNEL,
        "user": person,
        "text": f"<@{BOT}> {text}",
        "ts": ts,
        **({} if root == ts else {"thread_ts": root}),
    }
    return {"team_id": TEAM, "event": event, "authorizations": [{"user_id": BOT}]}


@asynccontextmanager
async def parity(parts: Dependencies, folder: Path) -> AsyncIterator[Parity]:
    """Open the API and the bot of one assistant; the database lies in a folder."""
    slack = SlackSettings(
        bot_token=SecretStr("xoxb-1"), signing_secret=SecretStr("s"), stream_after_seconds=60
    )
    with slack_app(parts, folder, slack, PAGES) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://local") as api:
            yield Parity(api, app.state.slack)


async def compare(
    parts: Dependencies, folder: Path, questions: Iterable[Gold]
) -> tuple[Difference, ...]:
    """Ask questions both ways, and return every difference."""
    async with parity(parts, folder) as both:
        return tuple([one for gold in questions for one in await both.differences(gold)])


def dev_questions(path: Path) -> tuple[Gold, ...]:
    """Return the questions that may be looked at."""
    return tuple(gold for gold in load_gold(path) if gold.split is Split.DEV)
