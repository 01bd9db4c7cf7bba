"""Row at: "the last activity in the plan", "the first row of pillar B", put into its code."""

import re

from tipassist.answer.counted_ones import ORDINALS
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import all_locators

_AT = re.compile(
    rf"\bthe (?:very )?(?P<which>{'|'.join(ORDINALS)}|final|\d{{1,2}}(?:st|nd|rd|th)) "
    r"(?:coded )?(?P<kind>activity|row|code|line|outcome)(?: type)? (?:in|of|under|on) "
    r"(?:(?P<plan>(?:the |this )?(?:whole |entire )?(?:work ?)?plan|(?:the )?whole (?:work ?)?plan)"
    r"|(?:the )?(?:pillar |outcome )?(?P<place>[a-z](?:\.\d+)?))(?=\s*(?:[?.!,;]|$))"
)


def with_row_at(text: str, register: Register) -> str | None:
    """Return a question with the code of the activity or outcome that stands at a position.

    Args:
        text: The question, typos mended.
        register: The plan.

    Returns:
        The words of the question, or None when it tells no position or the plan has none such.
    """
    low = fold(text)
    said = _AT.search(low) if len(low) == len(text) else None
    if said is None:
        return None
    which = said["which"]
    at = ORDINALS.get(which, -1 if which == "final" else int(re.sub(r"\D", "", which) or 0))
    kind = LocatorKind.OUTCOME if said["kind"] == "outcome" else LocatorKind.ACTIVITY
    inside = f"{(said['place'] or '').upper()}."
    found = [one for one in all_locators(register) if one.kind is kind]
    found = [one for one in found if said["plan"] or str(one).startswith(inside)]
    index = at - 1 if at > 0 else len(found) + at
    if not 0 <= index < len(found):
        return None
    return f"{text[: said.start()]}{found[index]}{text[said.end() :]}"
