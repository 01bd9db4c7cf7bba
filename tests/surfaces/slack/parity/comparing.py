"""What Slack shows of an answer against what the API answers: every difference, in words."""

from collections.abc import Iterator
from typing import Any

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.parity.reading import Reading, Row
from tipassist.surfaces.answers.words import status_words
from tipassist.surfaces.origins import origin_of
from tipassist.types import Answer, AnswerStatus

_ROLES = {"coordinating": "Coordinating", "supporting": "Supporting", "relevant": "Relevant"}
_NOBODY = "–"
_BUTTONS = 4


def differences(answer: Json, shown: Reading) -> Iterator[str]:
    """Yield what Slack shows otherwise, or not at all; nothing when both say the same.

    Args:
        answer: The API's answer.
        shown: What is read in Slack.
    """
    yield from _status(answer, shown)
    yield from _claims(answer, shown)
    yield from _items(answer, shown)
    yield from _citations(answer, shown)
    wanted = tuple(answer["suggestions"][:_BUTTONS])
    if shown.buttons != wanted:
        yield f"buttons {shown.buttons} for {wanted}"


def _status(answer: Json, shown: Reading) -> Iterator[str]:
    own, origin = AnswerStatus(answer["status"]), origin_of(Answer.model_validate(answer))
    for status in AnswerStatus:
        told = any(status_words(status, origin).headline in note for note in shown.notes)
        if told != (status is own and own is not AnswerStatus.ANSWERED):
            yield f"status {own}: the words of {status} are {'there' if told else 'missing'}"


def _claims(answer: Json, shown: Reading) -> Iterator[str]:
    at, rows = 0, {row.cells["Code"] for row in shown.rows}
    for claim in answer["claims"]:
        text = claim["text"].replace("**", "")
        found = shown.words.find(text, at)
        if found >= 0:
            at = found + len(text)
        elif not any(text.startswith(f"{code} ") for code in rows):
            yield f"claim {text[:80]!r} is missing"


def _items(answer: Json, shown: Reading) -> Iterator[str]:
    items = answer["items"]
    if shown.rows:
        if len(shown.rows) != len(items):
            yield f"{len(shown.rows)} rows for {len(items)} items"
        for item, row in zip(items, shown.rows, strict=False):
            yield from _row(item, row)
        if not any(str(answer["items_total"]) in note for note in shown.notes):
            yield f"the count {answer['items_total']} is missing"
        return
    codes = [item["locator"] for item in items]
    if shown.folded:
        if list(shown.folded) != codes:
            yield f"folded {shown.folded} for {codes}"
        return
    yield from (f"item {code} is missing" for code in codes if code not in shown.words)


def _row(item: Json, row: Row) -> Iterator[str]:
    wanted = {"Code": item["locator"], "What it is": item["title"]}
    for role, name in _ROLES.items():
        if name in row.cells or item[role]:
            wanted[name] = ", ".join(item[role]) or _NOBODY
    if row.cells != wanted:
        yield f"row {row.cells} for {wanted}"
    if row.place != item["locator"]:
        yield f"row {item['locator']} leads to {row.place}"


def _citations(answer: Json, shown: Reading) -> Iterator[str]:
    cited = _in_order(one["locator"] for one in answer["citations"])
    items = {item["locator"] for item in answer["items"]}
    if strange := shown.linked - {*cited, *items}:
        yield f"links to {sorted(strange)}, which are not cited"
    in_rows = {row.place for row in shown.rows}
    wanted = [place for place in cited if place not in in_rows]
    named = _in_order(shown.sources)
    if named != wanted[: len(named)] or len(named) + shown.unnamed != len(wanted):
        yield f"sources {named} and {shown.unnamed} more for {wanted}"


def _in_order(places: Any) -> list[str]:
    return list(dict.fromkeys(places))
