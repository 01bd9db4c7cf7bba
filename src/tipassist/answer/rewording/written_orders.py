"""What is ordered in writing is asked all the same: "draft an email saying when …"."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Words by which such an order is known.

    Attributes:
        order: What is ordered; what it is to hold follows its group `lists` or `tells`.
        questions: How a question begins.
        through: Asks to be led through something; that follows its group `what` or `what_last`.
    """

    order: re.Pattern[str]
    questions: re.Pattern[str]
    through: re.Pattern[str]


@lru_cache(maxsize=1)
def load_order_words() -> OrderWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "written_orders.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    ways = rf"(?:(?P<lists>{data['lists']})|(?P<tells>{data['tells']}))"
    return OrderWords(
        re.compile(rf"\s*{data['orders']}\s*{ways}\s+(?=\S)", re.IGNORECASE),
        re.compile(rf"{data['questions']}\b", re.IGNORECASE),
        re.compile("|".join(data["through"]), re.IGNORECASE),
    )


def without_order(text: str) -> str:
    """Return what is to be told instead of the order to write it.

    Args:
        text: The question, typos mended.
    """
    words = load_order_words()
    through = words.through.fullmatch(text)
    if through is not None:
        return f"how does {through['what'] or through['what_last']} work?"
    order = words.order.match(text)
    if order is None:
        return text
    rest = text[order.end() :]
    if words.questions.match(rest):
        return f"tell me {rest}"
    return f"list {rest}" if order["lists"] else f"tell me about {rest}"
