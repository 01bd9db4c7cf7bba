"""What somebody is to say, write or be told that a thing means: asked is what it means.

"The minister will say in her speech what 'do no harm' means here. Give me the sentence." asks for
the meaning; who is to tell it, and where, says nothing of the plan.
"""

import re

_WILL = (
    r"(?:will|would|wants?|needs?|wishes|must|should|shall|has to|have to"
    r"|(?:is|are) (?:going|about|due|asked)|would like|'d like|plans?|intends?|hopes?|asks?"
    r"|asked|is asking|wonders?)"
)
_HERE = (
    r"(?: (?:here|there|in (?:it|(?:this|the|our|that) (?:work )?(?:plan|document|text|paper))))?"
)
_TEXT = r"(?:sentences?|definitions?|wording|words?|text|passage|explanation|meaning)"
_GIVEN = (
    rf"(?:(?:please|pls|kindly),? )?(?:(?:give|send|quote|show|find|tell|what is|what's|i need)"
    rf"(?: (?:me|us|her|him|them))? )?(?:the |its )?(?:exact |full |whole |right |very )?{_TEXT}"
    r"(?:,? (?:please|pls))?"
)
_TELLS = re.compile(
    rf"(?P<who>(?!(?:what|which|who|where|when|why|how|does|do|is|are)\b)[^?.!;:]{{2,60}}?) {_WILL}"
    r"(?: [^?.!;:\"“”]{1,60}?)? what (?P<what>[\"'“‘][^?.!;:\"“”]{2,60}?[\"'”’]|(?:the )?[\w-]+"
    rf"(?: (?:[\w-]+ )?[\w-]+)?) (?:means?|stands? for){_HERE}\s*[.?!]*(?:\s+{_GIVEN}\s*[.?!]*)?",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?:the )?(?:it|that|this|they|these|those|one)", re.IGNORECASE)


def with_meaning_asked(text: str) -> str:
    """Return what somebody is to tell the meaning of as asked for: "what does X mean?".

    Args:
        text: The question, typos mended.
    """
    told = _TELLS.fullmatch(text.strip())
    if told is None or _POINTS.fullmatch(told["what"]):
        return text
    return f"What does {told['what']} mean?"
