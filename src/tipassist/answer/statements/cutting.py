"""Cutting a sentence where a new clause may begin, and what its clauses lean on."""

from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.statement_words import StatementWords
from tipassist.answer.statements.tokens import VALUES, Token, TokenKind

_SHORT = 4
_THREE = 3
_ARTICLES = frozenset(("a", "an", "the", "its", "their"))

Piece = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the tokens of sentences into pieces.

    Attributes:
        words: The classes of words.
    """

    words: StatementWords

    def first(self, pieces: list[Piece]) -> Piece:
        """Return the first clause that has a subject: not "as a way forward, …"."""
        told = (one for one in pieces if not self._leans_on_next(one))
        return next(told, pieces[0] if pieces else ())

    def _leans_on_next(self, piece: Piece) -> bool:
        words = [one for one in piece if one.kind is not TokenKind.STOP]
        inner = any(one.kind is TokenKind.STOP for one in piece[1:])
        return (
            bool(words) and not inner and self.words.is_in(words[0].said, "prepositions", "opening")
        )

    def lead(self, before: Piece) -> Piece:
        """Return the clause of an introduction that has its verb: "…, the chair will:"."""
        pieces = [*self.pieces(before)] if before else []
        told = (
            piece
            for piece in reversed(pieces)
            if any(self.words.is_in(one.said, "auxiliaries") for one in piece)
        )
        return next(told, before)

    def pieces(self, tokens: Piece) -> Iterator[Piece]:
        """Cut where a new verb, name or value may begin a clause of its own."""
        held: list[Token] = []
        piece: list[Token] = []
        for at, token in enumerate(tokens):
            if self._breaks(tokens, at):
                if held and not (self._tells(piece) and self._tells(held)):
                    held += piece
                else:
                    if held:
                        yield tuple(held)
                    held = piece
                piece = []
            piece.append(token)
        if held and not self._tells(piece):
            yield (*held, *piece)
            return
        if held:
            yield tuple(held)
        yield tuple(piece)

    def _breaks(self, tokens: Piece, at: int) -> bool:
        token = tokens[at]
        if token.kind is TokenKind.STOP:
            return True
        if token.kind is not TokenKind.WORD:
            return False
        if token.said == "that" and at + 1 < len(tokens):
            return self.words.is_in(tokens[at + 1].said, "auxiliaries")
        if token.said not in self.words.groups["breaks"]:
            return False
        if token.said == "following" and at and tokens[at - 1].said == "the":
            return False
        return token.said != "and" or not (
            self._joins_names(tokens, at) or self._joins_verbs(tokens, at)
        )

    def _joins_verbs(self, tokens: Piece, at: int) -> bool:
        """Whether two verbs share what is said: "led and endorsed by"."""
        around = tokens[max(at - 1, 0) : at + 2]
        return len(around) == _THREE and all(self.is_verb(one) for one in around[::2])

    def _joins_names(self, tokens: Piece, at: int) -> bool:
        before = tokens[at - 1] if at else None
        after = (one for one in tokens[at + 1 :] if not self.words.is_in(one.said, "before_names"))
        following = next(after, None)
        kinds = (TokenKind.NAME, TokenKind.PLAN)
        return bool(before and following) and before.kind in kinds and following.kind in kinds  # type: ignore[union-attr]

    def _tells(self, piece: list[Token]) -> bool:
        return any(
            (one.kind in VALUES and one.kind is not TokenKind.EDGE and one.said != "annual")
            or one.kind is TokenKind.NAME
            or self.is_verb(one)
            for one in piece
        )

    def is_verb(self, token: Token) -> bool:
        """Whether a word looks like a verb, as far as its ending or a list of them tells."""
        if token.kind is not TokenKind.WORD:
            return False
        long = len(token.said) > _SHORT and token.said.endswith(("ed", "ing"))
        long = long and not self.words.is_in(token.said, "prepositions", "breaks")
        return long or self.words.is_in(token.said, "auxiliaries", "participles")

    def subject(self, piece: Piece, *, asks: bool = False) -> Piece:
        """Return what stands before the verb of a clause."""
        if asks and piece and self.words.is_in(piece[0].said, "auxiliaries"):
            piece = piece[1:]
        for at, token in enumerate(piece):
            if self.is_verb(token):
                stops = [back for back in range(at) if piece[back].kind is TokenKind.STOP]
                return piece[stops[-1] + 1 if stops else 0 : at]
        return piece

    def is_cut_short(self, piece: Piece) -> bool:
        """Whether a clause is "held in May" for "which was held in May"."""
        told = piece[1:] if piece and piece[0].kind is TokenKind.STOP else ()
        told = told[1:] if told and told[0].said == "also" else told
        first = told[0] if told else None
        return bool(first) and self.is_done(first)  # type: ignore[arg-type]

    def is_done(self, token: Token) -> bool:
        """Whether a word looks like a participle: "signed", "held"."""
        ed = len(token.said) > _SHORT and token.said.endswith("ed")
        return token.kind is TokenKind.WORD and (ed or self.words.is_in(token.said, "participles"))

    def antecedent(self, piece: Piece) -> Piece:
        """Return what "which" and "who" stand for: the head of what was spoken of last."""
        verbs = [at for at in range(len(piece)) if self._is_own_verb(piece, at)]
        last = piece[verbs[-1] + 1 :] if verbs else piece
        if last and self.words.is_in(last[0].said, "prepositions"):
            last = last[1:]
        ends = (at for at, one in enumerate(last) if self.words.is_in(one.said, "prepositions"))
        return last[: next(ends, len(last))]

    def _is_own_verb(self, piece: Piece, at: int) -> bool:
        """Whether a word is a verb of its clause, not one in a name: "a reporting template"."""
        if not self.is_verb(piece[at]) or self.words.is_in(piece[at].said, "auxiliaries"):
            return self.is_verb(piece[at])
        following = piece[at + 1 : at + 2]
        if not following or self.words.is_in(following[0].said, "prepositions"):
            return True
        for one in reversed(piece[:at]):
            if one.said in _ARTICLES:
                return False
            if self.words.is_in(one.said, "prepositions", "auxiliaries"):
                return True
        return True

    def leans(self, piece: Piece) -> bool:
        """Whether a clause has no subject of its own."""
        told = [one for one in piece if not self.words.is_in(one.said, "breaks")]
        told = [one for one in told if one.kind is not TokenKind.STOP]
        while told and told[0].said in ("also", "subsequently", "subsequent", "will", "not"):
            if told[0].said == "will":
                return True
            told = told[1:]
        verbs = [one for one in told if self.is_verb(one)]
        return bool(told) and (
            not verbs or told[0] is verbs[0] or self.words.is_in(told[0].said, "prepositions")
        )
