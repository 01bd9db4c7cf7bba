"""How likely a document answers a question that names none, and not the plan."""

import math

from tipassist.answer.asked import read_asked
from tipassist.answer.documents.choosing.whose import Nearness
from tipassist.answer.documents.clauses.giving import gives
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.meaning import Meaning

_MOST_MISSING = 3
_MOST_TERMS = 5
_LEAST = 0.001


def chance(result: SearchResult, plan: Nearness, meaning: Meaning, *, names_things: bool) -> float:
    """Return how likely what a search in a document found answers a question, 0 to 1.

    The weights are fitted on open questions over documents, with those that the documents do not
    answer and those that the plan does.

    Args:
        result: What the search found.
        plan: How near the plan comes to the question.
        meaning: The question.
        names_things: Whether it names places, bodies or terms of the plan.
    """
    if not result.nearest or not result.terms:
        return 0.0
    best = result.nearest[0]
    asked = read_asked(meaning)
    given = (
        asked is None
        or asked.kind.shows is None
        or any(gives(asked, one.whole) for one in result.nearest)
    )
    weight = sum(one.weight for one in result.terms) or 1.0
    seen = {
        "words": best.words,
        "cosine": best.cosine,
        "known": sum(one.weight for one in result.terms if one.known) / weight,
        "missing": min(_MOST_MISSING, result.missing) / _MOST_MISSING,
        "terms": min(_MOST_TERMS, len(result.terms)) / _MOST_TERMS,
        "not_given": float(not given),
        "plan_words": plan.words,
        "plan_cosine": plan.cosine,
        "plan_things": float(names_things),
        "always": 1.0,
    }
    words = load_document_words()
    weights = words.chance
    if best.reading is not None and plan.reading is not None:
        weights = words.chance_read
        seen |= {
            "relevance": best.reading.worth / 10,
            "plan_relevance": plan.reading.worth / 10,
            "answers": _log_odds(best.reading.answers),
            "plan_answers": _log_odds(plan.reading.answers),
        }
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in seen.items())))


def _log_odds(chance: float) -> float:
    held = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(held / (1 - held))
