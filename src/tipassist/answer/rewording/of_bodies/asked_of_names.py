"""What is asked of names in ways of its own: "can you unpack HSU?", "what do the letters mean?".

"People keep saying MERL. What do the letters mean?" asks what MERL stands for, and "X and Y look
alike. Are they two bodies?" whether X and Y are.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_NAME = r"['\"“‘]?(?P<name>[A-Za-z][\w-]{1,14})['\"”’]?"
_PLEASE = r"(?:please|pls|kindly|just|quickly|for me|for us|for a newcomer)"
_UNPACK = re.compile(
    rf"\W*(?:(?:so|ok|hi|and|{_PLEASE}),? )*(?:(?:can|could|would|will) (?:you|someone|somebody) )?"
    rf"(?:{_PLEASE} )*(?:unpack|decode|decipher|spell out|expand|break down|write out|unravel)"
    rf" (?:the (?:abbreviation|acronym|letters) )?{_NAME}(?:,? {_PLEASE})*\s*(?:[?.!;,].*)?$",
    re.DOTALL,
)
_LETTERS = re.compile(
    r"(?:^|[.!;?:]\s+|\s[-–—]\s+)(?:(?:so|and|but|ok),? )*(?:what (?:do|does|would|might) "
    r"(?:the|those|these|its|all (?:the|these|those)) (?:letters|initials|capitals|acronym"
    r"|abbreviation)(?: (?:in it|of it))? (?:stand for|mean|say)|what(?:'s| is| are) (?:the|those"
    r"|these) (?:letters|initials) (?:short )?for)\W*$"
)
_IT = r"(?:it|that|this|he|she|they|(?:the|that|this) (?:full )?(?:name|abbreviation|acronym))"
_BODY = r"(?:meeting|body|group|committee|commission|council|forum|organi[sz]ation|institution)"
_BEGINS = r"(?:^|[.!;?:]\s+|\s[-–—]\s+|, )(?:(?:so|and|but|ok|please|then),? )*"
_ENDS = r"(?: (?:exactly|please|anyway|actually|again|then|at all))*\W*$"
_WHAT_IT_IS = re.compile(
    rf"{_BEGINS}(?:(?:what|which)(?: (?:kind|sort) of)? {_BODY} (?:is|are) {_IT}"
    rf"|what {_BODY} do (?:they|the letters) mean){_ENDS}"
)
_OUT = rf"(?:{_IT} (?:out|in full)|out {_IT})"
_WRITTEN_OUT = re.compile(
    rf"{_BEGINS}(?:do(?:es)? (?:the|this|your|our) (?:work ?)?(?:plan|text|document) (?:ever )?"
    rf"(?:write|spell|give|print) {_OUT}"
    rf"|(?:is|was) {_IT} (?:ever )?(?:written|spelled|spelt|given|printed) (?:out|in full))"
    rf"(?: (?:anywhere|somewhere|in full|in (?:the|any) \w+|else|ever))*{_ENDS}"
)
_OF_ANOTHER = re.compile(r"\b(?:one|other|another|only|single|sole|some|which|what|who|whose)\b")
_EQUALS_WHAT = re.compile(
    rf"\W*(?:(?:so|ok|sorry|and|hey|hi|quick|again),? )*"
    rf"(?:(?:what(?:'s|s)? ?=|(?:what|which) {_BODY} is) ?{_NAME}"
    rf"|{_NAME.replace('name', 'first')} ?(?:=+|->|:|means|stands for) ?(?:what|\?))"
    r"(?: (?:again|exactly|please|pls|now|then|here|anyway))*[\s?.!]*$"
)
_TWO_NAMED = re.compile(
    rf"\W*{_NAME} (?:and|&|or|/) {_NAME.replace('name', 'other')}\b(?P<said>[^.?!;]*)"
    r"(?:[.?!;:]|\s[-–—])\s+(?P<asks>(?:are|aren'?t) (?:they|these|those) (?:really |actually )?"
    r"(?:(?:two|different|separate|distinct|the same|one|2)\b[^.?!;]*))[?.! ]*$"
)
_WORD = re.compile(r"(?<![\w-])[A-Za-z][\w-]{1,14}(?![\w-])")
_ALIKE = re.compile(r"\b(?:and|or)\b|\b(?:lead|support|co-?ordinat)")


def asked_of_names(text: str, finder: SlotFinder) -> str:
    """Return a question for what a name stands for, or whether two are one, in plain words.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    unpack = _UNPACK.match(low)
    if unpack is not None and _is_named(text[slice(*unpack.span("name"))], finder):
        return f"What does {text[slice(*unpack.span('name'))]} stand for?"
    equals = _EQUALS_WHAT.match(low)
    if equals is not None:
        name = text[slice(*equals.span("name" if equals["name"] else "first"))]
        return f"What does {name} stand for?" if _is_named(name, finder) else text
    asking = (_LETTERS, _WHAT_IT_IS, _WRITTEN_OUT)
    letters = next((found for one in asking if (found := one.search(low))), None)
    if letters is not None and letters.start() and not _OF_ANOTHER.search(low[: letters.start()]):
        before = text[: letters.start()]
        named = [one[0] for one in _WORD.finditer(before) if _is_named(one[0], finder)]
        return f"What does {named[0]} stand for?" if len(set(named)) == 1 else text
    two = _TWO_NAMED.match(low)
    if two is None or _ALIKE.search(two["said"]):
        return text
    names = [text[slice(*two.span(one))] for one in ("name", "other")]
    asks = re.sub(r"\b(?:they|these|those)\b", " and ".join(names), two["asks"], count=1)
    return f"{asks}?" if all(_is_named(one, finder) for one in names) else text


def _is_named(word: str, finder: SlotFinder) -> bool:
    """Whether a word names a body, a term of the glossary or an instrument, and nothing else."""
    found = finder.find(word, None)
    named = found.bodies or found.terms or found.instruments or found.instrument_names
    return bool(named) and not found.ambiguous
