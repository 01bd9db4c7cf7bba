"""A question whose names are blanked out one after another, offsets kept."""

from tipassist.answer.language.words import fold
from tipassist.answer.sets.words.tokens import Mark


class Mask:
    """A text from which found words are blanked out, offsets kept."""

    def __init__(self, printed: str) -> None:
        self.whole = printed
        self.printed = printed
        self.text = fold(printed)
        self.found: list[Mark] = []

    def take(self, start: int, end: int, kind: str, value: object) -> None:
        """Blank out what was found and keep it as a mark."""
        self.found.append(Mark(start, end, kind, value))
        self.blank(start, end)

    def blank(self, start: int, end: int) -> None:
        """Blank out a stretch of the text."""
        self.printed = self.printed[:start] + " " * (end - start) + self.printed[end:]
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]
