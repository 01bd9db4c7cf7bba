"""Words of a set question that bound the rows asked for, and that nothing reads.

"Which activities does SOMTC lead that were delayed?" asks for fewer rows than SOMTC leads. A list
that drops such a condition silently is wrong, so it is told which words were not read.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.sets.words.tokens import Mark, SetWords, is_read

_WORD = re.compile(r"[a-z][a-z'-]*|(?:19|20)\d\d")
_YEAR = re.compile(
    r"(?<![\w.-])(?:in|since|until|by|before|after|from|during|for) ((?:19|20)\d\d)\b"
)
_IF = re.compile(
    r"\bif (?!(?:you|we|i|one|possible|any|so|not|only|it|they|there|this|that|need|needed)\b)"
    r"[^,.;?!]*\b(?:were|was|had|would|should|withdr[ae]ws?|leaves?|left|quits?|stops?|drops?|"
    r"steps?|resigns?|refuses?|fails?|is gone|disappears?)\b[^,.;?!]*"
)
_DENIES = re.compile(
    r"(?<![\w'’-])(?P<word>(?:without|neither|nobody|no ?one|absent|nowhere|never"
    r"|not (?!(?:just|only|sure|clear|all|at all|yet|to|in|including|counting|mind|care|matter"
    r"|know|remember|find|see|forget|equal\w*|even|necessarily|always|the same|many|much|more"
    r"|less|fewer|so|that|this|mine|ours|true|right)\b)[\w@-]+"
    r"|no (?:support|lead|co-?ordinat|bod|asb|role|part)\w*"
    r"|(?:other|different) (?:than|from)))(?![\w'’-])"
)
_STATE = re.compile(r"ed$")
_ROLE = r"(?:support|co-?ordinate|lead|help|back|head|assist|handle|run)s?"
_DOER_WORDS = (
    r"(?:the |an? )?(?P<doer>(?!(?:it|we|they|i|you|he|she|that|this|these|those|there|who)\b)"
    r"[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,3}?)"
)
_DOERS = (
    re.compile(
        rf"\b(?:that|which|where|in which|on which|with which) {_DOER_WORDS}"
        rf" (?:also |only |jointly |too )*{_ROLE}(?: in| on| with| out)?(?=\W*$|[,;])"
    ),
    re.compile(
        rf"\b(?:does|do|did|will|would) {_DOER_WORDS} {_ROLE}(?: in| on| with)?(?=\W*$|[,;])"
    ),
)
_MOST_BEFORE = 3


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """Patterns for folded text of the places where a word bounds rows."""

    rows: re.Pattern[str]
    before: re.Pattern[str]
    told: re.Pattern[str]
    finished: re.Pattern[str]
    participles: re.Pattern[str]
    neutral: frozenset[str]


@lru_cache(maxsize=1)
def load_condition_words() -> ConditionWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "sets.toml").read_text("utf-8")
    lists = tomllib.loads(text)["conditions"]
    told = {name: "|".join(words) for name, words in lists.items()}
    subject = rf"\b(?:{told['rows']}|that|which)"
    being = rf"(?:{told['being']})(?: (?:{told['adverbs']}))*"
    return ConditionWords(
        rows=re.compile(rf"\b(?:{told['rows']})\b"),
        before=re.compile(rf"(?:^|\b)(?:{told['before']})$"),
        told=re.compile(rf"{subject} {being} (?P<word>[a-z-]+)\b"),
        finished=re.compile(rf"@ (?=are|were|have){being} (?P<word>[a-z-]+(?:ed|en))\b"),
        participles=re.compile(rf"\b(?P<word>[a-z-]+(?:ed|en)) (?:{told['by']})\b"),
        neutral=frozenset(lists["neutral"]),
    )


@dataclass(frozen=True, slots=True)
class Unread:
    """A word that bounds rows and is not read.

    Attributes:
        word: The word.
        is_kind: Whether it stands before the rows and so may name what they are about: "training
            activities"; else it tells how they stand: "activities that were delayed".
        is_doer: Whether it names who has a role in the rows: "that the tourism forum supports".
    """

    word: str
    is_kind: bool = False
    is_doer: bool = False


@dataclass(frozen=True, slots=True)
class ConditionFinder:
    """Finds the words that bound rows and are not read.

    Attributes:
        words: The classes of words of set questions.
        known: Words that say nothing in such a question.
        places: Where a word bounds rows.
    """

    words: SetWords
    known: frozenset[str]
    places: ConditionWords

    def find(self, text: str, marks: Iterable[Mark]) -> tuple[Unread, ...]:
        """Return the words, in reading order, without doubles.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        whole = text
        for mark in marks:
            text = f"{text[: mark.start]}{'@' * (mark.end - mark.start)}{text[mark.end :]}"
        found = {match.start(1): Unread(match[1]) for match in _YEAR.finditer(text)}
        found |= {one.start(): Unread(" ".join(one[0].split())) for one in _IF.finditer(whole)}
        found |= {at: Unread(word) for at, word in self._told(text) if self._bounds(text, at, word)}
        found |= {at: Unread(name, is_doer=True) for at, name in self._doers(text)}
        found |= {
            at: Unread(word, is_kind=not _STATE.search(word))
            for at, word in self._before_rows(text)
            if self._bounds(text, at, word)
        }
        return tuple(dict.fromkeys(found[at] for at in sorted(found)))

    def denied(self, text: str, marks: Iterable[Mark]) -> str:
        """Return the first word that denies something of rows, or "".

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        whole = text
        for mark in marks:
            text = f"{text[: mark.start]}{'@' * (mark.end - mark.start)}{text[mark.end :]}"
        found = _DENIES.search(text)
        return whole[slice(*found.span("word"))] if found else ""

    def _before_rows(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the words between "which" or "the" and the rows that they bound."""
        for row in self.places.rows.finditer(text):
            words = list(_WORD.finditer(text, 0, row.start()))
            run: list[tuple[int, str]] = []
            at = row.start()
            while words and len(run) <= _MOST_BEFORE and not text[words[-1].end() : at].strip():
                if is_read(text, words[-1].start(), self.known, self.words):
                    break
                at = words[-1].start()
                run.append((at, words.pop().group(0)))
            if run and self.places.before.search(text[:at].rstrip()):
                yield from run

    def _told(self, text: str) -> Iterator[tuple[int, str]]:
        for pattern in (self.places.told, self.places.finished, self.places.participles):
            for match in pattern.finditer(text):
                yield match.start("word"), match["word"]

    def _doers(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the names of those who have a role in the rows and that nothing reads."""
        if not self.places.rows.search(text):
            return
        for pattern in _DOERS:
            for match in pattern.finditer(text):
                at = match.start("doer")
                if not is_read(text, at, self.known, self.words):
                    yield at, match["doer"]

    def _bounds(self, text: str, at: int, word: str) -> bool:
        neutral = word in self.places.neutral
        return not neutral and not is_read(text, at, self.known, self.words)
