"""Reading a question about a set of rows into a query: all of its words, or none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.sets.bodies import read_body_tests
from tipassist.answer.sets.conditions import read_conditions
from tipassist.answer.sets.framing import Framing, without_quotes
from tipassist.answer.sets.query import EVERY, ROLE_UNITS, SOME, SetQuery
from tipassist.answer.sets.segments import COLUMNS, GROUPS, NOUNS, Noun, Segment, split, with_nouns
from tipassist.answer.sets.tokens import Mark, SetWords, Token, read_tokens

_LEADS_UP = re.compile(
    r"(?:while|whilst|although|though|whereas|having|since|given|considering|taking|as|now that|"
    r"(?:i|we) (?:know|understand|see)|everyone knows|"
    r"because|following|ahead of|in preparation|in view|leaving|before|after)\b"
)
_OPEN = re.compile(r"\b(?:why|when|how(?! (?:many|do(?:es)? (?:it|they|the|that|this))))\b")
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
        text = without_quotes(text)
        query = self._led_up_to(text, found) or self._read(text, found)
        return query or self._read_framed(text, found)

    def _read_framed(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read a question that says more than it asks; what it asks must tell rows apart."""
        if _OPEN.search(text):
            return None
        tolerant = replace(self, known=self.known | self.words.frame)
        framing = Framing(self.words, tolerant.known)
        for bare in (text, *framing.bare(text, marks)):
            left = tuple(one for one in marks if bare[one.start : one.end].strip())
            query = tolerant._read(bare, left)
            if query is not None and (query.is_telling or query.is_plain):
                return replace(query, stated=query.is_telling)
        return None

    def _led_up_to(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read what follows a subordinate clause that leads up to the question."""
        breaks = re.finditer(r"[,.;:]\s+", text) if _LEADS_UP.match(text) else ()
        for one in breaks:
            start = one.end()
            before = {str(m.value) for m in marks if m.kind == "body" and m.end <= start}
            query = self._read(text, marks, start, before.pop() if len(before) == 1 else "")
            if query is not None and query.target in GROUPS:
                return replace(query, stated=True)
        return None

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
        query = self._query(_without_outside(_without_ones(_spelled_out(tokens))))
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
        opened = (Token("target", ""),) if at < 0 else ()
        kept = opened + tuple(
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


def _spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "those which" as the rows they are, and "others than" as someone except."""
    rows = any(token.kind in GROUPS for token in tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "someone_but":
            found += [Token("someone", token.words), Token("except", "")]
        elif token.kind == "pointing" and _kind(tokens, at + 1) == "relative" and not rows:
            found.append(Token("activities", token.words))
        else:
            found.append(token)
    return tuple(found)


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
            ahead = after[:1] == ["relative"] or (after[:1] != [] and after[0] in NOUNS)
            return not (ahead and "relative" in after)
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
    """Return what is asked for and where it stands; -1 when it is only understood."""
    asked = _asked_rows(tokens)
    if asked is not None:
        return asked
    for at, token in enumerate(tokens):
        if _is_kind(tokens, at - 1, "per") or _is_kind(tokens, at - 1, "as"):
            continue
        if isinstance(token, Noun) and _is_counted_role(tokens, at):
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
    counted = any(_is_counted_role(tokens, at) for at in range(len(tokens)))
    return ("activities", at) if named or counted else None


def _is_counted_role(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether a unit only says how many there are in a row: "two coordinators", "no supporter"."""
    token = tokens[at]
    counted = isinstance(token, Noun) and token.unit in ROLE_UNITS and token.unit != "bodies"
    if not counted or not isinstance(token, Noun) or token.number in (None, SOME, EVERY):
        return False
    return not any(_is_kind(tokens, at - 1, kind) for kind in ("relative", "what", "count", "who"))


def _asked_rows(tokens: tuple[Token | Noun, ...]) -> tuple[str, int] | None:
    """Return the rows that "which" asks for after names and roles: "… = which activities?"."""
    body = next((at for at in range(len(tokens)) if _is_kind(tokens, at, "body")), None)
    first = next((at for at, one in enumerate(tokens) if isinstance(one, Noun)), None)
    for at, token in enumerate(tokens):
        which = _is_kind(tokens, at - 1, "relative") or _is_kind(tokens, at - 1, "what")
        if isinstance(token, Noun) and token.unit == "activities" and which:
            late = body is not None and body < at and first is not None and first < at
            return (token.unit, at) if late and not _asks_first(tokens, first) else None
    return None


def _asks_first(tokens: tuple[Token | Noun, ...], first: int | None) -> bool:
    return first is not None and any(
        _is_kind(tokens, first - 1, kind) for kind in ("relative", "what", "count", "who")
    )


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
