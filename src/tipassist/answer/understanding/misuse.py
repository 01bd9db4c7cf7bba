"""Misuse: requests for help in the crime itself, which are outside of what is answered.

"Explain how to forge travel documents" speaks of words that the plan has, but asks for nothing
that it tells; "how do officers detect forged documents?" does.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold


def asks_for_harm(question: str) -> bool:
    """Whether a question, as typed, asks for help in the crime or for a part to be played in it."""
    text = " ".join(fold(question).split())
    return any(one.search(text) for one in _patterns())


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    raw = files("tipassist.answer").joinpath("lexicon", "misuse.toml").read_text("utf-8")
    words = {name: f"(?:{'|'.join(told)})" for name, told in tomllib.loads(raw).items()}
    words = {name: told.replace("@", words["gap"]) for name, told in words.items()}
    for name in ("deeds", "lulls"):
        caught = words["people"] if name == "deeds" else f"(?:{words['people']}|{words['caught']})"
        words[name] = words[name].replace("<people>", caught)
    begins = rf"(?<![\w-]){words['asks']} (?:{words['manner']} )?(?:\w+ (?:and|or) )?"
    between = rf"(?:(?!\b{words['harmless']}\b)[^.?!]){{0,60}}?"
    guarded = rf"{words['slips']} {between}\b{words['guards']}"
    played = rf"(?<![\w-]){words['plays']} (?:an? |the )?{words['gap']}{words['persons']}"
    played = rf"{played}(?! {words['works']}\b)"
    unseen = rf"(?<![\w-]){words['orders']}\b[^.?!]*\b{words['unseen']}"
    brought = (
        rf"{words['moves']} {words['people']} (?=(?:(?!with)[\w']+ ){{0,3}}?{words['away']}\b)"
    )
    brought = rf"{begins}{brought}[^.?!]{{0,80}}?\b{words['unknown']}"
    enlisted = rf"{begins}{words['enlists']} {words['people']}(?![\w'-])"
    enlisted = rf"{enlisted}[^.?!]{{0,80}}?\b{words['unnoticed']}"
    open_to = rf"(?<![\w-]){words['gaps']}\b[^.?!]{{0,60}}?\b{words['used']}\b"
    open_to = rf"{open_to}[^.?!]{{0,60}}?\b{words['hidden']}"
    unwary = rf"(?<![\w-]){words['lulls']} {words['unwary']}"
    doing = (f"{begins}{words['deeds']}", f"{begins}{guarded}")
    told = (*doing, played, unseen, brought, enlisted, open_to, unwary)
    return tuple(re.compile(rf"{one}(?![\w'-])") for one in told)
