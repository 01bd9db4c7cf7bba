"""Other words for what is mentioned: "does it refer to ships?", "is cash talked about?".

To refer to an article or a plan is to cite it; to refer to anything else is to mention it.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_MANY = (
    r"(?:refer to|(?<!there )(?<!any )(?<!some )talk (?:about|of)"
    r"|make (?:a )?mention of|make references? to|allude to)"
)
_ONE = r"(?:refers to|talks (?:about|of)|makes (?:a )?mention of|makes references? to|alludes to)"
_DONE = r"(?:referred to|talked (?:about|of)|spoken (?:about|of)|alluded to|made mention of)"
_SAID = tuple(
    (re.compile(rf"(?<![\w-]){pattern}(?![\w-])"), plain)
    for pattern, plain in ((_MANY, "mention"), (_ONE, "mentions"), (_DONE, "mentioned"))
)
_CITED = re.compile(
    r"\b(?:provisions?|actip|apa|(?:\w+'s|\d{4}) (?:\w+ )?plan|articles?|art"
    r"|paragraphs?|para|footnotes?|instruments?|treat(?:y|ies)|conventions?"
    r"|(?:work|action|five-year|earlier|old|previous|first|bohol) ?plans?|plans? of action|clauses?"
    r"|protocols?|declarations?|sources?|legal|law|each other|one another|sections?|glossary"
    r"|me|us|you|we|i|who|whom|which body|they|he|she|it refers?|does (?:it|that|this) refer"
    r"|do (?:they|these|those) refer|what (?:is|are|does|do)|meetings?|in order|\d)\b"
)


def with_mention_said(text: str, finder: SlotFinder) -> str:
    """Return a question with "mention" for what says so of anything but a citation.

    Args:
        text: The question, typos mended.
        finder: Finds the instruments that are named.
    """
    low = fold(text)
    if len(low) != len(text) or not any(said.search(low) for said, _ in _SAID):
        return text
    if _CITED.search(_without_codes(low)) or finder.find(text, None).instruments:
        return text
    for said, plain in _SAID:
        text = re.sub(said.pattern, plain, text, flags=re.IGNORECASE)
    return text


def _without_codes(low: str) -> str:
    return re.sub(r"\b[a-z]\.\d(?:\.\d+)?|\b\d+ (?=activit|rows|bodies)", " ", low)
