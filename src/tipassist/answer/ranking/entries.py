"""Ranking every entry of the register for an open question: words and meaning together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.ranking.matching import Entry, Match, Matcher, Place
from tipassist.locators import Locator
from tipassist.register.model import Activity
from tipassist.register.queries import is_within

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit
    from tipassist.index.passages import Passage

PROSE_KINDS = frozenset({"section", "pillar", "glossary", "footnote"})
_COSINE_FLOOR = 0.2
_COSINE_RANGE = 0.6
_WORDS_SHARE = 0.6
_WORDING_SHARE = 0.5
_SPREAD = 0.85


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry and how well it fits a question.

    Attributes:
        entry: The entry.
        words: Share of the asked weight that its words cover, 0 to 1.
        cosine: Cosine similarity to the question, -1 to 1; 0 when it is not near.
        total: Both together, bigger is better.
        found: The terms found in it, as asked.
        exact: Whether they were found in the words asked.
        keyword: Its BM25 score, at least 0.
        pieces: Its sentences that stand near the question, with their cosine similarities.
        worths: Each term found, how well it is met, 0 to 1, and whether in its own words.
        answering: How near its best sentence lies to what is expected of an answer, at least 0;
            0 when it is not known.
    """

    entry: Entry
    words: float
    cosine: float
    total: float
    found: tuple[str, ...]
    exact: bool
    keyword: float = 0.0
    pieces: tuple[tuple[str, float], ...] = ()
    worths: tuple[tuple[str, float, bool], ...] = ()
    answering: float = 0.0


@dataclass(frozen=True, slots=True)
class ActivityRank:
    """An activity and its entries that fit a question, best first.

    Attributes:
        activity: The activity.
        entries: Its cells that share a word with the question or stand near it.
        words: Share of the asked weight that its words cover, 0 to 1.
        core: The same of the terms alone that make the subject.
        exact: Whether one of its entries has a term of the subject in the words asked.
        share: Its share of the chances of all activities to be meant, 0 to 1.
        total: Its words and the best of its meanings together, bigger is better.
        ownership: How surely its coordinator is who handles the subject: its own wording counts
            most.
    """

    activity: Activity
    entries: tuple[Ranked, ...]
    words: float
    core: float = 0.0
    exact: bool = False
    share: float = 0.0
    total: float = field(init=False)
    ownership: float = field(init=False)

    def __post_init__(self) -> None:
        total = together(self.words, max(one.cosine for one in self.entries))
        own = (one.total for one in self.entries if one.entry.kind == "activity")
        ownership = (1 - _WORDING_SHARE) * total + _WORDING_SHARE * max(own, default=0)
        object.__setattr__(self, "total", total)
        object.__setattr__(self, "ownership", ownership)


def rank_entries(
    terms: tuple[Term, ...],
    matcher: Matcher,
    near: Iterable["Hit"],
    said: str = "",
    answering: Mapping[Place, float] | None = None,
) -> tuple[Ranked, ...]:
    """Rank the entries that share a term with a question or stand near it.

    Args:
        terms: What its topic words are.
        matcher: Finds entries by words.
        near: The passages near the question.
        said: The whole question.
        answering: How near the places lie to what is expected of an answer.

    Returns:
        The entries, best total first.
    """
    keywords, expected = matcher.keywords(said), answering or {}
    pieces = {at: told for place, told in _places(near).items() for at in matcher.at_place(place)}
    matches = {match.at: match for match in matcher.match(terms)}
    ranked = []
    for at in sorted({*matches, *pieces}):
        entry, match, told = matcher.entries[at], matches.get(at), pieces.get(at, ())
        if match is not None or any(cosine > 0 for _, cosine in told):
            likely = max(0.0, expected.get(entry.place, 0.0))
            ranked.append(_ranked(entry, match, keywords.get(at, 0.0), tuple(told), likely))
    return tuple(sorted(ranked, key=lambda one: -one.total))


def _ranked(
    entry: Entry,
    match: Match | None,
    keyword: float,
    pieces: tuple[tuple[str, float], ...],
    answering: float,
) -> Ranked:
    words = match.score if match else 0.0
    cosine = max((0.0, *(cosine for _, cosine in pieces)))
    return Ranked(
        entry,
        words,
        cosine,
        together(words, cosine),
        match.words if match else (),
        match.exact if match else False,
        keyword,
        pieces,
        match.worths if match else (),
        answering,
    )


def together(words: float, cosine: float) -> float:
    """Return one score for words and meaning, 0 to 1."""
    meaning = min(1.0, max(0.0, (cosine - _COSINE_FLOOR) / _COSINE_RANGE))
    return _WORDS_SHARE * words + (1 - _WORDS_SHARE) * meaning


def _places(near: Iterable["Hit"]) -> dict[Place, list[tuple[str, float]]]:
    """Return the texts near a question that each place consists of, and their similarities."""
    found: defaultdict[Place, list[tuple[str, float]]] = defaultdict(list)
    for hit in near:
        if hit.vector is not None:
            found[place_of(hit.passage)].append((hit.passage.text, hit.vector.score))
    return found


def place_of(passage: "Passage") -> Place:
    """Return the place that a passage is all or a sentence of."""
    return passage.locator, passage.spans


def rank_activities(
    ranked: Iterable[Ranked],
    terms: tuple[Term, ...],
    within: tuple[Locator, ...] = (),
    outside: tuple[Locator, ...] = (),
) -> tuple[ActivityRank, ...]:
    """Gather the entries by activity, best activity first.

    Terms may be spread over the cells of one activity, which counts a little less than one cell
    that holds them all.
    """
    by_code: dict[str, list[Ranked]] = defaultdict(list)
    for one in ranked:
        if one.entry.activity is not None:
            by_code[one.entry.activity.code].append(one)
    core = core_of(terms)
    weights = {term.words: term.weight for term in core}
    found = []
    for entries in by_code.values():
        activity = entries[0].entry.activity
        if activity is None or is_within(activity, outside):
            continue
        if within and not is_within(activity, within):
            continue
        best = max(one.words for one in entries)
        told = max(_told(one, weights) for one in entries)
        words = max(best, _SPREAD * _spread(entries, terms))
        subject = max(told, _SPREAD * _spread(entries, core))
        exact = any(own and word in weights for one in entries for word, _, own in one.worths)
        found.append(ActivityRank(activity, tuple(entries), words, subject, exact))
    return tuple(sorted(found, key=lambda one: -one.total))


def _told(found: Ranked, weights: dict[str, float]) -> float:
    """Return the share of the weight of terms that one entry meets, 0 to 1."""
    asked = sum(weights.values()) or 1.0
    return sum(weights.get(word, 0.0) * worth for word, worth, _ in found.worths) / asked


def _spread(entries: list[Ranked], terms: tuple[Term, ...]) -> float:
    """Return the share of the weight of terms that some entry or other has, 0 to 1."""
    asked = sum(term.weight for term in terms) or 1.0
    found = {words for one in entries for words in one.found}
    return sum(term.weight for term in terms if term.words in found) / asked
