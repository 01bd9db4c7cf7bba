"""The Home tab and its forms."""

from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.storage.slack.choices import ChannelChoices
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.heard import Body
from tipassist.surfaces.slack.interactions import action_in, fields_in
from tipassist.surfaces.slack.requests import team_in
from tipassist.surfaces.slack.views import choices as forms
from tipassist.surfaces.slack.views.home import CHOOSE, HomeTab, home_view

_GROUPS = 99


@dataclass(frozen=True, slots=True)
class Home:
    """The Home tab of everybody."""

    desk: Desk

    async def opened(self, body: Body, client: AsyncWebClient) -> None:
        """Show the tab to whoever opened it."""
        event = body["event"]
        if event.get("tab", "home") == "home":
            await self._show(client, str(body["team_id"]), str(event["user"]))

    async def chose_body(self, body: Body, client: AsyncWebClient) -> None:
        """Keep the body that was chosen, or forget it, and show what follows from it."""
        team, person = team_in(body), str(body["user"]["id"])
        action = action_in(body)
        chosen = None
        if action["action_id"] == CHOOSE:
            chosen = str(action["selected_option"]["value"])
        if chosen is None or chosen in self.desk.register.bodies:
            await kept(self.desk.choices.choose_body, team, person, chosen)
        await self._show(client, team, person)

    async def open_channels(self, body: Body, client: AsyncWebClient) -> None:
        """Open the form for how a channel is answered."""
        if await is_admin(client, str(body["user"]["id"])):
            form = forms.channel_form(self.desk.register)
            await client.views_open(trigger_id=body["trigger_id"], view=form)

    async def chose_channel(self, body: Body, client: AsyncWebClient) -> None:
        """Fill the form with how the chosen channel is answered now."""
        channel = str(action_in(body)["selected_conversation"])
        now = await kept(self.desk.choices.channel, team_in(body), channel)
        form = forms.channel_form(self.desk.register, channel, now)
        view = body["view"]
        await client.views_update(view_id=view["id"], hash=view["hash"], view=form)

    async def save_channel(self, body: Body, client: AsyncWebClient) -> None:
        """Keep how a channel is answered."""
        if not await is_admin(client, str(body["user"]["id"])):
            return
        channel, when, who, chosen = fields_in(
            body, forms.CHANNEL, forms.WHEN, forms.WHO, forms.BODY
        )
        choices = ChannelChoices(
            follow_ups=when == forms.FOLLOW_UPS,
            private=who == forms.ASKER,
            body=chosen if chosen in self.desk.register.bodies else None,
        )
        await kept(self.desk.choices.set_channel, team_in(body), channel, choices)

    async def open_groups(self, body: Body, client: AsyncWebClient) -> None:
        """Open the form for whom to ask for a body."""
        if not await is_admin(client, str(body["user"]["id"])):
            return
        listed = await client.usergroups_list(include_disabled=False)
        groups = [(str(one["id"]), str(one["handle"])) for one in listed["usergroups"][:_GROUPS]]
        now = await kept(self.desk.choices.groups, team_in(body))
        form = forms.group_form(self.desk.register, groups, now)
        await client.views_open(trigger_id=body["trigger_id"], view=form)

    async def save_group(self, body: Body, client: AsyncWebClient) -> None:
        """Keep whom to ask for a body."""
        if not await is_admin(client, str(body["user"]["id"])):
            return
        about, group = fields_in(body, forms.BODY, forms.GROUP)
        asked = None if group == forms.NONE else group
        await kept(self.desk.choices.set_group, team_in(body), about, asked)

    async def _show(self, client: AsyncWebClient, team: str, person: str) -> None:
        own = await kept(self.desk.choices.body_of, team, person)
        tab = HomeTab(own, await is_admin(client, person))
        view = home_view(self.desk.register, self.desk.links, tab)
        await client.views_publish(user_id=person, view=view)


async def is_admin(client: AsyncWebClient, person: str) -> bool:
    """Return whether a person administers the workspace."""
    told = await client.users_info(user=person)
    return bool(told["user"].get("is_admin"))
