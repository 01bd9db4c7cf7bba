"""Whom a row wants links with: "D.3.2 wants cooperation with whom?" asks for its wording.

Those who lead or support the row are not the ones that it says it would be linked with.
"""

import re

from tipassist.answer.language.words import family, fold

_CODE = (
    r"(?:(?:row |activity |code )?(?P<code>[a-z]\.?\s?\d{1,2}\.?\d{1,2})(?![\w.]*\d)"
    r"|(?P<it>it|(?:this|that) (?:one|row|activity)|the row))"
)
_NOUN = (
    r"(?:links?|linkages?|ties|co-?operation|collaborations?|connections?|contacts?|relations"
    r"|relationships?|partnerships?|exchanges?|networks?|liaison|dialogue|engagement)"
)
_VERB = r"(?:link(?:ed)?|connect(?:ed)?|co-?operate|collaborate|liaise|network|join up|team up)"
_WHOM = r"(?:whom?|which (?:bod(?:y|ies)|units?|others?)|what (?:bod(?:y|ies)|units?|others?))"
_WANTS = (
    r"(?:wants?|seeks?|needs?|aims? (?:for|at)|asks? for|calls? for|is (?:for|about)|speaks? of"
    r"|talks? of|plans?|promotes?|mentions?|tr(?:y|ies)|hopes?|is (?:meant|supposed)|should|would)"
)
_FILL = (
    r"(?: (?:to|have|build|set up|strengthen|create|form|get|be|some|formal|closer|better|more))*"
)
_SAID = re.compile(
    rf"(?:(?:and|so|then|ok)\b,? )*{_CODE} {_WANTS}{_FILL}"
    rf" (?P<what>{_NOUN}|{_VERB}) (?:up )?(?:with|to) {_WHOM}\W*"
)
_ASKED = re.compile(
    rf"(?:(?:and|so|then|ok)\b,? )*(?:with )?{_WHOM} (?:does|do|should|will|would|is) {_CODE}"
    rf"(?: (?:want|seek|need|aim|try|hope|plan|meant|supposed))*{_FILL}"
    rf" (?P<what>{_NOUN}|{_VERB})(?: up)?(?: with| to)?\W*"
)


def links_wanted(text: str) -> str:
    """Return the stem of the links that "it should link up with whom?" asks for; "" for none."""
    low = fold(text)
    found = _SAID.fullmatch(low) or _ASKED.fullmatch(low)
    return family(found["what"]) if found and found["it"] else ""


def with_links_worded(text: str, spoken: str = "") -> str:
    """Return "D.3.2 wants links with who?" as the question what the row says about links.

    Args:
        text: The question, typos mended; it is returned as it is when it asks nothing like that.
        spoken: The code of the one row spoken of, which "it" means; "" for none.
    """
    low = fold(text)
    found = _SAID.fullmatch(low) or _ASKED.fullmatch(low) if len(low) == len(text) else None
    row = (text[slice(*found.span("code"))] if found["code"] else spoken) if found else ""
    return f"What does {row} say about {found['what']}?" if found and row else text
