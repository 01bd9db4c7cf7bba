"""Files as answers."""

import re

from fastapi.responses import Response


def attachment(content: bytes, media_type: str, name: str) -> Response:
    """Answer with a file that the browser saves under a name of plain characters."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name)
    headers = {"content-disposition": f'attachment; filename="{plain}"'}
    return Response(content, media_type=media_type, headers=headers)
