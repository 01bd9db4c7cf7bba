"""What bounds the instruments that are referred to, in the words that conditions are read from.

"Which outcomes rest on X alone, without any paragraph of Y?" asks for those that refer to X only
and to no paragraph of Y.
"""

import re

from tipassist.answer.language.words import fold

_CITES = (
    r"\b(?:footnoted to|(?:refer(?:s|red|ring)?|point(?:s|ed|ing)?|linked|tied|traced?) to"
    r"|(?:rest(?:s|ing)?|lean(?:s|ing)?|rel(?:y|ies|ying)|based|built|builds?|draws?|found(?:ed|s)?)"
    r" (?:up)?on"
    r"|cit(?:e|es|ing)|quot(?:e|es|ing)|invok(?:e|es|ing))"
)
_NAME = r"[\w-]+"
_ALONE = re.compile(rf"{_CITES} {_NAME} (?P<alone>alone|by itself|on its own|and nothing else)\b")
_PARTS = r"(?:articles?|paragraphs?|provisions?|clauses?|references?|mentions?|citations?|parts?)"
_CITED = r"(?:cited|quoted|invoked|mentioned|referenced|named|referred to|footnoted|given|added)"
_THERE = (
    r"(?: (?:there|too|as well|alongside|besides?(?: it)?|with it"
    r"|(?:in|by|under) (?:its|their|the|an?|any)(?: own)? (?:footnotes?|notes?|references?)))*"
)
_COLUMNS = (
    r"(?:projects?|indicators?|examples?|activit(?:y|ies)|bod(?:y|ies)|outcomes?|pillars?"
    r"|(?:co-?ordinat|support)\w+|any|the|an?|its|their)"
)
_WITHOUT = re.compile(
    rf"{_CITES} {_NAME}\b[^.?!;:]{{0,20}}?(?P<without>,? (?:but )?(?:without|with no|lacking)"
    rf"(?: (?:any|an?|one|even|single))*) (?:{_PARTS} (?:of|to|from)\b"
    rf"|(?P<name>(?!{_COLUMNS}\b){_NAME})(?: {_PARTS})? (?:being|to be|having been) "
    rf"{_CITED}{_THERE})"
)


def with_cited_bounded(text: str) -> str:
    """Return a question for what refers to something alone, or without something else, plainly.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    without = _WITHOUT.search(fold(text))
    if without is not None:
        other = f" {text[slice(*without.span('name'))]}" if without["name"] else ""
        text = f"{text[: without.start('without')]} but no{other}{text[without.end() :]}"
    alone = _ALONE.search(fold(text))
    if alone is not None:
        text = f"{text[: alone.start('alone')]}only{text[alone.end('alone') :]}"
    return text
