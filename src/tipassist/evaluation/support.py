"""Whether an answer's citations hold what it says: quotes, claims, rows and values."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from tipassist import locator_reading, locators
from tipassist.evaluation.gold import ASSERTING
from tipassist.evaluation.values import ValueReader, Values, words_of
from tipassist.locators import Locator, LocatorKind
from tipassist.register.editions import Editions
from tipassist.register.model import Footnote, Outcome, Pillar, Register, SectionPart
from tipassist.register.queries import find_place, find_term, is_within
from tipassist.types import Answer, Citation, Claim, Item, Role

Documents = Mapping[tuple[str, str], str]
"""Stored text by document id and edition."""

_EXTRACTED = frozenset({"section", "footnote", "glossary"})
_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?![\w.]\d|\w)")
_LEAST_WORDS = 8
_LEAST_COVERED = 0.7


@dataclass(frozen=True, slots=True)
class SupportGrade:
    """Counts of what holds in one answer; shares are hits of totals.

    Attributes:
        quotes_total: Citations.
        quotes_verbatim: Those whose quote stands at its offsets in the named document.
        claims_total: Claims of an answer that asserts something.
        claims_cited: Those with at least one citation that exists.
        claims_supported: Those whose cited text holds them.
        uses_total: Pairs of a claim and a place it cites.
        uses_needed: Those that suffice alone or add something to the rest.
        rows_total: Items that tell of a record of the register, not only its code.
        rows_true: Those whose values are that record's.
        values_total: Codes, dates, bodies and articles in the claims.
        unsupported: Those in none of the claim's cited evidence nor in the question.
    """

    quotes_total: int = 0
    quotes_verbatim: int = 0
    claims_total: int = 0
    claims_cited: int = 0
    claims_supported: int = 0
    uses_total: int = 0
    uses_needed: int = 0
    rows_total: int = 0
    rows_true: int = 0
    values_total: int = 0
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What one cited place says.

    Attributes:
        places: The place itself and, of a footnote, where its mark stands.
        values: The values in its quotes, the keys of its record and its edition.
        words: The words of its quotes and label.
        kind: The kind of passage.
        edition: The edition that it is from.
    """

    places: frozenset[Locator]
    values: Values
    words: frozenset[str]
    kind: str
    edition: str


class SupportChecker:
    """Checks answers against the stored documents and the registers.

    Args:
        editions: The plan's editions.
        documents: Stored texts.
    """

    def __init__(self, editions: Editions, documents: Documents) -> None:
        self._current = editions.current
        self._registers = {name: editions.get(name) for name in editions.names}
        self._documents = documents
        bodies = (body for one in self._registers.values() for body in one.bodies)
        named = (*editions.names, *(edition for _, edition in documents))
        self._reader = ValueReader(bodies, named)

    def check(self, answer: Answer, context: Sequence[str] = ()) -> SupportGrade:
        """Check an answer.

        Args:
            answer: Any answer; of one that asserts nothing only the quotes are checked.
            context: The question, the asker's body and what was said before, whose values an
                answer may repeat.
        """
        quotes = [self.is_verbatim(citation) for citation in answer.citations]
        verbatim = SupportGrade(quotes_total=len(quotes), quotes_verbatim=sum(quotes))
        if answer.status not in ASSERTING:
            return verbatim
        said = self._reader.read("\n".join(context), years_of_names=True)
        cited = {citation.id: citation for citation in answer.citations}
        parts = [verbatim, self._check_rows(answer)]
        parts += [self._check_claim(claim, cited, said) for claim in answer.claims]
        return add_up(parts)

    def is_verbatim(self, citation: Citation) -> bool:
        """Whether the quote stands at its offsets in the document it names."""
        text = self._documents.get((citation.document, citation.edition), "")
        return bool(citation.quote) and text[citation.start : citation.end] == citation.quote

    def _check_claim(
        self, claim: Claim, cited: Mapping[str, Citation], said: Values
    ) -> SupportGrade:
        found = [cited[name] for name in claim.citations if name in cited]
        evidence = self._evidence(found)
        values = self._reader.read(claim.text)
        unsupported = values.beyond(_joined(evidence).joined(said))
        return SupportGrade(
            claims_total=1,
            claims_cited=bool(found) and len(found) == len(claim.citations),
            claims_supported=bool(found) and _holds(evidence, claim.text, values, said),
            uses_total=len(evidence),
            uses_needed=sum(
                _is_needed(at, evidence, claim.text, values, said) for at in range(len(evidence))
            ),
            values_total=len(values),
            unsupported=unsupported,
        )

    def _evidence(self, citations: Iterable[Citation]) -> tuple[_Evidence, ...]:
        """Gather what is cited by place and label: a stitched cell is one place."""
        by_place: dict[tuple[str, ...], list[Citation]] = defaultdict(list)
        for one in citations:
            by_place[one.document, one.edition, one.locator, one.label].append(one)
        return tuple(self._said_at(found) for found in by_place.values())

    def _said_at(self, citations: Sequence[Citation]) -> _Evidence:
        first = citations[0]
        text = " ".join(citation.quote for citation in citations)
        values = self._reader.read(text, years_of_names=True)
        values = values.joined(Values(editions=frozenset({first.edition})))
        if first.document != self._current.document:
            told = f"{first.locator} {text}\n{first.label}\n{first.edition}"
            values = values.joined(self._reader.read(told, years_of_names=True))
        places: frozenset[Locator] = frozenset()
        if (locator := locator_reading.parse(first.locator)) is not None:
            register = self._registers.get(first.edition, self._current)
            values = values.joined(_keys_of(register, locator, first.kind))
            marked = getattr(find_place(register, locator), "marked_in", ())
            places = frozenset({locator, *marked})
        words = words_of(f"{text} {first.label}")
        return _Evidence(places, values, words, first.kind, first.edition)

    def _check_rows(self, answer: Answer) -> SupportGrade:
        editions = {
            one.edition for one in answer.citations if one.document == self._current.document
        }
        found = [self.is_true_row(item, editions) for item in answer.items if item.title]
        return SupportGrade(rows_total=len(found), rows_true=sum(found))

    def is_true_row(self, item: Item, editions: Iterable[str] = ()) -> bool:
        """Whether an item equals its record in one of the editions cited, the current one else."""
        cited = [self._registers[one] for one in editions if one in self._registers]
        return any(_is_true_row(register, item) for register in cited or (self._current,))


