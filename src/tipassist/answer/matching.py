"""Matching topic words against every entry of the register: word families and synonyms.

An entry is one citable text: a cell of an activity, an outcome, a pillar's goal, a paragraph or
item of a section, a glossary entry, a footnote. Weights are inverse document frequencies over
entries.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
from tipassist.answer.thesaurus import Gram, Thesaurus
from tipassist.answer.words import families, family, specificity
from tipassist.register.model import Activity, Register, Wording

_RELATED_WEIGHT = 0.7
_MEANT_WEIGHT = 0.6
_MAX_PHRASE = 4
_POINTS_BACK = re.compile(r"(?:\w+\s+){0,5}?(?:this|these|such|it|they)\b", re.IGNORECASE)
_COMMON_ENGLISH = 0.6
_UNCOMMON = 0.85


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


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about: its own words and the phrases that mean the same.

    Attributes:
        words: As asked.
        exact: Word families of the words asked.
        related: Family tuples of synonyms.
        weight: Inverse document frequency; high for rare words.
        known: Whether the register uses the words or a synonym at all.
    """

    words: str
    exact: tuple[str, ...]
    related: tuple[tuple[str, ...], ...]
    weight: float
    known: bool

    @property
    def specificity(self) -> float:
        """How much it tells about a subject, 0.15 to 1; a phrase of the plan tells most."""
        return 1.0 if len(self.exact) > 1 else specificity(self.words)

    @property
    def telling(self) -> bool:
        """Whether it names a subject by itself: a phrase of the plan or an uncommon word."""
        return len(self.exact) > 1 or specificity(self.words) >= _UNCOMMON


@dataclass(frozen=True, slots=True)
class Match:
    """How well an entry speaks of the terms asked.

    Attributes:
        entry: The entry.
        score: Weight matched over weight asked, 0 to 1; synonyms count less.
        words: The terms found, as asked.
        exact: Whether every term found was found in its own words.
    """

    entry: Entry
    score: float
    words: tuple[str, ...]
    exact: bool


