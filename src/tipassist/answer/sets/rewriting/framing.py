"""What people put around a set question: greetings, asides, what they believe, what they have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.sets.words.tokens import Mark, SetWords, read_tokens

_PIECE_END = re.compile(r"[.;?!]+(?=\s|$)|:(?=\s)|\s-(?=\s)")
_CLAUSE_END = re.compile(rf"{_PIECE_END.pattern}|,(?=\s)")
_CONDITION = re.compile(
    r"[,;.]\s*(?:and\s+)?(?:if|since|because|so that|in order (?:to|that)|as (?:we|i|it|they|this|"
    r"that|those|these|my|our|the))\b[^.?!]*"
)
_THOSE = r"(?P<those>(?:ones? )?(?:of|among|amongst|in) (?:those|these|them)\b)"
_OF_THOSE = re.compile(
    r"(?:[,;.]\s*|\s)(?:and|with|plus|also|but)\s"
    r"(?:(?!which|where|what|and\b|with\b|plus\b|also\b|but\b)[\w']+\s){0,6}"
    rf"(?P<asks>(?:which|where|what),? {_THOSE})"
)
_THOSE_FIRST = re.compile(
    r"(?:[,;.]\s*|\s)(?:(?:and|plus|also|but|then)\s)*(?P<those>(?:of|among|amongst|from) "
    r"(?:those|these|them)\b),?(?:\s(?!which|where|what)[\w']+){0,4}?\s(?P<asks>which|where|what)\b"
)
_OF_IT = re.compile(
    r"(?:[,;]\s*|\s)(?:and|plus|also)\s(?P<asks>(?:in |for |on |under )?(?:which|where|what)"
    r"(?: ones| activities| rows| lines| items)? (?P<those>)(?:do|does|did) (?:it|they)\b)"
)
_ROLE_WORD = r"(?:co-?ordinat\w+|lead\w*|support\w*|relevant)"
_SPELT_OUT = re.compile(
    r"(\b(?:nothing(?: to do with [\w-]+)?|absent|(?:no|any) (?:role|part|function)s?)"
    r"(?: (?:of any (?:sort|kind)|at all|whatsoever))?),?\s*(?:(?:i mean|meaning|that is),? )?"
    r"(?:(?:it|they) (?:is|are) )?\(?(?:(?:,|as|even)\s*)*"
    r"(?:not|neither|nor|no|whether|both|either|be it)\s+(?:as\s+)?"
    rf"(?:an?\s+|the\s+)?\"?{_ROLE_WORD}\"?"
    rf"(?:\s*(?:,|not|neither|nor|no|or|and|even|as)\s*)*"
    rf"(?:(?:\s*(?:,|not|neither|nor|no|or|and|even|as|an?|the))*\s*\"?{_ROLE_WORD}\"?)*"
    r"(?: (?:asbs?|bod(?:y|ies)))?(?: (?:in|on) (?:it|them|that|those))?\)?"
)
_OTHER_BODY = (
    r"(?:(?:co-?)?co-?ordinators?|supporters?|(?:supporting|relevant|other) (?:bod(?:y|ies)|asbs?))"
)
_ALONE_TOO = re.compile(
    r"(\b(?:single-?handed(?:ly)?|alone|solo|on its own|by itself)),?\s*"
    rf"\(?(?:(?:with )?(?:no|without|nor|or|and|,|any|\s)+{_OTHER_BODY})+"
    r"(?: (?:is )?(?:named|listed|printed|mentioned) (?:next to|beside|with) (?:it|them))?\)?"
)
_OTHERS = (
    r"(?:an?other|others?|some(?:one|body)|any(?:one|body)|partners)"
    r"(?: (?:else|bod(?:y|ies)|asbs?))?"
)
_SAID_OF_SHARED = (
    r"(?: (?:any|all|every|those|the|these|ones?|rows?|lines?|activities|items|of|them|that|which|"
    r"where|when|if|it|they|we|is|are|gets?|also|even|leads?|leading|coordinates?|led|heads?|holds?|"
    r"with|by|an?other|others?|someone|somebody|anyone|anybody|else|bod(?:y|ies)|asbs?|too|well|as|"
    r"has|have|in|please))*"
)
_SHARED_TOO = re.compile(
    r"(?<=\S)(?:\s*[,.;?!(]|\s-)\s*(?:(?:and|but|please|also|do|so)[ ,]+)*"
    r"(?:includ(?:e|ing)|count(?:ing)?|keep(?:ing)?|leave in|add(?:ing)?|even|"
    r"(?:do not|don't|never|no need to) (?:leave out|drop|skip|forget|exclude|omit)|"
    r"not (?:forgetting|excluding|leaving out|just)|"
    r"(?:it is|it's|that's|that is) (?:fine|ok|okay|all right) (?:if|when))"
    rf"{_SAID_OF_SHARED} (?:shar(?:es?|ed|ing)|joint(?:ly)?|together|alongside|"
    rf"co-?(?:led|leads?|leading|coordinat\w+)){_SAID_OF_SHARED}\s*\)?[.?!]*\s*$"
)
_ALONE_OR_NOT = re.compile(
    rf"(?<=\w),?\s+(?:(?:whether |be it |either )?"
    rf"(?:alone|solo|sole(?:ly)?|single|on (?:its|their|our) own"
    rf"|by (?:itself|themselves|ourselves))"
    rf",? or (?:not|joint(?:ly)?|shared|together|(?:(?:jointly|together|along) )?with {_OTHERS})|"
    rf"with or without {_OTHERS}|whether or not (?:it|they|we) shares? (?:it|them|the lead)"
    rf"(?: with {_OTHERS})?)(?=\s*(?:[.?!,;]|$))"
)
_CLOSED = re.compile(r"\W*(?:does|do|did|is|are|has|have)\b")
_ALTERNATIVE = re.compile(
    r"\bor (?:(?:do|does|did) (?!n't|not\b|there\b|that\b|it (?:not|n't)\b)|"
    r"(?:is|are) (?:it|that|this|we|they) (?:just|only|alone)\b|(?:more|fewer|rather)\b)"
)
_BOUND = re.compile(
    rf"\b(?:\d+|{'|'.join(NUMBERS)})(?: (?!than\b)[\w-]+){{0,2}},? or (?:more|fewer)\b(?! than\b)"
)
_ASKS_OR_BIDS = re.compile(r"\b(?:which|what|where|who|how|list|show|give|name|tell|send|please)\b")
_COUNTED = re.compile(r"\bhow many\b|\bnumber of\b")
_QUOTES = re.compile(r"(?<!\w)['\"“”]|['\"“”](?!\w)")
_SAYS_NOTHING = frozenset(
    ("stop", "and", "but", "it", "pointing", "have", "some", "as", "relative")
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or lead-in of a question, by where it stands."""

    start: int
    end: int