def _keys_of(register: Register, locator: Locator, kind: str) -> Values:
    """Return a record's own name, and where it is printed short, what it stands for."""
    place = find_place(register, locator)
    keys = {locator}
    references = getattr(place, "references", ())
    keys |= {reference.target for reference in references}
    keys |= {reference.via for reference in references if reference.via is not None}
    keys |= {locators.footnote(number) for number in getattr(place, "footnotes", ())}
    if isinstance(place, Footnote):
        keys |= set(place.marked_in)
    if isinstance(place, Outcome | Pillar | SectionPart | Footnote) or place is None:
        return Values(places=frozenset(keys))
    named = getattr(place, "bodies", ()) if kind == "bodies" else ()
    return Values(places=frozenset(keys), bodies=frozenset(one.body for one in named))


def _is_true_row(register: Register, item: Item) -> bool:
    """Whether the bodies of an item are those of its record, role by role, in any order.

    A pillar or outcome has the bodies of its activities.
    """
    place = locator_reading.parse(item.locator)
    if place is None:
        return False
    if place.kind is LocatorKind.GLOSSARY:
        return find_term(register, place.parts[0]) is not None
    if find_place(register, place) is None:
        return False
    inside = [one for one in register.activities if is_within(one, (place,))]
    return all(
        set(getattr(item, role.value)) == {body for one in inside for body in one.named(role)}
        for role in Role
    )


def _joined(evidence: Iterable[_Evidence]) -> Values:
    values = Values()
    for one in evidence:
        values = values.joined(one.values)
    return values


def _holds(evidence: Sequence[_Evidence], text: str, values: Values, said: Values) -> bool:
    """Whether evidence holds a claim: all its values, and of an extract most of its words."""
    if values.beyond(_joined(evidence).joined(said)):
        return False
    words = words_of(text)
    if len(words) < _LEAST_WORDS or not all(one.kind in _EXTRACTED for one in evidence):
        return True
    covered = words & _all_words(evidence)
    return len(covered) >= _LEAST_COVERED * len(words)


def _is_needed(
    at: int, evidence: Sequence[_Evidence], text: str, values: Values, said: Values
) -> bool:
    """Whether one cited place suffices alone, or holds a value or word the others lack.

    What a claim names or counts is needed too: without it the list or the number is not shown; and
    so is a place in each of the editions that it is compared in.
    """
    one = evidence[at]
    if any(other.places == one.places and other.edition != one.edition for other in evidence):
        return True
    if one.places & values.places or _is_counted(one, evidence, text):
        return True
    rest = [other for number, other in enumerate(evidence) if number != at]
    if not rest or _holds((one,), text, values, said):
        return True
    lost = set(values.beyond(_joined(rest))) - set(values.beyond(_joined(evidence)))
    return bool(lost) or bool((words_of(text) & one.words) - _all_words(rest))


def _all_words(evidence: Iterable[_Evidence]) -> frozenset[str]:
    return frozenset(word for one in evidence for word in one.words)


def _is_counted(one: _Evidence, evidence: Sequence[_Evidence], text: str) -> bool:
    """Whether the places like it are as many as a number of the claim, or as its numbers together.

    Lists counted together may share places, which makes them fewer than the sum.
    """
    alike = {other.places for other in evidence if other.kind == one.kind}
    numbers = [int(number) for number in _NUMBER.findall(text)]
    several = len(numbers) > 1 and max(numbers) <= len(alike) <= sum(numbers)
    return len(alike) in numbers or several


def add_up(grades: Iterable[SupportGrade]) -> SupportGrade:
    """Add up grades, of the claims of an answer or of many answers."""
    found = list(grades)
    names = [one.name for one in fields(SupportGrade) if one.name != "unsupported"]
    totals = {name: sum(getattr(one, name) for one in found) for name in names}
    unsupported = tuple(value for one in found for value in one.unsupported)
    return SupportGrade(**totals, unsupported=unsupported)
