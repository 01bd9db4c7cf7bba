"""What people do with an answer: share it, ask a body about it, say whether it was right."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.storage.ratings import Rating, Reason
from tipassist.storage.slack.inbox import Taken, WorkState
from tipassist.surfaces.slack import talks
from tipassist.surfaces.slack.calling import PostingError
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.heard import Body
from tipassist.surfaces.slack.interactions import (
    OutdatedError,
    action_in,
    fields_in,
    place_in,
    pointer_in,
)
from tipassist.surfaces.slack.leasing import leased
from tipassist.surfaces.slack.noting import post_rest
from tipassist.surfaces.slack.posting import ThreadPoster
from tipassist.surfaces.slack.requests import team_in
from tipassist.surfaces.slack.taking import MAX_ATTEMPTS
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views import choices as forms
from tipassist.surfaces.slack.views.answers import Offer, answer_messages
from tipassist.surfaces.slack.views.asking import DOWN
from tipassist.surfaces.slack.views.escalation import question_for_group
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.whispers import whisper
from tipassist.types import Answer

Claimed = Callable[[], Awaitable[object]]
"""Called once a request is claimed: from then on it is not lost."""


@dataclass(frozen=True, slots=True)
class Pressing:
    """Who pressed a button under an answer, and where.

    Attributes:
        team: The workspace.
        channel: The channel.
        person: Who pressed it.
        name: That person's name.
        thread: The thread of the message, or None.
        pointer: What the button says of the answer.
        response_url: Where notes for that person go.
    """

    team: str
    channel: str
    person: str
    name: str
    thread: str | None
    pointer: dict[str, str]
    response_url: str


@dataclass(frozen=True, slots=True)
class AnswerActions:
    """The buttons under answers of one desk."""

    desk: Desk

    async def share(self, body: Body, client: AsyncWebClient, claimed: Claimed) -> None:
        """Post an answer that only one person saw, and take theirs away."""
        press = _pressing(body)
        answer = await self._answer(press)
        if answer is None:
            await self._tell(client, press, say("status", "nothing_shared"))
            return
        key = f"{press.team}/share/{answer.id}"
        who = say("answer", "asked", who=press.name, question=answer.question)
        messages = answer_messages(answer, self.desk.links, Offer(asked=who))
        taken = await self._claim(key, press, body, claimed)
        if taken is None or not await self._post(taken, press, client, messages):
            return
        try:
            await UrlPoster(press.response_url).take_away()
        except PostingError:
            return

    async def ask_body(self, body: Body, client: AsyncWebClient, claimed: Claimed) -> None:
        """Ask the group of a body, in the thread, with the question and what the plan says."""
        press = _pressing(body)
        answer = await self._answer(press)
        about = press.pointer.get("body", "")
        group = (await kept(self.desk.choices.groups, press.team)).get(about)
        if answer is None or group is None:
            await self._tell(client, press, say("status", "nothing_shared"))
            return
        key = f"{press.team}/group/{answer.id}/{about}"
        messages = question_for_group(
            answer, self.desk.links, who=press.name, body=about, group=group
        )
        taken = await self._claim(key, press, body, claimed)
        if taken is not None:
            await self._post(taken, press, client, messages)

    async def rate(self, body: Body, client: AsyncWebClient) -> None:
        """Keep that an answer helped, or ask what was wrong with it."""
        press = _pressing(body)
        if press.pointer.get("r") == DOWN:
            form = forms.feedback_form(json.dumps(press.pointer))
            await client.views_open(trigger_id=body["trigger_id"], view=form)
            return
        await kept(self.desk.feedback.add, press.pointer["a"], _owner(press.team), Rating.UP)
        await self._tell(client, press, say("status", "thanks"))

    async def reason(self, body: Body, client: AsyncWebClient) -> None:  # noqa: ARG002
        """Keep why an answer did not help."""
        pointer = pointer_in(body["view"].get("private_metadata"))
        chosen, comment = fields_in(body, forms.REASON, forms.COMMENT)
        try:
            reason = Reason(chosen)
        except ValueError as err:
            raise OutdatedError(f"{chosen!r} is no reason; open the form again.") from err
        owner = _owner(team_in(body))
        await kept(self.desk.feedback.add, pointer["a"], owner, Rating.DOWN, reason, comment)

    async def _answer(self, press: Pressing) -> Answer | None:
        return await talks.answer_of(
            self.desk, press.team, press.channel, press.person, press.pointer
        )

    async def _claim(self, key: str, press: Pressing, body: Body, claimed: Claimed) -> Taken | None:
        """Claim what is posted, and say so; None when that was done before."""
        taken = await kept(self.desk.inbox.take, key, press.team, dict(body))
        await claimed()
        return taken

    async def _post(
        self, taken: Taken, press: Pressing, client: AsyncWebClient, messages: tuple[Message, ...]
    ) -> bool:
        """Post messages where the button stands; return whether they are posted now."""
        inbox = self.desk.inbox
        poster = ThreadPoster(client, press.channel, press.thread, taken.key)
        try:
            async with leased(inbox, taken):
                await post_rest(inbox, taken, poster, messages, taken.posted)
        except PostingError as err:
            if not err.retryable or taken.attempts >= MAX_ATTEMPTS:
                await kept(inbox.finish, taken, WorkState.FAILED)
                await self._tell(client, press, say("status", "not_posted"))
            return False
        await kept(inbox.finish, taken)
        return True

    async def _tell(self, client: AsyncWebClient, press: Pressing, text: str) -> None:
        await whisper(client, press.channel, press.person, text, press.thread)


def _owner(team: str) -> str:
    return f"slack:{team}"


def _pressing(body: Body) -> Pressing:
    at, user = place_in(body), body["user"]
    if at is None or at.channel is None:
        raise OutdatedError("It is not under an answer; ask again.")
    return Pressing(
        team=team_in(body),
        channel=at.channel,
        person=at.person,
        name=str(user.get("name") or user.get("username") or say("answer", "somebody")),
        thread=at.thread,
        pointer=pointer_in(action_in(body).get("value")),
        response_url=str(body.get("response_url") or ""),
    )
