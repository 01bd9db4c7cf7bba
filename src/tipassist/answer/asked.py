"""What a question asks for: a day, a length, a person, a place, money; and which texts give it.

Being about the right subject is not enough for an answer: what is asked for must stand there.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.asking_part import asking_sentences, load_asking_words
from tipassist.answer.language.counting import (
    counted_head,
    counted_in,
    counts_members,
    counts_persons,
)
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, family, fold, word_list
from tipassist.answer.meaning import Form, Meaning

_PROGRESS = "progress"
_LENGTH = "length"
_OF_PLAN = re.compile(
    r"\bhow (?:long|many (?:\w+ )?years)\b[^,.;?!]{0,25}?\b(?:plan|it|document|implementation)\b"
)
_KEPT = 64
_FIGURE_OF = re.compile(
    r"\bfigures?\b[^?.!]{0,40}? (?:for|of|as|on) "
    r"(?:(?:the|all|those|these) )*(?:number of )?(?:the )?"
)
_COUNTED_THERE = re.compile(
    r"\b(?:measur|count|track|monitor|record|gaug)\w*(?: (?:on|of|about))?"
    r" how (?:many|much|often)\b"
)
_OCCASION = re.compile(
    r"\b(?:once|as soon as|after|whenever|by the time|"
    r"(?<=\w )(?:when|before)(?= (?:the|a|an|it|that|this|they|we|all|everything)\b))\b[^,.;?!]*"
)
_HOW_MEASURED = re.compile(
    r"\bhow\b[^?]*\b(?:measured?|tracked?|gauged?|assessed?|evaluated?)\b"
    r"|\b(?:indicators?|yardsticks?|metrics?|measures?|kpis?|benchmarks?)\b[^?.]{0,40}\bprogress\b"
    r"|\b(?:which|what) (?:rows?|activit(?:y|ies)|outcomes?) already (?:has|have|covers?|includes?"
    r"|provides?|mentions?|deals? with|speaks? of|addresse?s?|does|do)\b"
    r"|\bhow (?:would|can|could|do|does|will|should) (?:one|we|they|you|i|people) "
    r"(?:see|know|tell|notice|judge|gauge)\b[^?]*\b(?:progress|indicators?)\b"
)
_LITERAL = re.compile(r"(?<![\\a-z])[a-z]{3,}")
_WHETHER = re.compile(r"\b(?:whether|if)\b|(?:^|[.?!;,] )(?:and |but )?(?:is|are|was|were|will)\b")
_GRAMMAR = "grammar"
_BY_NOUN = "by_noun"
_NAMED = re.compile(r"<(\w+)>")
_REFERENCE = re.compile(r"\((?:ref|see|cf)\b[^)]*\)?", re.IGNORECASE)
_SHARING = frozenset({"pillars", "outcomes"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EVENT = r"(?P<event>[^,.;?!]*)"
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b"
)


@dataclass(frozen=True, slots=True)
class AskedKind:
    """A kind of thing that questions ask for.

    Attributes:
        name: Its name in the lexicon.
        told: What is missing when the plan has none, in words.
        asks: Occurs in questions that ask for it.
        shows: Occurs in texts that give it; None when no text of a plan does.
        literals: The words of `asks`, which name no subject.
        sort: The kind that it counts as where kinds are told apart by weights; its own name else.
        premise: Whether the question only takes it for granted.
        prose: Whether only the sections can give it, not the cells of the table.
        corrects: Whether what `stands` for it settles the question in part.
        when: Whether it is a date.
        partly: Whether rows without it still answer in part.
        same: Whether a text with the very words of the question is the one that is asked about.
        new: Whether numbers that the question says itself do not give it.
        counts: Whether a number of the things after "how many" gives it.
        yearly: Whether a year in the question must stand in the text too.
        events: The words that lead in to what must stand in the text too, such as what a time runs
            until; None when there is no such thing.
        firm: Occurs in texts that give it beyond doubt; None when all that it `shows` does.
        whose: Finds in the question whose it is, which must stand in the text too; None for any.
        whether: Whether only questions whether it is so ask for it, never those who does something.
        stands: What to look for when the plan as a whole is asked about.
        beside: Words that leave it a question about the plan as a whole.
        surely: Whether it is asked even where the rest reads as a question for rows.
        whole: Whether all of the paragraph that gives it is told.
        ordinal: Whether "the first" or "the sixth" in the question must stand in the text too.
    """

    name: str
    told: str
    asks: re.Pattern[str]
    shows: re.Pattern[str] | None
    literals: frozenset[str]
    sort: str
    ordinal: bool = False
    whole: bool = False
    surely: bool = False
    premise: bool = False
    prose: bool = False
    corrects: bool = False
    when: bool = False
    partly: bool = False
    same: bool = False
    new: bool = False
    counts: bool = False
    yearly: bool = False
    whether: bool = False
    events: re.Pattern[str] | None = None
    firm: re.Pattern[str] | None = None
    whose: re.Pattern[str] | None = None
    stands: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()

    @property
    def families(self) -> frozenset[str]:
        """The word families of its literals."""
        return frozenset(family(word) for word in self.literals)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question asks for.

    Attributes:
        kind: The kind of thing.
        words: The words of the question that ask for it, folded.
        needs: A word that must stand in the text that gives it, or "".
        said: What of the question asks for it, folded.
        counted: The things that it counts, folded.
        numbers: The numbers that the question says itself, in figures.
        named: What must stand in the text that gives it, folded: a year, the pillars.
        events: Word families of which one must: what the time runs until or from.
    """

    kind: AskedKind
    words: frozenset[str]
    needs: str = ""
    said: str = ""
    counted: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()

    def given_by(self, text: str, around: frozenset[str] = frozenset()) -> bool:
        """Whether a text gives a thing of this kind, other than in what it refers to.

        Args:
            text: The text.
            around: Word families of what introduces it, where what it must name may stand.
        """
        text = without_references(text)
        counted = self.kind.counts and (
            counted_in(text, self.counted)
            or counts_members(text, self.counted)
            or counts_persons(text, self.counted)
        )
        if not counted and not any(True for _ in self._given(text)):
            return False
        said = fold(text)
        named = (name in said or around.issuperset(families(name)) for name in self.named)
        if self.needs not in said or not all(named):
            return False
        return not self.events or not self.events.isdisjoint(families(text))

    def given_firmly(self, text: str, around: frozenset[str] = frozenset()) -> bool:
        """Whether a text gives a thing of this kind beyond doubt; the arguments are as before."""
        firm = self.kind.firm
        return self.given_by(text, around) and (firm is None or bool(firm.search(text)))

    def _given(self, text: str) -> Iterator[str]:
        """Yield what in a text is of this kind, without what the question says itself."""
        if self.kind.shows is None:
            return
        for match in self.kind.shows.finditer(text):
            numbers = frozenset(_DIGITS.findall(match.group(0)))
            if not (self.kind.new and numbers and numbers <= self.numbers):
                yield match.group(0)


