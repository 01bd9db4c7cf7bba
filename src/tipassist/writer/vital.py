"""What a written answer must not lose."""

from collections.abc import Iterable

from tipassist.answer.meaning import Form, Meaning
from tipassist.locator_reading import find
from tipassist.types import Item
from tipassist.writer.ladder.reading import values_in
from tipassist.writer.sources import RawSentence, Source


def loses_vital(meaning: Meaning, sources: Iterable[Source], kept: Iterable[RawSentence]) -> bool:
    """Whether a place of the main claim is cited by no kept sentence, or the value asked is gone.

    Args:
        meaning: What is asked.
        sources: All sources.
        kept: The sentences that stand.
    """
    sentences = tuple(kept)
    cited = {one for sentence in sentences for one in sentence.evidence}
    vital = [one for one in sources if one.vital]
    if any(one.id not in cited for one in vital):
        return True
    asked = {value for one in vital for value in _asked_values(meaning, one.text)}
    said = " ".join(one.text for one in sentences)
    return bool(asked) and asked.isdisjoint(_asked_values(meaning, said))


def differs_from_list(items: Iterable[Item], kept: Iterable[RawSentence]) -> bool:
    """Whether the codes that sentences name are others than those of the list that was found."""
    listed = {one.locator for one in items}
    named = {str(one.locator) for sentence in kept for one in find(sentence.text)}
    return bool(listed) and named != listed


def _asked_values(meaning: Meaning, text: str) -> set[object]:
    """Return the values in a text of the kind that is asked for, if one is."""
    found = values_in(text, names=False)
    match meaning.form:
        case Form.WHEN:
            years = {one.year for one in found.dates if one.year}
            months = {(one.day, one.month) for one in found.dates}
            return {*years, *months, *(int(n) for n in found.numbers if _is_year(n))}
        case Form.COUNT:
            return set(found.numbers)
        case Form.WHO:
            return set(found.acronyms)
        case _:
            return set()


def _is_year(number: str) -> bool:
    return number.isdigit() and len(number) == 4
