"""What a terminal shows while a language model writes: the evidence, and what stands so far."""

from collections.abc import Callable, Iterable
from typing import assert_never

from tipassist.answer.writing import Drafted, Rereading, Sentence
from tipassist.surfaces.answers.render import answer_rows
from tipassist.surfaces.answers.words import reading_line, writing_line
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

    def take(self, step: Rereading | Drafted | Sentence) -> None:
        """Show a step beside those before it: sentences first, then the evidence."""
        match step:
            case Rereading():
                self._show((row(f"{reading_line()} …", Style.FAINT),))
                return
            case Drafted():
                self._drafted = answer_rows(step.answer)
            case Sentence():
                self._sentences.append(row(step.claim.text))
            case _:
                assert_never(step)
        line = row(f"{writing_line()} …", Style.FAINT)
        self._show((line, *self._sentences, BLANK, *self._drafted))
