"""What stands before the first article: the title and the preamble."""

import re

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import is_named, is_title
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.texts import TreatyText
from tipassist.corpus.structure.words import structure_words
from tipassist.register.instruments import ClauseKind

PREAMBLE = "Preamble"


class FrontReader:
    """Reads the blocks before the first article or chapter of a treaty.

    Words before the title "Preamble" are no part of it; where there is none, all of them are.

    Args:
        draft: Takes the clauses.
        text: The text whose front it is.
    """

    def __init__(self, draft: Draft, text: TreatyText) -> None:
        self._draft = draft
        self._text = text
        self._preamble = PREAMBLE
        self._title: int | None = None
        self._in_preamble = not any(_begins_preamble(one) for one in text.blocks)

    def read(self, block: Block) -> None:
        """Read one block."""
        draft = self._draft
        if is_named(block.text, structure_words().preamble):
            draft.claim(block.span)
            self._begin_preamble(block.text)
        elif self._title is None and (block.level or is_title(block.text)):
            place = draft.place(*self._text.within)
            self._title = draft.add(DraftClause(place, ClauseKind.HEADING, []))
            draft.title(self._title, block)
        elif block.level and self._title == len(draft.clauses) - 1:
            draft.title(self._title, block)
        else:
            self._read_words(block)

    def _read_words(self, block: Block) -> None:
        start = _preamble_label(block)
        if start:
            self._draft.claim(block.at(0, start))
            self._begin_preamble(block.text[:start])
        part = (self._preamble,) if self._in_preamble else ()
        place = self._draft.place(*self._text.within, *part)
        kind = ClauseKind.PREAMBLE if self._in_preamble else ClauseKind.PARAGRAPH
        self._draft.add(DraftClause(place, kind, [block.at(start)]))

    def _begin_preamble(self, printed: str) -> None:
        """Note that the preamble begins; in a translation its place is called as printed."""
        self._in_preamble = True
        if self._text.article:
            self._preamble = printed.strip(" .:–—-").capitalize()


def _begins_preamble(block: Block) -> bool:
    return is_named(block.text, structure_words().preamble) or _preamble_label(block) > 0


def _preamble_label(block: Block) -> int:
    """Return where the words begin after the word "Preamble" in the same block, or 0."""
    names = "|".join(structure_words().preamble)
    match = re.match(rf"(?i:{names})\s*[.:–—-]?\s*(?=[A-Z])", block.text)
    return match.end() if match else 0
