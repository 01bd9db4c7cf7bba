"""Serving: the parts of the web surface from the settings, and the server that runs it."""

import ipaddress
from dataclasses import replace
from typing import TYPE_CHECKING

from tipassist.errors import ConfigError
from tipassist.surfaces.site import Site

if TYPE_CHECKING:
    import uvicorn

    from tipassist.surfaces.slack.mounting import OpenDesk

GRACE_SECONDS = 30
_REFUSED = (
    "Serving on {host} lets other machines ask, and there is no API key. Make one with `tipassist"
    " keys create NAME`, or say that anybody may ask with --open or"
    " TIPASSIST_WEB__OPEN_WITHOUT_KEYS=true."
)


def guarded(site: Site, host: str, *, open_without_keys: bool) -> Site:
    """Return the site as it may be served on a host.

    Args:
        site: The parts of the surface.
        host: Where it is bound: a name or an address.
        open_without_keys: Whether anybody may ask.

    Raises:
        ConfigError: Other machines could ask, nobody has a key, and nobody said that is meant.
    """
    if is_loopback(host):
        return site
    if open_without_keys or site.settings.open_without_keys:
        return replace(site, local=False)
    made = site.keys.keys()
    if all(key.revoked for key in made):
        raise ConfigError(_REFUSED.format(host=host))
    return replace(site, needs_keys=True, local=False)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def build_server(
    site: Site, host: str, port: int, slack: "OpenDesk | None" = None
) -> "uvicorn.Server":
    """Build the server; when it is told to stop, it finishes the answers in flight.

    Args:
        site: The parts of the web surface.
        host: Where it listens.
        port: Port it listens on.
        slack: Opens the parts of the Slack bot, when Slack's requests are taken too.

    Raises:
        ConfigError: The Slack bot is not set up as it must be.
    """
    import uvicorn

    from tipassist.surfaces.web.app import build_app

    config = uvicorn.Config(
        build_app(site, slack),
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return uvicorn.Server(config)
