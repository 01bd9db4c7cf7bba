"""Editing a manifest: one entry is changed, and every other character stays as it is.

The text is divided into its entries; comments and blank lines above an entry stay where they are.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from tipassist.corpus.manifest import Document, DocumentKind
from tipassist.errors import ConfigError

_HEADER = re.compile(r"(?m)^[ \t]*\[\[[ \t]*(?P<table>documents|wanted)[ \t]*\]\]")
_BY_HAND = (
    "The manifest is not written as entries of [[documents]] and [[wanted]]: edit it by hand."
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the manifest.

    Attributes:
        table: `documents` or `wanted`.
        above: Comments and blank lines above it.
        text: From its header to its last field.
    """

    table: str
    above: str
    text: str

    @property
    def fields(self) -> Any:
        (fields,) = tomlkit.parse(self.text)[self.table]
        return fields

    def edited(self, edit: Callable[[Any], None]) -> "_Entry":
        whole = tomlkit.parse(self.text)
        edit(whole[self.table][0])
        return replace(self, text=tomlkit.dumps(whole))

    def is_document(self, document: str, edition: str) -> bool:
        return self.table == "documents" and self.names(document, edition)

    def names(self, document: str, edition: str) -> bool:
        fields = self.fields
        return (fields.get("id"), fields.get("edition")) == (document, edition)


def with_document(manifest: str, document: Document) -> str:
    """Return a manifest with an entry for a document, in place of one of the same edition.

    A document that is current is the only current one: of its editions, or of the work plans.

    Raises:
        ConfigError: The manifest cannot be edited.
    """
    entries, end = _entries(manifest)
    fields = _fields(document)
    old = [one.is_document(document.id, document.edition) for one in entries]
    if any(old):
        at = old.index(True)
        entries[at] = entries[at].edited(lambda table: _become(table, fields))
    else:
        at = _after_documents(entries)
        text = f"[[documents]]\n{tomlkit.dumps(fields)}"
        entries.insert(at, _Entry("documents", "\n", text))
    if document.current:
        entries = [
            one.edited(_clear) if number != at and _rivals(one, document) else one
            for number, one in enumerate(entries)
        ]
    return _joined(entries, end)


def without_document(manifest: str, document: str, edition: str) -> str:
    """Return a manifest without the entry of an edition of a document; comments above it stay.

    Raises:
        ConfigError: The manifest cannot be edited.
    """
    entries, end = _entries(manifest)
    kept = [
        replace(one, text="", above=one.above if "#" in one.above else "")
        if one.is_document(document, edition)
        else one
        for one in entries
    ]
    return _joined(kept, end)


def with_pin(manifest: str, document: str, edition: str, sha256: str) -> str:
    """Return a manifest in which a wanted document must have a digest from now on.

    Raises:
        ConfigError: The manifest cannot be edited.
    """
    entries, end = _entries(manifest)

    wanted = [
        one.edited(lambda table: table.update(sha256=sha256))
        if one.table == "wanted" and one.names(document, edition)
        else one
        for one in entries
    ]
    return _joined(wanted, end)


def _entries(manifest: str) -> tuple[list[_Entry], str]:
    """Divide a manifest into its entries and what stands below the last one."""
    try:
        tomlkit.parse(manifest)
        return list(_divided(manifest)), manifest[_begins(manifest, len(manifest)) :]
    except (TOMLKitError, ValueError) as err:
        raise ConfigError(_BY_HAND) from err


def _divided(manifest: str) -> Iterator[_Entry]:
    starts = [*_HEADER.finditer(manifest)]
    if not starts:
        raise ConfigError(_BY_HAND)
    ends = [*(one.start() for one in starts[1:]), len(manifest)]
    begun = 0
    for header, end in zip(starts, ends, strict=True):
        stop = _begins(manifest, end)
        yield _Entry(
            header["table"], manifest[begun : header.start()], manifest[header.start() : stop]
        )
        begun = stop


def _begins(manifest: str, end: int) -> int:
    """Return where the comments and blank lines begin that stand above `end`."""
    lines = manifest[:end].splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        end -= len(lines.pop())
    return end


def _joined(entries: list[_Entry], end: str) -> str:
    return "".join(f"{one.above}{_ended(one.text)}" for one in entries) + end


def _ended(text: str) -> str:
    return f"{text}\n" if text and not text.endswith("\n") else text


def _after_documents(entries: list[_Entry]) -> int:
    return max((at for at, one in enumerate(entries, 1) if one.table == "documents"), default=0)


def _fields(document: Document) -> dict[str, Any]:
    """Return the fields of an entry in the order of the model, without those that say nothing."""
    fields = document.model_dump(mode="json", exclude_defaults=True)
    first = ("id", "kind", "name", "title", "edition")
    return {name: fields[name] for name in (*first, *fields) if name in fields}


def _become(table: Any, fields: dict[str, Any]) -> None:
    for name in [name for name in table if name not in fields]:
        del table[name]
    table.update(fields)


def _clear(table: Any) -> None:
    table["current"] = False


def _rivals(entry: _Entry, document: Document) -> bool:
    """Whether an entry is marked as current and cannot be so beside a current document."""
    fields = entry.fields
    if entry.table != "documents" or not fields.get("current"):
        return False
    plan = DocumentKind.WORK_PLAN
    both_plans = document.kind is plan and fields.get("kind") == plan.value
    return bool(both_plans or fields.get("id") == document.id)
