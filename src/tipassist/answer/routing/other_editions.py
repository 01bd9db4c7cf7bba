"""Questions that name an edition other than the current one are answered from that edition."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.editions.reading import read_change_question
from tipassist.answer.language.words import fold
from tipassist.answer.named import NamedThings
from tipassist.answer.routing.router import Router
from tipassist.answer.understanding.understand import Understander
from tipassist.register.editions import Editions
from tipassist.register.model import Register

_BEFORE = r"(?:,?\s*\b(?:in|of|from|under|by|per|according to|as of|back in)\s+)?(?:the\s+)?"
_AFTER = r"(?:'s)?(?:\s+(?:edition|version|revision|(?:work\s+)?plan)\b)?"
_EARLIER = r"(?:previous|prior|earlier|old|older|former|preceding)\s+(?:edition|version|revision)\b"
_LATER = r"(?:revised|next|newer|later|amended|updated)\s+(?:edition|version)\b"

Parts = tuple[Understander, Router]


@dataclass(frozen=True, slots=True)
class OtherEditions:
    """Answers from editions other than the current one, when a question names one of them.

    Attributes:
        editions: The plan's editions.
        build: Builds what reads and answers questions about one edition; asked once for each.
    """

    editions: Editions
    build: Callable[[Register], Parts]
    _built: dict[str, Parts] = field(default_factory=dict)

    def answer(self, question: str, own_body: str | None) -> Draft | None:
        """Answer a question from the edition that it names; None when it names none, or several.

        Args:
            question: As typed.
            own_body: The asker's own body, or None.
        """
        found = self._named(question)
        if found is None:
            return None
        name, rest = found
        understander, router = self._parts(name)
        meaning = understander.interpret(rest, own_body)
        asked = read_change_question(replace(meaning, question=question), self.editions)
        if asked is not None:
            return None
        named = NamedThings(self.editions.get(name))
        return self._told(named.cited(router.draft(meaning)), name)

    def without_current(self, question: str) -> str:
        """Return a question without the name of the current edition, when it names only that."""
        said = self._said(fold(question))
        spot = said.get(self.editions.current.edition) if len(said) == 1 else None
        return _without(question, spot) if spot else question

    def _parts(self, name: str) -> Parts:
        if name not in self._built:
            self._built[name] = self.build(self.editions.get(name))
        return self._built[name]

    def _named(self, question: str) -> tuple[str, str] | None:
        """Return the edition named and the question without its name."""
        said = self._said(fold(question))
        if len(said) != 1 or self.editions.current.edition in said:
            return None
        ((name, spot),) = said.items()
        rest = _without(question, spot)
        return (name, rest) if any(char.isalnum() for char in rest) else None

    def _said(self, text: str) -> dict[str, re.Match[str]]:
        """Find which editions a folded question names; "the old one" is the one before.

        "The revised edition" is the one after the current one, where there is one.
        """
        current, names = self.editions.current.edition, self.editions.names
        if len(names) < 2:
            return {}
        spots = {name: _spot(re.escape(fold(name)), text) for name in names}
        at = names.index(current)
        if not any(spots.values()):
            spots |= {name: _spot(_EARLIER, text) for name in names[at - 1 : at]}
            spots |= {name: _spot(_LATER, text) for name in names[at + 1 : at + 2]}
        return {name: spot for name, spot in spots.items() if spot}

    def _told(self, draft: Draft, name: str) -> Draft:
        claims = [_of_edition(claim, name) for claim in draft.claims]
        evidence = next((claim.evidence[:1] for claim in claims if claim.evidence), ())
        lead = f"In the {name} edition, not the current one ({self.editions.current.edition}):"
        return replace(draft, claims=(DraftClaim(lead, evidence), *claims), suggestions=())


def _without(question: str, spot: re.Match[str]) -> str:
    return f"{question[: spot.start()]} {question[spot.end() :]}".strip()


def _spot(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"{_BEFORE}(?<![\w-]){name}(?![\w-]){_AFTER}", text)


def _of_edition(claim: DraftClaim, name: str) -> DraftClaim:
    return replace(claim, evidence=tuple(_marked(one, name) for one in claim.evidence))


def _marked(evidence: Evidence, name: str) -> Evidence:
    plan = not (evidence.document or evidence.edition)
    return replace(evidence, edition=name) if plan else evidence
