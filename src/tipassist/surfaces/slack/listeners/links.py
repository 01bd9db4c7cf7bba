"""Links to our own pages, shown as cards; and what of the plan is near to a message."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from tipassist import locator_reading
from tipassist.errors import UnknownLocatorError
from tipassist.index.hybrid import Hit
from tipassist.register import queries
from tipassist.surfaces.body_reading import read_body
from tipassist.surfaces.place_reading import find_place
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.heard import Body, words_of
from tipassist.surfaces.slack.views.cards import body_card, place_card
from tipassist.surfaces.slack.views.nearest import empty_view, nearest_view, waiting_view
from tipassist.surfaces.slack.views.rich import Block

_CANDIDATES = 60
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """Finds what links and messages are about."""

    desk: Desk

    async def unfurl(self, body: Body, client: AsyncWebClient) -> None:
        """Draw cards for links to our pages.

        Format: https://docs.slack.dev/messaging/unfurling-links-in-messages
        """
        event = body["event"]
        cards = {}
        for shared in event["links"]:
            if card := self.card_of(str(shared["url"])):
                cards[str(shared["url"])] = {"blocks": list(card)}
        if cards:
            await client.chat_unfurl(
                unfurl_id=event.get("unfurl_id"), source=event.get("source"), unfurls=cards
            )

    def card_of(self, url: str) -> tuple[Block, ...] | None:
        """Return the card of an address of ours; None for any other page."""
        parts = urlsplit(url)
        if parts.hostname != self.desk.links.domain:
            return None
        first, _, rest = unquote(parts.path).strip("/").partition("/")
        name = {
            "explore": rest,
            "bodies": rest,
            "passages": next(iter(parse_qs(parts.query).get("at", ())), ""),
            "documents": unquote(parts.fragment),
        }.get(first, "")
        if first == "bodies":
            return self._body_card(name)
        return self._place_card(name) if name else None

    def _body_card(self, name: str) -> tuple[Block, ...] | None:
        if name not in self.desk.register.bodies:
            return None
        return body_card(read_body(self.desk.register, name), self.desk.links)

    def _place_card(self, name: str) -> tuple[Block, ...] | None:
        try:
            return place_card(find_place(self.desk.register, name), self.desk.links)
        except UnknownLocatorError:
            return None

    async def near(self, body: Body, client: AsyncWebClient) -> None:
        """Show what of the plan is near to the message that the shortcut was used on."""
        text = words_of(body["message"])
        if not any(char.isalnum() for char in text):
            await client.views_open(trigger_id=body["trigger_id"], view=empty_view())
            return
        opened = await client.views_open(trigger_id=body["trigger_id"], view=waiting_view())
        named = dict(self._named(text))
        hits = await self.desk.answering.apart(lambda: hits_beside_codes(text, self.desk.search))
        near = {code: words for code, words in _places(hits) if code not in named}
        shown = list(near.items())[:_SHOWN]
        view = nearest_view(named.items(), shown, self.desk.links)
        await client.views_update(view_id=opened["view"]["id"], view=view)

    def _named(self, text: str) -> Iterator[tuple[str, str]]:
        for mention in locator_reading.find(text):
            if queries.find_place(self.desk.register, mention.locator):
                title = queries.title_of(self.desk.register, mention.locator)
                yield str(mention.locator), title


def hits_beside_codes(text: str, search: Callable[[str, int], tuple[Hit, ...]]) -> tuple[Hit, ...]:
    """Search for the words of a message without the codes that it names.

    Args:
        text: The message.
        search: Finds passages: words, and how many candidates.
    """
    for mention in reversed(locator_reading.find(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    if not any(char.isalnum() for char in text):
        return ()
    return search(text, _CANDIDATES)


def _places(hits: tuple[Hit, ...]) -> Iterator[tuple[str, str]]:
    for hit in hits:
        yield str(hit.passage.locator), hit.passage.text
