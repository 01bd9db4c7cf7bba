"""Places of a document that is named apart from their numbers: "the 2022 plan has an activity 3.6".

Where one document is named and a number of it stands elsewhere in the question, that place alone is
asked for, or left out: "which of its priority areas other than 3.4.3". The whole document would be
more than was asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.naming.exclusions import is_excluded
from tipassist.answer.naming.masking import Mask
from tipassist.locators import Locator, LocatorKind, external

_NUMBER = re.compile(r"(?<![\w.(/-])(?P<number>\d{1,3}(?:\.\d{1,3})+)(?![\w(/-]|\.\d)")
_NOT_A_PLACE = re.compile(
    r"(?:\b(?:version|edition|section|sections|footnote|article|paragraph|sdg|target|about|over|v"
    r"|(?:more|less|fewer) than|at (?:least|most))|[$€£])\.? ?$"
)
_COUNTS = re.compile(r" ?(?:%|per ?cent|million|billion|times|years?|hours?|points?)\b")


@dataclass(frozen=True, slots=True)
class Loose:
    """Places found so.

    Attributes:
        asked: Those that are asked for.
        left_out: Those that are not to be told.
    """

    asked: tuple[Locator, ...] = ()
    left_out: tuple[Locator, ...] = ()


def find_loose_numbers(
    mask: Mask, names: Iterable[str], targets: Iterable[Locator], lexicons: Lexicons
) -> Loose:
    """Find the places of the one document named whose numbers stand apart from its name.

    A number that the plan cites none of stays the place that it is called: nothing refers to it.

    Args:
        mask: The question, names taken; what is found is blanked out.
        names: The documents named without a place.
        targets: Every place that the plan refers to.
        lexicons: Cue words.
    """
    named = tuple(names)
    if len(named) != 1:
        return Loose()
    own = [one for one in targets if one.parts[0] == named[0] and len(one.parts) > 1]
    label = own[0].parts[1].rpartition(" ")[0] if own else ""
    if not own or any(one.kind is not LocatorKind.EXTERNAL for one in own):
        return Loose()
    found = Loose()
    for match in _numbers(mask.text):
        start, end = match.span("number")
        known = [one for one in own if one.parts[-1].rpartition(" ")[2] == match["number"]]
        places = known or [external(named[0], f"{label} {match['number']}".strip())]
        start = _with_label(mask.text, start, label)
        if is_excluded(mask, start, lexicons):
            found = replace(found, left_out=(*found.left_out, *places))
        else:
            found = replace(found, asked=(*found.asked, *places))
        mask.take(start, end, "instrument", places[0])
    return found


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers with dots that count and measure nothing."""
    for match in _NUMBER.finditer(text):
        if not _NOT_A_PLACE.search(text[: match.start()]) and not _COUNTS.match(text, match.end()):
            yield match


def _with_label(text: str, start: int, label: str) -> int:
    """Return where a number begins with the label before it: "PA 3.4.3"."""
    before = (
        re.search(rf"(?<![\w-]){re.escape(label.lower())}\.? $", text[:start]) if label else None
    )
    return before.start() if before else start
