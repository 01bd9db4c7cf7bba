"""The end of an installation: everything of the workspace is deleted."""

from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.heard import Body


async def uninstalled(desk: Desk, body: Body) -> None:
    """Delete what is kept of a workspace that removed the app.

    Formats: https://docs.slack.dev/reference/events/app_uninstalled
    """
    await forget_team(desk, str(body["team_id"]))


async def revoked(desk: Desk, body: Body) -> None:
    """Delete what is kept of a workspace whose bot token was revoked.

    Format: https://docs.slack.dev/reference/events/tokens_revoked
    """
    if (body["event"].get("tokens") or {}).get("bot"):
        await forget_team(desk, str(body["team_id"]))


async def forget_team(desk: Desk, team: str) -> None:
    """Delete everything of a workspace."""
    if desk.installs:
        await kept(desk.installs.forget, team)
    await kept(desk.inbox.forget_team, team)
    await kept(desk.choices.forget_team, team)
    await kept(desk.threads.forget_team, team)
    await kept(desk.conversations.forget_owners, f"slack:{team}:")
