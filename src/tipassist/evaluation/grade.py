"""Grading: one answer against one gold question. Pure: the same two always give the same grade."""

import re
from dataclasses import dataclass
from enum import StrEnum

from tipassist import locator_reading, locators
from tipassist.evaluation.gold import ABSTAINING, ASSERTING, Gold
from tipassist.types import Answer, AnswerStatus

_FLAGS = re.IGNORECASE | re.DOTALL


class Verdict(StrEnum):
    """How a question counts for truthfulness: +1, 0 or -1."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class ListGrade:
    """How an asserted set of codes compares with the gold set.

    Attributes:
        missing: Codes that should be there.
        surplus: Codes that should not.
        f1: Harmonic mean of precision and recall, 0 to 1; 1 when both sets are empty.
        counted: Whether the number of items stated is the gold number and that of the items given.
    """

    missing: tuple[str, ...]
    surplus: tuple[str, ...]
    f1: float
    counted: bool

    @property
    def exact(self) -> bool:
        """Whether the sets are equal."""
        return not self.missing and not self.surplus


@dataclass(frozen=True, slots=True)
class Grade:
    """What is right and wrong in one answer.

    Attributes:
        status: How the answer ended.
        status_right: Whether that ending is among the expected.
        listed: The list, or None when none was asked.
        places_missing: Groups of expected places of which none is cited or listed.
        places_total: How many groups were expected of this answer.
        facts_missing: Patterns of facts that the text does not match.
        facts_total: How many facts were expected.
        contradictions: Patterns of `must_not` that the text matches.
    """

    status: AnswerStatus
    status_right: bool
    listed: ListGrade | None
    places_missing: tuple[tuple[str, ...], ...]
    places_total: int
    facts_missing: tuple[str, ...]
    facts_total: int
    contradictions: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.status_right and not self.faults

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong apart from the ending, in words."""
        found = [f"contradiction {pattern}" for pattern in self.contradictions]
        found += [f"fact {pattern}" for pattern in self.facts_missing]
        found += [f"place {' or '.join(group)}" for group in self.places_missing]
        if self.listed is not None and not self.listed.exact:
            found.append(f"items -{list(self.listed.missing)} +{list(self.listed.surplus)}")
        if self.listed is not None and self.listed.exact and not self.listed.counted:
            found.append("count")
        return tuple(found)

    @property
    def verdict(self) -> Verdict:
        """Right when passed; else wrong when something was asserted, missing when nothing was.

        A refusal that matches a pattern of `must_not` asserts something too.
        """
        if self.passed:
            return Verdict.RIGHT
        asserted = self.status in ASSERTING or bool(self.contradictions)
        return Verdict.WRONG if asserted else Verdict.MISSING


def grade(gold: Gold, answer: Answer) -> Grade:
    """Grade an answer.

    Expected places count for answers, and for refusals only where facts are expected of them too.
    """
    wants_places = answer.status in ASSERTING or bool(gold.expected_facts)
    groups = gold.expected_locators if wants_places else ()
    cited = cited_places(answer)
    return Grade(
        status=answer.status,
        status_right=answer.status in gold.expected_status,
        listed=grade_list(gold.expected_items, answer),
        places_missing=tuple(group for group in groups if not _any_cited(group, cited)),
        places_total=len(groups),
        facts_missing=_unmatched(gold.expected_facts, answer.text),
        facts_total=len(gold.expected_facts),
        contradictions=tuple(one for one in gold.must_not if re.search(one, answer.text, _FLAGS)),
    )


def grade_list(expected: tuple[str, ...] | None, answer: Answer) -> ListGrade | None:
    """Compare the items of an answer with a gold set; None when no list was asked."""
    if expected is None:
        return None
    wanted = set(expected)
    asserted = {item.locator for item in answer.items}
    both = len(wanted & asserted)
    f1 = 2 * both / (len(wanted) + len(asserted)) if wanted or asserted else 1.0
    return ListGrade(
        missing=tuple(sorted(wanted - asserted)),
        surplus=tuple(sorted(asserted - wanted)),
        f1=f1,
        counted=answer.items_total == len(answer.items) == len(wanted),
    )


def cited_places(answer: Answer) -> frozenset[str]:
    """Return the locators that an answer cites or lists."""
    cited = {citation.locator for citation in answer.citations}
    return frozenset(cited | {item.locator for item in answer.items})


def _any_cited(group: tuple[str, ...], cited: frozenset[str]) -> bool:
    return any(is_reached(place, cited) for place in group)


def is_reached(place: str, cited: frozenset[str]) -> bool:
    """Whether a place is cited; an item of a section counts for the sections that contain it."""
    if place in cited:
        return True
    wanted = locator_reading.parse(place)
    if wanted is None or wanted.kind is not locators.LocatorKind.SECTION:
        return False
    found = (locator_reading.parse(one) for one in cited if one.startswith("Section"))
    return any(one is not None and wanted.contains(one) for one in found)


def _unmatched(patterns: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(one for one in patterns if not re.search(one, text, _FLAGS))


def abstained(gold: Gold, status: AnswerStatus) -> bool:
    """Whether an ending abstains: also `partial` where naming the missing part is expected."""
    if status in ABSTAINING:
        return True
    return (
        status is AnswerStatus.PARTIAL and gold.wants_abstention and status in gold.expected_status
    )
