"""Addresses of the pages about places and bodies."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from tipassist.locators import Locator, anchor

_KEPT = "()"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page.

    Attributes:
        label: What it is called: a printed locator or the name of a body.
        url: Where it leads, without host.
        title: What stands there, in words; may be empty.
    """

    label: str
    url: str
    title: str = ""


def place_url(locator: Locator | str) -> str:
    """Return the address of the page about a place, given as it is printed or as a locator."""
    return f"/explore/{quote(str(locator), safe=_KEPT)}"


def place_link(locator: Locator, title: str = "") -> Link:
    """Return a link to the page about a place."""
    return Link(str(locator), place_url(locator), title)


def body_url(body: str) -> str:
    """Return the address of the page about a body."""
    return f"/bodies/{quote(body, safe='')}"


def body_link(body: str, title: str = "") -> Link:
    """Return a link to the page about a body."""
    return Link(body, body_url(body), title)


def brief_url(form: str, **subject: str) -> str:
    """Return the address of a briefing as a file.

    Args:
        form: The ending of the file's name.
        subject: What it is about: `body`, `outcome` or `activities`.
    """
    return f"/brief.{form}?{urlencode(subject)}"


def merl_url(body: str) -> str:
    """Return the address of a body's workbook for monitoring."""
    return f"/merl.xlsx?{urlencode({'body': body})}"


def document_url(document: str, locator: Locator) -> str:
    """Return the address of a place in its document."""
    return f"/documents/{document}#{quote(anchor(locator), safe=_KEPT)}"


def source_url(document: str, locator: Locator) -> str:
    """Return the address of a place in the stored text of its document, marked there."""
    place = quote(str(locator), safe=_KEPT)
    return f"/documents/{document}/source?place={place}#{quote(anchor(locator), safe=_KEPT)}"
