"""The end of an installation: everything of the workspace is deleted.

It is deleted before Slack is told that the news arrived, so that Slack tells it again when the
database could not be reached; and without asking Slack anything, since the token is dead by then.
"""

from datetime import UTC, datetime

from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.heard import Body

ENDINGS = ("app_uninstalled", "tokens_revoked")
"""The events of an end: https://docs.slack.dev/reference/events/app_uninstalled and
https://docs.slack.dev/reference/events/tokens_revoked"""


def tells_an_end(body: Body) -> bool:
    """Whether Slack tells that the app was removed or tokens were revoked."""
    return body.get("type") == "event_callback" and _event(body).get("type") in ENDINGS


async def end(desk: Desk, body: Body) -> None:
    """Delete what is kept of a workspace that removed the app or revoked the token of its bot.

    Raises:
        StorageError: The database cannot be reached; some may be deleted already.
    """
    event, team = _event(body), body.get("team_id")
    if event["type"] == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
        return
    if isinstance(team, str) and team:
        await _forget_team(desk, team, _time_of(body))


async def forget_talks(desk: Desk, team: str) -> None:
    """Delete what was asked and answered in a workspace."""
    await kept(desk.threads.forget_team, team)
    await kept(desk.conversations.forget_owners, f"slack:{team}:")


async def _forget_team(desk: Desk, team: str, ended: datetime | None) -> None:
    """Delete everything of a workspace, but for an installation that is newer than the end."""
    if desk.installs:
        await kept(desk.installs.forget, team, ended)
    await kept(desk.inbox.forget_team, team)
    await forget_talks(desk, team)
    await kept(desk.choices.forget_team, team)
    await kept(desk.feedback.forget_owner, f"slack:{team}")


def _event(body: Body) -> Body:
    event = body.get("event")
    return event if isinstance(event, dict) else {}


def _time_of(body: Body) -> datetime | None:
    """Return when something happened at Slack, which tells it in whole seconds."""
    seconds = body.get("event_time")
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) else None
