"""Recognising pillars: by number, by the words of their titles, and by their letters."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.words import SMALL_WORDS, families, family, fold
from tipassist.answer.naming.pillar_letters import DENIED, Found, PillarLetters
from tipassist.register.model import Register

_NUMBERS = NUMBERS | {word: number for word, number in ORDINALS.items() if number > 0}
_WORD = re.compile(r"\bpillars?\b")
_CHAPTER = re.compile(r"\b(?:chapter|part)\b(?! (?:of|in|on|for|about|from|[\w.]*\d)\b)")
_OF_ITS_KIND = re.compile(r"\b(?:the|this|that|our|your)(?: (?:whole|entire|full|big|long))? $")
_SEVERAL = re.compile(r"\b(first|last) (2|3|two|three) (?:\w+ )?$")
_NUMBER_AFTER = re.compile(rf"\s*(?:no\.?|number)?\s*(\d|{'|'.join(NUMBERS)})\b(?!\s+[a-z-]*s\b)")
_TITLE_AFTER = re.compile(r"\s+(?:on|of|for|about|called|dealing with)\s+((?:[\w'-]+\s*){1,7})")
_BRACKETED = re.compile(r"\s*\((?:[Pp]illar )?(?P<letter>[A-Z])\)")
_ROW_WORDS = frozenset(
    ("activity", "activities", "rows", "outcomes", "items", "lines", "ones", "part", "pillar")
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
_TOGETHER = re.compile(r",?(?: ?(?:and|or|&|as well as))?(?: also)?(?: (?:in|under|on))?(?: the)? ")

_ROWS_FOR = (
    r"(?:(?<=\bthere )|(?<=\brows )|(?<=\bactivities )|(?<=\boutcomes )|(?<=\bprojects )"
    r"|(?<=\bindicators ))for"
)
"""What joins rows to the title of a pillar: "how many rows for law enforcement"."""


@dataclass(frozen=True, slots=True)
class PillarNames:
    """The names of the pillars of one register.

    Attributes:
        by_letter: Their letters in order, and how questions use them as names.
        titles: Their titles, folded, by letter.
        stems: The word families of each title that tell it: not those of the plan's own title.
        deeds: The words of each title that name what it does, as no other title: "prevention".
    """

    by_letter: PillarLetters
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
                for letter in (
                    self.by_letter.letters[:count] if first else self.by_letter.letters[-count:]
                ):
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
        yield from self.by_letter.bare(text, printed)
        yield from self._by_title(text)

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
            if not DENIED.search(text[: lies.start()]):
                yield letter, start if lies["outside"] else lies.start(), end

    def _at(self, text: str, match: re.Match[str]) -> Found | None:
        before = re.findall(r"[\w']+", text[: match.start()])[-6:]
        after = _NUMBER_AFTER.match(text, match.end())
        if after:
            number = int(after[1]) if after[1].isdigit() else _NUMBERS[after[1]]
            if number > 0 and (number <= len(self.by_letter.letters) or match.group(0) == "pillar"):
                return self._letter(number), match.start(), after.end()
        if before and before[-1] in ORDINALS:
            number = ORDINALS[before[-1]]
            number = len(self.by_letter.letters) if number < 0 else number
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
        known = number <= len(self.by_letter.letters)
        return self.by_letter.letters[number - 1] if known else chr(ord("A") + number - 1)

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
        by_letter=PillarLetters(tuple(titles)),
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
