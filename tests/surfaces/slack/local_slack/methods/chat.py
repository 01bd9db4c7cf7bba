"""chat.* but streaming. https://docs.slack.dev/reference/methods"""

from tests.surfaces.slack.local_slack.caller import (
    Caller,
    existing_message,
    joined_channel,
    person,
    thread_of,
    visible_channel,
)
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import (
    UPDATED_TEXT_CHARS,
    Content,
    content_of,
    message_blocks,
    metadata_of,
)
from tests.surfaces.slack.local_slack.mrkdwn import pings_in
from tests.surfaces.slack.local_slack.posting import change, changed_event, echo, post, remove
from tests.surfaces.slack.local_slack.records import Channel, Message, Unfurl
from tests.surfaces.slack.local_slack.refusal import Refused


def _fallback(caller: Caller, content: Content) -> None:
    if content.blocks and not content.text.strip():
        caller.warn("no `text` for notifications and screen readers")


def _target(caller: Caller) -> Channel:
    """The conversation to post in; a person's id stands for the direct messages with them."""
    given = caller.args.text("channel")
    if given in caller.workspace.users:
        return direct_messages(caller, given)
    channel = visible_channel(caller)
    if channel.kind == "public" and "chat:write.public" in caller.token.scopes:
        return channel
    return joined_channel(caller)


def direct_messages(caller: Caller, user: str) -> Channel:
    """The direct messages between the app and a person, opened if they were not."""
    both = {user, caller.bot.id}
    for channel in caller.workspace.channels.values():
        if channel.kind == "im" and channel.members == both:
            return channel
    channel = Channel(caller.world.new_id("D"), caller.workspace.id, "directmessage", "im", both)
    caller.workspace.channels[channel.id] = caller.records.channels[channel.id] = channel
    return channel


def post_message(caller: Caller) -> Json:
    channel = _target(caller)
    content = content_of(caller.args)
    _fallback(caller, content)
    if caller.args.flag("link_names") and list(pings_in(content.text, "", link_names=True)):
        caller.warn("link_names turns names in the text into mentions")
    if any(caller.args.has(name) for name in ("username", "icon_url", "icon_emoji")):
        caller.needs("chat:write.customize")
    thread = thread_of(caller, channel)
    message = post(caller.world, channel, caller.bot, content, thread_ts=thread)
    echo(caller.world, caller.workspace, channel, message)
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(caller: Caller) -> Json:
    channel = joined_channel(caller)
    reader = person(caller, "user", "user_not_in_channel")
    if reader.id not in channel.members:
        raise Refused("user_not_in_channel")
    content = content_of(caller.args)
    _fallback(caller, content)
    thread = thread_of(caller, channel)
    message = post(
        caller.world, channel, caller.bot, content, thread_ts=thread, ephemeral_to=reader.id
    )
    return {"message_ts": message.ts}


def _own(caller: Caller, channel: Channel, refusal: str) -> Message:
    message = existing_message(caller, channel, caller.args.text("ts"))
    if message.bot_id != caller.bot.bot_id:
        raise Refused(refusal)
    return message


def update(caller: Caller) -> Json:
    channel = joined_channel(caller)
    message = _own(caller, channel, "cant_update_message")
    if message.is_streaming:
        raise Refused("streaming_state_conflict")
    content = content_of(caller.args, UPDATED_TEXT_CHARS)
    _fallback(caller, content)
    metadata = metadata_of(caller.args)
    if metadata is not None:
        message.metadata = metadata or None
    text = content.text if content.text or content.blocks else message.text
    change(caller.world, caller.workspace, channel, message, text, content.blocks)
    answer = {"channel": channel.id, "ts": message.ts, "text": message.text}
    return answer | {"message": message.as_json()}


def delete(caller: Caller) -> Json:
    channel = joined_channel(caller)
    message = _own(caller, channel, "cant_delete_message")
    caller.world.emit(caller.workspace, remove(caller.world, channel, message))
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(caller: Caller) -> Json:
    channel = visible_channel(caller)
    message = existing_message(caller, channel, caller.args.text("message_ts"))
    place = f"{channel.id}/p{message.ts.replace('.', '')}"
    link = f"https://{caller.workspace.domain}.slack.com/archives/{place}"
    return {"channel": channel.id, "permalink": link}


def unfurl(caller: Caller) -> Json:
    channel_id, ts = _unfurled_place(caller)
    if not caller.args.has("unfurls"):
        raise Refused("missing_unfurls")
    unfurls = caller.args.mapping("unfurls", "invalid_unfurls_format")
    message = caller.records.messages.get((channel_id, ts))
    if message is None or message.deleted:
        raise Refused("cannot_find_message")
    before = message.as_json()
    for url, content in unfurls.items():
        _check_unfurl(message, url, content)
    for url, content in unfurls.items():
        caller.records.unfurls.append(Unfurl(channel_id, ts, url, content))
        message.attachments.append({"from_url": url, "is_app_unfurl": True, **content})
    channel = caller.workspace.channels[channel_id]
    caller.world.emit(caller.workspace, changed_event(caller.world, channel, message, before))
    return {}


def _unfurled_place(caller: Caller) -> tuple[str, str]:
    """The message's channel and ts, from them or from the unfurl's id and source."""
    args = caller.args
    if args.has("unfurl_id") or args.has("source"):
        if not args.has("source"):
            raise Refused("missing_source")
        if not args.has("unfurl_id"):
            raise Refused("missing_unfurl_id")
        if args.text("source") not in ("composer", "conversations_history"):
            raise Refused("invalid_source")
        place = caller.records.links_shared.get(args.text("unfurl_id"))
        if place is None:
            raise Refused("invalid_unfurl_id")
        return place
    if not args.has("channel"):
        raise Refused("missing_channel")
    if not args.has("ts"):
        raise Refused("missing_ts")
    if args.text("channel") not in caller.workspace.channels:
        raise Refused("cannot_find_channel")
    return args.text("channel"), args.text("ts")


def _check_unfurl(message: Message, url: str, content: object) -> None:
    if url not in message.text.replace("&amp;", "&"):
        raise Refused("cannot_unfurl_message")
    if not isinstance(content, dict):
        raise Refused("cannot_parse_attachment")
    message_blocks(content.get("blocks") or [])
