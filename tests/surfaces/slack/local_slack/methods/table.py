"""Every method that is known here: what it needs, what it takes and how often it may be called."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.surfaces.slack.local_slack.caller import Caller
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.methods import (
    agents,
    chat,
    conversations,
    people,
    streams,
    views,
)


@dataclass(frozen=True, slots=True)
class Method:
    """One method.

    Args:
        run: Answers a call, or raises `Refused`.
        scopes: Any one of these is enough; none named means none needed.
        required: Arguments without which the call is `invalid_arguments`.
        optional: Further arguments; any other is noted as a warning.
        per_minute: How many calls a workspace may make, by Slack's tiers 2 to 4.
    """

    run: Callable[[Caller], Json]
    scopes: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    per_minute: int = 50


_CHAT = ("chat:write",)
_AGENT = ("assistant:write",)
_LOOKS = ("icon_emoji", "icon_url", "username")
_CONTENT = ("text", "blocks", "attachments", "markdown_text", "metadata", "parse", "link_names")
_UNFURLS = ("unfurl_links", "unfurl_media", "unfurl_app_links")
_AUTH = ("user_auth_blocks", "user_auth_message", "user_auth_required", "user_auth_url")
_LISTING = ("limit", "cursor", "oldest", "latest", "inclusive", "include_all_metadata")
_VIEW = ("trigger_id", "view")

METHODS: dict[str, Method] = {
    "auth.test": Method(people.test, per_minute=600),
    "auth.revoke": Method(people.revoke, optional=("test",)),
    "chat.postMessage": Method(
        chat.post_message,
        _CHAT,
        ("channel",),
        (*_CONTENT, *_LOOKS, *_UNFURLS, "thread_ts", "reply_broadcast", "mrkdwn"),
        per_minute=600,
    ),
    "chat.postEphemeral": Method(
        chat.post_ephemeral,
        _CHAT,
        ("channel", "user"),
        (*_CONTENT, *_LOOKS, "thread_ts"),
        per_minute=100,
    ),
    "chat.update": Method(
        chat.update, _CHAT, ("channel", "ts"), (*_CONTENT, "reply_broadcast", "file_ids")
    ),
    "chat.delete": Method(chat.delete, _CHAT, ("channel", "ts")),
    "chat.getPermalink": Method(
        chat.get_permalink, required=("channel", "message_ts"), per_minute=600
    ),
    "chat.unfurl": Method(
        chat.unfurl,
        ("links:write",),
        optional=("channel", "ts", "unfurl_id", "source", "unfurls", "metadata", *_AUTH),
    ),
    "chat.startStream": Method(
        streams.start,
        _CHAT,
        ("channel", "thread_ts"),
        (
            *("markdown_text", "chunks", "recipient_team_id", "recipient_user_id"),
            *("task_display_mode", *_LOOKS),
        ),
        per_minute=20,
    ),
    "chat.appendStream": Method(
        streams.append, _CHAT, ("channel", "ts"), ("markdown_text", "chunks"), per_minute=100
    ),
    "chat.stopStream": Method(
        streams.stop,
        _CHAT,
        ("channel", "ts"),
        ("markdown_text", "chunks", "blocks", "metadata", "session_status"),
        per_minute=20,
    ),
    "agents.sessions.setStatus": Method(
        agents.set_session_status,
        _CHAT,
        ("status",),
        ("channel_id", "thread_ts", "title", "initiator_user_id", *_LOOKS),
    ),
    "agents.sessions.rename": Method(
        agents.rename_session, _CHAT, ("channel_id", "title"), ("thread_ts",)
    ),
    "assistant.threads.setStatus": Method(
        agents.set_thread_status,
        ("assistant:write", "chat:write"),
        ("channel_id", "thread_ts", "status"),
        ("loading_messages", *_LOOKS),
        per_minute=600,
    ),
    "assistant.threads.setTitle": Method(
        agents.set_thread_title, _AGENT, ("channel_id", "thread_ts", "title"), per_minute=100
    ),
    "assistant.threads.setSuggestedPrompts": Method(
        agents.set_suggested_prompts,
        _AGENT,
        ("channel_id", "prompts"),
        ("thread_ts", "title"),
        per_minute=100,
    ),
    "views.publish": Method(
        views.publish, required=("user_id", "view"), optional=("hash",), per_minute=100
    ),
    "views.open": Method(views.open_view, required=_VIEW, per_minute=100),
    "views.push": Method(views.push, required=_VIEW, per_minute=100),
    "views.update": Method(
        views.update,
        required=("view",),
        optional=("view_id", "external_id", "hash"),
        per_minute=100,
    ),
    "reactions.add": Method(
        conversations.add_reaction, ("reactions:write",), ("channel", "timestamp", "name")
    ),
    # Since 2025-05-29 one call a minute for apps outside the Marketplace, by date of creation.
    "conversations.history": Method(
        conversations.history, required=("channel",), optional=_LISTING, per_minute=1
    ),
    "conversations.replies": Method(
        conversations.replies, required=("channel", "ts"), optional=_LISTING, per_minute=1
    ),
    "conversations.info": Method(
        conversations.info, required=("channel",), optional=("include_num_members",)
    ),
    "conversations.members": Method(
        conversations.members, required=("channel",), optional=("limit", "cursor"), per_minute=100
    ),
    "conversations.open": Method(
        conversations.open_conversation,
        ("im:write", "mpim:write"),
        optional=("channel", "users", "return_im", "prevent_creation"),
    ),
    "users.info": Method(
        people.users_info, ("users:read",), ("user",), ("include_locale",), per_minute=100
    ),
    "usergroups.list": Method(
        people.usergroups_list,
        ("usergroups:read",),
        optional=("include_users", "include_count", "include_disabled", "team_id"),
        per_minute=20,
    ),
    "team.info": Method(people.team_info, ("team:read",), optional=("team", "domain")),
}

# These are called with the app's own credentials, and answered by `oauth.py` and `socket_mode.py`.
APP_METHODS = frozenset({"api.test", "apps.connections.open", "apps.uninstall", "oauth.v2.access"})
