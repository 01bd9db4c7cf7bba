"""What every deed of a person needs: who they are, where, and the courier."""

from dataclasses import dataclass

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.courier import Courier
from tests.surfaces.slack.local_slack.delivery import Delivery, Kind
from tests.surfaces.slack.local_slack.records import Channel, Message, User, View, Workspace
from tests.surfaces.slack.local_slack.world import World


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of a workspace, or another app's bot."""

    world: World
    courier: Courier
    workspace: Workspace
    user: User

    @property
    def id(self) -> str:
        return self.user.id

    @property
    def mention(self) -> str:
        return self.user.mention


def channel_of(actor: Actor, channel: Channel | str) -> Channel:
    """The conversation, which the person must see.

    Raises:
        LookupError: There is none, or the person is not in it.
    """
    name = channel if isinstance(channel, str) else channel.id
    found = actor.workspace.channels.get(name)
    if found is None:
        raise LookupError(f"{actor.workspace.name} has no channel {name!r}")
    if found.kind != "public" and actor.id not in found.members:
        raise LookupError(f"{actor.user.name} cannot see {name!r}")
    return found


def emit_all(actor: Actor, events: list[Json]) -> list[Delivery]:
    """Send events side by side, as Slack does, and wait until each was tried once."""
    emitted = [actor.courier.emit(actor.workspace, event) for event in events]
    return actor.courier.wait([delivery for delivery in emitted if delivery is not None])


def interact(actor: Actor, kind: Kind, payload: Json, name: str) -> Delivery:
    """Send a command or interaction; the person is told when the app does not answer."""
    delivery = actor.courier.send(kind, payload)
    actor.courier.wait([delivery])
    if not delivery.acknowledged:
        how = "operation_timeout" if delivery.status is None else "dispatch_failed"
        actor.world.records.troubles.append(f"{name} failed with the error {how!r}")
    return delivery


def check_sees(actor: Actor, target: Message | View) -> None:
    """Raises LookupError when this person does not see the message or view any more."""
    if isinstance(target, View):
        seen = target.user == actor.id and not target.closed
    else:
        seen = target.ephemeral_to in (None, actor.id) and not target.deleted
    if not seen:
        raise LookupError(f"{actor.user.name} does not see it")
