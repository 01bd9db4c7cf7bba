"""Parts of the plan that somebody wants to see: "show us the parts that concern children".

They are asked for as where the plan, or a pillar or outcome of it, speaks of a subject.
"""

import re

from tipassist.answer.language.words import fold

_PLAN = r"(?:the|this|our|your)(?: (?:whole|present|current|new))? (?:work ?)?plan"
_CONCERNS = (
    r"(?:concern(?:s|ing)?|on|for|about|regarding|touch(?:ing|es)?(?: on)?|speaking of|dealing with"
    r"|(?:is|are|talks?|speaks?|deals?|covers?|mentions?|discuss(?:es)?|address(?:es)?|treats?)"
    r"(?: (?:about|on|of|with|something|anything))*)"
)
_SHOWN = re.compile(
    r"(?P<opens>^\W*(?:(?:and|so|but|ok),? )*|[.?!;:,] )"
    r"(?:(?:please|pls|kindly|can you|could you) )*"
    r"(?:show|give|tell|list|find|name|send|read|point out)(?: to)? (?:me|us) "
    r"(?:all (?:of )?|only |just )*(?:the |those |any |every )?"
    r"(?:parts?|places?|bits?|passages?|portions?)"
    rf"(?: (?:of|in|from|under) (?:{_PLAN}|(?P<place>(?:pillar|outcome) [a-z](?:\.\d+)?)))?"
    rf" (?:(?:that|which) )?{_CONCERNS} "
    r"(?P<what>(?!(?:i|we|us|me|our|my|you|it|they|them|that|this|not|new|most|least|how|what|who"
    r"|which|where|when)\b)[^?.!;:]{3,80}?)(?: please)?\W*$",
    re.IGNORECASE,
)


def with_parts_asked(text: str) -> str:
    """Return "show us the parts about X" as asked where X is mentioned.

    Args:
        text: The question, typos mended.
    """
    return _SHOWN.sub(_asked, text, count=1) if len(fold(text)) == len(text) else text


def _asked(shown: re.Match[str]) -> str:
    """Return where the subject of a match is asked to be mentioned."""
    if shown["place"]:
        return f"{shown['opens']}Which activities in {shown['place']} speak of {shown['what']}?"
    return f"{shown['opens']}Where in the plan is {shown['what']} mentioned?"
