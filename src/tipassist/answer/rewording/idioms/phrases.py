"""Turns of phrase, and the words in which each is read, put into a question one after another."""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold

PLAN = r"(?:the|this|our|your)(?: (?:whole|present|current|new))? (?:work ?)?plan"
"""A pattern for what people call the plan."""


Read = str | Callable[[re.Match[str]], str]
"""What a phrase is read as: words with its groups, or what makes them of it."""


def reworded(text: str, phrases: Iterable[tuple[re.Pattern[str], Read]]) -> str:
    """Return a question with every phrase in it put into the words that are read.

    One with letters that folding makes longer or shorter is left as it is.

    Args:
        text: The question, typos mended.
        phrases: What is said, and what it is read as.
    """
    if len(fold(text)) != len(text):
        return text
    for shape, said in phrases:
        text = shape.sub(said, text)
    return text
