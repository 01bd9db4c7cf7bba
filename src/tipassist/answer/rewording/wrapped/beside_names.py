"""What stands beside a name and is no part of what is asked: "(I do not mean …)", "this term".

"Training of Judges (I don't mean judges' fees): which rows?" asks for the one, and a question for
the rows that use "Third Countries", "this expression", asks for the words and for no expressions.
"""

import re

_QUOTED = r"(?:\"[^\"]{2,80}\"|“[^”]{2,80}”|‘[^’]{2,80}’)"
_NOT = r"(?:not|n't|n’t|dont|don't|don’t|never)"
_UNIT = (
    r"(?:activities|outcomes|pillars|projects|indicators|examples|bodies|footnotes|rows|supporters"
    r"|co-?ordinators)"
)
_UNMEANT = re.compile(
    rf"\s*\((?:(?:and|but|so) )?(?:i |we )?(?:(?:do|am|are|is|was) )?{_NOT} "
    r"(?:mean(?:ing|t)?|talk(?:ing)? (?:about|of)|speak(?:ing)? of|ask(?:ing)? (?:for|about)"
    r"|look(?:ing)? for|refer(?:ring)? to|to be (?:confused|mixed up) with|the same as"
    r"|to (?:confuse|mix up) with) [^()]{3,100}\)"
    rf"|\s*\({_NOT} (?:the |any )?{_UNIT}(?: (?:n?or|and) {_UNIT})?\)"
    rf"|(?<=[\"”’])\s*\({_NOT} [^()]{{3,100}}\)",
    re.IGNORECASE,
)
_BODY_OUT = re.compile(
    r"(?P<of>\b(?:[Bb]od(?:y|ies)|(?:ASB|asb)s?|[Ww]ho|[Aa]ny(?:one|body))) "
    r"\((?:but )?not (?P<out>[A-Z][A-Z-]{2,})\)"
)
_NOUN = r"(?:(?:exact|very|same) )?(?:expressions?|terms?|phrases?|wordings?)"
_USES = (
    r"(?:us(?:e[sd]?|ing)|contain(?:s|ed|ing)?|mention(?:s|ed|ing)?|employ(?:s|ed|ing)?"
    r"|speaks? of|has|have|having)"
)
_BEFORE_QUOTED = re.compile(
    rf"(?P<uses>\b{_USES}) (?:(?:the|this|that) )?{_NOUN} (?={_QUOTED})", re.IGNORECASE
)
_QUOTED_BEFORE = re.compile(
    rf"(?P<said>{_QUOTED}[^?!]*\b{_USES}) (?:the|this|that) {_NOUN}(?=\s*(?:[?.!,;]|$))",
    re.IGNORECASE,
)


def without_words_beside(text: str) -> str:
    """Return a question without what it does not mean, and without the noun for quoted words.

    Args:
        text: The question, typos mended.
    """
    text = _BODY_OUT.sub(r"\g<of> other than \g<out>", _UNMEANT.sub("", text))
    text = _BEFORE_QUOTED.sub(r"\g<uses> ", text)
    return _QUOTED_BEFORE.sub(r"\g<said> it", text)
