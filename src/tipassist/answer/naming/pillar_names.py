"""Recognising pillars: by number, by letters in a row, by the words of their titles."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.words import SMALL_WORDS, families, family, fold
from tipassist.register.model import Register

_NUMBERS = NUMBERS | {word: number for word, number in ORDINALS.items() if number > 0}
_WORD = re.compile(r"\bpillars?\b")
_CHAPTER = re.compile(r"\b(?:chapter|part)\b(?! (?:of|in|on|for|about|from|[\w.]*\d)\b)")
_OF_ITS_KIND = re.compile(r"\b(?:the|this|that|our|your)(?: (?:whole|entire|full|big|long))? $")
_SEVERAL = re.compile(r"\b(first|last) (2|3|two|three) (?:\w+ )?$")
_NUMBER_AFTER = re.compile(rf"\s*(?:no\.?|number)?\s*(\d|{'|'.join(NUMBERS)})\b(?!\s+[a-z-]*s\b)")
_TITLE_AFTER = re.compile(r"\s+(?:on|of|for|about|called|dealing with)\s+((?:[\w'-]+\s*){1,7})")
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
_DENIED = re.compile(
    r"(?:\bnot|\b(?:is|are|was|were|do|does|did)n['’]?t)"
    r"(?: (?:fall|belong|lie|sit|stand|come))?\s*$"
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
_BRACKETED = re.compile(r"\s*\((?:[Pp]illar )?(?P<letter>[A-Z])\)")
_ROW_WORDS = frozenset(
    ("activity", "activities", "rows", "outcomes", "items", "lines", "ones", "part", "pillar")
)
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
_UNDER_DEED = re.compile(
    r"\b(?:under|inside|within|in)\s+(?:the\s+)?(?P<deed>(?!co-?ordinat)[a-z]+)"
    r"(?=\s*(?:[?.!,;)]|$|(?:n?or|and|than|vs|versus|which|that|where|who|whose|have|has|without|do|does|"
    r"is|are|but|not)\b))"
)
_ON_SUBJECT = re.compile(
    r"\b(?:on|about|regarding|concerning|(?:deals?|dealing|do|works?|working) with|(?:mis)?use of"
    r"|speaks? of)"
    r" (?:[\w'-]+ ){1,8}$"
)
"""What goes on to a subject, of which "in recruitment" may be a part."""
_LIES = re.compile(
    r"\b(?:under|belong(?:s|ing)? to|part of|(?P<outside>outside(?: of)?|beyond))(?: the)? $"
)
_ENDS = re.compile(
    r"\s*(?:[?.!,;)]|$|(?:or|and|than|which|that|where|who|have|has|got|gets?|is|are|but|not)\b)"
)
_ROLE = re.compile(r"(?:co-?ordinat|support|lead)")
_PARTS = r"(?:part|side|chapter|area|bit|block|front|field|half|strand|table)"
_PART_OF = re.compile(
    rf"\b{_PARTS} (?:on|about|of|for|dealing with|concerned with|devoted to) (?:the )?$"
)
_PART = re.compile(rf"(?:[ -]related)? {_PARTS}\b(?! (?:in|of)\b)")
_PARTED = re.compile(rf"[ -]{_PARTS}$")
_PLACED = re.compile(
    r"\b(?:in|on|under|within|from|for|at|(?P<outside>outside))(?: of)? (?:the )?$"
)
_DEED = re.compile(r"(?:ion|ment|ance|ence)$")
_PLAIN_WORD = re.compile(r"[a-z][a-z'-]*")
_PART_OF_WORD = re.compile(r"[a-z][a-z']*")
_LEADS_IN = frozenset(("in", "under", "within", "for", "from", "by", "to"))
_PRONOUN = "I"
_TOGETHER = re.compile(r",?(?: ?(?:and|or|&|as well as))?(?: also)?(?: (?:in|under|on))?(?: the)? ")
_PLURAL = re.compile(r"pillars\s+[A-Z]$", re.IGNORECASE)

_ROWS_FOR = (
    r"(?:(?<=\bthere )|(?<=\brows )|(?<=\bactivities )|(?<=\boutcomes )|(?<=\bprojects )"
    r"|(?<=\bindicators ))for"
)
"""What joins rows to the title of a pillar: "how many rows for law enforcement"."""
_ROWS = re.compile(r"\b(?:activit(?:y|ies)|outcomes?|rows|projects?|indicators?)\b", re.IGNORECASE)

Found = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class PillarNames:
    """The names of the pillars of one register.

    Attributes:
        letters: Their letters in order.
        titles: Their titles, folded, by letter.
        stems: The word families of each title that tell it: not those of the plan's own title.
        deeds: The words of each title that name what it does, as no other title: "prevention".
    """

    letters: tuple[str, ...]
    titles: dict[str, str]
    stems: dict[str, frozenset[str]]
    deeds: dict[str, frozenset[str]]

    def in_passing(self, text: str, _: str) -> Iterator[Found]:
        """Find the words of a title anywhere: "prevention", "victim protection".

        They must name a deed of that pillar alone, such as "prevention"; words of the title beside
        it belong to it. Only where nothing else could be meant is this a pillar.
        """
        small = {family(word) for word in SMALL_WORDS}
        found = [
            (start, letter, end)
            for letter, title in self.titles.items()
            for start, end, words in _runs(text, frozenset(families(title)) - small)
            if any(self._is_deed(word, letter) for word in words)
            and not all(_ROLE.match(word) for word in words)
        ]
        for start, letter, end in sorted(found):
            before, after = _PART_OF.search(text[:start]), _PART.match(text, end)
            yield letter, before.start() if before else start, after.end() if after else end

    def _is_deed(self, word: str, letter: str) -> bool:
        """Whether a word names what a pillar does: "protection", "protecting"; no role does."""
        deeds = self.deeds[letter]
        if word in deeds:
            return True
        doing = word.endswith("ing") and not _ROLE.match(word)
        return doing and family(word) in {family(one) for one in deeds}

    def beside_the_word(self, text: str, _: str) -> Iterator[Found]:
        """Find "pillar two", "the second pillar", "the prevention and protection pillars"."""
        for match in _WORD.finditer(text):
            titled = self._titled_together(text, match) if match[0] == "pillars" else []
            yield from titled
            if titled:
                continue
            several = _SEVERAL.search(text[: match.start()])
            if several:
                count = int(several[2]) if several[2].isdigit() else _NUMBERS[several[2]]
                first = several[1] == "first"
                for letter in self.letters[:count] if first else self.letters[-count:]:
                    yield letter, several.start(), match.end()
                continue
            found = self._at(text, match)
            if found is not None:
                yield found
        yield from self._chapters(text)

    def _chapters(self, text: str) -> Iterator[Found]:
        """Find "the victims chapter", "the whole law enforcement part"; no role is a chapter."""
        for match in _CHAPTER.finditer(text):
            before = re.findall(r"[\w']+", text[: match.start()])[-6:]
            found = self._titled_before(text, match, before)
            words = text[found[1] : match.start()].split() if found is not None else []
            roles = all(_ROLE.match(word) or word in SMALL_WORDS for word in words)
            if found is not None and not roles and _OF_ITS_KIND.search(text[: found[1]]):
                yield found

    def bracketed(self, text: str, printed: str) -> Iterator[Found]:
        """Find a letter in brackets after words of its title: "under regional cooperation (D)"."""
        for match in _BRACKETED.finditer(printed):
            if any(self._title_before(text, match)):
                yield match["letter"], *match.span()

    def titles_before_brackets(self, text: str, printed: str) -> Iterator[tuple[int, int]]:
        """Find the words of its title before a pillar in brackets, each by itself."""
        for match in _BRACKETED.finditer(printed):
            yield from self._title_before(text, match)

    def _title_before(self, text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
        stems, start = self.stems.get(match["letter"], frozenset()), match.start()
        for word in reversed(list(_PLAIN_WORD.finditer(text, 0, match.start()))):
            told = family(word[0]) in stems
            if text[word.end() : start].strip() or not (
                told or word[0] in SMALL_WORDS or word[0] in _ROW_WORDS
            ):
                return
            start = word.start()
            if (told and word[0] not in SMALL_WORDS) or word[0] == "pillar":
                yield word.span()

    def bare(self, text: str, printed: str) -> Iterator[Found]:
        """Find "under B" and "under protection", where a clause ends."""
        for match in _BARE_LETTER.finditer(printed):
            typed = next(one for one in match.groups() if one)
            letter = typed.upper()
            if letter not in self.letters and not _asks_of_rows(typed, printed):
                continue
            start = next(match.start(at) for at, one in enumerate(match.groups(), 1) if one)
            left_out = match.group(0).lower().startswith("outside")
            left_out = left_out or _DENIED.search(text[: match.start()]) is not None
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
        yield from self._by_title(text)

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

    def _by_title(self, text: str) -> Iterator[Found]:
        """Find "under protection of victims" and "inside the prevention"."""
        for letter, title in self.titles.items():
            span = _under_title(title, text)
            if span:
                yield letter, *span
            for match in _UNDER_DEED.finditer(text):
                subject = _ON_SUBJECT.search(text, 0, match.start()) is not None
                subject = subject and match[0].startswith("in ")
                subject = subject and _is_qualified(match["deed"], title)
                if match["deed"] in self.deeds[letter] and not (span or subject):
                    yield letter, *match.span()
        yield from self._lying(text)

    def _lying(self, text: str) -> Iterator[Found]:
        """Find "belong to victim protection", "outside prevention", "on the prevention side"."""
        for letter, start, end in self.in_passing(text, text):
            part = _PARTED.search(text[start:end])
            lies = (_PLACED if part else _LIES).search(text[:start])
            if lies is None or not (part or _ENDS.match(text, end)):
                continue
            if not _DENIED.search(text[: lies.start()]):
                yield letter, start if lies["outside"] else lies.start(), end

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
        if not _WORD.search(text):
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

    def _at(self, text: str, match: re.Match[str]) -> Found | None:
        before = re.findall(r"[\w']+", text[: match.start()])[-6:]
        after = _NUMBER_AFTER.match(text, match.end())
        if after:
            number = int(after[1]) if after[1].isdigit() else _NUMBERS[after[1]]
            if number > 0 and (number <= len(self.letters) or match.group(0) == "pillar"):
                return self._letter(number), match.start(), after.end()
        if before and before[-1] in ORDINALS:
            number = ORDINALS[before[-1]]
            number = len(self.letters) if number < 0 else number
            return self._letter(number), text.rfind(before[-1], 0, match.start()), match.end()
        if match.group(0) == "pillars":
            return None
        return self._titled_after(text, match) or self._titled_before(text, match, before)

    def _titled_together(self, text: str, match: re.Match[str]) -> list[Found]:
        """Return the pillars of "the prevention and the protection pillars", of one stretch."""
        told: list[str] = []
        first = match.start()
        for letter, start, stop in sorted(self.in_passing(text, text), key=lambda one: -one[1]):
            between = text[stop:first]
            if stop <= first and (_TOGETHER.fullmatch(between) if told else not between.strip()):
                told.append(letter)
                first = start
        several = len(set(told)) > 1
        return [(letter, first, match.end()) for letter in reversed(told)] if several else []

    def _letter(self, number: int) -> str:
        """Return the letter of a pillar; beyond the last, the one it would have."""
        known = number <= len(self.letters)
        return self.letters[number - 1] if known else chr(ord("A") + number - 1)

    def _titled_after(self, text: str, match: re.Match[str]) -> Found | None:
        after = _TITLE_AFTER.match(text, match.end())
        if after is None:
            return None
        words = [family(word) for word in after[1].split()]
        hits = {
            letter: sum(word in stems for word in words)
            for letter, stems in self.stems.items()
            if words[0] in stems | {family("the")}
        }
        best = max(hits, key=lambda letter: hits[letter], default="")
        return (best, match.start(), after.end()) if best and hits[best] else None

    def _titled_before(self, text: str, match: re.Match[str], before: list[str]) -> Found | None:
        best: tuple[int, str, int] | None = None
        if text[: match.start()].rstrip().endswith((",", ";", ":")):
            return None
        for letter, stems in self.stems.items():
            start, hits = match.start(), 0
            for word in reversed(before):
                if family(word) in stems:
                    hits += 1
                    start = text.rfind(word, 0, start)
                elif word not in SMALL_WORDS or (hits and word in _LEADS_IN):
                    break
            if hits and (best is None or hits > best[0]):
                best = (hits, letter, start)
        return (best[1], best[2], match.end()) if best else None


def _next_beside(printed: str, end: int) -> re.Match[str] | None:
    return _BESIDE.match(printed, end) or _AND_FURTHER.match(printed, end)


def learn_pillar_names(register: Register) -> PillarNames:
    """Collect the names of the pillars of a register."""
    titles = {one.letter: one.title.text for one in register.pillars}
    everywhere = frozenset(families(register.title.text)) | SMALL_WORDS
    count = Counter(stem for title in titles.values() for stem in set(families(title)))
    stems = {
        letter: frozenset(
            stem
            for stem in families(title)
            if stem not in everywhere and count[stem] < max(2, len(titles))
        )
        for letter, title in titles.items()
    }
    return PillarNames(
        letters=tuple(titles),
        titles={letter: fold(title) for letter, title in titles.items()},
        stems=stems,
        deeds={
            letter: frozenset(
                word
                for word in re.findall(r"[a-z]+", fold(titles[letter]))
                if _DEED.search(word) and count[family(word)] == 1 and family(word) in own
            )
            for letter, own in stems.items()
        },
    )


def _runs(text: str, told: frozenset[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the stretches of words that belong to word families, small words between them."""
    run: list[re.Match[str]] = []
    for match in (*_PART_OF_WORD.finditer(text), None):
        apart = run and (match is None or text[run[-1].end() : match.start()].strip(" -"))
        inside = match is not None and family(match.group(0)) in told
        if run and (apart or not (inside or (match and match.group(0) in SMALL_WORDS))):
            while run[-1].group(0) in SMALL_WORDS:
                run.pop()
            yield run[0].start(), run[-1].end(), tuple(one.group(0) for one in run)
            run = []
        if match is not None and (inside or run):
            run.append(match)


