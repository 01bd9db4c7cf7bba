"""Some of a list: "name three principles" is answered by all of them, from which any are taken."""

import re

from tipassist.answer.language.words import fold
from tipassist.corpus.structure.ordinals import WORDS, word
from tipassist.register.model import Register

_ASKS = (
    r"\b(?P<asks>name|list|mention|quote|tell me|tell us|give me|give us|give)\s+"
    rf"(?:(?:any|just|only|at least)\s+)?(?P<number>\d{{1,2}}|{WORDS})\s+(?:of (?:the|its)\s+)?"
)
_OF_PLAN = r"(?=(?:\s+(?:of|in|from)\s+(?:the|this|our)\s+(?:work\s+)?plan)?(?:\W*$|[,;]))"
_PILLARS = "pillars"


def with_all_asked(text: str, register: Register) -> str:
    """Return a question for some things of a list as one for all of it, where it has as many.

    Args:
        text: The question, typos mended.
        register: The plan.
    """
    titled = ((fold(one.title.text).split()[-1], one.items) for one in register.sections)
    lists = {noun: len(items) for noun, items in titled if noun.endswith("s") and items}
    lists[_PILLARS] = len(register.pillars)
    for noun, counted in lists.items():
        asks = re.compile(rf"{_ASKS}(?P<noun>(?:core\s+|main\s+)?{noun[:-1]}s?){_OF_PLAN}")
        match = asks.search(fold(text))
        if match is not None and _value(match["number"]) <= counted:
            return f"{text[: match.start()]}{match['asks']} the {noun}{text[match.end() :]}"
    return text


def _value(number: str) -> int:
    return int(number) if number.isdigit() else word(number)
