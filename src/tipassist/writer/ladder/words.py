"""Most words that tell something stand in the cited evidence, or mean what stands there."""

from tipassist.answer.thesaurus import load_thesaurus
from tipassist.writer.ladder.reading import content_of
from tipassist.writer.ladder.verdict import Checked

_LEAST_SHARE = 0.65
_MOST_FOREIGN = 4


def check_words(checked: Checked) -> str:
    """Return the words beyond the evidence, when they are too many of the sentence."""
    if not checked.is_english:
        return ""
    said = dict.fromkeys(content_of(checked.text))
    if not said:
        return "nothing told"
    held = frozenset(word for one in checked.cited for word in one.families)
    foreign = [word for word in said if word not in held and not _is_meant(word, held)]
    share = 1 - len(foreign) / len(said)
    return " ".join(foreign) if share < _LEAST_SHARE or len(foreign) > _MOST_FOREIGN else ""


def _is_meant(word: str, held: frozenset[str]) -> bool:
    """Whether evidence has, in full, what an everyday word may mean."""
    return any(set(gram) <= held for gram in load_thesaurus().meant((word,)))
