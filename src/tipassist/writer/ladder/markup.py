"""A written sentence is plain words: no link, mention, markup, hidden letter, or order to do.

Nor does it rest on a place that speaks to language models.
"""

from tipassist.answer.language.words import families, fold
from tipassist.writer.ladder.verdict import Checked
from tipassist.writer.lexicon import load_ladder_words

_WORD_BREAKS = str.maketrans("", "", "\u200b\u200c")
_UNSPACED = frozenset(("km", "lo", "my", "th"))
"""Languages that are written without blanks, in which an unseen letter may part words."""


def check_markup(checked: Checked) -> str:
    """Return what is no plain word, or speaks to the reader where no evidence does."""
    words = load_ladder_words()
    text = checked.text
    if checked.language in _UNSPACED:
        text = text.translate(_WORD_BREAKS)
    for name, pattern in words.markup.items():
        if pattern.search(text):
            return name
    held = frozenset(word for one in checked.cited for word in one.families)
    for name, pattern in words.addressed.items():
        for match in pattern.finditer(fold(text)):
            if not set(families(match.group(0))) <= held:
                return f"{name}: {match.group(0)}"
    return _spoken_to_models(checked)


def _spoken_to_models(checked: Checked) -> str:
    """Return what a cited place says to a language model; nothing is written from such a place."""
    for name, pattern in load_ladder_words().to_models.items():
        for one in checked.cited:
            if match := pattern.search(one.source.text):
                return f"{name} in the evidence: {match.group(0)}"
    return ""
