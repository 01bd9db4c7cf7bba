"""Which of the clauses found give the kind of thing asked for: a time, a number, a name."""

import re
from collections.abc import Iterable, Sequence

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.unsettled import counts_others
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import asked_noun, families, family, fold
from tipassist.answer.meaning import Meaning

_ALIKE = 0.75
_NEAR = 0.5
_SURE = 0.85
_VERY_CLOSE = 0.62
_BEYOND_DOUBT = 0.7
_MAX_CLAUSES = 5
_MOST_TIMES = 2
_REASON = "reason"
_MONEY = "money"
_PART_OF = re.compile(r"(?:Of|Out of|Among) (?:the|these|those) (?P<number>\d[\d.,]*)\b")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*(?<![.,])")
_YEARS_FROM_TO = re.compile(r"(?<![\w.,-])((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?![\w-])")
_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")


def giving(
    kept: Sequence[Found],
    ranked: Sequence[Found],
    meaning: Meaning,
    text: str,
    *,
    of_year: bool = True,
) -> list[Found]:
    """Keep the clauses that give the kind of thing asked for; none when no near one does.

    Args:
        kept: The clauses that answer by their words and meaning, best first.
        ranked: All clauses found, best first.
        meaning: The question as understood, for the kind of thing it asks for.
        text: The question without the name of the document.
        of_year: Whether they must be of the years named.
    """
    words = load_document_words()
    if words.asked("reached_at", fold(text)):
        near = [one for one in _near(ranked, _ALIKE) if not one.is_row]
        return [one for one in near if words.given["reached"].search(one.whole)]
    kept = _denying(list(kept), ranked, text)
    if _is_closed(text):
        return _of_the_year(kept, ranked, text) if of_year else kept
    if words.asked("age", fold(text)):
        return _of_age(ranked)
    kept = _of_the_kind(kept, ranked, meaning)
    times, counts = (words.asked(what, fold(text)) for what in ("time", "numbers"))
    timely = _timely(kept, ranked, text) if times else []
    counted = _counted(kept, ranked, text) if counts and not (times and _is_one(text)) else []
    if times or counts:
        kept = list(dict.fromkeys([*counted, *timely]))
    return _of_the_year(kept, ranked, text) if of_year else kept


def _is_closed(text: str) -> bool:
    """Whether a question asks for a yes or no, and nothing besides."""
    words = load_document_words()
    closed = words.verdict["closed"].search(fold(text)) is not None
    return closed and not words.asked("and_asks", fold(text))


def _denying(kept: list[Found], ranked: Sequence[Found], text: str) -> list[Found]:
    """Keep the clauses near the best that deny something, where that is asked: "who may not"."""
    words = load_document_words()
    if not kept or not words.asked("negated", fold(text)):
        return kept
    near = dict.fromkeys([*kept, *_near(ranked, _NEAR)])
    return [one for one in near if words.verdict["denied"].search(fold(one.whole))][:2] or kept


def _of_age(ranked: Sequence[Found]) -> list[Found]:
    """Return the clauses that name an age and, where they are read with the question, answer."""
    cue = load_document_words().given["age"]
    near = (one for one in _near(ranked, _NEAR) if cue.search(one.whole))
    return [one for one in near if one.reading is None or one.answers][:_MAX_CLAUSES]


def _of_the_kind(kept: list[Found], ranked: Sequence[Found], meaning: Meaning) -> list[Found]:
    asked = read_asked(meaning)
    if asked is None or asked.kind.shows is None or asked.kind.premise:
        return kept
    near = _near(ranked, _ALIKE * _ALIKE)
    found = [one for one in near if gives(asked, one.whole)][:_MAX_CLAUSES]
    if asked.kind.name == _REASON:
        kept = [one for one in kept if not one.is_row] or [
            one for one in near if not one.is_row and one.own >= _ALIKE * ranked[0].own
        ][:_MAX_CLAUSES]
    words = load_document_words()
    title = words.titled.get(asked.kind.name)
    under = [one for one in found if title is not None and title.search(fold(one.around))]
    if under:
        return under
    if asked.kind.name in words.soft:
        return [one for one in found if one in kept] or kept
    if asked.kind.sort == _MONEY:
        return found
    return found or (kept if ranked and ranked[0].words >= _SURE else [])


