"""Turning the pages of the tour."""

from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.heard import Body
from tipassist.surfaces.slack.interactions import OutdatedError, action_in
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views.tour import tour_message


@dataclass(frozen=True, slots=True)
class Tours:
    """The tour of one desk."""

    desk: Desk

    async def turn(self, body: Body, client: AsyncWebClient) -> None:  # noqa: ARG002
        """Show another step in the place of this one."""
        value = str(action_in(body).get("value"))
        if not value.isdecimal():
            raise OutdatedError(f"{value!r} is no step of the tour; start it again.")
        number = int(value)
        message = tour_message(self.desk.register, self.desk.links, number)
        poster = UrlPoster(str(body["response_url"]), replace=True)
        await poster.post(message, 0, unsure=False)
