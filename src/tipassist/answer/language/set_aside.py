"""What sets aside the name before it: "SLOM aside", "ACWC not counted"."""

import re

LEFT_OUT = re.compile(
    r"\s*(?:(?:is|are|being|to be)\s+)?(?:excluded|exempted|left (?:out|aside)|set aside|put aside|"
    r"taken (?:out|away|off)|removed|dropped|ignored|disregarded|excepted|aside|apart|"
    r"not (?:counted|included|considered))\b(?! from)"
)


def is_left_out(text: str, end: int) -> bool:
    """Whether words right after a name in a folded text leave it out: "SOMTC aside"."""
    return LEFT_OUT.match(text, end) is not None


def is_set_aside(text: str, start: int, end: int) -> bool:
    """Whether a name and what leaves it out make a clause of a folded text: "…, SLOM aside?"."""
    after = LEFT_OUT.match(text, end)
    opens = re.search(r"(?:^|[,;(]|\s[-–—])\s*$", text[:start]) is not None
    return (
        opens
        and after is not None
        and re.match(r"\s*(?:$|[.?!,;)])", text[after.end() :]) is not None
    )
