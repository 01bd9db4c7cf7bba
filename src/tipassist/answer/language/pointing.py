"""Pointing words: what leans on earlier turns ("and …?", "those", "the second one")."""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from tipassist.answer.language.remembering import remembering
from tipassist.answer.language.words import fold

_DETERMINER = r"(?:this|that|these|those|the same|its|their|the next|the previous|the other)"
_ONLY_LEADS = re.compile(r"(?:by|since|until|from|for|and)?\s*")
_NOT_EITHER = re.compile(
    r"\b(?:no|not|none|nor|never|nobody|nothing|without|no-? ?one|\w+n't|lacks?|lacking)\b[^?.!;]*"
    r"(?P<too>\beither\b\W*)$"
)
"""Where "either" says "too" of what is denied, and points to no two things."""
_T = TypeVar("_T")

MIDDLE = 99
_MIDDLE_OF = 3
_SORT = r"(?:other\s+|remaining\s+|same\s+)?"
_BREAK = re.compile(
    r"[,;:.?!]\s|\s-\s|\b(?:and|but|so|before|after|when|while|because|since|once|if|unless|until)\b"
)


@dataclass(frozen=True, slots=True)
class Pointing:
    """What a question points back with.

    Attributes:
        core: The question as typed without its opening and closing words ("and", "sorry").
        rest: The same, folded.
        continues: Whether it opens with words such as "and" or "what about".
        corrects: Whether it takes something back ("no, I meant …").
        narrows: Whether it keeps a part of what was said ("just …", "limit this to …").
        resets: Whether it says that the whole plan is meant.
        lists: Whether it points to a list ("those", "which of them").
        one: Whether it points to one thing ("it", "there").
        many: Whether it points to several things or to people ("they", "their").
        both: Whether it points to two things.
        thing: Whether it points to something by a noun of its own ("that mechanism").
        other: Whether it asks for the one of a list that was not spoken of.
        remainder: Whether it asks for what of a list was not spoken of ("the other two").
        earliest: Whether it points to what was asked first.
        step: 1 for the next one, -1 for the one before, 0 for neither.
        ordinal: 1-based position in a list, from the end when negative, `MIDDLE` for the middle
            one, 0 for none.
        several: How many are picked by "the first two", 0 for one.
        first_list: Whether the first list of the conversation is meant.
        size: How many things the list pointed to has, 0 when that is not said.
        kind: What sort of thing is pointed to (`activity`, `body`, …), or "".
        at: Offset in `rest` of the first pointing word, -1 for none.
        clause: Offset in `rest` where the clause of that word begins.
    """

    core: str
    rest: str
    continues: bool = False
    corrects: bool = False
    narrows: bool = False
    resets: bool = False
    lists: bool = False
    one: bool = False
    many: bool = False
    both: bool = False
    thing: bool = False
    other: bool = False
    remainder: bool = False
    earliest: bool = False
    step: int = 0
    ordinal: int = 0
    several: int = 0
    first_list: bool = False
    size: int = 0
    kind: str = ""
    at: int = -1
    clause: int = 0

    @property
    def opens(self) -> bool:
        """Whether the first words alone tell that something was said before."""
        return self.continues or self.corrects or self.narrows

    @property
    def least(self) -> int:
        """How many things a list has at least that has the position said."""
        return _MIDDLE_OF if self.ordinal == MIDDLE else abs(self.ordinal)

    def placed(self, rows: Sequence[_T]) -> tuple[_T, ...]:
        """Return what stands at the position said; nothing when nothing does."""
        if not self.ordinal or len(rows) < self.least:
            return ()
        if self.ordinal == MIDDLE:
            return (rows[len(rows) // 2],) if len(rows) % 2 else ()
        return (rows[self.ordinal if self.ordinal < 0 else self.ordinal - 1],)

    @property
    def picks(self) -> bool:
        """Whether it picks out of a list."""
        return bool(self.ordinal or self.other or self.step or self.remainder or self.earliest)

    @property
    def points(self) -> bool:
        """Whether any word of it points back."""
        return self.at >= 0


@dataclass(frozen=True, slots=True)
class PointingWords:
    """The word lists of `followups.toml`, compiled."""

    opening: dict[str, re.Pattern[str]]
    closing: dict[str, re.Pattern[str]]
    masked: re.Pattern[str]
    refers: dict[str, re.Pattern[str]]
    resets: re.Pattern[str]
    another: re.Pattern[str]
    asks: dict[str, re.Pattern[str]]
    scope: frozenset[str]
    counts: frozenset[str]
    levels: frozenset[str]
    empty: frozenset[str]
    described: re.Pattern[str]
    any_role: re.Pattern[str]
    kinds: dict[str, re.Pattern[str]]
    ordinals: dict[str, int]
    followers: tuple[str, ...]
    numbers: dict[str, int]
    number_frame: frozenset[str]
    numbered: re.Pattern[str]
    parts: dict[str, re.Pattern[str]]
    zones: dict[str, re.Pattern[str]]
    _pointing: Callable[[str], Pointing] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_pointing", remembering(self._read))

    def read(self, question: str) -> Pointing:
        """Read the pointing words of a question.

        Args:
            question: As typed.
        """
        return self._pointing(question)

    def _read(self, question: str) -> Pointing:
        printed = " ".join(question.split())
        start, end, opened = self._stripped(fold(printed))
        rest = fold(printed[start:end])
        masked = self.masked.sub(lambda match: "." * len(match.group(0)), rest)
        first_list = self.refers["first_list"].search(masked)
        if first_list:
            masked = _blanked(masked, first_list)
        ordinal, spot = self._ordinal(masked)
        found = {name: cue.search(masked) for name, cue in self.refers.items()}
        kind, kind_at = self._kind(masked)
        hits = [match.start() for match in (*found.values(), spot, first_list) if match]
        at = min([*hits, *([kind_at] if kind_at >= 0 else [])], default=-1)
        return Pointing(
            core=printed[start:end],
            rest=rest,
            continues="continues" in opened,
            corrects="corrects" in opened,
            narrows="narrows" in opened,
            resets=bool(self.resets.search(rest)),
            lists=bool(found["lists"]),
            one=bool(found["one"]),
            many=bool(found["many"]),
            both=bool(found["both"]),
            thing=bool(found["thing"]),
            other=bool(found["other"]),
            remainder=bool(found["remainder"]),
            earliest=bool(found["earliest"]),
            step=1 if found["next"] else -1 if found["previous"] else 0,
            ordinal=ordinal,
            several=self._several(masked),
            first_list=bool(first_list),
            size=self._size(masked),
            kind=kind,
            at=at,
            clause=_clause_start(rest, at),
        )

    def is_kind(self, word: str) -> bool:
        """Whether a word only names a sort of thing of the plan, such as "term"."""
        return any(noun.fullmatch(word) for noun in self.kinds.values())

    def _stripped(self, text: str) -> tuple[int, int, frozenset[str]]:
        start, end = 0, len(text)
        opened: set[str] = set()
        stripped = True
        while stripped:
            stripped = False
            for name, cue in self.opening.items():
                cut = _head(cue, text[start:end])
                if cut:
                    start, stripped = start + cut, True
                    opened.add(name)
            for name, cue in self.closing.items():
                kept = _tail(cue, text[start:end])
                if kept:
                    end, stripped = start + kept, True
                    opened.add(name)
        return start, end, frozenset(opened)

    def _ordinal(self, text: str) -> tuple[int, re.Match[str] | None]:
        words = "|".join(self.ordinals)
        after = rf"(?=\s*(?:$|[^\w\s])|\s+(?:{'|'.join(self.followers)})\b)(?!\s+list)"
        match = re.search(
            rf"\b(?:the|that|this|its|their|and|your|comes?|ranks?|is)\s+({words})\b{after}"
            rf"|^({words})\b{after}",
            text,
        )
        if match:
            return self.ordinals[match[1] or match[2]], match
        numbered = self.numbered.search(text)
        return (self.number(numbered[1]), numbered) if numbered else (0, None)

    def number(self, word: str) -> int:
        """Return the number that a word or digits say; 0 for no word."""
        return self.numbers.get(word) or (1 if word == "one" else int(word or 0))

    def _several(self, text: str) -> int:
        words = "|".join(self.numbers)
        match = re.search(rf"\b(?:first|last|final)\s+({words}|\d+)\b(?!\.)", text)
        return self.number(match[1]) if match else 0

    def _size(self, text: str) -> int:
        words = "|".join(self.numbers)
        match = re.search(
            rf"\b(?:these|those|all|list of|of the|the)\s+{_SORT}({words}|\d+)\b(?!\.)", text
        )
        of_two = re.search(r"\b(?:neither|either)\b", text) and not _NOT_EITHER.search(text)
        return self.number(match[1]) if match else 2 if of_two else 0

    def _kind(self, text: str) -> tuple[str, int]:
        """Return what sort of thing is pointed to, and where; the noun after an ordinal first."""
        ordinals, numbers = "|".join(self.ordinals), "|".join(self.numbers)
        for lead, tail in (
            (rf"\b(?:{ordinals})\s+", ""),
            (rf"\b{_DETERMINER}\s+(?:same\s+|other\s+)?(?:(?:{numbers})\s+)?", ""),
            (
                r"\bthe\s+",
                r"(?:\s*[?.!]?$|\s+(?:\.{6}|(?:right |just )?(?:after|before|following)\b|"
                r"(?:just |right )?(?:above|over|around) (?:it|that|this)\b))",
            ),
        ):
            for name, noun in self.kinds.items():
                match = re.search(lead + noun.pattern + tail, text)
                if match:
                    return name, match.start()
        return "", -1


def _head(cue: re.Pattern[str], text: str) -> int:
    """Return how much to cut off the front; never the whole text."""
    match = cue.match(text)
    cut = len(text) - len(text[match.end() :].lstrip(" ,;:.!?-")) if match else 0
    return cut if cut < len(text) else 0


def _tail(cue: re.Pattern[str], text: str) -> int:
    """Return how much to keep when the end is cut off; 0 to keep all."""
    bare = text.rstrip(" ,;:.!?-")
    ends = (match for match in cue.finditer(bare) if match.end() == len(bare))
    match = next(ends, None)
    return len(bare[: match.start()].rstrip(" ,;:.!-")) if match else 0


def _blanked(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + "." * (match.end() - match.start()) + text[match.end() :]


def _clause_start(text: str, at: int) -> int:
    breaks = (
        match.end()
        for match in _BREAK.finditer(text)
        if match.end() <= at and not _ONLY_LEADS.fullmatch(text[: match.start()])
    )
    return max(breaks, default=0)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")


def _numbered(numbers: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of "number three", "no. 3" and "point 3", which count things of a list."""
    words = "|".join(("one", *numbers, "[1-9]"))
    return re.compile(
        rf"(?<!note )(?:\bnumber|\bno\.|\bnr\.?|#|\bpoint\b|\bbullet\b)\s*({words})\b(?!\.?\d)"
    )


@lru_cache(maxsize=1)
def load_pointing_words() -> PointingWords:
    """Read the packaged word lists."""
    path = files("tipassist.answer").joinpath("lexicon", "followups.toml")
    raw = path.read_text("utf-8")
    drops = "|".join(tomllib.loads(raw)["zones"]["drops"]).replace("\\", "\\\\")
    lists = tomllib.loads(raw.replace("<drops>", drops))
    return PointingWords(
        opening={name: _pattern(words) for name, words in lists["opening"].items()},
        closing={name: _pattern(words) for name, words in lists["closing"].items()},
        masked=_pattern(lists["masked"]["words"]),
        refers={name: _pattern(words) for name, words in lists["refers"].items()},
        resets=_pattern(lists["resets"]["words"]),
        another=_pattern(lists["another"]["words"]),
        asks={name: _pattern(words) for name, words in lists["asks"].items()},
        scope=frozenset(lists["scope"]["words"]),
        counts=frozenset(lists["scope"]["counts"]),
        levels=frozenset(lists["scope"]["levels"]),
        empty=frozenset(lists["empty"]["words"]),
        described=re.compile(lists["empty"]["described"]),
        any_role=_pattern(lists["roles"]["any"]),
        kinds={name: _pattern(words) for name, words in lists["kinds"].items()},
        ordinals=lists["ordinals"],
        followers=tuple(lists["followers"]["words"]),
        numbers=lists["numbers"],
        number_frame=frozenset(lists["number_frame"]["words"]),
        numbered=_numbered(lists["numbers"]),
        parts={name: _pattern(words) for name, words in lists["parts"].items()},
        zones={name: _pattern(words) for name, words in lists["zones"].items()},
    )
