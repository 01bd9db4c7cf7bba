"""Findings: what the plan has for an open question, and what tells whether that is an answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.answer.asked import read_asked
from tipassist.answer.language.terms import Term
from tipassist.answer.meaning import Form, Intent, Meaning, Relation
from tipassist.answer.ranking.entries import ActivityRank, Ranked
from tipassist.answer.ranking.placing import Placed

TALK = ("plan", "duty", "rows")
FORMS = (
    Form.WHO,
    Form.LIST,
    Form.YESNO,
    Form.WHY,
    Form.HOW,
    Form.WHEN,
    Form.WHAT,
    Form.COUNT,
)
_LONG = 40
_MANY = 5
_FEW_ROWS = 3
_UNCOMMON = 0.6
_MOSTLY = 0.55
_WHERE = re.compile(r"\bwhere\b", re.IGNORECASE)
_VERBAL = re.compile(r"(?:ed|ing|ly|ise|ize|ood)$")


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for an open question.

    Attributes:
        asked: What its topic words are.
        terms: Those of them that the plan knows, else all.
        ranked: Every place near it, best first.
        prose: Those of the sections, goals, glossary and footnotes.
        table: The activities near it, best first.
        placed: The places of the sections and such that may answer it, best first.
        vocabulary: The word families that the plan uses.
    """

    asked: tuple[Term, ...]
    terms: tuple[Term, ...]
    ranked: tuple[Ranked, ...]
    prose: tuple[Ranked, ...]
    table: tuple[ActivityRank, ...]
    placed: tuple[Placed, ...] = ()
    vocabulary: frozenset[str] = frozenset()

    @property
    def lacking(self) -> tuple[Term, ...]:
        """What is asked and the plan has not at all, else what it has in other words only."""
        unknown = tuple(term for term in self.asked if not term.known)
        return unknown or tuple(term for term in self.asked if not self.says(term.exact))

    def says(self, gram: tuple[str, ...]) -> bool:
        """Whether the plan uses all the words of a phrase, rather than others that mean it."""
        return all(stem in self.vocabulary for stem in gram)


def features_of(meaning: Meaning, found: Findings) -> dict[str, float]:
    """Return what tells how a question ends: nothing of it names a word of any plan.

    Args:
        meaning: The question.
        found: What was found for it.

    Returns:
        Numbers from -1 to 1 by name, always the same names in the same order.
    """
    table = _table_features(found.table)
    prose = _prose_features(found.prose)
    both = {
        f"{name}_{kind}": value
        for name in ("total", "words", "cosine")
        for kind, value in (
            ("lead", table[f"table_{name}"] - prose[f"prose_{name}"]),
            ("best", max(table[f"table_{name}"], prose[f"prose_{name}"])),
        )
    }
    words = _word_features(meaning, found)
    topical = float(meaning.intent is Intent.TOPIC)
    words["absent_topic"] = words["telling_unknown"] * topical
    likely = {f"likely_{one.value}": meaning.likely.get(one, 0.0) for one in Intent}
    talk = {f"talk_{name}": float(f"talk:{name}" in meaning.cues) for name in TALK}
    place = _place_features(meaning, found)
    asks = _asking_features(meaning, place)
    rivals = _rival_features(meaning, found)
    return {**table, **prose, **both, **words, **likely, **talk, **place, **asks, **rivals}


def _rival_features(meaning: Meaning, found: Findings) -> dict[str, float]:
    """Return how the best place of the sections stands against the rows meant most likely."""
    place = found.placed[0] if found.placed else None
    rows = sorted(found.table, key=lambda one: -one.share)[:_FEW_ROWS]
    answering = place.found.answering if place else 0.0
    in_rows = _most(entry.answering for row in rows for entry in row.entries)
    sure = answering * (place.share if place else 0.0)
    told = frozenset(place.found.entry.families) if place else frozenset()
    row = (
        frozenset(one for entry in rows[0].entries for one in entry.entry.families)
        if rows
        else told
    )
    said = [(one.specificity, frozenset(one.exact)) for one in found.asked if one.known]
    weight = sum(value for value, _ in said) or 1.0
    return {
        "row_share": rows[0].share if rows else 0.0,
        "row_answering": in_rows,
        "place_sure_who": sure * float(meaning.form is Form.WHO),
        "place_sure_yesno": sure * float(meaning.form is Form.YESNO),
        "answering_lead": answering - in_rows,
        "place_says": sum(value for value, stems in said if stems <= told) / weight,
        "row_says": sum(value for value, stems in said if stems <= row) / weight,
        "place_alone_says": _most(v for v, stems in said if stems <= told and not stems <= row),
        "row_alone_says": _most(v for v, stems in said if stems <= row and not stems <= told),
    }


