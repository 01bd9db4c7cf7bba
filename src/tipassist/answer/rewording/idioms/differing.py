"""How things differ, said in other words: "what sets A apart from B", "how do they part ways"."""

import re

_WITHIN = r"(?:[^.?!;:]|\.(?=\d))"
_TWO = rf"(?P<one>{_WITHIN}{{2,80}}?)"
_OTHER = rf"(?P<other>{_WITHIN}{{2,80}}?)(?P<end>\W*)$"
_BEFORE = r"^(?P<before>(?:[^?!;]*[.:;,] |(?:so|and|but|ok|now) )?)"
_SHAPES = tuple(
    re.compile(rf"{_BEFORE}{shape}{_OTHER}", re.IGNORECASE)
    for shape in (
        rf"what (?:sets|marks|keeps) {_TWO} (?:apart|off) from ",
        rf"what (?:separates|distinguishes|divides|tells) {_TWO} from ",
        rf"(?:how|where|in (?:what|which) (?:ways?|respects?)) (?:is|are) {_TWO} unlike ",
    )
)
_PARTING = re.compile(
    r"(?P<asks>\b(?:how|where|when|in (?:what|which) (?:ways?|respects?)|on what) (?:exactly )?"
    rf"(?:do|does|did|can|would) {_WITHIN}{{2,90}}?) "
    r"(?:part (?:ways|company)|diverge|come apart|drift apart)(?P<end>(?: from\b[^?!;:]*)?\W*)$",
    re.IGNORECASE,
)


def as_differing(text: str) -> str:
    """Return "what sets A apart from B?", "how do they part ways?" as asked how they differ.

    Args:
        text: The question, its typos mended.
    """
    for shape in _SHAPES:
        found = shape.match(text)
        if found:
            one, other = found["one"], found["other"]
            return f"{found['before']}How does {one} differ from {other}{found['end']}"
    return _PARTING.sub(r"\g<asks> differ\g<end>", text)
