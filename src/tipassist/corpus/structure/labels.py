"""The labels that clauses begin with: `1.`, `(1)`, `14.1`, `(a)`, `a)`, `a.`, `(iv)`, `(aa)`.

A label can be read in several ways: `(i)` follows `(h)` or begins a Roman list. Which way is meant
is decided by what stands around it (`sequence.py`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from tipassist.corpus.structure.ordinals import BIS, Ordinal, added, letter, roman

_NAME = r"\d{1,3}(?:\.\d{1,3})*|[ivxlc]{2,7}|[IVXLC]{2,7}|(?P<twice>[A-Za-z])(?P=twice)|[A-Za-z]"
_SUFFIX = rf"(?P<bis>\s?(?:{BIS})\b)?"
_BRACKETED = re.compile(rf"\(\s?(?P<name>{_NAME}){_SUFFIX}\s?\)\s*")
_CLOSED = re.compile(rf"(?P<name>{_NAME}){_SUFFIX}\)\s*")
_STOPPED = re.compile(
    rf"(?:§\s*)?(?P<name>{_NAME}){_SUFFIX}\.(?:\s+|$|(?<=\d\.)(?=[A-Z“\"(])|(?<=[IVXLC]{{2}}\.)(?=[A-Z][a-z]))"
)
_DOTTED = re.compile(
    rf"(?:§\s*)?(?P<name>(?:\d{{1,3}}|[A-Z])(?:\.\d{{1,3}})+){_SUFFIX}\.?(?:\s+|$)"
)
_CODED = re.compile(r"(?P<name>[A-Z](?:\.(?:[a-z]|\d{1,2})){1,3})\.?(?:\s+|$)")
_BARE = re.compile(r"(?P<name>\d{1,2}(?=\s+[A-Z“\"(])|[a-z](?=\s+[a-z]))(?P<bis>)\s+")
_FORMS = (("(x)", _BRACKETED), ("x)", _CLOSED), ("x.", _STOPPED), ("x.x", _DOTTED), ("x", _BARE))


class Series(StrEnum):
    """What counts in a label."""

    NUMBER = "number"
    SMALL = "small letter"
    CAPITAL = "capital letter"
    SMALL_ROMAN = "small Roman number"
    CAPITAL_ROMAN = "capital Roman number"
    DOUBLED = "doubled letter"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label."""

    series: Series
    ordinal: Ordinal


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed at the start of a block, or after another label.

    Attributes:
        name: What is printed without brackets and stops: `a`, `14`, `4.2.1`, `2bis`.
        form: How it is set: `(x)`, `x)`, `x.`, `x.x`, `x.x.x`, `x`.
        readings: The ways to read it; of a dotted one by its last number.
        start: Where it begins in the block's text.
        end: Where the words after it begin.
    """

    name: str
    form: str
    readings: tuple[Reading, ...]
    start: int
    end: int

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of a dotted label; for others the name alone."""
        return tuple(self.name.split("."))


def label_at(text: str, start: int = 0, *, bare: bool = False) -> Label | None:
    """Return the label that begins at a character of a block's text.

    Args:
        text: The block's text.
        start: Where to look.
        bare: Whether a number or a letter without brackets and stop is looked for too.
    """
    for form, pattern in _FORMS:
        if form == "x" and not bare:
            continue
        match = pattern.match(text, start)
        if match is not None:
            name, suffix = match["name"], (match["bis"] or "").strip()
            readings = readings_of(name.rpartition(".")[2], added(suffix))
            end = match.end()
            form = ".".join("x" * (name.count(".") + 1)) if "." in name else form
            return Label(name + suffix, form, readings, start, end)
    return None


def coded_at(text: str) -> Label | None:
    """Return the code with letters that a heading begins with: "B.a Shelters"."""
    match = _CODED.match(text)
    if match is None:
        return None
    name = match["name"]
    form = ".".join("x" * (name.count(".") + 1))
    return Label(name, form, readings_of(name.rpartition(".")[2]), 0, match.end())


def readings_of(name: str, plus: int = 0) -> tuple[Reading, ...]:
    """Return the ways to read a number or letter; `plus` is what `bis` adds (`Ordinal.added`)."""
    if name.isdigit():
        return (Reading(Series.NUMBER, Ordinal(int(name), plus)),)
    small = name.islower()
    found = []
    if len(name) == 1 or letter(name):
        series = Series.SMALL if small else Series.CAPITAL
        found.append(Reading(series, Ordinal(letter(name), plus)))
    if len(name) == 2 and letter(name):
        found.append(Reading(Series.DOUBLED, Ordinal(letter(name[0]), plus)))
    if value := roman(name):
        series = Series.SMALL_ROMAN if small else Series.CAPITAL_ROMAN
        found.append(Reading(series, Ordinal(value, plus)))
    return tuple(found)
