"""The bot, put together: what it listens to, and what each of those leads to."""

import logging
import re
from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.authorizing import authorizing
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.faults import on_fault
from tipassist.surfaces.slack.heard import Body, Heard
from tipassist.surfaces.slack.interactions import OutdatedError
from tipassist.surfaces.slack.listeners import takebacks
from tipassist.surfaces.slack.listeners.answers import AnswerActions
from tipassist.surfaces.slack.listeners.commands import Commands
from tipassist.surfaces.slack.listeners.home import Home
from tipassist.surfaces.slack.listeners.links import Finding
from tipassist.surfaces.slack.listeners.questions import Questions
from tipassist.surfaces.slack.listeners.tours import Tours
from tipassist.surfaces.slack.manifest import SHORTCUT
from tipassist.surfaces.slack.requests import COMMAND, Edited, Pressed, Typed
from tipassist.surfaces.slack.taking import asked_in, taking
from tipassist.surfaces.slack.views import asking, choices, home, tour

RATE_LIMIT_RETRIES = 2


def web_client(desk: Desk) -> AsyncWebClient:
    """Return what speaks to Slack, without a token.

    It repeats a call only when Slack says that it was not carried out; what may have been is the
    caller's to repeat.
    """
    handlers: list[AsyncRetryHandler] = [
        AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMIT_RETRIES)
    ]
    return AsyncWebClient(base_url=desk.settings.api_url, retry_handlers=handlers)


def build_bot(desk: Desk) -> AsyncApp:
    """Build the bot of a desk, for HTTP and for Socket Mode.

    Raises:
        ConfigError: There is no token, and no OAuth to get one.
    """
    client = web_client(desk)
    secret = desk.settings.signing_secret
    app = AsyncApp(
        name="tipassist",
        logger=logging.getLogger("tipassist.slack"),
        client=client,
        signing_secret=secret.get_secret_value() if secret else "",
        request_verification_enabled=secret is not None,
        authorize=authorizing(desk, client),
        before_authorize=taking(desk),
        attaching_conversation_kwargs_enabled=False,
    )
    _hear(app, desk)
    _act(app, desk)
    _answer_rest(app)
    app.error(on_fault(desk))
    return app


def _hear(app: AsyncApp, desk: Desk) -> None:
    """Listen to what people say and type."""
    questions = Questions(desk)

    async def said(body: Body, context: AsyncBoltContext, client: AsyncWebClient) -> None:
        asked = asked_in(context)
        match asked and asked.request:
            case Heard() as heard if asked:
                await questions.said(asked, heard, client)
            case Edited() as edited if asked:
                await questions.edited(asked, edited, client)
            case _:
                await takebacks.take_back(desk, body, client)

    async def typed(ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient) -> None:
        await ack()
        asked = asked_in(context)
        if asked and isinstance(asked.request, Typed):
            await Commands(desk).typed(asked, asked.request, client)

    async def pressed(ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient) -> None:
        await ack()
        asked = asked_in(context)
        if asked is None or not isinstance(asked.request, Pressed):
            raise OutdatedError("The button asks nothing; ask again.")
        await questions.pressed(asked, asked.request, client)

    async def stopped(body: Body, client: AsyncWebClient) -> None:
        await takebacks.stop(desk, body, client)

    app.event("message")(said)
    app.event("app_mention")(said)
    app.event("agent_session_stopped")(stopped)
    app.command(COMMAND)(typed)
    app.action(asking.ASKS)(pressed)


def _act(app: AsyncApp, desk: Desk) -> None:
    """Listen to buttons, menus, forms, the shortcut and links."""
    answers, tab, finding, tours = AnswerActions(desk), Home(desk), Finding(desk), Tours(desk)
    app.event("app_home_opened")(_event(tab.opened))
    app.event("link_shared")(_event(finding.unfurl))
    app.shortcut(SHORTCUT)(_acknowledged(finding.near))
    for pattern, act in (
        (rf"{asking.RATE}(_\d)?", answers.rate),
        (rf"{home.CHOOSE}|{home.FORGET}", tab.chose_body),
        (home.CHANNELS, tab.open_channels),
        (home.GROUPS, tab.open_groups),
        (choices.CHANNEL, tab.chose_channel),
        (rf"{tour.TURN}_\w+", tours.turn),
        (asking.OPEN, _nothing),
    ):
        app.action(re.compile(rf"(?:{pattern})$"))(_acknowledged(act))
    for pattern, post in (
        (asking.SHARE, answers.share),
        (rf"{asking.ASK_BODY}_\d+", answers.ask_body),
    ):
        app.action(re.compile(rf"(?:{pattern})$"))(_claimed(post))
    for callback, save in (
        (choices.CHANNEL_FORM, tab.save_channel),
        (choices.GROUP_FORM, tab.save_group),
        (choices.FEEDBACK_FORM, answers.reason),
    ):
        app.view(callback)(_acknowledged(save))


def _answer_rest(app: AsyncApp) -> None:
    """Answer what an earlier version offered and nothing above listens to."""

    async def unknown(ack: AsyncAck) -> None:
        await ack()
        raise OutdatedError("Nothing listens to it any more; ask again.")

    async def unheard() -> None:
        """Do nothing about an event that nobody asked Slack for."""

    anything = re.compile("")
    for listen in (app.action, app.view, app.shortcut):
        listen(anything)(unknown)
    app.event(anything)(unheard)


async def _nothing(body: Body, client: AsyncWebClient) -> None:
    """Do nothing: Slack follows the link of a button by itself."""


Act = Callable[[Body, AsyncWebClient], Awaitable[None]]


def _event(act: Act) -> Callable[..., Awaitable[None]]:
    """Return a listener of an event, which Bolt acknowledges by itself."""

    async def listener(body: Body, client: AsyncWebClient) -> None:
        await act(body, client)

    return listener


Post = Callable[[Body, AsyncWebClient, AsyncAck], Awaitable[None]]


def _claimed(post: Post) -> Callable[..., Awaitable[None]]:
    """Return a listener that acknowledges once it claimed what it posts, or at its end."""

    async def listener(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        try:
            await post(body, client, ack)
        finally:
            await ack()

    return listener


def _acknowledged(act: Act) -> Callable[..., Awaitable[None]]:
    """Return a listener that acknowledges at once, then acts."""

    async def listener(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await act(body, client)

    return listener
