"""The parser's account of the source: what became of every character, and what was irregular."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.corpus.lines import LINE_END
from tipassist.register.model import Finding
from tipassist.types import Span

_MARKUP = re.compile(r"</?[A-Za-z]\w*\s*/?>|[*#\u00ad\u200b-\u200d\u2060\ufeff]+")
_UNCLAIMED = re.compile(r"\S+(?:[^\S\n\t]+\S+)*")


@dataclass(slots=True)
class Ledger:
    """Collects claims on the source text and findings about it while one document is parsed."""

    source: str
    claims: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _line_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._line_starts = [0, *(m.end() for m in LINE_END.finditer(self.source))]

    def line_of(self, offset: int) -> int:
        """Return the line number, from 1, of a character."""
        return bisect_right(self._line_starts, offset)

    def claim(self, spans: Iterable[Span]) -> None:
        """Record that these stretches went somewhere."""
        self.claims.extend(spans)

    def report(self, kind: str, locator: str, message: str, span: Span) -> None:
        """Record a finding."""
        self.findings.append(Finding(kind, locator, message, span, self.line_of(span.start)))

    def unclaimed(self) -> tuple[Span, ...]:
        """Return the non-blank stretches that no claim covers; markup alone does not count."""
        rest = list(self.source)
        for span in self.claims:
            rest[span.start : span.end] = "\n" * (span.end - span.start)
        left = _MARKUP.sub(lambda match: " " * len(match.group(0)), "".join(rest))
        return tuple(Span(*match.span()) for match in _UNCLAIMED.finditer(left))
