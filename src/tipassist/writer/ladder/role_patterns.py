"""The words that tell a role: those that do in any prose, and those that do beside a body."""

import re

_COORDINATES = r"co-?ordinat\w*|lead(?!er)\w*|led"
_SUPPORTS = r"support\w*|assist\w*|back(?:s|ed|ing)"


def _pattern(**roles: str) -> re.Pattern[str]:
    told = "|".join(rf"(?P<{role}>{words})" for role, words in roles.items())
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


IN_PROSE = _pattern(coordinating=_COORDINATES, supporting=_SUPPORTS)
"""A group for each role, named as `Role` has it."""

BESIDE_A_BODY = _pattern(
    coordinating=rf"{_COORDINATES}|leader\w*|in charge|responsible|heads?|headed",
    supporting=rf"{_SUPPORTS}|back\w*|help\w*",
    relevant="relevant",
)
"""The same, with words that tell of other things where no body is named."""
