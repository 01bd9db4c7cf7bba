"""Several activity types in one cell: those without a code, printed behind another's examples."""

import re

from tipassist.corpus.examples import EXAMPLE
from tipassist.corpus.layout import Layout
from tipassist.register.instruments import PARAGRAPH_GAP
from tipassist.types import Span

_LAST_WORD = re.compile(r"\S+(?=\s*$)")


def part_types(source: str, cell: Span, layout: Layout) -> tuple[Span, ...]:
    """Part a cell of the activity column before each further type that begins in it.

    That is where, after examples, the words that begin a type wherever it stands follow a word that
    can end an example; and where a paragraph of the cell begins with those that do so there.

    Returns:
        The whole cell in pieces, in printed order; at least one.
    """
    text = cell.of(source)
    examples = EXAMPLE.search(text)
    cuts = [0]
    if examples is not None:
        found = _starts(layout).finditer(text, examples.end())
        cuts += [one.start() for one in found if _can_end(text[: one.start()], layout)]
    ends = [*cuts[1:], len(text)]
    return tuple(
        Span(cell.start + start, cell.start + end) for start, end in zip(cuts, ends, strict=True)
    )


def _starts(layout: Layout) -> re.Pattern[str]:
    anywhere = "|".join(map(re.escape, layout.type_starts))
    in_paragraph = "|".join(map(re.escape, layout.uncoded_type_starts))
    return re.compile(rf"(?<=\s)(?:{anywhere})|(?<={PARAGRAPH_GAP})(?:{in_paragraph})")


def _can_end(before: str, layout: Layout) -> bool:
    last = _LAST_WORD.search(before)
    word = last[0].strip("*_") if last else ""
    begins = word in layout.verbs or word in layout.gerunds or word.lower() in layout.function
    return bool(word) and word[-1] not in ",:/-–—(" and not begins and not EXAMPLE.match(word)