@lru_cache(maxsize=1)
def load_asked_kinds() -> tuple[AskedKind, ...]:
    """Read the packaged kinds, in the order in which they count."""
    entries = _entries()
    grammar = {name: str(pattern) for name, pattern in entries[_GRAMMAR].items()}
    kinds = ((name, entry) for name, entry in entries.items() if name != _GRAMMAR)
    return tuple(_kind(name, entry, grammar) for name, entry in kinds)


def asking_patterns() -> Iterator[str]:
    """Yield the patterns of the words that ask for things of some kind."""
    for entry in _entries().values():
        yield from _words(entry, "asks")


@lru_cache(maxsize=1)
def _entries() -> dict[str, dict[str, object]]:
    raw = files("tipassist.answer").joinpath("lexicon", "asked.toml").read_text("utf-8")
    return tomllib.loads(raw)


def _kind(name: str, entry: dict[str, object], grammar: dict[str, str]) -> AskedKind:
    stands = _words(entry, "stands")
    asks, shows, firm = (
        tuple(_written_out(one, grammar) for one in _words(entry, key))
        for key in ("asks", "shows", "firm")
    )
    asks += _by_noun("|".join(_words(entry, "nouns")), grammar)
    whose = _written_out(str(entry.get("whose", "")), grammar)
    beside = frozenset(_words(entry, "beside"))
    return AskedKind(
        name=name,
        told=str(entry["told"]),
        asks=re.compile(rf"(?<![\w-])(?:{'|'.join(asks)})(?![\w-])"),
        shows=re.compile("|".join(shows)) if shows else None,
        literals=frozenset(word for one in asks for word in _LITERAL.findall(one)),
        sort=str(entry.get("sort", name)),
        ordinal=bool(entry.get("ordinal", False)),
        whole=bool(entry.get("whole", False)),
        surely=bool(entry.get("surely", False)),
        premise=bool(entry.get("premise", False)),
        prose=bool(entry.get("prose", False)),
        corrects=bool(entry.get("corrects", False)),
        when=bool(entry.get("when", False)),
        partly=bool(entry.get("partly", False)),
        same=bool(entry.get("same", False)),
        new=bool(entry.get("new", False)),
        counts=bool(entry.get("counts", False)),
        yearly=bool(entry.get("yearly", False)),
        whether=bool(entry.get("whether", False)),
        events=re.compile(rf"\b{entry['events']}\b{_EVENT}") if "events" in entry else None,
        firm=re.compile("|".join(firm)) if firm else None,
        whose=re.compile(rf"\b(?:{whose})") if whose else None,
        stands=stands,
        beside=beside,
    )


