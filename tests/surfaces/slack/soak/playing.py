"""Plays scenes: people ask, wait for the answer, and ask on."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from typing import assert_never

from tests.surfaces.slack.local_slack import LocalSlack, Message, Person, Team
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.finding import clickables
from tests.surfaces.slack.local_slack.records import Channel
from tests.surfaces.slack.soak.faulting import Aim, faults_of
from tests.surfaces.slack.soak.processes import Fleet
from tests.surfaces.slack.soak.script import Kind, Scene, Step, Trouble
from tipassist.surfaces.slack.requests import request_in
from tipassist.surfaces.slack.views.asking import ASK, RATE, SHARE

SCENES_AT_ONCE = 6
LONGEST_SECONDS = 60.0
_LOOK_SECONDS = 0.03
ALONE = frozenset({Kind.COMMAND, Kind.HIDDEN_BUTTON})
"""Kinds whose answer one person sees."""


@dataclass
class Played:
    """An event that took place.

    Attributes:
        step: What was to happen.
        question: What was asked.
        person: Who asked.
        channel: Where.
        root: The thread that the answer belongs in, or None.
        key: The name of the request.
        deliveries: What Slack delivered.
        aim: What went wrong with calls to Slack.
        struck: Whether a process was killed, for whatever event, before it was answered and noted.
    """

    step: Step
    question: str
    person: Person
    channel: Channel
    root: str | None
    key: str
    deliveries: list[Delivery]
    aim: Aim
    struck: bool = False

    @property
    def arrived(self) -> bool:
        """Whether the bot acknowledged it, in the end."""
        return any(one.acknowledged for one in self.deliveries)


@dataclass
class Stage:
    """Where the scenes are played.

    Attributes:
        slack: The local Slack.
        team: The workspace.
        fleet: The bot.
        messages_for: How many messages the answer to a question has.
        played: What took place.
    """

    slack: LocalSlack
    team: Team
    fleet: Fleet
    messages_for: Callable[[str], int]
    played: list[Played] = field(default_factory=list)

    def play(self, scenes: tuple[Scene, ...]) -> None:
        """Play all scenes, some at once."""
        with ThreadPoolExecutor(SCENES_AT_ONCE) as pool:
            for done in [pool.submit(self._play_scene, at, one) for at, one in enumerate(scenes)]:
                done.result()

    def _play_scene(self, number: int, scene: Scene) -> None:
        person = self.team.add_user(f"person{number}")
        channel = self.team.add_channel(f"room{number}", members=[person])
        if scene[0].kind is Kind.DIRECT:
            channel = person.direct
        before: Played | None = None
        for step in scene:
            played = self._play_step(step, person, channel, before)
            self.played.append(played)
            if not (self._wait(played) and played.arrived):
                return
            if step.trouble is Trouble.AGAIN:
                self._again(played)
            before = played

    def _play_step(
        self, step: Step, person: Person, channel: Channel, before: Played | None
    ) -> Played:
        crash, kills = step.trouble is Trouble.CRASH, self.fleet.kills
        with (
            self.fleet.killing(step.victim) if crash else nullcontext(),
            faults_of(self.slack, step, channel.id) as aim,
        ):
            played = self._act(step, person, channel, before, aim)
            if crash:
                time.sleep(step.kill_after_seconds)
            elif step.trouble is Trouble.BOTH:
                self._again(played)
            if not crash:
                self._wait(played)
        return replace(played, struck=self.fleet.is_killing or self.fleet.kills > kills)

    def _wait(self, played: Played) -> bool:
        return until(lambda: self.is_answered(played))

    def _again(self, played: Played) -> None:
        """Deliver once more what was delivered."""
        for one in played.deliveries:
            self.slack.courier.send(one.kind, one.payload)

    def _act(
        self, step: Step, person: Person, channel: Channel, before: Played | None, aim: Aim
    ) -> Played:
        root = before.root if before else None
        match step.kind:
            case Kind.MENTION | Kind.DIRECT | Kind.FOLLOW_UP:
                call = f"{self.team.bot.mention} " if step.kind is Kind.MENTION else ""
                said = person.says(channel, f"{call}{step.question}", root)
                found, asked, root = said.deliveries, step.question, root or said.ts
            case Kind.COMMAND:
                found, asked = [person.types(f"/tip {step.question}", channel)], step.question
            case Kind.BUTTON | Kind.HIDDEN_BUTTON:
                assert before is not None
                target, asked = self._button(before, f"{ASK}_0")
                found = [person.clicks(target, f"{ASK}_0")]
            case Kind.SHARE:
                assert before is not None
                target, asked = self._button(before, SHARE)
                found = [person.clicks(target, SHARE)]
            case _:
                assert_never(step.kind)
        return Played(step, asked, person, channel, root, key_of(found[0]), found, aim)

    def _button(self, before: Played, action: str) -> tuple[Message, str]:
        """Return the message of an answer that has a button, and the button's value."""
        for message in self.answers_to(before):
            for one in clickables(message):
                if one.element["action_id"] == action:
                    return message, one.value or ""
        raise LookupError(f"no button {action!r} under the answer to {before.question!r}")

    def is_answered(self, played: Played) -> bool:
        """Whether everything that should be shown is."""
        if not played.arrived:
            return all(one.settled.is_set() for one in played.deliveries)
        return len(self.answers_to(played)) >= self.expected(played) and self.is_whole(played)

    def is_whole(self, played: Played) -> bool:
        """Whether the end of the answer is there: the buttons that rate it."""
        return any(self._has(one, RATE) for one in self.answers_to(played))

    def _has(self, message: Message, action: str) -> bool:
        return any(one.element["action_id"] == action for one in clickables(message))

    def expected(self, played: Played) -> int:
        """Return how many messages answer an event."""
        return 1 if played.step.kind is Kind.SHARE else self.messages_for(played.question)

    def answers_to(self, played: Played) -> list[Message]:
        """Return what was posted in answer to an event, once or more often, the latest first."""
        records = self.slack.world.records
        with records.lock:
            if played.step.kind in ALONE:
                shown = [one for one in records.ephemerals if one.channel == played.channel.id]
                found = [one for one in shown if f"You asked: {played.question}" in one.shown]
            else:
                posted = [one for one in records.messages.values() if not one.deleted]
                found = [one for one in posted if _key_in(one) == played.key]
        return found[::-1]


def key_of(delivery: Delivery) -> str:
    """Return the name of the request in what Slack delivered."""
    request = request_in(delivery.payload)
    if request is not None:
        return request.key
    (action,) = delivery.payload["actions"]
    answer = str(action["value"]).partition('"a":"')[2].partition('"')[0]
    return f"{delivery.payload['team']['id']}/share/{answer}"


def _key_in(message: Message) -> str:
    payload = (message.metadata or {}).get("event_payload") or {}
    return str(payload.get("key", ""))


def until(condition: Callable[[], bool], seconds: float = LONGEST_SECONDS) -> bool:
    """Wait until a condition holds, and return whether it does."""
    ends = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > ends:
            return False
        time.sleep(_LOOK_SECONDS)
    return True