def asks_which(text: str) -> bool:
    """Whether one of two is asked for, not yes or no: "does it support, or does it lead?".

    "Two activities or more" is one bound.
    """
    return bool(_ALTERNATIVE.search(_BOUND.sub(" ", text)))


def without_quotes(text: str) -> str:
    """Blank out the marks of quotation; offsets stay."""
    return _QUOTES.sub(" ", text)


def without_appositions(text: str) -> str:
    """Blank out what only spells out a word before it; offsets stay.

    "No role, not coordinating, not supporting", "single-handed, no supporting body"; nor does what
    only says that shared rows count bound the rows: "include any it shares with another body".
    """
    for pattern in (_SPELT_OUT, _ALONE_TOO):
        text = pattern.sub(lambda match: match[1] + " " * (len(match[0]) - len(match[1])), text)
    text = _SHARED_TOO.sub(_as_blank, text)
    return text if _CLOSED.match(text) else _ALONE_OR_NOT.sub(_as_blank, text)


def _as_blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def pieces_of(text: str, ends: re.Pattern[str] = _PIECE_END) -> tuple[Piece, ...]:
    """Cut a question into its sentences and lead-ins; decimal points and codes end none."""
    found: list[Piece] = []
    at = 0
    for match in ends.finditer(text):
        found.append(Piece(at, match.end()))
        at = match.end()
    if text[at:].strip():
        found.append(Piece(at, len(text)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Framing:
    """Tells the question from what is put around it.

    Attributes:
        words: The classes of words of set questions.
        known: Words that say nothing in such a question, those of its frame too.
    """

    words: SetWords
    known: frozenset[str]

    def claim(self, text: str) -> str:
        """Return a question without the words that tell whose claim is to be checked."""
        told = [
            Piece(one.start + gap, one.start + gap + len(match.group(0)))
            for one in pieces_of(text)
            for gap in [len(text[one.start : one.end]) - len(text[one.start : one.end].lstrip())]
            if (match := self.words.told.match(text[one.start : one.end].lstrip()))
        ]
        return _blanked(text, told)

    def bare(self, text: str, marks: Iterable[Mark]) -> Iterator[str]:
        """Yield the question without its asides, the most cut first; offsets stay.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        found = tuple(marks)
        wanted_for = [Piece(*match.span()) for match in self.words.purposes.finditer(text)]
        if wanted_for:
            text = _blanked(text, wanted_for)
            yield text
        pieces = pieces_of(text)
        clauses = (*pieces, *pieces_of(text, _CLAUSE_END))
        held = [one for one in clauses if self._is_believed(text, one)]
        idle = [one for one in pieces if one not in held and self._is_idle(text, one, found)]
        for dropped in ([*idle, *held], held, idle):
            left = _blanked(text, dropped)
            if dropped and left.strip():
                yield left
        tail = _CONDITION.search(text)
        if tail and tail.start():
            yield _blanked(text, [Piece(tail.start(), tail.end())])

    def _is_believed(self, text: str, piece: Piece) -> bool:
        """Whether a sentence only says what the asker believes or has heard."""
        said = text[piece.start : piece.end].strip()
        return bool(self.words.believed.match(said)) and not said.endswith("?")

    def _is_idle(self, text: str, piece: Piece, marks: tuple[Mark, ...]) -> bool:
        """Whether a sentence names nothing that the plan could be searched for."""
        if any(piece.start <= one.start < piece.end and one.kind != "filler" for one in marks):
            return False
        tokens = read_tokens(text[piece.start : piece.end], (), self.known, self.words)
        return tokens is not None and all(token.kind in _SAYS_NOTHING for token in tokens)


def _blanked(text: str, pieces: list[Piece]) -> str:
    for one in pieces:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def told_of_some(text: str) -> tuple[str, str] | None:
    """Cut "… and which of those …" from what it follows; offsets stay in both."""
    return _cut(text, _OF_THOSE.search(text) or _THOSE_FIRST.search(text))


def only_states(head: str, text: str, checked: re.Pattern[str]) -> bool:
    """Whether a sentence before "among them, which …" says whose rows they are and asks nothing.

    Args:
        head: What stands before, as `told_of_some` cuts it.
        text: The whole question, folded.
        checked: How a sentence begins or ends that asks whether it is so.
    """
    said = head.rstrip()
    closed = text[len(said) : len(said) + 1] in (".", ";", "!")
    return closed and not (_ASKS_OR_BIDS.search(said) or checked.search(said))


def told_of_it(text: str) -> tuple[str, str] | None:
    """Cut "… and in which does it …" from what it follows; offsets stay in both."""
    return _cut(text, _OF_IT.search(text))


def _cut(text: str, match: re.Match[str] | None) -> tuple[str, str] | None:
    if match is None or _COUNTED.search(text[: match.start()]):
        return None
    tail = Piece(match.start(), len(text))
    head = [Piece(0, match.start("asks")), Piece(*match.span("those"))]
    return _blanked(text, [tail]), _blanked(text, head)
