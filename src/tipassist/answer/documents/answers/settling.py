"""Whether the clauses found settle a question, or only touch on it."""

from collections.abc import Sequence

from tipassist.answer.documents.answers.parted_search import NAME, PartedSearch
from tipassist.answer.documents.answers.told_elsewhere import punishing
from tipassist.answer.documents.clauses import listing as lists
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.unsettled import (
    counts_elsewhere,
    is_left_open,
    lacks_amount,
    lacks_contact,
    lacks_date,
    lacks_party,
    lacks_quality,
    lacks_sanction,
    lacks_term,
    withholds,
)
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import asked_noun, families

_MOST_NEAR = 2


def leaves_open(
    asked: DocumentQuestion, places: Places, result: SearchResult, topic: Sequence[str]
) -> bool:
    """Whether the best clause found touches on a question and does not settle it.

    A row of a table tells no more than its cells: the best clause in words counts before it.

    Args:
        asked: The question.
        places: The document.
        result: What the search in it found.
        topic: The words that tell the subject.
    """
    inside = (one for one in result.answering if not one.is_row)
    best = next(inside, result.answering[0])
    lists = result.answering[0].is_row or bool(
        places.under(best.index) or places.listed_after(best.index)
    )
    if not result.sure and is_closed(asked) and asked.asks("was_done"):
        told = " ".join(
            f"{one.whole} {one.around} {places.sentence(one.index)}" for one in result.answering
        )
        if lacks_term(told, result.terms):
            return True
    if is_closed(asked) and lacks_quality(asked.text, f"{best.whole} {best.around}", result.terms):
        return True
    every = " ".join(
        f"{places.sentence(one.index)} {one.items} {one.around}" for one in result.answering
    )
    punished = punishing(places, [one.index for one in result.answering[:_MOST_NEAR]])
    if not punished and lacks_sanction(asked.text, every):
        return True
    if lacks_amount(asked.text, every) or withholds(asked.text, every):
        return True
    if lacks_contact(asked.text, every) or lacks_date(asked.text, every):
        return True
    title = set(families(places.instrument.title))
    beyond = [one for one in topic if not title.issuperset(families(one))]
    names = [one for one in NAME.findall(asked.printed) if not title.issuperset(families(one))]
    if counts_elsewhere(asked.text, names, best.text, topic):
        return True
    if lacks_party(asked.text, names, every):
        return True
    return is_left_open(asked.text, best.text, beyond or topic, lists=lists)


def is_closed(asked: DocumentQuestion) -> bool:
    """Whether a yes or no is asked for."""
    return load_document_words().verdict["closed"].search(asked.text) is not None


def knows_currency(asked: DocumentQuestion, seeking: PartedSearch, key: Key) -> bool:
    """Whether a document has the currency that an amount is asked in, where one is named."""
    said = load_document_words().unsettled["currency"].search(asked.text)
    return said is None or seeking.knows(key, families(said["currency"]))


def under_noun(places: Places, asked: DocumentQuestion, result: SearchResult) -> tuple[int, ...]:
    """Return the one place that is titled by the noun asked for, where no clause surely answers.

    "Which limitations were met?" is answered by the section "Limitations", which need not say so.
    """
    noun = asked_noun(asked.printed)
    found = lists.under_heading(places, (noun,)) if noun else ()
    sure = bool(result.answering) and result.answering[0].surely_answers
    return found if len(found) == 1 and not sure else ()


def asks_for_remarks(word: str) -> bool:
    """Whether a word asks for recommendations or findings: "suggest"."""
    words = load_document_words()
    return any(words.asks[what].fullmatch(word.lower()) for what in ("recommends", "finds"))
