"""What a terminal shows while a language model writes: the evidence, and what stands so far."""

from collections.abc import Callable, Iterable

from tipassist.answer.writing import Drafted, Sentence
from tipassist.surfaces.answers.words import writing_line
from tipassist.surfaces.render import answer_rows
from tipassist.surfaces.rows import BLANK, Row, Style, row


class Watched:
    """Shows the steps of one answer.

    Args:
        show: Shows rows in the place of those before.
    """

    def __init__(self, show: Callable[[Iterable[Row]], None]) -> None:
        self._show = show
        self._drafted: tuple[Row, ...] = ()
        self._sentences: list[Row] = []

    def take(self, step: Drafted | Sentence) -> None:
        """Show a step beside those before it: sentences first, then the evidence."""
        if isinstance(step, Drafted):
            self._drafted = answer_rows(step.answer)
        else:
            self._sentences.append(row(step.claim.text))
        line = row(f"{writing_line()} …", Style.FAINT)
        self._show((line, *self._sentences, BLANK, *self._drafted))
