"""Which part of a long question asks: the sentences and clauses around it only tell.

"My director is new and asked me two things. The budget can wait. The other one: outside Pillar B,
in which activities are we named?" asks no more than its last clause.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_SHORTENED = ("art", "arts", "par", "para", "paras", "sec", "nr", "fn", "ref", "incl", "excl")
_SENTENCE_END = re.compile(
    r"(?:[?!;]|(?:" + "".join(rf"(?<!\b{one})" for one in _SHORTENED) + r"|(?=\.\s*$))\.)"
    r"[.?!;]*(?=\s|$)"
)
"""A stop ends a sentence unless it shortens a word: "art. 16"."""
_CLAUSE_END = re.compile(r"[,:](?=\s)|(?<=\w)\s(?=whether\s)|\s-+(?=\s)|\((?=\w)")
_GOES_ON = re.compile(
    r"(?:(?:is|are|was|were)(?:n't| not)? (?:(?:also|only|both|still|all) )*"
    r"(?:\w+ed|led|run|held|without|under|by)"
    r"|(?:do|does|did)(?:n't| not) (?:\w+)|(?:has|have) (?:no|an?|any|at|more|fewer|\d+))\b"
)
"""A verb without anybody before it: what the clause before an insertion asks goes on with it."""
_WORDS = re.compile(r"\w[\w'-]*")
_FEW = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a question."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return its text."""
        return text[self.start : self.end]

    def alone(self, text: str) -> str:
        """Return the text with everything else blanked out; offsets stay."""
        blank = " " * self.start, " " * (len(text) - self.end)
        return f"{blank[0]}{self.of(text)}{blank[1]}"

    def without(self, text: str) -> str:
        """Return the text with this stretch blanked out; offsets stay."""
        return f"{text[: self.start]}{' ' * (self.end - self.start)}{text[self.end :]}"


@dataclass(frozen=True, slots=True)
class AskingWords:
    """The words that tell what asks from what tells, as patterns for folded text."""

    opens: re.Pattern[str]
    reports: re.Pattern[str]
    wishes: re.Pattern[str]
    leads: re.Pattern[str]
    questions: re.Pattern[str]
    bounds: re.Pattern[str]
    persons: re.Pattern[str]
    verbs: re.Pattern[str]
    left_out: re.Pattern[str]
    narrows: re.Pattern[str]
    occasions: re.Pattern[str]
    joints: re.Pattern[str]
    begins: re.Pattern[str]
    bare: frozenset[str]

    def asks(self, clause: str) -> bool:
        """Whether a clause begins like a question or an order."""
        return bool(self.opens.match(clause.strip()))

    def asks_what(self, clause: str) -> bool:
        """Whether a clause begins with a question word."""
        begin = self.leads.match(clause)
        return bool(self.questions.match(clause, begin.end() if begin else 0))

    def tells(self, clause: str) -> bool:
        """Whether a clause tells of people or is a whole sentence, rather than naming a subject."""
        if self.persons.search(clause):
            return True
        return len(_WORDS.findall(clause)) > _FEW and bool(self.verbs.search(clause))

    def is_asked_of(self, sentence: str) -> bool:
        """Whether a sentence asks, anywhere in it."""
        if sentence.rstrip().endswith("?") or self.wishes.search(sentence):
            return True
        return any(self.asks(clause) for clause in re.split(r"[,:(]\s*|\s-+\s", sentence))


@lru_cache(maxsize=1)
def load_asking_words() -> AskingWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "asking.toml").read_text("utf-8")
    data = tomllib.loads(text)
    opens = data["opens"]
    leads, before = (rf"(?:(?:{'|'.join(opens[key])})[,:]?\s+)" for key in ("leads", "before"))
    words = "|".join(opens["words"])
    orders = (*opens["orders"], *opens["wishes"])
    starts = rf"{before}?(?:the\s+)?(?:{words})|{'|'.join((*orders, *opens['yesno']))}"
    return AskingWords(
        re.compile(rf"(?<![\w-]){leads}{{0,3}}(?:{starts})(?![\w'-])"),
        _any_of(opens["reports"]),
        _any_of(opens["wishes"]),
        re.compile(rf"\s*{leads}{{0,3}}"),
        _any_of(opens["words"]),
        re.compile(rf"(?:{'|'.join((*opens['before'], *opens['bounds']))})(?![\w'-])"),
        _any_of(data["told"]["persons"]),
        _any_of(data["told"]["verbs"]),
        _any_of(data["left_out"]["words"]),
        _any_of(data["narrows"]["words"]),
        _any_of(data["told"]["occasions"]),
        _joints(data["joints"], opens["before"]),
        _begins(data["joints"]),
        frozenset(data["joints"]["bare"]),
    )


