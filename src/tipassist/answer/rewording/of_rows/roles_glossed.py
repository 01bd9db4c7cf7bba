"""Roles told after what somebody has: "what we have - I mean leading plus supporting".

They are said with it, and what is asked of it in the same breath is a question of its own: "and
tell me is any of it outside pillar A".
"""

import re

from tipassist.answer.language.words import fold

_LEAD = r"(?:lead(?:ing|s)?|co-?ordinat(?:ing|es?|ion))(?: roles?)?"
_HELP = r"(?:support(?:ing|s)?|help(?:ing|s)?|back(?:ing|s)?)(?: roles?)?"
_AND = r"(?: (?:plus|and|as well as|or|together with|and also)|,| ?[&+/]) "
_GLOSS = re.compile(
    r"\b(?:what(?:ever)?|all|everything|all that|everything that) "
    r"(?P<who>we|i|they|it|[a-z]{3,}(?:-[a-z]+)?) (?:have|has|do|does|got|hold|holds)"
    r"\s*(?:[,:(]|\s[-–—])\s*(?:(?:i mean|i\.e\.|that is|meaning|namely|so|both|as in|counting"
    rf"|including),? )*(?:{_LEAD}{_AND}(?:also )?{_HELP}|{_HELP}{_AND}(?:also )?{_LEAD})"
    r"(?: alike| both)?(?:\)|,|\s[-–—]|(?=\s*(?:$|[.?!;])))"
)
_ASKED_TOO = re.compile(
    r"(?P<all>\b(?:list|show|give|name|tell)\b[^.?!;]*?)(?:,| -)?\s+and (?:also )?(?:tell me|say"
    r"|check)(?: (?:if|whether))?,? (?P<asks>(?:is|are) any(?: of (?:it|them|those|these|that))?"
    r"\b[^.?!;]+?)[\s?.!]*$"
)


def with_roles_told(text: str) -> str:
    """Return a question with the roles told after it said with what somebody has.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _GLOSS.search(low) if len(low) == len(text) else None
    if match is not None:
        who = text[slice(*match.span("who"))]
        ends = "" if who.lower() in ("we", "i", "they") else "s"
        said = f"all {who} lead{ends} and support{ends}"
        text = f"{text[: match.start()]}{said}{text[match.end() :]}"
    low = fold(text)
    asked = _ASKED_TOO.search(low) if len(low) == len(text) else None
    if asked is None or match is None:
        return text
    listed, asks = (text[slice(*asked.span(name))] for name in ("all", "asks"))
    return f"{text[: asked.start()]}{listed}. {asks[0].upper()}{asks[1:]}?"
