"""Text that remembers where each of its characters stands in the stored document.

Cleaning and splitting work on reading text; the offsets kept beside it give back the source spans
of any slice, so that a quote is always the file's own text.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from tipassist.register.instruments import PAGE_BREAK
from tipassist.register.model import Wording
from tipassist.types import Span

_INSERTED = -1
_BROKEN_WORD = re.compile(r"\w-$")
_PIECE_END = re.compile(r"[\t\n\r\f]")


@dataclass(frozen=True, slots=True)
class Aligned:
    """A reading text and, for each character, its offset in the source (-1 when inserted)."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of_source(cls, source: str, start: int, end: int) -> "Aligned":
        """Take `source[start:end]` as it stands."""
        return cls(source[start:end], tuple(range(start, end)))

    @classmethod
    def inserted(cls, text: str) -> "Aligned":
        """Make text that stands nowhere in the source, such as a restored blank."""
        return cls(text, (_INSERTED,) * len(text))

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: "Aligned") -> "Aligned":
        return Aligned(self.text + other.text, self.offsets + other.offsets)

    def cut(self, start: int, end: int | None = None) -> "Aligned":
        """Return the slice `[start:end]`."""
        return Aligned(self.text[start:end], self.offsets[start:end])

    def strip(self, chars: str | None = None) -> "Aligned":
        """Return it without leading and trailing blanks or `chars`."""
        left = len(self.text) - len(self.text.lstrip(chars))
        return self.cut(left, max(left, len(self.text.rstrip(chars))))

    def replace(
        self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str] = ""
    ) -> "Aligned":
        """Replace every match; characters that the replacement repeats keep their offsets.

        A replacement of the match's own length, or one that is a prefix or suffix of the match,
        stays aligned, and of several characters for one the first; anything else counts as
        inserted.
        """
        parts: list[Aligned] = []
        last = 0
        for match in pattern.finditer(self.text):
            new = by if isinstance(by, str) else by(match)
            parts.append(self.cut(last, match.start()))
            parts.append(self._realigned(match, new))
            last = match.end()
        if not parts:
            return self
        return concat((*parts, self.cut(last)))

    def _realigned(self, match: re.Match[str], new: str) -> "Aligned":
        old = match.group(0)
        start, end = match.span()
        if len(new) == len(old):
            return Aligned(new, self.offsets[start:end])
        at = old.find(new)
        if new and at >= 0:
            return self.cut(start + at, start + at + len(new))
        if new and len(old) == 1:
            return Aligned(new[0], self.offsets[start:end]) + Aligned.inserted(new[1:])
        return Aligned.inserted(new)

    def spans(self, source: str) -> tuple[Span, ...]:
        """Return the source stretches it was read from, in reading order.

        Deleted markup inside one printed piece does not break a stretch; a tab, a line end, the
        end of a page or a step backwards does.
        """
        found: list[list[int]] = []
        for offset in self.offsets:
            if offset == _INSERTED or source[offset] == PAGE_BREAK:
                continue
            if found and _same_piece(source, found[-1][1], offset):
                found[-1][1] = offset + 1
            else:
                found.append([offset, offset + 1])
        trimmed = (_trimmed(source, start, end) for start, end in found)
        return tuple(span for span in trimmed if span.start < span.end)

    def wording(self, source: str) -> Wording:
        """Return it as a register wording."""
        bare = self.strip()
        return Wording(bare.text, bare.spans(source))


def _same_piece(source: str, end: int, offset: int) -> bool:
    return end == offset or (end < offset and _PIECE_END.search(source, end, offset) is None)


def _trimmed(source: str, start: int, end: int) -> Span:
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Span(start, end)


def concat(parts: Iterable[Aligned]) -> Aligned:
    """Join parts with nothing between them."""
    kept = tuple(parts)
    return Aligned(
        "".join(part.text for part in kept),
        tuple(chain.from_iterable(part.offsets for part in kept)),
    )


def join(parts: Iterable[Aligned]) -> Aligned:
    """Join the pieces of one cell in reading order.

    One blank stands between pieces, none after a hyphen that breaks a word.
    """
    kept: list[Aligned] = []
    for part in parts:
        if not part:
            continue
        if kept and not _BROKEN_WORD.search(kept[-1].text):
            kept.append(Aligned.inserted(" "))
        kept.append(part)
    return concat(kept)