def _begins(words: dict[str, list[str]]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join((*words['questions'], *words['rows']))})(?![\w'-])")


def _joints(words: dict[str, list[str]], before: list[str]) -> re.Pattern[str]:
    """Return what stands between two questions of one sentence."""
    joins, between, questions, placed = (
        "|".join(words[key]) for key in ("joins", "between", "questions", "placed")
    )
    begins = rf"(?:{questions})(?![\w'-])|(?:{'|'.join(before)})\s+(?:{placed})(?![\w'-])"
    asked = rf"(?:(?:{between}),?\s+)?(?={begins})"
    return re.compile(rf"(?:[,;?]\s*|\s)(?:{joins})\s+{asked}|\?\s+{asked}")


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w'-])")


def asking_parts(text: str, words: AskingWords) -> Iterator[Span]:
    """Yield the parts of a question that may be all that it asks, the likeliest first.

    Later sentences come first, and of one sentence the longest part; what follows a part belongs
    to it first, then not.

    Args:
        text: The question, folded.
        words: What tells asking from telling.
    """
    sentences = sentences_of(text)
    asking = [one for one in sentences if words.is_asked_of(one.of(text))]
    for sentence in reversed(asking or sentences):
        starts = list(_starts(sentence, text, words))
        ends = dict.fromkeys((len(text.rstrip()), sentence.end))
        for start in starts:
            begin = words.leads.match(text, start)
            start = begin.end() if begin else start
            for end in ends:
                part = Span(start, end)
                if (start or end < len(text.rstrip())) and _may_stand_alone(part, text, words):
                    yield part


def sentences_of(text: str) -> list[Span]:
    """Cut a text into its sentences."""
    return _cut(Span(0, len(text)), text, _SENTENCE_END)


def asking_sentences(text: str, words: AskingWords) -> str:
    """Return the sentences of a folded text that ask; all of it when none does."""
    sentences = [one.of(text).strip() for one in sentences_of(text)]
    return " ".join(one for one in sentences if words.is_asked_of(one)) or text


def _starts(sentence: Span, text: str, words: AskingWords) -> Iterator[int]:
    yield sentence.start
    for clause in _cut(sentence, text, _CLAUSE_END)[1:]:
        lead = Span(sentence.start, clause.start).of(text)
        rest = Span(clause.start, sentence.end).of(text)
        announced = lead.rstrip()[-1:]
        opened = words.asks(rest) or (announced in ":-" and words.questions.search(rest))
        opened = opened or (announced == ":" and words.begins.match(rest))
        if _GOES_ON.match(rest.strip()) and words.asks_what(lead):
            continue
        if opened and words.tells(lead) and not words.bounds.match(lead.strip()):
            yield clause.start
    yield from _reported(sentence, text, words)


def _reported(sentence: Span, text: str, words: AskingWords) -> Iterator[int]:
    """Yield where a question begins that is only reported: "I was asked in passing which …"."""
    asked = words.reports.search(text, sentence.start, sentence.end)
    if asked is None or not words.persons.search(text, sentence.start, asked.end()):
        return
    lead = Span(sentence.start, asked.start()).of(text)
    begun = words.opens.search(text, asked.end(), sentence.end)
    if begun and not words.bounds.match(lead.strip()) and not words.questions.search(lead):
        yield begun.start()


def _may_stand_alone(part: Span, text: str, words: AskingWords) -> bool:
    """Whether what stands around a part only tells."""
    before = _cut(Span(0, part.start), text, _SENTENCE_END) if part.start else []
    after = _cut(Span(part.end, len(text)), text, _SENTENCE_END) if part.end < len(text) else []
    told = all(words.tells(one.of(text)) or not _WORDS.search(one.of(text)) for one in before)
    return told and not any(words.narrows.search(one.of(text)) for one in after)


def _cut(span: Span, text: str, ends: re.Pattern[str]) -> list[Span]:
    found: list[Span] = []
    at = span.start
    for match in ends.finditer(text, span.start, span.end):
        found.append(Span(at, match.end()))
        at = match.end()
    if text[at : span.end].strip():
        found.append(Span(at, span.end))
    return found
