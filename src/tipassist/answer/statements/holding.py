"""Holding the clause of a statement against one of the plan: so, not so, or nothing to say."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tipassist.answer.language.statement_words import StatementWords
from tipassist.answer.language.words import family, word_list
from tipassist.answer.naming.role_holders import speaks_of_bodies
from tipassist.answer.statements.clauses import (
    DOES,
    IS,
    OTHER_PLAN,
    PLAN,
    PRIVATIVE,
    UNDERGOES,
    Clause,
)
from tipassist.answer.statements.tokens import VALUES, Token, TokenKind

_EXPECTS = frozenset(("expected", "required", "must", "shall", "need", "needs"))
_FEW = 2
_PARTIES = frozenset({DOES, "to", "through", "from"})


class Outcome(StrEnum):
    """What a clause of the plan says of one of a statement."""

    SO = "so"
    NOT_SO = "not so"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Held:
    """How a clause of a statement fares.

    Attributes:
        outcome: What the plan says of it.
        wrong: The token that is otherwise in the plan; None for a denial.
        right: What tells the one that stands there instead.
    """

    outcome: Outcome
    wrong: Token | None = None
    right: frozenset[str] = frozenset()


_OPEN = Held(Outcome.OPEN)
_ACTS = re.compile(r"[eo]rs?$")
"""Who does something: "traffickers", which "trafficking" does not tell of."""

_DOERS = re.compile(r"[eo]rs$")


@dataclass(frozen=True, slots=True)
class Holder:
    """Holds clauses against each other.

    Attributes:
        words: The classes of words.
        papers: The keys of the names of treaties, plans and the like.
    """

    words: StatementWords
    papers: frozenset[str]

    def hold(self, said: Clause, told: Clause) -> Held:
        """Hold a clause of a statement against a clause of the plan.

        Args:
            said: The clause of the statement.
            told: The clause of the plan, with what introduces it.
        """
        if self._is_left_open(said, told):
            return Held(Outcome.NOT_SO)
        if not self._speaks(said) or not self._is_as_firm(said, told):
            return _OPEN
        unmet = [one for one in said.content if not self._meets(one, said, told)]
        denied = ("negations" in said.flags) != ("negations" in told.flags)
        if "exclusives" in said.flags - told.flags or not said.counted <= told.counted:
            return _OPEN
        if not unmet and "direct" in said.flags - told.flags:
            return Held(Outcome.NOT_SO) if self._passes(told) and not denied else _OPEN
        if not unmet and denied and PRIVATIVE in said.flags | told.flags:
            return _OPEN
        if not unmet:
            return Held(Outcome.NOT_SO if denied else Outcome.SO)
        if denied or len(unmet) > 1:
            return _OPEN
        if not (self._is_known_by_rest(unmet[0], said) or _is_of_each(unmet[0], said, told)):
            return _OPEN
        right = self._instead_of(unmet[0], said, told) or self._other_paper(unmet[0], said, told)
        return Held(Outcome.NOT_SO, unmet[0], right) if right else _OPEN

    def hold_one(self, token: Token, told: Clause) -> bool:
        """Whether a clause of the plan has a word or value, wherever it stands there."""
        return self._meets(token, told, told)

    def _speaks(self, said: Clause) -> bool:
        """Whether a clause says enough to be found again."""
        return len({one.key for one in said.content}) > 1

    def _is_known_by_rest(self, one: Token, said: Clause) -> bool:
        """Whether two things are said beside a token, by which the clause is found without it."""
        return len({o.key for o in said.content if o is not one}) > 1

    def _is_left_open(self, said: Clause, told: Clause) -> bool:
        """Whether the plan says that what a statement demands is not expected or required."""
        asks = said.hedges & (self.words.groups["strong"] | _EXPECTS)
        lets = "negations" in told.flags and told.hedges & _EXPECTS
        if not asks or not lets or "negations" in said.flags or not self._is_known(said):
            return False
        return all(self._meets(one, said, told) for one in said.content)

    def _is_known(self, said: Clause) -> bool:
        return len({one.key for one in said.content}) > _FEW

    def _is_as_firm(self, said: Clause, told: Clause) -> bool:
        """Whether the plan hopes for or leaves open no more than the statement does."""
        weak = self.words.groups["weak"]
        if told.hedges & weak - said.hedges:
            return False
        if "past" in said.tenses and "future" in told.tenses:
            return False
        return not (said.hedges & weak and not told.hedges & weak)

    def _passes(self, told: Clause) -> bool:
        """Whether something is said to go through somebody: not straight."""
        return any("through" in roles for roles in told.roles.values())

    def _meets(self, one: Token, said: Clause, told: Clause) -> bool:
        if one.kind is TokenKind.NAME:
            return self._meets_name(next(iter(one.key)), said, told)
        if one.kind is TokenKind.PLAN:
            return self._is_of_plan(said, told)
        if one.kind in VALUES:
            return any(one.key <= other.key for other in told.values(one.kind))
        return self._has(one.said, said, told)

    def _meets_name(self, key: str, said: Clause, told: Clause) -> bool:
        """Whether a name stands in both in the same part, there maybe with more words."""
        roles = said.roles[key]
        roles = roles - {IS} if DOES in roles else roles
        loose = " " in key and "universals" not in said.flags and not roles & {DOES, IS}
        longer = [one for one in told.roles if one.endswith(f" {key}")] if loose else []
        return any(roles <= told.roles.get(one, frozenset()) for one in (key, *longer))

    def _is_of_plan(self, said: Clause, told: Clause) -> bool:
        """Whether a clause speaks of this plan; what is only said to be in it may be anywhere."""
        if told.values(TokenKind.PLAN):
            return True
        if OTHER_PLAN in told.flags:
            return False
        words = {one.said for one in told.content if one.kind is TokenKind.WORD}
        if any(word.endswith("plan") for word in words):
            return not words & self.words.groups["other_plans"]
        return not said.roles.get(PLAN, frozenset()) & {DOES, IS, UNDERGOES}

    def _has(self, word: str, said: Clause, told: Clause) -> bool:
        if any(word in side for pair in self.words.opposites for side in pair):
            return self._is_on_side(word, said, told)
        stems = _without_edges(told)
        if _ACTS.search(word) and {word, f"{word}s"} & set(word_list("persons")):
            return any(one.said in (word, f"{word}s", word[:-1]) for one in told.content)
        stems -= _of_doers(told, word)
        parts = [family(one) for one in word.split("-")]
        if family(word) in stems or all(one in stems for one in parts):
            return True
        own = said.families
        same = (
            group
            for group in self.words.same
            if any(family(word) in gram and set(gram) <= own for gram in group)
        )
        return any(set(gram) <= stems for group in same for gram in group)

    def _is_on_side(self, word: str, said: Clause, told: Clause) -> bool:
        """Whether a word that others deny stands in a clause, or one for the same side.

        Its family does not tell: "mandate" is not "mandatory".
        """
        sides = (side for pair in self.words.opposites for side in pair if word in side)
        return any(self._on_side(side, word, said, told) for side in sides)

    def _on_side(
        self, side: frozenset[str], word: str, said: Clause, told: Clause
    ) -> frozenset[str]:
        """Return the words of a side that stand in a clause, of time only before the same thing.

        At the end of something is after it, but for a date: the end of a year is still in it.
        """
        dated = said.values(TokenKind.EDGE) or said.values(TokenKind.TIME)
        found = [
            (at, one)
            for at, one in enumerate(told.content)
            if one.said in side and not (dated and one.kind is TokenKind.EDGE)
        ]
        if not self.words.is_in(word, "breaks"):
            return frozenset(one.said for _, one in found)
        behind = _behind(word, said)
        things = (one for one in behind if one.kind is not TokenKind.NUMBER)
        thing = next(things, next(iter(behind), None))
        return frozenset(
            one.said
            for at, one in found
            if thing is None or any(_is_same(thing, other) for other in told.content[at + 1 :])
        )

    def _instead_of(self, one: Token, said: Clause, told: Clause) -> frozenset[str] | None:
        """Return what tells the one thing of its kind that the plan has in a token's place."""
        if any(_is_year_of(other, one) for other in told.values(one.kind)):
            return None
        if one.kind in VALUES:
            own = said.values(one.kind)
            spare = {
                other.key
                for other in told.values(one.kind)
                if not any(mine.key <= other.key for mine in own) and _is_nth(other) == _is_nth(one)
            }
            return spare.pop() if len(spare) == 1 else None
        if one.kind is TokenKind.WORD:
            return self._opposite(one.said, said, told)
        key = next(iter(one.key))
        parts = said.roles.get(key, frozenset()) & _PARTIES
        if one.kind is not TokenKind.NAME or key in told.roles or not parts or key in self.papers:
            return None
        others = [
            name
            for name, roles in told.roles.items()
            if roles & parts and name not in said.roles and name not in self.papers
        ]
        if len(others) != 1 or _akin(key, others[0]) or speaks_of_bodies(others[0]):
            return None
        return frozenset(others)

    def _other_paper(self, one: Token, said: Clause, told: Clause) -> frozenset[str] | None:
        """Return the one paper of which the plan says what is said of another, or of the plan.

        A dated or counted event happens to one of them: what was signed on a day is that paper
        alone. And the pillars of one are not those of another.
        """
        is_plan = one.kind is TokenKind.PLAN
        key = PLAN if is_plan else next(iter(one.key), "")
        if not is_plan and (one.kind is not TokenKind.NAME or key not in self.papers):
            return None
        parts = said.roles.get(key, frozenset())
        if parts & {DOES, UNDERGOES} and any(said.values(kind) for kind in VALUES):
            others = [name for name, roles in told.roles.items() if parts & roles]
            others = [name for name in others if name in self.papers and name != key]
        else:
            others = _owners(one, said, told) if parts == {"of"} else []
        if len(others) != 1 or key in told.roles or _akin(key, others[0]):
            return None
        return frozenset(others) if set(others) <= self.papers else None

    def _opposite(self, word: str, said: Clause, told: Clause) -> frozenset[str] | None:
        """Return the words of a clause that deny a word."""
        for pair in self.words.opposites:
            for side, other in (pair, pair[::-1]):
                denying = self._on_side(other, word, said, told) if word in side else frozenset()
                if denying:
                    return denying
        return None


