"""Parts of the article told: "its paragraph (e)", "and paragraph 7?" after Article 14 of ACTIP."""

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
_BARE_NUMBER = re.compile(
    rf"\bpara(?:graph)?\.? (?P<part>{_NUMBERED})(?![\w(.])(?! (?:of|in) \b)", re.IGNORECASE
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
    if told is None or _NAMES.search(typed):
        return None
    found = _PART.search(typed)
    if found is not None:
        return _put(typed, found, told, found["own"] or found["part"] or found["bare"])
    numbered = _BARE_NUMBER.search(typed)
    article = _article_named_last(state)
    if numbered is None or article is None:
        return None
    return _put(typed, numbered, article, numbered["part"])


def _put(typed: str, found: re.Match[str], place: Locator, part: str) -> str:
    """Name a part of a place where a question has only the part's own label."""
    labels = "".join(f"({one.lower()})" for one in re.findall(r"\w+", part))
    return f"{typed[: found.start()]}{place}{labels}{typed[found.end() :]}"


def _article_named_last(state: State) -> Locator | None:
    """Return the treaty's article that the last turn named, itself or by one of its paragraphs."""
    last = next(iter(state.newest_first), None)
    articles = {
        Locator(one.kind, one.parts[:2])
        for one in (last.meaning.instruments if last is not None else ())
        if one.kind is LocatorKind.ARTICLE
    }
    return articles.pop() if len(articles) == 1 else None


def _told(state: State) -> Locator | None:
    """Return the one article or paragraph that the last turn with any named."""
    told = (turn.meaning.instruments for turn in state.newest_first)
    places = next(filter(None, told), ())
    kinds = {one.kind for one in places} & set(INSTRUMENT_KINDS) - {LocatorKind.EXTERNAL}
    return places[0] if len(places) == 1 and kinds else None