class Matcher:
    """Finds the entries of one register that speak of a topic.

    Args:
        register: The plan.
        synonyms: Groups of words that mean the same.
        thesaurus: What words that the plan does not use may mean.
    """

    def __init__(
        self,
        register: Register,
        synonyms: Iterable[tuple[str, ...]],
        thesaurus: Thesaurus | None = None,
    ) -> None:
        self._thesaurus = thesaurus or Thesaurus()
        self.entries = tuple(_entries(register))
        self._grams = _grams(self.entries)
        self._synonyms = _synonym_map((*synonyms, *_expanded(register)))
        self._count = len(self.entries)

    def terms(self, words: Iterable[str]) -> tuple[Term, ...]:
        """Group topic words into terms: the longest phrases the plan itself uses, else words."""
        kept = [part for word in words for part in self._parted(word)]
        stems = [family(word) for word in kept]
        terms: list[Term] = []
        at = 0
        while at < len(kept):
            size = self._longest(stems, at)
            terms.append(self._term(kept[at : at + size], tuple(stems[at : at + size])))
            at += size
        unique = {term.exact: term for term in terms}
        return self._telling(_merged(tuple(unique.values())))

    def _parted(self, word: str) -> list[str]:
        if "-" in word and not self._grams.get((family(word),)):
            return [part for part in word.split("-") if part]
        return [word]

    def _telling(self, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """Leave out common words that the plan does not use, unless nothing else is left."""
        telling = tuple(
            term for term in terms if term.known or specificity(term.words) > _COMMON_ENGLISH
        )
        return telling or terms

    def _longest(self, stems: list[str], at: int) -> int:
        for size in range(min(_MAX_PHRASE, len(stems) - at), 1, -1):
            gram = tuple(stems[at : at + size])
            if self._grams.get(gram) or gram in self._synonyms or self._is_said(gram):
                return size
        return 1

    def _term(self, words: list[str], stems: tuple[str, ...]) -> Term:
        own = self._grams.get(stems, 0)
        related = tuple(sorted(self._synonyms.get(stems, frozenset()) - {stems}))
        total = own + sum(self._grams.get(gram, 0) for gram in related)
        doubt = 1.0
        if not total:
            related, doubt = self._meant(stems), _MEANT_WEIGHT
            total = sum(self._grams.get(gram, 0) for gram in related)
        weight = doubt * math.log(1 + self._count / (1 + (own or total)))
        weight *= max(specificity(word) for word in words) if len(words) == 1 else 1.0
        return Term(" ".join(words), stems, related, weight, total > 0)

    def _meant(self, stems: Gram) -> tuple[Gram, ...]:
        """Return the plan's phrases that a phrase may mean."""
        return tuple(gram for gram in self._thesaurus.meant(stems) if self._grams.get(gram))

    def _is_said(self, stems: Gram) -> bool:
        """Whether a phrase is said for something that its words alone do not tell."""
        return bool(self._meant(stems)) and not all(self._is_known((stem,)) for stem in stems)

    def _is_known(self, stems: Gram) -> bool:
        grams = (stems, *self._synonyms.get(stems, ()))
        return any(self._grams.get(gram) for gram in grams)

    def match(self, terms: tuple[Term, ...]) -> tuple[Match, ...]:
        """Return the entries that speak of at least one term, best first."""
        asked = sum(term.weight for term in terms) or 1.0
        found = []
        for entry in self.entries:
            score, words, exact = 0.0, [], True
            for term in terms:
                worth, own = _worth(entry, term)
                if worth:
                    score += worth * term.weight
                    words.append(term.words)
                    exact = exact and own
            if words:
                found.append(Match(entry, score / asked, tuple(words), exact))
        return tuple(sorted(found, key=lambda match: -match.score))


def _merged(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Join terms that are synonyms of one another: "embassies, consulates" is one thing asked."""
    kept: list[Term] = []
    for term in terms:
        same = next((at for at, one in enumerate(kept) if term.exact in one.related), None)
        if same is None:
            kept.append(term)
        elif term.weight > kept[same].weight or not kept[same].known:
            kept[same] = term
    return tuple(kept)


def covered(entry: Entry, terms: tuple[Term, ...]) -> float:
    """Return the share of the weight of all terms that an entry speaks of, 0 to 1."""
    asked = sum(term.weight for term in terms) or 1.0
    return sum(_worth(entry, term)[0] * term.weight for term in terms) / asked


def _worth(entry: Entry, term: Term) -> tuple[float, bool]:
    if _contains(entry.families, term.exact):
        return 1.0, True
    if len(term.exact) > 1 and _contains_loosely(entry.families, term.exact):
        return 0.9, True
    if any(_contains(entry.families, gram) for gram in term.related):
        return _RELATED_WEIGHT, False
    if any(set(gram) <= entry.context for gram in (term.exact, *term.related)):
        return 0.5, True
    if len(term.exact) > 1 and set(term.exact) <= set(entry.families):
        return 0.6, True
    return 0.0, False


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


def _grams(entries: Iterable[Entry]) -> Counter[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for entry in entries:
        stems = entry.families
        seen = {
            stems[at : at + size]
            for size in range(1, _MAX_PHRASE + 1)
            for at in range(len(stems) - size + 1)
        }
        counts.update(seen)
    return counts


def _expanded(register: Register) -> Iterable[tuple[str, ...]]:
    """Return each abbreviation with what it stands for."""
    for term in (*register.glossary, *register.expansions):
        if term.term.isupper():
            words = [word for word in term.definition.text.split() if word.lower() != "asean"]
            yield (term.term, " ".join(words).replace(",", ""))


def _synonym_map(
    groups: Iterable[tuple[str, ...]],
) -> dict[tuple[str, ...], frozenset[tuple[str, ...]]]:
    found: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for group in groups:
        grams = [
            tuple(family(word) for word in phrase.replace("-", " ").split()) for phrase in group
        ]
        grams += [families(phrase) for phrase in group if "-" in phrase]
        for gram in grams:
            found[gram].update(grams)
    return {gram: frozenset(others) for gram, others in found.items()}


def _entries(register: Register) -> Iterable[Entry]:
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
