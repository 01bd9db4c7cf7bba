"""What is said behind a question of the names and roles in the rows, and bounds none of them.

"… without any other body, be it joint, supporting or relevant" leaves out no more than any other
body; "…? Names too please." asks who they are.
"""

import re

from tipassist.answer.language.words import fold

_ROLE = (
    r"(?:(?:as |in )?(?:an? |the )?(?:joint|shared|co-?lead(?:ing)?|lead(?:ing)?"
    r"|co-?ordinat(?:or|ing)|support(?:er|ing)?|helper|helping|back(?:er|ing)|relevant)"
    r"(?: (?:lead(?:er)?|co-?ordinator|supporter|body|bodies|asbs?|roles?|ones?))?)"
)
_IN_ANY_ROLE = re.compile(
    r"(?P<other>\b(?:(?:any|no|some|without|an)[ -]?(?:other|one|body)?|nobody|another"
    r"|any(?:body|one)|no one)(?: (?:other|else|body|bodies|asbs?|name))*)"
    rf",? (?:be (?:it|they)|whether|either|neither|in whatever role,?) {_ROLE}"
    rf"(?:(?:,? (?:n?or|and)|,|/) ?{_ROLE})+(?=\s*(?:$|[?.!,;]))"
)
_NAMES_TOO = re.compile(
    r"(?<=[?.!,;])\s*(?:(?:and|with|also|give(?: me)?|plus|please|pls|i need|we need) )*"
    r"(?:(?:the|their|all|its) )?(?:body |bodies' |asb )?names?"
    r"(?: (?:of (?:the|those) (?:bodies|asbs?)))?"
    r" (?:too|also|as well|please|pls)(?:,? (?:please|pls|thanks))*\W*$"
)
_ASKS_ROWS = re.compile(r"\b(?:what|which (?!bod|asb)|where|list|show|rows|activities)\b")
_ASKS_WHO = re.compile(r"\b(?:who|whom|which (?:bodies|body|asbs?)|what (?:bodies|body|asbs?))\b")


def without_roles_beside(text: str) -> str:
    """Return a question without the roles of those who are left out in any role.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _IN_ANY_ROLE.search(low) if len(low) == len(text) else None
    return text if match is None else text[: match.end("other")] + text[match.end() :]


def with_names_asked(text: str) -> str:
    """Return "what is led by others? Names too please." as asked for the rows, and by whom.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _NAMES_TOO.search(low) if len(low) == len(text) else None
    before = low[: match.start()] if match is not None else ""
    if match is None or not _ASKS_ROWS.search(before) or _ASKS_WHO.search(before):
        return text
    return f"{text[: match.start()].rstrip(' ?.!,;')}, and who?"
