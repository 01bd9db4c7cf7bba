"""Questions: said in a channel or to the bot, typed after the command, or on a button."""

import re
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from tipassist import locator_reading
from tipassist.register import queries
from tipassist.storage.slack.choices import ChannelChoices
from tipassist.storage.slack.inbox import WorkState
from tipassist.surfaces.slack import talks
from tipassist.surfaces.slack.answering import Answerer, Place, Question
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.editing import EditPoster, take_away
from tipassist.surfaces.slack.heard import Heard
from tipassist.surfaces.slack.listeners.takebacks import stoppable
from tipassist.surfaces.slack.posting import ThreadPoster
from tipassist.surfaces.slack.requests import COMMAND, Edited, Pressed, Typed
from tipassist.surfaces.slack.streaming import StreamPlace, unfinished
from tipassist.surfaces.slack.taking import Asked
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views.answers import Offer
from tipassist.surfaces.slack.views.guides import help_message
from tipassist.surfaces.slack.whispers import WhisperPoster, whisper
from tipassist.types import Answer, AnswerStatus

_UNSURE = (AnswerStatus.NOT_IN_PLAN, AnswerStatus.CLARIFY, AnswerStatus.UNKNOWN_CODE)
_NOT_FOR_US = (AnswerStatus.OUT_OF_SCOPE, AnswerStatus.ERROR)


