"""What is ordered in writing is asked all the same: "draft an email saying when …"."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_COURTEOUS = r"\s*(?:(?:can|could|would|will) you |please |pls |kindly |so |and )*"
_STATES = r"(?:advise|specify|indicate|state|clarify)(?: (?:me|us))?"
_STATELY = re.compile(
    rf"{_COURTEOUS}(?:(?:identify|specify|enumerate|itemi[sz]e|indicate|state|set out) "
    r"(?=(?:(?:all|any) (?:of )?)?(?P<lists>(?:the|those|all|any|every) )"
    r"(?:rows|activities|outcomes|projects|indicators|lines|activity types)\b)"
    r"|(?:identify|specify|indicate|state|name) (?P<body>the (?:body|asb)(?: that is| which is)?) "
    r"(?:(?P<charged>(?:charged|dealing|tasked|entrusted) with|responsible for|in charge of)"
    r" (?:(?:the )?(?:matters?|questions?|issues?)"
    r" (?:relating to|concerning|of|on|in connection with) )?"
    r"|(?=(?:co-?ordinating|leading|supporting)\b))"
    rf"|{_STATES} (?P<whether>(?:whether|if) "
    r"(?P<plan>(?:(?:any|some) part of )?(?:the|this) (?:work )?(?:plan|document)) "
    r"(?P<also>(?:also |still |in any way )*)"
    r"(?:(?P<foresees>foresees|provides for|envisages|contemplates)|(?P<verb>[a-z]{2,}s)) )"
    r"|(?:(?:advise|clarify)(?: (?:me|us))?|set out(?: (?:for )?(?:me|us))?)"
    r" (?=(?:what|which|who|whom|whether|where|when|how)\b))",
    re.IGNORECASE,
)
"""How an official asks for what is to be listed or told: "kindly identify those activities …"."""
_THIRD = (
    (re.compile(r"^has$"), "have"),
    (re.compile(r"ies$"), "y"),
    (re.compile(r"(?<=sh|ch|ss)es$"), ""),
    (re.compile(r"s$"), ""),
)
"""The endings of a verb said of one, and what it ends in otherwise."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Words by which such an order is known.

    Attributes:
        order: What is ordered; what it is to hold follows its group `lists` or `tells`.
        questions: How a question begins.
        through: Asks to be led through something; that follows its group `what` or `what_last`,
            or it is what is `done` to a `thing`.
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
    if through is not None and through["thing"]:
        return f"how is {through['thing']} {through['done']}?"
    if through is not None:
        return f"how does {through['what'] or through['what_last']} work?"
    stately = _STATELY.match(text)
    if stately is not None:
        return _plainly(stately) + text[stately.end() :]
    order = words.order.match(text)
    if order is None:
        return text
    rest = text[order.end() :]
    if words.questions.match(rest):
        return f"tell me {rest}"
    return f"list {rest}" if order["lists"] else f"tell me about {rest}"


def _plainly(stately: re.Match[str]) -> str:
    """Return how somebody else asks for the same."""
    if stately["body"]:
        return "which body deals with " if stately["charged"] else "which body is "
    if not stately["whether"]:
        return "list " if stately["lists"] else "tell me "
    if stately["foresees"]:
        return "is there "
    verb = stately["verb"].lower()
    shape, said = next(one for one in _THIRD if one[0].search(verb))
    return f"does {stately['plan']} {stately['also']}{shape.sub(said, verb)} "
