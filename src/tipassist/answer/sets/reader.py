"""Reading a question about a set of rows into a query: all of its words, or none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.sets.bodies import read_body_tests
from tipassist.answer.sets.conditions import read_conditions
from tipassist.answer.sets.query import ROLE_UNITS, SetQuery
from tipassist.answer.sets.segments import COLUMNS, GROUPS, NOUNS, Noun, Segment, split, with_nouns
from tipassist.answer.sets.tokens import Mark, SetWords, Token, read_tokens

_LEADS_UP = re.compile(
    r"(?:while|whilst|although|though|whereas|having|since|given|considering|taking|as|now that|"
    r"(?:i|we) (?:know|understand|see)|everyone knows|"
    r"because|following|ahead of|in preparation|in view|leaving|before|after)\b"
)
_ENTRIES = ("projects", "indicators", "examples")


@dataclass(frozen=True, slots=True)
class SetReader:
    """Reads set questions.

    Attributes:
        words: The classes of words.
        known: Words that say nothing in such a question.
    """

    words: SetWords
    known: frozenset[str]

    def read(self, text: str, marks: Iterable[Mark]) -> SetQuery | None:
        """Return the query of a question, or None when it is no set question.

        What leads up to a question counts only for what "it" means: "While SOMTC coordinates the
        greater share, I should like to see where it supports".

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        found = tuple(marks)
        breaks = re.finditer(r"[,.;:]\s+", text) if _LEADS_UP.match(text) else ()
        for one in breaks:
            start = one.end()
            before = {str(m.value) for m in found if m.kind == "body" and m.end <= start}
            query = self._read(text, found, start, before.pop() if len(before) == 1 else "")
            if query is not None and query.target in GROUPS:
                return replace(query, stated=True)
        return self._read(text, found)

    def _read(
        self, text: str, marks: tuple[Mark, ...], start: int = 0, spoken_of: str = ""
    ) -> SetQuery | None:
        moved = tuple(
            replace(one, start=one.start - start, end=one.end - start)
            for one in marks
            if one.start >= start
        )
        tokens = read_tokens(text[start:], moved, self.known, self.words)
        if tokens is None or _points_back(tokens):
            return None
        if spoken_of:
            tokens = _resolved(tokens, spoken_of)
        bodies = tuple(dict.fromkeys(str(one.value) for one in tokens if one.kind == "body"))
        query = self._query(_without_outside(_without_ones(tokens)))
        return replace(query, bodies=bodies) if query else None

    def _query(self, tokens: tuple[Token, ...]) -> SetQuery | None:
        nouns = with_nouns(tokens)
        target = _target(nouns)
        if target is None:
            return None
        unit, at = target
        extreme = next((t.kind for t in tokens if t.kind in ("most", "least")), "")
        per = _per(nouns)
        if sum(token.kind == "count" for token in tokens) > 1:
            return None
        kept = tuple(
            _opening(token) if index == at else token
            for index, token in enumerate(nouns)
            if index == at or not _is_spent(token, unit)
        )
        kept = _with_role(_without_per(kept))
        segments = split(kept)
        if segments is None or (_scopes(segments) > 1 and unit != "bodies"):
            return None
        read = read_body_tests if unit == "bodies" else read_conditions
        query = read(unit, segments)
        return replace(query, extreme=extreme, per=per) if query else None


def _resolved(tokens: tuple[Token, ...], body: str) -> tuple[Token, ...]:
    """Put the one body spoken of before for "it", when no body is named after."""
    if any(token.kind == "body" for token in tokens):
        return tokens
    return tuple(Token("body", t.words, body) if t.kind == "it" else t for t in tokens)


def _points_back(tokens: tuple[Token, ...]) -> bool:
    """Whether "those" or "they" stands before anything that they could mean.

    "Those activities in which …" point forward.
    """
    for at, token in enumerate(tokens):
        if token.kind == "pointing":
            after = [one.kind for one in tokens[at + 1 : at + 3]]
            return not (len(after) == 2 and after[0] in NOUNS and after[1] == "relative")
        if token.kind == "body" or token.kind in NOUNS:
            return False
    return False


def _without_ones(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "one" where it counts nothing, "quick one", and words that point back."""
    return tuple(
        token
        for at, token in enumerate(tokens)
        if token.kind not in ("pointing", "it")
        and not (token.kind == "number" and _kind(tokens, at + 1) == "other")
        and (
            token.words not in ("one", "just one")
            or any(after.kind in NOUNS for after in tokens[at + 1 : at + 3])
        )
    )


def _kind(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def _without_outside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out excluded places and the words that exclude them: they only bound the scope."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind != "outside":
            kept.append(token)
            continue
        while kept and kept[-1].kind in ("not", "but", "except", "without"):
            kept.pop()
    return tuple(kept)


def _scopes(segments: tuple[Segment, ...]) -> int:
    """Count the segments that say something of their own places."""
    return sum(bool(s.places and (s.bodies or s.roles or s.nouns)) for s in segments)


def _target(tokens: tuple[Token | Noun, ...]) -> tuple[str, int] | None:
    for at, token in enumerate(tokens):
        if _is_kind(tokens, at - 1, "per"):
            continue
        if isinstance(token, Noun):
            if token.unit in COLUMNS and token.unit not in _ENTRIES:
                return None
            return ("bodies" if token.unit in ROLE_UNITS else token.unit), at
        if token.kind == "who":
            return "bodies", at
        if token.kind == "relative" and token.words.startswith("where"):
            return "activities", at
    named = any(isinstance(token, Token) and token.kind == "body" for token in tokens)
    asks = ("what", "relative")
    at = next((at for at in range(len(tokens)) if any(_is_kind(tokens, at, k) for k in asks)), -1)
    return ("activities", at) if named and at >= 0 else None


def _opening(token: Token | Noun) -> Token:
    """Turn the target into the word that opens what is said of it; it may tell a role itself."""
    unit = token.unit if isinstance(token, Noun) else ""
    return Token("target", "", unit if unit in ROLE_UNITS and unit != "bodies" else None)


def _is_spent(token: Token | Noun, unit: str) -> bool:
    """Whether a token says nothing once the target is known."""
    if isinstance(token, Noun):
        return token.unit == unit and token.number is None and unit in GROUPS
    return token.kind in ("count", "most", "least")


def _is_kind(tokens: tuple[Token | Noun, ...], at: int, kind: str) -> bool:
    token = tokens[at] if 0 <= at < len(tokens) else None
    return isinstance(token, Token) and token.kind == kind


def _per(tokens: tuple[Token | Noun, ...]) -> str:
    """Return the unit that a count is asked for each of."""
    return next(
        (
            token.unit
            for at, token in enumerate(tokens)
            if isinstance(token, Noun) and _is_kind(tokens, at - 1, "per")
        ),
        "",
    )


def _with_role(tokens: tuple[Token | Noun, ...]) -> tuple[Token | Noun, ...]:
    """Say the role that the target tells as a segment of its own: "coordinating bodies that …"."""
    found: list[Token | Noun] = []
    for token in tokens:
        found.append(token)
        if isinstance(token, Token) and token.kind == "target" and token.value:
            found += [Noun(str(token.value)), Token("relative", "")]
    return tuple(found)


def _without_per(tokens: tuple[Token | Noun, ...]) -> tuple[Token | Noun, ...]:
    return tuple(
        token
        for at, token in enumerate(tokens)
        if not _is_kind(tokens, at, "per") and not _is_kind(tokens, at - 1, "per")
    )
