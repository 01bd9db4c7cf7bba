"""response_urls: answers to a command, a shortcut or a click without a token.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.content import content_of
from tests.surfaces.slack.local_slack.posting import change, echo, post, remove
from tests.surfaces.slack.local_slack.records import Hook, Message
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World

MOST_USES = 5
HOOK_SECONDS = 1_800.0
FIELDS = frozenset(
    {
        *("text", "blocks", "attachments", "response_type", "replace_original"),
        *("delete_original", "thread_ts", "unfurl_links", "unfurl_media", "metadata", "mrkdwn"),
    }
)


def new_hook(
    world: World, team_id: str, channel: str, user: str, message: Message | None = None
) -> Hook:
    hook = Hook(world.new_id("H"), team_id, channel, user, world.clock.now(), message)
    world.records.hooks[hook.id] = hook
    return hook


def hook_address(world: World, hook: Hook) -> str:
    return f"{world.address}/hook/{hook.id}"


def answer_hook(world: World, hook_id: str, args: Arguments) -> None:
    """Do what the app posted to a response_url.

    Raises:
        Refused: The address is unknown, too old or used up, or the content is no good.
    """
    hook = world.records.hooks.get(hook_id)
    if hook is None:
        raise Refused("invalid_url")
    if world.clock.now() - hook.issued_at > HOOK_SECONDS:
        raise Refused("expired_url")
    if hook.uses >= MOST_USES:
        raise Refused("used_url")
    for name in args.given.keys() - FIELDS:
        world.warn("response_url", f"unknown field {name}")
    _do(world, hook, args)
    hook.uses += 1


def _do(world: World, hook: Hook, args: Arguments) -> None:
    workspace = world.records.workspaces[hook.team_id]
    channel = workspace.channels[hook.channel]
    original = hook.message
    if args.flag("delete_original"):
        if original is None or original.deleted:
            raise Refused("message_not_found")
        event = remove(world, channel, original)
        if original.ephemeral_to is None:
            world.emit(workspace, event)
        return
    content = content_of(args)
    if args.flag("replace_original") and original is not None:
        if original.deleted:
            raise Refused("message_not_found")
        change(world, workspace, channel, original, content.text, content.blocks)
        return
    how = args.text("response_type", "ephemeral")
    if how not in ("ephemeral", "in_channel"):
        raise Refused("invalid_arguments", ["[ERROR] response_type is ephemeral or in_channel"])
    thread = args.text("thread_ts") or hook.thread_ts
    private_to = hook.user if how == "ephemeral" else None
    message = post(
        world, channel, workspace.bot, content, thread_ts=thread, ephemeral_to=private_to
    )
    echo(world, workspace, channel, message)
