"""What is asked to be named as a form of something: "is begging named as a form of exploitation?".

A plan names such things in its rows and seldom says of what they are forms, so where it names them
is asked, without a yes.
"""

import re

from tipassist.answer.language.words import fold

_NAMED = (
    r"(?:named|listed|mentioned|counted|cited|recogni[sz]ed|seen|considered|treated|regarded"
    r"|included)"
)
_NAMES = r"(?:name|list|mention|count|cite|recogni[sz]e|see|consider|treat|regard|include)"
_KIND = (
    r"as (?:also )?(?:an? |one of the |one |some )?(?:own |separate |possible |distinct )?"
    r"(?:form|type|kind|sort|variet)(?:s|y|ies)?(?: of [a-z' -]{1,40})?"
)
_END = r"(?: (?:in|by|under) (?:the|this|our) (?:work )?plan)?[\s?.!]*$"
_ASKS = (
    re.compile(
        rf"^\W*(?:and |but |so )?(?:is|are|was|were) (?P<what>[^?.!]{{3,120}}?) "
        rf"(?:anywhere |also |explicitly |already )*{_NAMED} (?:anywhere )?{_KIND}{_END}"
    ),
    re.compile(
        rf"^\W*(?:and |but |so )?(?:does|do) (?:the|this|our|your) (?:work )?plan "
        rf"(?:also |explicitly |anywhere )?{_NAMES} (?P<what>[^?.!]{{3,120}}?) {_KIND}{_END}"
    ),
    re.compile(
        rf"^\W*(?P<what>[^?.!]{{3,120}}?)(?:,| -+|:|\?) (?:is|are) (?:that|this|it|these|they) "
        rf"(?:(?:form|type|kind|sort)s? of [a-z' -]{{1,40}}? {_NAMED}|{_NAMED} {_KIND}){_END}"
    ),
)
_USES = re.compile(
    r"^(?P<rows>\W*(?:(?:so|and|but|ok) )*(?:(?:in )?(?:which|what|list|show|name|give)\b"
    r"[^?.!]{0,30}? )?(?:rows|activities|lines|programmes) (?:that |which )?)"
    r"(?:(?:do |would )?(?:make use of|use|employ|draw on)|uses|employs) (?!(?:no|any|the same)\b)"
)

_HELD_BEFORE = re.compile(
    r"(?P<what>\b(?:the|that|this|which|what|an?) (?:[\w'-]+ ){0,5}?(?:workshop|meeting"
    r"|conference|forum"
    r"|seminar|training|dialogue|session|summit|consultation|symposium)),? (?:that |which )?"
    r"(?:(?:our|my) )?(?P<code>[a-z]\.\d+\.\d+) (?:refers to|cites|mentions|points to|speaks of"
    r"|talks about|names|is based on|builds on|follows up(?: on)?)(?![\w-])"
)


def asked_where_named(text: str) -> str:
    """Return a question whether something is named as a form of another as one for where it is.

    Rows that use something are those that mention it; what was held before and is referred to in
    a row is spoken of as what stands in it, which is no question for its legal references.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    for asks in _ASKS:
        match = asks.match(low)
        if match is not None:
            return f"Where is {text[match.start('what') : match.end('what')]} mentioned?"
    held = _HELD_BEFORE.search(low)
    if held is not None:
        what, row = (text[slice(*held.span(name))] for name in ("what", "code"))
        return f"{text[: held.start()]}{what} in {row}{text[held.end() :]}"
    uses = _USES.match(low)
    if uses is not None:
        return f"{text[: uses.end('rows')]}mention {text[uses.end() :]}"
    return text
