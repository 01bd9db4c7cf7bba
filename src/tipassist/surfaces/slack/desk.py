"""What the bot works with, made once when it starts."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from tipassist.index.hybrid import Hit
from tipassist.register.model import Register
from tipassist.settings import SlackSettings
from tipassist.storage.conversations import SqlConversations
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.slack.choices import SlackChoices
from tipassist.storage.slack.inbox import SlackInbox
from tipassist.storage.slack.installs import SlackInstalls
from tipassist.storage.slack.threads import SlackThreads
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.running import Running

Given = ParamSpec("Given")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts of the bot.

    Attributes:
        answering: Asks the assistant off the event loop.
        register: The plan's current edition.
        body_named: Returns the one body that a text names, or None.
        search: Finds passages of the plan by words and meaning: a query, how many candidates.
        conversations: Kept conversations.
        feedback: Kept feedback.
        inbox: Requests that are not answered yet.
        choices: What people and administrators chose.
        threads: Threads in which the bot answered.
        installs: Workspaces that installed the bot; None for the one of the settings.
        allowance: How often one person may ask.
        links: Makes links to the web pages.
        settings: Settings of the bot.
        running: What is worked on in this process.
    """

    answering: Answering
    register: Register
    body_named: Callable[[str], str | None]
    search: Callable[[str, int], tuple[Hit, ...]]
    conversations: SqlConversations
    feedback: FeedbackBook
    inbox: SlackInbox
    choices: SlackChoices
    threads: SlackThreads
    installs: SlackInstalls | None
    allowance: Allowance
    links: Links
    settings: SlackSettings
    running: Running = field(default_factory=Running)


async def kept(
    use: Callable[Given, Found], /, *arguments: Given.args, **named: Given.kwargs
) -> Found:
    """Call a store in a thread, so that the event loop goes on."""
    return await asyncio.to_thread(use, *arguments, **named)