@dataclass(frozen=True, slots=True)
class Questions:
    """Answers the questions of one desk."""

    desk: Desk

    async def said(self, asked: Asked, heard: Heard, client: AsyncWebClient) -> None:
        """Answer what was said, in its thread.

        An edit may come before what it edits: then its answer is the one.
        """
        if await kept(self.desk.inbox.is_outdated, heard.key, heard.key):
            await kept(self.desk.inbox.finish, asked.taken, WorkState.DROPPED)
            return
        poster = ThreadPoster(client, heard.channel, heard.root, asked.taken.key)
        if heard.text:
            await self._answer_said(asked, heard, client, poster)
            return
        message = help_message(COMMAND, self.desk.register)
        await poster.post(message, 0, unsure=asked.taken.attempts > 1)
        await kept(self.desk.inbox.finish, asked.taken)

    async def edited(self, asked: Asked, edited: Edited, client: AsyncWebClient) -> None:
        """Answer a question as it reads now, in the place of the answer to what it was.

        Edits that follow each other quickly are taken up side by side: each ends those before it.
        """
        heard, inbox, edit = edited.heard, self.desk.inbox, asked.taken.key
        earlier = await kept(inbox.drop, heard.key, before=edit)
        unheard = earlier is None and not (heard.direct or heard.mentioned)
        if unheard or await kept(inbox.is_outdated, heard.key, edit):
            await kept(inbox.finish, asked.taken, WorkState.DROPPED)
            return
        await self.desk.running.end(heard.key, before=edit)
        posted = await kept(inbox.posted, heard.key, before=edit)
        before = [one for one in posted if one and one not in asked.taken.posted]
        fresh = ThreadPoster(client, heard.channel, heard.root, asked.taken.key)
        await take_away(fresh, [one for one in before if unfinished([one])])
        poster = EditPoster(fresh, tuple(one for one in before if not unfinished([one])))
        await self._answer_said(asked, heard, client, poster)
        await poster.take_away_rest()

    async def _answer_said(
        self,
        asked: Asked,
        heard: Heard,
        client: AsyncWebClient,
        poster: ThreadPoster | EditPoster,
    ) -> None:
        if not await self._may_ask(asked, heard, client):
            return
        desk = self.desk
        choices = asked.choices or ChannelChoices()
        private = not heard.direct and choices.private
        talk = await talks.talk_in(desk, heard.team, heard.channel, heard.root)
        await kept(desk.threads.keep, heard.team, heard.channel, heard.root, talk)
        stream = StreamPlace(client, heard.team, heard.channel, heard.root, heard.person)
        question = Question(
            heard.team,
            heard.channel,
            heard.person,
            heard.text,
            talk,
            talks.channel_owner(heard.team, heard.channel),
            await kept(desk.choices.body_of, heard.team, heard.person) or choices.body,
        )

        async def offering(answer: Answer) -> Offer:
            ask = () if heard.direct else await self._bodies_to_ask(heard.team, answer)
            return Offer(share=private, ask=ask, card=self._card(heard.text))

        def silent(answer: Answer) -> bool:
            return not (heard.direct or heard.mentioned) and not _meant_for_us(answer, heard.text)

        place = (
            Place(WhisperPoster(client, heard.channel, heard.person, heard.thread))
            if private
            else Place(poster, stream)
        )
        async with stoppable(desk, stream, asked.taken.key):
            await Answerer(desk).answer(asked.taken, question, place, offering, silent=silent)

    async def typed(
        self, asked: Asked, typed: Typed, client: AsyncWebClient, files_of: str = ""
    ) -> None:
        """Answer what was typed after the command, for that person alone.

        Args:
            asked: The claimed request.
            typed: What was typed.
            client: Speaks to the workspace.
            files_of: The body whose files are linked under the answer, or "".
        """
        if not await self._may_ask(asked, typed, client):
            return
        question = Question(
            typed.team,
            typed.channel,
            typed.person,
            typed.text,
            talks.own_talk(typed.team, typed.channel, typed.person),
            talks.person_owner(typed.team, typed.channel, typed.person),
            await self._body_in(typed.team, typed.channel, typed.person),
        )
        await self._answer_alone(asked, question, typed.response_url, files_of)

    async def pressed(self, asked: Asked, pressed: Pressed, client: AsyncWebClient) -> None:
        """Answer the question of a button, where the button stands."""
        if not await self._may_ask(asked, pressed, client):
            return
        if pressed.channel is None:
            await self._pressed_at_home(asked, pressed, client)
        elif pressed.hidden:
            talk = talks.own_talk(pressed.team, pressed.channel, pressed.person)
            owner = talks.person_owner(pressed.team, pressed.channel, pressed.person)
            question = await self._pressed_question(pressed, pressed.channel, talk, owner)
            await self._answer_alone(asked, question, pressed.response_url)
        else:
            await self._pressed_in_thread(asked, pressed, pressed.channel, client)

    async def _pressed_in_thread(
        self, asked: Asked, pressed: Pressed, channel: str, client: AsyncWebClient
    ) -> None:
        root = pressed.thread or ""
        talk = await talks.talk_in(self.desk, pressed.team, channel, root)
        owner = talks.channel_owner(pressed.team, channel)
        await kept(self.desk.threads.keep, pressed.team, channel, root, talk)
        poster = ThreadPoster(client, channel, root, asked.taken.key)
        stream = StreamPlace(client, pressed.team, channel, root, pressed.person)

        async def offering(answer: Answer) -> Offer:
            line = say("answer", "asked_by_button", question=pressed.question)
            return Offer(asked=line, ask=await self._bodies_to_ask(pressed.team, answer))

        question = await self._pressed_question(pressed, channel, talk, owner)
        async with stoppable(self.desk, stream, asked.taken.key):
            await Answerer(self.desk).answer(asked.taken, question, Place(poster, stream), offering)

    async def _pressed_at_home(
        self, asked: Asked, pressed: Pressed, client: AsyncWebClient
    ) -> None:
        opened = await client.conversations_open(users=[pressed.person])
        channel = str(opened["channel"]["id"])
        talk = talks.thread_talk(pressed.team, channel, pressed.trigger)
        poster = ThreadPoster(client, channel, None, asked.taken.key)
        owner = talks.channel_owner(pressed.team, channel)

        async def offering(_: Answer) -> Offer:
            return Offer(asked=say("answer", "asked_here", question=pressed.question))

        question = await self._pressed_question(pressed, channel, talk, owner)
        await Answerer(self.desk).answer(asked.taken, question, Place(poster), offering)
        for ts in await kept(self.desk.inbox.posted, asked.taken.key):
            await kept(self.desk.threads.keep, pressed.team, channel, ts, talk)

    async def _answer_alone(
        self, asked: Asked, question: Question, url: str, files_of: str = ""
    ) -> None:
        async def offering(answer: Answer) -> Offer:
            ask = await self._bodies_to_ask(question.team, answer)
            shares = not question.channel.startswith("D")
            asked_line = say("answer", "asked_here", question=question.text)
            return Offer(
                asked=asked_line,
                share=shares,
                ask=ask if shares else (),
                card=self._card(question.text),
                files_of=files_of,
            )

        place = Place(UrlPoster(url))
        await Answerer(self.desk).answer(asked.taken, question, place, offering)

    async def _may_ask(
        self, asked: Asked, request: Heard | Typed | Pressed, client: AsyncWebClient
    ) -> bool:
        """Count a question; tell the person, and end the request, when there were too many."""
        if asked.taken.attempts > 1:
            return True
        seconds = self.desk.allowance.wait_seconds(f"slack:{request.team}:{request.person}")
        if not seconds:
            return True
        text = say("status", "too_many", seconds=seconds)
        await whisper(client, request.channel, request.person, text)
        await kept(self.desk.inbox.finish, asked.taken, WorkState.DROPPED)
        return False

    async def _bodies_to_ask(self, team: str, answer: Answer) -> tuple[str, ...]:
        """Return the bodies that an answer names and whose group can be asked."""
        if answer.status not in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL):
            return ()
        groups = await kept(self.desk.choices.groups, team)
        return tuple(
            body for body in groups if re.search(rf"(?<!\w){re.escape(body)}(?!\w)", answer.text)
        )

    def _card(self, text: str) -> str:
        """Return the place that a text consists of, when it is nothing but its code."""
        found = locator_reading.parse(text)
        if found is None or queries.find_place(self.desk.register, found) is None:
            return ""
        return str(found)

    async def _body_in(self, team: str, channel: str, person: str) -> str | None:
        return await kept(self.desk.choices.body_in, team, channel, person)

    async def _pressed_question(
        self, pressed: Pressed, channel: str, talk: str, owner: str
    ) -> Question:
        body = await self._body_in(pressed.team, channel, pressed.person)
        return Question(pressed.team, channel, pressed.person, pressed.question, talk, owner, body)


def _meant_for_us(answer: Answer, text: str) -> bool:
    """Whether what was said in a thread without mentioning the bot was said to it.

    People go on talking with each other where the bot answered; what it does not understand, and is
    no question, was not for it.
    """
    if answer.status in _NOT_FOR_US:
        return False
    return answer.status not in _UNSURE or "?" in text
