"""Templates of the web surface: what every page is rendered with.

It stands between the handlers and the HTML; nothing here knows what a page is about.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tipassist.surfaces.page_links import brief_url, merl_url, place_url
from tipassist.surfaces.web.pages.visitors import own_body
from tipassist.surfaces.web.parts import site_of

_HERE = Path(__file__).parent.parent
STATIC = _HERE / "static"
TEMPLATES = _HERE / "templates"
_MENU = (
    ("/", "Ask", ("/c",)),
    ("/explore", "Explore", ("/changes", "/documents", "/network", "/search")),
    ("/matrix", "Matrix", ()),
    ("/my-body", "My body", ("/bodies",)),
    ("/tour", "New here?", ()),
)
_OF_ONE_VISITOR = {"Cache-Control": "private, no-cache", "Vary": "Cookie, HX-Request"}


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One link of the navigation.

    Attributes:
        url: Where it leads.
        label: Its words.
        current: Whether the page shown belongs to it.
    """

    url: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class PlanName:
    """What the foot of every page says of the plan."""

    document: str
    title: str
    edition: str


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the template environment; every value is escaped, an unknown name is a fault."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["asset"] = asset_url
    made.globals |= {"place_url": place_url, "brief_url": brief_url, "merl_url": merl_url}
    return made


@lru_cache(maxsize=32)
def asset_url(name: str) -> str:
    """Return the address of a static file, which changes when the file does."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:10]}"


def fragment(name: str, **context: Any) -> str:
    """Render a template that is part of a page."""
    return environment().get_template(name).render(**context)


def macro(template: str, name: str, *arguments: Any) -> str:
    """Render one macro of a template: a part of a part."""
    return str(getattr(environment().get_template(template).module, name)(*arguments))


def page(request: Request, name: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """Render a whole page.

    Args:
        request: What is answered; it tells the site, the visitor's body and the menu entry.
        name: The template, which extends `base.html`.
        status: The HTTP status.
        context: What the template reads besides `menu`, `plan` and `own_body`.
    """
    register = site_of(request).register
    shared = {
        "menu": _menu(request.url.path),
        "plan": PlanName(register.document, register.title.text, register.edition),
        "own_body": own_body(request),
    }
    return HTMLResponse(fragment(name, **(shared | context)), status, _OF_ONE_VISITOR)


def _menu(path: str) -> tuple[MenuEntry, ...]:
    return tuple(
        MenuEntry(url, label, any(_is_under(path, one) for one in (url, *others)))
        for url, label, others in _MENU
    )


def _is_under(path: str, url: str) -> bool:
    return path == url or (url != "/" and path.startswith(f"{url}/"))


def wants_part(request: Request) -> bool:
    """Whether htmx asks, which swaps a part into the page it has."""
    return request.headers.get("hx-request") == "true"
