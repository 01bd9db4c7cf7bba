"""Parts of the article told: "which of these use its paragraph (e)?" after Article 12 of ACTIP."""

import re

from tipassist.answer.turns import State
from tipassist.locators import INSTRUMENT_KINDS, Locator, LocatorKind

_LABEL = r"(?:(?:sub-?)?para(?:graph)?s?|letters?|points?|clauses?|sub-?items?)\.?"
_LETTERED = r"\([a-z]\)(?: ?\([ivx]+\))*"
_NUMBERED = r"\(?\d{1,2}\)?(?: ?\([a-z]{1,3}\))*"
_IN_BRACKETS = rf"(?:{_LETTERED}|\(\d{{1,2}}\)(?: ?\([a-z]{{1,3}}\))*)"
_PART = re.compile(
    rf"(?:\b(?:its|their|(?:that|the) article's) {_LABEL} (?P<own>{_LETTERED}|{_NUMBERED}|[a-z])"
    rf"|\b(?:(?:the|that|same) )*{_LABEL} (?P<part>{_IN_BRACKETS})"
    rf"|(?:(?<=\bcite )|(?<=\bcites )|(?<=\buse )|(?<=\buses ))(?P<bare>{_LETTERED}))"
    r"(?: (?:of|in|from|under) (?:it|that(?: article)?|this(?: article)?|the (?:same )?article))?"
    r"(?![\w(])(?! of\b)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:articles?|art\.|footnotes?|sections?|annex|principle)\s*\d|\b[IVX]+\.[A-Z]\b"
)


def with_article_part(typed: str, state: State) -> str | None:
    """Return a question with the article told before that it names a paragraph of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    told = _told(state)
    found = _PART.search(typed) if told is not None else None
    if told is None or found is None or _NAMES.search(typed):
        return None
    labels = re.findall(r"\w+", found["own"] or found["part"] or found["bare"])
    part = "".join(f"({one.lower()})" for one in labels)
    return f"{typed[: found.start()]}{told}{part}{typed[found.end() :]}"


def _told(state: State) -> Locator | None:
    """Return the one article or paragraph that the last turn with any named."""
    told = (turn.meaning.instruments for turn in state.newest_first)
    places = next(filter(None, told), ())
    kinds = {one.kind for one in places} & set(INSTRUMENT_KINDS) - {LocatorKind.EXTERNAL}
    return places[0] if len(places) == 1 and kinds else None
