"""An answer as Server-Sent Events for htmx: first its frame, then one part for each claim.

Events without a name are swapped into the page; `tip:status` and `tip:done` are for the script.
"""

import json
from collections.abc import Iterator

from fastapi.sse import format_sse_event

from tipassist.surfaces.answers.claims import Group
from tipassist.surfaces.answers.views import AnswerView
from tipassist.surfaces.answers.words import searching_line
from tipassist.surfaces.web.pages.templating import macro

_PARTS = "answer.html"


def events_before(key: str, question: str) -> Iterator[bytes]:
    """Yield what is shown at once.

    Args:
        key: Names the answer's places in the page while it has no id.
        question: As typed.
    """
    line = searching_line()
    yield format_sse_event(event="tip:status", data_str=json.dumps({"words": line}))
    yield _swapped(macro(_PARTS, "frame", key, question, line))


def events_of(key: str, view: AnswerView) -> Iterator[bytes]:
    """Yield the parts of an answer in reading order."""
    yield _into(f"#v-{key}", "innerHTML", macro(_PARTS, "verdict", view))
    for group in view.groups:
        yield from _group(key, group)
    if view.table:
        yield _into(f"#s-{key}", "beforeend", macro(_PARTS, "table", view.table, view.edition))
    for group in view.closing:
        yield from _group(key, group)
    yield _into(f"#f-{key}", "innerHTML", macro(_PARTS, "foot", view, key))
    done = {
        "words": view.ready_line,
        "article": f"a-{key}",
        "id": f"a-{view.id}",
        "url": f"/c/{view.conversation}",
    }
    yield format_sse_event(event="tip:done", data_str=json.dumps(done))


def _group(key: str, group: Group) -> Iterator[bytes]:
    place = f"g-{key}-{group.number}"
    if not group.listed:
        yield _into(f"#s-{key}", "beforeend", macro(_PARTS, "paragraph", group.claims[0]))
        return
    yield _into(f"#s-{key}", "beforeend", macro(_PARTS, "rows", group.claims[:1], place))
    for claim in group.claims[1:]:
        yield _into(f"#{place}", "beforeend", macro(_PARTS, "row", claim))


def _into(target: str, swap: str, html: str) -> bytes:
    return _swapped(f'<hx-partial hx-target="{target}" hx-swap="{swap}">{html}</hx-partial>')


def _swapped(html: str) -> bytes:
    return format_sse_event(data_str=html)
