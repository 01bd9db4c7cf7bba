"""Lists that stand inside a paragraph: "shall: (a) keep a register; (b) report; and (c) pay"."""

import re

from tipassist.corpus.structure.labels import Label, label_at

_BRACKET = re.compile(r"(?<=\s)\((?=[a-z1]{1,4}\)\s)")
_PARTED = re.compile(r"(?:;|,)\s*(?:and|or|and/or)?\s*$")
_PARTED_BY_STOP = re.compile(r";\s*(?:and|or|and/or)?\s*$")
_INTRODUCED = re.compile(r"[:—–]\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_REFERS = re.compile(
    r"\b(?:articles?|(?:sub-?)?paragraphs?|points?|items?|letters?|clauses?|sections?|and|or|to)\s*$",
    re.IGNORECASE,
)
_LEAST_WORDS = 2


def inline_labels(text: str, start: int, own: Label | None = None) -> tuple[Label, ...]:
    """Return the labels of the list inside a paragraph, or nothing when it has none.

    A reference such as "subparagraphs (a) and (b)" is no list: the labels of a list count from the
    first on, words stand behind each, and a semicolon parts them, or a comma after a colon.

    Args:
        text: The text of a block.
        start: Where its own words begin.
        own: The label that the block begins with, whose list may go on inside it.
    """
    begun = own is not None and own.form == "(x)" and _is_first(own)
    gone_on = _listed(text, start, [own])[1:] if own is not None and begun else ()
    return gone_on or _listed(text, start, [])


def _listed(text: str, start: int, first: list[Label]) -> tuple[Label, ...]:
    """Return the labels of a list of which the first ones are known."""
    labels = list(first)
    for match in _BRACKET.finditer(text, start):
        label = label_at(text, match.start())
        if label is not None and (_follows(labels[-1], label) if labels else _is_first(label)):
            labels.append(label)
    if len(labels) < 2 or (not first and _REFERS.search(text, start, labels[0].start)):
        return ()
    ends = [*(one.start for one in labels[1:]), len(text)]
    parts = [text[one.end : end] for one, end in zip(labels, ends, strict=True)]
    introduced = not first and _INTRODUCED.search(text, start, labels[0].start)
    parted = _PARTED if introduced else _PARTED_BY_STOP
    worded = all(len(_WORD.findall(part)) >= _LEAST_WORDS for part in parts)
    return tuple(labels) if worded and all(map(parted.search, parts[:-1])) else ()


def _is_first(label: Label) -> bool:
    return any(one.ordinal.number == 1 for one in label.readings)


def _follows(before: Label, label: Label) -> bool:
    return any(
        one.series is other.series and one.ordinal.follows(other.ordinal)
        for one in label.readings
        for other in before.readings
    )
