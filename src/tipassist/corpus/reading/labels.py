"""Labels that items of a list begin with, and the ends of sentences: the forms readers go by."""

import re

LABEL = re.compile(
    r"(?:"
    r"[-•–▪·●○◦‣■□➢*+]"
    r"|\(?(?:\d{1,3}|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})(?:bis|ter)?[.)]"
    r"|\((?:\d{1,3}|[A-Za-z]{1,2})\)"
    r"|\d{1,2}(?:\.\d{1,3})+\.?"
    r")(?=\s|$)"
)
"""What a list item or a numbered paragraph begins with."""

_DECIMAL = re.compile(r"\d{1,3}\.\d{1,3}(?:\s+(?=[a-z])|\s*%)")
_SENTENCE_END = re.compile(r"[.:;?!][\"'”’)\]]*(?:\[\^\w+\]|[⁰¹²³⁴-⁹])*\s*$")
_ITEM_END = re.compile(r"(?:[,:;.?!)]|\b(?:and|or|and/or))[\"'”’]*\s*$")
_DIVISION = re.compile(
    r"(?:article|chapter|section|part|annex|appendix|title|rule|pillar)\s+"
    r"(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])(?:\s*[-–—:.]\s*|\s+)?(?P<title>[A-Z][^.;]{0,100})?",
    re.IGNORECASE,
)


def is_division(text: str) -> bool:
    """Whether a line is the printed beginning of an article, a chapter or the like."""
    match = _DIVISION.fullmatch(text.strip())
    return match is not None and text[:1].isupper() and (match["title"] or "A")[0].isupper()


def is_labelled(text: str) -> bool:
    """Whether a text begins with the label of a list item or a numbered paragraph."""
    match = LABEL.match(text)
    return match is not None and match.end() < len(text)


def is_decimal(text: str) -> bool:
    """Whether a text goes on after a number as after a decimal: "2.1 million"."""
    return _DECIMAL.match(text) is not None


def is_only_label(text: str) -> bool:
    """Whether a text is a label without the words of its item."""
    return LABEL.fullmatch(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or a lead-in does."""
    return _SENTENCE_END.search(text) is not None


def ends_item(text: str) -> bool:
    """Whether an item of a list may end here."""
    return _ITEM_END.search(text) is not None
