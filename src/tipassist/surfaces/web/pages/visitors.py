"""Who is asking: a random name in a cookie, and the body that the visitor chose.

Pages and explorer read it; nothing else is known of a visitor. The cookies are sent only by the
site's own pages (`SameSite=Lax`), and a post from another site is refused besides.
"""

import re
import secrets
from urllib.parse import urlsplit

from fastapi import HTTPException, Request, Response

from tipassist.surfaces.web.parts import site_of

VISITOR_COOKIE = "tip_visitor"
BODY_COOKIE = "tip_body"
_YEAR_SECONDS = 365 * 24 * 3600
_VISITOR = re.compile(r"[A-Za-z0-9_-]{20,64}")


def visitor_of(request: Request) -> str | None:
    """Return the visitor's name of the cookie, or None when there is none yet."""
    found = request.cookies.get(VISITOR_COOKIE, "")
    return found if _VISITOR.fullmatch(found) else None


def new_visitor() -> str:
    """Return a name that nobody can guess."""
    return secrets.token_urlsafe(24)


def owner_of(visitor: str) -> str:
    """Return under which name a visitor's conversations are kept."""
    return f"web:{visitor}"


def remember_visitor(request: Request, response: Response, visitor: str) -> None:
    """Keep the visitor's name in the browser for a year."""
    _set(request, response, VISITOR_COOKIE, visitor)


def own_body(request: Request) -> str | None:
    """Return the body the visitor chose, if the plan knows it."""
    chosen = request.cookies.get(BODY_COOKIE)
    return chosen if chosen in site_of(request).register.bodies else None


def remember_body(request: Request, response: Response, body: str | None) -> None:
    """Keep the visitor's body in the browser, or forget it."""
    if body is None:
        response.delete_cookie(BODY_COOKIE, path="/")
    else:
        _set(request, response, BODY_COOKIE, body)


def _set(request: Request, response: Response, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=_YEAR_SECONDS,
        path="/",
        httponly=True,
        samesite="lax",
        secure=_is_secure(request),
    )


def _is_secure(request: Request) -> bool:
    public = site_of(request).settings.public_url or str(request.base_url)
    return urlsplit(public).scheme == "https"


def refuse_foreign_posts(request: Request) -> None:
    """Refuse a post that a page of another site makes a browser send.

    A browser names the page's origin in every post; a program that is no browser names none.

    Raises:
        HTTPException: The origin is another one.
    """
    if request.method in ("GET", "HEAD"):
        return
    origin = request.headers.get("origin")
    public = site_of(request).settings.public_url
    own = {request.headers.get("host", ""), *([urlsplit(public).netloc] if public else [])}
    if origin is not None and urlsplit(origin).netloc not in own:
        raise HTTPException(403, "This form was sent from another site.")
    if origin is None and request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        raise HTTPException(403, "This form was sent from another site.")
