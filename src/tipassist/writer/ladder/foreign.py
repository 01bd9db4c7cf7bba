"""What can be told of a sentence in another language: whether it denies, and its order of names.

Words cannot be compared there. A translation keeps the order of bodies, dates and codes that are
told one after the other; a sentence that turns it is deleted, rightly or for safety.
"""

from collections.abc import Sequence

from tipassist.writer.ladder.names import is_acronym
from tipassist.writer.ladder.polarity import all_deny, none_denies
from tipassist.writer.ladder.reading import tokens_in
from tipassist.writer.ladder.verdict import Checked
from tipassist.writer.lexicon import load_ladder_words


def check_foreign(checked: Checked) -> str:
    """Return the denial that is missing or too much, or the names that are told the other way."""
    if checked.is_english:
        return ""
    return _denial(checked) or _order(checked)


def _denial(checked: Checked) -> str:
    """Compare with evidence of which every stretch denies, or none does."""
    denials = load_ladder_words().denials.get(checked.language)
    if denials is None:
        return ""
    said = denials.search(checked.text.lower())
    held = [one.source.text for one in checked.cited]
    if said and all(map(none_denies, held)):
        return f"denial that the evidence lacks: {said[0]}"
    if not said and all(map(all_deny, held)):
        return "denial of the evidence left out"
    return ""


def _order(checked: Checked) -> str:
    """Return the names of a sentence where no source that has them all has them in this order."""
    said = _names(checked.text)
    for one in checked.cited:
        held = _names(one.source.said)
        own = [name for name in said if name in held]
        if not _runs_through(own, held):
            return " ".join(own)
    return ""


def _runs_through(names: Sequence[str], held: Sequence[str]) -> bool:
    """Whether names come one after the other in a longer run of names."""
    rest = iter(held)
    return all(name in rest for name in names)


def _names(text: str) -> list[str]:
    """Return the abbreviations of a text, each where it is told first."""
    return list(dict.fromkeys(one for one in tokens_in(text) if is_acronym(one)))
