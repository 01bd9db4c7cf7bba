"""Roles that bodies are said not to have: "SLOM has no lead outside pillar A" leads nothing there.

It is not the rows that lack a body.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.sets.tokens import Mark
from tipassist.answer.words import fold

_ROLE = r"(?:(?P<leads>lead(?:ing)?|co-?ordinating|co-?ordination)|support(?:ing)?)"
_NOUN = r"(?P<noun> (?:roles?|parts?|positions?|functions?|jobs?|tasks?))?"
_WHERE = (
    r"(?= (?:anywhere |at all )?(?:in|outside|within|under|beyond|among|across)\b"
    r"| (?:anywhere|at all)\s*(?:[,?.!]|$))"
)
_ENDS = r"(?(noun)(?=\s*(?:[,?.!]|$))|(?!))"
_HAS_NONE = re.compile(
    rf"(?<= )(?P<has>has|have|holds?|plays?) (?:no|not any|not a single) {_ROLE}{_NOUN}"
    rf"(?:{_WHERE}|{_ENDS})"
)
_BODIES = re.compile(r"\b(?:bodies|body|asbs?|who|we|they|it|i) $")
_DOES = re.compile(r"\b(?:do|does|did) (?:the )?$")
_NEVER = re.compile(
    r"(?<= )(?P<not>never|does not|doesn't|do not|don't) "
    r"(?P<verb>lead|co-?ordinate|support|head|run|help)(?P<ends>s?) "
    r"(?:anything|any(?: single)? (?:rows?|activit(?:y|ies)))(?![\w-])"
)


def with_denied_roles(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text that says of bodies that have no role that they do nothing.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a role is denied.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    never = _NEVER.search(low)
    if never is not None:
        ends = never["ends"] or ("s" if never["not"].startswith("does") else "")
        return f"{text[: never.start()]}{never['verb']}{ends} nothing{text[never.end() :]}"
    match = _HAS_NONE.search(low)
    if match is None or not _is_of_a_body(low, match, named_in()):
        return text
    verb = "lead" if match["leads"] else "support"
    verb += "s" if match["has"].endswith("s") else ""
    return f"{text[: match.start()]}{verb} nothing{text[match.end() :]}"


def _is_of_a_body(text: str, match: re.Match[str], marks: Iterable[Mark]) -> bool:
    """Whether it is a body that has no role, and no row of a body that has no lead."""
    body = next((one for one in marks if one.kind == "body" and one.end == match.start() - 1), None)
    noun = match["noun"] is not None
    if body is None:
        return noun and _BODIES.search(text, 0, match.start()) is not None
    asked = _DOES.search(text, 0, body.start) is not None
    return (noun or match["leads"] is not None) and (match["has"].endswith("s") or asked)
