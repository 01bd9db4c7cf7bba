"""Two things named first and asked of as "the one" and "the other", put in the question's place."""

import re

_THING = r"[^.?!:;,\d]{2,60}?"
_NAMED = re.compile(
    rf"^\W*(?:(?:so|ok|and|also|now),? )*(?:(?:on|about|as for|regarding) )?(?P<one>{_THING})"
    rf" (?:and|&|versus|vs\.?|or) (?P<other>{_THING})\s*(?::|\s[-–—]|,|\.)\s+(?:so )?"
    r"(?P<asks>(?:who|whom|whose|which|what|when|where|how)\b[^:;]*)$",
    re.IGNORECASE,
)
_IN_TURN = tuple(
    (re.compile(rf"\b{one}\b", re.IGNORECASE), re.compile(rf"\b{other}\b", re.IGNORECASE))
    for one, other in (
        ("the (?:one|first)(?: one)?", "the (?:other|second)(?: one)?"),
        ("the former", "the latter"),
    )
)
_ELLIPSIS = re.compile(
    r"^(?P<asks>(?P<who>who|which \w+|when|where) (?P<does>[\w ]{1,30}?) )(?P<one>the (?:one|first"
    r"|former)),? and (?P=who) (?=the (?:other|second|latter)\b)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"^(?P<asks>(?:who|which (?:body|asb|one)) [\w ]{1,30}?) (?:which|what)(?: one)?(?P<end>\W*)$",
    re.IGNORECASE,
)


def with_each_asked(text: str) -> str:
    """Return "A and B: who has the one and who has the other?" with A and B in their places.

    "A and B: who has which?" asks the same of each.

    Args:
        text: The question, its typos mended.
    """
    named = _NAMED.match(text)
    if named is None:
        return text
    other, asks = named["other"], named["asks"]
    one = named["one"] if other[0].isupper() else _within(named["one"])
    which = _WHICH.match(asks)
    if which:
        return f"{which['asks']} {one} and {which['asks']} {other}{which['end']}"
    asks = _ELLIPSIS.sub(r"\g<asks>\g<one> and \g<asks>", asks)
    for first, second in _IN_TURN:
        found = first.search(asks)
        then = second.search(asks, found.end()) if found else None
        if found and then:
            between = asks[found.end() : then.start()]
            return f"{asks[: found.start()]}{one}{between}{other}{asks[then.end() :]}"
    return text


def _within(words: str) -> str:
    """Return words that begin a sentence as they stand within one."""
    return words if words[1:2].isupper() else f"{words[0].lower()}{words[1:]}"
