"""What stands under one heading: labelled items, lists inside lists, words without a label."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import division_of
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.inline import inline_labels
from tipassist.corpus.structure.labels import Label, label_at
from tipassist.corpus.structure.sequence import Lists, Step
from tipassist.locators import Locator
from tipassist.register.instruments import ClauseKind
from tipassist.types import Span

LOOK_AHEAD = 120
_BULLET = re.compile(r"[-–•▪·●○◦‣■□➢*]\s+(?=\S)")
_INTRODUCES = re.compile(r"[:—–]\s*$")
_ENDS = re.compile(r"[.:;,!?—–)][\"”'’]*(?:\[\^\w+\])*\s*$")
_DEFINED = re.compile(
    r"(?:``|[“\"‘'«])\s*(?P<term>[^“”\"»]{2,80}?)\s*(?:''|[”\"’'»])\s*,?\s+(?:shall\s+)?"
    r"(?:means?|refers?\s+to|includes?|denotes?|is\s+defined)\b"
)


@dataclass(slots=True)
class Holder:
    """A heading and its place, under which items are placed.

    Attributes:
        inner: Gives the place of an item by the names of its labels, outermost first.
        clause: Index of the heading's clause, or None when nothing introduces its words.
        trail: Gives the headings around an item, outermost first.
        number: Its number, as dotted labels inside repeat it: of "14.1" and "2.3.1" "14" and "2.3".
        kind: What its items are.
        takes_words: Whether the first words without a label are the clause's own.
    """

    inner: Callable[[tuple[str, ...]], Locator]
    clause: int | None = None
    trail: Callable[[], tuple[str, ...]] = tuple
    number: str = ""
    kind: ClauseKind = ClauseKind.PARAGRAPH
    takes_words: bool = True


@dataclass(slots=True)
class Outline:
    """Places the blocks under one heading after the other.

    Attributes:
        draft: Takes the clauses and findings.
        holder: The heading that the blocks stand under.
        lists: The open lists under it.
    """

    draft: Draft
    holder: Holder
    lists: Lists = field(default_factory=Lists)
    _last: int | None = None

    def open(self, holder: Holder) -> None:
        """Go on under another heading."""
        self.holder = holder
        self.lists = Lists(counted=self.lists.counted)
        self._last = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the heading yet."""
        return self._last is None

    def read(self, block: Block, following: Sequence[Block], start: int = 0) -> None:
        """Place a block, or the rest of one after its heading's label."""
        at, clause, own = self._labelled(block, following, start)
        items = inline_labels(block.text, at, own)
        end = items[0].start if items else None
        if clause is None:
            self._words(block, at, end)
        elif at < len(block.text):
            self._give_words(clause, block.at(at, end))
        self._read_items(block, items)

    def _read_items(self, block: Block, labels: Sequence[Label]) -> None:
        """Add a clause for each item of the list that stands inside a block."""
        ends = [*(one.start for one in labels[1:]), len(block.text)]
        for number, (label, end) in enumerate(zip(labels, ends, strict=False)):
            step = self.lists.step(label, labels[number + 1 :], introduced=number == 0)
            if step is None:
                self._add_words(block.at(label.start), len(self.lists.levels))
                return
            self._give_words(self._enter(block, label, step), block.at(label.end, end))

    def read_plain(self, block: Block) -> None:
        """Place a block as words of the innermost list, whatever label it begins with."""
        self._add_words(block.at(0), len(self.lists.levels))

    def _labelled(
        self, block: Block, following: Sequence[Block], start: int
    ) -> tuple[int, int | None, Label | None]:
        """Add a clause for each label that a block begins with.

        Returns:
            Where its words begin, the innermost clause, and its label.
        """
        at, clause, own = start, None, None
        introduced = self._is_introduced() or self.is_empty
        while (label := label_at(block.text, at, bare=clause is None)) is not None:
            if clause is not None and not _begins_inside(label):
                break
            step = self.lists.step(label, labels_after(following), introduced=introduced)
            if step is None:
                break
            clause = self._enter(block, label, step)
            at, introduced, own = label.end, True, label
        return at, clause, own

    def _is_introduced(self) -> bool:
        last = self._last if self._last is not None else self.holder.clause
        if last is None:
            return False
        spans = self.draft.clauses[last].spans
        return bool(spans) and _INTRODUCES.search(spans[-1].of(self.draft.source)) is not None

    def _enter(self, block: Block, label: Label, step: Step) -> int:
        above = self.lists.levels[: step.depth]
        around = tuple(name for level in above for name in level.names)
        names = self._names(label, around)
        place = self.holder.inner((*around, *names))
        printed = block.at(label.start, label.end)
        lead_in = self._lead_in(step)
        clause = self.draft.add(
            DraftClause(
                place,
                self._kind(step.depth),
                [],
                trail=self.holder.trail(),
                lead_in=lead_in,
                label=printed,
            )
        )
        if step.missing:
            told = f"{step.missing} before {label.name!r} missing"
            self.draft.report("label_missing", place, told, printed)
        self.lists.enter(step, label, names, clause)
        self._last = clause
        return clause

    def _lead_in(self, step: Step) -> int | None:
        """Return what introduces an item: as for the items before it, else the words before it."""
        levels = self.lists.levels
        if step.depth < len(levels) and self.lists.closed_to is None:
            return self.draft.clauses[levels[step.depth].clause].lead_in
        if self._last is not None and self._is_introduced():
            return self._last
        return levels[step.depth - 1].clause if step.depth else self.holder.clause

    def _names(self, label: Label, around: tuple[str, ...]) -> tuple[str, ...]:
        """Return what a label adds to the place: of "14.1" in Article 14 only the last number."""
        *outer, last = label.numbers
        path = [*self.holder.number.split("."), *around]
        if outer and path[-len(outer) :] == outer:
            return (last.lower(),)
        return (label.name.lower(),)

    def _give_words(self, clause: int, span: Span) -> None:
        one = self.draft.clauses[clause]
        one.spans.append(span)
        if not one.heading and (term := _DEFINED.match(span.of(self.draft.source))):
            one.heading = " ".join(term["term"].split())

    def _words(self, block: Block, at: int, end: int | None = None) -> None:
        span = block.at(at, end)
        bullet = _BULLET.match(block.text, at)
        if bullet is None and self._take_up(span):
            return
        if bullet is not None:
            self.draft.claim(block.at(at, bullet.end()))
            span = block.at(bullet.end(), end)
            depth = len(self.lists.levels)
        else:
            depth = self.lists.close_lists()
        self._add_words(span, depth)

    def _add_words(self, span: Span, depth: int) -> None:
        above = self.lists.levels[:depth]
        names = tuple(name for level in above for name in level.names)
        lead_in = above[-1].clause if above else self.holder.clause
        self._last = self.draft.add(
            DraftClause(
                self.holder.inner(names),
                self.holder.kind,
                [],
                trail=self.holder.trail(),
                lead_in=lead_in,
            )
        )
        self._give_words(self._last, span)
        if self._is_introduced():
            self.draft.clauses[self._last].kind = ClauseKind.PARAGRAPH

    def _kind(self, depth: int) -> ClauseKind:
        """Return what an item is: inside a recommendation there are only paragraphs."""
        return ClauseKind.PARAGRAPH if depth else self.holder.kind

    def _take_up(self, span: Span) -> bool:
        """Add words to the clause before them when they are its beginning, or go on with it."""
        last = self._last
        if last is None:
            if self.holder.clause is None or not self.holder.takes_words:
                return False
            last = self._last = self.holder.clause
        spans = self.draft.clauses[last].spans
        if not spans or self._goes_on(spans[-1], span):
            self._give_words(last, span)
            return True
        return False

    def _goes_on(self, before: Span, span: Span) -> bool:
        source = self.draft.source
        return source[span.start].islower() and _ENDS.search(before.of(source)) is None


def labels_after(blocks: Sequence[Block]) -> Iterator[Label]:
    """Yield the labels of the blocks up to the next heading."""
    for block in blocks[:LOOK_AHEAD]:
        if block.level or division_of(block) is not None:
            return
        if label := label_at(block.text, bare=True):
            yield label


def _begins_inside(label: Label) -> bool:
    """Whether a label may stand right after another one: "1. (a) Each Party shall"."""
    return label.form != "x" and any(reading.ordinal.number == 1 for reading in label.readings)
