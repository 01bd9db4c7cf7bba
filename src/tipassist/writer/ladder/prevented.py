"""What the evidence speaks of only as worked against is not spoken of without that."""

import re
from collections.abc import Iterator

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.reading import content_of
from tipassist.writer.ladder.verdict import Checked
from tipassist.writer.senses import load_senses

_SENTENCE = re.compile(r"[.;:?!]\s+|\n+")
_VERB = re.compile(r"\b(?:has|have|is|are|was|were|will|shall|should|may|can|that|which)\b")
_REACH = 2


def check_prevented(checked: Checked) -> str:
    """Return the word that the evidence has only after "prevent" or the like, left out here."""
    if not checked.is_english or load_senses().preventing.search(fold(checked.text)):
        return ""
    told = [one for source in checked.cited for one in _told(source.source.text)]
    prevented = {word for word, after in told if after}
    free = {word for word, after in told if not after}
    return next((one for one in content_of(checked.text) if one in prevented - free), "")


def _told(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the telling words of a text, and whether each stands right after one that prevents."""
    for sentence in _SENTENCE.split(fold(text)):
        first, *rest = load_senses().preventing.split(sentence)
        yield from ((word, False) for word in content_of(first))
        for part in rest:
            ruled, *others = _VERB.split(part)
            words = content_of(ruled)
            yield from ((word, at < _REACH) for at, word in enumerate(words))
            yield from ((word, False) for word in content_of(" ".join(others)))