def _owners(one: Token, said: Clause, told: Clause) -> list[str]:
    """Return whose the plan says a thing is that is said to be of another: "the pillars of X"."""
    at = said.content.index(one)
    thing = said.content[at - 1] if at else one
    if thing.kind is not TokenKind.WORD:
        return []
    heads = (name.split(" of ", 1) for name in told.roles if " of " in name)
    return [rest for head, rest in heads if head == family(thing.said)]


def _is_of_each(one: Token, said: Clause, told: Clause) -> bool:
    """Whether all but one word of a statement is what the plan says something of each of."""
    rest = {stem for other in said.content if other is not one for stem in other.families}
    return one.kind is TokenKind.WORD and bool(rest) and rest <= told.counted


def _without_edges(told: Clause) -> frozenset[str]:
    """Return the word families of a clause: at the end of a year nothing else ends."""
    edges = [
        one
        for one, then in pairwise(told.content)
        if one.kind is TokenKind.EDGE and then.kind is TokenKind.TIME
    ]
    rest = {stem for one in told.content if one not in edges for stem in one.families}
    return told.families - {stem for one in edges for stem in one.families if stem not in rest}


def _of_doers(told: Clause, word: str) -> frozenset[str]:
    """Return the word families that only names of people have: "ASEAN Leaders" tell of no lead."""
    names = {one for token in told.values(TokenKind.NAME) for one in token.said.split()}
    doers = {one for one in names if _DOERS.search(one) and word not in (one, one[:-1])}
    others = (one.said for one in told.content if one.kind is not TokenKind.NAME)
    return frozenset(map(family, doers)) - frozenset(map(family, others))


def _is_year_of(other: Token, one: Token) -> bool:
    """Whether the plan's date is the year, or years, of a month: it neither has nor denies it."""
    months = [any(part.startswith("month") for part in date.key) for date in (one, other)]
    return months == [True, False] and bool(one.key & other.key)


def _behind(word: str, said: Clause) -> tuple[Token, ...]:
    """Return what a clause says behind a word."""
    at = next((at for at, one in enumerate(said.content) if one.said == word), len(said.content))
    return said.content[at + 1 :]


def _is_same(one: Token, other: Token) -> bool:
    """Whether two tokens are the same thing: one value or name, or words of one family."""
    if one.kind is TokenKind.WORD:
        return other.kind is TokenKind.WORD and not one.families.isdisjoint(other.families)
    return one.kind is other.kind and one.key <= other.key


def _is_nth(token: Token) -> bool:
    return any(one.endswith("th") for one in token.key)


def _akin(name: str, other: str) -> bool:
    """Whether one of two names is part of the other: a body and its working group."""
    words, others = set(name.replace("-", " ").split()), set(other.replace("-", " ").split())
    return words <= others or others <= words
