"""What the whole plan is about tells nothing: "trafficking of children" asks of children."""

import re

from tipassist.answer.words import families, family, fold

_NARROWS = (
    r"(?: in \w+)? (?:of|among|amongst|involving|affecting|that affects) (?:the |any |other )?"
)


def narrowed(topic: tuple[str, ...], text: str, title: str) -> tuple[str, ...]:
    """Return the topic words without one of the plan's title that the next ones narrow.

    Args:
        topic: Topic words in reading order.
        text: The question.
        title: The title of the plan.
    """
    whole, low = frozenset(families(title)), fold(text)

    def is_narrowed(word: str, after: str) -> bool:
        way = rf"\b{re.escape(fold(word))}{_NARROWS}(?:[\w-]+ )?{re.escape(fold(after))}\b"
        return bool(after) and family(word) in whole and re.search(way, low) is not None

    following = (*topic[1:], "")
    return tuple(
        word for word, after in zip(topic, following, strict=False) if not is_narrowed(word, after)
    )
