"""Reading a question about a set of rows into a query: all of its words, or none."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from tipassist.answer.language.remembering import remembering
from tipassist.answer.language.words import fold
from tipassist.answer.sets.conditions.bodies import read_body_tests
from tipassist.answer.sets.conditions.conditions import read_conditions
from tipassist.answer.sets.counted_roles import read_counted
from tipassist.answer.sets.dropped import drops_condition
from tipassist.answer.sets.further import cut_further, with_further
from tipassist.answer.sets.meant import contradicts_itself, measured, of_one_body
from tipassist.answer.sets.query import EVERY, NONE, SOME, Number, SetQuery
from tipassist.answer.sets.rewriting.framing import (
    Framing,
    asks_which,
    only_states,
    pieces_of,
    told_of_it,
    told_of_some,
    without_appositions,
    without_quotes,
)
from tipassist.answer.sets.rewriting.passives import (
    asks_whom_it_helps,
    denies_help,
    with_unsaid_helpers,
)
from tipassist.answer.sets.rewriting.rewriting import (
    points_back,
    resolved,
    rewritten,
    rows_in_place,
)
from tipassist.answer.sets.rewriting.role_nouns import says_roles_of_bodies
from tipassist.answer.sets.said.held import read_held
from tipassist.answer.sets.said.wholes import with_every_row
from tipassist.answer.sets.shapes import (
    asks,
    claimed,
    has_deed_of_it,
    is_of_all,
    is_of_held,
    joins_columns,
    lacks_all,
    of_rows,
    ranks_places,
    says_all,
    scopes,
)
from tipassist.answer.sets.spoken_of import (
    IT,
    of_own_rows,
    own_body,
    own_marks,
    spoken_before,
    subject_of,
    tells_deed,
    with_own_subjects,
)
from tipassist.answer.sets.spread import read_spread
from tipassist.answer.sets.targets import (
    find_per,
    find_target,
    is_spent,
    opening,
    with_role,
    without_per,
)
from tipassist.answer.sets.words.segments import (
    GROUPS,
    NOUNS,
    VERBS,
    split,
    with_nouns,
)
from tipassist.answer.sets.words.tokens import Mark, SetWords, Token, read_tokens

_LEADS_UP = re.compile(
    r"(?:while|whilst|although|though|whereas|having|since|given|considering|taking|now that|"
    r"as(?! (?:regards?|for|to|far as|concerns?)\b)|"
    r"(?:i|we) (?:know|understand|see)|everyone knows|"
    r"because|following|ahead of|in preparation|in view|leaving|before|after)\b"
)
_OPEN = re.compile(r"\b(?:why|when|how(?! (?:many|it|they|these|those|that|this|do|does)\b))\b")
_RESTATES = re.compile(
    r",?\s*\(?(?:i\.e\.|that is(?: to say)?|in other words|meaning)[,:]?\s[^?.!;]*"
)
_SAYS_AGAIN = re.compile(r"[,;-]\s*\(?(?:i mean|so|or rather|meaning|as in)[,:]?\s[^?.!;]*")
_ASKS = ("relative", "what", "who", "count")
_NOT_THAT = re.compile(r"\s*(?:and |but )?not\b")
_OF_WHAT_FOLLOWS = re.compile(
    r"\W*(?:(?:so|and|but|ok|then)\b,? ?)*what (?:if|(?:happens|will happen|would happen|follows"
    r"|comes|is (?:done|foreseen)) (?:if|when|in case|should|once))\b"
)
"""What follows if a body does something is told by the running text, and by no rows."""
_PAIR = 2
_LAST_SENTENCES = 4


def _not_restated(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """Blank out what says a question again in other words: "…, i.e. SOMTC is listed as …"."""
    text = _RESTATES.sub(lambda match: " " * len(match[0]), text)
    again = _SAYS_AGAIN.search(text)
    if again is not None and _names_the_same(again.start(), again.end(), marks):
        text = f"{text[: again.start()]}{' ' * len(again[0])}{text[again.end() :]}"
    return text, tuple(one for one in marks if text[one.start : one.end].strip())


def _names_the_same(start: int, end: int, marks: tuple[Mark, ...]) -> bool:
    """Whether a clause names the bodies that were named before it, and nothing else."""
    inside = [one for one in marks if start <= one.start < end]
    before = {one.value for one in marks if one.start < start and one.kind == "body"}
    again = {one.value for one in inside if one.kind == "body"}
    return len(inside) == len(again) >= _PAIR and again == before


@dataclass(frozen=True, slots=True)
class SetReader:
    """Reads set questions.

    Attributes:
        words: The classes of words.
        known: Words that say nothing in such a question.
    """

    words: SetWords
    known: frozenset[str]
    _query_of: Callable[..., SetQuery | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_query_of", remembering(self._read_anew))

    def read(self, text: str, marks: Iterable[Mark]) -> SetQuery | None:
        """Return the query of a question all of whose words are understood, or None.

        What leads up to a question counts only for what "it" means: "While SOMTC coordinates the
        greater share, I should like to see where it supports".

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        if _OF_WHAT_FOLLOWS.match(text):
            return None
        found = with_own_subjects(text, tuple(marks))
        told = read_counted(text, lambda said: self.read(said, found))
        query = told or self._read_whole(text, found)
        return query and of_own_rows(query, text, found)

    def _read_whole(self, text: str, found: tuple[Mark, ...]) -> SetQuery | None:
        text = without_appositions(without_quotes(text))
        query = self._told_before(*_not_restated(text, found)) or self._told_before(text, found)
        query = query or read_held(text, found, self._part) or self._read_marked(text, found)
        query = query or self.read_after(text, found, stated=True)
        return query or self._led_up_to(text, found) or self._read(text, found)

    def read_framed(self, text: str, marks: Iterable[Mark]) -> SetQuery | None:
        """Return the query of a question that says more than it asks, or None.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        if _OF_WHAT_FOLLOWS.match(text):
            return None
        found = with_own_subjects(text, tuple(marks))
        told = read_counted(text, lambda said: self.read_framed(said, found))
        query = told or self._read_framed(without_appositions(without_quotes(text)), found)
        return query and of_own_rows(query, text, found)

    def is_believed(self, sentence: str) -> bool:
        """Whether a sentence only says what somebody believes, has or has heard."""
        return bool(self.words.believed.match(sentence)) and not sentence.endswith("?")

    def claim(self, text: str) -> str:
        """Return a question, when it asks to check a claim, without whose claim it is."""
        folded = fold(text)
        if not self.is_checked(folded):
            return text
        left = Framing(self.words, self.known).claim(folded)
        kept = zip(text, left, folded, strict=True)
        return "".join(one if now == was else " " for one, now, was in kept)

    def is_checked(self, text: str) -> bool:
        """Whether a question asks if something is so: it begins or ends like that."""
        return bool(self.words.checked.search(text)) and not asks_which(text)

    def _read_marked(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read a list of which some rows are to be told apart: "… and which of those …".

        "Which do we share with ACMW, and in which does it lead?" asks so too: "it" is one of two.
        """
        cut = told_of_some(text)
        of_it = None if cut else told_of_it(text)
        head = self._part((cut or of_it or ("", ""))[0], marks) if cut or of_it else None
        if head is None or head.target != "activities" or (of_it and len(head.bodies) < _PAIR):
            return None
        tail_text = (cut or of_it or ("", ""))[1]
        own = own_body(text, marks)
        others = [one for one in head.bodies if one != own] or list(head.bodies)
        spoken_of = others[0] if len(others) == 1 or of_it else ""
        meant = own_marks(tail_text, marks, own) if own else ()
        tail = self._part(tail_text, (*marks, *meant), spoken_of)
        if tail is None:
            return None
        names = tuple(dict.fromkeys((*head.bodies, *tail.bodies)))
        if cut and only_states(cut[0], text, self.words.checked):
            both = (*head.conditions, *tail.conditions)
            return replace(head, stated=True, conditions=both, held=head.conditions, bodies=names)
        return replace(head, stated=True, marked=tail.conditions, bodies=names)

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
            query = tolerant._read(bare, left, 0, *spoken_before(text, bare, marks, self.words))
            if query is None:
                continue
            of_every = query.is_of_every_row and self.is_checked(text)
            if query.is_telling or query.is_plain or of_every:
                return replace(query, stated=query.is_telling or of_every)
        return tolerant.read_after(text, marks)

    def read_after(
        self,
        text: str,
        marks: tuple[Mark, ...],
        *,
        stated: bool = False,
    ) -> SetQuery | None:
        """Read the last sentence about "it", the one body that the sentences before speak of.

        Args:
            text: The question, folded.
            marks: The names found in it.
            stated: Whether the sentences before must ask for no rows.
        """
        starts = [piece.start for piece in pieces_of(text)][1:]
        for start in reversed(starts[-_LAST_SENTENCES:]):
            before = tuple(one for one in marks if one.end <= start)
            named = {str(one.value) for one in before if one.kind == "body"}
            told = read_tokens(text[:start], before, self.known, self.words)
            subject = subject_of(told or ())
            if subject and subject in named:
                named = {subject}
            asked = told is None and (stated or "?" in text[:start])
            if asked or len(named) != 1 or not IT.search(text[start:]):
                continue
            if _NOT_THAT.match(text, start):
                continue
            kinds = _ASKS if subject else (*NOUNS, *_ASKS)
            if stated and any(one.kind in kinds for one in told or ()):
                continue
            spoken_of = named.pop()
            query = self._read(text, marks, start, spoken_of)
            if query is not None and query.bodies and spoken_of not in query.bodies:
                continue
            if query is not None and query.is_telling and query.target in GROUPS:
                return replace(query, stated=True)
        return None

    def _told_before(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read what is asked of a body after a clause that only tells what the body does.

        "We coordinate a lot, I know. Where do we only support somebody else?" asks for no row
        that it coordinates.
        """
        own = own_body(text, marks)
        named = (*marks, *own_marks(text, marks, own)) if own else marks
        told = tells_deed(text, named)
        if told is None:
            return None
        body, start = told
        query = self._read(text, named, start, body)
        if query is None or query.target != "activities" or body not in query.bodies:
            return None
        return replace(query, stated=True)

    def _led_up_to(self, text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        """Read what follows a subordinate clause that leads up to the question."""
        breaks = re.finditer(r"[,.;:]\s+", text) if _LEADS_UP.match(text) else ()
        own = own_body(text, marks)
        marks = (*marks, *own_marks(text, marks, own)) if own else marks
        for one in breaks:
            start = one.end()
            if self._leaves_out(text[:start], marks):
                continue
            before = {str(m.value) for m in marks if m.kind == "body" and m.end <= start}
            query = self._read(text, marks, start, before.pop() if len(before) == 1 else "")
            if query is not None and query.target in GROUPS:
                return replace(query, stated=True)
        return None

    def _leaves_out(self, text: str, marks: tuple[Mark, ...]) -> bool:
        """Whether words leave out rows by more than a name: "leaving aside the joint ones"."""
        before = tuple(one for one in marks if one.end <= len(text))
        kinds = {one.kind for one in read_tokens(text, before, self.known, self.words) or ()}
        return "except" in kinds and bool(kinds & {*NOUNS, *VERBS, "joint", "alone", "nobody"})

    def _read(
        self,
        text: str,
        marks: tuple[Mark, ...],
        start: int = 0,
        spoken_of: str = "",
        verb: str = "",
    ) -> SetQuery | None:
        return self._query_of(text, marks, start, spoken_of, verb)

    def _read_anew(
        self, text: str, marks: tuple[Mark, ...], start: int, spoken_of: str, verb: str
    ) -> SetQuery | None:
        moved = tuple(
            replace(one, start=one.start - start, end=one.end - start)
            for one in marks
            if one.start >= start
        )
        tokens = read_tokens(text[start:], moved, self.known, self.words)
        if tokens is not None and spoken_of:
            tokens = resolved(tokens, spoken_of, verb)
        if tokens is None:
            return None
        query = self._of(tokens, text[start:], moved)
        if query is None or drops_condition(
            tokens, query, partial(self._of, text=text[start:], marks=moved)
        ):
            return None
        return query

    def _of(self, tokens: tuple[Token, ...], text: str, marks: tuple[Mark, ...]) -> SetQuery | None:
        tokens = with_unsaid_helpers(tokens, text, marks)
        tokens = with_every_row(rows_in_place(tokens), text)
        if points_back(tokens) or asks_whom_it_helps(tokens):
            return None
        bodies = tuple(dict.fromkeys(str(one.value) for one in tokens if one.kind == "body"))
        of_it = has_deed_of_it(tokens) and not bodies
        summed = any(one.kind == "summed" for one in tokens) or says_roles_of_bodies(tokens)
        denied = denies_help(tokens)
        tokens = (Token("someone", ""), *tokens[1:]) if denied else tokens
        tokens, further = cut_further(rewritten(tokens))
        query = self._query(tokens)
        query = replace(query, claimed=NONE) if query is not None and denied else query
        unsaid = query is not None and (query.only_counts or query.names_anyone)
        if query is None or contradicts_itself(query) or (of_it and unsaid):
            return None
        stated = query.stated or summed
        return with_further(replace(query, bodies=bodies, stated=stated), further)

    def _query(self, tokens: tuple[Token, ...]) -> SetQuery | None:
        """Read the tokens; a share is a count of rows, told in percent.

        "Most outcomes carry a footnote. Which carry none?" asks for no share.
        """
        if asks(tokens):
            tokens = tuple(
                replace(one, kind="most") if one.words.startswith("most") else one for one in tokens
            )
        plain = of_rows(tokens)
        fraction = next((t.value for t in tokens if t.kind == "fraction"), None)
        query = self._counted(tuple(t for t in plain if t.kind != "fraction"))
        if query is None or (fraction is not None and query.target not in GROUPS):
            return None
        if isinstance(fraction, Number):
            share = SOME if query.target == "activities" or query.share == EVERY else query.share
            query = replace(query, claimed_share=fraction, share=share)
        if plain == tokens and not fraction:
            return query
        return replace(query, asks_share=True, share_of_held=is_of_held(tokens))

    def _counted(self, tokens: tuple[Token, ...]) -> SetQuery | None:
        nouns = with_nouns(tokens)
        spread = read_spread(tokens, nouns)
        if spread is not None:
            return spread
        asked = find_target(nouns)
        if asked is None:
            return None
        unit, at = asked
        if joins_columns(nouns, at) or (unit == "bodies" and ranks_places(nouns)):
            return None
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
        if segments is None or (scopes(segments) > 1 and unit != "bodies"):
            return None
        read = read_body_tests if unit == "bodies" else read_conditions
        query = read(unit, segments)
        if query and unit == "activities":
            query = of_one_body(query) or measured(query, extreme)
            query = replace(query, share=EVERY) if is_of_all(nouns) else query
        told = query is not None and query.target == unit and not asks(tokens)
        if per == "bodies" and query is not None and unit != "bodies":
            return None
        number = claimed(nouns, at) if told else None
        whole = says_all(tokens) or (at < 0 and query is not None and lacks_all(tokens, query))
        if told and number is None and unit == "activities" and whole:
            number = EVERY
        return replace(query, extreme=extreme, per=per, claimed=number) if query else None
