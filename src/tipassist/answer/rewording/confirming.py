"""What asks to confirm a statement, in the form that is read: "SLOM leads it. Agree?"."""

import re

from tipassist.answer.language.words import fold

_ASKED = re.compile(r"\b(?:who|whom|whose|which|what|how|when|where|why)\b")
_TAG = re.compile(
    r"\s*[,.;–-]+\s*(?:(?:so,? )?(?:do|don't|would|wouldn't) you (?:also )?)?"
    r"(?:agreed?|concur|innit|yeah|please confirm|(?:can|could) you confirm(?: (?:that|this|it))?)"
    r"\s*\?+\s*$"
)


def with_plain_tag(text: str) -> str:
    """Return a statement that somebody is asked to agree with as one that is right or not.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    found = _TAG.search(low) if len(low) == len(text) else None
    if found is None or not found.start() or _ASKED.search(low, 0, found.start()):
        return text
    return f"{text[: found.start()]}, right?"
