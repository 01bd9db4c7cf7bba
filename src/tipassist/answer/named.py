"""Whatever a claim names is cited by it: the last step before a draft becomes an answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    asb_evidence,
    outcome_evidence,
    pillar_evidence,
    term_evidence,
    wording_evidence,
)
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register.model import Activity, Footnote, Outcome, Pillar, Register
from tipassist.register.queries import find_place, find_term

_CODE_LIKE = re.compile(r"(?<![\w.])[A-Z](?:(?:\.\d+){1,2}|(?![\w.]))|\b[Pp]illars?\b")
"""What may name a code: a quick look that spares the rows of a list a closer one."""
_CODE = r"[A-Z]\.\d{1,2}(?:\.\d{1,2})+"


@dataclass(frozen=True)
class NamedThings:
    """Adds the evidence that a claim lacks for the codes and bodies its text names.

    A claim without any evidence says nothing of the plan and is left as it is; so is one that cites
    another edition or document, whose codes and bodies may be other ones.

    Attributes:
        register: The plan.
    """

    register: Register
    _body_names: re.Pattern[str] = field(init=False, repr=False)
    _elsewhere: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = sorted(self.register.bodies, key=lambda name: (-len(name), name))
        pattern = "|".join(re.escape(name) for name in names) or r"(?!)"
        object.__setattr__(self, "_body_names", re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"))

        object.__setattr__(self, "_elsewhere", _codes_elsewhere(self.register))

    def cited(self, draft: Draft) -> Draft:
        """Return the draft with every code and body that its claims name among their evidence."""
        return replace(draft, claims=tuple(self._claim(claim) for claim in draft.claims))

    def _claim(self, claim: DraftClaim) -> DraftClaim:
        if not claim.evidence or any(one.edition or one.document for one in claim.evidence):
            return claim
        more = (*self._codes(claim), *self._bodies(claim))
        return replace(claim, evidence=(*claim.evidence, *more)) if more else claim

    def _codes(self, claim: DraftClaim) -> Iterator[Evidence]:
        printed = {str(one.locator) for one in claim.evidence}
        text = self._elsewhere.sub(" ", claim.text)
        if printed.issuperset(_CODE_LIKE.findall(text)):
            return
        cited = {one.locator for one in claim.evidence}
        named = dict.fromkeys(one.locator for one in find(text))
        for locator in named:
            if locator.kind in CODE_KINDS and not any(locator.contains(one) for one in cited):
                yield from self._place(locator)

    def _place(self, locator: Locator) -> Iterator[Evidence]:
        match find_place(self.register, locator):
            case Activity() as activity:
                yield wording_evidence(activity)
            case Outcome() as outcome:
                yield outcome_evidence(outcome)
            case Pillar() as pillar:
                yield pillar_evidence(pillar)

    def _bodies(self, claim: DraftClaim) -> Iterator[Evidence]:
        named = dict.fromkeys(self._body_names.findall(claim.text))
        held = set(self._bodies_cited(claim)) if named else set()
        missing = [body for body in named if body not in held]
        quoted = set(self._body_names.findall(self._quoted(claim))) if missing else set()
        for body in missing:
            if body not in quoted:
                yield from self._body(body)

    def _bodies_cited(self, claim: DraftClaim) -> Iterator[str]:
        """Yield the bodies of the activities whose bodies are cited."""
        for evidence in claim.evidence:
            if evidence.kind == "bodies":
                place = find_place(self.register, evidence.locator)
                if isinstance(place, Activity):
                    yield from (one.body for one in place.bodies)

    def _quoted(self, claim: DraftClaim) -> str:
        spans = (span for evidence in claim.evidence for span in evidence.spans)
        return "\n".join(self.register.text[span.start : span.end] for span in spans)

    def _body(self, body: str) -> Iterator[Evidence]:
        if (term := find_term(self.register, body)) is not None:
            yield term_evidence(term)
            return
        holders = (one for one in self.register.activities if body in {e.body for e in one.bodies})
        if (holder := next(holders, None)) is not None:
            yield asb_evidence(holder)


def _codes_elsewhere(register: Register) -> re.Pattern[str]:
    """Return the pattern of codes in other plans, behind the names that the register cites."""
    places: tuple[Activity | Outcome | Footnote, ...]
    places = (*register.activities, *register.outcomes, *register.footnotes)
    targets = {reference.target for place in places for reference in place.references}
    coded = {one.parts[0] for one in targets if re.fullmatch(_CODE, one.parts[-1])}
    names = "|".join(re.escape(name) for name in sorted(coded, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{names}),?\s+{_CODE}(?:\s*[,;–-]\s*{_CODE})*")
