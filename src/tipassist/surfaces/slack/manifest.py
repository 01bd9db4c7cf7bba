"""The app's manifest: what Slack must be told of the bot, made from what the bot listens to.

The file beside this one is for installing with Socket Mode; a test holds it against what is made
here. Format: https://docs.slack.dev/reference/app-manifest
"""

from typing import Any

from tipassist.surfaces.slack.requests import COMMAND

SHORTCUT = "find_in_plan"
SCOPES: dict[str, str] = {
    "app_mentions:read": "to hear when it is mentioned",
    "assistant:write": "to show that it is searching, and a button that stops it",
    "channels:history": "to hear follow-ups in threads where it answered, in public channels",
    "chat:write": "to answer",
    "commands": "for the command and the message shortcut",
    "groups:history": "to hear follow-ups in threads where it answered, in private channels",
    "im:history": "to hear direct messages",
    "im:write": "to answer questions that are asked on the Home tab",
    "links:read": "to see links to its own pages",
    "links:write": "to draw a card for them",
    "mpim:history": "to hear follow-ups in threads where it answered, in group messages",
    "usergroups:read": "to let administrators choose whom to ask for a body",
    "users:read": "to know who is an administrator",
}
"""The scopes of the bot token, and the reason for each."""

EVENTS = (
    "agent_session_stopped",
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "link_shared",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "tokens_revoked",
)
_NAME = "tipassist"
_DESCRIPTION = "Cited answers on the ASEAN work plan against trafficking in persons"
_LONG = (
    "Ask who coordinates what, what an outcome says, what the plan asks of your body. Every claim"
    " links to its place in the plan; what the plan does not say is not said. Mention the bot in a"
    " channel, write to it, or type the command; go on in the thread. It keeps the body that you"
    " choose and the questions of a conversation, and deletes them after some time or when the app"
    " is removed."
)
_PROMPTS = (
    ("What my body coordinates", "What is my body coordinating?"),
    ("What nobody coordinates", "Which activities have no coordinating body?"),
    ("How the plan is reviewed", "How often is the plan reviewed?"),
)


def manifest(public_url: str | None = None, *, socket_mode: bool = True) -> dict[str, Any]:
    """Return the manifest.

    Args:
        public_url: Address under which people and Slack reach the pages; None where they are not
            served, and with Socket Mode only.
        socket_mode: Whether Slack sends requests over a socket that the bot opens.
    """
    base = public_url.rstrip("/") if public_url else None
    requests = None if socket_mode or base is None else f"{base}/slack/events"
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": {
            "name": _NAME,
            "description": _DESCRIPTION,
            "long_description": _LONG,
            "background_color": "#1d4f5c",
        },
        "features": _features(base, requests),
        "oauth_config": {
            "scopes": {"bot": list(SCOPES)},
            **({"redirect_urls": [f"{base}/slack/oauth_redirect"]} if requests else {}),
        },
        "settings": {
            "event_subscriptions": {
                "bot_events": list(EVENTS),
                **({"request_url": requests} if requests else {}),
            },
            "interactivity": {
                "is_enabled": True,
                **({"request_url": requests} if requests else {}),
            },
            "org_deploy_enabled": False,
            "socket_mode_enabled": requests is None,
            "token_rotation_enabled": False,
        },
    }


def _features(base: str | None, requests: str | None) -> dict[str, Any]:
    domain = base.split("://", 1)[-1].split("/")[0].split(":")[0] if base else None
    command = {
        "command": COMMAND,
        "description": "Ask the work plan; only you see the answer",
        "usage_hint": "question, a code, mine, brief, body NAME, tour, help",
        "should_escape": True,
    }
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": _NAME, "always_online": True},
        "shortcuts": [
            {
                "name": "Find in the work plan",
                "type": "message",
                "callback_id": SHORTCUT,
                "description": "Shows what of the plan this message is about",
            }
        ],
        "slash_commands": [{**command, **({"url": requests} if requests else {})}],
        "agent_view": {
            "agent_description": _DESCRIPTION,
            "suggested_prompts": [{"title": title, "message": text} for title, text in _PROMPTS],
        },
        **({"unfurl_domains": [domain]} if domain and "." in domain else {}),
    }
