"""An answer as Server-Sent Events for htmx: first its frame, then one part for each claim.

Events without a name are swapped into the page; `tip:status` and `tip:done` are for the script.
While a language model writes, the answer without it is there already, and gives way at the end.
"""

import json
from collections.abc import Iterator
from typing import assert_never

from fastapi.sse import format_sse_event

from tipassist.answer.writing import Drafted, Finished, Rereading, Sentence, Step
from tipassist.surfaces.answers.claims import Group, claim_view
from tipassist.surfaces.answers.views import AnswerView, answer_view
from tipassist.surfaces.answers.words import reading_line, searching_line, writing_line
from tipassist.surfaces.web.pages.templating import macro
from tipassist.types import Citation

_PARTS = "answer.html"


class StreamedAnswer:
    """The events of one answer.

    Args:
        key: Names the answer's places in the page while it has no id.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self._cited: list[Citation] = []
        self._drafted = False

    def events_before(self, question: str) -> Iterator[bytes]:
        """Yield what is shown at once, the question as typed."""
        line = searching_line()
        yield _status(line)
        yield _swapped(macro(_PARTS, "frame", self._key, question, line))

    def events_of(self, step: Step) -> Iterator[bytes]:
        """Yield what is shown of a step."""
        match step:
            case Rereading():
                yield _status(reading_line())
            case Drafted():
                yield from self._begun(answer_view(step.answer))
            case Sentence():
                self._cited += step.citations
                claim = claim_view(step.claim, self._cited)
                yield self._into("ws", "beforeend", macro(_PARTS, "paragraph", claim))
            case Finished():
                yield from self._ended(answer_view(step.answer, step.receipt))
            case _:
                assert_never(step)

    def _begun(self, view: AnswerView) -> Iterator[bytes]:
        """Show the answer without a language model, and that one writes."""
        line = writing_line()
        self._drafted = True
        yield from self._said(view)
        yield self._into("w", "innerHTML", macro(_PARTS, "writing", self._key, line))
        yield _status(line)

    def _ended(self, view: AnswerView) -> Iterator[bytes]:
        """Show the answer, in the place of what stands there if it was written, and its foot."""
        if not self._drafted:
            yield from self._said(view)
        else:
            yield self._into("w", "innerHTML", "")
        if self._drafted and view.written:
            yield self._into("v", "innerHTML", macro(_PARTS, "verdict", view))
            yield self._into("s", "innerHTML", macro(_PARTS, "said", view))
        yield self._into("f", "innerHTML", macro(_PARTS, "foot", view, self._key))
        done = {
            "words": view.ready_line,
            "article": f"a-{self._key}",
            "id": f"a-{view.id}",
            "url": f"/c/{view.conversation}",
        }
        yield format_sse_event(event="tip:done", data_str=json.dumps(done))

    def _said(self, view: AnswerView) -> Iterator[bytes]:
        """Show what an answer says, in reading order."""
        yield self._into("v", "innerHTML", macro(_PARTS, "verdict", view))
        for group in view.groups:
            yield from self._group(group)
        if view.table:
            yield self._into("s", "beforeend", macro(_PARTS, "table", view.table, view.edition))
        for group in view.closing:
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[bytes]:
        if not group.listed:
            yield self._into("s", "beforeend", macro(_PARTS, "paragraph", group.claims[0]))
            return
        place = f"g-{self._key}-{group.number}"
        yield self._into("s", "beforeend", macro(_PARTS, "rows", group.claims[:1], place))
        for claim in group.claims[1:]:
            yield _into(f"#{place}", "beforeend", macro(_PARTS, "row", claim))

    def _into(self, part: str, swap: str, html: str) -> bytes:
        return _into(f"#{part}-{self._key}", swap, html)


def _status(line: str) -> bytes:
    return format_sse_event(event="tip:status", data_str=json.dumps({"words": line}))


def _into(target: str, swap: str, html: str) -> bytes:
    return _swapped(f'<hx-partial hx-target="{target}" hx-swap="{swap}">{html}</hx-partial>')


def _swapped(html: str) -> bytes:
    return format_sse_event(data_str=html)
