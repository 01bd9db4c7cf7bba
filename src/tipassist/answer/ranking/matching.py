"""Matching terms against every entry of the register: word families and synonyms.

An entry is one citable text: a cell of an activity, an outcome, a pillar's goal, a paragraph or
item of a section, a glossary entry, a footnote. Weights are inverse document frequencies over
entries.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tipassist.answer.draft import (
    Evidence,
    cell_evidence,
    footnote_evidence,
    outcome_evidence,
    part_evidence,
    pillar_evidence,
    term_evidence,
    wording_evidence,
)
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.terms import Term, TermReader
from tipassist.answer.language.thesaurus import Thesaurus
from tipassist.answer.language.words import families
from tipassist.answer.ranking.keyword_scores import KeywordScores, keyword_scores
from tipassist.locators import Locator
from tipassist.register.model import Activity, Register, Wording
from tipassist.types import Span

_RELATED_WEIGHT = 0.7
_MOSTLY = 0.75
_NON = "non"
_POINTS_BACK = re.compile(r"(?:\w+\s+){0,5}?(?:this|these|such|it|they)\b", re.IGNORECASE)

Place = tuple[Locator, tuple[Span, ...]]
"""What tells an entry from all others: where it is cited, and where its text is printed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One citable text of the register.

    Attributes:
        name: Code, section, footnote or term it stands at.
        kind: activity, example, project, indicator, outcome, pillar, section, glossary, footnote.
        wording: Its text.
        evidence: How to cite it.
        activity: The activity it is a cell of, if any.
        families: The word families of its text, in reading order.
        context: The word families of its heading and of what introduces it.
    """

    name: str
    kind: str
    wording: Wording
    evidence: Evidence
    activity: Activity | None
    families: tuple[str, ...]
    context: frozenset[str] = frozenset()

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.evidence.locator, self.wording.spans


@dataclass(frozen=True, slots=True)
class Match:
    """How well an entry speaks of the terms asked.

    Attributes:
        at: Position of the entry among all.
        entry: The entry.
        score: Weight matched over weight asked, 0 to 1; synonyms count less.
        words: The terms found, as asked.
        exact: Whether most of what was found was found in its own words.
        worths: Each term found, how well it is met, 0 to 1, and whether in its own words.
    """

    at: int
    entry: Entry
    score: float
    words: tuple[str, ...]
    exact: bool
    worths: tuple[tuple[str, float, bool], ...] = ()


class Matcher:
    """Finds the entries of one register that speak of a topic.

    What it searches by is worked out when a question first needs it: most that the table answers do
    not.

    Args:
        register: The plan.
        synonyms: Words that mean the same, and everyday words for formal ones.
        thesaurus: Gives what words that the plan does not use may mean.
    """

    def __init__(
        self,
        register: Register,
        synonyms: Synonyms,
        thesaurus: Callable[[], Thesaurus] = Thesaurus,
    ) -> None:
        self._register = register
        self._synonyms = synonyms
        self._thesaurus = thesaurus

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of the register."""
        return tuple(register_entries(self._register))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The word families that the plan uses."""
        return frozenset(stem for entry in self.entries for stem in entry.families)

    @cached_property
    def _reader(self) -> TermReader:
        same = (*self._synonyms.same, *_expanded(self._register))
        texts = [entry.families for entry in self.entries]
        return TermReader(texts, replace(self._synonyms, same=same), self._thesaurus())

    @cached_property
    def _positions(self) -> dict[str, frozenset[int]]:
        return _positions(self.entries)

    @cached_property
    def _at_place(self) -> dict[Place, list[int]]:
        found: defaultdict[Place, list[int]] = defaultdict(list)
        for at, entry in enumerate(self.entries):
            found[entry.place].append(at)
        return dict(found)

    @cached_property
    def _keywords(self) -> KeywordScores:
        return keyword_scores([(*one.families, *one.context) for one in self.entries])

    def terms(self, words: Iterable[str], said: str = "") -> tuple[Term, ...]:
        """Group topic words into terms; see `TermReader.read`."""
        return self._reader.read(words, said)

    def at_place(self, place: Place) -> Sequence[int]:
        """Return the positions of the entries that stand at a place."""
        return self._at_place.get(place, ())

    def keywords(self, said: str) -> dict[int, float]:
        """Return the BM25 score above 0 of entries, by their position, for a whole question."""
        return self._keywords.scores(families(said))

    def match(self, terms: tuple[Term, ...]) -> tuple[Match, ...]:
        """Return the entries that speak of at least one term, best first."""
        asked = sum(term.weight for term in terms) or 1.0
        told: defaultdict[int, list[tuple[Term, float, bool]]] = defaultdict(list)
        for term in terms:
            for at in self._using(term):
                worth, own = _worth(self.entries[at], term)
                if worth:
                    told[at].append((term, worth, own))
        found = (_match(at, self.entries[at], told[at], asked) for at in sorted(told))
        return tuple(sorted(found, key=lambda match: -match.score))

    def _using(self, term: Term) -> Iterable[int]:
        """Return the positions of the entries that have all words of one of a term's phrases."""
        meant = (term, *term.also)
        grams = tuple(gram for one in meant for gram in (one.exact, *one.related))
        if not all(grams):
            return range(len(self.entries))
        return set().union(*map(self._having, grams))

    def _having(self, gram: tuple[str, ...]) -> frozenset[int]:
        sets = (self._positions.get(word, frozenset()) for word in gram)
        return frozenset.intersection(*sets)