def _is_qualified(deed: str, title: str) -> bool:
    """Whether a title has a deed only of one kind: "fair recruitment" is not all recruitment."""
    before = re.search(rf"([\w-]+) {re.escape(deed)}\b", title)
    return before is not None and before[1] not in SMALL_WORDS


def _under_title(title: str, text: str) -> tuple[int, int] | None:
    """Find "under prevention" or "in protection of victims" at the end of a clause.

    The title may be cut short anywhere after its first noun: "under law enforcement".
    """
    words = title.split()
    head = next((at for at, word in enumerate(words) if word in SMALL_WORDS), len(words))
    pattern = r"\s+".join(re.escape(word) for word in words[:head])
    tail = ""
    for word in reversed(words[head:]):
        tail = rf"(?:\s+{re.escape(word)}{tail})?"
    match = re.search(
        rf"(?:\b(?:under|within|in)|{_ROWS_FOR})\s+(?:the\s+)?{pattern}{tail}(?=\s*(?:[?.!,;]|$|(?:or|and|than|vs|versus)\b))",
        text,
    )
    return match.span() if pattern and match else None


def _asks_of_rows(letter: str, printed: str) -> bool:
    """Whether rows are asked of a capital that no pillar has: "how many outcomes are in E"."""
    return letter.isupper() and letter != _PRONOUN and _ROWS.search(printed) is not None
