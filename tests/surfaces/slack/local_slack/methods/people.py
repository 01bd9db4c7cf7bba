"""auth.*, users.info, usergroups.list and team.info."""

from tests.surfaces.slack.local_slack.caller import Caller, person
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.records import User


def test(caller: Caller) -> Json:
    return {
        "url": f"https://{caller.workspace.domain}.slack.com/",
        "team": caller.workspace.name,
        "user": caller.bot.name,
        "team_id": caller.workspace.id,
        "user_id": caller.bot.id,
        "bot_id": caller.bot.bot_id,
        "is_enterprise_install": False,
    }


def revoke(caller: Caller) -> Json:
    if caller.args.flag("test"):
        return {"revoked": False}
    caller.token.refused = "token_revoked"
    return {"revoked": True}


def users_info(caller: Caller) -> Json:
    return {"user": user_json(person(caller, "user"))}


def user_json(user: User) -> Json:
    return {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "real_name": user.real_name,
        "deleted": False,
        "tz": user.tz,
        "profile": {"real_name": user.real_name, "display_name": user.name, "team": user.team_id},
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_bot": user.bot_id is not None,
        "is_app_user": False,
    }


def usergroups_list(caller: Caller) -> Json:
    with_users = caller.args.flag("include_users")
    groups = []
    for group in caller.workspace.usergroups.values():
        shown: Json = {
            "id": group.id,
            "team_id": caller.workspace.id,
            "is_usergroup": True,
            "name": group.name,
            "handle": group.handle,
            "date_delete": 0,
            "user_count": len(group.users),
        }
        groups.append(shown | ({"users": list(group.users)} if with_users else {}))
    return {"usergroups": groups}


def team_info(caller: Caller) -> Json:
    team = caller.workspace
    shown = {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": ""}
    return {"team": shown}
