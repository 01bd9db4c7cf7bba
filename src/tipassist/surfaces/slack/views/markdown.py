"""Claims as Markdown, the only form that can be streamed; nothing in them is parsed.

Format: https://docs.slack.dev/reference/methods/chat.appendStream
"""

import re
from collections.abc import Iterator

from tipassist.surfaces.answers.claims import claim_views
from tipassist.surfaces.slack.views.rich import escaped
from tipassist.types import Answer

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:@])")


def literal(text: str) -> str:
    """Return a text whose every character is shown as it is."""
    return _MARKS.sub(r"\\\1", escaped(text))


def claim_lines(answer: Answer) -> Iterator[str]:
    """Yield the claims in order, each ending in a line break."""
    for view in claim_views(answer):
        bullet = f"{'  ' * (view.level - 1)}- " if view.level else ""
        words = "".join(
            f"**{literal(piece.text)}**" if piece.strong else literal(piece.text)
            for piece in view.pieces
        )
        yield f"{bullet}{words}\n" if view.level else f"{words}\n\n"
