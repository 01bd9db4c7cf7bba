"""Static files, which a browser keeps for as long as their address stays the same."""

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_FOREVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"


class AssetFiles(StaticFiles):
    """Static files; an address that carries the file's digest never changes its meaning."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, and say how long it may be kept."""
        response = await super().get_response(path, scope)
        digest = scope["query_string"].startswith(b"v=")
        response.headers["Cache-Control"] = _FOREVER if digest else _ASK_AGAIN
        return response
