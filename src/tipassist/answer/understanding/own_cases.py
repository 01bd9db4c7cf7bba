"""What somebody tells of a case of their own, or of themselves, and asks nothing.

"My boss kept my wages" asks for no row, and still the nearest that the plan has is more use than
the word that it is outside. "I am a judge" asks for what there is for judges.
"""

import re

from tipassist.answer.language.words import fold, word_list
from tipassist.answer.meaning import Meaning

_GREETS = r"\W*(?:(?:hi|hello|hey|please|help|so|ok|well|good (?:morning|day|afternoon)),?\W+)*"
_KIN = (
    r"(?:boss|employer|manager|landlady|recruiter|agent|agency|client|patient|sister|brother|"
    r"daughter|son|cousin|niece|nephew|friend|neighbou?r|maid|helper|nanny|police|company|firm)"
)
_IS_TOLD = re.compile(
    rf"{_GREETS}(?:my|our|his|her|their) (?P<first>[a-z]+) (?P<second>[a-z']+)\b[^?]*"
)
_IS_THERE = re.compile(r"(?:is|are) (?:there|it|that|this)\b")
_IS_ASKED = re.compile(
    r"\b(?:which|what|who|whom|whose|when|where|why|can|could|should|may|want(?:s|ed)? "
    r"(?:a|an|the|to know|to see|all|some|me)|asks?|asked|wonders?)\b"
)
_I_AM = re.compile(
    rf"{_GREETS}(?:i am|i'm|im|we are|we're|i work as|speaking as) (?:an? |the )?"
    r"(?P<what>[a-z-]+(?: [a-z-]+){0,2})\W*"
)


def tells_of_case(meaning: Meaning) -> bool:
    """Whether a case of the asker's people is told and nothing asked: "my boss kept my wages"."""
    return person_told(meaning) != ""


def person_told(meaning: Meaning) -> str:
    """Return of whom a case is told, or ""."""
    text = fold(meaning.text)
    match = _IS_TOLD.fullmatch(text)
    if match is None or _IS_ASKED.search(text) or _IS_THERE.match(text, match.start("second")):
        return ""
    said = (match[name].removesuffix("s") for name in ("first", "second"))
    return next((one for one in map(_whole, said) if _is_person(one)), "")


def _whole(word: str) -> str:
    """Put back the ending of a word that is no plural: "boss"."""
    return f"{word}s" if word.endswith("s") else word


def _is_person(word: str) -> bool:
    return re.fullmatch(_KIN, word) is not None or f"{word}s" in word_list("persons")


def introduces_as(meaning: Meaning) -> tuple[str, ...]:
    """Return the words for what somebody says to be: "i am a judge"; none where it is not said."""
    match = _I_AM.fullmatch(fold(meaning.text))
    return tuple(match["what"].split()) if match else ()