def without_references(text: str) -> str:
    """Leave out what a text only refers to: "(Ref. Work Plan 2021-2025, PA 3.4.3)"."""
    return _REFERENCE.sub("", text)


def _written_out(pattern: str, grammar: dict[str, str]) -> str:
    """Put the patterns of the grammar where a pattern names them."""
    while _NAMED.search(pattern):
        pattern = _NAMED.sub(lambda match: grammar[match[1]], pattern)
    return pattern


def _by_noun(nouns: str, grammar: dict[str, str]) -> tuple[str, ...]:
    """Return the ways to ask for a thing by its noun: "is there a N", "the N of it: who is it"."""
    if not nouns:
        return ()
    return (_written_out(grammar[_BY_NOUN], {**grammar, "noun": nouns}),)


def _words(entry: dict[str, object], key: str) -> tuple[str, ...]:
    found = entry.get(key, ())
    return tuple(map(str, found)) if isinstance(found, list) else ()


def read_asked(meaning: Meaning) -> Asked | None:
    """Return what a question asks for, or None when it asks for no special kind of thing."""
    marked = _with_bodies_marked(meaning)
    tells = meaning.form is Form.WHO and _WHETHER.search(marked) is None
    return _read(marked, meaning.form is Form.WHY, tells)


def asks_length(meaning: Meaning) -> bool:
    """Whether a question asks how long something takes."""
    asked = read_asked(meaning)
    return asked is not None and asked.kind.name == _LENGTH


def asks_length_of_another(meaning: Meaning) -> bool:
    """Whether it is asked how long something takes that is not the plan: "how long is a trial".

    No place gives it, and how long the plan runs is another thing.
    """
    asked = read_asked(meaning)
    if asked is None or not asks_length(meaning) or meaning.places:
        return False
    if _OF_PLAN.search(fold(meaning.text)):
        return False
    general = asked.kind.beside | asked.words
    return any(word.lower().removesuffix("'s") not in general for word in meaning.topic)


@lru_cache(maxsize=_KEPT)
def _read(marked: str, asks_why: bool, tells: bool) -> Asked | None:
    """Read a folded question with its bodies marked; several places ask for the same one.

    Args:
        marked: The question.
        asks_why: Whether it asks for a reason.
        tells: Whether it asks who does what it tells of, as in "reports made public, who does it".
    """
    text = _COUNTED_THERE.sub(" ", asking_sentences(marked, load_asking_words()))
    for kind in load_asked_kinds():
        match = kind.asks.search(_OCCASION.sub(" ", text) if kind.name == _PROGRESS else text)
        no_progress = asks_why or _HOW_MEASURED.search(text)
        if match is None or (kind.name == _PROGRESS and no_progress) or (tells and kind.whether):
            continue
        families = kind.families
        words = frozenset(
            word
            for word in re.findall(r"[a-z$%][\w'-]*", match.group(0))
            if family(word) in families
            or any(word.startswith(literal) for literal in kind.literals)
        )
        ordinal = _ORDINAL.search(text) if kind.ordinal else None
        return Asked(
            kind,
            words,
            ordinal.group(0) if ordinal else "",
            match.group(0),
            counted_head(_FIGURE_OF.sub("how many ", text)) if kind.counts else (),
            frozenset(_DIGITS.findall(marked)) if kind.new else frozenset(),
            frozenset(_named(marked, kind)),
            _events(text, kind),
        )
    return None


def _named(text: str, kind: AskedKind) -> Iterator[str]:
    """Yield what a text must name beside it: a year, a country, the pillars sharing an amount."""
    if kind.yearly:
        yield from _YEAR.findall(text)
    if kind.whose:
        yield from (match.group(0) for match in kind.whose.finditer(text))
    if kind.new:
        yield from (unit[:-1] for unit in units_in(text) if unit in _SHARING)


def _events(text: str, kind: AskedKind) -> frozenset[str]:
    """Return the word families of what an asked time runs until, or a majority decides."""
    stop = frozenset(word_list("stopwords"))
    match = kind.events.search(text) if kind.events else None
    words = re.findall(r"[a-z]+", match["event"]) if match else []
    return frozenset(family(word) for word in words if word not in stop)


def _with_bodies_marked(meaning: Meaning) -> str:
    text = fold(meaning.text)
    for one in sorted(meaning.bodies, key=lambda body: -body.start):
        if not one.own:
            text = f"{text[: one.start]}@{text[one.end :]}"
    return text
