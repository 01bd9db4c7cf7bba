"""Names of elements and attributes of WordprocessingML (ECMA-376, part 1)."""

from collections.abc import Iterator
from typing import Any

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_OFF = frozenset({"0", "false", "off", "none"})

Element = Any


def w(name: str) -> str:
    """Return the full name of an element or attribute."""
    return f"{_MAIN}{name}"


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element at a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value(element: Element | None, *path: str, name: str = "val") -> str | None:
    """Return an attribute of the element at a path, or None."""
    found = child(element, *path)
    return None if found is None else found.get(w(name))


def number(element: Element | None, *path: str) -> int | None:
    """Return the whole number that an element at a path holds, or None."""
    found = value(element, *path)
    return int(found) if found is not None and found.lstrip("-").isdigit() else None


def is_on(element: Element | None, *path: str) -> bool | None:
    """Return whether a switch is on, or None when it is not there."""
    found = child(element, *path)
    return None if found is None else (found.get(w("val")) or "1").lower() not in _OFF


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of a name."""
    return iter(() if element is None else element.findall(w(name)))
