"""Reading a question about a set of rows into a query: all of its words, or none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.sets.bodies import read_body_tests
from tipassist.answer.sets.conditions import read_conditions
from tipassist.answer.sets.framing import Framing, pieces_of, told_of_some, without_quotes
from tipassist.answer.sets.further import cut_further, with_further
from tipassist.answer.sets.query import EVERY, SetQuery
from tipassist.answer.sets.segments import GROUPS, NOUNS, VERBS, Noun, Segment, split, with_nouns
from tipassist.answer.sets.spread import read_spread
from tipassist.answer.sets.targets import (
    find_per,
    find_target,
    is_spent,
    opening,
    with_role,
    without_per,
)
from tipassist.answer.sets.tokens import Mark, SetWords, Token, read_tokens

_LEADS_UP = re.compile(
    r"(?:while|whilst|although|though|whereas|having|since|given|considering|taking|as|now that|"
    r"(?:i|we) (?:know|understand|see)|everyone knows|"
    r"because|following|ahead of|in preparation|in view|leaving|before|after)\b"
)
_OPEN = re.compile(r"\b(?:why|when|how(?! (?:many|it|they|these|those|that|this|do|does)\b))\b")
_LEAVING = frozenset(("without", "except", "than"))
_ASKS = ("relative", "what", "who", "count")
_IT = re.compile(r"\b(?:it|its|they|them|their)\b")
_ROLE_VERBS = {"coordinators": "coordinates", "supporters": "supports"}


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
        """Return the query of a question all of whose words are understood, or None.

        What leads up to a question counts only for what "it" means: "While SOMTC coordinates the
        greater share, I should like to see where it supports".

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        found = tuple(marks)
        text = without_quotes(text)
        query = self._read_marked(text, found)
        query = query or self._read_after(text, found, stated=True)
        return query or self._led_up_to(text, found) or self._read(text, found)

    def read_framed(self, text: str, marks: Iterable[Mark]) -> SetQuery | None:
        """Return the query of a question that says more than it asks, or None.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        return self._read_framed(without_quotes(text), tuple(marks))

    def is_believed(self, sentence: str) -> bool:
        """Whether a sentence only says what somebody believes, has or has heard."""
        return bool(self.words.believed.match(sentence)) and not sentence.endswith("?")

    def _read_marked(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read a list of which some rows are to be told apart: "… and which of those …"."""
        cut = told_of_some(text)
        if cut is None:
            return None
        head = self._part(cut[0], marks)
        spoken_of = head.bodies[0] if head is not None and len(head.bodies) == 1 else ""
        tail = self._part(cut[1], marks, spoken_of)
        if head is None or tail is None or head.target != "activities":
            return None
        names = dict.fromkeys((*head.bodies, *tail.bodies))
        return replace(head, stated=True, marked=tail.conditions, bodies=tuple(names))

    def _part(self, text: str, marks: tuple[Mark, ...], spoken_of: str = "") -> SetQuery | None:
        kept = tuple(one for one in marks if text[one.start : one.end].strip())
        tolerant = replace(self, known=self.known | self.words.frame)
        found = [text, *Framing(self.words, tolerant.known).bare(text, kept)]
        pairs = ((one, tuple(m for m in kept if one[m.start : m.end].strip())) for one in found)
        return next(
            (query for pair in pairs if (query := tolerant._read(*pair, 0, spoken_of))), None
        )

    def _read_framed(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read a question that says more than it asks; what it asks must tell rows apart."""
        if _OPEN.search(text):
            return None
        tolerant = replace(self, known=self.known | self.words.frame)
        framing = Framing(self.words, tolerant.known)
        for bare in (*framing.bare(text, marks), text):
            left = tuple(one for one in marks if bare[one.start : one.end].strip())
            query = tolerant._read(bare, left)
            if query is not None and (query.is_telling or query.is_plain):
                return replace(query, stated=query.is_telling)
        return tolerant._read_after(text, marks)

    def _read_after(
        self, text: str, marks: tuple[Mark, ...], *, stated: bool = False
    ) -> SetQuery | None:
        """Read the last sentence about "it", the one body that the sentences before speak of.

        Args:
            text: The question, folded.
            marks: The names found in it.
            stated: Whether the sentences before must ask for no rows.
        """
        starts = [piece.start for piece in pieces_of(text)][1:]
        for start in reversed(starts):
            before = tuple(one for one in marks if one.end <= start)
            named = {str(one.value) for one in before if one.kind == "body"}
            told = read_tokens(text[:start], before, self.known, self.words)
            if told is None or len(named) != 1 or not _IT.search(text[start:]):
                continue
            if stated and any(one.kind in (*NOUNS, *_ASKS) for one in told):
                continue
            query = self._read(text, marks, start, named.pop())
            if query is not None and query.is_telling and query.target in GROUPS:
                return replace(query, stated=True)
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
        if tokens is not None and spoken_of:
            tokens = _resolved(tokens, spoken_of)
        if tokens is None:
            return None
        tokens = _rows_in_place(tokens)
        if _points_back(tokens):
            return None
        bodies = tuple(dict.fromkeys(str(one.value) for one in tokens if one.kind == "body"))
        tokens, asks = cut_further(_without_outside(_without_ones(_spelled_out(tokens))))
        query = self._query(tokens)
        return with_further(replace(query, bodies=bodies), asks) if query else None

    def _query(self, tokens: tuple[Token, ...]) -> SetQuery | None:
        nouns = with_nouns(tokens)
        spread = read_spread(tokens, nouns)
        if spread is not None:
            return spread
        asked = find_target(nouns)
        if asked is None:
            return None
        unit, at = asked
        extreme = next((t.kind for t in tokens if t.kind in ("most", "least")), "")
        per = find_per(nouns)
        if sum(token.kind == "count" for token in tokens) > 1:
            return None
        opened = (Token("target", ""),) if at < 0 else ()
        kept = opened + tuple(
            opening(token) if index == at else token
            for index, token in enumerate(nouns)
            if index == at or not is_spent(token, unit)
        )
        kept = with_role(without_per(kept))
        segments = split(kept)
        if segments is None or (_scopes(segments) > 1 and unit != "bodies"):
            return None
        read = read_body_tests if unit == "bodies" else read_conditions
        query = read(unit, segments)
        if query and unit == "activities" and _is_of_all(nouns):
            query = replace(query, share=EVERY)
        return replace(query, extreme=extreme, per=per) if query else None


def _spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "those which" as the rows they are, "others than" as someone except, roles as verbs."""
    bodies = tuple(dict.fromkeys(token.value for token in tokens if token.kind == "body"))
    rows = any(token.kind in GROUPS for token in tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "and" and _goes_on_with_rows(tokens, at):
            found.append(Token("or", token.words))
        elif token.kind == "it" and len(bodies) == 1 and _kind(tokens, at - 1) in _LEAVING:
            found.append(Token("body", token.words, bodies[0]))
        elif token.kind == "someone_but":
            found += [Token("someone", token.words), Token("except", "")]
        elif bodies and token.words.endswith("roles") and token.kind in _ROLE_VERBS:
            found.append(Token(_ROLE_VERBS[token.kind], token.words))
        elif token.kind == "pointing" and _kind(tokens, at + 1) == "relative" and not rows:
            found.append(Token("activities", token.words))
        else:
            found.append(token)
    return tuple(found)


def _rows_in_place(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "which of them" as the rows of the place named before: "under D.3, in which of them"."""
    at = next((at for at, one in enumerate(tokens) if one.kind == "pointing"), -1)
    before = tokens[: max(at, 0)]
    asked = _kind(tokens, at - 1) in ("relative", "what", "count")
    told = any(one.kind in (*NOUNS, "body") for one in before)
    if not asked or told or not any(one.kind in ("place", "outside") for one in before):
        return tokens
    return (*before, Token("activities", tokens[at].words), *tokens[at + 1 :])


def _is_of_all(tokens: tuple[Token | Noun, ...]) -> bool:
    """Whether something is said of all rows: "SOMTC leads every row"."""
    asks = any(isinstance(one, Token) and one.kind in _ASKS for one in tokens)
    return not asks and any(
        isinstance(one, Noun)
        and (one.unit, one.number) == ("activities", EVERY)
        and getattr(tokens[at - 1], "kind", "") in VERBS
        for at, one in enumerate(tokens)
        if at
    )


def _goes_on_with_rows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether more rows are added: "… plus those led by ACWC"."""
    return _kind(tokens, at + 1) == "pointing" and _kind(tokens, at + 2) in VERBS


def _resolved(tokens: tuple[Token, ...], body: str) -> tuple[Token, ...]:
    """Put the one body spoken of before for "it", when no body is named after."""
    if any(token.kind == "body" for token in tokens):
        return tokens
    return tuple(
        Token("body", one.words, body) if one.kind == "it" or one.words == "they" else one
        for one in tokens
    )


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