def _asking_features(meaning: Meaning, place: dict[str, float]) -> dict[str, float]:
    """Return what shape the question has and whom it names."""
    forms = {f"form_{one.value}": float(meaning.form is one) for one in FORMS}
    actors = float(bool(meaning.actors))
    prose = meaning.likely.get(Intent.PROSE, 0.0)
    return {
        **forms,
        "actors": actors,
        "actors_place": actors * place["place_share"],
        "coordinates": float(meaning.relation is Relation.COORDINATES),
        "supports": float(meaning.relation is Relation.SUPPORTS),
        "names_instrument": float(bool(meaning.instrument_names)),
        "names_rows": float("activities" in meaning.cues),
        "speaks_for_own": float(any(one.own for one in meaning.bodies)),
        "asks_where": float(bool(_WHERE.search(meaning.text))),
        "who_prose": float(meaning.form is Form.WHO) * prose,
        "place_near": place["place_share"] * place["place_cosine"],
    }


def _table_features(table: tuple[ActivityRank, ...]) -> dict[str, float]:
    best = table[0] if table else None
    return {
        "table_total": best.total if best else 0.0,
        "table_words": _most(one.words for one in table),
        "table_cosine": _most(entry.cosine for one in table for entry in one.entries),
        "table_ownership": _most(one.ownership for one in table),
        "table_gap": table[0].total - table[1].total if len(table) > 1 else 0.0,
        "table_exact": float(best is not None and best.exact),
    }


def _prose_features(prose: tuple[Ranked, ...]) -> dict[str, float]:
    best = prose[0] if prose else None
    return {
        "prose_total": best.total if best else 0.0,
        "prose_words": _most(one.words for one in prose),
        "prose_cosine": _most(one.cosine for one in prose),
        "prose_gap": prose[0].total - prose[1].total if len(prose) > 1 else 0.0,
        "prose_exact": float(best is not None and best.exact),
    }


def _place_features(meaning: Meaning, found: Findings) -> dict[str, float]:
    asked = read_asked(meaning)
    shares = [one.share for one in found.placed]
    best = found.placed[0].found if found.placed else None
    return {
        "place_share": shares[0] if shares else 0.0,
        "place_second": shares[1] if len(shares) > 1 else 0.0,
        "place_words": best.words if best else 0.0,
        "place_cosine": best.cosine if best else 0.0,
        "place_answering": best.answering if best else 0.0,
        "most_answering": _most(one.answering for one in found.prose),
        "asks_kind": float(asked is not None),
        "place_gives": float(
            asked is not None and best is not None and asked.given_by(best.entry.wording.text)
        ),
    }


def _word_features(meaning: Meaning, found: Findings) -> dict[str, float]:
    unknown = [term for term in found.asked if not term.known]
    known = [term for term in found.asked if term.known]
    weight = sum(term.weight for term in found.asked) or 1.0
    return {
        "unknown_share": sum(term.weight for term in unknown) / weight,
        "unknown_count": min(len(unknown), _MANY) / _MANY,
        "known_count": min(len(known), _MANY) / _MANY,
        "unknown_specificity": _most(term.specificity for term in unknown),
        "known_specificity": _most(term.specificity for term in known),
        "first_unknown": float(bool(found.asked) and not found.asked[0].known),
        "length": min(len(meaning.text.split()), _LONG) / _LONG,
        "telling_unknown": _telling_unknown(found, unknown, known),
        "outside": float(meaning.intent is Intent.OUT_OF_SCOPE),
        "names_body": float(bool(meaning.named)),
        "unsettled_cue": float("unsettled" in meaning.cues),
    }


def _telling_unknown(found: Findings, unknown: list[Term], known: list[Term]) -> float:
    """Return 1 when the word that tells most, or most of what is asked, is not in the plan."""
    nouns = [term for term in unknown if not _VERBAL.search(term.words)]
    most = _most(term.specificity for term in nouns)
    share = sum(term.weight for term in nouns) / (sum(term.weight for term in found.asked) or 1.0)
    telling = most > _most(term.specificity for term in known) or share >= _MOSTLY
    return float(most >= _UNCOMMON and telling)


def _most(values: Iterable[float]) -> float:
    return max(values, default=0.0)
