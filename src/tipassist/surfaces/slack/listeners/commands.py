"""The command: a question or a code, or one of its few words."""

from dataclasses import dataclass, replace

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import UnknownLocatorError
from tipassist.storage.slack.inbox import WorkState
from tipassist.surfaces.briefing.subject import subject_named
from tipassist.surfaces.samples import samples_of
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.listeners.questions import Questions
from tipassist.surfaces.slack.requests import Typed
from tipassist.surfaces.slack.taking import Asked
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views.files import brief_message, with_files
from tipassist.surfaces.slack.views.guides import help_message, note
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.tour import tour_message

FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Commands:
    """Carries out what is typed after the command."""

    desk: Desk

    async def typed(self, asked: Asked, typed: Typed, client: AsyncWebClient) -> None:
        """Answer the person who typed it, and nobody else."""
        word, rest = (*typed.text.split(maxsplit=1), "", "")[:2]
        match word.casefold(), rest.strip():
            case "" | "help", "":
                message = help_message(typed.command, self.desk.register)
            case "tour", "":
                message = tour_message(self.desk.register, self.desk.links, 1)
            case "body", name:
                message = await self._choose(typed, name)
            case "brief", name:
                message = self._brief(typed, name or await self._own(typed))
            case "mine", "":
                own = await self._own(typed)
                if own in self.desk.register.bodies:
                    question = replace(typed, text=say("command", "mine"))
                    await Questions(self.desk).typed(asked, question, client, own)
                    return
                message = self._no_body(typed, own)
            case _:
                await Questions(self.desk).typed(asked, typed, client)
                return
        await self._tell(asked, typed, message)

    async def _tell(self, asked: Asked, typed: Typed, message: Message) -> None:
        await UrlPoster(typed.response_url).post(message, 0, unsure=False)
        await kept(self.desk.inbox.finish, asked.taken, WorkState.DONE)

    async def _own(self, typed: Typed) -> str | None:
        return await kept(self.desk.choices.body_in, typed.team, typed.channel, typed.person)

    def _no_body(self, typed: Typed, own: str | None) -> Message:
        """Say that somebody has no body that the plan knows."""
        example = samples_of(self.desk.register).body
        name = "no_body" if own is None else "old_body"
        return note(say("command", name, command=typed.command, example=example, body=own))

    def _brief(self, typed: Typed, name: str | None) -> Message:
        register = self.desk.register
        if name is None:
            return self._no_body(typed, None)
        try:
            subject = subject_named(register, name, self.desk.body_named)
        except UnknownLocatorError as err:
            return note(
                say(
                    "command",
                    "no_subject",
                    name=err.locator,
                    near=", ".join(err.suggestions) or "–",
                    command=typed.command,
                    example=samples_of(register).body,
                )
            )
        return brief_message(subject, self.desk.links)

    async def _choose(self, typed: Typed, name: str) -> Message:
        choices = self.desk.choices
        if not name:
            example = samples_of(self.desk.register).body
            return note(say("command", "which_body", command=typed.command, example=example))
        if name.casefold() == FORGET:
            await kept(choices.choose_body, typed.team, typed.person, None)
            return note(say("command", "forgotten"))
        body = self.desk.body_named(name)
        if body is None:
            bodies = ", ".join(sorted(self.desk.register.bodies))
            return note(say("command", "not_a_body", name=name, bodies=bodies))
        await kept(choices.choose_body, typed.team, typed.person, body)
        return with_files(note(say("command", "chosen", body=body)), body, self.desk.links)