def gives(asked: Asked, text: str) -> bool:
    """Whether a text of a document gives a thing of the kind asked for."""
    more = load_document_words().given.get(asked.kind.name)
    return asked.given_by(text) or (more is not None and more.search(text) is not None)


def counts_in_row(text: str, one: Found) -> bool:
    """Whether a question asks for a number and a clause is a row that has some."""
    asks = load_document_words().asked("numbers", fold(text))
    return asks and one.is_row and any(sign.isdigit() for sign in one.text)


def _timely(kept: list[Found], ranked: Sequence[Found], text: str) -> list[Found]:
    """Keep the clauses near the best that tell a time, the first and what comes next to it."""
    words = load_document_words()
    if not kept:
        return []
    dated = words.asked("date", fold(text)) and not words.asked("numbers", fold(text))
    tells = "tells_date" if dated else "tells_time"
    near = dict.fromkeys([*kept, *_near(ranked, _NEAR)])
    telling = [one for one in near if words.asked(tells, fold(one.whole))][:_MOST_TIMES]
    return [one for one in telling if one.total >= _ALIKE * telling[0].total]


def _counted(kept: list[Found], ranked: Sequence[Found], text: str) -> list[Found]:
    """Keep the clauses near the best that have a number, of the women or the children asked of."""
    words = load_document_words()
    near = [*kept, *_near(ranked, _ALIKE)] if kept else []
    people = frozenset() if words.asked("time", fold(text)) else words.people_in(fold(text))
    telling = [
        one
        for one in near
        if words.asked("tells_number", words.labels.sub(" ", fold(one.whole)))
        and (one.is_row or not counts_others(fold(text), fold(one.whole)))
        and people <= words.people_in(fold(f"{one.whole} {one.around}"))
    ]
    return list(dict.fromkeys(telling))[:_MAX_CLAUSES]


def _is_one(text: str) -> bool:
    """Whether a question asks one thing: "how many days", not "how many and for how long"."""
    return not load_document_words().asked("and_asks", fold(text))


def _of_the_year(kept: list[Found], ranked: Sequence[Found], text: str) -> list[Found]:
    """Keep the rows of the years named, and, where a number is asked, the clauses of them."""
    years = years_in(text)
    counts = load_document_words().asked("numbers", fold(text))
    if not years or not kept or not (counts or any(one.is_row for one in kept)):
        return kept
    near = [*kept, *_near(ranked, _ALIKE)]
    of_it = [one for one in near if years <= years_told(one) or _is_part(one, ranked, years)]
    return list(dict.fromkeys(of_it))[:_MAX_CLAUSES]


def _is_part(one: Found, ranked: Sequence[Found], years: frozenset[str]) -> bool:
    """Whether a clause tells a part of the figure of a row of the years: "Of the 527 housed, …"."""
    whole = _PART_OF.match(one.text)
    return whole is not None and any(
        row.is_row and years <= years_told(row) and whole["number"] in _FIGURE.findall(row.text)
        for row in ranked
    )


def years_in(text: str) -> frozenset[str]:
    """Return the years that a text names."""
    return frozenset(_YEAR.findall(text))


def years_told(one: Found) -> frozenset[str]:
    """Return the years that a clause is of, by its words or by the titles around it.

    In words "2025-2027" is each of these years.
    """
    spans = _YEARS_FROM_TO.findall(one.text)
    between = {str(year) for first, last in spans for year in range(int(first), int(last) + 1)}
    return years_in(f"{one.whole} {one.around}") | between


def _near(ranked: Iterable[Found], share: float) -> list[Found]:
    """Return the clauses of at least a share of the best one's total."""
    ranked = list(ranked)
    return [one for one in ranked if one.total >= share * ranked[0].total]


def has_noun(meaning: Meaning, best: Found) -> bool:
    """Whether a clause has the noun that "which" asks for, and gives the kind of thing asked."""
    words = load_document_words()
    noun, counts = asked_noun(meaning.text), words.asked("numbers", fold(meaning.text))
    if noun is not None and not counts and family(noun) not in families(best.text):
        return False
    asked = read_asked(meaning)
    if asked is None or asked.kind.premise or best.cosine >= _BEYOND_DOUBT:
        return True
    if best.own == 1 and best.cosine >= _VERY_CLOSE:
        return True
    if asked.kind.shows is None:
        return counts and words.asked("tells_number", fold(best.whole))
    return asked.kind.name in words.soft or gives(asked, best.whole)
