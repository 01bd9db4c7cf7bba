"""Pillars told by their letters alone: "under B", "B or D", "does D have more", "not D"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PILLAR = re.compile(r"\bpillars?\b")
DENIED = re.compile(
    r"(?:\bnot|\b(?:is|are|was|were|do|does|did)n['’]?t)"
    r"(?: (?:fall|belong|lie|sit|stand|come))?\s*$"
)
"""What denies the place that follows."""
_CLAUSE = (
    r"(?=\s*(?:[?.!,;:)]|$|(?:at all|too|as well|"
    r"or|and|nor|than|vs|versus|but|together|combined|both|where|which|how|"
    r"that|who|whose|is|are|was|were|has|have|had|does|do|did|can|should|will|would|by|"
    r"without|with|led|coordinated|supported|not)\b))"
)
_BARE_LETTER = re.compile(
    rf"\b(?:in|under|of|within|for|outside)\s+(?:([A-Z]){_CLAUSE}|(?P<other>[B-HJ-Z])(?=\s+[a-z]))"
    rf"|\b(?:in|under|within|outside)\s+(?:(?P<small>[a-z]){_CLAUSE}|(?P<low>[b-hj-z])(?=\s+[a-z]))"
)
_BOTH_LETTERS = re.compile(
    r"\b(?:in|under|of|within|for|across)\s+(?:both|either|neither)\s+([A-Za-z])\s+(?:and|n?or|&)\s+"
    rf"(?:in\s+)?([A-Za-z])(?!\w|\.\w){_CLAUSE}"
)
_FURTHER = re.compile(
    r"\s*(?:(?:too|as well|also)\s*)?(?:,\s*(?:and|or)?|and|or|&|/|\+|vs\.?|versus)\s*"
    r"(?:(?:just|only)\s+)?([A-Z])(?!\w|\.\w)"
)
_BESIDE = re.compile(
    r"(?:\s+(?:too|as well|also))?\s*(?:,?\s*(?:or|vs\.?|versus|than|against)"
    rf"(?: (?:just|only|merely))?(?: in)?(?: (?:just|only))?|/)\s*([A-Za-z])(?!\w|\.\w){_CLAUSE}"
)
_AND_FURTHER = re.compile(rf"\s*,?\s*(?:and|&|\+)\s+([A-Z])(?!\w|\.\w){_CLAUSE}")
_LEFT_OUT = re.compile(
    rf"\s*,?\s*(?:(?:but|and) )?(?:not|never|nor|except)\s+(?:(?:in|under|for)\s+)?([A-Za-z])"
    rf"(?!\w|\.\w){_CLAUSE}"
)
_PAIR = re.compile(
    rf"(?<![\w.'-])([A-Za-z])\s*,?\s*(?:or|vs\.?|versus|than|against)(?: in)?\s+([A-Za-z])"
    rf"(?!\w|\.\w){_CLAUSE}"
)
_LISTED_BEFORE = re.compile(r"(?<![\w.'-])([A-Za-z]),\s*$")
_BEGINS = re.compile(r"\s*([A-Z])\s*(?::|-|–|—)\s")
_BEFORE_ROWS = re.compile(
    r"(?<![\w.'-])(?P<owner>[A-Za-z](?:'s)?)\s+"
    r"(?=(?:stuff|activities|rows|ones|lines|items|outcomes|codes|entries"
    r"|has (?:how|more|the|fewer))\b)"
)
_OF_ITS = re.compile(r"(?<=\bof )(?P<owner>[A-Z]['’]s)\b")
_SUBJECT = re.compile(
    rf"\b(?:[Dd]oes|[Dd]o|[Hh]as|[Hh]ave)\s+([A-Z]|[b-hj-z])"
    rf"(?=\s+(?:have|contain|hold|include|list|cover|count|get)\b|{_CLAUSE})(?!\w|\.\w)"
)
_AGAINST = re.compile(
    rf"\b(?:than|against|versus|vs\.?)\s+(?:(?:in|for|under|that of)\s+)?"
    rf"(?:([A-Z]){_CLAUSE}|([B-HJ-Z])(?=\s+[a-z]))"
)
_COMPARED = re.compile(
    r"(?<![\w.'-])(?P<letter>[A-Z]) (?:(?:is|has|holds|contains|gets|was) )?"
    r"(?:(?:a|an|the|only|just|still|bit|little|tad|much|far|slightly|clearly|really|somewhat) )*"
    r"(?:more|fewer|less|bigger|larger|smaller|longer|shorter|thinner|fuller|busier|heavier|lighter)"
    r"\b[^.?!;]{0,40}? than\b"
)
_SUBJECTS = re.compile(
    r"(?<![\w.'-])(?P<letters>[A-Z](?:\s*,\s*[A-Z])*\s*,?\s*(?:and|&|\+)\s*[A-Z])\s+"
    r"(?:(?:taken |put )?(?:together|combined)\b|"
    r"(?:have|hold|contain|get|are)\b(?=[^.?!;]{0,60}?\bthan\b))"
)
_PRONOUN = "I"
_PLURAL = re.compile(r"pillars\s+[A-Z]$", re.IGNORECASE)
_ROWS = re.compile(r"\b(?:activit(?:y|ies)|outcomes?|rows|projects?|indicators?)\b", re.IGNORECASE)

Found = tuple[str, int, int]
"""The letter of a pillar, and from where to where a text names it."""


@dataclass(frozen=True, slots=True)
class PillarLetters:
    """The letters of the pillars of one register, where a question uses them as names.

    Attributes:
        letters: The letters in order.
    """

    letters: tuple[str, ...]

    def bare(self, text: str, printed: str) -> Iterator[Found]:
        """Find "under B", "does D have" and "B is bigger than D"."""
        for match in _BARE_LETTER.finditer(printed):
            typed = next(one for one in match.groups() if one)
            letter = typed.upper()
            if letter not in self.letters and not _asks_of_rows(typed, printed):
                continue
            start = next(match.start(at) for at, one in enumerate(match.groups(), 1) if one)
            left_out = match.group(0).lower().startswith("outside")
            left_out = left_out or DENIED.search(text[: match.start()]) is not None
            yield letter, start if left_out else match.start(), match.end()
            yield from self._joined_on(printed, match.end())
        for match in _BOTH_LETTERS.finditer(printed):
            if all(letter.upper() in self.letters for letter in match.groups()):
                yield from ((match[at].upper(), *match.span(at)) for at in (1, 2))
        begins = _BEGINS.match(printed)
        if begins and begins[1] in self.letters:
            yield begins[1], *begins.span(1)
        for match in (*_BEFORE_ROWS.finditer(printed), *_OF_ITS.finditer(printed)):
            letter = match["owner"][0].upper()
            if letter in self.letters:
                yield letter, *match.span("owner")
        yield from self._subjects(printed)
        yield from self._compared(printed)

    def _compared(self, printed: str) -> Iterator[Found]:
        """Find the letters of "B is bigger than D" and "B and C together have more than D"."""
        for match in _SUBJECTS.finditer(printed):
            told = list(re.finditer(r"[A-Z]", match["letters"]))
            if all(one[0] in self.letters for one in told):
                begin = match.start("letters")
                yield from ((one[0], begin + one.start(), begin + one.end()) for one in told)
        for match in (*_COMPARED.finditer(printed), *_AGAINST.finditer(printed)):
            group = next(at for at, letter in enumerate(match.groups(), 1) if letter)
            if match[group] in self.letters:
                yield match[group], *match.span(group)
                yield from self._joined_on(printed, match.end(group))

    def _joined_on(self, printed: str, end: int) -> Iterator[Found]:
        """Find the letters that follow one: "than B and C together"."""
        while (further := _FURTHER.match(printed, end)) and further[1] in self.letters:
            end = further.end()
            yield further[1], further.start(1), end

    def _subjects(self, printed: str) -> Iterator[Found]:
        """Find "does D have" and "do B and D have"."""
        for match in _SUBJECT.finditer(printed):
            letter, end = match[1].upper(), match.end(1)
            if letter not in self.letters and not _asks_of_rows(match[1], printed):
                continue
            yield letter, *match.span(1)
            yield from self._joined_on(printed, end)

    def further(self, printed: str, start: int, end: int) -> Iterator[Found]:
        """Find the letters that follow a named pillar: "pillars A, B and D", "pillar B or D".

        After "pillars" a letter that no pillar has is found too, to be told as unknown.
        """
        many = _PLURAL.search(printed[start:end])
        while match := _FURTHER.match(printed, end) if many else _next_beside(printed, end):
            if match[1].upper() not in self.letters and not (many and match[1] != _PRONOUN):
                return
            end = match.end()
            yield match[1].upper(), match.start(1), end

    def left_out(self, printed: str, end: int) -> Found | None:
        """Find the letter that is left out after named pillars: "pillars A and B but not D"."""
        match = _LEFT_OUT.match(printed, end)
        if match is None or match[1].upper() not in self.letters:
            return None
        return match[1].upper(), match.start(1), match.end()

    def paired(self, text: str, printed: str) -> Iterator[Found]:
        """Find letters set against each other: "which pillar, A or C", "A, B or C"."""
        if not _PILLAR.search(text):
            return
        for match in _PAIR.finditer(printed):
            if all(letter.upper() in self.letters for letter in match.groups()):
                yield from self._listed_before(printed, match.start(1))
                for group in (1, 2):
                    yield match[group].upper(), *match.span(group)

    def _listed_before(self, printed: str, end: int) -> Iterator[Found]:
        while (one := _LISTED_BEFORE.search(printed, 0, end)) and one[1].upper() in self.letters:
            end = one.start(1)
            yield one[1].upper(), *one.span(1)


def _next_beside(printed: str, end: int) -> re.Match[str] | None:
    return _BESIDE.match(printed, end) or _AND_FURTHER.match(printed, end)


def _asks_of_rows(letter: str, printed: str) -> bool:
    """Whether rows are asked of a capital that no pillar has: "how many outcomes are in E"."""
    return letter.isupper() and letter != _PRONOUN and _ROWS.search(printed) is not None
