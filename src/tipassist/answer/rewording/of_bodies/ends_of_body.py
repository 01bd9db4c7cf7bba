"""The first and the last row of a body, in the order of the table: told by their codes.

"What is our very first row and our last one?" asks for two of the rows of the body, not for all of
them and for none that speaks of "first".
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark
from tipassist.register.model import Register
from tipassist.register.queries import holdings
from tipassist.types import Role

_END = r"(?:very )?(?:first|last|final)"
_ROW = r"(?:rows?|activit(?:y|ies)|lines?|codes?|ones?)"
_KIND = r"(?P<kind>(?:coordinat\w+|lead(?:ing)?|led|support(?:ing|ed)?|backing) )?"
_IN_TABLE = (
    r"(?:,? (?:in|of|by|down|going by|following) (?:the )?(?:order of )?(?:the |this )?(?:whole )?"
    r"(?:table|plan|order|document|work plan|table order|plan order|list))?"
)
_BEGINS = (
    r"^\W*(?:(?:and|so|ok|please),? )*(?:(?:in|by|going by|following) (?:the )?(?:order of )?"
    r"(?:the )?(?:table|plan|order|document),? )?"
)
_IS = r"(?:(?:what|which)(?:'s| is| are| would be)?|(?:tell|show|give)(?: me| us)?|name)"
_TO_END = rf"{_IN_TABLE}\W*$"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_BEGINS}{_IS} (?:the )?¤(?:'s?)? (?P<first>{_END}) {_KIND}{_ROW}"
        rf"(?:,? (?:and|&) (?:what(?:'s| is) )?(?:(?:the )?¤(?:'s?)? |(?:the|our|my|its|their) )?"
        rf"(?P<second>{_END})(?: {_ROW})?)?{_TO_END}",
        rf"{_BEGINS}{_IS} (?:the )?¤(?:'s?)? (?P<first>{_END}) and (?P<second>{_END}) "
        rf"{_KIND}{_ROW}{_TO_END}",
        rf"{_BEGINS}{_IS} the (?P<first>{_END})(?: and (?:the )?(?P<second>{_END}))? {_KIND}{_ROW} "
        rf"(?:of|for|with|naming) ¤{_TO_END}",
        rf"{_BEGINS}(?:which|what) (?:one )?of (?:the )?¤(?:'s?)? {_KIND}{_ROW} "
        rf"(?:comes?|stands?|is|are)(?: the)? (?P<first>{_END})(?: and which"
        rf"(?: (?:one|comes|is))* (?P<second>{_END}))?{_TO_END}",
    )
)
_CUE = re.compile(r"\b(?:first|last|final)\b")


def with_ends_of_body(text: str, named_in: Callable[[], Iterable[Mark]], register: Register) -> str:
    """Return a question for the first or last row of a body as one for that code.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where something first or last is spoken of.
        register: The plan, in whose order rows stand.
    """
    low = fold(text)
    if len(low) != len(text) or not _CUE.search(low):
        return text
    marks = tuple(named_in())
    signs, _ = signed(low, marks)
    found = next((one for shape in _SHAPES if (one := shape.search(signs))), None)
    bodies = {str(one.value) for one in marks if one.kind == "body"}
    if found is None or len(bodies) != 1:
        return text
    rows = [held.activity.code for held in holdings(register, bodies.pop(), _roles(found["kind"]))]
    if not rows:
        return text
    ends = (found["first"], found.groupdict().get("second"))
    codes = dict.fromkeys(rows[0 if one.endswith("first") else -1] for one in ends if one)
    return f"Show {listing(codes)}."


def _roles(kind: str | None) -> tuple[Role, ...]:
    """Return the roles of the rows that are meant: "our first supporting row"."""
    if not kind:
        return tuple(Role)
    helps = kind.startswith(("support", "back"))
    return (Role.SUPPORTING,) if helps else (Role.COORDINATING,)