def _match(at: int, entry: Entry, told: list[tuple[Term, float, bool]], asked: float) -> Match:
    score = sum(worth * term.weight for term, worth, _ in told) / asked
    weight = sum(term.weight for term, _, _ in told)
    own = sum(term.weight * own for term, _, own in told)
    worths = tuple((term.words, worth, exact) for term, worth, exact in told)
    words = tuple(term.words for term, _, _ in told)
    return Match(at, entry, score, words, own >= _MOSTLY * weight, worths)


def covered(entry: Entry, terms: tuple[Term, ...]) -> float:
    """Return the share of the weight of all terms that an entry speaks of, 0 to 1."""
    asked = sum(term.weight for term in terms) or 1.0
    return sum(_worth(entry, term)[0] * term.weight for term in terms) / asked


def _worth(entry: Entry, term: Term) -> tuple[float, bool]:
    if not term.also:
        return _worth_of(entry, term)
    return max(_worth_of(entry, one) for one in (term, *term.also))


def _worth_of(entry: Entry, term: Term) -> tuple[float, bool]:
    if _contains(entry.families, term.exact):
        return 1.0, not _only_denied(entry.families, term)
    if len(term.exact) > 1 and _contains_loosely(entry.families, term.exact):
        return 0.9, True
    if any(_contains(entry.families, gram) for gram in term.related):
        return _RELATED_WEIGHT, False
    if any(set(gram) <= entry.context for gram in (term.exact, *term.related)):
        return 0.5, True
    if len(term.exact) > 1 and set(term.exact) <= set(entry.families):
        return 0.6, True
    return 0.0, False


def _only_denied(text: tuple[str, ...], term: Term) -> bool:
    """Whether a word stands only with "non-" before it: "non-punishment" is no punishment."""
    if len(term.exact) > 1:
        return False
    return all(at and text[at - 1] == _NON for at, one in enumerate(text) if one == term.exact[0])


def _contains(text: tuple[str, ...], gram: tuple[str, ...]) -> bool:
    if len(gram) == 1:
        return gram[0] in text
    return any(text[at : at + len(gram)] == gram for at in range(len(text) - len(gram) + 1))


def _contains_loosely(text: tuple[str, ...], gram: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand in order with at most one word between them."""
    for start, stem in enumerate(text):
        if stem != gram[0]:
            continue
        at = start
        for wanted in gram[1:]:
            near = text[at + 1 : at + 3]
            if wanted not in near:
                break
            at += 1 + near.index(wanted)
        else:
            return True
    return False


def _positions(entries: Iterable[Entry]) -> dict[str, frozenset[int]]:
    """Return at which entries each word family stands, in their texts or what introduces them."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for at, entry in enumerate(entries):
        for word in (*entry.families, *entry.context):
            found[word].add(at)
    return {word: frozenset(at) for word, at in found.items()}


def _expanded(register: Register) -> Iterable[tuple[str, ...]]:
    """Return each abbreviation with what it stands for."""
    for term in (*register.glossary, *register.expansions):
        if term.term.isupper():
            words = [word for word in term.definition.text.split() if word.lower() != "asean"]
            yield (term.term, " ".join(words).replace(",", ""))


def register_entries(register: Register) -> Iterable[Entry]:
    """Yield every text of a plan with the place that it is cited at."""
    for pillar in register.pillars:
        context = frozenset(families(pillar.title.text))
        yield _entry(
            pillar.letter,
            "pillar",
            pillar.goal,
            pillar_evidence(pillar, goal=True),
            context=context,
        )
    for outcome in register.outcomes:
        yield _entry(outcome.code, "outcome", outcome.wording, outcome_evidence(outcome))
    for activity in register.activities:
        yield from _activity_entries(activity)
    yield from _section_entries(register)
    for term in register.glossary:
        context = frozenset(families(term.term))
        yield _entry(term.term, "glossary", term.definition, term_evidence(term), context=context)
    for note in register.footnotes:
        yield _entry(f"Footnote {note.number}", "footnote", note.wording, footnote_evidence(note))


def _entry(
    name: str,
    kind: str,
    wording: Wording,
    evidence: Evidence,
    activity: Activity | None = None,
    context: frozenset[str] = frozenset(),
) -> Entry:
    return Entry(name, kind, wording, evidence, activity, families(wording.text), context)


def _activity_entries(activity: Activity) -> Iterable[Entry]:
    yield _entry(activity.code, "activity", activity.wording, wording_evidence(activity), activity)
    columns = (
        ("example", "Example", activity.examples),
        ("project", "Activities / Projects", tuple(one.wording for one in activity.projects)),
        ("indicator", "Potential Indicators", activity.indicators),
        ("activity", "Type without a code", tuple(one.wording for one in activity.uncoded)),
    )
    for kind, label, wordings in columns:
        for wording in wordings:
            evidence = cell_evidence(activity, kind, label, wording)
            yield _entry(activity.code, kind, wording, evidence, activity)


def _section_entries(register: Register) -> Iterable[Entry]:
    for section in register.sections:
        title = families(section.title.text)
        before = ""
        for part in section.parts:
            context = set(title)
            if part.lead_in is not None:
                context |= set(families(section.parts[part.lead_in].wording.text))
            elif _POINTS_BACK.match(part.wording.text):
                context |= set(families(before))
            before = part.wording.text
            evidence = part_evidence(register, part)
            yield _entry(
                str(part.locator), "section", part.wording, evidence, context=frozenset(context)
            )
