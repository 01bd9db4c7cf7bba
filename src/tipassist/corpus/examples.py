"""What introduces the examples of an activity type: "E.g.," and the other ways to print it."""

import re

from tipassist.corpus.aligned import Aligned

EXAMPLE = re.compile(
    r"\b(?:E\.\s?g\.|E\.G\.|E\.g(?=,)|Eg\.|E[gG](?=[,:])|Such as(?=:)"
    r"|For (?:example|instance)(?=[,:])|Examples?(?: (?:may )?include)?(?=:))[,:]?\s*"
)
_LOWER = re.compile(r"\be\.g\.[,:]?\s*")
_BEFORE_EXAMPLES = re.compile(r"(?:^|[\t\n>*\u2003])\s*$|(?<!\be\.g)[.;)]\s*$")


def starts_with_examples(text: str) -> bool:
    """Whether a printed piece of a cell begins with examples."""
    return (EXAMPLE.match(text) or _LOWER.match(text)) is not None


def holds_examples(printed: str) -> bool:
    """Whether examples are introduced somewhere in a printed piece of a cell."""
    return EXAMPLE.search(printed) is not None or any(
        _BEFORE_EXAMPLES.search(printed[: match.start()]) for match in _LOWER.finditer(printed)
    )


def example_marks(words: Aligned, source: str) -> list[re.Match[str]]:
    """Return where examples are introduced in a cell.

    "e.g." in small letters introduces them only where the cell, its italics or a new sentence
    begins: elsewhere it belongs to the sentence.

    Args:
        words: The cleaned cell.
        source: The text that its offsets point into.
    """
    small = (
        match
        for match in _LOWER.finditer(words.text)
        if not words.text[: match.start()].rstrip().endswith(("(", ","))
        and _BEFORE_EXAMPLES.search(source[: words.offsets[match.start()]][-12:])
    )
    return sorted((*EXAMPLE.finditer(words.text), *small), key=lambda match: match.start())
