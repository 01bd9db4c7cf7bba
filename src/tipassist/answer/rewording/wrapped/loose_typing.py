"""What is typed without its marks: "who leads B.1 & B.2", "… support not what they lead".

A comma that is not typed joins what is denied to what is asked, and "&" joins names that are
printed with "and", as " + " does.
"""

import re

from tipassist.answer.language.words import fold

_AND = re.compile(r"(?<=[^\W\d_]{2})(?: ?& ?| \+ )(?=[^\W\d_]{2})(?!co\b)", re.IGNORECASE)
_CODE = re.compile(r"(?<![\w.])(?P<letter>[A-Z]) (?P<first>\d) (?P<second>\d)(?![\w.]|[ -]\d)")
_ALSO_IN = re.compile(
    r"\b(?P<pillar>[Pp]illars? (?P<first>[A-Za-z])),?(?: and|,)? also (?:(?:in|under) )?"
    r"(?:pillar )?(?P<other>[A-Za-z])(?![\w.'])"
)
_OF_ARTICLE = re.compile(
    r"\b(?:(?:sub-?paragraph|letter|lit\.?|point|item) (?P<letter>\([a-z]\)) (?:of|in|under) )?"
    r"(?:paragraph|para\.?) (?P<paragraph>\(?\d{1,2}\)?(?:\([a-z]\))?) (?:of|in|under) "
    r"(?P<article>(?:(?:the )?(?-i:[A-Z]{3,})(?:'s|’s)?,? )?(?:article|art\.?) \d{1,2})(?![\d(])",
    re.IGNORECASE,
)
"""A paragraph named before its article."""
_SIGNS = (
    (re.compile(r"(?<![\w.])(\d{1,2}) ?\+(?= [a-z])"), r"at least \1"),
    (re.compile(r"(?:>=|≥) ?(?=\d{1,2} [a-z])"), "at least "),
    (re.compile(r"(?:<=|≤) ?(?=\d{1,2} [a-z])"), "at most "),
    (re.compile(r"(?<![\w<-])> ?(?=\d{1,2} [a-z])"), "more than "),
    (re.compile(r"(?<!\w)< ?(?=\d{1,2} [a-z])"), "fewer than "),
)
"""Signs for bounds: "3+ supporters", ">2 projects"."""
_FOR_WHAT = re.compile(r"\b(?P<said>responsible|accountable) (?:of|on)(?= )", re.IGNORECASE)
_IN_CHARGE = re.compile(r"\bin ?charge (?:on|for)(?= )", re.IGNORECASE)
_ABOUT_WHAT = re.compile(
    r"(?<=\w) (?:with regards? to|in regards? to|with respect to) (?=\w)", re.IGNORECASE
)
_EXCEPT_WHAT = re.compile(
    r",? (?:except(?: for)?|excluding|leaving out|apart from|other than|besides|but not|minus"
    r"|without) (?:what(?:ever)?|everything|anything|all|those|the ones|the rows|the activities)"
    r"(?: that| which)?(?:'s| is| are)?(?: (?:sits?|falls?|stands?|lies?|comes?))?"
    r" (?:in|under|within)"
    r" (?=(?:the |pillar |outcome )?(?:[\w-]+ ){0,6}?(?:pillar|outcome)\b|[A-H]\b)"
)
_LEAVE_NONE = re.compile(
    r",? (?:and )?(?:please )?(?:do not|don't|dont) (?:leave|miss|skip|forget|drop|omit)"
    r" (?:any(?:thing|one|body)?|one|a single one|some)(?: of (?:them|it|these))?(?: out)?"
    r"(?=\s*(?:[.!?,;]|$))"
)
_WHO = r"(?:it|we|they|i|he|she|that (?:body|one))"
_NOT_ITS = re.compile(
    r"(?<=[\w)])(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bdo)(?<!does)(?<!but) "
    rf"(?=(?:and )?not (?:(?:what|the ones?|those|the rows|where)(?: that| which)? {_WHO}"
    r" [a-z]+s?|the (?:lead(?:er|ing)?(?: (?:one|body|asb))?|co-?ordinat(?:or|ing)"
    r"(?: (?:one|body|asb))?)|(?:supporting|leading|relevant|co-?ordinating))\s*[?.!]*$)"
)
_ASIDE = re.compile(
    r"(?<=[\w)]) (?=i (?:keep|always|never|forg[eo]t|can't|cannot|don't|do not|keeps) )"
)
_ALL_OF_THEM = re.compile(
    r"(?<=\d) (?=(?:all of them|every one of them|the (?:full|complete|whole) list)\W*$)"
)
_STATED = re.compile(
    r"(?!(?:who|what|which|whose|whom|where|when|why|how|is|are|was|were|do|does|did|can|could|may"
    r"|will|has|have|had|list|show|give|tell|name|the right|get)\b)(?:[^?.!;:]|\.(?=\d))*"
    r"\b(?:is|are|was|were|leads?|co-?ordinates?|supports?|has|have|heads?|runs?|covers?|names?"
    r"|mentions?|cites?|refers?|comes?|stands?)\b(?:[^?.!;:,]|\.(?=\d))*[\w)]"
    r"(?P<gap> )(?P<tag>right|correct|no|yes|isn't it|doesn't it|don't they|aren't they)[?]*$"
)
_RIGHT_OF = re.compile(
    r"\b(?:the|a|an|be|is|are|that|its|is it|your|human|all|their|his|her|our|no|any|legal|basic"
    r"|equal|same|what|victims?'?s?|workers?'?s?|not|get|got)$"
)


def with_marks_typed(text: str) -> str:
    """Return a question with the marks that its words call for.

    Args:
        text: The question as typed.
    """
    text = _CODE.sub(r"\g<letter>.\g<first>.\g<second>", _AND.sub(" and ", text))
    text = _ABOUT_WHAT.sub(" about ", text)
    text = _IN_CHARGE.sub("in charge of", _FOR_WHAT.sub(r"\g<said> for", text))
    text = _OF_ARTICLE.sub(_numbered, text)
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    text = _ALSO_IN.sub(r"pillars \g<first> and \g<other>", _EXCEPT_WHAT.sub(" outside ", text))
    low = fold(text)
    if len(low) != len(text):
        return text
    left = _LEAVE_NONE.search(low)
    if left is not None and low[: left.start()].strip():
        text = text[: left.start()] + text[left.end() :]
        low = fold(text)
    for pattern in (_NOT_ITS, _ASIDE, _ALL_OF_THEM):
        gap = pattern.search(low)
        if gap is not None:
            text = f"{text[: gap.start()]},{text[gap.start() :]}"
            low = fold(text)
    stated = _STATED.match(low)
    if stated is not None and not _RIGHT_OF.search(low[: stated.start("gap")]):
        text = f"{text[: stated.start('gap')]}, {text[stated.start('tag') :].rstrip('?')}?"
    return text


def _numbered(match: re.Match[str]) -> str:
    number, _, rest = match["paragraph"].lstrip("(").partition("(")
    letter = match["letter"] or (f"({rest}" if rest else "")
    return f"{match['article']}({number.rstrip(')')}){letter}"
