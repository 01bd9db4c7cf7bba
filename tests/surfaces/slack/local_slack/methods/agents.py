"""agents.sessions.* and assistant.threads.*: statuses, titles and suggested prompts."""

from tests.surfaces.slack.local_slack.caller import (
    Caller,
    joined_channel,
    thread_of,
    visible_channel,
)
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.records import Channel, Session
from tests.surfaces.slack.local_slack.refusal import Refused

STATUSES = frozenset({"active", "processing", "suspended", "closed"})
MOST_PROMPTS = 4
MOST_LOADING_MESSAGES = 10
TITLE_CHARS = 200


def session_of(caller: Caller, channel: Channel, thread_ts: str) -> Session:
    return caller.records.sessions.setdefault((channel.id, thread_ts), Session())


def _thread(caller: Caller, channel: Channel) -> str:
    thread = thread_of(caller, channel)
    if thread is None:
        raise Refused("thread_ts_required")
    return thread


def set_session_status(caller: Caller) -> Json:
    if not caller.args.has("channel_id"):
        raise Refused("channel_not_found")
    channel = visible_channel(caller, "channel_id")
    if caller.bot.id not in channel.members:
        raise Refused("not_authorized")
    status, title = caller.args.text("status"), caller.args.text("title")
    if status not in STATUSES:
        raise Refused("invalid_status")
    if len(title) > TITLE_CHARS:
        raise Refused("invalid_arguments", [f"[ERROR] `title` is over {TITLE_CHARS} characters"])
    initiator = caller.args.text("initiator_user_id")
    if initiator and initiator not in channel.members:
        raise Refused("user_not_found")
    session = session_of(caller, channel, _thread(caller, channel))
    if session.status is None:
        session.title = title or session.title
    session.status = status
    answer: Json = {"status": status, "agent_status": status, "title": session.title}
    if "agent_session_stopped" not in caller.world.app.subscriptions:
        caller.warn("not subscribed to agent_session_stopped: people cannot stop it")
        answer["warning"] = "missing_agent_session_stopped_event_subscription"
    return answer


def rename_session(caller: Caller) -> Json:
    channel = joined_channel(caller, "channel_id")
    title = caller.args.text("title")
    if not 1 <= len(title) <= TITLE_CHARS:
        raise Refused("invalid_arguments", [f"[ERROR] `title` has 1 to {TITLE_CHARS} characters"])
    session_of(caller, channel, _thread(caller, channel)).title = title
    return {"title": title}


def set_thread_status(caller: Caller) -> Json:
    channel = joined_channel(caller, "channel_id")
    loading = caller.args.array("loading_messages", "invalid_arguments")
    if len(loading) > MOST_LOADING_MESSAGES or not all(isinstance(m, str) and m for m in loading):
        raise Refused("invalid_arguments", ["[ERROR] up to ten `loading_messages`, all texts"])
    session = session_of(caller, channel, _thread(caller, channel))
    session.status_text = caller.args.text("status")
    session.loading_messages = loading
    session.status_at = caller.world.clock.now()
    return {}


def set_thread_title(caller: Caller) -> Json:
    channel = joined_channel(caller, "channel_id")
    session_of(caller, channel, _thread(caller, channel)).title = caller.args.text("title")
    return {}


def set_suggested_prompts(caller: Caller) -> Json:
    channel = joined_channel(caller, "channel_id")
    prompts = caller.args.array("prompts", "invalid_arguments")
    if not 1 <= len(prompts) <= MOST_PROMPTS:
        raise Refused("invalid_arguments", [f"[ERROR] one to {MOST_PROMPTS} prompts"])
    for prompt in prompts:
        if not (isinstance(prompt, dict) and prompt.get("title") and prompt.get("message")):
            raise Refused("invalid_arguments", ["[ERROR] a prompt has a title and a message"])
    if caller.args.has("thread_ts"):
        caller.warn("with a thread_ts, prompts of an agent app silently do not appear")
        return {}
    caller.records.prompts[channel.id] = prompts
    return {}
