"""Pillars by their letter alone, and places by a number in words: "outside D", "footnote nine".

A capital that stands alone behind "in", "of" or "outside", or before a colon, is a pillar; so is
one joined to another pillar. A lower-cased one is told by what else reads the question.
"""

import re
from collections.abc import Collection

_LETTER = r"(?P<letter>[A-H])(?![\w'’&/(-]|\.\w|\. ?\d| ?\d| (?:to|of) | - [A-H]\b)"
_BEFORE = (
    r"(?:in|under|of|outside|within|inside|for|from|across|per|than|between|with|versus|vs\.?"
    r"|against|take|into|(?:belong(?:s|ed|ing)?|attached|assigned) to|does|has"
    r"|is(?= [A-H] (?:supposed|meant|about|called|for)\b))"
)
_BEHIND = re.compile(rf"\b(?P<before>{_BEFORE}) {_LETTER}", re.IGNORECASE)
_FIRST = re.compile(
    r"^(?P<letter>[A-H])(?P<after>(?: only)?:\s| only,?\s(?=which|what|who|list|how)"
    r"|,? (?:or|and|vs\.?|versus) (?=[A-H]\b)| (?=(?:has|have|is|was|seems|looks|gets)\b))"
)
_TOLD = re.compile(
    rf"\b(?P<before>(?:thinks?|believes?|says?|said|claims?|told me|reckons?|bets?|sure|true|that"
    rf"|if|whether)(?: that)?) {_LETTER}(?= (?:has|have|holds|contains|is|comes)\b[^?.!]*"
    r"\b(?:than|as many)\b)",
)
"""What is told of a letter beside others: "my boss thinks A has more rows than B"."""
_SEVERAL = re.compile(r"^(?=[A-H](?:, [A-H])*,? (?:and|&) [A-H](?:[:,]| -))")
_ONLY = re.compile(r"(?<=[,;] )(?=[A-H] only\b)")
_JOINED = re.compile(
    r"\b(?P<first>[Pp]illars? [A-H](?:,? (?:and|or|&|vs\.?|versus|plus|nor|than|with|in|as in"
    rf"|compared (?:with|to)|against))?,?) {_LETTER}"
)
_LEAST = 4
_PILLAR = re.compile(r"^[Pp]illars ")
_OTHER_THING = re.compile(
    r"\b(?:sections?|annex(?:es)?|options?|types?|hepatitis|vitamins?|plan|groups?|categor(?:y|ies)"
    r"|classes|class|grades?|teams?|principles?|parts?|versions?|tables?|figures?|letters?|points?"
    r"|items?|paragraphs?|article|exhibits?|outcome in|is it \d+ in) [A-H]\b",
    re.IGNORECASE,
)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"), 1
    )
}
_LABELLED = re.compile(
    rf"\b(?P<label>footnotes?|fn|articles?|art\.?) (?P<number>{'|'.join(_WORDS)})\b"
    r"(?! of (?:the|them|those)\b)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?P<all>the|these|all|its|of|each of the) (?P<number>[2-9])"
    r"(?= (?:(?:main|big|broad) )?(?:parts|strands|blocks|areas|chapters|themes)\b)",
    re.IGNORECASE,
)


def with_letters_named(text: str, letters: Collection[str]) -> str:
    """Return a question with "pillar" before a letter that stands alone, and numbers as figures.

    Args:
        text: The question as typed.
        letters: The letters of the pillars.

    Returns:
        One of a few words, all in capitals or with letters for something else keeps its letters.
    """
    text = _LABELLED.sub(lambda one: f"{one['label']} {_WORDS[one['number'].lower()]}", text)
    words = {number: word for word, number in _WORDS.items()}
    text = _PARTS.sub(lambda one: f"{one['all']} {words[one['number']]}", text)
    short = len(text.split()) < _LEAST
    if short or text.isupper() or _OTHER_THING.search(text):
        return text

    def named(found: re.Match[str]) -> str:
        at = found.start("letter") - found.start()
        known = found["letter"] in letters
        return f"{found[0][:at]}pillar {found[0][at:]}" if known else found[0]

    text = _ONLY.sub("pillar ", _SEVERAL.sub("pillars ", text))
    text = _BEHIND.sub(named, _FIRST.sub(named, _TOLD.sub(named, text)))
    joined = _JOINED.search(text)
    while joined is not None:
        several = _PILLAR.match(joined["first"]) or joined["letter"] not in letters
        put = "" if several else "pillar "
        text = f"{text[: joined.start('letter')]}{put}{text[joined.start('letter') :]}"
        joined = _JOINED.search(text, joined.end("first") + 1)
    return text
