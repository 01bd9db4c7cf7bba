"""Rhythms: how often a question takes something to come, held against what the plan says of it.

"Why is the report quarterly?" takes for granted what the plan may tell otherwise: "at least
annually".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import Draft, DraftClaim, part_evidence
from tipassist.answer.language.statement_words import load_statement_words
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.answer.statements.tokens import Token, Tokenizer, TokenKind
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_BEFORE_NOUN = frozenset({"annual", "yearly", "quarterly", "monthly", "biannual", "semi-annual"})
"""Words that tell how often what follows comes, and of nothing else in the sentence."""
_LIKE = frozenset({"month", "quarter", "year", "week", "day", "time", "often", "work", "plan"})


@dataclass(slots=True)
class RhythmChecker:
    """Corrects how often questions take something to come.

    Args:
        register: The plan.
    """

    register: Register
    _tokenizer: Tokenizer = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._tokenizer = Tokenizer(self.register, load_statement_words())

    def check(self, meaning: Meaning) -> Draft | None:
        """Tell how often it comes by the plan; None where that is right or nothing tells."""
        said = [one for one in self._tokenizer.read(meaning.text) if one.kind is TokenKind.OFTEN]
        about = {stem for word in meaning.topic for stem in families(word)}
        about -= {stem for one in said for stem in families(one.said)} | _LIKE
        if not said or not about:
            return None
        told = sorted(self._told(about), key=lambda one: one[1].said in _BEFORE_NOUN)
        keys = {one.key for _, one in told}
        if not told or any(one.key in keys for one in said):
            return None
        claim = told[0][0]
        note = DraftClaim(f"Not {said[-1].said} by the plan's text:", claim.evidence)
        return Draft(AnswerStatus.ANSWERED, (note, claim), route=Route.PASSAGES)

    def _told(self, about: set[str]) -> Iterator[tuple[DraftClaim, Token]]:
        """Yield the sentences that tell how often a thing comes, each with the words for that."""
        for part in self.register.section_parts():
            for sentence in split_sentences(part.wording, self.register):
                tokens = self._tokenizer.read(fold(sentence.text))
                where = part_evidence(self.register, part)
                for at, one in enumerate(tokens):
                    if one.kind is TokenKind.OFTEN and self._is_said_of(about, tokens, at):
                        claim = DraftClaim(sentence.text, (replace(where, spans=sentence.spans),))
                        yield claim, one

    def _is_said_of(self, about: set[str], tokens: tuple[Token, ...], at: int) -> bool:
        """Whether what tells how often is said of a thing: "annual review", "reported yearly"."""
        if tokens[at].said in _BEFORE_NOUN:
            return any(one.families & about for one in tokens[at + 1 : at + 2])
        return any(one.families & about for one in tokens[:at])
