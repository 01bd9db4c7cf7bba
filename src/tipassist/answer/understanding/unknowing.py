"""What people say of not knowing: "I am not sure which …", "nobody here knows where …".

Such words deny that the asker knows something; they say nothing of the plan, and would otherwise be
read as denying what is asked.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold

_ENDS = r"\s*(?:[.,;:!?)]|\s-\s|$|(?:but|so|and|hence|therefore|anymore|any more)\b)"


@lru_cache(maxsize=1)
def load_unknowing() -> re.Pattern[str]:
    """Read the packaged words into one pattern for folded text."""
    text = files("tipassist.answer").joinpath("lexicon", "asking.toml").read_text("utf-8")
    told = {name: "|".join(words) for name, words in tomllib.loads(text)["unknowing"].items()}
    between = rf"(?:\s+(?:{told['between']}))*"
    denied = r"(?:(?:\s+|(?<![\w'-]))not|\s*n'?t)"
    be = r"(?:am|is|are|was|were|feel|feels|seems?)"
    of = r"(?:\s+(?:about|of|on|as to|for|in|under|by|with))*"
    ways = (
        rf"(?:{be}|'m|'re|'s)?{between}{denied}{between}\s+(?:{told['states']})",
        rf"(?:(?:{be}|'m|'re|'s){between}\s+)?(?:{told['unsure']})",
        rf"(?:have|has|had|got|with)?{between}\s*(?:no|zero|not the \w+est){between}\s+"
        rf"(?:\w+\s+)?(?:{told['guesses']})",
        rf"(?:have|has|had|do|does){denied}{between}\s+(?:have\s+)?(?:a|any|the \w+est)\s+"
        rf"(?:{told['guesses']})",
        rf"(?:do|does|did|have|has|had){denied}{between}\s+(?:{told['verbs']})",
        rf"(?:never{between}\s+(?:{told['verbs']}))",
        rf"(?:can|could|ca|am|are|is|was|were)(?:{denied}|not)(?:\s+(?:be\s+)?able\s+to)?{between}\s+"
        rf"(?:{told['abilities']})",
    )
    someone = rf"(?:{told['persons']})(?:{between}\s+|(?='m|'re|'s))"
    nobody = (
        rf"(?:{told['nobody']})(?:\s+\w+){{0,3}}?\s+(?:(?:can|could)\s+(?:{told['abilities']})|"
    )
    nobody += rf"(?:{told['verbs']}|remembers?|is sure|was sure|is certain|has told))"
    way = "|".join(ways)
    heard = r"(?:\s+(?:me|us|him|her|them|to me|to us|to him|to her|to them|yet|anymore))*"
    asked = rf"(?=,?{of}\s+(?:exactly\s+|precisely\s+)?(?:{told['questions']})\b)"
    ahead = rf"(?:(?:{someone})?(?:{way})|{nobody})(?![\w'-]){heard}{of}{asked}"
    aside = rf"(?:{someone}(?:{way})|{nobody}|(?<![^.,;:!?-] )(?:{way}))"
    aside += rf"(?![\w'-]){heard}{of}(?={_ENDS})"
    return re.compile(rf"(?<![\w'-])(?:{ahead}|{aside})")


def without_unknowing(text: str) -> str:
    """Blank out what a question says of somebody's not knowing; offsets stay."""
    for match in load_unknowing().finditer(fold(text)):
        if match.group(0).strip():
            blank = " " * (match.end() - match.start())
            text = f"{text[: match.start()]}{blank}{text[match.end() :]}"
    return text
