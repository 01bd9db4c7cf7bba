"""Conjoined: two statements in one, "SOMTC endorses it and the ministers approve it", taken apart.

Each of them is held against the plan by itself: both must be so, and one that is not is enough.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.statement_words import without_test
from tipassist.answer.language.words import fold
from tipassist.answer.statements.cutting import Cutter
from tipassist.answer.statements.tokens import Token, Tokenizer, TokenKind

_JOINS = re.compile(r",? (?:and|but|while|whereas)(?: that| then| also)? ")
_BE = "(?:will be|will|is|are|was|were|shall be|shall|has been|have been)"
_WHOLE = re.compile(rf"^(?:the )?(?P<kind>[a-z-]+) (?P<thing>[a-z]+) (?P<verb>{_BE}) \S")
_ELIDED = re.compile(rf"^the (?P<kind>[a-z-]+)(?: ones?)?(?: (?P<verb>{_BE}))? (?P<rest>\S.*)$")
_SUBJECT = re.compile(r"^(?:it|they|this|that) (?=\S)")
_OBJECT = re.compile(r" (?:it|them|that|this|these|those)$")
_ASKS = re.compile(r"^(?:does|do|did) ")
_NAMES = (TokenKind.NAME, TokenKind.PLAN)
_FEW = 2


@dataclass(frozen=True, slots=True)
class Parter:
    """Takes statements apart.

    Attributes:
        tokenizer: Reads texts as tokens.
        cutter: Tells verbs and subjects.
    """

    tokenizer: Tokenizer
    cutter: Cutter

    def parts(self, text: str) -> tuple[str, str] | None:
        """Return two statements that a text joins, each with its own subject; None for one.

        Args:
            text: A question as typed.
        """
        low = _ASKS.sub("", without_test(fold(text))[0])
        found = (self._parted(low[: at.start()], low[at.end() :]) for at in _JOINS.finditer(low))
        return next((one for one in found if one is not None), None)

    def exchanged(self, parts: tuple[str, str]) -> tuple[str, str] | None:
        """Return two statements whose doers have changed places; None if not both name one."""
        one, other = map(self._named_first, parts)
        if one is None or other is None or one.key == other.key:
            return None
        first, then = parts
        return first[: one.start] + other.said + first[one.end :], (
            then[: other.start] + one.said + then[other.end :]
        )

    def _parted(self, first: str, then: str) -> tuple[str, str] | None:
        if min(len(first.split()), len(then.split())) < _FEW:
            return None
        then = _OBJECT.sub("", then)
        told = next(self._whole(first, then), None)
        return (first, told) if told else None

    def _whole(self, first: str, then: str) -> Iterator[str]:
        """Yield a second statement with what it leaves out since the first one has said it."""
        tokens = self.tokenizer.read(first)
        subject = self.cutter.subject(tokens)
        opened = self.tokenizer.read(then)[:_FEW]
        whole, elided = _WHOLE.match(first), _ELIDED.match(then)
        if whole and elided:
            verb, rest = elided["verb"] or whole["verb"], elided["rest"]
            yield f"the {elided['kind']} {whole['thing']} {verb} {_behind(rest, whole['thing'])}"
        elif self._named_first(then) and self._named_first(first) and tokens[-1].kind not in _NAMES:
            yield then
        elif subject and len(subject) < len(tokens):
            who = first[subject[0].start : subject[-1].end]
            if _SUBJECT.match(then):
                yield _SUBJECT.sub(f"{who} ", then)
            elif opened and self.cutter.is_verb(opened[0]):
                yield f"{who} {then}"

    def _named_first(self, text: str) -> Token | None:
        """Return the name that a statement begins with."""
        tokens = [one for one in self.tokenizer.read(text) if one.said not in ("the", "a", "an")]
        return tokens[0] if tokens and tokens[0].kind is TokenKind.NAME else None


def _behind(rest: str, thing: str) -> str:
    """Return what is said of a thing, without the thing and its verb."""
    return re.sub(rf"^{re.escape(thing)} (?:{_BE} )?", "", rest)
