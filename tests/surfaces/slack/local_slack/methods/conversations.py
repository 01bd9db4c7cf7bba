"""conversations.*. https://docs.slack.dev/reference/methods/conversations.replies"""

from tests.surfaces.slack.local_slack.caller import (
    Caller,
    existing_message,
    readable_channel,
    visible_channel,
)
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.methods.chat import direct_messages
from tests.surfaces.slack.local_slack.posting import replies_to
from tests.surfaces.slack.local_slack.records import SCOPE_OF_KIND, Channel, Message
from tests.surfaces.slack.local_slack.refusal import Refused

MOST_LISTED = 999


def history(caller: Caller) -> Json:
    channel = readable_channel(caller)
    found = [
        message
        for (where, _), message in sorted(caller.records.messages.items(), reverse=True)
        if where == channel.id and not message.deleted
        if message.thread_ts in (None, message.ts)
    ]
    return _page(caller, found)


def replies(caller: Caller) -> Json:
    channel = readable_channel(caller)
    root = caller.records.messages.get((channel.id, caller.args.text("ts")))
    if root is None or (root.deleted and not replies_to(caller.world, channel.id, root.ts)):
        raise Refused("thread_not_found")
    thread = root.thread_ts or root.ts
    first = caller.records.messages[channel.id, thread]
    return _page(caller, [first, *replies_to(caller.world, channel.id, thread)])


def _page(caller: Caller, found: list[Message]) -> Json:
    args = caller.args
    oldest, latest = args.text("oldest", "0"), args.text("latest", "9999999999")
    limit = args.count("limit", 100)
    if not 1 <= limit <= MOST_LISTED:
        raise Refused("invalid_limit")
    start = _start(args.text("cursor"))
    inclusive = args.flag("inclusive")
    inside = [
        m for m in found if oldest < m.ts < latest or (inclusive and m.ts in (oldest, latest))
    ]
    page = inside[start : start + limit]
    more = start + limit < len(inside)
    answer: Json = {
        "messages": [_listed(caller, message) for message in page],
        "has_more": more,
    }
    if more:
        answer["response_metadata"] = {"next_cursor": f"next:{start + limit}"}
    return answer


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    number = cursor.removeprefix("next:")
    if not number.isdigit():
        raise Refused("invalid_cursor")
    return int(number)


def _listed(caller: Caller, message: Message) -> Json:
    shown = message.as_json(with_metadata=caller.args.flag("include_all_metadata"))
    below = replies_to(caller.world, message.channel, message.ts)
    if below:
        shown |= {
            "thread_ts": message.ts,
            "reply_count": len(below),
            "reply_users": sorted({reply.user for reply in below}),
            "latest_reply": below[-1].ts,
        }
    if message.reactions:
        names = sorted({name for name, _ in message.reactions})
        shown["reactions"] = [_reaction(message, name) for name in names]
    if message.deleted:
        shown |= {"subtype": "tombstone", "text": "This message was deleted."}
        shown.pop("blocks", None)
    return shown


def _reaction(message: Message, name: str) -> Json:
    users = [user for given, user in message.reactions if given == name]
    return {"name": name, "users": users, "count": len(users)}


def info(caller: Caller) -> Json:
    channel = visible_channel(caller)
    caller.needs(f"{SCOPE_OF_KIND[channel.kind]}:read")
    return {"channel": channel_json(caller, channel)}


def members(caller: Caller) -> Json:
    channel = visible_channel(caller)
    caller.needs(f"{SCOPE_OF_KIND[channel.kind]}:read")
    return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}


def open_conversation(caller: Caller) -> Json:
    if caller.args.has("channel"):
        return {"channel": channel_json(caller, visible_channel(caller))}
    users = [user for user in caller.args.text("users").split(",") if user]
    if not users:
        raise Refused("users_list_not_supplied")
    if any(user not in caller.workspace.users for user in users):
        raise Refused("user_not_found")
    if len(users) > 1:
        raise Refused("not_enough_users", ["[ERROR] this stand-in opens one person's only"])
    if caller.workspace.users[users[0]].bot_id:
        raise Refused("cannot_dm_bot")
    return {"channel": {"id": direct_messages(caller, users[0]).id}}


def channel_json(caller: Caller, channel: Channel) -> Json:
    shown: Json = {
        "id": channel.id,
        "name": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": channel.kind == "im",
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "public",
        "is_archived": channel.is_archived,
        "is_member": caller.bot.id in channel.members,
        "context_team_id": channel.team_id,
    }
    if channel.kind == "im":
        shown["user"] = next(iter(channel.members - {caller.bot.id}))
    if caller.args.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    return shown


def add_reaction(caller: Caller) -> Json:
    channel = visible_channel(caller)
    message = existing_message(caller, channel, caller.args.text("timestamp"))
    name = caller.args.text("name").strip(":")
    if not name.replace("_", "").replace("-", "").replace("+", "").isalnum():
        raise Refused("invalid_name")
    if (name, caller.bot.id) in message.reactions:
        raise Refused("already_reacted")
    message.reactions.append((name, caller.bot.id))
    return {}
