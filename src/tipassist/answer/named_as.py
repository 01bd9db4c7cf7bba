"""What is asked to be named as a form of something: "is begging named as a form of exploitation?".

A plan names such things in its rows and seldom says of what they are forms, so where it names them
is asked, without a yes.
"""

import re

from tipassist.answer.words import fold

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


def asked_where_named(text: str) -> str:
    """Return a question whether something is named as a form of another as one for where it is.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    for asks in _ASKS:
        match = asks.match(low)
        if match is not None:
            return f"Where is {text[match.start('what') : match.end('what')]} mentioned?"
    return text
