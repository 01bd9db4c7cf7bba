"""Metrics over graded answers, as the quality notes define them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tipassist.evaluation.gold import ASSERTING, Gold, Kind
from tipassist.evaluation.grade import Grade, Verdict, abstained
from tipassist.evaluation.intervals import Share
from tipassist.evaluation.support import SupportGrade, add_up
from tipassist.types import Answer


@dataclass(frozen=True, slots=True)
class Graded:
    """A gold question, the answer to it, and what is right and wrong in it."""

    gold: Gold
    answer: Answer
    grade: Grade
    support: SupportGrade


@dataclass(frozen=True, slots=True)
class Metrics:
    """Everything measured on one system.

    Attributes:
        shares: Proportions by metric name, with their intervals.
        scores: Means and differences of proportions by metric name; they have no Wilson interval.
        kinds: Share of questions passed, by kind.
    """

    shares: Mapping[str, Share]
    scores: Mapping[str, float]
    kinds: Mapping[Kind, Share]

    def value(self, name: str) -> float | None:
        """Return a metric by name; `kind.prose` is the pass rate of a kind; None if not measured.

        Raises:
            KeyError: There is no such metric.
        """
        if name.startswith("kind."):
            share = self.kinds.get(Kind(name.removeprefix("kind.")))
            return share.value if share else None
        if name in self.shares:
            return self.shares[name].value
        return self.scores.get(name) if name in SCORES else self.scores[name]


SCORES = frozenset({"list_f1", "v_strict", "truthfulness", "retention", "abstention_f1"})
"""Scores that need questions of some sort and may be missing from a small gold file."""


def share(hits: Iterable[bool]) -> Share:
    """Count what is true."""
    found = list(hits)
    return Share(sum(found), len(found))


def measure(rows: Sequence[Graded]) -> Metrics:
    """Measure graded answers."""
    shares = {
        "passed": share(row.grade.passed for row in rows),
        **_list_shares(rows),
        **_abstention_shares(rows),
        **_support_shares(rows),
        "contradiction_rate": share(bool(row.grade.contradictions) for row in rows),
        "paraphrase_consistency": paraphrase_consistency(rows),
        "places_cited": _places(rows),
    }
    by_kind: dict[Kind, list[Graded]] = defaultdict(list)
    for row in rows:
        by_kind[row.gold.kind].append(row)
    kinds = {
        kind: share(row.grade.passed for row in by_kind[kind]) for kind in Kind if by_kind[kind]
    }
    return Metrics(shares, _scores(rows, shares), kinds)


def _list_shares(rows: Iterable[Graded]) -> dict[str, Share]:
    lists = [row.grade.listed for row in rows if row.grade.listed is not None]
    return {
        "exact_list_rate": share(one.exact for one in lists),
        "count_accuracy": share(one.counted for one in lists),
    }


def _abstention_shares(rows: Sequence[Graded]) -> dict[str, Share]:
    """Abstaining is the positive class; questions that may end either way do not count.

    A clarifying question or an error in place of a wanted answer is a wrong refusal, though no
    abstention.
    """
    decided = [row for row in rows if row.gold.wants_answer or row.gold.wants_abstention]
    silent = [row for row in decided if abstained(row.gold, row.answer.status)]
    wanted = [row for row in decided if row.gold.wants_abstention]
    answerable = [row for row in decided if row.gold.wants_answer]
    return {
        "abstention_precision": share(row.gold.wants_abstention for row in silent),
        "abstention_recall": share(abstained(row.gold, row.answer.status) for row in wanted),
        "wrong_refusal_rate": share(_is_refused(row) for row in answerable),
        "wrong_answer_rate": share(row.grade.verdict is Verdict.WRONG for row in rows),
    }


def _is_refused(row: Graded) -> bool:
    status = row.answer.status
    return status not in ASSERTING and status not in row.gold.expected_status


def _support_shares(rows: Iterable[Graded]) -> dict[str, Share]:
    total = add_up(row.support for row in rows)
    return {
        "quotes_verbatim": Share(total.quotes_verbatim, total.quotes_total),
        "claims_cited": Share(total.claims_cited, total.claims_total),
        "citation_recall": Share(total.claims_supported, total.claims_total),
        "citation_precision": Share(total.uses_needed, total.uses_total),
        "rows_true": Share(total.rows_true, total.rows_total),
        "unsupported_value_rate": Share(len(total.unsupported), total.values_total),
    }


def _places(rows: Iterable[Graded]) -> Share:
    grades = [row.grade for row in rows]
    total = sum(one.places_total for one in grades)
    return Share(total - sum(len(one.places_missing) for one in grades), total)


def paraphrase_consistency(rows: Iterable[Graded]) -> Share:
    """Count groups of paraphrases that all end alike, list the same and are all right or all wrong.

    Paraphrases are standalone questions of one group with the same expectations.
    """
    groups: dict[object, list[Graded]] = defaultdict(list)
    for row in rows:
        gold = row.gold
        if not gold.history:
            expected = (gold.expected_status, gold.expected_items, gold.expected_locators)
            groups[(gold.group_id, *expected)].append(row)
    several = [found for found in groups.values() if len(found) > 1]
    return share(len({_outcome(row) for row in found}) == 1 for found in several)


def _outcome(row: Graded) -> object:
    items = frozenset(item.locator for item in row.answer.items)
    listed = items if row.gold.expected_items is not None else None
    return (row.answer.status, listed, row.grade.passed)


def _scores(rows: Sequence[Graded], shares: Mapping[str, Share]) -> dict[str, float]:
    scores: dict[str, float] = {}
    lists = [row.grade.listed.f1 for row in rows if row.grade.listed is not None]
    if lists:
        scores["list_f1"] = sum(lists) / len(lists)
    facts = [row.grade for row in rows if row.grade.facts_total]
    if facts:
        kept = [1 - len(one.facts_missing) / one.facts_total for one in facts]
        scores["v_strict"] = sum(kept) / len(kept)
    if rows:
        scores["truthfulness"] = sum(truth(row) for row in rows) / len(rows)
    if (kept_up := retention(rows)) is not None:
        scores["retention"] = kept_up
    precision = shares["abstention_precision"].value
    recall = shares["abstention_recall"].value
    if precision is not None and recall is not None:
        both = precision + recall
        scores["abstention_f1"] = 2 * precision * recall / both if both else 0.0
    return scores


def truth(row: Graded) -> float:
    """Return +1 for a right answer, 0 for a missing one, -1 for a wrong one.

    https://arxiv.org/abs/2406.04744
    """
    return {Verdict.RIGHT: 1.0, Verdict.MISSING: 0.0, Verdict.WRONG: -1.0}[row.grade.verdict]


def retention(rows: Iterable[Graded]) -> float | None:
    """Return the pass rate of later turns over that of standalone questions, None without both.

    The gold set holds no standalone rewording of its later turns, so the standalone questions that
    the plan settles stand in for them.
    """
    found = list(rows)
    later = share(row.grade.passed for row in found if row.gold.history).value
    alone = share(
        row.grade.passed for row in found if not row.gold.history and row.gold.wants_answer
    ).value
    return later / alone if later is not None and alone else None
