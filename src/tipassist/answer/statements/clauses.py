"""Clauses: what stands together in a sentence, and in which part each name stands there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tipassist.answer.language.statement_words import StatementWords
from tipassist.answer.language.words import family
from tipassist.answer.statements.cutting import Cutter
from tipassist.answer.statements.tokens import Token, TokenKind

DOES = "does"
UNDERGOES = "undergoes"
IS = "is"
PLAN = "this plan"
OTHER_PLAN = "other plan"
PRIVATIVE = "privative"
_PRIVATIVES = re.compile(r"(?:without|nor|non)$|non-")
_DEED = re.compile(r"(?:tion|sion|ment|al|ance)$")
_RELATIVE = ("which", "who", "that")


@dataclass(frozen=True, slots=True)
class Clause:
    """What one clause says.

    Attributes:
        content: Its names, values and telling words.
        roles: Whether a name does what is said, undergoes it, or after which preposition it stands.
        flags: Which classes of small words are in it, negations, universals and so on; and whether
            its sentence names another plan.
        counted: Of what all is said: the key or family of what follows "all", "each" and the like.
        tenses: "past" and "future", as its auxiliaries tell.
        hedges: Its words of the classes weak and strong.
    """

    content: tuple[Token, ...]
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    tenses: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()

    @property
    def families(self) -> frozenset[str]:
        """The word families in it, those of its names too."""
        return frozenset(one for token in self.content for one in token.families)

    def values(self, kind: TokenKind) -> tuple[Token, ...]:
        """Return its tokens of one kind."""
        return tuple(one for one in self.content if one.kind is kind)


@dataclass(frozen=True, slots=True)
class ClauseReader:
    """Reads tokens as clauses.

    Attributes:
        words: The classes of words.
        cutter: Cuts sentences.
    """

    words: StatementWords
    cutter: Cutter

    def read(
        self, tokens: tuple[Token, ...], before: tuple[Token, ...] = (), *, asks: bool = False
    ) -> tuple[Clause, ...]:
        """Return the clauses of a sentence.

        Args:
            tokens: Those of the sentence.
            before: Those of what introduces it, whose subject does what it says.
            asks: Whether it begins with its verb, as questions do.
        """
        pieces = list(self.cutter.pieces(tokens))
        lead = self.cutter.lead(before)
        subject = self.cutter.subject(lead or self.cutter.first(pieces), asks=asks)
        found: list[Clause] = []
        for at, piece in enumerate(pieces):
            leans = (at == 0 and bool(lead)) or (at > 0 and self.cutter.leans(piece))
            given = subject if leans and not self._tells_when(piece) else ()
            cut = at > 0 and self.cutter.is_cut_short(piece)
            if at and (cut or piece[0].said in _RELATIVE):
                given = self.cutter.antecedent(pieces[at - 1])
            clause = self._clause(piece, given, asks=asks and at == 0, cut=cut)
            told = (clause, *self._deeds_for(piece, given or self.cutter.subject(piece)))
            before_it = self._clause(lead, (), asks=False) if lead else None
            found += [_introduced(one, before_it) for one in told] if before_it else told
        if any(key.split()[-1] == "plan" for one in found for key in one.roles if key != PLAN):
            return tuple(replace(one, flags=one.flags | {OTHER_PLAN}) for one in found)
        return tuple(found)

    def _tells_when(self, piece: tuple[Token, ...]) -> bool:
        """Whether a clause is but "after the sixth ratification": of what another one says."""
        opens = bool(piece) and piece[0].said in ("after", "before")
        return opens and not any(self.cutter.is_verb(one) for one in piece)

    def _deeds_for(self, piece: tuple[Token, ...], subject: tuple[Token, ...]) -> Iterator[Clause]:
        """Yield what those do to whom something goes for it: "… to the chair for approval"."""
        for at, one in enumerate(piece):
            deed = piece[at + 2 : at + 3]
            if one.kind is TokenKind.NAME and _is_for(piece[at + 1 :]) and deed:
                to_it = self._part(piece, at, asks=False) == "to"
                if to_it and _DEED.search(deed[0].said):
                    yield self._clause((one, *deed), subject, asks=False)

    def _clause(
        self, piece: tuple[Token, ...], subject: tuple[Token, ...], *, asks: bool, cut: bool = False
    ) -> Clause:
        tokens = (*subject, *piece)
        subject_is = self._voice(piece, cut=cut)
        roles: dict[str, set[str]] = {}
        for at, token in enumerate(tokens):
            if token.kind in (TokenKind.NAME, TokenKind.PLAN):
                part = self._part(tokens, at, asks=asks)
                key = PLAN if token.kind is TokenKind.PLAN else next(iter(token.key))
                roles.setdefault(key, set()).update(_named(part, subject_is))
                if not any(self.cutter.is_verb(one) for one in piece) and _is_for(tokens[at + 1 :]):
                    roles[key].add("to")
        said = {one.said for one in piece if one.kind is TokenKind.WORD}
        groups = self.words.groups
        return Clause(
            tuple(one for one in tokens if self._is_content(one)),
            {key: frozenset(one) for key, one in roles.items()},
            frozenset(
                name
                for name in ("negations", "exclusives", "universals", "direct")
                if said & groups[name]
            )
            | ({PRIVATIVE} if self._only_takes_away(said) else frozenset()),
            frozenset(self._counted(piece)),
            frozenset(name for name in ("past", "future") if said & groups[name]),
            frozenset(said & (groups["weak"] | groups["strong"])),
        )

    def _only_takes_away(self, said: set[str]) -> bool:
        """Whether nothing but "without" or "non-" denies, which is not said of the whole clause."""
        denying = {one for one in said if one in self.words.groups["negations"]}
        taking = {one for one in said if _PRIVATIVES.match(one)}
        return bool(taking) and denying <= taking

    def _counted(self, piece: tuple[Token, ...]) -> Iterator[str]:
        for at, one in enumerate(piece):
            if one.kind is TokenKind.WORD and self.words.is_in(one.said, "universals"):
                after = (other for other in piece[at + 1 :] if self._is_content(other))
                told = next(after, None)
                if told is None:
                    yield one.said
                elif told.kind is TokenKind.WORD:
                    yield family(told.said)
                else:
                    yield next(iter(told.key))

    def _voice(self, piece: tuple[Token, ...], *, cut: bool) -> set[str]:
        """Return what the subject of a clause does in it, as far as its verbs tell."""
        been = done = acts = False
        for one in piece:
            been = been or (one.kind is TokenKind.WORD and self.words.is_in(one.said, "being"))
            done = done or (been and self.cutter.is_done(one))
            acts = acts or (self.cutter.is_verb(one) and one.said.endswith("ing"))
        if cut or done:
            return {UNDERGOES}
        if not any(self.cutter.is_verb(one) for one in piece):
            return {DOES, IS}
        return {DOES} if acts or not been else {IS}

    def _part(self, tokens: tuple[Token, ...], at: int, *, asks: bool) -> str:
        """Return the preposition before a name, or whether a verb stands before it."""
        back = at - 1
        while back >= 0 and self._is_passed(tokens, back):
            back -= 1
        if back >= 0 and self.words.is_in(tokens[back].said, "prepositions"):
            return tokens[back].said
        start = 1 if asks and tokens and self.words.is_in(tokens[0].said, "auxiliaries") else 0
        verbs = any(self.cutter.is_verb(one) for one in tokens[start:at])
        return "after" if verbs else "before"

    def _is_passed(self, tokens: tuple[Token, ...], at: int) -> bool:
        token = tokens[at]
        if token.kind in (TokenKind.NAME, TokenKind.PLAN):
            after = tokens[at + 1 : at + 2]
            return any(one.said == "and" or one.kind is TokenKind.STOP for one in after)
        if token.said in ("and", ",") and at:
            return tokens[at - 1].kind in (TokenKind.NAME, TokenKind.PLAN)
        return self.words.is_in(token.said, "before_names")

    def _is_content(self, token: Token) -> bool:
        if token.kind is TokenKind.STOP:
            return False
        if token.kind is not TokenKind.WORD:
            return True
        return not self.words.is_in(
            token.said,
            "small",
            "light",
            "negations",
            "exclusives",
            "direct",
            "universals",
            "weak",
            "strong",
        )


def _named(part: str, subject_is: set[str]) -> set[str]:
    match part:
        case "before":
            return subject_is
        case "by":
            return {DOES}
        case "after":
            return {UNDERGOES}
        case _:
            return {part}


def _is_for(after: tuple[Token, ...]) -> bool:
    """Whether something is said to be for what follows: "… and then to the chair for approval"."""
    return bool(after) and after[0].said == "for"


def _introduced(clause: Clause, lead: Clause) -> Clause:
    """Return a clause that says also, in words, what introduces it."""
    words = (one for one in lead.content if one.kind is TokenKind.WORD)
    return replace(
        clause,
        content=(*clause.content, *words),
        tenses=clause.tenses | lead.tenses,
        hedges=clause.hedges | lead.hedges,
        flags=clause.flags | (lead.flags & {"negations", PRIVATIVE}),
    )
