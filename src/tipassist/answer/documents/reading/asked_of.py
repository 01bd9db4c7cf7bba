"""Which of the documents that a question names are asked, and which are only spoken of."""

import re

from tipassist.answer.documents.reading.naming import NamedDocument
from tipassist.answer.documents.reading.words import load_document_words

_DID = re.compile(r"(?:(?:and|so|but),? )?(?:is|are|was|were|do|does|did|have|has|had|can|could) $")
_INSIDE = re.compile(r"\b(?:in|under|by|per) (?:the )?$")
_THEN = re.compile(r"\b(?:and|but)\b")


def asked_of(named: tuple[NamedDocument, ...], text: str) -> tuple[NamedDocument, ...]:
    """Leave out the documents that others are asked about: "according to A, when did B end".

    Args:
        named: The documents that the question names.
        text: The question, folded.
    """
    words = load_document_words()
    asked = [one for one in named if words.source.search(text[: one.start])]
    if asked:
        last = max(one.end for one in asked)
        joined = [one for one in named if text[last : one.start].strip() in ("and", "or", ",")]
        joined += [one for one in named if _is_asked_too(one, asked[0], text)]
        return tuple(one for one in named if one in asked or one in joined)
    told = [one for one in named if not words.about.search(text[: one.start])]
    return _whole(tuple(told) or named, text)


def _is_asked_too(one: NamedDocument, source: NamedDocument, text: str) -> bool:
    """Whether a thing is asked of one document and then another: "due when in A and, per B, …"."""
    between = text[one.end : source.start]
    return bool(_INSIDE.search(text[: one.start]) and _THEN.search(between))


def _whole(named: tuple[NamedDocument, ...], text: str) -> tuple[NamedDocument, ...]:
    """Leave out the document that another is of: the plan in "the reviewers of the Bay plan".

    Whether those who wrote one did something is asked of it, whatever else it was done to.
    """
    first = named[0] if named else None
    if first and first.authors and len(first.keys) == 1 and _DID.match(text[: first.start]):
        return (first,)
    ends = {one.end for one in named}
    return tuple(
        one
        for one in named
        if not any(re.fullmatch(r" of (?:the )?", text[end : one.start]) for end in ends)
    )
