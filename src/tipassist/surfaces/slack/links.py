"""Addresses of the web pages, as messages link to them."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tipassist.surfaces.answers.claims import SourceLink
from tipassist.surfaces.page_links import body_url, brief_url, merl_url, place_url

_MAX_CHARS = 2_000  # of an address; a text in which it stands takes 3,000


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links to the web pages.

    Attributes:
        site: Address of the pages without a slash at its end; None when they are not served, and
            nothing is linked.
    """

    site: str | None

    def to(self, path: str) -> str | None:
        """Return the address of a path of the pages."""
        return f"{self.site}{path}" if self.site else None

    def source(self, link: SourceLink) -> str | None:
        """Return the address of a passage."""
        return self.to(link.url)

    def place(self, locator: str) -> str | None:
        """Return the address of the page about a place."""
        return self.to(place_url(locator))

    def body(self, body: str) -> str | None:
        """Return the address of the page about a body."""
        return self.to(body_url(body))

    def brief(self, form: str, **subject: str) -> str | None:
        """Return the address of a briefing as a file; see `brief_url`."""
        return self.to(brief_url(form, **subject))

    def merl(self, body: str) -> str | None:
        """Return the address of a body's workbook for monitoring."""
        return self.to(merl_url(body))

    def question(self, question: str) -> str | None:
        """Return the address where a question waits in its box, if it is not too long for one."""
        found = self.to(f"/ask?question={quote(question)}")
        return found if found and len(found) <= _MAX_CHARS else None

    @property
    def domain(self) -> str | None:
        """The name of the machine that serves the pages."""
        return urlsplit(self.site).hostname if self.site else None


def links_of(public_url: str | None) -> Links:
    """Return the links of the address under which people reach the pages."""
    return Links(public_url.rstrip("/") if public_url else None)
